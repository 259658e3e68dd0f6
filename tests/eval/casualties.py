"""Casualty gold of our own: the figures that a text gives for its incident, and the toll of the text alone."""

from __future__ import annotations

from collections import Counter
from typing import Any

from monitor.core.extract import read_text
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Claim, Outcome, Polarity, Scope
from monitor.core.policy import Policy
from tests.eval.gold import GOLD, fragment, rows
from tests.eval.score import Score

COUNTED = (Scope.INCIDENT, Scope.SUBGROUP)
OUTCOMES = {"killed": Outcome.KILLED, "wounded": Outcome.WOUNDED}


def score(policy: Policy) -> Score | None:
    """Score ``tests/gold/casualties``: exact tolls, and the fields of claims where the gold lists them."""
    folder = GOLD / "casualties"
    if not folder.is_dir():
        return None
    found = Score("casualties, own sentences: tolls")
    for row in rows(folder):
        reading = read_text(fragment(row), policy)
        got = toll(reading.claims, row["text"])
        right = wrong = missed = 0
        for outcome in OUTCOMES:
            if outcome not in row.get("toll", {}):
                continue
            want, have = row["toll"][outcome], got.get(outcome)
            if want is None:
                wrong += have is not None
            elif have is not None and _fits(want, have):
                right += 1
            else:
                missed += 1
                wrong += have is not None
        for want in row.get("claims", []):
            if any(_same(want, claim) for claim in reading.claims):
                right += 1
            else:
                missed += 1
        found.tally(row.get("phenomenon", "other")).add(right=right, wrong=wrong, missed=missed)
        if wrong or missed:
            found.failures.append(f"{row['id']}: wanted {row.get('toll')}, got {got}: {row['text'][:160]}")
    return found


def _fits(want: Any, have: tuple[int, int, int]) -> bool:
    """Return whether a toll is as wanted: a number is the best figure, a list is low, best, high."""
    if isinstance(want, dict):
        return have == (want["low"], want["best"], want["high"])
    return tuple(want) == have if isinstance(want, list) else want == have[1]


def _same(want: dict[str, Any], claim: Claim) -> bool:
    return all(
        (getattr(claim, name).value if hasattr(getattr(claim, name), "value") else getattr(claim, name)) == value
        for name, value in want.items()
        if name in ("outcome", "low", "high", "scope", "polarity", "basis", "standing", "modality", "origin")
    )


def victim_numbers(claims: tuple[Claim, ...]) -> list[tuple[str, int]]:
    """Return the (outcome, number) pairs of claims that count: asserted, about the incident, once each, in order."""
    numbers = Counter[tuple[str, int]]()
    for claim in claims:
        if claim.polarity is not Polarity.ASSERTED or claim.scope not in COUNTED:
            continue
        number = claim.low if claim.low is not None else claim.high
        if number is not None and claim.outcome in OUTCOMES.values():
            numbers[(claim.outcome.value, number)] += 1
    return sorted(numbers)
