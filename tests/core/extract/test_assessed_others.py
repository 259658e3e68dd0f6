"""What an assessment tells beside its own count: other events, the same people again, counts of the hurt, and the dead
of those who fight."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import AFTER, Triple, told

HURT = "Artillery fire wounded four people in an orchard above the village of Bersiv on August 14th, 2021."


@pytest.mark.parametrize(
    "further",
    [
        "About an hour before, another strike had levelled a shop and killed a baker. Five passers-by were hurt there.",
        "It was the fourth attack on a clinic; in the previous three, two ambulance drivers had died.",
        "It published a map with 23 points of impact since April, by which, it claimed, 2 shepherds had been killed.",
        "A third shell killed a guard at a grain elevator in the neighbouring district.",
        "In a raid of the preceding February on the same ridge, a beekeeper and his driver had been killed.",
        "The defence office had stated on the day before the strike that a shell had killed three of its citizens.",
        "In a separate attack, two shepherds were killed near the pass.",
        "On the following morning another shell fell on the orchard and killed its guard.",
        "A shell killed the guard of the orchard in May. That attack is treated separately.",
    ],
)
def test_other_events_add_nothing(further: str) -> None:
    assert told(f"{HURT}\n\n{further}{AFTER}") == {"killed": None, "wounded": (4, 4, 4)}


@pytest.mark.parametrize(
    ("further", "dead"),
    [
        ("A second shell hit those who ran to help and killed a nurse.", 1),
        ("Two shepherds who had come there before dawn were killed, residents said.", 2),
        ("Another witness said that two shepherds were killed.", 2),
        ("In the neighbouring village, people heard that two shepherds were killed in the orchard.", 2),
        ("The council said that two shepherds had been killed before the ambulance came.", 2),
        ("An elder in the neighbouring village said that two shepherds were killed.", 2),
    ],
)
def test_what_befell_in_the_strike_itself_counts(further: str, dead: int) -> None:
    killed = told(f"{HURT}\n\n{further}{AFTER}")["killed"]
    assert killed is not None
    assert killed[1] == dead


@pytest.mark.parametrize(
    ("further", "hurt"),
    [
        ("The number of injured varied. The Karama Centre recorded eight, including three women.", (4, 8)),
        ("They do not agree on the injured. The highest number was given by Khabur Now, which counted six.", (4, 6)),
        ("On the wounded, Khabur Post and Hasakah Radio both gave six.", (4, 6)),
        ("Accounts of the injured differ. The mayor told reporters that he was aware of six.", (4, 6)),
        ("Estimates of the wounded were higher elsewhere. Khabur Radio mentioned nine.", (4, 9)),
    ],
)
def test_bare_counts_of_a_paragraph_about_the_hurt_are_of_the_hurt(further: str, hurt: tuple[int, int]) -> None:
    lead = "Two civilians were killed and four wounded in a strike on the village of Bersiv on August 14th, 2021."
    found = told(f"{lead}\n\n{further}{AFTER}")
    assert found["killed"] == (2, 2, 2)
    wounded = found["wounded"]
    assert wounded is not None
    assert (wounded[0], wounded[2]) == hurt


@pytest.mark.parametrize(
    "further",
    [
        "The number of dead varied. The Karama Centre recorded eight, including three women.",
        "The number of injured was not known. The centre spoke of eight dead.",
        "Two of the injured had been moved to Dohuk.\n\nKhabur Now counted eight.",
        "Khabur Radio said four were wounded and six killed. The Karama Centre recorded eight, including three women.",
    ],
)
def test_counts_of_other_paragraphs_are_of_the_dead(further: str) -> None:
    lead = "Two civilians were killed and four wounded in a strike on the village of Bersiv on August 14th, 2021."
    found = told(f"{lead}\n\n{further}{AFTER}")
    assert found["killed"] is not None
    assert found["killed"][2] == 8
    assert found["wounded"] == (4, 4, 4)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A woman was killed in her yard, the mayor said. Radio Juba reported the death of a girl.", (1, 1, 1)),
        ("A man was killed on the road, the mayor said. A youth was killed, Radio Juba wrote.", (1, 1, 1)),
        ("Two siblings were killed in Hamah. The agency said that one child had been killed.", (2, 2, 2)),
        ("Two siblings were killed in Hamah. Sham Radio said that a second child had died.", (2, 2, 2)),
        # Others.
        ("A woman was killed in her yard, the mayor said. Radio Juba said that another woman was killed.", (2, 2, 2)),
        ("Two siblings were killed in Hamah. Sham Radio said that a third child had died.", (3, 3, 3)),
    ],
)
def test_who_is_told_again_by_another_voice_is_counted_once(text: str, dead: Triple) -> None:
    assert told(text)["killed"] == dead


def test_a_man_and_a_woman_told_by_two_voices_are_two() -> None:
    killed = told("A man was killed in his yard, the mayor said. Radio Juba said that a woman was killed.")["killed"]
    assert killed is not None
    assert killed[2] == 2


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The radio reported five dead. The group also concluded that six died.", (5, 6)),
        ("The radio reported five dead. An internal note of the agency also had six dead.", (5, 6)),
        ("The radio reported five dead. The council also referred to six killed.", (5, 6)),
        # One more, whoever says so.
        ("The radio reported five dead. A driver was also killed.", (6, 6)),
    ],
)
def test_a_voice_that_also_gives_a_count_adds_nothing(text: str, dead: tuple[int, int]) -> None:
    killed = told(text)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == dead


UNCOUNTED = "Rockets struck the hospital of Wadi Rabie on January 30th, 2020.\n\n"


@pytest.mark.parametrize(
    ("further", "hurt"),
    [
        ("The director said three people had been wounded. The ministry raised the number of injured to five.", (3, 5)),
        ("The Wadi Post said three people were wounded. The Wadi Post later put the wounded at five.", (3, 5)),
        ("The first report, by Wadi Now, gave three wounded. Later the same page spoke of five wounded.", (3, 5)),
        # Nobody in particular gave it.
        ("Initial reports spoke of three wounded. The ministry raised the number of injured to five.", (5, 5)),
    ],
)
def test_the_count_that_another_takes_the_place_of_is_the_least(further: str, hurt: tuple[int, int]) -> None:
    wounded = told(UNCOUNTED + further + AFTER)["wounded"]
    assert wounded is not None
    assert (wounded[0], wounded[2]) == hurt
    assert wounded[1] == 5


def test_news_keeps_the_newest_count_alone() -> None:
    text = "The director said three people had been wounded. The ministry raised the number of injured to five."
    assert told(text)["wounded"] == (5, 5, 5)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # The text sums up; who died of his wounds is in its count.
        (
            "Between four and six civilians died in a strike on Sajna.\n\nSham Radio had four, then five after a man"
            " succumbed to his wounds in hospital.",
            {"killed": (4, 6)},
        ),
        (
            "An attack killed 22 civilians and injured 40 at a market.\n\nThe hospital said that it had received 38"
            " wounded, of whom four died after admission.",
            {"killed": (22, 22), "wounded": (38, 40)},
        ),
        # Nobody has summed up.
        (
            "A strike hit a market at Sharaf.\n\nThe mayor said that six were killed and ten wounded.\n\nTwo of the"
            " wounded died on Friday.",
            {"killed": (8, 8), "wounded": (8, 8)},
        ),
    ],
)
def test_those_who_died_of_their_wounds_are_in_the_count_of_a_text_that_sums_up(
    text: str, want: dict[str, tuple[int, int]]
) -> None:
    found = told(text + AFTER)
    for outcome, ends in want.items():
        triple = found[outcome]
        assert triple is not None
        assert (triple[0], triple[2]) == ends


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "A child was killed in a strike on Lahia.\n\nThe military said that it struck a squad of Islamic Jihad. The"
            " group acknowledged the death of two of its members.",
            (1, 1),
        ),
        (
            "An unknown number of civilians died in Char Tut.\n\nThe ministry stated that thirty Taliban had been"
            " killed.",
            None,
        ),
        (
            "An unknown number of civilians died in Misrat.\n\nThe mayor said that seven civilians and four soldiers"
            " had been killed.",
            (7, 7),
        ),
        # Members of a choir fight nobody.
        (
            "A child was killed in a strike on Lahia.\n\nA choir lost its hall. The group announced the death of two of"
            " its members.",
            (1, 2),
        ),
        # Fighters are the toll where no civilian is told of.
        ("An airstrike hit Char Tut.\n\nThe ministry stated that thirty Taliban had been killed.", (30, 30)),
    ],
)
def test_fighters_whom_their_own_or_the_other_side_tells_of(text: str, dead: tuple[int, int] | None) -> None:
    killed = told(text + AFTER)["killed"]
    if dead is None:
        assert killed is None
    else:
        assert killed is not None
        assert (killed[0], killed[2]) == dead


@pytest.mark.parametrize(
    ("further", "dead"),
    [
        ("The mayor of Sinjar, who lives in Dohuk, told reporters that three had been killed.", (3, 5)),
        ("The health office in Sinjar said that three were killed.", (3, 5)),
        ("Sinjar Radio said that three were killed.", (3, 5)),
        # One voice that goes on.
        ("The council in Sinjar said that three of them were women who had been killed at the gate.", (5, 5)),
    ],
)
def test_voices_of_one_place_are_two(further: str, dead: tuple[int, int]) -> None:
    text = "Shells fell on Sikeyra.\n\nThe council in Sinjar said that five people had been killed.\n\n" + further
    killed = told(text + AFTER)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == dead


def test_an_official_of_an_armed_group_whom_the_attacker_meant_is_no_civilian() -> None:
    text = "A civilian was killed on a track outside Qarqan.\n\nAn official in Washington said: “We are no longer"
    text += " confident that we killed a senior al-Qaeda official.”"
    assert told(text + AFTER)["killed"] == (1, 1, 1)
