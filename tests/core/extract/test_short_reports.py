"""Short reports of one incident: lists that are broken, relations, coded figures. The toll, class by class."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

ABBREVIATED = (
    ("Siege of the Mogadishu hotel: toll climbs to 21, 117 wounded incl. 15 in critical condition.", 21, 117),
    ("Five people incl. a policeman were killed in the blast. Eight were hurt.", 5, 8),
    ("In Muan, 179 of the 181 people on board Jeju Air flight 2216 died; two crew members survived.", 179, 0),
    ("All 62 people on flight 2283 died.", 62, 0),
    ("A stampede on the flight of stairs killed 12 people.", 12, 0),
    ("Eighteen dead, 21 missing. 59 sought medical help.", 18, 59),
)
NOBODY_SURVIVED = (
    ("A total of 67 people were on board. There are no survivors, and 28 bodies have been recovered so far.", 67, 0),
    ("There were no survivors among the 72 people on board, and 60 bodies have been found.", 72, 0),
    ("None of the 64 people on board the plane survived. Forty bodies were pulled from the river.", 64, 0),
    # What is found counts where somebody may have got out, or where nobody says how many were aboard.
    ("The boat carried 40 people. Rescuers found 12 bodies; there is no word of survivors.", 12, 0),
    ("The boat carried 40 people. Rescuers found 12 bodies and five survivors.", 12, 0),
    ("There are no survivors. Rescuers found 12 bodies.", 12, 0),
)
FALLEN = (
    ("Four soldiers fell in battle in the north of the strip, the army said.", 4, 0),
    ("Two officers have fallen in the line of duty.", 2, 0),
    ("Three soldiers embraced martyrdom in a clash near Razmak.", 3, 0),
    ("No one was killed, but 14 people, including a child, were injured when a drone crashed.", 0, 14),
    ("Four were killed and the fifth, a boy of six, was wounded.", 4, 1),
    ("Three people died, while 20 others, some of them children, were hurt.", 3, 20),
    ("Since the start of the strike, nobody died. 12 were wounded since the start of the week.", 0, 0),
    ("Shares of two airlines fell in heavy trading. Nobody fell in battle.", 0, 0),
    ("Two boys fell from a roof while the militia was in combat.", 0, 0),
)
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
# Figures that a data base enters for its event.
CODED = (
    ("Several fighters were reportedly killed. Fatalities coded as 3.", 3, 0),
    (
        "On 3 March 2016, Boko Haram militants attacked Kolofata. Many people were killed (coded as 10 fatalities).",
        10,
        0,
    ),
    ("Several villagers were killed by an armed group in Masisi; fatalities coded as three.", 3, 0),
    ("A number of soldiers were killed in an ambush near Gossi. 10 fatalities coded.", 10, 0),
    (
        "Clashes broke out between Nuer and Dinka youths near Ayod. Dozens were reportedly killed. Coded as 12 "
        "fatalities.",
        12,
        0,
    ),
    ("On 5 July 2019, troops shelled Kyauktaw. No casualties reported. Fatalities coded as 0.", 0, 0),
    ("Armed men attacked Zamfara villages. Scores were killed. Fatality figure coded as 10.", 10, 0),
    ("Militia attacked a camp near Drodro (Ituri). Total fatalities = 5.", 5, 0),
    ("Herders attacked Gwer West. Number of fatalities: 6.", 6, 0),
    ("The regime shelled Kafr Zita. Casualties unknown, coded as 10 fatalities.", 10, 0),
    (
        "Armed men ambushed a truck at Birao. Several people were killed and two injured. Fatalities estimated at 3.",
        3,
        2,
    ),
    ("Dozens of rebels were killed in air strikes on Jisr al-Shughur. Fatality number coded as 12.", 12, 0),
    ("Heavy fighting was reported near Raqqa. Unspecified casualties. Fatalities were coded as 10.", 10, 0),
    ("Clashes around Ain Issa left several dead on both sides. Death toll coded as 3.", 3, 0),
    ("Gunmen killed an unknown number of people at Tilla. Fatalities unknown; coded as 5.", 5, 0),
    ("Two drones hit a post near Hodeidah. Several dead. Deaths recorded as 4.", 4, 0),
    ("Several people were killed. The number of fatalities was set at 3.", 3, 0),
    ("Five to seven people were killed near Menaka. Fatalities coded as 6.", 6, 0),
    ("Several people reportedly died in an explosion in Jalalabad. Fatalities = 3", 3, 0),
    ("Many bandits were killed in a military raid in Kachia. Coded with 10 fatalities.", 10, 0),
    ("Troops repelled the attack and killed many insurgents. Number killed coded as 10.", 10, 0),
    ("Two people were killed. The case was coded as 3 in the police register.", 2, 0),
    ("Two people were killed; the road is coded as 10 on the map.", 2, 0),
    ("Fatalities unknown. The incident was coded as a battle.", 0, 0),
    ("A driver was killed. Speed was estimated at 90 km/h.", 1, 0),
    ("Three people were injured. Fatalities coded as none.", 0, 3),
    ("Five people were killed on route A3, which is coded as 4 by the agency.", 5, 0),
    ("The building's value was put at 3 million. No one was hurt.", 0, 0),
    ("Government troops and rebels clashed in Bor (fatalities coded as 3). Several were killed.", 3, 0),
    ("Assailants attacked a bus near Kati. At least three people were killed. Fatalities coded as 4.", 4, 0),
    ("Two soldiers and seven civilians were killed and one soldier was injured in Djibo. 9 fatalities.", 9, 1),
    (
        "On 1 May 2014, Boko Haram raided Dalori. Residents say more than a dozen were killed; fatalities are "
        "coded as 10.",
        10,
        0,
    ),
    ("The road was closed. Deaths from malaria = 3 per cent of all deaths.", 0, 0),
    ("Deaths recorded as suicides fell last year.", 0, 0),
)
# Lists with relations, ages and callings that few lists have.
KIN_AND_CALLINGS = (
    (
        "Assailants fired on a minibus. Five guards and the 12-year-old son of one of them were killed, while "
        "three others were injured.",
        6,
        3,
    ),
    ("Militiamen hacked to death a village head, his brother and two students near Maubara.", 4, 0),
    ("Gunmen shot dead a tribal elder, his son and a bodyguard in Khost.", 3, 0),
    ("Three farmers, a nurse and the 8-year-old daughter of the village chief were killed.", 5, 0),
    ("The judge, her two sons and the 60-year-old mother of her driver were killed. A maid was wounded.", 4, 1),
    ("Two policemen and the wife of one of them were killed in Kidapawan.", 3, 0),
    ("Rebels beat to death a teacher, his wife and three pupils in Gulu district.", 5, 0),
    ("Soldiers burned to death an old man, his wife and two grandchildren.", 4, 0),
    ("A mob stoned to death a woman, her lover and his cousin.", 3, 0),
    ("Assailants stabbed to death a shopkeeper, two customers and the three children of a neighbour.", 6, 0),
    ("The mayor, his driver and a 14-year-old nephew of his were killed by a bomb.", 3, 0),
    ("Three soldiers and the fiancee of one of the three were shot dead at a disco.", 4, 0),
    ("A guard and the 70-year-old father of the owner were killed.", 2, 0),
    ("Gunmen hanged a trader, his partner and two porters.", 4, 0),
    ("Militiamen clubbed to death a chief, the chief's brother and three guards.", 5, 0),
    ("The attackers burnt alive a widow, her daughter and a lodger.", 3, 0),
    ("Gunmen shot dead a bursar, a chaplain and two students.", 4, 0),
    ("A smallholder and his son were killed in Arauca.", 2, 0),
    ("A sarpanch and three farmers were killed.", 4, 0),
    ("The chaplain and two nuns were killed.", 3, 0),
    ("Five mutineers and a chaplain were killed.", 6, 0),
    ("Two hunters and the partner of one of them were killed.", 3, 0),
    ("Rebels shot two health workers and the husband of one of them dead.", 3, 0),
    ("Attackers killed a family head and two of his sons.", 3, 0),
    ("The village head and a clerk were killed.", 2, 0),
    ("A land mine killed two brothers and the pregnant wife of the elder; a child was wounded.", 3, 1),
    ("The head of the provincial council, his bodyguard and two drivers were killed.", 4, 0),
    ("Gunmen killed the head of the local police, his deputy and a driver.", 3, 0),
    ("Four members of a family and a neighbour who had come to their aid were killed.", 5, 0),
    ("Six passengers and the driver's 10-year-old son were killed.", 7, 0),
    ("A 45-year-old shopkeeper and his 19-year-old assistant were killed.", 2, 0),
    ("A mason, his two apprentices and a tinsmith were killed.", 4, 0),
    ("Killed were four miners, two hawkers, a muleteer and a child of six.", 8, 0),
    ("Two people were killed and a tractor destroyed.", 2, 0),
    ("A truck and a bus collided and two people were killed.", 2, 0),
    ("A shell hit a workshop and three men were killed.", 3, 0),
    ("A farmer and his horse were killed.", 1, 0),
    ("A landslide, a curfew and two deaths by drowning marked the week. Two people were killed.", 2, 0),
    ("A woman and her baby were killed, the head of the hospital said.", 2, 0),
    ("A man was shot in the head and killed.", 1, 0),
    ("A barricade, a scuffle and shots followed, and two men were killed.", 2, 0),
    ("In a skirmish and a chase five bandits were killed.", 5, 0),
    ("Raiders took 30 head of cattle and killed three herders.", 3, 0),
    ("Gunmen burned a granary, a silo and killed four farmers.", 4, 0),
    ("Rebels destroyed a pylon and two guards were killed.", 2, 0),
    ("After a scuffle, two men were killed.", 2, 0),
    ("The dispute over a footpath and a well led to a brawl in which four people were killed.", 4, 0),
    ("Two men were killed and a third was shot in the head and is in a coma.", 2, 1),
    ("Gunmen shot a guard and two drivers dead.", 3, 0),
    ("Gunmen shot a guard, his son and two drivers dead in Kano and wounded a cook.", 4, 1),
    ("Gunmen shot a guard and left a driver dead.", 1, 1),
    ("Two of the family heads were killed.", 2, 0),
    ("The victim was beaten about the head in a police station and killed.", 1, 0),
)
ALL = (*ABBREVIATED, *NOBODY_SURVIVED, *FALLEN, *SENT_AND_HIRED, *CODED, *KIN_AND_CALLINGS)


@pytest.mark.parametrize(("text", "killed", "wounded"), ALL)
def test_toll_of_a_short_report(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
