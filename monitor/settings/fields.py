"""What the sections of the configuration are made of: a strict base, names, times, Admiralty grades, secrets."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, SecretStr

_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0, "w": 604800.0}
_DURATION = re.compile(r"(?:(\d+(?:\.\d+)?)(ms|s|m|h|d|w))")


class Section(BaseModel):
    """A block of the file. Unknown keys are refused: a typing error must never turn a rule off in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=False, allow_inf_nan=False)


def parse_duration(value: object) -> timedelta:
    """Read "90s", "24h", "1h30m" or "7d" (units ms, s, m, h, d, w). A bare number has no unit and is refused."""
    if isinstance(value, timedelta):
        return value
    text = str(value).strip().replace(" ", "")
    parts = _DURATION.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        raise ValueError(f"{value!r} is not a duration; write a number and a unit, for example 90s, 30m, 24h or 7d")
    try:
        return timedelta(seconds=sum(float(number) * _UNITS[unit] for number, unit in parts))
    except OverflowError:
        raise ValueError(f"{value!r} is longer than can be counted; write for example 365d") from None


def parse_instant(value: object) -> datetime:
    """Read an ISO 8601 time with a zone, as text or as YAML has read it. A number is refused: which unit has it?"""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            raise ValueError(f"{value!r} is no time; write for example 2020-02-27T21:38:00Z") from None
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - the zone is asked for below
    if not isinstance(value, datetime):
        raise ValueError(f"{value!r} is no time; write for example 2020-02-27T21:38:00Z")
    if value.tzinfo is None:
        raise ValueError("a time needs a zone; write for example 2020-02-27T21:38:00Z")
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{value} is out of reach; write for example 2020-02-27T21:38:00Z") from None


def parse_clock(value: object) -> time:
    """Read a time of day, "23:00". YAML reads 23:00 without quotes as the number 1380, which would be 00:23."""
    if isinstance(value, time):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        raise ValueError(f'YAML has read a number, {value}; put the time of day in quotes, for example "23:00"')
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?", str(value).strip())
    if found is None:
        raise ValueError(f'{value!r} is no time of day; write hours and minutes in quotes, for example "23:00"')
    return time(int(found[1]), int(found[2]), int(found[3] or 0))


def above_zero(value: timedelta) -> timedelta:
    """Accept a duration in which something can happen."""
    if value <= timedelta(0):
        raise ValueError("must be longer than nothing; write for example 30m")
    return value


def not_blank(value: str) -> str:
    """Accept a name or a word: an empty one would be found in every text."""
    if not value.strip():
        raise ValueError("is empty; write a word, or take it out")
    return value


def formed(pattern: str, words: str, *, shown: bool = True) -> Callable[[str], str]:
    """Return what accepts text of the form ``pattern``, which people read as ``words``. What may be a key by mistake is
    not ``shown``."""
    form = re.compile(pattern)

    def check(value: str) -> str:
        if not form.fullmatch(value):
            raise ValueError(f"{repr(value) if shown else 'this'} is not {words}")
        return value

    return check


def check_grade(value: str) -> str:
    """Accept an Admiralty grade: a letter A-F for the source and a digit 1-6 for the information."""
    if not re.fullmatch(r"[A-F][1-6]", value):
        raise ValueError(
            f"{value!r} is not an Admiralty grade; write a letter A (reliable) to F (cannot be judged) "
            "and a digit 1 (confirmed) to 6 (cannot be judged), for example B2"
        )
    return value


Duration = Annotated[timedelta, BeforeValidator(parse_duration)]
Span = Annotated[Duration, AfterValidator(above_zero)]
"""A duration that is not nothing."""
Instant = Annotated[datetime, BeforeValidator(parse_instant)]
Clock = Annotated[time, BeforeValidator(parse_clock)]
Name = Annotated[str, AfterValidator(not_blank)]
Letter = Annotated[str, AfterValidator(formed("[A-F]", "a letter of the Admiralty grade; write A to F"))]
Grade = Annotated[str, AfterValidator(check_grade)]
Secret = SecretStr
