"""One event told in parts: at the scene and in hospital, the first bomb and the second, this place and the next. The
toll of a text, class by class, and beside each class what must not be added."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

THERE_AND_LATER = (
    ("Twelve passengers died at the scene and three more in hospital.", 15, 0),
    ("Twelve people were killed outright and three more later in hospital.", 15, 0),
    ("Five workers died on the spot and two on the way to hospital.", 7, 0),
    ("Four people were killed instantly, and two others later in hospital.", 6, 0),
    ("Four people were killed instantly, and two more died later of their injuries.", 6, 0),
    ("Four people were killed at the scene and 12 taken to hospital.", 4, 12),
    ("The crash left eight dead and at least 25 in hospital.", 8, 25),
    ("Four were killed instantly and 20 others later treated in hospital.", 4, 20),
    ("Four people died at the scene and nine others are in hospital.", 4, 9),
    ("Seven men and four women died at the scene and another man in hospital.", 12, 0),
    ("Eight troopers were killed on the spot and one died on the way to hospital.", 9, 0),
    ("Four people were killed in the crash and two died in hospital.", 6, 0),
    ("Five men were shot and one died in hospital.", 1, 4),
    ("Three people were killed, and one of them died in hospital.", 3, 0),
)
ONE_AFTER_THE_OTHER = (
    ("Three died in Basra and three in Mosul.", 6, 0),
    ("17 were killed in Benue, nine in Ukpo and eight in Aba.", 17, 0),
    ("Two car bombs went off in Shula. The first killed nine at a bakery; the second killed 14.", 23, 0),
    ("The first strike hit the market and killed eight people. The second, at the mosque, killed nine.", 17, 0),
    ("Gunmen killed six pilgrims. Minutes later the same gang shot and killed a shopkeeper and his son.", 8, 0),
    ("Gunmen killed five farmers in Oru. Shortly afterwards they shot dead two traders on the road to Aba.", 7, 0),
    ("A bomb killed five people in the market. Minutes later another bomb killed four people.", 9, 0),
    ("Gunmen killed nine villagers in Oru. An hour later the same men attacked Aba, killing four.", 13, 0),
    ("Two sisters were killed by lightning. In neighbouring Oru a farmer and his son died in the same storm.", 4, 0),
    ("At least 17 people were killed. The first strike killed eight, and the second killed nine.", 17, 0),
    ("At least five people were killed in the blast. Hours later, police put the toll at five.", 5, 0),
    ("Five people were killed in the blast. Hours later officials raised the toll to eight.", 8, 0),
    ("A bomb killed nine people. Minutes later police found the bodies of three of them in the river.", 9, 0),
)
BEHIND_A_PLACE = (
    ("In neighbouring Netrokona a farmer and his son lost their lives.", 2, 0),
    ("In Harlan Township a farmer and his son were killed.", 2, 0),
    ("Near Wills Ford a mother and daughter drowned after floodwater carried their car off a bridge.", 2, 0),
    ("At the Yusuf market in Kano two guards and three traders were killed.", 5, 0),
    ("In the village of Oru a woman and her two children burned to death.", 3, 0),
    ("Early on Sunday in the old quarter of Mosul two guards and five shoppers were killed.", 7, 0),
    ("In a second attack near the town of Jos a trader and two boys died.", 3, 0),
    ("Two guards stood in the village of Oru as a farmer was killed.", 1, 0),
)
WITH_A_RANK = (
    ("The blast killed the chief, Gen. Abdul Wasay Noorzai, and four of his guards.", 5, 0),
    ("A mine killed Col. Hassan Omar, a brigade commander, and three of his men.", 4, 0),
    ("Sgt. John Smith and Cpl. Ana Ruiz were killed.", 2, 0),
    ("Maj. Gen. Amir Khan and two of his aides were killed.", 3, 0),
    ("The bomb killed Gov. Pedro Ruiz and his driver.", 2, 0),
    ("Dr. Amir Khan was shot dead on Monday.", 1, 0),
    ("The bomb killed the general. His driver and two aides were wounded.", 1, 3),
)
TURNED_ROUND = (
    ("Dead on the spot was Rodrigo Sarmiento, 46, a councillor, after gunmen waylaid his tricycle.", 1, 0),
    ("Dead are Ana Cruz, 30, and her son Leo, 4.", 2, 0),
    ("Dead were the pilot and two passengers.", 3, 0),
    ("Found dead was a retired teacher, aged 71.", 1, 0),
    ("Dead are the days of cheap oil.", 0, 0),
    ("Found in the car were a pistol and 12 rounds after two men were shot dead.", 2, 0),
)
NOT_SAVED = (
    ("Two men who were stabbed in the chest could not be saved despite the efforts of doctors.", 2, 0),
    ("Mehmet Aydin and his cousin Hasan Aydin, who were stabbed in the chest, could not be saved.", 2, 0),
    ("The driver was taken to hospital but could not be saved.", 1, 0),
    ("Two men could not be resuscitated at the scene.", 2, 0),
    ("The barn could not be saved, firefighters said after two people were hurt.", 0, 2),
    ("Leeds could not be saved from relegation on Sunday.", 0, 0),
    ("The patient's kidney could not be saved.", 0, 0),
)
NOT_NOW = (
    ("A bomb killed two teachers. Nearly 180 teachers have been killed there in a decade of insurgency.", 2, 0),
    ("A grenade killed three traders. At least 45 people have died in the district in a month of clashes.", 3, 0),
    ("Attackers burned a mast. There were no casualties. A guard had been killed at another mast that month.", 0, 0),
    ("A grenade hit a bar, causing no casualties. In May, a waiter had been killed there.", 0, 0),
    ("No injuries were reported in the fire. Two residents had died in a blaze at the same block.", 0, 0),
    ("The army said none of its men was hurt. Three rebels had been killed, a spokesman said.", 3, 0),
    ("No civilians were hurt. Two rebels were killed.", 2, 0),
)

AMONG_THE_SHOT = (
    ("Three people were shot outside a bar. A 19-year-old man died at the scene; the others are stable.", 1, 2),
    ("Three men were stabbed in a brawl, and a 20-year-old died in hospital.", 1, 2),
    ("Two men were shot on Elm Street. One victim was pronounced dead at the scene.", 1, 1),
    ("Two teens shot in a car park. Victim, 17, was pronounced dead; second victim, 16, grazed.", 1, 1),
    ("4 shot, 1 killed, at birthday party in Fresno.", 1, 3),
    ("Five people shot, two dead, in Oakland.", 2, 3),
    ("One killed, three shot at birthday party in Fresno.", 1, 3),
    ("Three men were shot in a bar. A fourth victim died at the scene.", 1, 3),
    ("Three men were shot in a bar. Another victim died at the scene.", 1, 3),
    ("Gunmen shot three men. A woman who tried to flee was killed.", 1, 3),
    ("Police shot three protesters. A demonstrator was killed by a tear gas canister.", 1, 3),
)
AGES = (
    ("Two brothers aged 14 and 16 were found dead.", 2, 0),
    ("Two boys, aged 14 and 16, drowned.", 2, 0),
    ("Three women aged 19, 23, and 31 were shot dead.", 3, 0),
    ("Three women, ages 19, 23 and 31, and two men, ages 27 and 44, were killed.", 5, 0),
    ("A mother, 35, and her sons, aged 4 and 6, were killed.", 3, 0),
    ("The victims, aged 17 and 19, were shot dead.", 2, 0),
    ("A woman and her young daughters, aged 2 and 5, burned to death.", 3, 0),
    ("A man was killed and his sons, aged 8 and 10, were injured.", 1, 2),
    ("Two infants aged 5 months and 11 months died.", 2, 0),
    ("Three children, aged between 4 and 11, were killed.", 3, 0),
    ("A man aged 31, and four women died.", 5, 0),
    ("A 20-year-old died in hospital after he was stabbed.", 1, 0),
    ("Men aged 18 and 60 may not leave the country, a border guard said, after shots were fired.", 0, 0),
)
OF_A_HEADLINE = (
    ("24-year-old man struck twice in the leg while pumping gas; transported in stable condition.", 0, 1),
    ("Woman struck in the arm by a stray bullet while asleep.", 0, 1),
    ("Two men, ages 19 and 22, hit by gunfire while standing on a corner.", 0, 2),
    ("Victims: three women, ages 19, 23 and 31, and two men, all struck by gunfire and expected to survive.", 0, 5),
    ("Three girls, all struck by bullets, are in stable condition.", 0, 3),
    ("Man hit in the leg by the recession has a plan.", 0, 0),
    ("Striker hit in the arm by the ball was sent off.", 0, 0),
)

SOME_OF_SO_MANY = (
    ("All but one of the four people on board were killed.", 3, 0),
    ("All but three of the seven passengers were injured.", 0, 4),
    ("Nine out of ten hostages were executed by their captors.", 9, 0),
    ("Two out of the five men on board drowned.", 2, 0),
    ("All but two of the 14 miners trapped in the pit died.", 12, 0),
    ("Two of the five climbers missing since Monday were found dead.", 2, 0),
    ("Three hikers missing since Friday were found dead.", 3, 0),
    ("Two sailors were swept overboard and drowned.", 2, 0),
    ("All but one of the eight suspects were arrested after a guard was threatened with death.", 0, 0),
)

NOBODY_OF_A_LIST = (
    ("None of the 2 crew and 15 passengers was injured.", 0, 0),
    ("None of the crew or the 15 passengers was hurt.", 0, 0),
    ("Neither the pilot nor his two passengers were injured.", 0, 0),
    ("None of the crew was hurt; two passengers were injured.", 0, 2),
)
NOT_THEIR_DOING = (
    ("A 5-year-old boy found a pistol and shot himself in the hand.", 0, 1),
    ("The gunman shot himself in the head after killing two guards.", 2, 0),
    ("Carbon monoxide is thought to have killed a couple and their baby daughter.", 3, 0),
    ("Fumes are believed to have killed two workers.", 2, 0),
    ("Two workers are believed to have been killed.", 2, 0),
    ("A climber was lifted out by helicopter with a broken leg.", 0, 1),
    ("Two stokers were scalded, one of them severely.", 0, 2),
    ("TWO YOUTHS WERE SHOT DEAD AND ELEVEN PEOPLE INJURED. A CONSTABLE WAS ALSO INJURED, BY A STONE.", 2, 12),
)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        *THERE_AND_LATER,
        *ONE_AFTER_THE_OTHER,
        *BEHIND_A_PLACE,
        *WITH_A_RANK,
        *TURNED_ROUND,
        *NOT_SAVED,
        *NOT_NOW,
        *AMONG_THE_SHOT,
        *AGES,
        *OF_A_HEADLINE,
        *SOME_OF_SO_MANY,
        *NOBODY_OF_A_LIST,
        *NOT_THEIR_DOING,
    ],
)
def test_parts_of_one_event_add_up_and_nothing_else_does(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
