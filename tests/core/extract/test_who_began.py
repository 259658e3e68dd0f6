"""Who began it, and lists that have the attackers in them: the toll, class by class."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

# Fighters whom troops or the police sought out count; those who fell in an attack of their own do not.
WHO_BEGAN = (
    (
        "Paramilitary Rangers shot dead five alleged gangsters in Lyari, Karachi, and a passer-by was killed in "
        "the crossfire. Two rangers were wounded.",
        6,
        2,
    ),
    ("French forces killed nine jihadists in an operation near Menaka.", 9, 0),
    (
        "Anti-terrorism police raided a flat in Dhaka's Kalyanpur. Four suspected militants were shot dead; a "
        "policeman was wounded.",
        4,
        1,
    ),
    ("Turkish jets bombed PKK positions in Qandil, killing two fighters and a shepherd.", 3, 0),
    (
        "Nigerian troops cleared Boko Haram camps in Sambisa forest. Twenty-three insurgents and two soldiers died.",
        25,
        0,
    ),
    ("Army commandos tried to free a hostage in Sokoto; two kidnappers were killed and two soldiers hurt.", 2, 2),
    (
        "Border guards opened fire on smugglers near Saravan, Iran. Five smugglers and two bystanders were killed, "
        "three people were wounded.",
        7,
        3,
    ),
    ("Venezuelan special police killed four suspected criminals and a student in a raid in Petare.", 5, 0),
    (
        "Indian soldiers intercepted a group of infiltrators near Kupwara. Two infiltrators and a porter were killed.",
        3,
        0,
    ),
    (
        "Kenyan forces shelled Al-Shabaab positions near Badade; ten militants and two herders were killed and "
        "five people wounded.",
        12,
        5,
    ),
    (
        "In a pre-dawn search operation in Tral, three militants and two army men were killed. A policeman was "
        "injured.",
        5,
        1,
    ),
    ("A special forces team killed an ISIS commander in a night raid in Deir ez-Zor.", 1, 0),
    (
        "Soldiers opened fire on a vehicle carrying suspected narcotics traffickers in Nuevo Laredo. Eight were "
        "killed.",
        8,
        0,
    ),
    ("The air force bombed a rebel-held market in Kandahar. Twenty Taliban and 11 traders were killed.", 31, 0),
    ("Police and gendarmes put down a prison uprising in Antananarivo, killing four prisoners.", 4, 0),
    ("Government soldiers attacked the FMLN camp at Guazapa; fifteen guerrillas and a nurse were killed.", 16, 0),
    ("Bodyguards of the mayor shot dead three gunmen who were waiting outside his house; a gardener was hurt.", 3, 1),
    ("Customs agents chased a truck near Nouadhibou and shot dead two traffickers. An agent was injured.", 2, 1),
    (
        "Congolese troops backed by UN peacekeepers overran an FDLR position in Lubero. Twelve rebels and one "
        "soldier were killed.",
        13,
        0,
    ),
    (
        "A joint army and police patrol ambushed NPA rebels in Samar. Five rebels and a village guide were killed.",
        6,
        0,
    ),
    ("Security forces stormed a hideout in Jeddah. Three terror suspects and an officer were killed.", 4, 0),
    (
        "US gunships struck a convoy of suspected insurgents near Haditha. Eight insurgents and two civilians were "
        "killed.",
        10,
        0,
    ),
    ("Three suspected rebels were shot dead by soldiers at a roadblock near Gagnoa; a passenger was unhurt.", 3, 0),
    ("Deputies shot and killed two bank robbers in Reno after a chase.", 2, 0),
    (
        "Suspected rebels opened fire on a patrol car in Narathiwat; four rangers were killed and two wounded. "
        "Soldiers killed two rebels.",
        4,
        2,
    ),
    ("Fighters of the Islamic State attacked Kobani at dawn. Twelve civilians and nine fighters were killed.", 12, 0),
    ("Police said gunmen attacked a checkpoint, killing three officers. Two gunmen were killed.", 3, 0),
    ("A policeman was shot dead by robbers at a bank in Lagos. Two robbers were killed.", 1, 0),
    ("Bandits raided Kankara, killing five people and injuring three. The army said troops killed 10 bandits.", 5, 3),
    ("An attack on an army camp in Yala left seven soldiers dead. Sixteen militants were killed.", 7, 0),
    (
        "Five militants who had attacked a police convoy in Lower Dir, killing two officers, were killed by troops.",
        2,
        0,
    ),
    ("Police killed three gunmen who had stormed a church in Lahore, killing six worshippers.", 6, 0),
    (
        "Soldiers repulsed an attack by NDF rebels on an outpost; two soldiers and four rebels were killed and a "
        "soldier was wounded.",
        2,
        1,
    ),
    ("Two assailants and three guards were killed when guards resisted a raid on a gold mine in Tillaberi.", 3, 0),
    ("Police said that a suicide bomber killed eight people and wounded 20 at a mosque in Mubi.", 8, 20),
    ("A gunman killed a police officer before he was shot dead by other officers.", 1, 0),
    (
        "Unidentified gunmen ambushed a convoy of oil workers escorted by soldiers. Four workers and one gunman "
        "were killed.",
        4,
        0,
    ),
    ("Soldiers came under attack by guerrillas near Arauquita. Nine soldiers and three guerrillas were killed.", 9, 0),
    ("Four gunmen attacked a hotel in Kabul, killing eight people. All four were shot dead by police.", 8, 0),
    ("Four gunmen attacked a hotel in Kabul, killing eight people. The four were shot dead by police.", 8, 0),
    (
        "Three attackers stormed a lodge in Diffa. All three and eleven guests, including four foreigners, were "
        "killed.",
        11,
        0,
    ),
    ("Four men and a boy were fishing off Gaza. All five were killed by a shell.", 5, 0),
    (
        "Taliban fighters attacked army checkpoints in Dasht-e-Archi. 9 soldiers were killed and 6 wounded; 12 "
        "Taliban fighters were killed and 8 wounded.",
        9,
        6,
    ),
    (
        "Rebels attacked a village in Lubero, killing five people and wounding two. Three rebels were killed and "
        "four injured when soldiers arrived.",
        5,
        2,
    ),
    (
        "Insurgents stormed a base in Borno. Four soldiers were killed and seven wounded; 20 insurgents were killed.",
        4,
        7,
    ),
    ("Troops raided a rebel camp near Tal Afar. Five rebels were killed and three wounded.", 5, 3),
)
# Lists with the attackers in them, and with words between the list and its verb.
WITH_ATTACKERS = (
    (
        "Gunmen stormed a hotel. All four assailants and nine other people, among them a former member of "
        "parliament, were killed and 20 were wounded.",
        9,
        20,
    ),
    (
        "Assailants attacked a bank in Lashkar Gah. The five attackers and seven other people, including two "
        "soldiers, were killed.",
        7,
        0,
    ),
    ("Five farmers and seven other people, including two soldiers, were killed.", 12, 0),
    ("Four soldiers and three civilians, most of them women, were killed in Djibo.", 7, 0),
    ("Two policemen and four villagers, one of them a child, were killed.", 6, 0),
    ("A nurse and four patients, some of them elderly, were killed and three others were wounded.", 5, 3),
    (
        "Three attackers stormed a lodge in Diffa. All three and eleven guests, including four foreigners, were "
        "killed.",
        11,
        0,
    ),
    ("All three attackers and six others were killed when gunmen attacked a mosque in Kano.", 6, 0),
    (
        "Both bombers and five other people died; eight were injured when two suicide bombers struck a market in "
        "Maiduguri.",
        5,
        8,
    ),
    (
        "A suicide bomber struck a bus station in Kandahar. The bomber and 12 other people were killed and 30 were "
        "wounded.",
        12,
        30,
    ),
    (
        "Gunmen attacked a guesthouse in Kabul. Four civilians and all three gunmen were killed; three guards were "
        "wounded.",
        4,
        3,
    ),
    ("Assailants attacked a police academy in Quetta. The three assailants, two cadets and a cook were killed.", 3, 0),
    ("Besides the two assailants, eleven people died in the attack on the beach restaurant in Grand-Bassam.", 11, 0),
    (
        "An assailant detonated a vehicle bomb at a checkpoint in Kirkuk. In addition to the assailant, eight "
        "people were killed and 15 wounded.",
        8,
        15,
    ),
    ("Militants attacked an army post. All six militants and ten soldiers were killed.", 10, 0),
    ("A suicide bomber rammed a truck into a barracks in Gao. The assailant and 14 soldiers died.", 14, 0),
    (
        "A gunman opened fire in a school in Kazan. The gunman and two teachers, one of whom was pregnant, were "
        "killed.",
        2,
        0,
    ),
    ("Ten villagers and three militiamen, all from the same clan, were killed by raiders.", 13, 0),
    ("A mayor and two councillors, whose names were not given, were killed.", 3, 0),
    ("The mayor, Ali Omar, and two councillors were killed.", 3, 0),
    ("The mayor, a friend of farmers and herders, was killed.", 1, 0),
    ("A man, who lived with a wife and three sons, was killed.", 1, 0),
    ("Ruiz and her son, Leo, were killed.", 2, 0),
    ("A woman and her three children, aged 3 to 9, were killed.", 4, 0),
    ("A soldier, one of three on patrol, was killed and two were wounded.", 1, 2),
)
ALL = (*WHO_BEGAN, *WITH_ATTACKERS)


@pytest.mark.parametrize(("text", "killed", "wounded"), ALL)
def test_toll_by_who_began(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
