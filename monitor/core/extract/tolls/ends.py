"""The ends of an assessment's toll: the range that the text opens with, or the first counts of those who were heard.

An assessment sums up in its first paragraph and then goes through who gave what. Where it sums up by a range, that is
the range of all that follows, its parts, names and other days too. Where it sums up by one figure, a voice's first
count is the least that anybody gave, though the voice has raised it since; news tells the newest alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.core.extract.tolls.moved import Triple
from monitor.core.extract.tolls.statements import Part
from monitor.core.model import Claim, Outcome, Polarity, Scope, Standing

_LONG: Final = 3
"""Texts of so many breaks between paragraphs are assessments."""
AT_LARGE: Final = re.compile(
    r"said:(?:(?:[a-z]+-)*(?:media|sources|outlets|residents|activists|reports|locals)|(?:local-|social-)?news)$"
)
"""Who an assessment sums up by: "local media reported" is as much its own figure as one that names nobody; "Deir News"
is the name of one."""


_NOBODY: Final = re.compile(r"said:(?:(?:initial|early|preliminary|first)\b|(?:[a-z]+-)*(?:reports|accounts)$)")


def own_range(parts: Sequence[Part], text: str) -> Part | None:
    """Return the range that a long text sums up by in its first paragraph: "between eight and 12 civilians died"."""
    own = parts[0]
    if own.bound or own.low >= own.high or text.count("\n\n") < _LONG:
        return None
    return own if _of_the_text(own.origin) and "\n\n" not in text[: own.start] else None


def with_first(toll: Triple | None, outcome: Outcome, every: Sequence[Claim], text: str) -> Triple | None:
    """Return ``toll`` down to the least that a voice of a long text gave at first: "at first the ministry spoke of
    eight dead. By evening its spokesman had revised this to twelve"."""
    if toll is None or text.count("\n\n") < _LONG:
        return toll
    first = [
        claim.low
        for claim in every
        if claim.standing is Standing.SUPERSEDED
        and claim.outcome is outcome
        and claim.low
        and claim.polarity is Polarity.ASSERTED
        and claim.scope in (Scope.INCIDENT, Scope.BATTLE)
        and not claim.victims.perpetrators
        and not _of_the_text(claim.origin)
        and _NOBODY.match(claim.origin) is None
    ]
    if not first or min(first) >= toll[0] or _sums_up_by_a_range(outcome, every, text):
        return toll
    return min(first), toll[1], toll[2]


def _sums_up_by_a_range(outcome: Outcome, every: Sequence[Claim], text: str) -> bool:
    lead = text.find("\n\n")
    return any(
        claim.outcome is outcome
        and claim.span.start < lead
        and claim.low is not None
        and claim.high is not None
        and claim.low < claim.high
        and _of_the_text(claim.origin)
        for claim in every
    )


def _of_the_text(origin: str) -> bool:
    return origin.startswith("outlet:") or AT_LARGE.match(origin) is not None
