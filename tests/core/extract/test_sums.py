"""Lists of victims add up within one fragment, so that an origin stands by all of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.core.extract import read_text
from monitor.core.extract.tolls.sums import sums
from monitor.core.model import Claim, Fragment, Outcome
from monitor.core.observing import read
from monitor.core.policy import IncidentDef, Policy, SituationDef

AT = datetime(2026, 3, 3, 10, tzinfo=UTC)


def summed(text: str) -> tuple[Claim, ...]:
    return sums(read_text(Fragment(text=text), Policy()).claims, text)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Three policemen and seven civilians were killed.", 10),
        ("A judge, her driver and two guards were shot dead.", 4),
        ("Nine people were killed in Ukpo, 6 in Aba and 2 in Ichen.", 17),
    ],
)
def test_members_of_one_list_come_to_their_sum(text: str, dead: int) -> None:
    assert [(one.outcome, one.low, one.high) for one in summed(text)] == [(Outcome.KILLED, dead, dead)]


@pytest.mark.parametrize(
    "text",
    [
        "Ten people were killed, including three children and two women.",
        "Five people were killed. The dead were three men and two women.",
        "Ten people were killed and three injured.",
        "Four soldiers were killed on Monday. Two soldiers were killed in another attack last month.",
    ],
)
def test_what_is_no_list_is_not_added_up(text: str) -> None:
    assert [(one.outcome, one.low) for one in summed(text) if one.low != 5] == []


def test_a_sum_has_the_side_of_its_members_only_where_all_have_one() -> None:
    (mixed,) = summed("Three policemen and seven civilians were killed.")
    assert mixed.victims.side is None


def test_the_words_of_a_sum_reach_from_its_first_member_to_its_last() -> None:
    text = "Three policemen and seven civilians were killed."
    (one,) = summed(text)
    assert text[one.span.start : one.span.end] == "Three policemen and seven"


def test_a_fragment_is_observed_with_the_sum_of_its_list() -> None:
    policy = Policy(situations=(SituationDef(id="elsewhere", name="Elsewhere", automatic=True),))
    fragment = Fragment(
        text="Three policemen and seven civilians were killed in Karsu.",
        published_at=AT,
    )
    found = [one.claim.low for one in read(fragment, policy) if one.claim is not None]
    assert found == [3, 7, 10]


BOTH_SIDES = SituationDef(
    id="idlib",
    name="Idlib",
    terms=("Idlib",),
    belligerents=("SYR", "TUR", "SYR-OPP"),
    incidents=(IncidentDef(id="strike", name="Strike", sides=("TUR", "SYR-OPP"), principal=True),),
)


def observed(text: str, situation: SituationDef) -> list[tuple[str | None, str | None, int | None]]:
    found = read(Fragment(text=text, published_at=AT), Policy(situations=(situation,)))
    return [(one.incident, one.claim.victims.side, one.claim.low) for one in found if one.claim is not None]


@pytest.mark.parametrize(
    "text",
    [
        "33 Turkish soldiers and 16 Syrian soldiers were killed in Idlib.",
        "33 Turkish soldiers and five civilians were killed in Idlib.",
        "33 Turkish soldiers and 40 rebels were killed in Idlib.",
    ],
)
def test_the_dead_of_another_side_are_never_added_to_a_configured_incident(text: str) -> None:
    assert [low for _, side, low in observed(text, BOTH_SIDES) if side == "TUR"] == [33]


def test_the_dead_of_one_side_in_one_incident_are_added() -> None:
    found = observed("Three Turkish officers and seven Turkish soldiers were killed in Idlib.", BOTH_SIDES)
    assert ("strike", "TUR", 10) in found
