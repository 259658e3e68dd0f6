"""No text is too much: claims never raise, and eight kilobytes of anything are read in time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.core.extract.casualties import find_claims
from monitor.core.extract.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy
from monitor.core.text import parse

SIZE = 8192
# The bound is 50 ms of one undisturbed core; a shared test machine gets room above it.
LIMIT = 0.15

HOSTILE = {
    "digits": "9" * SIZE,
    "digits and commas": "1," * (SIZE // 2),
    "digits and hyphens": "1-" * (SIZE // 2),
    "open brackets": "(" * SIZE,
    "brackets around harm": "[killed] " * 900,
    "no space": "a" * SIZE,
    "no space around harm": "A" * 4000 + " killed " + "b" * 4000,
    "direction marks": "\u202e\u200b" * (SIZE // 2),
    "initials": "a." * (SIZE // 2),
    "line breaks": "\n " * (SIZE // 2),
    "quotation marks": '"killed" ' * 900,
    "harm only": "killed " * 1170,
    "figures of harm": "12 killed, " * 740,
    "lists": "and 12 soldiers " * 500 + "were killed",
    "objects": "killed 12 soldiers in Aden, " * 290,
    "prepositions": "of the " * 1200 + "were killed",
    "relatives": "who was killed " * 540,
    "speakers": "he said " * 1000 + "12 killed",
    "number words": "one hundred and " * 512,
    "hyphens": "twenty-" * 1100,
    "ranges": "between 1 and " * 580,
    "parts": "including three children " * 330 + "killed 5",
    "tolls": "the number of dead rose to 5 of the wounded " * 180,
    "wrong encoding": "12 soldats tu\ufffd\ufffds, killed \x80\x81\xff " * 200,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_eight_kilobytes_of_anything_are_read_in_time(name: str) -> None:
    text = HOSTILE[name][:SIZE]
    fragment = Fragment(text=text)
    best = min(_seconds(fragment) for _ in range(3))
    assert best < LIMIT


def _seconds(fragment: Fragment) -> float:
    start = time.process_time()
    find_claims(fragment, parse(fragment.text), Policy())
    return time.process_time() - start


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
