"""CSV and TSV."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import InputError
from tests.feeds.reading import read

HEADER = "text,outlet,published_at\n"


def test_rows_are_read_by_the_names_in_the_header(tmp_path: Path) -> None:
    content = "published_at,text\n2020-02-27T21:38Z,22 killed\n,\n2020-02-27T23:06Z,29 killed\n"
    fragments, bad = read(tmp_path / "a.csv", content)
    assert not bad
    assert [fragment.text for fragment in fragments] == ["22 killed", "29 killed"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_separator_is_the_one_of_the_header(tmp_path: Path, delimiter: str) -> None:
    content = f"text{delimiter}outlet\n22 killed{delimiter}wire\n"
    [fragment], _ = read(tmp_path / "a.csv", content)
    assert (fragment.text, fragment.outlet) == ("22 killed", "wire")


def test_a_quoted_cell_may_hold_separators_quotes_and_line_ends(tmp_path: Path) -> None:
    [fragment], bad = read(tmp_path / "a.csv", HEADER + '"He said: ""22,\nno more""",wire,\n')
    assert not bad
    assert fragment.text == 'He said: "22,\nno more"'


def test_a_row_with_too_many_cells_is_bad_and_the_rest_goes_on(tmp_path: Path) -> None:
    fragments, [bad] = read(tmp_path / "a.csv", HEADER + "22 killed, they say,wire,\n29 killed,wire,\n")
    assert [fragment.text for fragment in fragments] == ["29 killed"]
    assert (bad.number, "4 cells, the header 3" in bad.reason) == (2, True)


def test_a_stray_quote_costs_its_own_line_only(tmp_path: Path) -> None:
    content = HEADER + 'first,wire,\n"stray,wire,\nthird,wire,\nfourth,wire,\n'
    fragments, [bad] = read(tmp_path / "a.csv", content)
    assert [fragment.text for fragment in fragments] == ["first", "third", "fourth"]
    assert (bad.number, bad.raw) == (3, '"stray,wire,')


def test_a_stray_quote_that_meets_another_costs_their_lines_only(tmp_path: Path) -> None:
    content = HEADER + '"stray,wire,\nsecond,wire,\nthird,"wire",\nfourth,wire,\n'
    fragments, [bad] = read(tmp_path / "a.csv", content)
    assert [fragment.text for fragment in fragments] == ["second", "third", "fourth"]
    assert bad.number == 2


def test_a_cell_that_cannot_be_read_names_its_line(tmp_path: Path) -> None:
    fragments, [bad] = read(tmp_path / "a.csv", HEADER + "22 killed,wire,tonight\n29 killed,wire,2020-02-27\n")
    assert len(fragments) == 1
    assert (bad.number, "no ISO 8601 time" in bad.reason) == (2, True)


def test_a_line_in_another_encoding_is_bad_and_the_rest_goes_on(tmp_path: Path) -> None:
    content = HEADER.encode() + "Öncüpinar,wire,\n".encode("cp1254") + b"22 killed,wire,\n"
    fragments, [bad] = read(tmp_path / "a.csv", content)
    assert [fragment.text for fragment in fragments] == ["22 killed"]
    assert (bad.number, "not UTF-8" in bad.reason) == (2, True)


def test_a_header_that_is_no_csv_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a\.csv: the first line of a CSV must name its columns"):
        read(tmp_path / "a.csv", "text\r,outlet\n22 killed,wire\n")


def test_a_header_without_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a\.csv: .*one of them text; found 'id, body'"):
        read(tmp_path / "a.csv", "id,body\n1,22 killed\n")


@pytest.mark.parametrize("name", ["time", "Date", "timestamp", "created_at", "pubDate", "Publication Date"])
def test_a_time_under_another_name_is_not_lost_without_a_word(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=f"names the columns: '{name}' is not read; call it 'published_at' if"):
        read(tmp_path / "a.csv", f"{name},text\n2020-02-27T21:38Z,22 killed\n")


def test_another_time_beside_that_of_publication_is_passed_over(tmp_path: Path) -> None:
    content = "time,published_at,text\n18:00,2020-02-27T21:38Z,22 killed\n18:00,,29 killed\n"
    fragments, bad = read(tmp_path / "a.csv", content)
    assert not bad
    assert [str(one.published_at) for one in fragments] == ["2020-02-27 21:38:00+00:00", "None"]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("published at,text", "unknown name 'published at', did you mean 'published_at'"),
        ("Text,outlet", "unknown name 'Text', did you mean 'text'"),
        ("text,text", "names the column 'text' twice"),
        ("text\ra,b\rc,d", "a CR alone ends no line; save the file with LF or CR LF"),
    ],
)
def test_what_is_wrong_with_a_header_is_said_once(tmp_path: Path, header: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read(tmp_path / "a.csv", f"{header}\n22 killed,wire\n29 killed,wire\n")
