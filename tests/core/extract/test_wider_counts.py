"""What an assessment of one strike tells of around it: campaigns, months, areas, other strikes, what came before."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy

LEAD = "Five civilians were killed in an airstrike on the village of Tel Harmal, local sources said.\n\n"


def killed(told: str, lead: str = LEAD) -> tuple[int, int, int] | None:
    text = lead + told
    return toll(read_text(Fragment(text=text), Policy()).claims, text)["killed"]


@pytest.mark.parametrize(
    "told",
    [
        # stretches of time
        "The ministry's total for those eleven days was 256 deaths, 66 of them children.",
        "The overall toll for the three weeks stood at 340, the union said.",
        "During the 12 days of the operation, the health office counted 188 dead.",
        "A monitor said that 44 people had been killed in the week-long campaign, 12 of whom were civilians.",
        "The 51-day war left 2,251 Palestinians dead.",
        "Kenyan airstrikes had caused 40 civilian deaths in Gedo during a twenty-two-month period.",
        "In April 2014 as a whole, the register counted 311 civilian deaths in the city.",
        "Throughout September, the desk logged 97 civilian deaths.",
        "In the whole of March, the network recorded 143 civilians killed.",
        "Clashes in the town during the first half of the year had already left about 70 dead.",
        "In the first nine months of 2016, 412 civilians were killed in the governorate.",
        "By its own reckoning, the Coalition had until then killed at least 801 civilians in Iraq and Syria.",
        "The alliance had by that date killed 57 civilians, according to its own reports.",
        "The army said at least 12 members of the naval force were killed in the course of the operation.",
        "In the course of that month, 61 people lost their lives.",
        "Officials said 26 civilians had died over the preceding 24 hours.",
        "The ministry of health said that 63 people had been killed in the previous 48 hours.",
        "The monitor's count for the month was 118 dead.",
        "In the second quarter of 2018, 90 civilians lost their lives to such strikes.",
        "The office put the number of people killed in that year at 209.",
        "The Archive counted 173 civilians killed by the Coalition in and around the city in June.",
        "Over the whole year, a monitoring group counted 58 civilian deaths in such strikes.",
        # areas
        "In other regions, the same attack claimed three lives.",
        "In other parts of the province, 14 people were killed.",
        'De facto officials said six civilians had died within the boundaries of the "republic".',
        "Across the Strip, 74 people were killed that day.",
        "Throughout the enclave, 31 people were killed by nightfall.",
        "In the rest of the governorate, eleven more people died.",
        "The monitor said 12 people had been killed in the course of the night in Damascus and its countryside.",
        "In all of Hama province, 218 people were killed by helicopters.",
        # other strikes
        "Strikes in Jabalia and Beit Lahia on the same day killed 52 people.",
        "Raids on Saraqib that night killed nine people, the union said.",
        "Two days after the wedding, a mine killed four farmers in the same district.",
        "A raid by commandos at Yakla five weeks before had cost the lives of some 25 civilians.",
        "Two police reservists were killed when their vehicle struck a mine on the same road a day later.",
        "The strike was the fourth in six days. The three others had left 19 dead, most of them fighters.",
        "It was the fourth strike in six days; the previous three had claimed 19 lives.",
        "The others that night killed twelve people.",
        "The two other strikes killed 11 people.",
        # what came before
        "State television said that the army had responded to rocket fire from armed groups that had killed two in"
        " Mahardah.",
        "It was a reprisal for a bombing that had killed 12 policemen.",
        "The jets were answering an ambush in which nine soldiers had died.",
        "The elevator nearby had been damaged in April by a strike in which two employees died.",
        "A shelter nearby had been struck two weeks earlier in a raid that killed 16.",
        "The clinic was hit in March, when seven people died.",
        # the ground, and the other side's fire
        "On the front that day, the army stated, its soldiers killed 40 terrorists in Ramouseh, and mortars fired from"
        " the east by armed groups had killed 21 in the city.",
        "Mortars fired by armed groups killed 21 people in the government-held quarters, state media said.",
        "Rockets from opposition factions killed three people in Fuah, state media said.",
    ],
)
def test_what_is_told_around_a_strike_is_no_figure_of_it(told: str) -> None:
    assert killed(told) == (5, 5, 5)


@pytest.mark.parametrize(
    ("told", "dead"),
    [
        ("Within the first 24 hours, the council had counted nine dead.", (5, 5, 9)),
        ("The Shaam Network said that nine people were killed during the raid.", (5, 5, 9)),
        ("In the course of the night, the number of the dead rose to nine.", (9, 9, 9)),
        ("The council's total for the strike was nine dead.", (5, 5, 9)),
        ("After a day-long search, the rescuers put the number of dead at nine.", (5, 5, 9)),
        ("The army retaliated with a strike that killed nine people, the council said.", (14, 14, 14)),
        ("In response to the ambush, the jets dropped bombs that killed nine people, the council said.", (5, 5, 9)),
        ("In May, the Coalition admitted that nine civilians had been killed.", (5, 5, 9)),
        ("By the end of the day, the council said that nine people had been killed.", (5, 5, 9)),
        ("The council said that nine bodies were pulled from the rubble in two days.", (5, 5, 9)),
        ("The council said that nine people in the village were killed and others buried.", (5, 5, 9)),
        ("The shells of the house were still warm, said the council, which counted nine people killed.", (5, 5, 9)),
        ("In June, the network recorded nine civilians killed in the strike.", (5, 5, 9)),
        ("The council said a day later that nine people had been killed.", (5, 5, 9)),
        ("Two days after the strike, the council said that nine people had died.", (5, 5, 9)),
        ("A doctor from across the border spoke of nine dead.", (5, 5, 9)),
        ("The council said that nine people were killed, as the hill had by that day been taken.", (5, 5, 9)),
        ("On the front page of the paper it said that nine people were killed.", (5, 5, 9)),
    ],
)
def test_words_of_time_and_place_that_mean_the_strike(told: str, dead: tuple[int, int, int]) -> None:
    assert killed(told) == dead


def test_a_wide_count_that_opens_a_text_is_what_it_is_about() -> None:
    assert killed("Airstrikes across the province killed 14 people.", "") == (14, 14, 14)
    assert killed("In other regions of the coast the flood killed nine.", "A flood killed five.\n\n") != (5, 5, 5)
