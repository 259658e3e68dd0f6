"""Incidents as data bases, agencies and wires note them: what was done next, who is listed by name or calling, who was
found later. The toll, class by class; beside each class what sounds like it."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

DONE_NEXT = (
    (
        "Gunmen attacked a bakery, killing the owner and three of his workers and wounding two customers. As police "
        "arrived, a car bomb was detonated, killing an additional five people and wounding eleven.",
        9,
        13,
    ),
    (
        "A mortar hit the market, killing four people and wounding six. A further three were killed and three wounded "
        "when a second round fell.",
        7,
        9,
    ),
    (
        "Gunmen attacked a post, killing two policemen and wounding three. Later the same day they ambushed a patrol "
        "on the road, killing an additional four policemen and wounding five.",
        6,
        8,
    ),
    (
        "A bomb exploded at a bus stop, killing three people and wounding four. A second bomb went off as rescuers "
        "arrived, killing four and wounding five.",
        7,
        9,
    ),
    (
        "A bomb exploded at a bus stop, killing three people and wounding four. Another went off at a clinic, killing "
        "four people and wounding five.",
        7,
        9,
    ),
    (
        "A suicide bomber killed three people and wounded four at a mosque. A second bomber killed three and wounded "
        "four at the gate.",
        6,
        8,
    ),
    (
        "Bombs tore through two trains. The first, at Kirla, killed nine passengers and wounded 30; the second, a mile "
        "short of Tana station, took five lives and left 22 hurt.",
        14,
        52,
    ),
    ("Two shells hit the village. One killed four people and another, minutes later, killed three.", 7, 0),
    (
        "Militants fired into a park, killing 21 people and wounding 30. As they fled, the gunmen shot dead a couple "
        "on the path and a rickshaw puller, who had tried to block their way, and a security guard.",
        25,
        30,
    ),
    ("Gunmen killed five people at a bar. As they fled they shot dead a couple and a guard.", 8, 0),
    ("Militants killed three farmers in Guma. On their way out, they killed two herders and a boy.", 6, 0),
    ("Gunmen shot dead a judge and his driver. While escaping, they killed two passers-by.", 4, 0),
    ("Gunmen killed four people at a tea stall in Katsina. On leaving the village they killed two herders.", 6, 0),
    (
        "A roadside bomb hit a minibus, killing six civilians and injuring nine. When villagers came to help, another "
        "bomb exploded, killing three of them and wounding eight.",
        9,
        17,
    ),
    (
        "Gunmen fired on worshippers in Kano, killing four and injuring three. Fleeing the scene, they shot two "
        "traffic wardens dead and wounded a fruit seller.",
        6,
        4,
    ),
    (
        "A car bomb went off outside a bank, killing six people; a second, timed to catch the rescuers, killed five. "
        "Seven people were wounded.",
        11,
        7,
    ),
    ("A grenade killed a vendor; two people died later of their wounds, and eight others are in hospital.", 3, 8),
    (
        "A grenade was lobbed into a temple, killing a priest and three worshippers. In the panic that followed four "
        "more people were trampled to death.",
        8,
        0,
    ),
    ("Gunmen killed six people in a bar in Uruapan and, minutes later, three more at a food stall.", 9, 0),
    ("Three bombs exploded. The deadliest killed four and wounded 11; the others killed two and injured nine.", 6, 20),
    (
        "At least 30 people were killed and 60 injured when two bombs exploded. The second bomb, near the hospital, "
        "killed 12 and injured 20.",
        30,
        60,
    ),
    (
        "A wave of attacks killed 17 people. In the worst, a car bomb in Sadr City killed nine. Another car bomb in "
        "Karrada killed four.",
        17,
        0,
    ),
    ("Two bombers killed 25 people. One blew himself up inside, killing 15; the second killed ten outside.", 25, 0),
    ("Gunmen killed eight people. They shot dead five men in a bar. As they fled they killed three others.", 8, 0),
    ("At least 30 people died. Twenty died at the scene, and another ten in hospital.", 30, 0),
    ("Twelve people have died. Four more bodies were found on Friday, bringing the toll to 12.", 12, 0),
    ("Nine people were killed. Another nine were rescued.", 9, 0),
    ("A missile hit a car, killing its two occupants; five people died when a second missile struck the crowd.", 7, 0),
    ("Two missiles killed 12 people. Five of them died when a second missile hit the house.", 12, 0),
    ("Six were killed in a bar and, minutes later, three cars were stolen.", 6, 0),
    ("Gunmen shot dead two policemen in Quetta. As they fled, police opened fire.", 2, 0),
    ("Gunmen shot dead two policemen in Quetta. The two were killed as they left the station.", 2, 0),
    ("Militants attacked a church, killing five worshippers. As they fled, soldiers killed three militants.", 5, 0),
    ("Attackers killed eight villagers in Wara. As they fled, villagers said, the attackers burned houses.", 8, 0),
    ("A bomb killed nine people and wounded four. When police arrived they found nine dead.", 9, 4),
    ("Twelve people were killed in the raid. When rescuers arrived, they found 12 bodies.", 12, 0),
    ("Two blasts killed 15 people. The first killed eight, the second seven.", 15, 0),
    (
        "At least 12 people were killed and 30 wounded in two bomb attacks in Kabul. The first bomb killed three. The "
        "second killed nine.",
        12,
        30,
    ),
    ("A car bomb killed five people and wounded eight. Another bomb was defused nearby.", 5, 8),
    ("A car bomb killed five people and wounded eight. A similar attack on Monday killed 14.", 5, 8),
    ("Nine people were killed and 20 wounded by a bomb. An additional five were arrested and 20 questioned.", 9, 20),
    (
        "A bomb killed five people and wounded twelve. Two more people died in hospital, and ten are being treated.",
        7,
        12,
    ),
)
FOUND_LATER = (
    (
        "Thirty-three corpses were counted by the first relief crew, and four more were found in the following days.",
        37,
        0,
    ),
    ("Seven bodies were found on Monday and two more were recovered on Tuesday.", 9, 0),
    ("Five bodies were found. Two others were discovered later under the rubble.", 7, 0),
    ("Five bodies were washed ashore on Monday; another two were found by fishermen on Friday.", 7, 0),
    ("Rebels hacked 14 people to death; a further eight bodies have since been recovered around Kilya.", 22, 0),
    ("Nine died there. A tenth, left for dead, crawled to the road but had bled to death when a bus stopped.", 10, 0),
    ("Ten people were badly hurt and a nun lost her life. A second victim, a clerk, was identified on Friday.", 2, 10),
    ("Two men were beaten to death. A third victim, a baker, was found on Friday.", 3, 0),
    ("Shells hit a house. A boy was pulled out lifeless and his sister died in hospital.", 2, 0),
    ("The bodies of a woman and her baby were lifted from the ruins, bringing to 14 the number of dead.", 14, 0),
    ("A girl died in hospital, bringing to nine the number of people killed in the blast.", 9, 0),
    ("A mayor was murdered, bringing to 11 the number of politicians killed in the run-up to the vote.", 1, 0),
    ("Five bodies were found in a well and two more guns were recovered.", 5, 0),
    ("Five bodies were found. Two more men were arrested on Tuesday.", 5, 0),
    ("Five bodies were found. Two more people were found alive on Tuesday.", 5, 0),
    ("Cifuentes died instantly and the chauffeur two days later.", 2, 0),
    ("The driver died at once and the guard an hour later.", 2, 0),
    ("Police fired on miners in Zanaga. One died at once, another during the night.", 2, 0),
    ("One man died at once, and two others fled during the night.", 1, 0),
    ("Two guards were killed by a blast. Of the eight people hurt, two later died.", 4, 6),
    ("On 1 May three civilians were abducted near Bria by armed men; they were found dead on 3 May.", 3, 0),
    ("The driver died at once and the guard fled an hour later.", 1, 0),
    ("The driver died instantly and the police arrived an hour later.", 1, 0),
    (
        "Gunmen fired on a convoy. Of the 19 people in the minibus only six came out alive, all with bullet wounds.",
        13,
        6,
    ),
    ("A plane with eight people aboard crashed; only one got out alive.", 7, 0),
)
LISTED = (
    ("Ahmed Bouzid, 61, his wife Kheira, their daughter-in-law and her baby had their throats cut at night.", 4, 0),
    ("The farmer, his wife Maria and their baby were hacked to death.", 3, 0),
    ("Ali Hassan, his wife, their son and a neighbour were killed by a shell.", 4, 0),
    ("Sheikh Omar, his wife Amina, their two sons and a servant died in the fire.", 5, 0),
    ("A teacher, her husband Paul and their daughter were found strangled.", 3, 0),
    ("In Bogota, Colombia, his wife and her driver were killed.", 2, 0),
    ("Killed were a boy of four, a 28-year-old woman and her newly wed husband.", 3, 0),
    ("A bomber killed two guards who had tried to hold him back as well as 13 worshippers.", 15, 0),
    ("The attackers killed a driver who tried to flee as well as six passengers.", 7, 0),
    ("A bomb killed a policeman who was on duty along with nine shoppers and wounded four.", 10, 4),
    ("An engineer, two masons and their driver were dragged from their pick-up and shot at the roadside.", 4, 0),
    ("A guard, two cooks and a driver, all from one village, were killed.", 4, 0),
    ("The others in the car, a driver and a logistician, were wounded.", 0, 2),
    ("The officers, a sergeant and a corporal, were wounded.", 0, 2),
    ("Settlers attacked farmers, beating an old man and his two sons, all of whom required hospital treatment.", 0, 3),
    ("The militia rounded up seven men at the mosque. Their bodies were found two days later.", 7, 0),
    ("The rebels took away two trucks. Their bodies were found burnt out.", 0, 0),
    ("Four health workers were shot dead in separate attacks in Karachi on Tuesday.", 4, 0),
    ("Gunmen killed two men in Karachi. Three others died in separate attacks in Quetta.", 2, 0),
    ("Rioters fought the police; 27 policemen and 19 of their own number were injured.", 0, 46),
    ("Rebels attacked a post. Four policemen and a militiaman were killed. Three rebels also died.", 5, 0),
    ("Father Mora, 58, and two church workers, Ana Gil and Rosa Paz, were killed by gunmen.", 3, 0),
    ("Seven labourers had been asleep in a hut when attackers cut their throats.", 7, 0),
    ("Of 23 passengers, all but two were shot dead after their identity cards had been checked.", 21, 0),
    ("Juan Perez, a unionist, was shot dead in Cali. A teacher, Rosa Gil, was shot dead in Buga.", 2, 0),
    ("Juan Perez was shot dead in Cali on Monday. A trade unionist, Perez was killed by two men.", 1, 0),
    ("A bomb killed judge Carlos Diaz. His bodyguard, Pedro Gomez, and a passer-by were killed too.", 3, 0),
    ("The bomber killed himself, two guards and two children and wounded three.", 4, 3),
    ("The gunman killed himself, police said. Two guards were killed.", 2, 0),
    ("A hall was burned. At least 40 of the refugees inside were killed, most of them women.", 40, 0),
    ("Al Shabaab executed a man and shot three others by firing squad.", 4, 0),
    ("A judge and his three bodyguards were blown up in Palermo.", 4, 0),
    ("Two bridges were blown up and two soldiers escaped unhurt.", 0, 0),
    ("Two were killed and four fell and were hurt.", 2, 4),
    ("The bodies of three hostages, a Briton, a New Zealander and an Irishman, were found in a ditch.", 3, 0),
    ("The bodies of two guards, a cook and a driver were found.", 4, 0),
    ("Two people were killed and three taken to hospital.", 2, 3),
    ("A crowd burned a couple and their son alive in their hut.", 3, 0),
    ("The mob burned a family of five alive.", 5, 0),
    ("Firefighters found a man alive under the rubble. Two people were killed.", 2, 0),
    ("Two brothers picked up for breaking the curfew on 1 August were dead by the evening of the 3rd.", 2, 0),
    ("Police found three men in a ditch, each shot in the head.", 3, 0),
    ("Ali Hassan was killed and his wife Amina and their son were wounded.", 1, 2),
    ("Two guards, each stabbed twice, are in hospital.", 0, 2),
)
NOT_OF_THIS = (
    ("For the fourth Saturday, women held portraits of the 28 soldiers hanged in 1990.", 0, 0),
    ("Relatives marched with photographs of the 43 students murdered by police in 2014.", 0, 0),
    ("They laid flowers for the 12 miners shot in the strike of 1932.", 0, 0),
    ("Rebels blew up a track during a strike called to protest against the killing of two of their leaders.", 0, 0),
    ("Farmers blocked a road to protest the murder of two of their neighbours.", 0, 0),
    ("Shops closed in protest at the killing of three men by soldiers last week.", 0, 0),
    ("Soldiers found three mines. The previous day a similar device had killed two peacekeepers.", 0, 0),
    ("Soldiers defused a bomb near the market. A week earlier a similar bomb had killed four.", 0, 0),
    ("Police found a mine on the road. On the previous day a mine had killed three.", 0, 0),
    ("Residents fled after armed men were seen near Beni, where 50 people were massacred in 2014.", 0, 0),
    ("The governor visited the families of the nine farmers killed in April.", 0, 0),
    ("Villagers buried a time capsule at the site where 642 people were killed by the SS in 1944.", 0, 0),
    ("The shelling, which hurt nobody, came a day after an air strike killed 12 of the rebels.", 0, 0),
    ("The governor visited the families of the nine farmers killed in the attack.", 9, 0),
    ("In Oru, where nine people were killed on Monday, shops were closed.", 9, 0),
    ("Demonstrators demanded justice for the 14 people killed by police in January.", 0, 0),
    ("A mass was said for the six Jesuits murdered in 1989.", 0, 0),
    ("A device was found outside the home of an MP. A car bomb had killed his brother in 2005.", 0, 0),
    ("Lawyers boycotted courts in Quetta over the murder of a colleague.", 0, 0),
    ("A strike was observed in Srinagar against the killing of two youths by the army.", 0, 0),
    ("Thousands rallied in Belgrade a month after 17 people were killed in two shootings.", 0, 0),
    ("Police fired on a march over the killing of two boys, killing three.", 3, 0),
    ("Clashes during a protest over the murder of a trader left five people dead.", 5, 0),
    ("An air strike over the border killed 12.", 12, 0),
    ("Police arrested a man a day after three people were killed in Leeds.", 3, 0),
    ("Police killed two men at a protest against a mine.", 2, 0),
    ("Four people were shot dead during a protest against the arrest of a preacher.", 4, 0),
    ("The ministry asked users to share no photos of the 33 soldiers killed.", 33, 0),
    ("Photographs show the bodies of four men shot by soldiers.", 4, 0),
    ("Five men were machine-gunned on Monday, in what a union called a reprisal for last month's strike.", 5, 0),
)
ALL = (*DONE_NEXT, *FOUND_LATER, *LISTED, *NOT_OF_THIS)


@pytest.mark.parametrize(("text", "killed", "wounded"), ALL)
def test_toll_of_an_incident(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
