"""Pages of a list: at most so many rows, newest first, and a cursor to what comes after."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from monitor.errors import UsageError

MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Which part of a list is asked for: ``limit`` rows after the key ``after``."""

    limit: int = 50
    after: str | None = None

    @classmethod
    def of(cls, limit: int, cursor: str | None) -> Cut:
        """Read a cursor. Raises ``UsageError`` for one that this program did not write."""
        if cursor is None:
            return cls(limit=limit)
        try:
            padded = cursor + "=" * (-len(cursor) % 4)
            after = base64.b64decode(padded, altchars=b"-_", validate=True).decode("utf-8")
        except (binascii.Error, UnicodeError, ValueError):
            raise UsageError("cursor: not one that a list returned as next") from None
        return cls(limit=limit, after=after)


def cursor(key: str) -> str:
    """Return the cursor to what comes after ``key``."""
    return base64.urlsafe_b64encode(key.encode("utf-8")).decode("ascii").rstrip("=")
