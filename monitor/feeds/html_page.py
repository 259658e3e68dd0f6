"""The text of an HTML page, line by line as a reader sees it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser

from monitor.errors import InputError
from monitor.feeds.lines import Line
from monitor.feeds.page_layout import PageLine, plausible

UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "svg", "nav", "footer", "form", "button"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"dd", "dl", "dt", "li", "ol", "ul"})
CELLS = frozenset({"table", "td", "th", "tr"})
AREAS = frozenset(
    {"address", "article", "aside", "blockquote", "div", "figcaption", "figure", "header", "main", "section"}
)
BLOCKS = HEADINGS | LISTS | CELLS | AREAS | {"br", "hr", "p"}
MAX_UNCLOSED = 500
SPACE = re.compile(r"\s+")


def page_lines(lines: Iterable[Line]) -> Iterator[PageLine]:
    """Yield the page's visible lines with the number of the source line on which each begins. What stands before the
    first ``h1`` is left out where there is one: menus and site names. Raise ``InputError`` for hopeless markup."""
    held = list(lines)
    opened, closed = (sum(line.text.count(sign) for line in held) for sign in "<>")
    if opened - closed > MAX_UNCLOSED:
        # The standard parser looks for the end of each such tag through all the rest: that takes minutes.
        raise InputError(f"the markup is broken: {opened - closed:,} tags are never closed; save the page again")
    parser = _Reader([line.number for line in held])
    # In one piece: fed line by line, an open comment would be searched for its end again at every line.
    # "<![" is a comment to browsers, as "<?" is; the standard parser raises on one that it does not know.
    parser.feed("\n".join(line.text for line in held).replace("<![", "<?["))
    parser.close()
    parser.end_line()
    start = parser.first_heading if parser.first_heading is not None else 0
    yield from parser.lines[start:]


class _Reader(HTMLParser):
    """Gathers visible text; a block element ends a line. A leading ``time`` element gives its line its moment."""

    def __init__(self, numbers: list[int]) -> None:
        super().__init__(convert_charrefs=True)
        self._numbers = numbers
        self.lines: list[PageLine] = []
        self.first_heading: int | None = None
        self._unseen: list[str] = []
        self._words: list[str] = []
        self._began = 0
        self._at: datetime | None = None
        self._leading_time = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen.append(tag)
        if tag in BLOCKS:
            self.end_line()
        if tag == "h1" and self.first_heading is None:
            self.first_heading = len(self.lines)
        if tag == "time" and not self._began:
            # A time that leads its line stands for itself, as the time of an entry; one in a sentence is a part of it.
            self._leading_time = True
            self._at = _moment(dict(attrs).get("datetime"))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        if tag in BLOCKS or (tag == "time" and self._leading_time):
            self.end_line()

    def handle_data(self, data: str) -> None:
        if self._unseen or not data.strip():
            self._words.append(" " if not self._unseen else "")
            return
        if not self._began:
            self._began = self._numbers[self.getpos()[0] - 1]
        self._words.append(data)

    def end_line(self) -> None:
        """End the current line of text, if there is one."""
        text = SPACE.sub(" ", "".join(self._words)).strip()
        if text:
            self.lines.append(PageLine(number=self._began, text=text, at=self._at))
        self._words, self._began, self._at, self._leading_time = [], 0, None, False


def _moment(text: str | None) -> datetime | None:
    try:
        at = datetime.fromisoformat(text or "")
        return plausible(at.astimezone(UTC)) if at.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None
