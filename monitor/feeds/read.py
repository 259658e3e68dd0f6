"""Open a recording and read it."""

from __future__ import annotations

import gzip
import itertools
import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from monitor.core.model import Fragment, Status
from monitor.errors import InputError
from monitor.feeds.bad import BadLine
from monitor.feeds.formats import Format, format_of
from monitor.feeds.html_page import page_lines
from monitor.feeds.jsonl import read_jsonl
from monitor.feeds.lines import Line, read_lines
from monitor.feeds.live_page import page_fragments, read_page
from monitor.feeds.plain import read_lines_of_text, read_paragraphs
from monitor.feeds.rows import Defaults
from monitor.feeds.table import read_table

HEAD_LINES = 400
PAGE_LINES = 20_000


def read_fragments(
    path: Path,
    *,
    outlet: str | None = None,
    status: Status = Status.ACTUAL,
    stream: str | None = None,
    published_on: date | None = None,
) -> Iterator[Fragment | BadLine]:
    """Yield the fragments of the file at ``path`` and, in their place, the lines that are none.

    ``outlet`` and ``stream`` are for fragments whose row names none; both default to the file's name. ``status`` other
    than actual holds for every fragment. ``published_on`` is the date of a live page's newest entry. A name ending in
    ``.gz`` is unpacked. Raise ``InputError`` at the call if the file cannot be opened or told, on the first fragment if
    its header or its dates are missing. Recordings are streamed, pages (at most 20,000 lines) are held in memory.
    """
    name = path.name.removesuffix(".gz").removesuffix(".GZ")
    stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
    defaults = Defaults(outlet=outlet or _slug(stem), status=status, stream=stream or stem)
    opened = _open(path)
    lines = read_lines(opened)
    try:
        head = list(itertools.islice(lines, HEAD_LINES))
        _check_head(head)
        found = format_of(path, head)
    except (OSError, EOFError) as error:
        opened.close()
        raise InputError(f"{path}: cannot be read: {_why(error)}") from None
    except InputError as error:
        opened.close()
        raise InputError(f"{path}: {error}") from None
    return _read(path, opened, itertools.chain(head, lines), found, defaults, published_on)


def _read(
    path: Path,
    opened: BinaryIO,
    lines: Iterable[Line | BadLine],
    found: Format,
    defaults: Defaults,
    published_on: date | None,
) -> Iterator[Fragment | BadLine]:
    with closing(opened):
        try:
            match found:
                case Format.JSONL:
                    yield from read_jsonl(lines, defaults)
                case Format.TABLE:
                    yield from read_table(lines, defaults)
                case Format.LINES:
                    yield from read_lines_of_text(lines, defaults)
                case Format.PARAGRAPHS:
                    yield from read_paragraphs(lines, defaults)
                case Format.PAGE | Format.HTML:
                    yield from _page(lines, found, defaults, published_on)
        except (OSError, EOFError) as error:
            raise InputError(f"{path}: cannot be read to its end: {_why(error)}") from None
        except InputError as error:
            raise InputError(f"{path}: {error}") from None


def _page(
    lines: Iterable[Line | BadLine], found: Format, defaults: Defaults, published_on: date | None
) -> Iterator[Fragment | BadLine]:
    held = list(itertools.islice(lines, PAGE_LINES + 1))
    if len(held) > PAGE_LINES:
        raise InputError(f"a live page of more than {PAGE_LINES:,} lines is not read; split it or save it as .jsonl")
    yield from (line for line in held if isinstance(line, BadLine))
    good = [line for line in held if isinstance(line, Line)]
    page = read_page(page_lines(good) if found is Format.HTML else good, published_on=published_on)
    if not page.entries and page.title is None:
        raise InputError("the page shows no words")
    yield from page_fragments(page, defaults)


def _open(path: Path) -> BinaryIO:
    if path.is_dir():
        raise InputError(f"{path}: is a folder; name the files in it")
    try:
        if path.suffix.lower() == ".gz":
            return cast(BinaryIO, gzip.open(path, "rb"))
        return path.open("rb")
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be opened: {_why(error)}") from None


def _check_head(head: list[Line | BadLine]) -> None:
    blank = all(isinstance(line, Line) and not line.text.strip() for line in head)
    if blank and len(head) < HEAD_LINES:
        raise InputError("is empty: nothing to read")
    first = head[0].text if isinstance(head[0], Line) else head[0].raw
    if "\x00" in first or first.startswith(("\\xff\\xfe", "\\xfe\\xff")):
        raise InputError("is not UTF-8 text; save it as UTF-8")


def _why(error: OSError | EOFError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") or "unknown"
