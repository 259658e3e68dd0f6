"""What lines of a disaster's stream count: ages, parts, totals since the blow, corrections, what comes on top."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.core.extract import read_text
from monitor.core.model import Claim, Fragment, Modality, Outcome, Precision, Scope, Standing
from monitor.core.policy import Policy


def dead(text: str) -> list[Claim]:
    day = datetime(2023, 9, 13, tzinfo=UTC)
    told = read_text(Fragment(text=text, published_at=day, precision=Precision.DAY), Policy()).claims
    return [one for one in told if one.outcome is Outcome.KILLED and one.numeric]


def counted(text: str) -> list[int | None]:
    """Return the figures that count for the incident."""
    return [one.low for one in dead(text) if one.scope is Scope.INCIDENT and one.modality is not Modality.ALLEGED]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # Ages.
        ("First storm death: man, 57, killed when oak fell on his bedroom, sheriff's office says", [1]),
        ("Sheriff: woman, 34, killed when car hits downed tree", [1]),
        ("Storm death: boy, 9, drowned in a culvert, the coroner says", [1]),
        ("Father and son, 9, swept away in Attaway County; both bodies found Saturday, coroner says", []),
        # The same words around a count.
        ("Sheriff: dead now 57, killed when the dam broke", [57]),
        ("Killed: 57, the governor says", [57]),
        # A part of a toll opens a breakdown.
        (
            "Commission: 21 confirmed deaths in Florida, 16 of them in Carrabee County, four in Tolomac, one in Levine",
            [21],
        ),
        ("27 deaths in the state, 20 of those in Carrabee, five in Tolomac", [27]),
        ("Ana Ruiz, 34 of Ohio, died", [1]),
        # What the toll is of is no toll.
        ("The revision brings the overall toll in the three states to 10, officials said", [10]),
        ("Death toll in two counties rises to 12", [12]),
        ("Toll across four provinces reaches 41", [41]),
        ("The toll in the two villages is 6", [6]),
        # A day or the blow since which bodies have been found is the incident's own.
        ("44 bodies have been recovered since the dam broke on Tuesday night", [44]),
        ("23 people found dead inside the fire perimeter since Thursday", [23]),
        ("Nine people have died since the storm hit", [9]),
        ("31 bodies have been recovered since the ferry sank", [31]),
        ("300 people have been killed since the conflict erupted in May", []),
        ("300 people have been killed since the war broke out", []),
        ("12 bodies found in the river since January", []),
        ("71 people killed in floods since March", []),
        # Several happenings of one week.
        ("California wildfires kill 10 this week: nine in Alder County, one in Cortez", []),
        ("Highway crashes killed 14 this month", []),
        ("Tornadoes killed 30 this week", [30]),
        ("The wildfires killed 10 this week", [10]),
        # What comes on top of a toll.
        ("Hers is the first hospital death, and it comes on top of the 23 the sheriff gave us at six", [24]),
        ("Her death comes on top of the 23 confirmed on Sunday", [24]),
        ("The death is in addition to the 14 announced earlier", [15]),
        ("These two are on top of the 31 already counted, the coroner said of the deaths", [33]),
        ("The 400 homes come on top of the 23 burned, and six died", [6]),
        # German has an article that is spelt like a verb.
        ("Haselauer Morgen: Die Zahl der Toten liegt weiter bei 14", []),
        ("Radio Haselau: Bitte meiden Sie die Landstraße 31, die Rettungswagen brauchen Platz", []),
        ("Five die in crash", [5]),
        ("Two von Trapp relatives die in the crash", [2]),
        # Called false by the sentence after.
        ('One TV says 30 dead in Nămoloasa. The mayor: "It\'s a lie, we miss six people"', []),
        ("28 killed in Kenya collapse, says radio. Wrong, 27", []),
        ("28 killed in Kenya collapse. That is false, the governor says", []),
        ("28 killed in the collapse. The wrong road was taken", [28]),
        ("28 killed in the collapse. The mayor was wrong about the dam", [28]),
        # Somebody on the spot, whom nobody knows.
        ("at least ten bodies on the concourse, saw it with my own eyes, going to be sick", []),
        ("Thirty burned to death in the Dutch Hollow care home, scanner page claims", []),
        # An attack that is called by its day.
        ("7/7 killed 52 people in London. Thinking of you Thornmouth", []),
        ("9/11 killed 3,000", []),
    ],
)
def test_the_figures_that_count(text: str, figures: list[int]) -> None:
    assert counted(text) == figures


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("So for those asking the total with the two Georgia drownings is 45, down one. Still 45 families.", 45),
        ("The toll is now 45, down two from Friday", 45),
        ("Deaths in the county: the count is 12, down one", 12),
        ("The revision brings the overall toll in the three states to 10, officials said", 10),
        # Nobody's dead went down.
        ("The missing count is 45, down two; nine dead", None),
        ("Nine dead. Price is 12, down two", None),
        ("Nine dead; the number in hospital is 45, down two", None),
        ("The storm brings the toll in the three states to 10", None),
    ],
)
def test_a_toll_that_is_down_by_some_is_corrected(text: str, toll: int | None) -> None:
    assert [one.low for one in dead(text) if one.standing is Standing.CORRECTS] == ([] if toll is None else [toll])


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("A 66-year-old Dutch Hollow woman has died of her injuries", None),
        ("A French Lick man was killed", None),
        ("A Dutch woman has died of her injuries", "NLD"),
        ("A Turkish soldier was killed", "TUR"),
    ],
)
def test_a_town_called_after_a_nation_is_none(text: str, side: str | None) -> None:
    assert [one.victims.side for one in dead(text)] == [side]
