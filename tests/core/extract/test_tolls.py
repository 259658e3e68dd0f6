"""How a toll may be told, what a question is worth, and who is meant by "lost": tables of wordings."""

from __future__ import annotations

import pytest

from monitor.core.extract.casualties import find_claims
from monitor.core.model import Claim, Fragment, Outcome, Scope
from monitor.core.text import parse
from tests.core.signals.reading import shipped


def told(text: str) -> list[Claim]:
    return list(find_claims(Fragment(text=text, outlet="wire"), parse(text), shipped()))


def dead(text: str) -> list[Claim]:
    return [claim for claim in told(text) if claim.outcome is Outcome.KILLED and claim.low is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Toll rises by four to 33",
        "Death toll up four to 33",
        "Death toll among the soldiers climbs by 4 to 33",
        "The death toll increased by four, to 33",
        "The number of troops confirmed dead in Idlib rose to 33",
        "The number of soldiers confirmed killed in the strike has risen to 33",
        "The number of people dead in the flood rose to 33",
        "The number of those who died rose to 33",
        "The number of those who have died now stands at 33",
        "The dead now number 33",
        "Deaths now number 33",
        "Our martyrs number 33",
        "33 soldiers in all had been killed",
        "33 soldiers in all have died",
        "33 soldiers fell martyr in Idlib",
        "33 soldiers, said the mayor, were killed in the strike",
        "Not 29 but 33 soldiers were killed",
    ],
)
def test_a_toll_is_read_however_it_is_told(text: str) -> None:
    assert [(claim.low, claim.high) for claim in dead(text)] == [(33, 33)]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll among soldiers in Idlib rises by four to 33, the Hatay governor says",
        "The death toll has gone up again: the governor in Hatay now speaks of 33 soldiers killed",
        "The toll, the Hatay governor said, rose to 33",
        "In Idlib, the Hatay governor said, 33 soldiers were killed",
        "33 soldiers, said the Hatay governor, were killed in Idlib",
        "Hatay governor: not 29 but 33 soldiers were killed",
        "According to Hatay's governor the air strike claimed the lives of 33 soldiers",
        "33 deaths were confirmed by the Hatay governor",
        "Toll updated to 33 by Hatay governor",
        "The death toll was raised from 29 to 33 by the Hatay governor",
        "Hatay governor: toll of soldiers killed in Idlib up to 33 from 29",
        "Hatay governor updates toll to 33",
        "33 dead: Hatay governor's latest update on the Idlib attack",
        "Troops killed in Idlib: Hatay governor gives new figure of 33",
        "Idlib attack leaves 33 Turkish soldiers dead, Hatay governor",
        "The number of troops confirmed dead in Idlib rose to 33, the Hatay governor said",
    ],
)
def test_whoever_tells_the_toll_is_its_origin_wherever_they_stand(text: str) -> None:
    assert [(claim.low, claim.origin) for claim in dead(text)] == [(33, "hatay-governor")]


@pytest.mark.parametrize(
    "text",
    [
        "Governor announces four more deaths, 33 in total",
        "Four more dead, 33 in all",
        "Four more bodies were found, making 33 in all",
        "Four more soldiers martyred, total 33",
    ],
)
def test_what_it_comes_to_is_told_beside_what_is_added(text: str) -> None:
    assert [claim.low for claim in dead(text)] == [4, 33]


def test_to_claim_lives_is_no_claim() -> None:
    (claim,) = dead("According to Hatay's governor the air strike claimed the lives of 33 soldiers")
    assert claim.modality.value == "reported"
    (claim,) = dead("The Hatay governor claimed that 33 soldiers died")
    assert claim.modality.value == "alleged"


def test_whom_harm_was_done_by_is_no_source() -> None:
    (claim,) = dead("33 soldiers were reported killed by rebels")
    assert claim.origin == "outlet:wire"


