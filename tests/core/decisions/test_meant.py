"""Lines of a running story that name neither who speaks nor what about in full, and lines that only look like them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor.core.model import Claim, Fragment, Precision
from monitor.core.pipeline import read
from monitor.core.policy import IncidentDef, Origin, OriginKind, Party, Policy, SituationDef

HIT = datetime(2031, 5, 4, 18, 0, tzinfo=UTC)
GOVERNOR = Origin(
    id="east-governor",
    name="Governor of Eastmark",
    kind=OriginKind.OFFICIAL,
    grade="B2",
    aliases=("Eastmark governor", "Ivar Brandt"),
    speaks_for="KER",
)
MINISTER = Origin(
    id="minister", name="Kerovian defence minister", kind=OriginKind.MILITARY, grade="B2", speaks_for="KER"
)
ABROAD = Origin(id="lake-governor", name="Governor of Lake Province", kind=OriginKind.OFFICIAL, speaks_for="ELSE")
STRIKE = IncidentDef(
    id="tarn",
    name="Air strike on Tarn ridge",
    sides=("KER",),
    places=("Tarn",),
    cues=("air strike",),
    starts=HIT,
    ends=HIT + timedelta(hours=12),
    principal=True,
)
WAR = SituationDef(
    id="border",
    name="Border war",
    terms=("Kerovian", "Kerovia", "Tarn ridge"),
    places=("Tarn",),
    belligerents=("SOL", "KER"),
    incidents=(STRIKE,),
)
POLICY = Policy(
    parties=(
        Party(code="KER", names=("Kerovia", "Kerovian")),
        Party(code="SOL", names=("Solund", "Solundian")),
        Party(code="ELSE", names=("Lakeland",)),
    ),
    origins=(GOVERNOR, MINISTER, ABROAD),
    situations=(WAR, SituationDef(id="rest", name="Elsewhere", automatic=True)),
)


def claims(
    text: str,
    policy: Policy = POLICY,
    *,
    at: datetime = HIT + timedelta(hours=2),
    precision: Precision = Precision.MINUTE,
) -> list[tuple[str | None, Claim]]:
    found = read(Fragment(text=text, outlet="wire", published_at=at, precision=precision), policy)
    return [(one.incident, one.claim) for one in found if one.claim is not None]


def speaker(text: str, policy: Policy = POLICY) -> str:
    [(_, claim)] = claims(text, policy)
    return claim.origin


def is_about_the_strike(
    text: str, *, at: datetime = HIT + timedelta(hours=2), precision: Precision = Precision.MINUTE
) -> bool:
    found = claims(text, at=at, precision=precision)
    assert found, "a figure is read in any case"
    return all(incident == "tarn" for incident, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "Kerovian governor says 33 soldiers killed in air strike",
        "33 Kerovian soldiers were killed on Tarn ridge, the governor said.",
        "33 Kerovian soldiers were killed on Tarn ridge, the provincial governor said.",
        "The governor said that 33 Kerovian soldiers had been killed.",
    ],
)
def test_an_office_is_that_of_the_one_who_holds_it_on_a_side_of_the_situation(text: str) -> None:
    assert speaker(text) == GOVERNOR.id


@pytest.mark.parametrize(
    "text",
    [
        "Solundian governor says 33 Kerovian soldiers killed in air strike",
        "33 Kerovian soldiers were killed on Tarn ridge, the governor of Westmark said.",
        "33 Kerovian soldiers were killed on Tarn ridge, the former governor said.",
        "33 Kerovian soldiers were killed on Tarn ridge, the deputy governor said.",
        "33 Kerovian soldiers were killed on Tarn ridge, the minister said.",
        "33 Kerovian soldiers were killed on Tarn ridge, the governor's brother said.",
        "33 Kerovian soldiers were killed on Tarn ridge, said the governor of the central bank.",
        "The governor, Pavel Horn, said 33 Kerovian soldiers had been killed on Tarn ridge.",
        "In Westmark the governor said 33 Kerovian soldiers had been killed on Tarn ridge.",
    ],
)
def test_another_s_office_is_not(text: str) -> None:
    assert speaker(text) != GOVERNOR.id


def test_nor_is_it_where_two_hold_it_or_in_another_situation() -> None:
    text = "33 Kerovian soldiers were killed on Tarn ridge, the governor said."
    two = replace(
        POLICY, origins=(*POLICY.origins, replace(GOVERNOR, id="west-governor", aliases=("Westmark governor",)))
    )
    assert speaker(text, two) == "said:governor"
    assert speaker("Three people were killed in the flood, the governor said.") == "said:governor"


@pytest.mark.parametrize(
    "text",
    [
        'Governor Brandt: "Our number of martyrs has risen to 33."',
        "Brandt: 33 soldiers dead",
        "Governor Brandt, third update: 33 dead.",
        "Mr Brandt apologised for an error in the count and said that 27 soldiers, not 29, had been killed.",
        "Ivar Brandt: we have 41 wounded",
        "33 soldiers dead in the air strike, Governor Brandt says",
        "Brandt says 33 of our troops were killed at Tarn",
    ],
)
def test_an_authority_that_counts_its_own_speaks_of_the_incident_that_goes_on(text: str) -> None:
    assert is_about_the_strike(text)


@pytest.mark.parametrize(
    "text",
    [
        "Governor Brandt: 12 killed on the coast road",
        "Governor Brandt: three drowned",
        "Governor Brandt: toll of the bus crash now 12 dead",
        "Governor Brandt: two of our soldiers killed in the flood",
        "Governor Brandt: two soldiers killed in a blast at the depot",
        "Brandt says 33 of our troops were killed at Ostrava",
        "Brandt: 33 Solundian soldiers dead",
        "Brandt: we killed 210 government soldiers",
        "Brandt: we have killed 210 soldiers",
        "Neighbour: 33 soldiers dead",
        "Lake Province governor: 33 soldiers dead",
    ],
)
def test_but_not_if_it_may_be_anything_or_is_said_to_be_another(text: str) -> None:
    assert not is_about_the_strike(text)


def test_nor_before_it_happened_or_when_it_is_over_or_at_a_time_that_nobody_knows() -> None:
    text = "Brandt: 33 soldiers dead"
    assert not is_about_the_strike(text, at=HIT - timedelta(minutes=1))
    assert not is_about_the_strike(text, at=HIT + timedelta(hours=13))
    assert not is_about_the_strike(text, precision=Precision.DAY)
