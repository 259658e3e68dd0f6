"""Which theatre a fragment is about, found through an index: never another answer than trying each in turn."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from monitor.core.extract.acts.theatres import NOWHERE, Theatre, compile_theatres, theatre_of
from monitor.core.model import Fragment
from monitor.core.policy import Policy, SituationDef

WORDS = ("Idlib", "lib", "id", "Al-Bara", "bar", "Kyiv", "\u0130zmir")
STREAMS = ("default", "desk", "wire")

situations = st.lists(
    st.tuples(
        st.lists(st.sampled_from(WORDS), max_size=2), st.lists(st.sampled_from(STREAMS[1:]), max_size=1), st.booleans()
    ),
    max_size=8,
)


@given(made=situations, words=st.lists(st.sampled_from(WORDS), max_size=4), stream=st.sampled_from(STREAMS))
def test_the_index_leaves_out_only_what_does_not_match(
    made: list[tuple[list[str], list[str], bool]], words: list[str], stream: str
) -> None:
    policy = Policy(
        situations=tuple(
            SituationDef(
                id=f"s{number}",
                name="",
                terms=tuple(terms),
                streams=tuple(streams),
                belligerents=(f"P{number}",) if fought else (),
            )
            for number, (terms, streams, fought) in enumerate(made)
        )
    )
    fragment = Fragment(text=" ".join(words) or ".", title="Kyiv", stream=stream)
    theatres = compile_theatres(policy)
    assert theatre_of(theatres, fragment) == one_after_another(theatres.every, fragment)


def one_after_another(every: tuple[Theatre, ...], fragment: Fragment) -> Theatre:
    """Say which theatre a fragment is about, by trying every one."""
    text = f"{fragment.text} {fragment.title or ''}".lower()
    for theatre in every:
        if fragment.stream in theatre.streams or any(term in text for term in theatre.terms):
            return theatre
    return NOWHERE
