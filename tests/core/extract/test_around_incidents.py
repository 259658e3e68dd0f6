"""What came before the incident of a text, and what was done in return: the toll, class by class."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

# Incidents before the one that is told, and words like theirs that tell of this one.
EARLIER_INCIDENTS = (
    (
        "Assailants abducted four engineers in Baghlan. It was the third kidnapping on this road since June; "
        "during the previous one, two guards had been shot dead.",
        0,
        0,
    ),
    ("Gunmen seized a priest in Kaduna. In an earlier abduction in the same parish, a catechist was killed.", 0, 0),
    ("A bomb was defused at the market in Yala. In the previous attack there, six people were killed.", 0, 0),
    ("Gunmen killed two teachers in Kech. In the last such attack, five labourers had been shot dead.", 2, 0),
    (
        "A bomb at a checkpoint killed a soldier and wounded three. A similar bombing there a month earlier killed "
        "nine.",
        1,
        3,
    ),
    ("Unknown men set fire to a school in Anambra. A guard died in the previous arson attack.", 0, 0),
    ("The mayor escaped unhurt. His predecessor was shot dead in 2014.", 0, 0),
    (
        "Pirates boarded a tanker off Lome and took six crew. During the last hijacking, a sailor had been killed.",
        0,
        0,
    ),
    ("Three miners were shot dead at Zaruma. The previous shooting, in May, had left four dead.", 3, 0),
    (
        "Two relief workers were kidnapped in Darfur. It was the second such incident in a week; in the first, a "
        "driver was killed.",
        0,
        0,
    ),
    (
        "Four people were hurt in a grenade attack on a bar in Bujumbura. An earlier grenade had killed two people "
        "at the same place.",
        0,
        4,
    ),
    ("Gunmen kidnapped a doctor in Peshawar. In a previous kidnapping, the victim had been found dead.", 0, 0),
    (
        "Assailants fired on the house of a judge in Cali; no one was hurt. A colleague had been murdered three "
        "weeks before.",
        0,
        0,
    ),
    ("The office of the newspaper was set on fire. Its editor had been killed the year before.", 0, 0),
    (
        "Two passengers were hurt when stones were thrown at a train. In the previous incident, a driver had lost "
        "his life.",
        0,
        2,
    ),
    (
        "Rebels blew up a pylon near Ayacucho. No casualties were reported. In a prior attack on the line, two "
        "guards had died.",
        0,
        0,
    ),
    ("Gunmen killed four villagers at Logo. The attack follows one in March in which nine people died.", 4, 0),
    ("Two officers were killed by a roadside bomb. It came a week after an ambush that killed five policemen.", 2, 0),
    ("A trader was shot dead in Quetta. Two of his brothers had been killed in the same way in 2012.", 1, 0),
    ("Three men were arrested over the earlier killing of two tourists in Djemaa.", 0, 0),
    (
        "The convoy was stopped by gunmen but released. An identical hold-up in April ended with two drivers dead.",
        0,
        0,
    ),
    ("A church was burned in Minya. A year ago, three worshippers were killed in the same village.", 0, 0),
    ("A mine killed two herders near Gossi. The same road saw a blast last month that left eight dead.", 2, 0),
    (
        "Militants attacked a bus station; guards drove them off and nobody was harmed. Their last raid had cost "
        "five lives.",
        0,
        0,
    ),
    ("Unidentified men abducted a nurse. A nurse taken in January was later found dead.", 0, 0),
    ("Gunmen abducted three workers. Two workers abducted earlier this year were killed by their captors.", 0, 0),
    (
        "A guard was killed in an arson attack on a school in Owerri. The previous attack on the school had caused "
        "no casualties.",
        1,
        0,
    ),
    ("In retaliation for an earlier attack, herders killed five farmers in Guma.", 5, 0),
    ("Five farmers were killed in Guma in response to a previous raid.", 5, 0),
    ("In the first attack, three farmers were killed; in the second, four herders died.", 7, 0),
    ("Six people were killed in an attack similar to the previous ones.", 6, 0),
    ("Four people were killed in the attack, which was deadlier than the previous one.", 4, 0),
    ("The bus had been attacked during a previous trip. Three passengers were killed on Tuesday.", 3, 0),
    ("Two men were killed in the last attack of the day.", 2, 0),
    ("Gunmen who had escaped during an earlier search killed three policemen in Lice.", 3, 0),
    ("An earlier curfew had been lifted when gunmen killed three people.", 3, 0),
    ("The last victims, two brothers, were killed at dawn.", 2, 0),
    ("A bomb killed eight people at a market where an earlier device had failed to explode.", 8, 0),
    ("The previous mayor and his driver were killed by gunmen.", 2, 0),
    ("His predecessor, Ali Omar, now a senator, was shot dead on Friday.", 1, 0),
    ("Despite a previous ceasefire, shelling killed four people.", 4, 0),
    ("As in previous attacks, the gunmen came by night; five villagers were killed.", 5, 0),
    ("Two days after the earlier attack, gunmen returned and killed three villagers and wounded two.", 3, 2),
    ("Nine people died in the collapse. The building had survived an earlier quake.", 9, 0),
    (
        "Gunmen abducted two aid workers in Goz Beida. During an earlier raid on the compound, a guard had been "
        "stabbed to death.",
        0,
        0,
    ),
    (
        "A parcel bomb sent to a ministry in Athens was defused. The previous parcel, in March, had killed a clerk.",
        0,
        0,
    ),
    ("Stones were thrown at a bus in Hebron, hurting three. In a similar incident a month ago, a baby died.", 0, 3),
    (
        "Armed men robbed a bank van in Kumasi. In the previous robbery on the same road, two policemen were shot "
        "dead.",
        0,
        0,
    ),
    ("The kidnappers freed the engineer. Two hostages taken in an earlier kidnapping had been murdered.", 0, 0),
    ("Five shepherds were killed near Kati. Two weeks earlier, seven had been killed in the next valley.", 5, 0),
    ("An oil pipeline was blown up near Arauca. The last such bombing killed three children.", 0, 0),
    ("A judge was shot dead in Karachi. His predecessor had been killed two years earlier.", 1, 0),
    ("The candidate survived an attack on his car. Another candidate had been killed the week before.", 0, 0),
    (
        "Assailants burned 12 trucks near Cauca. It was the second attack on the company this month; the first had "
        "left a driver dead.",
        0,
        0,
    ),
    (
        "Three soldiers were killed and one wounded near Bosso. The attack comes two weeks after 12 soldiers died "
        "in an ambush at Toumour.",
        3,
        1,
    ),
    (
        "Unknown persons threw a grenade into a mosque in Bukavu, but it did not go off. A grenade thrown at the "
        "same mosque in May killed four.",
        0,
        0,
    ),
    (
        "Two fishermen were shot dead off Kerala. The incident follows the killing of a fisherman by the navy in 2010.",
        2,
        0,
    ),
    ("Herders and farmers signed a truce in Plateau, after months of clashes that killed more than 200.", 0, 0),
    ("Police searched for a missing nun. Two nuns from the same order were found murdered last year.", 0, 0),
    ("Six people died when a truck overturned at a bend where an earlier accident had blocked the road.", 6, 0),
    ("Two days earlier the men had been warned. On Sunday both were shot dead.", 2, 0),
    ("Hours earlier, a bomb had killed four people at the same market.", 4, 0),
    ("A protester was killed on Monday, a day after an earlier demonstration ended peacefully.", 1, 0),
    ("The bodies of five men were found on Monday. They had been killed two days earlier, the doctor said.", 5, 0),
    ("A hand grenade left over from a previous conflict exploded, killing three children.", 3, 0),
    ("Two men wounded in an earlier attack died on Tuesday.", 2, 0),
    ("Gunmen on motorcycles, as in the previous attack, shot dead four villagers.", 4, 0),
    ("A mine from the civil war exploded near Huambo, killing four farmers.", 4, 0),
    ("A shell left from the Second World War blew up in a scrapyard, killing two men.", 2, 0),
)
# What was done in return, in a later sentence.
IN_RETURN = (
    (
        "Militants shot dead 16 villagers in Kokrajhar. In retaliation a mob set 30 houses alight and killed two "
        "people. Nine persons were hurt.",
        18,
        9,
    ),
    (
        "Gunmen killed five herders near Riyom. In reprisal, youths attacked a Fulani camp and killed three people.",
        8,
        0,
    ),
    (
        "Four Sunni worshippers were shot dead in Baquba. Hours later, gunmen killed two Shia shopkeepers in revenge.",
        6,
        0,
    ),
    ("Herders killed six farmers in Logo. In a revenge attack, villagers killed a herder.", 7, 0),
    ("Raiders killed nine Samburu herders. A retaliatory raid left three Turkana dead and five wounded.", 12, 5),
    (
        "Settlers shot dead a Palestinian man near Nablus. In response, a gunman killed three settlers at a junction.",
        4,
        0,
    ),
    ("Anti-Balaka fighters killed ten Muslims in Bossangoa. A mob later lynched a Christian man.", 11, 0),
    ("Hutu militiamen killed three Tutsi in Bujumbura. Tutsi youths then killed two Hutu students in reprisal.", 5, 0),
    (
        "Herders killed 12 farmers at Barkin Ladi. The next day youths blocked the highway and lynched two "
        "travellers. Three others were hurt.",
        14,
        3,
    ),
    ("A Christian trader was stabbed to death in Kano. In the riots that followed, four people were killed.", 5, 0),
    ("Loyalists killed a Catholic teenager in Lurgan. Two days later the INLA shot two men dead in revenge.", 3, 0),
    ("Gunmen attacked Gumel and killed eight people. Vigilantes pursuing them killed two people by mistake.", 10, 0),
    ("Police killed four protesters. Protesters responded by beating three officers to death and wounding one.", 7, 1),
    (
        "Militants shot dead 16 villagers in Kokrajhar. The gunmen killed two people in the first hamlet and 14 in "
        "the second.",
        16,
        0,
    ),
    ("Militants shot dead 16 villagers. A mob set 30 houses alight in retaliation.", 16, 0),
    ("Four people were killed in Baquba. Two people were killed at a checkpoint and two in a market.", 4, 0),
    ("Gunmen killed nine people in reprisal for the killing of a commander.", 9, 0),
    ("Five people were killed in a revenge attack. The victims were killed in their homes.", 5, 0),
    ("In retaliation for the arrest of a chief, gunmen killed six people.", 6, 0),
    (
        "Gunmen killed three people in Riyom. Residents said the attack was a reprisal for the killing of two "
        "herders last week.",
        3,
        0,
    ),
    ("A mob killed two people. Police said the two people were killed in revenge.", 2, 0),
    (
        "Gunmen killed six people in a mosque. In retaliation for the killings, youths burned a church and killed "
        "three people.",
        9,
        0,
    ),
    ("Cattle raiders killed five people in Moroto. Villagers retaliated, killing two people and wounding two.", 7, 2),
    ("A shooting at a rally left three people dead. In the ensuing riots ten people were killed.", 13, 0),
    (
        "Herders killed six people in Logo in revenge for stolen cattle. Residents said in response to questions "
        "that six people were killed.",
        6,
        0,
    ),
    ("Eight people were killed. In response the government said that eight people were killed by bandits.", 8, 0),
    ("The rebels killed five people. In return for the hostages the government freed prisoners.", 5, 0),
    ("Four people died. Police in response closed the road.", 4, 0),
)
ALL = (*IN_RETURN, *EARLIER_INCIDENTS)


@pytest.mark.parametrize(("text", "killed", "wounded"), ALL)
def test_toll_of_the_incident(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
