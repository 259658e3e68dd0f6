"""Long assessments of one strike: who gives a figure, and what is told of beside the strike."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Claim, Fragment, Scope
from monitor.core.policy import Policy

LEAD = "Five civilians were killed in an airstrike on the village of Tel Harmal, local sources said.\n\n"


def claims_of(text: str) -> tuple[Claim, ...]:
    return read_text(Fragment(text=text), Policy()).claims


def killed(text: str) -> tuple[int, int, int] | None:
    return toll(claims_of(text), text)["killed"]


@pytest.mark.parametrize(
    "told",
    [
        "The attack came a day after shelling of the fish market that left more than 40 dead.",
        "The strike took place two days after a raid on the town killed 12 people.",
        "Also that week, planes killed eight civilians at the ferry; this is recorded as a separate event.",
        "A few hours later the academy was bombed, leaving 26 cadets dead; that event is treated separately.",
        "On the same day, an explosive device went off in the city, killing at least six people.",
        "More than 70 people were reported killed in strikes elsewhere in the town.",
        "Elsewhere in the western half of the city, 43 civilians were said to have been killed.",
        "An attack on a bus in October had left 10 civilians dead in the same governorate.",
        "In late June a missile had struck a shopping centre, killing at least 20.",
        "The next week, a drone attack on the airbase destroyed two planes; a crew member was killed there.",
        "The administration said that three people were killed on the same day in Oleshky by fire.",
        "Amaq stated that it had killed 13 regime soldiers at a checkpoint near al-Sa'an on the same day.",
        "In Khost, where other strikes took place on the same night, at least 41 people were killed.",
        "Subsequent raids killed at least nine villagers further east.",
    ],
)
def test_another_event_is_no_part_of_the_strike(told: str) -> None:
    assert killed(LEAD + told) == (5, 5, 5)
    assert {c.scope for c in claims_of(LEAD + told)[1:] if c.numeric} == {Scope.OTHER_INCIDENT}


@pytest.mark.parametrize(
    "told",
    [
        "Israel carried out 112 raids on the Strip in 24 hours, in which 36 Palestinians were killed.",
        "In total, the governor said, Russian forces killed nine civilians in the oblast on July 9th.",
        "The command has so far admitted to four civilian deaths in Somalia.",
        "To date the Coalition has acknowledged 1,417 civilian deaths.",
        "The hospital had taken in 58 bodies over the entire day from different places.",
        "That night's raids on the capital killed at least 21 civilians, a hospital said.",
        "In the pocket as a whole, 40 civilians were said to have been killed.",
        "Between November 12th and 14th, 34 Palestinians were killed in all.",
        "During the three days of escalation, 49 Palestinians were killed.",
        "In the whole of the district more than 1,000 bodies were exhumed by the summer.",
        "Hama Today said that there were six martyrs in the town as a result of raids on that day.",
    ],
)
def test_a_wider_count_is_no_figure_of_the_strike(told: str) -> None:
    assert killed(LEAD + told) == (5, 5, 5)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Elsewhere in the city, five people were killed.", (5, 5, 5)),
        ("An earthquake hit the coast. Elsewhere in the state, five people were killed.", (5, 5, 5)),
        ("A storm hit the coast. In total, 31 people were killed in the province on Monday.", (31, 31, 31)),
        ("Two strikes on the house killed five people.", (5, 5, 5)),
    ],
)
def test_areas_and_places_of_a_disaster_count_for_it(text: str, dead: tuple[int, int, int]) -> None:
    assert killed(text) == dead


@pytest.mark.parametrize(
    "text",
    [
        "At least four civilians \u2013 a woman and her three children \u2013 were killed in a strike.",
        "Four members of one family \u2014 a father, his wife and two daughters \u2014 died in the raid.",
        "The Hama Platform spoke of four dead: two women, a child and a man.",
    ],
)
def test_who_they_were_is_not_the_count(text: str) -> None:
    assert killed(text) == (4, 4, 4)


@pytest.mark.parametrize(
    "told",
    [
        "Hama Now said that planes came twice. It reported that nine people were killed.",
        "Hajjah Online, which is close to the other side, mentioned nine dead.",
        "@SouthDiary put the number of civilians killed at nine.",
        "The Al-Bustan Center had the toll at nine.",
        "Al-Ahrar Radio also gave the number of the dead as nine.",
        "The head of the administration of the district, Serhii Bondar, said that nine people died.",
    ],
)
def test_a_second_voice_widens_the_range_and_leaves_best(told: str) -> None:
    assert killed(LEAD + told) == (5, 5, 9)


@pytest.mark.parametrize(
    "told",
    [
        "A sniper was also killed.",
        "It said that three ISIS members had also died.",
        "A shepherd, Hussein Kelesh, was killed on the spot, the Idlib Office said.",
        "The Jufra Centre said that the company had lost five men.",
    ],
)
def test_fighters_and_those_counted_before_add_nothing(told: str) -> None:
    assert killed(LEAD + told) == (5, 5, 5)


def test_the_wounded_beside_dead_fighters_are_fighters() -> None:
    text = LEAD + "A commander said that four of his fighters were killed in an ambush and nine injured."
    assert toll(claims_of(text), text)["wounded"] is None


def test_the_dead_are_not_wounded_as_well() -> None:
    text = LEAD + "The Khabour page reported five dead civilians and seven wounded."
    assert toll(claims_of(text), text)["wounded"] == (7, 7, 7)


@pytest.mark.parametrize(
    ("told", "hurt"),
    [
        ("The clinic had received the bodies of five civilians and eight wounded.", (8, 8, 8)),
        ("The director had received the remains of three persons, and nine with burns.", (9, 9, 9)),
        ("A doctor said that around 30 people had come in with injuries.", (30, 30, 30)),
        ("The hospital counted five bodies, three under the age of 15, and 40 wounded.", (40, 40, 40)),
        ("The page published the same toll, five, and the number of the wounded as 16.", (16, 16, 16)),
        ("Figures for the injured ranged from five to nine.", (5, 5, 9)),
        ("In the register, nine persons are listed as wounded.", (9, 9, 9)),
        ("Their uncle, who was himself lightly hurt, spoke to the press.", (1, 1, 1)),
    ],
)
def test_the_wounded_stand_beside_the_dead(told: str, hurt: tuple[int, int, int]) -> None:
    text = LEAD + told
    assert toll(claims_of(text), text) == {
        "killed": (5, 5, 5),
        "wounded": hurt,
    }


def test_fighters_within_a_total_are_taken_out_where_civilians_are_counted() -> None:
    assert killed(LEAD + "A monitor said seven people had been killed, including two military personnel.") == (5, 5, 5)
    assert killed("Seven people were killed, including two soldiers.") == (7, 7, 7)


def test_each_voice_of_a_list_has_its_own_figure() -> None:
    text = "Khit Thar News said that 12 villagers died; the Post said 15; and a page, quoting a fighter, said 16."
    assert [(c.origin, c.low) for c in claims_of(text)] == [
        ("said:khit-thar-news", 12),
        ("said:post", 15),
        ("said:fighter", 16),
    ]


def test_a_total_may_have_in_it_who_died_of_wounds() -> None:
    assert killed("A charity said that seven had died, as a girl of three succumbed to her burns.") == (7, 7, 7)
    text = "A man was hurt, an official said. A charity said that seven died, as a girl succumbed to her burns."
    assert toll(claims_of(text), text)["wounded"] == (1, 1, 1)


def test_a_named_outlet_is_no_local_media_at_large() -> None:
    named = (
        "Deir News said nine people were killed. The Council said four people died. The Office put the dead at five."
    )
    assert killed(named) == (4, 5, 9)
    assert killed(named.replace("Deir News", "Local media")) == (4, 9, 9)


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        (
            "Two civilians were killed alongside three al-Shabaab militants in a declared US airstrike.",
            (5, 5, 5),
        ),
        ("A mother was killed alongside her two sons.", (3, 3, 3)),
        ("Four teachers were killed alongside a driver when the bus was hit.", (5, 5, 5)),
        ("Two people were killed alongside the Euphrates.", (2, 2, 2)),
        ("Two soldiers were killed fighting alongside three militants.", (2, 2, 2)),
        (
            "Between eight and 15 civilians and six Taliban fighters were reported killed in an airstrike "
            "on a compound. An elder put the number of dead villagers at eight. A council member said that "
            "15 civilians had died. The raid came after an operation.",
            (14, 14, 21),
        ),
        (
            "Nine people, two of them civilians, were killed in airstrikes. The Centre said that two "
            "civilians lost their lives. The Network put the number of those killed at ten.",
            (9, 9, 10),
        ),
        (
            "Eight people were killed. The outlet said that eight people died. A grandfather said that they "
            "had come to hold a funeral for one who died.",
            (8, 8, 8),
        ),
        (
            "At least 17 people were killed in a strike on a school. Al-Bahr Radio reported that 20 people "
            "had been killed, adding that three of the injured had succumbed at the hospital.",
            (17, 17, 20),
        ),
        (
            "Seven fishermen lost their lives when their boat was fired on. Seven men were dead when "
            "another vessel found it.",
            (7, 7, 7),
        ),
        (
            "Seven women lost their lives when their bus was hit. Seven men were killed in the fire that followed.",
            (14, 14, 14),
        ),
        ("Three teachers were shot dead. Two men were also killed.", (5, 5, 5)),
        (
            "Eleven people were killed and 15 wounded. In addition to the deaths, Gaza Now spoke of 20 wounded.",
            (11, 11, 11),
        ),
        (
            "Nine people were killed on May 29th, 2025. It was the third time that the hospital had been "
            "hit; in August 2024, five people died there.",
            (9, 9, 9),
        ),
        (
            "Nine people were killed on May 29th, 2025. The market was hit before; in March 2023, 12 people "
            "were killed.",
            (9, 9, 9),
        ),
        (
            "Nine people were killed in August 2024. A witness said that in August 2024 nine people were killed.",
            (9, 9, 9),
        ),
        (
            "More than 40 people were killed. A teacher from the town told the radio that 54 bodies had been interred.",
            (40, 40, 54),
        ),
    ],
)
def test_who_is_told_of_again_or_beside(text: str, toll: tuple[int, int, int]) -> None:
    assert killed(text) == toll
