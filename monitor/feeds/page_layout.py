"""What the lines of a saved live page are: clock times, stamps of cards, headlines, text, furniture.

The layout: entries stand newest first. A line that holds only a clock time opens an entry, so the time printed *before*
an entry is its own (a card inside an entry is never newer than the entry then; read the other way it would be). A
bullet with words opens an entry too: with the time glued to the end of the line above it, or with none. A card is a
headline, a stamp with a date, and a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import Enum

from monitor.feeds.lines import Line

YEARS = range(1990, 2101)
BULLETS = "•·●▪‣◦"
CLOCK = re.compile(rf"^[{BULLETS}]?\s*([01]?\d|2[0-3]):([0-5]\d)(?:\s*(?:GMT|UTC|Z))?$")
STAMP = re.compile(r"^([01]?\d|2[0-3]):([0-5]\d)\s*(?:GMT|UTC)[\s,]+(\d{1,2})\.(\d{1,2})\.(\d{4})$")
STAMP_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})[T\s]([01]\d|2[0-3]):([0-5]\d)(?::\d{2})?\s*(?:GMT|UTC|Z)$")
BULLET = re.compile(rf"^[{BULLETS}]\s*(\S.*)$")
# A time after the end of a sentence belongs to what follows; "… happened at 22:56" does not end a sentence before it.
GLUED = re.compile(r"^(.*[.!?…”\"'\u2019)\]])\s+(?:([01]\d|2[0-3]):([0-5]\d))$")
FURNITURE = re.compile(
    r"^(?:©.*|read more(?: here)?|please enter your (?:comment|name)\b.*|(?:leave|write|post|add) a (?:comment|reply)"
    r"|your (?:name|e-?mail|comment)|comments?(?: \(\d+\))?|share(?: this)?(?: on .{1,20})?|advertisement|log ?in"
    r"|sign up(?: for .{1,40})?|subscribe(?: to .{1,40})?|follow us on .{1,20}|print|e-?mail|tweet"
    r"|(?:load|show|see) more(?: (?:posts|updates|entries|stories|comments|news))?|cookie (?:policy|settings))[!.:]?$",
    re.IGNORECASE,
)


class Kind(Enum):
    """What a line of the page is."""

    CLOCK = "clock"
    STAMP = "stamp"
    OPENING = "opening"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One line of the page that means something. ``clock`` is set for CLOCK, ``at`` for STAMP, and for a CLOCK whose
    markup carried a full date."""

    line: int
    kind: Kind
    text: str = ""
    clock: time | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine(Line):
    """A line of a page; ``at`` is the moment that the markup gives for it (HTML ``time``), if it does."""

    at: datetime | None = None


def pieces(lines: Iterable[Line]) -> Iterator[Piece]:
    """Yield what each line is; blank lines and furniture yield nothing. A stamp of no possible date is text."""
    for line in lines:
        text = line.text.replace("\u200b", "").strip()
        if not text or FURNITURE.match(text):
            continue
        if clock := CLOCK.match(text):
            at = line.at if isinstance(line, PageLine) else None
            yield Piece(line=line.number, kind=Kind.CLOCK, clock=time(int(clock[1]), int(clock[2])), at=at)
        elif (stamp := _stamp(text)) is not None:
            yield Piece(line=line.number, kind=Kind.STAMP, at=stamp)
        elif bullet := BULLET.match(text):
            yield Piece(line=line.number, kind=Kind.OPENING, text=bullet[1])
        elif glued := GLUED.match(text):
            yield Piece(line=line.number, kind=Kind.TEXT, text=glued[1].rstrip())
            yield Piece(line=line.number, kind=Kind.CLOCK, clock=time(int(glued[2]), int(glued[3])))
        else:
            yield Piece(line=line.number, kind=Kind.TEXT, text=text)


def looks_like_a_page(texts: Iterable[str]) -> bool:
    """Whether text is a saved live page: two or more lines with nothing but a clock time."""
    return sum(1 for text in texts if CLOCK.match(text.strip())) >= 2


def plausible(at: datetime) -> datetime | None:
    """``at``, or ``None`` where no saved page can be of that year."""
    return at if at.year in YEARS else None


def _stamp(text: str) -> datetime | None:
    if found := STAMP.match(text):
        hour, minute, day, month, year = (int(group) for group in found.groups())
    elif found := STAMP_ISO.match(text):
        year, month, day, hour, minute = (int(group) for group in found.groups())
    else:
        return None
    try:
        return plausible(datetime(year, month, day, hour, minute, tzinfo=UTC))
    except ValueError:
        return None
