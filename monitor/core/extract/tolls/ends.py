"""The ends of an assessment's toll: the range that the text opens with, or the first counts of those who were heard.

An assessment sums up in its first paragraph and then goes through who gave what. Where it sums up by a range, that is
the range of all that follows, its parts, names and other days too. Where it sums up by one figure, a voice's first
count is the least that anybody gave, though the voice has raised it since; news tells the newest alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.core.extract.about.battle import ARMED
from monitor.core.extract.tolls.assessment import is_long, lead_of, of_the_text
from monitor.core.extract.tolls.moved import Triple
from monitor.core.extract.tolls.opponents import CIVILIAN, COMBATANT
from monitor.core.extract.tolls.statements import Part
from monitor.core.model import Claim, Outcome, Polarity, Scope, Standing

_NOBODY: Final = re.compile(r"said:(?:(?:initial|early|preliminary|first)\b|(?:[a-z]+-)*(?:reports|accounts)$)")


_FIGHTING: Final = ARMED | COMBATANT


def own_range(parts: Sequence[Part], text: str) -> Part | None:
    """Return the range that a long text sums up by in its first paragraph: "between eight and 12 civilians died"."""
    own = parts[0]
    if own.bound or own.low >= own.high or not is_long(text):
        return None
    return own if of_the_text(own.origin) and "\n\n" not in text[: own.start] else None


def with_first(toll: Triple | None, outcome: Outcome, every: Sequence[Claim], text: str) -> Triple | None:
    """Return ``toll`` down to the least that a voice of a long text gave at first: "at first the ministry spoke of
    eight dead. By evening its spokesman had revised this to twelve"."""
    if toll is None or not is_long(text):
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
        and (not of_the_text(claim.origin) or _BY_SOMEBODY.search(text, *_led(claim, text)) is not None)
        and _NOBODY.match(claim.origin) is None
    ]
    if not first or min(first) >= toll[0] or _sums_up_by_a_range(outcome, every, text):
        return toll
    return min(first), toll[1], toll[2]


# "The first report, by Raqqa Mirror, gave six dead."
_BY_SOMEBODY: Final = re.compile(
    r"\b(?:report|toll|post|bulletin|item|notice|count|figure|account|message|statement|announcement),?(?: \w+)?"
    r" (?:by|from|of) (?:the )?[A-Z]"
)
_LED: Final = 90


def _led(claim: Claim, text: str) -> tuple[int, int]:
    """Return the words of the sentence that lead to a figure."""
    start = claim.span.start
    stop = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start))
    return max(stop, start - _LED, 0), start


def first_of(held: Sequence[Part], newer: Part, text: str) -> int:
    """Return the count of a voice of a long text that ``newer`` takes the place of, for it is the least that anybody
    gave: "the director spoke of three wounded. The ministry raised the number to five"."""
    one = held[0]
    whole = len(held) == 1 and one.best > 1 and not (one.bound or one.named or one.listed or one.further or one.first)
    if not whole or not is_long(text) or of_the_text(one.origin) or _NOBODY.match(one.origin):
        return newer.low
    return one.low


def in_the_lead(part: Part, held: Sequence[Part], text: str) -> bool:
    """Whether those held in a long text have those in them whom the text, after the figure that it opens with, or a
    voice, of a single one, tells of further down: "nine people were injured. [...] Two men next door were also hurt",
    "a group announced the death of a commander"."""
    one = held[0]
    if not is_long(text) or part.raises or part.whole or part.bound or "\n\n" not in text[one.start : part.start]:
        return False
    if part.origin.startswith("outlet:"):
        lead = one.start < lead_of(text) and one.origin.startswith("outlet:") and not (one.named or one.bound)
        # "Three soldiers were also killed": others than the people who are counted.
        return lead and part.further and part.best < one.best and part.head not in _FIGHTING
    single = part.low == part.best == 1 and bool(part.head) and not (part.generic or part.head in CIVILIAN)
    whole = sum(each.best for each in held)
    return single and not part.further and part.origin != one.origin and whole > 1 and not _counted_one(part, text)


def _counted_one(part: Part, text: str) -> bool:
    """Whether a voice counts one, and does not tell of one: "one man was killed and nine people were injured"."""
    return text[part.start : part.start + 4].lower() == "one "


def _sums_up_by_a_range(outcome: Outcome, every: Sequence[Claim], text: str) -> bool:
    lead = lead_of(text)
    return any(
        claim.outcome is outcome
        and claim.span.start < lead
        and claim.low is not None
        and claim.high is not None
        and claim.low < claim.high
        and of_the_text(claim.origin)
        for claim in every
    )
