"""JSON lines: what a row may say, and what is wrong with one that cannot be read."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.core.model import Part, Precision, Status
from tests.feeds.reading import read


def row(**values: object) -> str:
    return json.dumps({"text": "Two killed in Idlib."} | values)


def test_a_row_says_everything_a_fragment_holds(tmp_path: Path) -> None:
    written = row(
        outlet="wire", published_at="2020-02-27T21:38:00Z", precision="minute", language="tr", url="https://example.org/1",
        title="Idlib", part="post", stream="tape",
    )  # fmt: skip
    [fragment], bad = read(tmp_path / "a.jsonl", written)
    assert not bad
    assert fragment.published_at == datetime(2020, 2, 27, 21, 38, tzinfo=UTC)
    assert (fragment.outlet, fragment.precision, fragment.language) == ("wire", Precision.MINUTE, "tr")
    assert (fragment.url, fragment.title, fragment.part, fragment.stream) == (
        "https://example.org/1", "Idlib", Part.POST, "tape",
    )  # fmt: skip


def test_a_row_without_outlet_or_stream_takes_the_file_name(tmp_path: Path) -> None:
    [fragment], _ = read(tmp_path / "Night_of_27.jsonl", row())
    assert (fragment.outlet, fragment.stream) == ("night-of-27", "Night_of_27")


def test_what_is_given_to_the_reader_fills_only_what_a_row_leaves_open(tmp_path: Path) -> None:
    fragments, _ = read(tmp_path / "a.jsonl", row() + "\n" + row(outlet="wire"), outlet="desk", stream="s")
    assert [fragment.outlet for fragment in fragments] == ["desk", "wire"]
    assert {fragment.stream for fragment in fragments} == {"s"}


def test_an_exercise_stays_one_whatever_its_rows_say(tmp_path: Path) -> None:
    lines = "\n".join(row(status=status) for status in ("actual", "test"))
    fragments, _ = read(tmp_path / "a.jsonl", lines, status=Status.EXERCISE)
    assert {fragment.status for fragment in fragments} == {Status.EXERCISE}


def test_a_row_marked_test_is_never_made_actual(tmp_path: Path) -> None:
    [fragment], _ = read(tmp_path / "a.jsonl", row(status="test"))
    assert fragment.status is Status.TEST


@pytest.mark.parametrize(
    ("written", "at", "precision"),
    [
        ("2020-02-27", datetime(2020, 2, 27, tzinfo=UTC), Precision.DAY),
        ("2020-02-27T21:38Z", datetime(2020, 2, 27, 21, 38, tzinfo=UTC), Precision.MINUTE),
        ("2020-02-28T00:38:05+03:00", datetime(2020, 2, 27, 21, 38, 5, tzinfo=UTC), Precision.EXACT),
        (None, None, Precision.UNKNOWN),
        ("", None, Precision.UNKNOWN),
    ],
)
def test_a_time_is_kept_in_utc_as_well_as_it_is_known(
    tmp_path: Path, written: str | None, at: datetime | None, precision: Precision
) -> None:
    [fragment], bad = read(tmp_path / "a.jsonl", row(published_at=written))
    assert not bad
    assert (fragment.published_at, fragment.precision) == (at, precision)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[1, 2]", "not a JSON object but list"),
        ('"words"', "not a JSON object but str"),
        ("[" * 40_000, "nested too deeply"),
        ('{"text": ' + "9" * 5_000 + "}", "too many digits"),
        ("{}", "there is no text"),
        ('{"text": "  "}', "there is no text"),
        ('{"text": 5}', "text must be text, found int"),
        (row(text="x" * 8_193), "8,193 characters"),
        (row(published_at="2020-02-27T21:38:00"), "no time zone"),
        (row(published_at="yesterday"), "no ISO 8601 time"),
        (row(published_at="2020-02-30"), "no ISO 8601 time"),
        (row(published_at="0001-01-01T00:00:00+14:00"), "no ISO 8601 time"),
        (row(published_at="2020-02-27", precision="unknown"), "precision says unknown"),
        (row(status="practice"), "known are actual, exercise, test"),
        (row(part="footer"), "known are body"),
        (row(publishedat="2020-02-27"), "did you mean 'published_at'"),
        (row(version=2), "this program knows up to 1"),
        ('{"text": "\\ud83d"}', "half of a surrogate pair"),
    ],
)
def test_a_line_that_is_no_fragment_says_why_and_the_rest_goes_on(tmp_path: Path, line: str, reason: str) -> None:
    fragments, [bad] = read(tmp_path / "a.jsonl", "\n".join([row(), line, row(outlet="last")]))
    assert len(fragments) == 2
    assert bad.number == 2
    assert reason in bad.reason
    assert bad.raw.removesuffix("...") in line


def test_names_that_belong_to_others_are_passed_over(tmp_path: Path) -> None:
    [fragment], bad = read(tmp_path / "a.jsonl", row(id="abc", retweets=12, lat=36.1))
    assert not bad
    assert fragment.id != "abc"


def test_unicode_line_separators_do_not_end_a_row(tmp_path: Path) -> None:
    [fragment], bad = read(tmp_path / "a.jsonl", json.dumps({"text": "one\u2028two\u0085three"}, ensure_ascii=False))
    assert not bad
    assert fragment.text == "one\u2028two\u0085three"


def test_a_time_under_another_name_is_not_lost_without_a_word(tmp_path: Path) -> None:
    content = '{"text": "22 killed", "date": "2020-02-27"}\n{"text": "29 killed", "date": null}\n'
    [fragment], [bad] = read(tmp_path / "a.jsonl", content)
    assert fragment.text == "29 killed"
    assert bad.reason.startswith("'date' is not read; call it 'published_at' if")


def test_a_report_of_the_world_from_the_future_is_a_bad_line_and_an_exercise_is_not(tmp_path: Path) -> None:
    line = '{"text": "22 killed", "published_at": "2999-01-01T00:00Z", "status": "%s"}\n'
    [fragment], [bad] = read(tmp_path / "a.jsonl", line % "actual" + line % "exercise")
    assert fragment.status is Status.EXERCISE
    assert "lies in the future" in bad.reason
