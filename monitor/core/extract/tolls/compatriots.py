"""An embassy's count is of its own citizens: "ten workers died. The embassy of Bangladesh confirmed that five had been
killed"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.model import Claim

_EMBASSY: Final = re.compile(r"\b(?:embassy|consulate|high commission|consul|ambassador)\b", re.IGNORECASE)
_STOP: Final = re.compile(r"[.!?](?=\s|$)|\n\n")
_LED: Final = 160


def without_compatriots(claims: list[Claim], text: str) -> list[Claim]:
    """Return ``claims`` without what an embassy counts of those of whom others count more."""
    if _EMBASSY.search(text) is None:
        return claims
    return [claim for claim in claims if not _of_its_own(claim, claims, text)]


def _of_its_own(claim: Claim, claims: list[Claim], text: str) -> bool:
    if not claim.origin.startswith("said:") or claim.low is None:
        return False
    start = claim.span.start
    if _EMBASSY.search(_STOP.split(text[max(0, start - _LED) : start])[-1]) is None:
        return False
    return any(
        one.outcome is claim.outcome
        and one.origin != claim.origin
        and one.span.start < start
        and (one.low or one.high or 0) > (claim.low or 0)
        for one in claims
    )
