"""Counts that further voices of a long text give: bare figures, books that are kept, bodies laid out, later totals."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy

LEAD = "Five civilians were killed in an airstrike on the village of Tel Harmal, local sources said.\n\n"


def counted(text: str, outcome: str = "killed") -> tuple[int, int, int] | None:
    return toll(read_text(Fragment(text=text), Policy()).claims, text)[outcome]


@pytest.mark.parametrize(
    "told",
    [
        "Two hours later Furat Notebook raised the figure to nine, a number that others repeated.",
        "Only Euphrates Lens gave nine.",
        '"Mawas al-An" had counted nine by sunset.',
        "A neighbour, Mustafa Harara, wrote that the count was nine since three more had been dug out by hand.",
        "The Furat Desk insisted on nine.",
        "Raqqa Ledger settled on nine.",
        "Deir Now upped its count to nine on the next morning.",
        "The Halab Register's own figure is nine.",
        "The Euphrates Post mentioned nine, with no names.",
        "By evening the Civil Council's tally stood at nine.",
        "The Hama Centre arrived at nine.",
        "The toll was set at nine by the Coalition for Children.",
        "The Justice Register has nine killed, two of them women.",
        "A doctor wrote that nine had been laid out in the corridor.",
        "Yemen Rights Watch recorded nine, among them four women.",
        "A doctor told a paper that he had counted nine before the ambulances came.",
        "The elder told the court that he had buried nine.",
        "A civil defence volunteer likewise mentioned nine, two of whom died in hospital.",
        "Nine lay under blankets in the yard of the school, a nurse said.",
        "Furat Notebook gave nine, and printed the names.",
    ],
)
def test_a_bare_count_is_of_what_was_told_before(told: str) -> None:
    assert counted(LEAD + told) == (5, 5, 9)


@pytest.mark.parametrize(
    "told",
    [
        "Raqqa Ledger gave nine reasons.",
        "The shopkeeper gave nine of them to his sons.",
        "The council raised the reward to nine million.",
        "The council had counted nine craters.",
        "The number of houses destroyed was nine.",
        "The ministry raised the figure for the damaged houses to nine.",
        "Sentinel North counted nine, all of them Su-24s.",
        "The distance to the town is nine.",
        "Tables for nine had been laid out.",
        "Nine rugs were laid out in the yard.",
        "Nine had been laid off by the mill.",
        "The boy in the picture reached nine in May.",
        "His class numbered nine, Deir Now mentioned.",
    ],
)
def test_a_bare_number_of_something_else_is_no_count(told: str) -> None:
    assert counted(LEAD + told) == (5, 5, 5)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "Several people died in the raid. The Bulletin spoke of seven members of a family, the Bureau gave eight.",
            (7, 7, 8),
        ),
        ("It is unclear how many died in the raid. The Bulletin gave seven and the Bureau counted nine.", (7, 7, 9)),
        ("Many were killed in the raid. The sheikh spoke of nine villagers.", (9, 9, 9)),
        ("Many were killed in the raid. The sheikh spoke of nine villagers arrested.", None),
        ("Many were killed in the raid. The sheikh spoke of nine homes.", None),
        ("Many were killed in the raid. The sheikh spoke of nine people still missing.", None),
        ("Many were killed in the raid. The sheikh wrote of nine fighters.", None),
        ("The sheikh spoke of nine villagers.", None),
    ],
)
def test_a_count_after_a_lead_without_one(text: str, dead: tuple[int, int, int] | None) -> None:
    assert counted(text) == dead


@pytest.mark.parametrize(
    ("text", "dead", "hurt"),
    [
        (
            "Between zero and three civilians were killed, and one child was hurt. In total six people lost their"
            " lives.\n\nMajed Sarhan's ten-year-old son was struck by glass and lost an eye.",
            (0, 0, 3),
            (1, 1, 1),
        ),
        (
            "Two civilians were killed and seven wounded.\n\nA further nine soldiers were injured at Mezzeh, and four"
            " soldiers were killed.",
            (2, 2, 2),
            (7, 7, 7),
        ),
        ("Two civilians were killed. Two soldiers were also killed and four soldiers wounded.", (4, 4, 4), (4, 4, 4)),
        ("One child was hurt in the raid. His mother was killed. Another boy was hurt.", (1, 1, 1), (2, 2, 2)),
        (
            "Eleven bodies were recovered. A neighbour wrote that the count was 17 since three more had been dug out.",
            (11, 11, 17),
            None,
        ),
    ],
)
def test_who_is_beside_those_whom_the_lead_counts(
    text: str, dead: tuple[int, int, int], hurt: tuple[int, int, int] | None
) -> None:
    assert (counted(text), counted(text, "wounded")) == (dead, hurt)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "The office said five were dead. The mayor said that seven were dead. On Sunday the governor announced that"
            " a woman had died overnight, so that there were now eight dead.",
            (5, 8, 8),
        ),
        ("The office said five people died. The mayor gave the final count of seven dead.", (5, 7, 7)),
        ("The toll now stood at nine, the mayor said. The office said that five people were killed.", (5, 5, 9)),
        (
            "Six were dead, the mayor said. The office said five died. The Coast Page gave four dead.",
            (4, 5, 6),
        ),
    ],
)
def test_what_is_told_as_the_last_count_is_best(text: str, dead: tuple[int, int, int]) -> None:
    assert counted(text) == dead


def test_who_died_of_wounds_between_two_counts_is_in_the_second() -> None:
    text = (
        "The ministry said that nine civilians were killed and 14 wounded. In an earlier statement it had spoken of six"
        " killed and 17 wounded. Three of the wounded were afterwards said to have died."
    )
    assert (counted(text), counted(text, "wounded")) == ((9, 9, 9), (14, 14, 14))
    text = "Six people were killed and 17 wounded. Three of the wounded died in hospital."
    assert (counted(text), counted(text, "wounded")) == ((9, 9, 9), (14, 14, 14))


@pytest.mark.parametrize(
    ("told", "hurt"),
    [
        ("A third boy survived with shrapnel in his back and was operated on.", (1, 1, 1)),
        ("A third boy was left with shrapnel in his back.", (1, 1, 1)),
        ("Two men got away with cuts and bruises.", (2, 2, 2)),
        ("His cousin survived with a fractured skull.", (1, 1, 1)),
        ("The minister announced cuts to the budget.", None),
        ("Five others were injured, of whom one had lost an arm.", (5, 5, 5)),
        ("There were five injured survivors, one of whom lost a leg.", (5, 5, 5)),
        ("Five men were hurt, two lost limbs.", (5, 5, 5)),
        ("The page counted two dead and three wounded. The channel has two dead, with five others injured.", (3, 3, 5)),
        ("Three men were hurt. A second shell killed a boy and wounded five others.", (8, 8, 8)),
        ("Three men found shrapnel.", None),
        ("A boy sold shrapnel at the gate.", None),
        ("The family lived with cuts of power.", None),
    ],
)
def test_who_survived_with_wounds_is_wounded(told: str, hurt: tuple[int, int, int] | None) -> None:
    assert counted("Two boys were killed by a shell on the beach. " + told, "wounded") == hurt


@pytest.mark.parametrize(
    ("told", "dead"),
    [
        ("A video of the channel shows the street. In it 33 Muslims are said to have been killed.", (5, 5, 33)),
        ("Two teachers were killed in the yard.", (5, 5, 5)),
        ("Two guards were also killed.", (7, 7, 7)),
    ],
)
def test_no_paragraph_further_down_adds_to_a_lead_that_counts_all(told: str, dead: tuple[int, int, int]) -> None:
    text = "Five civilians were killed in an airstrike on the village.\n\nIt was market day.\n\n" + told
    assert counted(text) == dead


LONG = "{0} people were killed when aircraft hit a centre for migrants.\n\nMost were from Eritrea.\n\n{1}\n\n{2}"


@pytest.mark.parametrize(
    ("third", "last", "dead"),
    [
        ("The office counted nine dead.", "It said that 212 had been killed along the road.", (8, 8, 9)),
        ("The office counted 30 dead.", "The council said that 28 people were killed.", (8, 8, 30)),
        ("The office counted nine dead.", "The council said that 12 people were killed.", (8, 8, 12)),
        ("The office counted nine dead.", "The number of the dead rose to 40.", (9, 40, 40)),
        ("The army said it had killed three gunmen nearby.", "Nobody took responsibility.", (8, 8, 8)),
        ("Three soldiers were also killed.", "Nobody took responsibility.", (11, 11, 11)),
    ],
)
def test_what_stands_far_above_all_in_the_end_is_of_something_greater(
    third: str, last: str, dead: tuple[int, int, int]
) -> None:
    assert counted(LONG.format("Eight", third, last)) == dead
