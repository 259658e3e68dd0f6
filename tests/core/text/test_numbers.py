"""Quantities: what counts, how much, and what only looks like a figure."""

from __future__ import annotations

import pytest

from monitor.core.text import Number, parse


def quantities(text: str) -> list[Number]:
    return [number for sentence in parse(text).sentences for number in sentence.numbers if number.countable]


def only(text: str) -> Number:
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("seven", 7),
        ("twenty-two", 22),
        ("ninety nine", 99),
        ("a hundred", 100),
        ("one hundred and five", 105),
        ("three hundred thousand", 300_000),
        ("nine hundred and ninety-nine thousand nine hundred and ninety-nine", 999_999),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("two score", 40),
        ("half a million", 500_000),
        ("a couple", 2),
        ("3.5 million", 3_500_000),
        ("1,240", 1_240),
        ("1.240.000", 1_240_000),
        ("٣٢", 32),
    ],
)
def test_a_figure_in_words_or_digits_has_one_value(words: str, amount: int) -> None:
    number = only(f"{words} people")
    assert (number.low, number.high) == (amount, amount)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("between 32 and 37", 32, 37),
        ("32-37", 32, 37),
        ("32\u201337", 32, 37),
        ("32 to 37", 32, 37),
        ("two or three", 2, 3),
        ("two to three hundred", 200, 300),
        ("at least 29", 29, None),
        ("more than a hundred", 100, None),
        ("no fewer than twelve", 12, None),
        ("ten or more", 10, None),
        ("15+", 15, None),
        ("up to 40", None, 40),
        ("as many as a dozen", None, 12),
        ("fewer than ten", None, 10),
        ("some 33", 33, 33),
        ("nearly 50", 50, 50),
        ("a further 39", 39, 39),
    ],
)
def test_bounds_and_ranges_keep_their_ends(words: str, low: int | None, high: int | None) -> None:
    number = only(f"{words} soldiers")
    assert (number.low, number.high) == (low, high)


@pytest.mark.parametrize(
    "words",
    ["dozens", "scores", "hundreds", "several", "several dozen", "tens of thousands", "a handful", "a large number"],
)
def test_a_vague_quantity_keeps_its_words_and_has_no_bounds(words: str) -> None:
    number = only(f"{words} of people" if not words.startswith("several") else f"{words} people")
    assert (number.low, number.high, number.vague) == (None, None, words)


@pytest.mark.parametrize(
    "text",
    [
        "at 22:21",
        "on 10 February",
        "on March 14",
        "in 2016",
        "12 percent",
        "$12 million",
        "3 million dollars",
        "at 8 p.m.",
        "No. 7",
        "S-400",
        "a 34-year-old",
        "the nine-year war",
        "the 3rd brigade",
        "a two-story house",
        "#day22 @user99 https://example.org/12/33",
        "9" * 40,
        "aged 17",
    ],
)
def test_what_counts_nobody_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


def test_two_figures_side_by_side_stay_two() -> None:
    assert [(n.low, n.high) for n in quantities("two and three")] == [(2, 2), (3, 3)]
