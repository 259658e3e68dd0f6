"""Tolls that come down, and figures behind what they count: tables of wordings."""

from __future__ import annotations

import pytest

from monitor.core.extract.casualties import find_claims
from monitor.core.model import Fragment, Outcome, Standing
from monitor.core.text import parse
from tests.core.extract.telling import dead_and_hurt
from tests.core.signals.reading import shipped


def corrected(text: str) -> list[int | None]:
    claims = find_claims(Fragment(text=text, outlet="wire"), parse(text), shipped())
    return [one.low for one in claims if one.outcome is Outcome.KILLED and one.standing is Standing.CORRECTS]


@pytest.mark.parametrize(
    ("toll", "text"),
    [
        (27, "Two of the 29 soldiers thought dead are alive, the governor said; the toll is 27."),
        (14, "The coastguard said 15 people drowned; it now says 14. One was found alive."),
        (14, "Ferry disaster: coastguard steps back from 15 dead and speaks of 14 killed"),
        (61, "The mine's operator withdrew its figure of 62 dead and replaced it with 61."),
        (61, "A miner listed among the 62 killed has turned up alive, the company said. Dead: 61."),
        (61, "One man counted as dead was resuscitated in the ambulance, the ministry says. The toll is 61."),
        (118, "Fewer dead than first thought: the mayor now puts the quake's toll at 118."),
        (118, "The mayor said the number killed in the quake had been overstated and stood at 118."),
        (118, "The previous figure, 120, is no longer valid, the governor's office said: 118 people were killed."),
        (118, "120 was wrong, 118 people were killed in the quake, the mayor told reporters."),
        (7, "The police chief took two names off the list of the dead. The death toll is 7."),
        (7, "Seven people were killed, not nine, the police chief said."),
        (7, "7 people, rather than 9, had been killed in the fire, police said."),
        (7, "Police cut the number of dead in the fire to 7 after double counting."),
        (7, "The death toll in the fire goes down by two to 7, police say."),
        (7, "The coroner has brought the number of people killed in the fire down to 7."),
        (27, "Governor: we said 29 dead, it is 27."),
        (27, "The figure of 29 dead was given in error, the governor said. He now gives 27."),
        (27, "The governor set the record straight: 27 soldiers were killed. A clerk had inflated the list."),
        (27, "The governor said 27 and not 29 soldiers had died."),
    ],
)
def test_a_lower_toll_takes_the_place_of_the_higher(toll: int, text: str) -> None:
    assert corrected(text) == [toll]


@pytest.mark.parametrize(
    "text",
    [
        "27 of the 29 soldiers killed have been buried, the governor said.",
        "29 soldiers were killed and 27 are in hospital, the governor said.",
        "Two soldiers presumed dead have turned up alive, but 29 were killed.",
        "29 people were killed; two who were believed dead in another village are alive, the governor said.",
        "The governor said 29 soldiers had been killed and that two were found alive under the rubble.",
        "Two of the 31 men in the convoy survived; 29 soldiers were killed, the governor said.",
        "The mayor was wrong to leave the city: 29 people were killed.",
        "The plan was a mistake, the governor said. 29 soldiers were killed.",
        "The wrong road: 29 killed as bus takes a shortcut",
        "The number of prisoners was overstated, the minister said, and 29 guards were killed.",
        "The company said 29 miners were killed and 12 were alive underground.",
        "The captain stepped back from the rail when 29 people drowned.",
        "29 soldiers were killed, far fewer than in the attack of 1992.",
        "The strike brought the number of soldiers killed this month up to 29.",
        "The toll goes up by two to 29, the governor says.",
        "The minister's name was taken off the list of speakers after 29 people were killed.",
        "29 people were killed in the fire. The clerk's mistake was to lock the door, police said.",
        "The army said 29 were killed. It is 12 kilometres to the border.",
        "The police said 29 people died. There are 12 exits.",
        "29 people died, the governor said. It's 7 in the morning and rescuers go on.",
        "The governor said 27 civilians and not 29 soldiers had died.",
        "29 soldiers had died and not one deserted, the governor said.",
    ],
)
def test_what_only_sounds_lower_corrects_nothing(text: str) -> None:
    assert corrected(text) == []


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ((33, 0), "Our martyrs are 33, the minister said."),
        ((14, 0), "The drowned and crushed are many; our dead are now 14, the coastguard said."),
        ((61, 0), "The company's dead in the mine collapse numbered 61."),
        ((118, 0), "The city's dead from the quake are now 118."),
        ((33, 0), "The strike has cost 33 soldiers their lives."),
        ((14, 0), "The storm cost 14 fishermen their lives."),
        ((33, 0), "Toll in attack on mine workers up to 33 from 29"),
        ((0, 41), "Mayor puts injured from quake at 41"),
        ((0, 41), "Coastguard: injured in ferry fire now 41"),
        ((0, 41), "Iraqi wounded in raid number 41"),
        ((0, 41), "Injured count from the quake goes up to 41"),
        ((0, 41), "Radio: wounded in attack at 41, according to police"),
    ],
)
def test_a_figure_behind_what_it_counts(told: tuple[int, int], text: str) -> None:
    assert dead_and_hurt(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The wounded man is 33.",
        "The two dead are 17 and 19.",
        "The victims are 33, 35 and 41 years old.",
        "Singer, injured in crash at 41, returns to the stage",
        "Wounded at 41, he never walked again.",
        "The injured are 33 to 40 years old.",
        "The mistake cost 33 workers their jobs.",
        "The dead are number 41 on the list of names read out.",
    ],
)
def test_an_age_or_another_count_behind_the_harmed_is_no_toll(text: str) -> None:
    assert not {17, 19, 33, 35, 41}.intersection(dead_and_hurt(text))
