"""Figures of an assessment's other events, by what their sentences say: "about an hour before, another strike had
killed a fighter. Five passers-by were hurt there", "in the previous three, two drivers had died", "a map with 23 points
of impact since April, by which two shepherds had been killed".

An assessment's first paragraph tells its own event; a text of fewer paragraphs may tell several.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.core.extract.tolls.assessment import is_long, lead_of
from monitor.core.model import Claim, Scope

_ACTS: Final = (
    r"(?:(?:air|drone|missile|rocket|mortar|artillery|bomb|suicide) ?)?(?:strikes?|attacks?|raids?|shelling|bombings?|"
    r"bombardment|incidents?|blast|explosion|ambush)\b"
)
# What another of strikes further down.
_ARMS: Final = r"(?:shell|rocket|missile|drone|bomb|munition|mine|mortar round|glide bomb|device)\b"
_UNITS: Final = r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)"
_MONTHS: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn"
    r"|winter)"
)
# At the head of a sentence.
_TURN: Final = re.compile(
    rf"(?:In |During )?an?(?:other,?)? (?:separate|different) {_ACTS}"
    rf"|In an?(?:other)? {_ACTS} (?:of|in|during|on) (?:the )?(?:preceding|previous|following|next) "
    rf"|(?:About |Around |Some |Only |Just )?[\w-]+ {_UNITS} (?:before|earlier|later|afterwards?),?"
    rf" (?:another|a further) (?:{_ACTS}|{_ARMS})"
    rf"|(?:The|On the|On that|That|Earlier on the) (?:next|following|previous|preceding) [\w]+,?"
    rf" (?:another|a further) (?:{_ACTS}|{_ARMS})"
    rf"|(?:On the|On that|That|Earlier on the) same [\w]+,? (?:another|a further) {_ACTS}",
    re.IGNORECASE,
)
# In a sentence, before the figure.
_LED: Final = re.compile(
    rf"\bin the (?:previous|earlier|preceding|other) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
    rf"|\b(?:day|night|evening|morning|week|month) before (?:the|this) {_ACTS}"
    rf"|\bsince (?:last |early |late |mid-)?{_MONTHS}\b",
    re.IGNORECASE,
)
# Behind it.
_ELSEWHERE: Final = re.compile(
    r"[^.;!?\n]*\b(?:in|at|near|outside) (?:a|the|another) (?:neighbou?ring|next|adjacent|different|other)"
    r" (?:district|town|village|quarter|settlement|province|region|county|suburb|neighbou?rhood|valley|city)\b"
    r"(?! (?:said|told|reported|wrote|put|gave|spoke|confirmed))",
    re.IGNORECASE,
)
# In the sentence behind.
_APART: Final = re.compile(
    rf"[^.!?\n]*\. (?:This|That) (?:other )?{_ACTS} (?:is|was|has been)"
    r" (?:treated|recorded|assessed|listed|counted|logged) (?:separately|apart|elsewhere|as a separate)",
    re.IGNORECASE,
)
_THERE: Final = re.compile(
    rf"[^.;!?\n]*\b(?:there(?=[.,;])|in (?:that|the latter|the former|this other) {_ACTS})", re.IGNORECASE
)
_STOP: Final = re.compile(r"[.!?][\"\u201d\u2019)]*\s+(?=[\"\u201cA-Z0-9])|\n\n")
_CUES: Final = re.compile(
    r"\b(?:another|separate(?:ly)?|apart|elsewhere|different|preceding|previous|earlier|other|before|since|neighbou?ring|adjacent|next)\b",
    re.IGNORECASE,
)
_OTHER: Final = (Scope.OTHER_INCIDENT, Scope.CUMULATIVE)


def without_other_events(claims: list[Claim], text: str, every: Sequence[Claim]) -> list[Claim]:
    """Return ``claims`` without those that a paragraph after the first tells of another event. ``every`` has those
    whose scope says so as well."""
    if not is_long(text):
        return claims
    lead = lead_of(text)
    return [claim for claim in claims if claim.span.start < lead or not _of_another(claim, text, every)]


def _of_another(claim: Claim, text: str, every: Sequence[Claim]) -> bool:
    start = text.rfind("\n\n", 0, claim.span.start) + 2
    if _CUES.search(text, start, claim.span.end + _AFTER) is None:
        return False
    opens = [start, *(found.end() for found in _STOP.finditer(text, start, claim.span.start))]
    own = opens[-1]
    if _TURN.match(text, own) is not None or _ELSEWHERE.match(text, claim.span.end) is not None:
        return True
    if _APART.match(text, claim.span.end) is not None:
        return True
    if (claim.low or 0) > 1 and _LED.search(text, own, claim.span.start) is not None:
        return True
    if _THERE.match(text, claim.span.end) is None:
        return False
    return any(_TURN.match(text, at) is not None for at in opens) or any(
        one.scope in _OTHER and start <= one.span.start < own for one in every
    )


_AFTER: Final = 120
