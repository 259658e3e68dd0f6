"""Who adds to those told before and who was counted already: at the scene and in care, "also", the kin of two brothers,
those whom medics treated, named victims of a total. Beside each class what must not be added, or not be left out."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

IN_CARE = (
    ("Six people died on the spot and a seventh while receiving treatment at the hospital.", 7, 0),
    (
        "Nine died on the spot, four more on the way to hospital and one, Kamla Devi Sharma, while under treatment.",
        14,
        0,
    ),
    ("Eight died at the scene and one, a boy of six, while being taken to hospital.", 9, 0),
    ("Four died at the scene and a fifth while undergoing surgery.", 5, 0),
    ("Two died instantly and another while being operated on.", 3, 0),
    ("Six died at the scene and a seventh at Gilgil Hospital after a matatu rammed into a trailer.", 7, 0),
    ("Four people died at the scene while waiting for help.", 4, 0),
    ("Four people died at the scene and a fifth car was towed away.", 4, 0),
)
A_LIST_OF_OTHERS = (
    ("Four policemen were killed instantly, a fifth died later, and a vendor and a teacher also perished.", 7, 0),
    ("FOUR POLICEMEN WERE KILLED, A FIFTH DIED AT THE CLINIC, AND A VENDOR AND A TEACHER ALSO PERISHED.", 7, 0),
    ("Five soldiers were killed. A nurse and a driver were also killed.", 7, 0),
    ("Five people were killed. The mayor and his driver were also among the dead.", 5, 0),
    ("A family of five drowned in a canal. A driver and a boy who tried to save them also lost their lives.", 7, 0),
    ("Seven people were killed, a nurse and a driver among them.", 7, 0),
)
THE_KIN_COUNTED = (
    ("Two brothers were killed. Rakesh was shot dead, while his younger brother Mukesh was beaten to death.", 2, 0),
    ("Two sisters were killed. Her elder sister Ana died at the scene.", 2, 0),
    ("Two policemen were shot dead. His brother Mukesh was beaten to death.", 3, 0),
    ("Two brothers were killed. Their sister Ana was also shot dead.", 3, 0),
)
IN_A_STATE = (
    ("Her husband and his aged mother were pulled out of the debris in an injured condition.", 0, 2),
    ("Three workers were found in an injured condition.", 0, 3),
    ("Villagers found two drivers in a wounded condition.", 0, 2),
    ("The bus was in a poor condition; nobody was injured.", 0, 0),
)
COUNTED_AGAIN = (
    (
        "A man died and three people suffered burns. Paramedics treated four people, but a man could not be revived.",
        1,
        3,
    ),
    ("One person was killed and three were injured. Paramedics treated four people.", 1, 3),
    ("One person was killed and three were injured. Paramedics treated four others after a second crash.", 1, 7),
    (
        "Two of the 11 people hurt in a blast died on Wednesday."
        " The condition of three of the other nine injured is serious.",
        2,
        9,
    ),
    ("Nine people were injured. The condition of two of the nine injured is critical.", 0, 9),
    ("A couple was killed and their grandson badly injured. The man, 71, and woman, 69, died at the scene.", 2, 1),
    (
        "Two people were killed when a pickup struck a car. The driver died at the scene. His two passengers were taken"
        " to hospital, where one of them, Kayla Brandt, later succumbed to her injuries; the other was in critical"
        " condition. A woman was treated for a broken wrist.",
        2,
        2,
    ),
    ("Two people were killed and two wounded in the shooting. One of the wounded later died.", 3, 1),
    ("Three men were shot in a bar. One of them died at hospital. A waitress was also wounded by glass.", 1, 3),
    ("Three men were shot in a bar. One of them died at hospital. The other two are in stable condition.", 1, 2),
    (
        "Lightning claimed five lives. Sunita and her daughter Puja were struck while planting rice. A cowherd died"
        " under a tree, and two cousins were killed. Lightning killed 243 people last year.",
        5,
        0,
    ),
    ("Five men were shot. One, Dante Mills, 29, died at the scene; the other four are expected to live.", 1, 4),
    ("Three women were stabbed. One, a nurse of 30, died at hospital.", 1, 2),
    ("Lightning killed two farmers. A boy was struck while playing and was taken to hospital.", 2, 1),
    ("A mayor and his two guards were killed. He was shot seven times.", 3, 0),
    ("A mayor and his guard were killed. One of the gunmen was wounded.", 2, 0),
)
ASIDES = (
    ("Pedro Ruiz, of the Liberal party, and his driver were killed.", 2, 0),
    ("The judge, a father of two, and his wife were shot dead.", 2, 0),
    ("THE MAYOR OF CEDRAL, HERNAN QUICENO, OF THE PATRIOTIC UNION, AND HIS TWO ESCORTS WERE SHOT DEAD.", 3, 0),
    ("The mayor, of the Liberal party, was killed.", 1, 0),
    ("A father of two, a mother of three and a boy were killed.", 3, 0),
    ("The mayor, two guards, and his driver were killed.", 4, 0),
)
OF_CASUALTIES = (
    ("Our forces inflicted 21 casualties, 12 of them dead and nine wounded.", 12, 9),
    ("The army suffered 30 casualties, 11 of them fatal.", 11, 0),
    ("The ambush caused 21 casualties, including 12 dead.", 12, 0),
    ("Ten people were hurt, three of them fatally.", 3, 7),
    ("Police found 12 bodies, two of them dead for weeks.", 12, 0),
    ("There were 21 casualties, including three children.", 0, 0),
)
ELIMINATED = (
    ("Troops, in a joint operation in Lowgar, eliminated 34 extremists and destroyed two bases.", 34, 0),
    ("Nine terrorists were eliminated.", 9, 0),
    ("The company eliminated 300 jobs.", 0, 0),
    ("The champions eliminated 12 teams.", 0, 0),
    ("Troops plan to eliminate 34 rebels.", 0, 0),
    ("The army had neutralized 12 rebels, four of whom gave themselves up.", 0, 0),
    ("The army said it had eliminated three militants. The hospital said that 22 people were killed.", 22, 0),
)
SUICIDE_DRIVERS = (
    ("Six soldiers were killed when a suicide driver blew up his car. The driver, Samir Fawwaz, died a martyr.", 6, 0),
    ("Three guards were killed when a suicide motorcyclist struck the gate. The motorcyclist also died.", 3, 0),
    ("A suicide bomber attacked a bus, killing two passengers. The driver also died.", 3, 0),
)
DAY_BY_DAY = (
    ("On 9 September our fighters killed six soldiers. On 10 September five more were killed by our mines.", 11, 0),
    ("ON 9 MAY OUR FIGHTERS KILLED SIX SOLDIERS, AND ON THE 11TH WE HARASSED A POST, KILLING A SERGEANT.", 7, 0),
    ("On 10 September police put the toll at five. On 11 September the toll rose to seven.", 7, 0),
)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        *IN_CARE,
        *A_LIST_OF_OTHERS,
        *THE_KIN_COUNTED,
        *IN_A_STATE,
        *COUNTED_AGAIN,
        *ASIDES,
        *OF_CASUALTIES,
        *ELIMINATED,
        *SUICIDE_DRIVERS,
        *DAY_BY_DAY,
    ],
)
def test_each_victim_counts_once(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
