"""Claims and tolls of the gold sentences: one phenomenon each, written for this purpose."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from monitor.core.extract.casualties import find_claims
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Basis, Claim, Fragment, Outcome
from monitor.core.policy import Policy
from monitor.core.text import parse

GOLD = Path(__file__).parents[2] / "gold" / "casualties"
Key = tuple[str, int | None, int | None, str, str]


def rows(*, with_claims: bool = False) -> Iterator[Any]:
    """Yield the gold; ``with_claims`` leaves out rows that set only a toll."""
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if with_claims and "claims" not in row:
                continue
            yield pytest.param(row, id=f"{row['id']}-{row['phenomenon']}")


def claims_of(text: str) -> tuple[Claim, ...]:
    fragment = Fragment(text=text)
    return find_claims(fragment, parse(text), Policy())


@pytest.mark.parametrize("row", list(rows(with_claims=True)))
def test_claims_are_exactly_the_gold_ones(row: dict[str, Any]) -> None:
    got: set[Key] = {
        (claim.outcome.value, claim.low, claim.high, claim.scope.value, claim.polarity.value)
        for claim in claims_of(row["text"])
        if claim.numeric
    }
    want: set[Key] = {
        (claim["outcome"], claim["low"], claim["high"], claim["scope"], claim["polarity"])
        for claim in row["claims"]
        if claim["low"] is not None or claim["high"] is not None
    }
    assert got == want


@pytest.mark.parametrize("row", list(rows()))
def test_the_toll_is_exactly_the_gold_one(row: dict[str, Any]) -> None:
    found = toll(claims_of(row["text"]), row["text"])
    for outcome, want in row["toll"].items():
        have = found[outcome]
        if isinstance(want, int):
            # A number sets the best figure alone.
            assert have is not None
            assert have[1] == want
        else:
            assert have == (tuple(want) if want else None)


@pytest.mark.parametrize("row", list(rows(with_claims=True)))
def test_attackers_and_moves_are_marked_as_in_the_gold(row: dict[str, Any]) -> None:
    claims = [claim for claim in claims_of(row["text"]) if claim.numeric]
    for want in row["claims"]:
        alike = [
            claim
            for claim in claims
            if (claim.outcome, claim.low, claim.high) == (Outcome(want["outcome"]), want["low"], want["high"])
        ]
        if want.get("perpetrators"):
            assert any(claim.victims.perpetrators for claim in alike)
        if want.get("basis") == "transfer":
            assert any(claim.basis is Basis.TRANSFER for claim in alike)


def test_every_claim_has_its_words_and_its_rule() -> None:
    text = "At least 29 soldiers were killed and 36 were wounded."
    assert [(text[c.span.start : c.span.end], bool(c.rule)) for c in claims_of(text)] == [
        ("At least 29", True),
        ("36", True),
    ]


def test_a_total_with_the_attacker_in_it_says_so() -> None:
    total = next(c for c in claims_of("Five people were killed, including the shooter.") if c.low == 5)
    assert total.includes_perpetrators


def test_a_text_without_a_word_of_harm_is_let_through() -> None:
    assert claims_of("The minister met 12 ambassadors on Tuesday to talk about grain.") == ()
