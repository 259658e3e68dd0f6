"""What makes a text an assessment: several paragraphs, the first of which sums up in the text's own name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.core.model import Claim, Outcome, Polarity

_LONG: Final = 3
"""Texts of so many breaks between paragraphs are assessments."""
AT_LARGE: Final = re.compile(
    r"said:(?:(?:[a-z]+-)*(?:media|sources|outlets|residents|activists|reports|locals)|(?:local-|social-)?news)$"
)
"""Who an assessment sums up by: "local media reported" is as much its own figure as one that names nobody; "Deir News"
is the name of one."""


def is_long(text: str) -> bool:
    return text.count("\n\n") >= _LONG


def lead_of(text: str) -> int:
    """Return where the first paragraph of a text of several ends."""
    return text.find("\n\n")


def of_the_text(origin: str) -> bool:
    """Whether a figure is the text's own, or that of whoever it sums up by."""
    return origin.startswith("outlet:") or AT_LARGE.match(origin) is not None


def opens_with_civilians(every: Sequence[Claim], text: str) -> bool:
    """Whether the first paragraph tells of dead civilians whom nobody has counted: "An unknown number of civilians died
    in Char Tut. The ministry stated that thirty Taliban had been killed"."""
    lead = lead_of(text)
    return any(
        one.outcome is Outcome.KILLED
        and not one.numeric
        and one.span.start < lead
        and one.polarity is Polarity.ASSERTED
        and (one.victims.side == "civilian" or "civilian" in (one.victims.group or "").lower())
        for one in every
    )
