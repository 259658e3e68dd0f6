"""Short reports of one incident: lists that are broken, who began it, what came before. The toll, class by class."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.extract.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy

# What was done to members of a list before stands between them, with no "who was".
SENT_AND_HIRED = (
    ("Boko Haram fighters overran Kwajaffa, killing 23 residents and four soldiers sent from a nearby base.", 27, 0),
    ("Rebels attacked Mubambiro, killing seven villagers and two policemen deployed from Goma.", 9, 0),
    ("Militants burned the village of Naunde, killing five people and a soldier sent to protect it.", 6, 0),
    ("Gunmen attacked Guma, killing six farmers and two vigilantes called in from Yelwata.", 8, 0),
    ("Gunmen killed four soldiers sent from Kano and two villagers.", 6, 0),
    ("Four soldiers sent from Kano and two villagers were killed.", 6, 0),
    ("Two guards assigned to protect them and a driver were shot dead.", 3, 0),
    ("Gunmen shot dead three farmers and a man accused of spying for the army.", 4, 0),
    ("Gunmen shot dead a guard and a woman believed to be his wife.", 2, 0),
    ("A bomb killed five pilgrims, a guard hired to accompany them and a cook.", 7, 0),
    ("Attackers hacked three herders and a boy employed by them to death.", 4, 0),
    ("Two women displaced by earlier fighting and a nurse were killed in the shelling.", 3, 0),
    ("Militants killed five labourers brought from Punjab and wounded two guards.", 5, 2),
    ("A man suspected of theft and his brother were beaten to death.", 2, 0),
    ("Gunmen killed two guards and a third called for help.", 2, 0),
    ("Gunmen killed two guards and the army sent troops to the area.", 2, 0),
    ("The blast killed a guard, and three people were sent to hospital in Goma.", 1, 3),
    ("Rebels killed two clerks and troops deployed to the town found their bodies.", 2, 0),
    ("A gunman killed a clerk and police called in from Leeds arrested him.", 1, 0),
    ("Bandits killed a trader and the villagers accused the army of standing by.", 1, 0),
    ("The blast killed a vendor and two men suspected of planting it were arrested.", 1, 0),
    ("The mob killed three men and a policeman sent to stop it fled.", 3, 0),
    ("Gunmen killed two guards and soldiers sent from the base were searching for them.", 2, 0),
)
ALL = (*SENT_AND_HIRED,)


@pytest.mark.parametrize(("text", "killed", "wounded"), ALL)
def test_toll_of_a_short_report(text: str, killed: int, wounded: int) -> None:
    told = toll(read_text(Fragment(text=text), Policy()).claims, text)
    assert tuple(one[1] if one else 0 for one in (told["killed"], told["wounded"])) == (killed, wounded)
