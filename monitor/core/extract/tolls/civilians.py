"""The civilians whom an assessment tells from all who were killed: "up to eight people were killed, of whom four were
civilians", "killed nine Palestinians, of whom eight or nine were civilians", "civilians were among as many as 16 people
killed".

An assessment is of harm to civilians: where its first paragraph says how many of the dead they were, that is its count,
and counts of all the dead are none of its rivals.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from monitor.core.extract.tolls.assessment import is_long, lead_of, of_the_text
from monitor.core.model import Claim, Outcome, Victims
from monitor.core.text.vocabulary import UNITS

_NUMBER: Final = rf"(\d{{1,3}}|{'|'.join(sorted(UNITS, key=len, reverse=True))})"
_MAYBE: Final = r",? (?:and|or|but)? ?(?:possibly|perhaps|maybe|as many as|up to)"
# A clause of its own: "nine people, two of them civilians, were killed" counts nine.
_OF_WHOM: Final = re.compile(
    rf"[^.\n]{{0,120}}?\b(?:(?:of whom|among them)(?: at least| only| some)? {_NUMBER}"
    rf"(?:(?: (?:or|to)|{_MAYBE}) {_NUMBER},?)?"
    rf" (?:were|was)|{_NUMBER} of whom (?:were|was))"
    r" (?:all |local |apparently |reportedly |said to be )?(?:a )?civilians?\b",
    re.IGNORECASE,
)
# "a total of seven dead. Two of them were members of a group, it said, and five were civilians"
_WERE: Final = re.compile(
    rf"[^\n]{{0,160}}?(?:of them|of whom|members|fighters|militants|men)\b[^.\n]{{0,100}}?\band {_NUMBER}"
    r" (?:of them |of whom )?(?:(?:were|was) (?:a )?civilians?|civilian [a-z]+)\b",
    re.IGNORECASE,
)
# "killing four people. Tribal sources said that one of them, and possibly two, were civilians"
_SAID: Final = re.compile(
    rf"[^\n]{{0,240}}?\b(?:said|reported|told \w+|insisted|stated|according to [^,.\n]{{1,40}},) (?:that )?{_NUMBER}"
    rf" (?:of (?:them|the dead|those killed|the victims))(?:{_MAYBE} {_NUMBER},?)? (?:were|was) (?:a )?civilians?\b",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(r"\bcivilians (?:were|are|was) among (?:the )?$", re.IGNORECASE)


def with_civilians_alone(claims: list[Claim], text: str) -> list[Claim]:
    """Return ``claims`` with the civilians in place of all the dead, where the text opens with both, and in place of
    all whom a voice counts, where civilians are counted."""
    if not is_long(text) or "civilian" not in text.lower():
        return claims
    lead = lead_of(text)
    dead = [one for one in claims if one.outcome is Outcome.KILLED]
    counted = any(one.victims.side == "civilian" for one in dead)
    civilian = counted or "civilian" in text[:lead]
    first = next((one for one in dead if one.span.start < lead and of_the_text(one.origin)), None)
    gone: Claim | None = None
    if first is not None and _AMONG.search(text, max(0, first.span.start - _BEFORE), first.span.start) is not None:
        gone = first if counted else None
    total, most = 0, 0
    made: list[Claim] = []
    for one in claims:
        alone = _alone(one, text, of_all=one is first, told=one is first or civilian) if one in dead else None
        if alone is not None and one is first:
            total, most = one.high or one.low or 0, alone.high or 0
        if one is not gone:
            made.append(one if alone is None else alone)
    if not total:
        return made
    return [
        one
        for one in made
        if one.outcome is not Outcome.KILLED or one.victims.side == "civilian" or not most < total == one.low
    ]


def _alone(whole: Claim, text: str, *, of_all: bool, told: bool) -> Claim | None:
    """Return the civilians of all who were killed, where the text tells how many they were: of all that it opens with
    (``of_all``), or of what a voice counts in a text that tells of civilians (``told``)."""
    total = whole.high if whole.high is not None else whole.low or 0
    if whole.victims.side == "civilian" or total < _SEVERAL:
        return None
    found = (_OF_WHOM.match(text, whole.span.end) if told else None) or _WERE.match(text, whole.span.end)
    if found is None and of_all:
        found = _SAID.match(text, whole.span.end)
    if found is None:
        return None
    values = [_value(one) for one in found.groups() if one]
    if not values or values[-1] > total:
        return None
    civilians = Victims(group="civilians", side="civilian", perpetrators=False)
    return replace(whole, low=values[0], high=values[-1], qualifier=None, victims=civilians)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else UNITS[word.lower()]


_BEFORE: Final = 40
_SEVERAL: Final = 2
