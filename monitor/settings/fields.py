"""What the sections of the configuration are made of: a strict base, durations, Admiralty grades, secrets."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, SecretStr

_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0, "w": 604800.0}
_DURATION = re.compile(r"(?:(\d+(?:\.\d+)?)(ms|s|m|h|d|w))")


class Section(BaseModel):
    """A block of the file. Unknown keys are refused: a typing error must never turn a rule off in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=False)


def parse_duration(value: object) -> timedelta:
    """Read "90s", "24h", "1h30m" or "7d" (units ms, s, m, h, d, w). A bare number has no unit and is refused."""
    if isinstance(value, timedelta):
        return value
    text = str(value).strip().replace(" ", "")
    parts = _DURATION.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        raise ValueError(f"{value!r} is not a duration; write a number and a unit, for example 90s, 30m, 24h or 7d")
    return timedelta(seconds=sum(float(number) * _UNITS[unit] for number, unit in parts))


def check_grade(value: str) -> str:
    """Accept an Admiralty grade: a letter A-F for the source and a digit 1-6 for the information."""
    if not re.fullmatch(r"[A-F][1-6]", value):
        raise ValueError(
            f"{value!r} is not an Admiralty grade; write a letter A (reliable) to F (cannot be judged) "
            "and a digit 1 (confirmed) to 6 (cannot be judged), for example B2"
        )
    return value


Duration = Annotated[timedelta, BeforeValidator(parse_duration)]
Grade = Annotated[str, AfterValidator(check_grade)]
Secret = SecretStr
