"""What a figure is about: this incident, another one, a running total, or background."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.core.extract.casualties import find_claims
from monitor.core.model import Claim, Fragment, Part, Polarity, Scope, Standing
from monitor.core.policy import Policy
from monitor.core.text import parse

PUBLISHED = datetime(2020, 2, 27, 21, 0, tzinfo=UTC)


def claim_of(text: str, *, part: Part = Part.BODY, published: datetime | None = PUBLISHED) -> Claim:
    fragment = Fragment(text=text, part=part, published_at=published)
    claims = [claim for claim in find_claims(fragment, parse(text), Policy()) if claim.numeric]
    assert len(claims) == 1, claims
    return claims[0]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Five soldiers were killed on Thursday.", Scope.INCIDENT),
        ("Five soldiers were killed on 26 February.", Scope.INCIDENT),
        ("Five soldiers were killed on 10 February.", Scope.OTHER_INCIDENT),
        ("Five soldiers were killed earlier on Thursday.", Scope.OTHER_INCIDENT),
        ("Five soldiers were killed in March 2018.", Scope.BACKGROUND),
        ("Five soldiers were killed two years ago.", Scope.BACKGROUND),
        ("At least 43 soldiers have been killed since the start of February.", Scope.CUMULATIVE),
        ("More than 2,500 people have been killed since 2004.", Scope.CUMULATIVE),
        ("More than 60 fighters have been killed since Wednesday.", Scope.CUMULATIVE),
        ("So far this year 21 soldiers have been killed.", Scope.CUMULATIVE),
        ("The toll is 32 so far, with 32 killed.", Scope.INCIDENT),
        ("They threatened to kill five hostages.", Scope.BACKGROUND),
    ],
)
def test_scope_is_read_from_the_clause_and_the_day_of_publication(text: str, scope: Scope) -> None:
    fragment = Fragment(text=text, published_at=PUBLISHED)
    claims = [claim for claim in find_claims(fragment, parse(text), Policy()) if claim.numeric]
    assert {claim.scope for claim in claims} == {scope}


@pytest.mark.parametrize(("part", "scope"), [(Part.LINK, Scope.BACKGROUND), (Part.CAPTION, Scope.OTHER_INCIDENT)])
def test_links_and_captions_are_about_something_else(part: Part, scope: Scope) -> None:
    assert claim_of("Five soldiers killed in shelling", part=part).scope is scope


def test_a_running_total_beside_a_toll_keeps_to_its_own_clause() -> None:
    text = "Three soldiers died on Thursday, and at least 50 have been killed since the start of February."
    claims = find_claims(Fragment(text=text, published_at=PUBLISHED), parse(text), Policy())
    assert [(claim.low, claim.scope) for claim in claims] == [(3, Scope.INCIDENT), (50, Scope.CUMULATIVE)]


def test_the_dateline_of_wire_copy_stands_in_for_a_publication() -> None:
    text = "SAN ROQUE, 3 JAN 90 -- FOUR PEASANTS WERE KILLED ON 2 JANUARY. SIX WERE KILLED IN MAY 1988."
    claims = find_claims(Fragment(text=text), parse(text), Policy())
    assert [(claim.low, claim.scope) for claim in claims] == [(4, Scope.INCIDENT), (6, Scope.BACKGROUND)]


def test_the_words_of_time_and_place_are_kept() -> None:
    claim = claim_of("Five soldiers were killed in Saraqeb on 26 February.")
    assert (claim.when, claim.place) == ("on 26 February", "Saraqeb")


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("The toll rose to 29.", Standing.RAISES),
        ("The number of dead has increased to 29.", Standing.RAISES),
        ("Police revised the death toll down to 11.", Standing.CORRECTS),
        ("The governor initially spoke of nine killed.", Standing.SUPERSEDED),
        ("The ministry withdrew its figure of 40 killed.", Standing.WITHDRAWN),
        ("29 soldiers were killed.", Standing.CURRENT),
    ],
)
def test_how_a_figure_stands_to_earlier_ones(text: str, standing: Standing) -> None:
    assert claim_of(text).standing is standing


@pytest.mark.parametrize(
    "text",
    [
        "No one was hurt.",
        "There were no casualties.",
        "None of the fighters was hurt.",
        "Nobody was killed.",
        "It caused no deaths.",
    ],
)
def test_nobody_hurt_is_a_denied_zero(text: str) -> None:
    claim = claim_of(text)
    assert (claim.low, claim.high, claim.polarity) == (0, 0, Polarity.DENIED)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The premier spoke of progress, despite the deaths of three soldiers.", Scope.OTHER_INCIDENT),
        ("In spite of the killing of three soldiers, the premier spoke of progress.", Scope.OTHER_INCIDENT),
        ("The premier called the session after the deaths of three soldiers.", Scope.INCIDENT),
        ("Three soldiers were killed despite the truce.", Scope.INCIDENT),
    ],
)
def test_deaths_granted_in_passing_are_older_ones(text: str, scope: Scope) -> None:
    assert claim_of(text).scope is scope
