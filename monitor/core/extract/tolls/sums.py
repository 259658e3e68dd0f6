"""Lists of victims added up: "three policemen and seven civilians were killed" says that ten were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from monitor.core.extract.tolls.statements import same_list
from monitor.core.extract.tolls.toll import counts
from monitor.core.model import Basis, Claim, Outcome, Span, Victims

ADDED_UP: Final = ", added up"
"""What the rule of a sum ends with; before it stands the rule of the list's first member."""


def sums(claims: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """Return one claim for each list of victims in ``claims``: what its members come to.

    The members stay claims of their own, of their own sides; the sum has a side only where all have the same. An origin
    stands by its greatest figure, so that the sum is what it says of all victims.
    """
    found: list[Claim] = []
    for outcome in (Outcome.KILLED, Outcome.WOUNDED):
        for members in _lists([one for one in claims if one.outcome is outcome and counts(one)], text):
            found.append(_sum(members))
    return tuple(found)


def _lists(claims: Sequence[Claim], text: str) -> Iterable[list[Claim]]:
    run: list[Claim] = []
    for claim in sorted(claims, key=lambda one: one.span.start):
        if claim.basis is not Basis.TOTAL or claim.low is None:
            continue
        if run and not same_list(run[-1], claim, text):
            if len(run) > 1:
                yield run
            run = []
        run.append(claim)
    if len(run) > 1:
        yield run


def _sum(members: list[Claim]) -> Claim:
    first = members[0]
    sides = {one.victims.side for one in members}
    highs = [one.high for one in members if one.high is not None]
    return replace(
        first,
        low=sum(one.low or 0 for one in members),
        high=sum(highs) if len(highs) == len(members) else None,
        span=Span(start=first.span.start, end=members[-1].span.end),
        rule=first.rule + ADDED_UP,
        victims=Victims(group=None, side=first.victims.side if len(sides) == 1 else None, perpetrators=False),
    )
