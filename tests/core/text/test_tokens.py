"""Tokens and sentences: offsets that point into the text, and ends where statements end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.core.text import Kind, parse, tokenize


@given(st.text(max_size=400))
def test_every_token_is_the_text_at_its_offsets(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        end = token.end


@given(st.text(max_size=400))
def test_sentences_are_in_order_and_share_no_token(text: str) -> None:
    starts = [token.start for sentence in parse(text).sentences for token in sentence.tokens]
    assert starts == sorted(set(starts))


def test_a_possessive_comes_apart() -> None:
    assert [token.lower for token in tokenize("Idlib\u2019s soldiers")] == ["idlib", "'s", "soldiers"]


def test_links_tags_and_handles_are_no_words() -> None:
    assert [token.kind for token in tokenize("@user9 #day22 https://example.org/33")] == [Kind.LINK] * 3


def test_control_and_direction_marks_read_as_space() -> None:
    assert [token.text for token in tokenize("12\u202e dead\x00 now")] == ["12", "dead", "now"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Gen. Perez died. Two others lived.", 2),
        ("The U.S. Army said so.", 1),
        ("It fell at 8 p.m. Police came.", 2),
        ("J. R. Alvarez was there.", 1),
        ("Toll at 3.5 million.", 1),
        ("\u201cTwo died.\u201d He left.", 2),
        ("Breaking\n5 dead", 2),
        ("one\n\ntwo", 2),
        ("\u2022 first \u2022 second", 2),
    ],
)
def test_sentences_end_where_statements_end(text: str, count: int) -> None:
    assert len(parse(text).sentences) == count


def test_wrapped_copy_stays_whole() -> None:
    text = "POLICE SAID THAT TWO MEN WERE KILLED AND FOUR OTHERS WOUNDED\nIN AN ATTACK ON THE BRIDGE."
    assert len(parse(text).sentences) == 1


def test_capitals_are_known_as_wire_copy() -> None:
    upper, mixed = parse("TWO MEN WERE KILLED TODAY. Two men were killed.").sentences
    assert upper.upper
    assert not mixed.upper
