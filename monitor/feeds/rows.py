"""One row of named values (a JSON object, a CSV row) to a fragment."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar

from monitor.core.model import VERSION, Fragment, Part, Precision, Status
from monitor.feeds.ahead import REASON, from_the_future

MAX_TEXT = 8_192
NAMES = ("text", "outlet", "published_at", "precision", "language", "url", "title", "part", "status", "stream")
IGNORED = ("id", "version")
TIMES = frozenset(
    "time date datetime date_time timestamp unix_timestamp epoch created created_at updated updated_at posted posted_at"
    " pubdate pub_date date_published publish_date publish_time publication_date".split()
)
"""What other programs call the time of publication, or another time: only who wrote the file can say which."""
DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
SECONDS = re.compile(r"[T ]\d{2}:\d{2}:\d{2}")
_Word = TypeVar("_Word", bound=StrEnum)


class RowError(ValueError):
    """Why a row is no fragment, in words for the one who wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What a fragment gets where its row says nothing.

    ``status`` is more than a default: an exercise stays one whatever its rows say, and a row marked exercise or test is
    never made actual.
    """

    outlet: str
    status: Status
    stream: str


def fragment_of(row: Mapping[str, object], defaults: Defaults) -> Fragment:
    """Return the fragment that ``row`` describes, or raise ``RowError``.

    Names that are none of the fragment's are passed over, except those that look like a misspelling of one: a time lost
    to a typing error would date the fragment wrongly without a word.
    """
    check_names([name for name, value in row.items() if value is not None or name == "published_at"])
    version = row.get("version")
    if isinstance(version, int) and version > VERSION:
        raise RowError(f"the row has version {version}, this program knows up to {VERSION}")
    text = _words(row, "text")
    if text is None:
        raise RowError("there is no text")
    at, precision = _published(_words(row, "published_at"), _member(row, "precision", Precision))
    status = _member(row, "status", Status) or Status.ACTUAL
    try:
        fragment = Fragment(
            text=checked_text(text),
            outlet=_words(row, "outlet") or defaults.outlet,
            published_at=at,
            precision=precision,
            language=_words(row, "language") or "en",
            url=_words(row, "url"),
            title=_words(row, "title"),
            part=_member(row, "part", Part) or Part.BODY,
            status=status if defaults.status is Status.ACTUAL else defaults.status,
            stream=_words(row, "stream") or defaults.stream,
        )
    except ValueError as error:
        raise RowError(str(error)) from None
    if from_the_future(fragment, datetime.now(UTC)):
        raise RowError(REASON)
    return fragment


def checked_text(text: str) -> str:
    """Return ``text``, or raise ``RowError`` where it is longer than 8,192 characters."""
    if len(text) > MAX_TEXT:
        raise RowError(f"the text has {len(text):,} characters, at most {MAX_TEXT:,} are read; split it")
    return text


def check_names(names: Collection[str]) -> None:
    """Raise ``RowError`` for a name that looks like a misspelling of one that is read, and for the name of a time
    where none is called ``published_at``: the fragment would be without its time, and without a word about it."""
    for name in names:
        if name in NAMES or name in IGNORED:
            continue
        plain = re.sub(r"[\s-]+", "_", name.strip().lower())
        near = difflib.get_close_matches(plain, NAMES, n=1, cutoff=0.85)
        if near:
            raise RowError(f"unknown name {name[:40]!r}, did you mean {near[0]!r}?")
        if plain in TIMES and "published_at" not in names:
            raise RowError(
                f"{name[:40]!r} is not read; call it 'published_at' if it says when the report was published,"
                " otherwise leave it out"
            )


def _words(row: Mapping[str, object], name: str) -> str | None:
    value = row.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise RowError(f"{name} must be text, found {type(value).__name__}")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise RowError(f"{name} holds half of a surrogate pair")
    return value if value.strip() else None


def _member(row: Mapping[str, object], name: str, words: type[_Word]) -> _Word | None:
    value = _words(row, name)
    if value is None:
        return None
    try:
        return words(value.strip().lower())
    except ValueError:
        known = ", ".join(words)
        raise RowError(f"{name} is {value[:40]!r}, known are {known}") from None


def _published(text: str | None, precision: Precision | None) -> tuple[datetime | None, Precision]:
    """The moment in UTC and how well it is known: by what was written, unless ``precision`` says."""
    if text is None:
        return None, Precision.UNKNOWN
    if precision is Precision.UNKNOWN:
        raise RowError("published_at is given, but precision says unknown")
    text = text.strip()
    try:
        if DAY.match(text):
            day = date.fromisoformat(text)
            return datetime(day.year, day.month, day.day, tzinfo=UTC), Precision.DAY
        at = datetime.fromisoformat(text)
        if at.tzinfo is None:
            raise RowError(f"published_at {text[:40]!r} has no time zone, write for example 2020-02-27T21:38:00Z")
        at = at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        if isinstance(error, RowError):
            raise
        raise RowError(
            f"published_at {text[:40]!r} is no ISO 8601 time, write for example 2020-02-27T21:38:00Z"
        ) from None
    return at, precision or (Precision.EXACT if SECONDS.search(text) else Precision.MINUTE)
