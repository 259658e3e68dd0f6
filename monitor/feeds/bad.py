"""What a feed yields instead of a fragment when it cannot read a line."""

from __future__ import annotations

from dataclasses import dataclass

RAW_SHOWN = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class BadLine:
    """A line that could not be read: its 1-based number in the file, why, and its first 2,000 characters."""

    number: int
    reason: str
    raw: str

    def __post_init__(self) -> None:
        if len(self.raw) > RAW_SHOWN:
            object.__setattr__(self, "raw", self.raw[:RAW_SHOWN] + "...")