@pytest.mark.parametrize(
    "text",
    [
        "Have 33 Turkish soldiers been killed in Idlib?",
        "Were 33 soldiers killed?",
        "33 Turkish soldiers killed in Idlib?",
        "Is it true that 33 soldiers were killed?",
        "Did 33 soldiers really die in Idlib?",
        "Did the strike kill 33 soldiers?",
        "More than 33 soldiers dead?",
        "33 migrants found dead? No, says the mayor.",
        "Are 33 soldiers dead?",
    ],
)
def test_what_is_only_asked_is_not_said(text: str) -> None:
    assert all(claim.scope is Scope.BACKGROUND for claim in dead(text))


@pytest.mark.parametrize(
    "text",
    [
        "Why were 33 soldiers killed in Idlib?",
        "After 33 soldiers were killed in Idlib, will anybody act?",
        "33 soldiers dead, says the mayor: what next?",
        "Will anybody act after 33 soldiers were killed?",
        "Can he ignore the death of 33 soldiers in Idlib?",
        "33 soldiers were killed in Idlib. Who will answer for it?",
    ],
)
def test_a_question_that_takes_the_toll_for_granted_tells_it(text: str) -> None:
    assert [(claim.low, claim.scope) for claim in dead(text)] == [(33, Scope.INCIDENT)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The Syrian army lost 114 men in the counter-strike, the Observatory said", "SYR"),
        ("Turkey has lost 33 soldiers in Idlib", "TUR"),
        ("The village lost 12 people in the flood", None),
    ],
)
def test_an_army_loses_its_own(text: str, side: str | None) -> None:
    assert {claim.victims.side for claim in dead(text)} == {side}


def test_rebels_lose_rebels() -> None:
    (claim,) = dead("The rebels lost 41 men near Saraqeb")
    assert claim.victims.group == "The rebels"


@pytest.mark.parametrize(
    "text",
    ["A school named after 40 martyrs was hit by a shell", "The hospital has capacity for 60 dead in its morgue"],
)
def test_what_is_named_after_the_dead_or_made_ready_for_them_is_no_toll(text: str) -> None:
    assert all(claim.scope is Scope.BACKGROUND for claim in dead(text))


@pytest.mark.parametrize(
    "text",
    [
        "Death toll now 33: Hatay governor",
        "BREAKING: Death toll now 33: Hatay governor",
        "Official toll 33 now (Hatay governor)",
        "Turkish soldiers killed in Idlib: 33, Hatay governor says",
        "Turkish soldiers killed in Idlib: 33, according to the latest statement by Hatay governor Rahmi Dogan",
        "Hatay governor: killed in Idlib attack now 33",
        "Hatay governor says dead now at 33",
        "HATAY GOVERNOR: TOTAL DEAD 33",
        "Hatay governor: four died; our loss is now 33",
        "33 dead, per the governor of Hatay",
        "33 soldiers are dead, our correspondent reports from Hatay, citing the governor",
        "The number of fallen soldiers has climbed to 33, Hatay governor says",
        "The governor of Hatay revises the toll upwards to 33",
        "Rahmi Do\u011fan has told reporters that 33 soldiers lost their lives",
        "The Hatay governor says 36 were wounded but 33 have died",
    ],
)
def test_a_label_a_bracket_or_a_letter_does_not_hide_whose_toll_it_is(text: str) -> None:
    assert {(claim.high, claim.origin) for claim in dead(text) if claim.high and claim.high > 4} == {
        (33, "hatay-governor")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers killed in Idlib: 33 questions",
        "Soldiers killed in Idlib now 33 years ago",
        "Wounded in Idlib: 33 and 36 are the numbers of their tents",
        "33 killed per day, said a doctor in Hatay",
        "33 soldiers were killed, the governor of Gaziantep said in Hatay",
        "The number of fallen trees has climbed to 33, Hatay governor says",
        "The Hatay governor says 29 died, but 33 were killed",
        "33 killed (page 4 of the Hatay governor's report)",
    ],
)
def test_what_only_looks_like_a_label_of_the_governors_toll_is_not_his(text: str) -> None:
    assert (33, "hatay-governor") not in {(claim.high, claim.origin) for claim in dead(text)}
