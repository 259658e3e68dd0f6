"""Who of those that a sentence names is counted, and who is the same person told again."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # ages that two bounds give
        ("SIX YOUTHS BETWEEN THE AGES OF 15 AND 22 WERE MURDERED ON A STREET CORNER, POLICE REPORTED.", 6, 0),
        ("Two boys between the ages of 9 and 12 drowned in a quarry.", 2, 0),
        ("Five girls of the ages of 11 to 14 were injured in the crush.", 0, 5),
        ("Between the villages of Kor and Sel, 14 people drowned.", 14, 0),
        # people of a vehicle of which a clause tells more
        ("All three people on board a plane that crashed on Sunday were killed.", 3, 0),
        ("The five crew members of a tanker that exploded on Monday were killed.", 5, 0),
        ("All 62 passengers on a ferry that sank in the strait died.", 62, 0),
        ("Both men in a lorry that hit a wall near Tampa were injured.", 0, 2),
        ("Soldiers in a base that was shelled on Monday were unhurt, but two villagers were killed.", 2, 0),
        # those before, shared out
        ("Four people were killed, two from each side, and seven others were wounded.", 4, 7),
        ("Six men died, three on either side, and nine were injured.", 6, 9),
        ("Four people were killed, and two from each side were wounded.", 4, 2),
        # a word for everywhere that is said of something else
        ("Five miners were killed, the union said, and it called a nationwide strike.", 5, 0),
        ("Three officers were shot dead on Monday. A nationwide manhunt is under way.", 3, 0),
        ("Floods have killed 300 people nationwide.", 0, 0),
        # a stretch of the day itself
        ("The coroner said three bodies had been found since midnight and that the dead now numbered nine.", 9, 0),
        ("Six bodies have been pulled from the rubble since yesterday evening.", 6, 0),
        ("The group said that 23 others had been killed in the north-west since midnight.", 0, 0),
        ("Since March 300 people have been killed.", 0, 0),
        # who it is that died
        ("Police: 155 arrested after a woman died", 1, 0),
        ("Mayor: 40 evacuated after a man drowned", 1, 0),
        ("The governor reacted to reports of 45 dead.", 45, 0),
        ("The governor declined to comment on reports of 45 dead.", 0, 0),
        ("The blast left a mother of three dead.", 1, 0),
        ("Three men arrested after the riot died in their cells.", 3, 0),
        # the first name of a list
        ("Two men were killed in a shop on Sunday. Dead are Omar Whyte, a mason, and Kemar Lindo.", 2, 0),
        ("Dead is the driver, Omar Whyte, a mason.", 1, 0),
        # who somebody is besides
        ("The driver, a man in his 40s, and his passenger, a woman, were taken to hospital with injuries.", 0, 2),
        ("A cyclist, a woman in her late twenties, was killed.", 1, 0),
        ("A woman in her 30s and a man in his 40s were killed.", 2, 0),
        # an inquiry into what the text tells of
        ("Police are investigating the death of a woman whose body was found in a canal.", 1, 0),
        ("A judge who was investigating the massacre of 20 peasants was shot dead.", 1, 0),
    ],
)
def test_everybody_is_counted_once(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
