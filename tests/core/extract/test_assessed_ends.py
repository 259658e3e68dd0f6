"""Where the ends of an assessment's toll come from: its own range, first counts, and whoever opens a sentence."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy

Triple = tuple[int, int, int]
AFTER = (
    "\n\nThe market lies beside the old mill."
    "\n\nFootage shows smoke above the roofs."
    "\n\nThe ministry did not answer questions."
)


def told(text: str) -> dict[str, Triple | None]:
    return toll(read_text(Fragment(text=text), Policy()).claims, text)


RANGE = "Between eight and 12 civilians were killed in an airstrike on the village of Tel Harmal, locals said.\n\n"


@pytest.mark.parametrize(
    "further",
    [
        "Furat Voice identified Jassim Hamad, who was killed along with his wife and three of their daughters.",
        "In total four women and three children lost their lives, Raqqa Witness said.",
        "The sheikh learned of the deaths of the other five from a driver.",
        "A nurse told Radio Wadi that she had seen six bodies.",
        "The Euphrates Monitor reported 12 killed, and Deir Now eight.",
    ],
)
def test_the_range_that_a_long_text_opens_with_is_the_range_of_all_that_follows(further: str) -> None:
    killed = told(RANGE + further + AFTER)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == (8, 12)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        # News keeps what goes beyond its first range.
        ("Between eight and 12 people were killed in a blast in Hama. The hospital said that 14 had died.", (8, 14)),
        # One figure is no range, and a bound is open.
        ("Eight civilians were killed in Hama.\n\nThe council said that nine civilians had died." + AFTER, (8, 9)),
        ("At least eight civilians died in Hama.\n\nThe council said that nine civilians had died." + AFTER, (8, 9)),
        # A range of somebody's further down is that voice's.
        (
            "Eight civilians were killed in Hama.\n\nThe council said that between six and nine civilians had died."
            + AFTER,
            (6, 9),
        ),
    ],
)
def test_what_is_no_range_of_the_text_as_a_whole_stays_open(text: str, dead: tuple[int, int]) -> None:
    killed = told(text)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == dead


TWELVE = "Twelve workers died in a drone attack on a cannery in Wadi Rummana on December 3rd, 2019.\n\n"


@pytest.mark.parametrize(
    "first",
    [
        "The health ministry at first spoke of eight dead. By evening its spokesman had revised this to twelve.",
        "In its first bulletin, Al-Sahil Radio said that eight bodies were brought in. Quds Wire later gave twelve.",
        "The ministry's spokesman first announced eight dead; later he said that the number of dead had risen to 12.",
        "The Fezzan Observatory initially put the toll at eight. A day later it confirmed twelve deaths.",
        "The ministry said in its first statement that eight people had been killed. Two agencies reported 12 deaths.",
    ],
)
def test_the_first_count_of_a_voice_is_the_least_that_anybody_gave(first: str) -> None:
    assert told(TWELVE + first + AFTER)["killed"] == (8, 12, 12)


@pytest.mark.parametrize(
    "text",
    [
        # News tells the newest alone.
        "Twelve workers died at a cannery. The health ministry at first spoke of eight dead.",
        # Nobody gave it.
        TWELVE + "Initial reports had spoken of eight dead." + AFTER,
        # It is the text's own range.
        "Between 10 and 12 workers died at a cannery.\n\nThe ministry at first spoke of eight dead." + AFTER,
    ],
)
def test_first_reports_of_news_and_of_nobody_are_overtaken(text: str) -> None:
    killed = told(text)["killed"]
    assert killed is not None
    assert killed[0] >= 10


FIVE = (
    "Several civilians were killed in a raid on Tor Khwar in January 2019.\n\n"
    "A member of the council, Zabihullah Momand, said that the soldiers shot dead nine people.\n\n"
)


@pytest.mark.parametrize(
    ("further", "low"),
    [
        ("The Afghan Harm Bureau interviewed nine witnesses. It concluded that six civilians died.", 6),
        ("An independent channel, Kandak Without Lies, examined photographs. It was able to verify that six died.", 6),
        ("Tihama Witness, a monitoring group, arrived on the third day and compiled a list of six dead.", 6),
        ("The daily Syria Dispatch, in a piece a week afterwards, kept to six dead.", 6),
        ("Provincial deputy Sabiha al-Tai insisted that six civilians had died.", 6),
        ("The Elders of Khwar network issued a statement mourning six killed.", 6),
        # Nobody speaks there.
        ("The second compound was searched next. Six people died there.", 9),
        ("The Harm Bureau was not able to verify that six had died.", 9),
        ("Sayed Agha ran to the gate. It was there that six people had been killed.", 9),
    ],
)
def test_whoever_opens_a_sentence_of_a_long_text_gives_its_figure(further: str, low: int) -> None:
    killed = told(FIVE + further + AFTER)["killed"]
    assert killed is not None
    assert killed[0] == low


LEAD = "Thirteen civilians were killed in an airstrike on the village of Tel Harmal on June 4th, 2019.\n\n"


@pytest.mark.parametrize(
    ("further", "dead"),
    [
        # The council's two are of its 16.
        (
            "The council claimed that 16 civilians were killed, stating that two further bodies had been taken away.",
            (13, 16),
        ),
        ("The council reported 15 dead, adding that three more bodies had not been named.", (13, 15)),
        # Other days and wider areas.
        ("Bread was handed out again in July, when eight more people were killed at the same oven.", (13, 13)),
        ("Some mix it up with the hostel at Ras Jala, where more than 60 people had died a few days before.", (13, 13)),
        ("In the whole of eastern Hama, the UN said, at least 140 people were killed.", (13, 13)),
        # The village where it was, the month it was in.
        ("The council said that it was in June, when the bakery was hit, that 14 people died.", (13, 14)),
        ("The council said that the shop, where 14 people had died, had been a bakery.", (13, 14)),
    ],
)
def test_what_a_voice_goes_on_about_and_other_days_are_no_figures_of_the_strike(
    further: str, dead: tuple[int, int]
) -> None:
    killed = told(LEAD + further + AFTER)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == dead


RAID = (
    "Fighters killed 64 civilians when they stormed the village of Wad Amin on December 5th, 2024, the committee said."
    "\n\nThey demanded gold and car keys.\n\n"
)


@pytest.mark.parametrize(
    "further",
    [
        "In the whole of eastern Gezira, the UN said, at least 140 people were killed in those days.",
        "Across the state more than 200 people were killed that week.",
        "In the neighbouring villages another 20 people were killed.",
    ],
)
def test_wider_counts_are_none_of_a_raid_on_the_ground(further: str) -> None:
    assert told(RAID + further + AFTER)["killed"] == (64, 64, 64)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Six members of one family, a couple and their four children, were killed in a strike on a house.", 6),
        ("Five relatives, a mother and her four sons, were killed in Hama.", 5),
        ("Six labourers, two brothers and four of their cousins, were killed.", 6),
        # Others beside them.
        ("Six members of one family and four guards were killed in a strike on a house.", 10),
        ("Six labourers, a guard and a driver were killed.", 8),
    ],
)
def test_a_whole_and_its_parts_beside_it_are_counted_once(text: str, dead: int) -> None:
    killed = told(text)["killed"]
    assert killed is not None
    assert killed[1] == dead


@pytest.mark.parametrize(
    ("further", "hurt"),
    [
        ("A rights group published 18 names.", (13, 18)),
        ("The group published 18 photographs.", (13, 13)),
    ],
)
def test_names_are_of_the_hurt_where_nobody_died(further: str, hurt: tuple[int, int]) -> None:
    text = (
        "Mortar shells fell on a school in Taiz. There were no fatalities.\n\nThe page said that 13 people were hurt."
    )
    found = told(f"{text}\n\n{further}{AFTER}")
    assert found["killed"] is None
    wounded = found["wounded"]
    assert wounded is not None
    assert (wounded[0], wounded[2]) == hurt


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("The bureau said that six civilians died, and that a further two, a girl and her mother, were injured.", 2),
        ("It concluded that six people died, and that four others, some of them children, were wounded.", 4),
        ("It concluded that six people died and that two were wounded.", 2),
    ],
)
def test_those_hurt_after_a_second_that_are_not_the_dead(text: str, hurt: int) -> None:
    assert told(text)["wounded"] == (hurt, hurt, hurt)


def test_all_three_are_the_most_of_a_range() -> None:
    text = "Between zero and three civilians were reported killed in a strike near Jamaame.\n\nA news site had another"
    text += " version. Three traders were riding with the driver, it said, and all three were killed." + AFTER
    killed = told(text)["killed"]
    assert killed is not None
    assert (killed[0], killed[2]) == (0, 3)


FOUR = "Four civilians were killed in an airstrike near Buulo, Lower Shabelle, on May 2nd, 2019.\n\n"


@pytest.mark.parametrize(
    ("further", "hurt"),
    [
        ("All four had bullet wounds to the head, a doctor said.", 0),
        ("Two of the dead had first been taken to hospital with severe burns.", 0),
        ("Fourteen goats were killed and six injured.", 0),
        ("Another strike the next day wounded six herders near Kunyo Barrow.", 0),
        ("A rocket fired in response wounded three people in Sderot.", 0),
        ("The strike came after a mine wounded three people in Merca.", 0),
        # The hurt beside the dead.
        ("All six had bullet wounds to the legs and survived, a doctor said.", 6),
        ("Two of the passengers were taken to hospital with severe burns.", 2),
        ("A herder was killed and six people were injured.", 6),
        ("The strike came after dawn and wounded three people.", 3),
    ],
)
def test_wounds_of_the_dead_of_animals_and_of_other_strikes_are_no_wounded(further: str, hurt: int) -> None:
    wounded = told(FOUR + further + AFTER)["wounded"]
    assert (wounded[1] if wounded else 0) == hurt


def test_some_of_those_on_a_list_of_the_dead_who_were_shot_are_dead() -> None:
    text = FOUR + "The group collected five names, two of them of people who were shot on the road." + AFTER
    assert told(text)["wounded"] is None


SEVEN = "Seven civilians were wounded in a drone attack on a playground in Lypivka. No one was reported killed.\n\n"


@pytest.mark.parametrize(
    "further",
    [
        "The ministry of defence claimed that up to 80 servicemen had been killed.",
        "The defence units announced that three of their fighters were killed.",
        "The brigade said that it lost two men.",
    ],
)
def test_what_a_side_lost_is_no_toll_of_civilians(further: str) -> None:
    assert told(SEVEN + further + AFTER) == {"killed": None, "wounded": (7, 7, 7)}
    assert told(FOUR + further + AFTER) == {"killed": (4, 4, 4), "wounded": None}
