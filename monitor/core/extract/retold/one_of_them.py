"""Those whom one voice tells of and another counts: "Israel says it killed commander Raad Saad; medics reported five
dead" - he is one of the five; "112 people were killed, the ministry said. The army said it had shot ten of them"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.model import Basis, Claim, Outcome, Polarity, Scope, Standing
from monitor.core.text import Document
from monitor.core.voices import is_carrier

_SHORT: Final = 500
_LEADING: Final = words(
    "commander leader chief mayor minister general governor imam cleric journalist reporter cameraman photographer"
    " correspondent spokesman official lawmaker mp director ringleader mastermind"
)
_AT_LARGE: Final = words("people persons dead killed bodies victims")
_OF_THEM: Final = re.compile(r" of (?:them|these|those)\b")
_BEARS_A_NAME: Final = re.compile(r"(?:^| )[A-Z][\w'\u2019-]+ (?:al-|el-|ibn |bin |de |van |von )?[A-Z][\w'\u2019-]+$")


def one_of_them(claims: list[Claim], document: Document) -> list[Claim]:
    """Return ``claims`` with somebody who is named, or whose office is, for a part of the count that another voice
    gives of the dead at large. Long texts set their voices against each other in ways of their own (``tolls``)."""
    if len(document.text) > _SHORT:
        return claims
    claims = _without_some_of_them(claims, document.text)
    dead = [one for one in claims if _stands(one) and not is_carrier(one.origin)]
    if len(dead) < 2:
        return claims
    counts = [one for one in dead if (one.low or 0) > 1 and _at_large(one)]
    if not counts:
        return claims
    voices = [one.origin for one in dead]
    return [
        replace(one, scope=Scope.SUBGROUP)
        if one in dead
        and _is_somebody(one)
        # "Those killed were Hamid, his wife and their five children": he is the first of a list.
        and voices.count(one.origin) == 1
        and any(count.origin != one.origin for count in counts)
        else one
        for one in claims
    ]


def _without_some_of_them(claims: list[Claim], text: str) -> list[Claim]:
    if _OF_THEM.search(text) is None:
        return claims
    counts = [one for one in claims if _stands(one)]
    return [
        replace(one, scope=Scope.SUBGROUP)
        if one.scope is Scope.INCIDENT
        # Not "one of them has died", who was hurt before.
        and one.rule.startswith("active:")
        and (one.outcome is Outcome.KILLED or one.rule == "active:shot")
        and one.numeric
        and _OF_THEM.match(text, one.span.end) is not None
        # Not "another bomb exploded, killing three of them", who had come to help.
        and not is_carrier(one.origin)
        and any(
            whole.span.end < one.span.start and (whole.low or 0) > (one.low or 0) and whole.origin != one.origin
            for whole in counts
        )
        else one
        for one in claims
    ]


def _stands(claim: Claim) -> bool:
    return (
        claim.outcome is Outcome.KILLED
        and claim.scope is Scope.INCIDENT
        and claim.basis is Basis.TOTAL
        and claim.polarity is Polarity.ASSERTED
        and claim.standing is Standing.CURRENT
        and not claim.victims.perpetrators
        and claim.numeric
    )


def _at_large(claim: Claim) -> bool:
    group = claim.victims.group
    return group is None or group.lower().split()[-1] in _AT_LARGE


def _is_somebody(claim: Claim) -> bool:
    group = claim.victims.group
    if group is None or claim.low != 1 or claim.high != 1 or group.isupper():
        return False
    return not _LEADING.isdisjoint(group.lower().split()) or _BEARS_A_NAME.search(group) is not None
