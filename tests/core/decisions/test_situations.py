"""Which situation a fragment is about, found through an index: never another answer than trying each in turn."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.core.model import Fragment
from monitor.core.policy import Policy, SituationDef
from monitor.core.situations import folded, situation_called, situation_of
from monitor.core.text import unmarked

WORDS = (
    "Idlib",
    "al-Bara",
    "\u0130zmir",
    "izmir",
    "KIEV",
    "kiev",
    "\u017furt",
    "Surt",
    "St. John's",
    "S\u00fcd",
    "Sud",
    "Do\u011fan",
    "Dogan",
    "#",
    "x",
)
"""Names with what case folding trips over: Turkish i, Kelvin's K, the long s."""
STREAMS = ("default", "desk", "izmir")

words = st.sampled_from(WORDS)
terms = st.lists(words | st.tuples(words, words).map(" ".join), max_size=3).map(tuple)
situations = st.lists(
    st.builds(
        lambda terms, streams, automatic: (terms, tuple(streams), automatic),
        terms,
        st.lists(st.sampled_from(STREAMS[1:]), max_size=1),
        st.booleans(),
    ),
    max_size=6,
)
texts = st.lists(words | st.sampled_from((",", "killed", "\u0345", "_")), max_size=8)


def one_after_another(fragment: Fragment, policy: Policy) -> SituationDef | None:
    """Say which situation a fragment is about, by trying every one."""
    best, most, rest = None, 0, None
    for situation in policy.situations:
        score = 100 if fragment.stream in situation.streams else 0
        if situation.terms:
            told = f"{fragment.text} {fragment.title or ''} {fragment.stream}"
            any_term = "|".join(map(re.escape, situation.terms))
            told = f"{told}\n{unmarked(told)}" if re.search("[\u00c0-\u024f\u0300-\u036f]", told) else told
            found = re.findall(rf"(?<!\w)(?:{any_term})(?!\w)", told, re.IGNORECASE)
            score += len({unmarked(one.lower()) for one in found})
        elif situation.automatic and not situation.streams and rest is None:
            rest = situation
        if score > most:
            best, most = situation, score
    return best or rest


@given(made=situations, text=texts, glue=st.sampled_from((" ", "", "-")), stream=st.sampled_from(STREAMS))
def test_the_index_leaves_out_only_what_does_not_match(
    made: list[tuple[tuple[str, ...], tuple[str, ...], bool]], text: list[str], glue: str, stream: str
) -> None:
    policy = Policy(
        situations=tuple(
            SituationDef(id=f"s{number}", name="", terms=terms, streams=streams, automatic=automatic)
            for number, (terms, streams, automatic) in enumerate(made)
        )
    )
    fragment = Fragment(text=glue.join(text) or ".", stream=stream)
    assert situation_of(fragment, policy) == one_after_another(fragment, policy)


def test_characters_that_match_when_case_is_ignored_fold_alike_and_are_letters_both() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    cased = "".join(c for c in every if len({c, c.lower(), c.upper(), c.casefold()}) > 1 and not c.isspace())
    wrong = [
        (letter, match)
        for letter in cased
        for match in re.findall(re.escape(letter), cased, re.IGNORECASE)
        if "\u0345" not in (letter, match)
        and (folded(letter) != folded(match) or bool(re.match(r"\w", letter)) != bool(re.match(r"\w", match)))
    ]
    assert wrong == []


@pytest.mark.parametrize(("name", "found"), [("b", "second"), ("c", None)])
def test_a_situation_is_found_by_its_id(name: str, found: str | None) -> None:
    policy = Policy(situations=(SituationDef(id="a", name="first"), SituationDef(id="b", name="second")))
    situation = situation_called(policy, name)
    assert (situation.name if situation else None) == found


@pytest.mark.parametrize(
    "text", ["Rahmi Do\u011fan speaks", "RAHMI DO\u011eAN SPEAKS", "Rahmi Dog\u0306an speaks", "Rahmi Dogan"]
)
def test_a_term_is_found_with_and_without_its_diacritics(text: str) -> None:
    policy = Policy(situations=(SituationDef(id="one", name="One", terms=("Rahmi Dogan",)),))
    found = situation_of(Fragment(text=text, outlet="wire"), policy)
    assert found is not None
    assert found.id == "one"


def test_what_only_begins_like_a_term_is_not_it() -> None:
    policy = Policy(situations=(SituationDef(id="one", name="One", terms=("Dogan",)),))
    assert situation_of(Fragment(text="Do\u011fanlar and Erdo\u011fan", outlet="wire"), policy) is None
