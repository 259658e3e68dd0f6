"""What a short text tells in passing: an earlier deed, another attack, a yearly count, those left behind, one hurt. The
toll, class by class, with sentences that use the same words and mean something else."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

# What an act is said to answer was done before.
ANSWERED = (
    ("Gunmen killed two farmers. The attack was in retaliation for the killing of three herders last week.", 2, 0),
    ("Gunmen killed two farmers. The group said it was revenge for a raid in which 12 villagers had died.", 2, 0),
    ("A bomb killed two policemen. Rebels said it was in response to an operation that left nine people dead.", 2, 0),
    ("Gunmen shot dead a priest. Police believe it was a reprisal for the murder of an imam a month earlier.", 1, 0),
    (
        "Two men were killed. It was in retaliation for an earlier killing of a loyalist in which one man had died.",
        2,
        0,
    ),
    ("In retaliation for the killing of three herders, two of them boys, gunmen killed five farmers.", 5, 0),
    ("Villagers attacked a camp to avenge two brothers shot by soldiers; four people were killed.", 4, 0),
    ("Nobody was hurt. Militants said the shelling was in retaliation for the deaths of 14 people in a raid.", 0, 0),
    ("Soldiers killed five villagers in reprisal for an ambush in which two troopers had been killed.", 5, 0),
    ("Rebels attacked the town in revenge for a raid on their camp, killing nine people.", 9, 0),
    ("Rebels attacked the town in revenge for a raid on their camp and killed nine people.", 9, 0),
    ("Police fear revenge for the killing of three boys on Monday.", 3, 0),
    ("Officers went to the house in response to a report that two people had been shot. One man died.", 1, 2),
    ("Soldiers shot five villagers in response to the protest. Two died.", 2, 3),
    ("The killing of two men triggered reprisals in which five people died.", 5, 0),
)
# A text that calls its attack one of several goes on about the others.
ONE_OF_SEVERAL = (
    ("Six were killed at a market. It was one of three attacks that day; the others killed nine.", 6, 0),
    ("A bomb killed two people. The attack was one of two in the city; the second, in Zuhur, left five dead.", 2, 0),
    ("A bomb killed 12 people. It was one of several blasts that day, which killed 30 people in all.", 12, 0),
    ("A bomb killed four. This was one of two attacks in the city. The other, at a market, wounded 12.", 4, 0),
    ("Six were killed and 21 hurt. This was one of two such attacks; the other, in Shula, killed three.", 6, 21),
    ("Two bombs went off in Baghdad. The first killed six people; the other, in Shula, killed three.", 9, 0),
    ("A bomb killed four. One of two other devices was defused; the other killed a soldier.", 5, 0),
    ("A car bomb in Sadr City killed 12 people. Another, in Karrada, killed five.", 17, 0),
)
# The n-th death of a year, a season or a kind is no toll.
OF_A_YEAR = (
    ("A motorcyclist died on Friday. It is the troop's 61st fatality of the year.", 1, 0),
    ("A woman was killed on Route 9. Hers was the eighth traffic death of the year in Orange County.", 1, 0),
    ("A driver died Friday. The death is the county's 12th traffic fatality.", 1, 0),
    ("A driver died Friday. It was the fourth death of the season at the track.", 1, 0),
    ("A cyclist was struck and killed. It was the city's 21st fatality in 2022.", 1, 0),
    ("Three people died in the flood. It was the storm's fourth fatality.", 4, 0),
    ("Three people died in the flood. A fourth death was confirmed on Friday.", 4, 0),
    ("The fire's ninth fatality was a boy. Eight people had been killed.", 9, 0),
    ("A house fire in Leeds has claimed a third life. Omar Reid, 9, died on Sunday.", 3, 0),
    ("The crash nearly claimed a second life. One man died.", 1, 0),
)
# Friends, relatives and colleagues of those who were harmed.
LEFT_BEHIND = (
    ("Relatives of a nurse who was killed in a crash on Monday have paid tribute to her.", 1, 0),
    ("The parents of a boy who drowned in a quarry say it should be fenced.", 1, 0),
    ("The mother of two girls who were killed in a crash spoke on Friday.", 2, 0),
    ("Colleagues of a firefighter who died in a warehouse fire gathered on Sunday.", 1, 0),
    ("Friends of a cyclist killed in a crash have gathered.", 1, 0),
    ("The mother of two girls killed in a crash spoke on Friday.", 2, 0),
    ("The parents of three children who died in a house fire are in custody.", 3, 0),
    ("The parents of a soldier were killed when their house burned down.", 2, 0),
    ("The parents of a boy, who were hurt in the crash, are in hospital.", 0, 2),
    ("Two daughters of a farmer were killed.", 2, 0),
    ("Two sons of a farmer shot dead by gunmen on Monday.", 2, 0),
    ("Mother of two girls killed in crash", 1, 0),
    ("The mother of a boy killed her husband and then herself.", 1, 0),
)
# Shots that are fired, and whoever shot back.
SHOTS = (
    ("A man fired one shot into the air and fled. Nobody was hurt.", 0, 0),
    ("One shot was fired. Nobody was hurt.", 0, 0),
    ("Officers fired a single shot and arrested him. Nobody was hurt.", 0, 0),
    ("He fired four shots, killing two people.", 2, 0),
    ("At least five shots were fired at the house, wounding a woman.", 0, 1),
    ("One shot hit a lamp and another wounded a clerk.", 0, 1),
    ("Two were shot and one shot dead.", 1, 2),
    ("An officer was shot in the back.", 0, 1),
)
# Who died beside somebody, and those behind whose verb is another.
ALONG_WITH = (
    ("Two policemen died in addition to the bomber, and seven people, four of them civilians, were injured.", 2, 7),
    ("Two soldiers died along with the bomber, and nine people, including five students, were hurt.", 2, 9),
    ("Three guards were killed in addition to the attacker, and 12 civilians were injured.", 3, 12),
    ("Two policemen died together with their driver, and seven people were injured.", 3, 7),
    ("Two policemen and the bomber died, and seven people, four of them civilians, were injured.", 2, 7),
    ("Along with the bomber, three guards and two clerks were killed.", 5, 0),
    ("The blast killed a guard along with two clerks and three customers.", 6, 0),
)
# Who somebody is stands between commas.
WHO_IT_IS = (
    ("The driver of the van, a 30-year-old man, and two passengers were injured.", 0, 3),
    ("The pilot, a man of 60, and his passenger were killed.", 2, 0),
    ("The victim, a 22-year-old student, and her friend were shot.", 0, 2),
    ("A 44-year-old woman, her son and a neighbour were injured.", 0, 3),
    ("The driver, a woman and a child were injured.", 0, 3),
    ("A teacher, a 14-year-old girl, and two boys were hurt.", 0, 4),
    ("The driver, a 44-year-old woman, and her son were taken to Memorial Hospital with injuries.", 0, 2),
    ("A soldier was wounded. The injured man was flown to Kabul, and two civilians were also wounded.", 0, 3),
    ("A deputy was hurt in the shooting. The wounded officer, a nine-year veteran, was alert.", 0, 1),
)
# Somebody told of again by an age, one more, and the last of all.
ONCE_MORE = (
    ("One man is dead. A 22-year-old was hit in the chest and died at the hospital.", 1, 0),
    ("A man was killed and two women were hurt in a crash. A 54-year-old from Salem died at the scene.", 1, 2),
    ("A 19-year-old man was killed on Friday. A 22-year-old died on Saturday.", 2, 0),
    ("One person was killed. A 22-year-old also died in hospital.", 2, 0),
    ("A worker suffered crush injuries to both legs. A second worker was taken to hospital.", 0, 2),
    ("A woman was hurt in the crash. Another woman was taken to hospital.", 0, 2),
    ("Three people were hurt in the crash. A third person was taken to hospital.", 0, 3),
    ("Two men were shot. A second man was taken to hospital.", 0, 2),
    ("Gunmen shot dead Judge Hernando Zuluaga. One of his two guards also died; the other was wounded.", 2, 1),
    ("Ana Ruiz, 30, died on Sunday, four days after the crash that killed her husband.", 2, 0),
    ("A man died on Friday, ten years after the war that killed his father.", 1, 0),
    ("Four people were killed in the crash. Six others were wounded, two of whom later died.", 6, 4),
    ("Two were killed and 12 wounded, three of whom died overnight.", 5, 9),
    ("Six people were wounded, two of whom were children.", 0, 6),
)
# One hurt, or the ward.
ONE_HURT = (
    ("Attackers cut the throats of two fishermen. A third man escaped with a slash to the neck.", 2, 1),
    ("A robber attacked the clerk, who suffered a gash to the forehead. Nobody else was hurt.", 0, 1),
    ("An officer received a bite to the hand in the scuffle. Nobody else was hurt.", 0, 1),
    ("An explosion destroyed a house. Their grandson remains in the burns unit in a stable condition.", 0, 1),
    ("A bus crashed near Elmina. The driver is in the burns unit.", 0, 1),
    ("A canoe capsized. Two of those rescued were treated at the Cape Coast Teaching Hospital for hypothermia.", 0, 2),
    ("All 34 residents escaped the fire, although three were admitted to hospital with smoke poisoning.", 0, 3),
    ("The bank took a blow to its reputation after the raid. Nobody was hurt.", 0, 0),
    ("The strike was a blow to the head of the party. Nobody was hurt.", 0, 0),
    ("A man died from a blow to the head. The attacker fled.", 1, 0),
    ("A shooting killed two. A nurse in the ICU said the ward was full.", 2, 0),
    ("A man was wounded. A second victim was found nearby with a gunshot wound.", 0, 1),
    ("A man held two people hostage. A deputy was shot in the arm earlier in the standoff.", 0, 1),
    ("A policeman was killed. Three were killed earlier in the week.", 1, 0),
)


# Who hit out first and was killed for it, beside those he hurt; and who was planting the bomb that killed him.
IN_RETURN = (
    (
        "A deputy is recovering after a man opened fire on officers. The second deputy shot back and killed the man.",
        0,
        1,
    ),
    ("A man opened fire on officers, who returned fire and killed him. One officer was hurt.", 0, 1),
    ("A gunman opened fire in a mall, wounding three. Officers returned fire and killed him.", 0, 3),
    ("A driver rammed a crowd, killing two people. Police shot the driver dead.", 2, 0),
    ("A man fired at deputies and was killed when they returned fire.", 1, 0),
    ("Officers shot and killed a man who had stabbed two people.", 1, 2),
    ("A bus driver opened fire on robbers. The robbers killed the driver and a passenger; police look for them.", 2, 0),
    ("A device went off as two men were planting it near Eker. One of the men was killed, the other was hurt.", 0, 0),
    ("Two men were killed when the bomb they were carrying went off too early.", 0, 0),
    ("A bomb exploded prematurely, killing two bystanders and the man who was carrying it.", 2, 0),
    ("Two boys were killed when a grenade they were carrying exploded.", 2, 0),
    ("A soldier was killed when the mine he was laying exploded.", 1, 0),
    ("Two workers were killed when charges they were setting in a quarry exploded.", 2, 0),
    ("A mob lynched a suspected kidnapper in Oaxaca and burned his van. Nobody was arrested.", 1, 0),
    ("Two robbers were burned alive by an angry mob after they shot a shopkeeper dead.", 3, 0),
    ("A gunman killed three people before a crowd beat the gunman to death.", 3, 0),
    ("Militants attacked a village; villagers killed two militants, and six residents were killed.", 6, 0),
)
# Those who were picked out, counted in capitals, lost after a rescue, or still in hospital.
PICKED_OUT = (
    ("Gunmen lined up workers. Of the 20 men, nine were shot, and the rest were let go unharmed.", 9, 0),
    ("Twelve passengers were separated from the rest and shot; the others were allowed to continue.", 12, 0),
    ("Gunmen opened fire at a bar. Nine were shot and the rest fled.", 0, 9),
    ("Of the 30 passengers, eleven were shot and the others were released.", 0, 11),
    ("FOUR SERB TERRITORIALS AND THREE MEMBERS OF THE NATIONAL GUARD DIED IN OVERNIGHT FIGHTING.", 7, 0),
    ("THREE TRUCKS AND TWO SOLDIERS WERE HIT, AND BOTH SOLDIERS WERE KILLED.", 2, 0),
    ("Nine marines died. Twelve others were evacuated by helicopter, two of whom died in flight.", 11, 0),
    ("A man has died and four others, including two children, remain in hospital after a blast.", 1, 4),
    ("The search for two kayakers missing on Loch Awe since Saturday ended when divers found their bodies.", 2, 0),
    ("A man accused of fatally shooting a deputy on Sunday was arrested in Ohio.", 1, 0),
)


@pytest.mark.parametrize(
    ("text", "dead", "hurt"),
    [
        *ANSWERED,
        *ONE_OF_SEVERAL,
        *OF_A_YEAR,
        *LEFT_BEHIND,
        *SHOTS,
        *ALONG_WITH,
        *WHO_IT_IS,
        *ONCE_MORE,
        *ONE_HURT,
        *IN_RETURN,
        *PICKED_OUT,
    ],
)
def test_what_is_told_in_passing_is_read_for_what_it_is(text: str, dead: int, hurt: int) -> None:
    assert dead_and_hurt(text) == (dead, hurt)
