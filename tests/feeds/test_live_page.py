"""Saved live pages: which line is what, and when it was published."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from monitor.core.model import Fragment, Part, Precision
from monitor.errors import InputError
from monitor.feeds import read_fragments
from monitor.feeds.lines import Line
from monitor.feeds.live_page import Entry, LivePage, read_page
from tests.feeds.reading import read

SEED = Path(__file__).parents[2] / "seeds" / "live_page.txt"


def page_of(text: str, published_on: date | None = None) -> LivePage:
    lines = (Line(number=number, text=line) for number, line in enumerate(text.splitlines(), start=1))
    return read_page(lines, published_on=published_on)


def at(day: int, hour: int, minute: int) -> datetime:
    return datetime(2020, 2, day, hour, minute, tzinfo=UTC)


@pytest.fixture(scope="module")
def seed() -> LivePage:
    return page_of(SEED.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def fragments() -> list[Fragment]:
    return [item for item in read_fragments(SEED) if isinstance(item, Fragment)]


def by_words(fragments: list[Fragment], words: str) -> Fragment:
    [found] = [fragment for fragment in fragments if words in fragment.text]
    return found


def test_the_seed_page_has_its_21_entries_at_their_times_across_midnight(seed: LivePage) -> None:
    times = [(28, 5, 51), (28, 2, 57), (28, 2, 10), (28, 1, 43), (28, 1, 19), (28, 0, 47), (28, 0, 41), (28, 0, 34),
             (28, 0, 26), (28, 0, 18), (28, 0, 5), None, (27, 23, 20), (27, 23, 19), (27, 23, 6), (27, 22, 56),
             (27, 22, 21), (27, 21, 49), (27, 21, 38), (27, 21, 12)]  # fmt: skip
    assert [entry.at for entry in seed.entries] == [None] + [at(*time) if time else None for time in times]


def test_an_entry_without_a_time_has_only_a_window(seed: LivePage) -> None:
    newest, consultations = (entry for entry in seed.entries if entry.clock is None)
    assert newest.window == (at(28, 5, 51), None)
    assert consultations.window == (at(27, 23, 20), at(28, 0, 5))


def test_fragments_come_oldest_entry_first_and_the_introduction_last(fragments: list[Fragment]) -> None:
    bodies = [item.published_at for item in fragments if item.part is not Part.CARD and item.published_at]
    assert bodies == sorted(bodies)
    assert [item.part for item in fragments[-6:]] == [Part.INTRO] * 5 + [Part.HEADLINE]
    assert {item.published_at for item in fragments[-6:]} == {None}


def test_times_are_known_to_the_minute_or_not_at_all(fragments: list[Fragment]) -> None:
    for item in fragments:
        assert item.precision is (Precision.MINUTE if item.published_at else Precision.UNKNOWN)


def test_a_card_has_the_time_of_its_stamp_and_the_entry_its_own(fragments: list[Fragment]) -> None:
    cards = [(item.published_at, item.text[:24]) for item in fragments if item.part is Part.CARD]
    assert cards == [
        (at(27, 19, 4), "Turkish drone that went "),
        (at(27, 19, 4), "Talks between Russia and"),
        (at(27, 21, 26), "AK Party spokesman: Turk"),
        (at(27, 21, 26), "More refugees are expect"),
        (at(28, 2, 53), "Turkey publishes video o"),
        (at(28, 2, 53), "Matters in Idlib took a "),
    ]
    assert by_words(fragments, "Footage of Turkish forces").published_at == at(28, 2, 57)


def test_a_time_glued_to_a_paragraph_is_that_of_the_next_entry(fragments: list[Fragment]) -> None:
    toll = by_words(fragments, "death count has increased to 29")
    assert toll.published_at == at(27, 23, 6)
    assert toll.text.endswith("channel NTV.")
    assert by_words(fragments, "Syria will be made to pay").published_at == at(27, 22, 56)


def test_site_furniture_and_clock_times_are_no_fragments(fragments: list[Fragment]) -> None:
    for words in ("Read more", "Leave a comment", "Your name", "©", "GMT", "22:56", "22:21", "•", "·"):
        assert not [item for item in fragments if words in item.text], words


def test_a_paragraph_carries_its_entry_and_a_headline_its_page(fragments: list[Fragment]) -> None:
    assert (
        by_words(fragments, "death count").title
        == "29 Turkish soldiers killed in Idlib air strike, Hatay governor says"
    )
    headline = by_words(fragments, "33 Turkish soldiers killed in Idlib")
    assert (headline.part, (headline.title or "")[:12]) == (Part.HEADLINE, "Live: Moscow")


def test_a_given_date_is_that_of_the_newest_entry() -> None:
    page = page_of("Live\n• 00:05\nNew\n• 23:20\nOld", published_on=date(2020, 3, 1))
    assert [entry.at for entry in page.entries] == [
        datetime(2020, 3, 1, 0, 5, tzinfo=UTC), datetime(2020, 2, 29, 23, 20, tzinfo=UTC),
    ]  # fmt: skip


def test_a_page_of_three_days_crosses_midnight_twice() -> None:
    page = page_of("Live\n• 00:05\nC\n• 23:20\nB\n• 23:50\nA", published_on=date(2020, 3, 1))
    assert [entry.at.day for entry in page.entries if entry.at] == [1, 29, 28]


@pytest.mark.parametrize(
    ("stamp", "day"),
    [("23:58 GMT 27.02.2020", 28), ("00:01 GMT 28.02.2020", 28), ("2020-02-27 23:58 UTC", 28)],
)
def test_an_entry_is_the_first_of_its_clock_time_after_the_card_it_shows(stamp: str, day: int) -> None:
    page = page_of(f"Live\n• 00:05\nEntry\nCard\n{stamp}\nCard text\n• 23:20\nOld")
    assert [entry.at for entry in page.entries] == [at(day, 0, 5), at(day - 1, 23, 20)]


def test_among_cards_that_disagree_the_freshest_dates_the_page() -> None:
    old, fresh = "10:00 GMT 20.02.2020", "19:00 GMT 27.02.2020"
    page = page_of(f"Live\n• 00:05\nEntry\nCard\n{old}\nText\n• 21:12\nEntry\nCard\n{fresh}\nText")
    assert [entry.at for entry in page.entries] == [at(28, 0, 5), at(27, 21, 12)]


def test_clock_times_without_any_date_are_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"page\.txt: .*published_on"):
        read(tmp_path / "page.txt", "Live\n• 00:05\nNew\n• 23:20\nOld")


def test_a_paragraph_below_a_card_is_the_entrys_again() -> None:
    page = page_of("Live\n• 21:12\nHead\nCard\n19:04 GMT 27.02.2020\nTeaser\nMore of the entry\n• 20:00\nOld")
    parts = [(block.part, block.at is not None) for block in page.entries[0].blocks]
    assert parts == [(Part.HEADLINE, False), (Part.CARD, True), (Part.CARD, True), (Part.BODY, False)]


def test_a_time_in_a_sentence_is_no_entry() -> None:
    page = page_of("Live\n• 23:06\nHead\nHe spoke at 22:56\n• 21:00\nOld", published_on=date(2020, 2, 27))
    assert [entry.at for entry in page.entries] == [at(27, 23, 6), at(27, 21, 0)]


def test_two_untimed_entries_in_a_row_share_a_window() -> None:
    page = page_of("Live\n• 23:06\nA\n· B\nmore\n· C\n• 21:00\nD", published_on=date(2020, 2, 27))
    untimed: list[Entry] = [entry for entry in page.entries if entry.at is None]
    assert [entry.headline for entry in untimed] == ["B", "C"]
    assert {entry.window for entry in untimed} == {(at(27, 21, 0), at(27, 23, 6))}


@pytest.mark.parametrize("stamp", ["02:53 GMT 31.02.2020", "02:53 GMT 01.01.9999"])
def test_a_stamp_of_no_possible_date_is_text(stamp: str) -> None:
    page = page_of(f"Live\n• 23:06\nHead\n{stamp}\n• 21:00\nOld", published_on=date(2020, 2, 27))
    assert [block.text for block in page.entries[0].blocks] == ["Head", stamp]
