"""What an assessment counts: ends that stand apart, civilians of all who were killed, and whom its figure has in it."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import AFTER, told


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("At least seventeen, and as many as thirty, civilians were killed in Mosul.", (17, 30)),
        ("At least two, and possibly as many as five, people died in Mosul.", (2, 5)),
        ("Two, possibly three, civilians were killed in Mosul.", (2, 3)),
        ("Two and perhaps three farmers were killed in Mosul.", (2, 3)),
        ("An attack killed four, perhaps five, people in Mosul.", (4, 5)),
        ("Two civilians, and possibly four, were killed in Mosul.", (2, 4)),
        ("Two civilians, perhaps three, were killed in Mosul.", (2, 3)),
        ("At least two civilians, and maybe as many as five, were killed in Mosul.", (2, 5)),
        ("Four people, or five according to one page, were killed in Mosul.", (4, 5)),
        # Two counts, or a count and what else happened.
        ("The attack killed five, and possibly twelve were wounded.", (5, 5)),
        ("Two people were killed, four of them children, possibly five.", (2, 2)),
        ("Four people were killed, perhaps by a drone, and seven were wounded.", (4, 4)),
        ("Four people, or a whole family, were killed.", (4, 4)),
        ("Four people were killed and two, possibly three, houses fell.", (4, 4)),
    ],
)
def test_a_least_and_a_most_that_stand_apart(text: str, dead: tuple[int, int]) -> None:
    killed = told(text)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == dead


@pytest.mark.parametrize(
    ("lead", "dead"),
    [
        ("Up to eight people were killed in Gohbal, of whom four were civilians.", (4, 4)),
        ("A strike killed nine Palestinians, of whom eight or nine were civilians.", (8, 9)),
        ("A strike killed nine people, of whom three, and possibly four, were civilians.", (3, 4)),
        ("Eight people died in Gohbal, seven of whom were civilians.", (7, 7)),
        # All of the dead are counted.
        ("Nine people, two of them civilians, were killed in Gohbal.", (9, 9)),
        ("Twelve people died in Gohbal, most of whom were civilians.", (12, 12)),
        ("Twelve people died in Gohbal, of whom seven were men.", (12, 12)),
        ("Twelve civilians died in Gohbal, of whom seven were men.", (12, 12)),
    ],
)
def test_the_civilians_of_all_who_were_killed_are_the_count_of_an_assessment(lead: str, dead: tuple[int, int]) -> None:
    killed = told(lead + AFTER)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == dead


def test_news_counts_all_who_were_killed() -> None:
    assert told("Eight people were killed in Gohbal, of whom four were civilians.")["killed"] == (8, 8, 8)


def test_a_count_that_civilians_were_among_is_no_count_of_theirs() -> None:
    text = "Civilians were among as many as 16 people killed in Nad Ali.\n\nAn elder said that seven civilians died."
    assert told(text + AFTER)["killed"] == (7, 7, 7)


@pytest.mark.parametrize(
    ("text", "dead", "hurt"),
    [
        ("They had shot five men in the guest room and wounded two women.", 5, 2),
        ("Gunmen shot a guard and then injured two others.", 1, 2),
        ("Soldiers shot two boys, and wounded a third, in Jenin.", 2, 1),
        # Hurt alone.
        ("Police shot and wounded two men.", 0, 2),
        ("Two men were shot, and three others wounded.", 0, 5),
        ("He shot at five men and wounded two.", 0, 2),
        ("Police shot two men and the wounded were taken to hospital.", 0, 2),
    ],
)
def test_those_shot_are_dead_where_others_were_wounded_by_the_same_hands(text: str, dead: int, hurt: int) -> None:
    found = told(text)
    assert (found["killed"] or (0, 0, 0))[1] == dead
    assert (found["wounded"] or (0, 0, 0))[1] == hurt


@pytest.mark.parametrize(
    ("further", "dead"),
    [
        ("A group in the town later announced the death of a commander.", (9, 9)),
        ("The mayor said that a cousin of his had been killed.", (9, 9)),
        ("Two men from the house next door were also killed.", (9, 9)),
        ("A neighbour, Maher Saleh, was also killed.", (9, 9)),
        # Counts, and voices that add.
        ("The governor wrote that one person had been killed.", (1, 9)),
        ("The governor wrote that one man had been killed and six people were injured.", (1, 9)),
        ("The mayor said that twelve people were killed.", (9, 12)),
    ],
)
def test_the_figure_that_an_assessment_opens_with_has_all_of_them(further: str, dead: tuple[int, int]) -> None:
    killed = told("Nine people were killed in a strike on Sabra on May 4th, 2021.\n\n" + further + AFTER)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == dead


def test_news_adds_who_was_also_killed() -> None:
    text = "Nine people were killed in a strike on Sabra.\n\nTwo men from the house next door were also killed."
    assert told(text)["killed"] == (11, 11, 11)


@pytest.mark.parametrize(
    ("further", "dead"),
    [
        ("The embassy of Bangladesh, which repatriated its citizens, confirmed that five had been killed.", (10, 10)),
        ("The Philippine consulate said that two of its nationals had died.", (10, 10)),
        # A rival count, and others than embassies.
        ("The embassy of Bangladesh said that twelve workers had died.", (10, 12)),
        ("The council confirmed that five had been killed.", (5, 10)),
    ],
)
def test_an_embassy_counts_its_own_citizens(further: str, dead: tuple[int, int]) -> None:
    text = "Shells fell on a canning factory in Bir Shahat.\n\nThe ministry said that ten workers died.\n\n"
    killed = told(text + further + AFTER)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == dead


@pytest.mark.parametrize(
    ("further", "dead"),
    [
        (
            "The observatory gave a total of seven dead. Two of them were militants, it said, and five were civilians.",
            5,
        ),
        ("The council said seven people died: three members of the Units and four civilian employees.", 4),
        ("The lawyers concluded that seven people had been killed, four of whom were civilians.", 4),
        # All of them are civilians, or it does not say how many.
        ("The council said seven people died. Some of them were fishermen, and all were civilians.", 7),
        ("The council said seven people died. The market was closed and the civilians fled.", 7),
    ],
)
def test_the_civilians_of_a_voices_count_are_its_figure(further: str, dead: int) -> None:
    text = "Three civilians were killed in a strike on Rawabi, one source said.\n\n"
    killed = told(text + further + AFTER)["killed"]
    assert killed is not None
    assert killed[2] == dead


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("A strike killed two in Kosmich. Police said that 14 residents had sought medical help.", 14),
        ("A strike killed two in Kosmich. Nine people received medical assistance.", 9),
        ("Two people were killed, but nine people, seven of them children, were injured.", 9),
        # No harm is told of.
        ("A strike killed two in Kosmich. The town asked for medical help.", 0),
        ("Two people were killed, but nine people, seven of them children, were rescued.", 0),
    ],
)
def test_those_who_needed_help_are_hurt(text: str, hurt: int) -> None:
    assert (told(text)["wounded"] or (0, 0, 0))[1] == hurt
