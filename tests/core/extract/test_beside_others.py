"""Who is told of beside those counted before, or is one of them; who lies in hospital, and with what; what is only
played."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # what an exercise supposes
        ("Crews took part in an exercise in which a bus was supposed to have crashed, leaving six dead.", 0, 0),
        ("A drill on Tuesday simulating a gas attack that left 30 people dead closed two stations.", 0, 0),
        ("The scenario called for 12 dead and 60 wounded after a bomb in the stands.", 0, 0),
        ("In a drill a train was assumed to have derailed, killing five people and injuring nine.", 0, 0),
        ("The rehearsal simulated a plane crash with 20 dead, the airport said.", 0, 0),
        ("Two soldiers died in an exercise simulating a landing.", 2, 0),
        ("Two soldiers were killed during an exercise in which live rounds were used.", 2, 0),
        ("A military exercise in which two soldiers drowned was called off.", 2, 0),
        ("Three pilots were killed in a drill on Monday that was supposed to last two days.", 3, 0),
        ("A soldier was shot dead in an exercise in which blanks were supposed to be used.", 1, 0),
        ("Five people were injured in a fire drill when a staircase gave way.", 0, 5),
        # those whom a march remembers long after
        ("The march was held in memory of 18 people who died in protests a month earlier.", 0, 0),
        ("A mass was said in memory of the 12 miners who were killed there two years ago.", 0, 0),
        ("Hundreds marched in memory of three students who were killed last month.", 0, 0),
        ("A minute's silence was held in memory of the three workers who died on Monday.", 3, 0),
        ("A vigil was held in memory of two boys who drowned in the canal.", 2, 0),
        # how one of the dead shot the rest
        (
            "Three of a family were found dead. Police think he shot the other two before turning the gun on himself.",
            3,
            0,
        ),
        ("A couple were found dead. Detectives think that one shot the other before taking his own life.", 2, 0),
        ("Three people were killed at a bar. A man shot the other two patrons, who are in hospital.", 3, 2),
        # who was hurt during what, and has died
        ("A man stabbed during a fight outside a bar last weekend has died, police said.", 1, 0),
        ("A man injured in an attack on a bus has died.", 1, 0),
        ("A boy shot in a raid on Sunday has died.", 1, 0),
        # "one fatally" is who is named next
        ("Six people were shot, one fatally, at a party. Lamar Hill, 20, died at the scene.", 1, 5),
        ("Six people were shot, two of them fatally. Lamar Hill, 20, and Dre Cole, 22, died at the scene.", 2, 4),
        ("Six people were shot, one fatally, at a party. A 20-year-old man died at the scene.", 1, 5),
        ("Six people were shot, two of them fatally. A boy of 16 died at the scene and a man died in hospital.", 2, 4),
        ("Five people were stabbed, one fatally. Officer Ana Ruiz was also killed.", 2, 4),
    ],
)
def test_what_only_seems_to_be_more_is_not(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # somebody new beside a list of people whom the reader knows
        ("The pilot, 62, and his wife died at the scene. A family friend, 58, died later in hospital.", 3, 0),
        ("His wife and their two children were injured, and a taxi driver who was passing lost an eye.", 0, 4),
        ("The mayor and two of his guards were killed. A councillor was killed as she ran.", 4, 0),
        ("Maria Lopez and her son were killed. A neighbour was killed when she tried to help.", 3, 0),
        ("The couple and their son were killed. A boy of five died in hospital.", 3, 0),
        ("Two men and a woman were killed. A teacher died at the scene.", 3, 0),
        ("A soldier and two policemen were killed. A sergeant died in hospital.", 3, 0),
        ("The driver and his wife were killed. A passenger died at the scene.", 2, 0),
        ("The driver and his wife were killed, the police said. The driver died at once.", 2, 0),
        # his own beside him
        ("A boy was mauled by two dogs. His mother and a neighbor were bitten on the arms.", 0, 3),
        ("A man was killed in the crash. His wife and son died in hospital.", 3, 0),
        ("A man was injured. His wife and a neighbour were injured when they tried to help.", 0, 3),
        ("Two people were injured. His mother and a neighbor were injured.", 0, 2),
        ("A judge was murdered. Her driver and one of her two bodyguards also died.", 3, 0),
        # a list of other kinds; one who has a clause of his own; people somewhere else
        ("Four soldiers were killed. When help came, an officer and six policemen died.", 11, 0),
        ("Four people were killed. Two soldiers and six policemen died.", 8, 0),
        ("Two people were found burnt to death, and a man of 45 was found with his throat cut.", 3, 0),
        ("A woman was killed and her son injured when two cars collided. Two people in the other car were hurt.", 1, 3),
        ("The fire left his wife with burns. Four people in the houses on either side suffered cuts.", 0, 5),
        (
            "Five students were killed and 26 wounded in a school; the two others hit a house, wounding a couple and"
            " their baby.",
            5,
            29,
        ),
        # the rest of those hurt, and who is none of them
        ("Six persons, five soldiers and a civilian, were injured. The other four victims had only slight cuts.", 0, 6),
        ("A man shot two of three burglars. One died on the porch. His wife suffered a broken wrist.", 1, 2),
        # asides
        ("His wife, who was seated beside him, and a passing cyclist were injured by debris.", 0, 2),
        ("The mayor, who had refused an escort, and two councillors were killed.", 3, 0),
        ("Police arrested the driver, who was drunk, and two passengers were injured.", 0, 2),
        ("The man attacked his wife, who is in hospital, and two neighbours were wounded.", 0, 2),
        # what the dead are made of
        ("The clash left 9 dead - 6 guards, 2 soldiers and a woman hit by a stray bullet - and 5 wounded.", 9, 5),
        ("The attack left three people dead: two guards and a boy struck by a bullet.", 3, 0),
        ("Two soldiers were killed - one hit by a bullet.", 2, 1),
    ],
)
def test_others_are_counted_beside_those_before(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("A man attacked women with a hammer. The first, 34, and the second, 51, are both in hospital with head"
         " injuries.", 0, 2),
        ("A man is in hospital with head injuries after being attacked with a hammer.", 0, 1),
        ("A woman remains in hospital with serious injuries after the attack.", 0, 1),
        ("The crash hurt nobody else, but the driver is in hospital with a broken leg.", 0, 1),
        ("Her oldest child jumped from a window in the fire and is in fair condition with a broken leg.", 0, 1),
        ("A man died in the crash. His wife is in a stable condition with a fractured skull.", 1, 1),
        ("Two men were shot in the bar. Both are in hospital with leg wounds.", 0, 2),
        ("A boy is in hospital with pneumonia after the storm.", 0, 0),
        ("The mayor said nobody is in hospital with serious injuries after the crash.", 0, 0),
        ("The hospital is in good condition with new burns units after the fire.", 0, 0),
        ("A hundred women, 19 of them nurses, were taken ill on Saturday when chlorine leaked at the centre.", 0, 100),
        ("Twelve workers became ill after inhaling ammonia fumes at a plant.", 0, 12),
        ("Forty pupils fell ill after eating lunch at a school.", 0, 0),
        ("Three workers were seriously ill before the gas leak, the plant said.", 0, 0),
        ("Three residents suffered smoke poisoning in the fire.", 0, 3),
        ("Nine guests suffered food poisoning after the attack.", 0, 0),
        ("A woman of 23 was captured after the raid with a bullet wound in the leg.", 0, 1),
        ("His secretary and two councilmen were thrown clear and suffered fractures. The mine killed the mayor.", 1, 3),
    ],
)  # fmt: skip
def test_who_lies_in_hospital_and_with_what(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # as many ages as people
        ("A mine killed two brothers, 9 and 11, and wounded their father.", 2, 1),
        ("A fire killed three sisters, 3, 5 and 8, and left their mother with burns.", 3, 1),
        ("Gunmen killed two farmers, 40 and 52, and fled.", 2, 0),
        ("Two boys, 9 and 11, who were herding goats were killed by a mine.", 2, 0),
        ("Three women, 34, 41 and 60, died in the crash.", 3, 0),
        ("The police killed two men, 9 women and 11 children.", 22, 0),
        ("The raid killed two soldiers, 9 policemen and 11 civilians.", 22, 0),
        # ages between two bounds
        ("Six youths, aged 15-19, were murdered.", 6, 0),
        ("The shooting left one teenager dead and three other people, aged 15 to 19, wounded.", 1, 3),
        ("Two men aged 20 to 30 were shot dead and four women aged 40 to 45 were hurt.", 2, 4),
        ("Youths aged 15 to 19 were wounded.", 0, 0),
        # found drowned, hit by shots, with something broken
        ("A mother was arrested after her three children were found drowned in a bath.", 3, 0),
        ("The gunman opened fire on a group of card players, killing one and hitting three more.", 1, 3),
        ("The gunman opened fire, killing one and hitting three cars.", 1, 0),
        ("The woman's mother, who was driving, has a broken collarbone after the crash.", 0, 1),
        ("The chair has a broken leg and a man died.", 1, 0),
        ("The driver may have a broken arm after the crash.", 0, 0),
        # who goes on, and what something left people with
        ("A woman was killed in a fire. Her husband jumped from a window and is in a critical condition.", 1, 1),
        ("A man died in the fire. The house was rebuilt and is in fair condition.", 1, 0),
        ("A wall collapsed, killing four; three others were dug out alive with broken bones.", 4, 3),
        ("A brawl broke out, leaving three officers with bruises.", 0, 3),
        ("The fight left one man dead and his brother with cuts to the face.", 1, 1),
        ("The attack killed a man and left his wife and son with cuts.", 1, 2),
        ("Dogs found bones after the fire. Two hikers walked out with bones in a bag.", 0, 0),
        ("A student died and 14 others fell sick after inhaling gas at a school.", 1, 14),
        ("Nine pupils became sick after eating beans at the canteen.", 0, 0),
        ("A sick man was killed in the leak.", 1, 0),
    ],
)
def test_ages_and_bodies_are_read_for_what_they_are(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
