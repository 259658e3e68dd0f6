"""A saved live page to dated entries, and entries to fragments.

Times are UTC. Dates come from ``published_on`` (the date of the newest timed entry), from dates in the markup, or from
the stamps of cards: no entry is older than a card it shows, which fixes the day. Going down the page, a clock time
later than the one above it means that midnight was crossed.

An entry without a time of its own gets none: its fragments have ``published_at=None`` and it only has a window, no
earlier than the timed entry below it and no later than the timed entry above it (open where there is none). The
introduction has no time either: it is rewritten as the page grows. Fragments come oldest entry first, so that the
stream unrolls as the page did; each entry is in reading order, and introduction and title come last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from monitor.core.model import Fragment, Part, Precision
from monitor.errors import InputError
from monitor.feeds.bad import BadLine
from monitor.feeds.lines import Line
from monitor.feeds.page_layout import YEARS, Kind, Piece, pieces
from monitor.feeds.rows import Defaults, RowError, checked_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One headline or paragraph. ``at`` is a card's own time; other blocks take the time of their entry."""

    line: int
    text: str
    part: Part
    at: datetime | None = None


@dataclass(slots=True, kw_only=True)
class Entry:
    """One entry of the page, headline first. ``clock`` was printed, ``at`` is the moment, ``window`` its bounds."""

    line: int
    clock: time | None = None
    at: datetime | None = None
    window: tuple[datetime | None, datetime | None] = (None, None)
    blocks: list[Block] = field(default_factory=list)
    marked_at: datetime | None = None

    @property
    def headline(self) -> str | None:
        """The entry's first line, if it has any."""
        return next((block.text for block in self.blocks if block.part is Part.HEADLINE), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LivePage:
    """A page: its title and introduction, and its entries in page order (newest first)."""

    title: Block | None
    intro: tuple[Block, ...]
    entries: tuple[Entry, ...]


def read_page(lines: Iterable[Line], *, published_on: date | None = None) -> LivePage:
    """Return the page in ``lines``. Raise ``InputError`` where clock times stand but nothing tells the date."""
    opening: list[Block] = []
    entries: list[Entry] = []
    for piece in pieces(lines):
        _place(piece, opening, entries)
    entries = [entry for entry in entries if entry.blocks]
    _date(entries, published_on)
    title = Block(line=opening[0].line, text=opening[0].text, part=Part.HEADLINE) if opening else None
    return LivePage(title=title, intro=tuple(opening[1:]), entries=tuple(entries))


def _place(piece: Piece, opening: list[Block], entries: list[Entry]) -> None:
    """Put one piece where it belongs: a new entry, a card of the current one, or a paragraph."""
    current = entries[-1] if entries else None
    if piece.kind is Kind.CLOCK:
        entries.append(Entry(line=piece.line, clock=piece.clock, marked_at=piece.at))
    elif piece.kind is Kind.OPENING:
        if current is None or current.blocks:
            current = Entry(line=piece.line)
            entries.append(current)
        current.line = piece.line
        current.blocks.append(Block(line=piece.line, text=piece.text, part=Part.HEADLINE))
    elif current is None:
        if piece.kind is Kind.TEXT:
            opening.append(Block(line=piece.line, text=piece.text, part=Part.INTRO))
    elif piece.kind is Kind.STAMP:
        if current.blocks:
            # The paragraph above a stamp was the card's headline; an entry may consist of a card alone.
            above = current.blocks[-1]
            current.blocks[-1] = Block(line=above.line, text=above.text, part=Part.CARD, at=piece.at)
    elif not current.blocks:
        current.blocks.append(Block(line=piece.line, text=piece.text, part=Part.HEADLINE))
    else:
        card = _open_card(current)
        part, at = (Part.CARD, card) if card is not None else (Part.BODY, None)
        current.blocks.append(Block(line=piece.line, text=piece.text, part=part, at=at))


def _open_card(entry: Entry) -> datetime | None:
    """The stamp of the card whose headline stands last in the entry: a card has one paragraph."""
    last = entry.blocks[-1]
    if last.part is not Part.CARD:
        return None
    before = entry.blocks[-2] if len(entry.blocks) > 1 else None
    is_headline = before is None or before.part is not Part.CARD or before.at != last.at
    return last.at if is_headline else None


def _date(entries: list[Entry], published_on: date | None) -> None:
    """Give every timed entry its moment and every other its window."""
    timed = [entry for entry in entries if entry.clock is not None]
    days_back: list[int] = []
    for position, entry in enumerate(timed):
        crossed = position > 0 and _clock(entry) > _clock(timed[position - 1])
        days_back.append((days_back[-1] if days_back else 0) + crossed)
    if published_on is not None and published_on.year not in YEARS:
        raise InputError(f"no page was published on {published_on.isoformat()}")
    if timed:
        newest = published_on or _newest_date(timed, days_back)
        for entry, days in zip(timed, days_back, strict=True):
            entry.at = datetime.combine(newest - timedelta(days=days), _clock(entry), tzinfo=UTC)
    later: datetime | None = None
    for entry in entries:
        later = entry.at or later
        entry.window = (entry.at, entry.at) if entry.at else (None, later)
    earlier: datetime | None = None
    for entry in reversed(entries):
        earlier = entry.at or earlier
        if entry.at is None:
            entry.window = (earlier, entry.window[1])


def _newest_date(timed: list[Entry], days_back: list[int]) -> date:
    """The date of the newest timed entry, from dates in the markup or else from cards."""
    for entry, days in zip(timed, days_back, strict=True):
        if entry.marked_at is not None:
            return entry.marked_at.date() + timedelta(days=days)
    found: list[date] = []
    for entry, days in zip(timed, days_back, strict=True):
        for stamp in (block.at for block in entry.blocks if block.at is not None):
            earliest = stamp.date() + timedelta(days=stamp.time() > _clock(entry))
            found.append(earliest + timedelta(days=days))
    if not found:
        raise InputError(
            "the page has clock times but nothing that tells their date; "
            "give the date of its newest entry (published_on), for example 2020-02-28"
        )
    # Each card gives the earliest day possible, and a card may be days old: the latest of these days satisfies all.
    return max(found)


def _clock(entry: Entry) -> time:
    assert entry.clock is not None  # noqa: S101 - only called for timed entries
    return entry.clock


def page_fragments(page: LivePage, defaults: Defaults) -> Iterator[Fragment | BadLine]:
    """Yield the page's fragments, oldest entry first.

    The title of a paragraph is its entry's headline; that of a headline, a card and the introduction the page's own.
    """
    page_title = page.title.text if page.title else None

    def fragment(block: Block, at: datetime | None, title: str | None) -> Fragment | BadLine:
        try:
            text = checked_text(block.text)
        except RowError as error:
            return BadLine(number=block.line, reason=str(error), raw=block.text)
        return Fragment(
            text=text,
            outlet=defaults.outlet,
            published_at=at,
            precision=Precision.MINUTE,
            title=title,
            part=block.part,
            status=defaults.status,
            stream=defaults.stream,
        )

    for entry in reversed(page.entries):
        for block in entry.blocks:
            title = entry.headline if block.part is Part.BODY else page_title
            yield fragment(block, block.at or entry.at, title)
    for block in page.intro:
        yield fragment(block, None, page_title)
    if page.title is not None:
        yield fragment(page.title, None, None)
