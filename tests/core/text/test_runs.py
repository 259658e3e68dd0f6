"""The runs of letters that gates ask for are those that an expression would find."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.core.text import letter_runs, word_runs

LETTERS = re.compile(r"[a-z]+")
WORDS = re.compile(r"\w+")


@settings(max_examples=1000)
@given(st.text())
def test_runs_of_letters_are_what_an_expression_finds(text: str) -> None:
    assert letter_runs(text) == LETTERS.findall(text.lower())


def test_no_character_is_taken_for_a_letter_or_lost() -> None:
    every = "a".join(map(chr, range(0x110000)))
    assert letter_runs(every) == LETTERS.findall(every.lower())


@settings(max_examples=500)
@given(st.text(alphabet=st.characters(codec="ascii")))
def test_words_of_plain_text_are_what_an_expression_finds(text: str) -> None:
    assert word_runs(text) == WORDS.findall(text.lower())
