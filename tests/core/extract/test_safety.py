"""No text is too much: claims never raise, and the work to read a text grows with its length and no faster.

How long eight kilobytes take on a machine at hand is told by ``monitor bench extract``.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.bench.hostile import HOSTILE, LENGTH, seconds
from monitor.core.extract import read_text
from monitor.core.extract.casualties import find_claims
from monitor.core.extract.gate import may_tell
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy
from monitor.core.text import parse

# An eighth of the text in an eighth of the time: 1, with room for what a busy machine adds. What grows with the square
# of the length has 8.
GROWTH = 3.0


@pytest.mark.parametrize("name", HOSTILE)
def test_the_time_to_read_anything_grows_with_its_length_and_no_faster(name: str) -> None:
    policy = Policy()
    pattern = HOSTILE[name]
    whole, eighth = pattern.of(LENGTH), pattern.of(LENGTH // 8)
    assert len(whole) == 8 * len(eighth) == LENGTH
    assert any(seconds(whole, policy, 1) < GROWTH * 8 * seconds(eighth, policy, 1) for _ in range(5))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_text_is_cheap_because_nobody_reads_it(name: str) -> None:
    text = HOSTILE[name].of(LENGTH)
    reading = read_text(Fragment(text=text), Policy())
    assert may_tell(text) or reading.signals


WORDS = st.sampled_from(
    "killed died dead wounded injured shot 12 two dozens at least more than soldiers people a the and of in"
    " who was were been"
    " including them himself said Police governor , . ; : ( ) - toll deaths no not by to rose from since 2004"
    " bodies lives"
    " murder hostage throat cut among both others one 34-year-old Juan Perez 's \u201c \u201d if to death lost".split()
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_claims_of_any_words_are_well_formed(text: str) -> None:
    fragment = Fragment(text=text, title="Five soldiers killed")
    claims = find_claims(fragment, parse(text), Policy())
    for claim in claims:
        assert 0 <= claim.span.start <= claim.span.end <= len(text)
        assert claim.rule
        assert claim.origin
    assert claims == find_claims(fragment, parse(text), Policy())
    toll(claims, text)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_claims_of_any_text_never_raise(text: str) -> None:
    find_claims(Fragment(text=f"{text} killed {text} 12 {text}"), parse(f"{text} killed {text} 12 {text}"), Policy())
