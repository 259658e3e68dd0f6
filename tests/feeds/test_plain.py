"""Plain text, and bytes that are no text."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.core.model import Precision
from monitor.errors import InputError
from monitor.feeds import BadLine, read_fragments
from tests.feeds.reading import read


def test_each_line_is_a_fragment_without_a_time(tmp_path: Path) -> None:
    fragments, bad = read(tmp_path / "a.txt", "22 killed.\r\n  29 killed, he said at 22:56  \n")
    assert not bad
    assert [fragment.text for fragment in fragments] == ["22 killed.", "29 killed, he said at 22:56"]
    assert {fragment.precision for fragment in fragments} == {Precision.UNKNOWN}


def test_blank_lines_part_paragraphs_whose_lines_belong_together(tmp_path: Path) -> None:
    fragments, _ = read(tmp_path / "a.txt", "\nThe governor said\n22 were killed.\n\nNo more is known.\n\n")
    assert [fragment.text for fragment in fragments] == ["The governor said 22 were killed.", "No more is known."]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    [fragment], _ = read(tmp_path / "a.txt", b"\xef\xbb\xbf22 killed")
    assert fragment.text == "22 killed"


def test_a_line_in_latin_1_is_bad_with_its_byte_and_is_not_guessed(tmp_path: Path) -> None:
    [fragment], [bad] = read(tmp_path / "a.txt", b"caf\xe9 hit\n22 killed\n")
    assert fragment.text == "22 killed"
    assert bad.number == 1
    assert "byte 4 is 0xe9" in bad.reason
    assert bad.raw == "caf\\xe9 hit"


def test_a_line_too_long_to_be_a_fragment_is_bad_and_the_rest_goes_on(tmp_path: Path) -> None:
    content = "\n".join(["first", "x" * 9_000, "y" * 200_000, "last"])
    fragments, bad = read(tmp_path / "a.txt", content)
    assert [fragment.text for fragment in fragments] == ["first", "last"]
    assert [line.number for line in bad] == [2, 3]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    content=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))),
    name=st.sampled_from(["a.txt", "a.jsonl", "a.csv", "a.html", "a.tsv", "a"]),
)
def test_any_bytes_are_read_or_refused_in_one_clear_line(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    try:
        read_out = list(read_fragments(path))
    except InputError as error:
        read_out = []
        refusal = str(error)
    else:
        refusal = ""
    assert "\n" not in refusal
    for item in read_out:
        assert isinstance(item, BadLine) or item.text.encode("utf-8")
