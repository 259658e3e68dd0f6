"""Which format a file has: by its extension, and where that leaves it open, by its content."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from monitor.errors import InputError
from monitor.feeds.bad import BadLine
from monitor.feeds.lines import Line
from monitor.feeds.page_layout import looks_like_a_page


class Format(StrEnum):
    """The formats that the feeds read."""

    JSONL = "jsonl"
    TABLE = "table"
    LINES = "lines"
    PARAGRAPHS = "paragraphs"
    PAGE = "page"
    HTML = "html"


BY_EXTENSION = {
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".csv": Format.TABLE,
    ".tsv": Format.TABLE,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
}
TEXT_EXTENSIONS = frozenset({".txt", ".text", ".md"})


def format_of(path: Path, head: Sequence[Line | BadLine]) -> Format:
    """Return the format of the file whose first lines are ``head``, or raise ``InputError`` where nobody can tell.

    ``.txt`` is a live page where two lines hold nothing but a clock time, paragraphs where blank lines part the text,
    and one fragment a line otherwise. A file of an unknown extension is JSON lines, HTML or a page if it looks so.
    """
    texts = [line.text for line in head if isinstance(line, Line)]
    first = next((text.lstrip() for text in texts if text.strip()), "")
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() != ".gz"]
    suffix = suffixes[-1] if suffixes else ""
    found = BY_EXTENSION.get(suffix)
    if found is Format.JSONL or (found is None and suffix not in TEXT_EXTENSIONS):
        _check_one_object_a_line(first)
    if found is not None:
        return found
    if suffix in TEXT_EXTENSIONS:
        if looks_like_a_page(texts):
            return Format.PAGE
        return Format.PARAGRAPHS if _parted(texts) else Format.LINES
    if first.startswith("{"):
        return Format.JSONL
    if first[:15].lower().startswith(("<!doctype html", "<html")):
        return Format.HTML
    if looks_like_a_page(texts):
        return Format.PAGE
    raise InputError(
        "cannot tell what this file is; name it .jsonl (one fragment a line), .csv (with a header), .txt (text or a "
        "saved live page) or .html (a saved live page)"
    )


def _check_one_object_a_line(first: str) -> None:
    """Raise ``InputError`` for JSON that is one whole document: a list, or an object over several lines."""
    if first.startswith("["):
        raise InputError("is a JSON list; one object a line is read: jq -c '.[]' FILE > FILE.jsonl makes that of it")
    if first.rstrip() == "{":
        raise InputError("has an object over several lines; one a line is read: jq -c . FILE > FILE.jsonl does it")


def _parted(texts: list[str]) -> bool:
    """Whether a blank line stands between lines of words."""
    filled = [number for number, text in enumerate(texts) if text.strip()]
    return bool(filled) and filled[-1] - filled[0] + 1 > len(filled)
