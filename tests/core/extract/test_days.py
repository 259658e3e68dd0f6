"""How a toll moves from day to day: one more victim, a bulletin's columns, a mistake put right, an earlier disaster."""

from __future__ import annotations

import pytest

from monitor.core.extract.casualties import find_claims
from monitor.core.model import Claim, Fragment, Outcome, Scope, Standing
from monitor.core.policy import Policy
from monitor.core.text import parse


def dead(text: str) -> list[Claim]:
    claims = find_claims(Fragment(text=text, outlet="wire"), parse(text), Policy())
    return [claim for claim in claims if claim.outcome is Outcome.KILLED and claim.numeric]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("A lineman was electrocuted near Dellwood, becoming the storm's eighth victim.", 8),
        ("A lineman was electrocuted near Dellwood, the eighth person to die in the storm.", 8),
        ("The father of three is the seventh person to lose their life in the Merrin Gap fire.", 7),
        ("A man who'd been in the burns unit since Thursday has died. He is the 15th victim of the collision.", 15),
        ("A man has died in hospital, the 12th victim of the fire", 12),
        ("She is the ninth person killed by the storm.", 9),
        # Of a city, a killer, or nothing that is told.
        ("He was the city's ninth homicide victim.", None),
        ("He is the third person to be murdered in the town.", None),
        ("The bomb killed a boy, the fourth victim of mines this month", None),
        ("The third person in the car was killed.", None),
        ("She was killed by the third victim of the scam.", None),
        ("The fire killed a man. A second person was hurt.", None),
    ],
)
def test_one_more_victim_tells_the_toll(text: str, toll: int | None) -> None:
    raised = [claim.low for claim in dead(text) if claim.standing is Standing.RAISES]
    assert raised == ([] if toll is None else [toll])


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Report No. 11: deceased 78, missing 33, injured 506", {"killed": 78, "missing": 33, "wounded": 506}),
        ("dead 78, wounded 506, missing 33", {"killed": 78, "missing": 33, "wounded": 506}),
        ("Floods, 8 am: deaths 12; injuries 40; displaced 3,000", {"killed": 12, "wounded": 40}),
        ("Killed 4 injured 19", {"killed": 4, "wounded": 19}),
        ("Rescued 96, dead 4, missing 20", {"killed": 4, "missing": 20}),
        ("Dead: 6, injured: 14", {"killed": 6, "wounded": 14}),
        ("Seven confirmed storm-related deaths", {"killed": 7}),
        ("12 dead, 40 injured, 3 missing", {"killed": 12, "wounded": 40, "missing": 3}),
        ("The bus left two dead, 14 passengers hurt", {"killed": 2, "wounded": 14}),
        ("Police found the man dead, 12 officers said.", {}),
    ],
)
def test_the_columns_of_a_bulletin_are_figures(text: str, figures: dict[str, int]) -> None:
    claims = find_claims(Fragment(text=text, outlet="wire"), parse(text), Policy())
    wanted = ("killed", "wounded", "missing")
    told = {claim.outcome.value: claim.low for claim in claims if claim.outcome.value in wanted and claim.low != 1}
    assert told == figures


@pytest.mark.parametrize(
    ("text", "figure", "standing"),
    [
        ("A road accident was wrongly entered in the flood list. Toll now stands at 74", 74, Standing.CORRECTS),
        ("The examiner now says a crash death was unrelated to the storm. Official count: 14", 14, Standing.CORRECTS),
        ("Correction: total is 20, one bag held remains of a person already counted.", 20, Standing.CORRECTS),
        ("Remains in two bags were of the same person, so there are 40 victims and not 41", 40, Standing.CORRECTS),
        ("Toll back to 14 after one victim was counted twice", 14, Standing.CORRECTS),
        ("Death toll put at 14, down from 15, after a body was counted twice", 14, Standing.CORRECTS),
        ("The examiner lowers number of victims in the coastal wildfire by one to 67", 67, Standing.CORRECTS),
        ("One of the 15 died of natural causes, so the toll is 14", 14, Standing.CORRECTS),
        ("Toll is now 14, not 15", 14, Standing.CORRECTS),
        ("Toll rises to 15; a name on the list of missing was entered twice", 15, Standing.RAISES),
        ("Two unrelated deaths were reported. The toll of the storm is 14", 14, Standing.CURRENT),
        ("The toll stands at 14, and the missing are 20, down from 38", 14, Standing.CURRENT),
        ("The dead man was wrongly accused. Toll is 14", 14, Standing.CURRENT),
    ],
)
def test_a_mistake_that_is_told_makes_a_correction(text: str, figure: int, standing: Standing) -> None:
    totals = [claim for claim in dead(text) if claim.scope is Scope.INCIDENT and (claim.low or 0) > 2]
    assert [(claim.low, claim.standing) for claim in totals] == [(figure, standing)]


@pytest.mark.parametrize(
    "text",
    [
        "The storm comes barely three weeks after Hurricane Malcolm, which killed 11 people in the islands.",
        "The blaze comes a year after a fire at the same plant that killed nine.",
        "The earthquake struck barely a month after another killed 40 in the same province.",
        "The crash came just days after a bus plunge that left 18 dead.",
        "It comes less than two weeks after a ferry sank, killing 30 people.",
        "The flooding hit three days after a landslide killed six in the same valley.",
    ],
)
def test_what_came_before_a_disaster_is_another(text: str) -> None:
    assert {claim.scope for claim in dead(text)} == {Scope.OTHER_INCIDENT}


@pytest.mark.parametrize(
    "text",
    [
        "Rescue came three days after the quake killed 40 people.",
        "The announcement comes a week after the crash killed 12 people.",
        "A fire hit a hostel hours after midnight, killing 12 people.",
        "The landslide struck a day after heavy rain and killed 30 people.",
        "Four days after the earthquake that killed 78 people, hopes are fading.",
        "The collapse came hours after inspectors left. Twelve people died.",
    ],
)
def test_what_came_before_a_rescue_is_the_disaster(text: str) -> None:
    assert {claim.scope for claim in dead(text)} == {Scope.INCIDENT}
