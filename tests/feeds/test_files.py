"""Opening a file: what is told by its name, what by its content, and what is refused."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from monitor.errors import InputError
from monitor.feeds import read_fragments
from tests.feeds.reading import read


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.ndjson", '{"text": "22 killed"}', "22 killed"),
        ("a.JSONL", '{"text": "22 killed"}', "22 killed"),
        ("recording", '\n{"text": "22 killed"}', "22 killed"),
        ("a.tsv", "outlet\ttext\nwire\t22 killed", "22 killed"),
        ("page", "<!DOCTYPE html><p>22 killed</p>", "22 killed"),
        ("a.md", "22 killed", "22 killed"),
    ],
)
def test_a_format_is_told_by_extension_or_content(tmp_path: Path, name: str, content: str, text: str) -> None:
    [fragment], bad = read(tmp_path / name, content)
    assert not bad
    assert fragment.text == text


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    [fragment], _ = read(tmp_path / "night.jsonl.gz", gzip.compress(b'{"text": "22 killed"}'))
    assert (fragment.text, fragment.stream) == ("22 killed", "night")


def test_a_packed_file_that_is_cut_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "night.jsonl.gz", gzip.compress(b'{"text": "22 killed"}' * 99)[:40])


@pytest.mark.parametrize("content", ["", "\n\n  \n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(InputError, match=r"a\.jsonl: is empty"):
        read(tmp_path / "a.jsonl", content)


def test_a_missing_file_and_a_folder_are_refused_at_the_call(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        read_fragments(tmp_path / "none.jsonl")
    with pytest.raises(InputError, match="is a folder"):
        read_fragments(tmp_path)


@pytest.mark.parametrize("content", ["words of no known shape", "a,b\n1,2"])
def test_a_file_that_nobody_can_tell_is_refused_with_what_would_do(tmp_path: Path, content: str) -> None:
    with pytest.raises(InputError, match=r"cannot tell what this file is; name it \.jsonl"):
        read(tmp_path / "a.dat", content)


@pytest.mark.parametrize("content", ["22 killed".encode("utf-16"), b"PK\x03\x04\x00\x00"])
def test_bytes_that_are_no_utf_8_text_are_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(InputError, match="is not UTF-8 text"):
        read(tmp_path / "a.txt", content)


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a"])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            '[{"text": "22 killed"}, {"text": "29 killed"}]',
            r"is a JSON list; one object a line is read: jq -c '",
        ),
        ('{\n  "text": "22 killed"\n}\n', r"has an object over several lines; one a line is read: jq -c \."),
    ],
)
def test_json_that_is_one_document_is_refused_with_what_makes_lines_of_it(
    tmp_path: Path, name: str, content: str, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        read(tmp_path / name, content)
