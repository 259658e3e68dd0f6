"""Short incident descriptions, local news and wire copy: the toll of each text, class by class."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

TO_DEATH = (
    ("A labourer beat his mother and a neighbour to death with a hammer.", 2, 0),
    ("The attackers clubbed a guard, his wife and their son to death.", 3, 0),
    ("Rebels hacked a pastor and four worshippers to death in the church.", 5, 0),
    ("The court sentenced a man and his brother to death for killing a trader.", 1, 0),
)
HURT_THEN_DEAD = (
    ("A woman who was beaten and stabbed in her apartment last week has died in hospital.", 1, 0),
    ("A man who was shot and robbed outside a bank last Friday has died at Tygerberg Hospital.", 1, 0),
    ("A 12-year-old boy who was hit by a stray bullet while playing last month has died, his family said.", 1, 0),
    ("A bus driver who was attacked and stabbed by a passenger has died of his injuries.", 1, 0),
    ("A policeman who was wounded in a bomb attack on Sunday died in a military hospital on Wednesday.", 1, 0),
    ("A girl injured on Monday has died.", 1, 0),
    ("A woman critically injured in a house fire in Leeds two weeks ago has died.", 1, 0),
    ("Two men wounded in a bomb blast on Monday have died.", 2, 0),
    ("A man wounded by police last month in Leeds died on Friday.", 1, 0),
    ("One of three men shot on Saturday has died.", 1, 2),
)
HOW_THE_DEAD_DIED = (
    ("Three teachers were killed by gunmen in Yala. The three women were dragged from a bus and shot.", 3, 0),
    ("Four policemen were murdered in Lice. The officers were lined up and shot by the roadside.", 4, 0),
    ("Two guards were killed. The two men were shot at the gate, and a driver was wounded.", 2, 1),
    ("A mayor was killed in Ayacucho. The mayor was taken from his home and shot.", 1, 0),
    ("Two sisters were found dead in their flat. Their brother shot both women, police said.", 2, 0),
    ("A husband and wife were killed on Tuesday. The couple were shot in their bedroom, the sheriff said.", 2, 0),
    ("A taxi driver has died after a shooting in Croydon. Amir Khan, 45, was shot on Tuesday.", 1, 0),
    ("A taxi driver has died after a shooting in Leeds. Amir Khan, 45, was shot in the leg and is in hospital.", 1, 1),
    ("A teacher wounded in a school shooting has died. Elena Marsh, 34, had been shot twice.", 1, 0),
    ("One person was killed in a robbery in Tulsa. The cashier was shot and died at the scene.", 1, 0),
)
BODIES_NEXT = (
    ("Soldiers shot four herders near the river and burned the bodies.", 4, 0),
    ("Gunmen abducted six farmers and shot them. The bodies were found in a well.", 6, 0),
    ("Hooded men dragged two brothers from a bus and shot them. Their corpses lay by the road until evening.", 2, 0),
    ("They hacked or shot nine villagers as they slept. Two wounded were flown to the capital.", 9, 2),
)
FATALLY = (
    ("Gunmen shot six people, two of them fatally, in a bar in Montego Bay.", 2, 4),
    ("Five people were shot, three fatally, at a party. The dead were two teachers and a nurse.", 3, 2),
    ("Three men were stabbed, two of them fatally. The dead were identified as Ali Reza, 23, and Omar Haddad.", 2, 1),
    ("Four workers died. The dead were a foreman and three labourers.", 4, 0),
    ("The dead were a foreman and two labourers.", 3, 0),
)
BOTH_SIDES = (
    ("Turkana warriors clashed with Pokot herders near Lokori. Eight Pokot and four Turkana were killed.", 12, 0),
    (
        "Clashes between a Lendu militia and Hema farmers broke out. Seven fighters and four farmers died.",
        11,
        0,
    ),
    ("Fighting broke out near Adado. Five militants and four militiamen were killed and six people were hurt.", 9, 6),
    ("Nuer and Dinka youths fought with spears at a cattle camp. Six Nuer and four Dinka died.", 10, 0),
    ("Warplanes bombed a camp in the mountains, killing 14 fighters and wounding a dozen, an official said.", 14, 12),
)
OF_BEFORE = (
    ("TWO REPORTERS WERE WOUNDED TODAY WHEN A BOMB EXPLODED AT THE PAPER. ITS DIRECTOR WAS KILLED IN 1986.", 0, 2),
    ("A bomb wounded a guard at the union's office on Monday. The union's founder was murdered in 1994.", 0, 1),
    ("A journalist was shot dead in Cali. His brother, also a reporter, was killed in 1999.", 1, 0),
    ("Two editors were hurt when their car was fired at. In 2003 the paper's owner was killed.", 0, 2),
    ("A bomb wounded two guards on Friday. The same organization took responsibility for the murder of a judge.", 0, 2),
    ("A BOMB WOUNDED A CLERK IN LIMA TONIGHT. THE GROUP IS BLAMED FOR THE KILLING OF TWO PRIESTS IN MAY.", 0, 1),
    ("POLICE ARRESTED SIX MEMBERS OF THE CELL, WHICH IS BLAMED FOR THE MURDER OF A JUDGE AND TWO POLICEMEN.", 0, 0),
    ("Three guerrillas accused of killing two engineers were captured in Arauca.", 0, 0),
    ("Troops killed two rebels and captured a commander wanted for the killing of five soldiers.", 2, 0),
)
TOLD_AGAIN = (
    ("A man was killed and his brother was wounded. The brother, Ali, was taken to hospital.", 1, 1),
    ("A motorcyclist was killed and his wife injured in a collision. His wife Sita was admitted to hospital.", 1, 1),
    ("A clash between two cult groups claimed four lives. The first victim was shot at a shop on Friday, while three"
     " others were killed the next morning.", 4, 0),
    ("Five people were killed: three policemen, a driver and a child.", 5, 0),
    ("A lawyer and former deputy was killed in Tegucigalpa on Monday.", 1, 0),
    ("A farmer and local councillor has been killed in Antioquia.", 1, 0),
    ("A teacher and student were killed in Yala.", 2, 0),
)  # fmt: skip
DAY_WITHIN = (
    ("Three farmers were on Sunday night killed by bandits in Kaura.", 3, 0),
    ("A councillor was early on Monday stabbed to death by unknown persons.", 1, 0),
    ("Two persons were yesterday killed and four others injured in a crash.", 2, 4),
)
INJURED_MEN = (
    ("A mob beat three men accused of theft. Gendarmes took the injured men to a clinic. No fatalities.", 0, 3),
    ("Party youths attacked four campaign workers with sticks. The wounded workers were taken to a clinic.", 0, 4),
    ("Soldiers beat up two journalists at a checkpoint. Both were treated for bruises.", 0, 2),
    ("Three boys, all 14, were injured when a bus hit them.", 0, 3),
    ("Nine bodies were counted and six people with burns were taken to Gulu.", 9, 6),
)
VOICES = (
    ("The raid killed nine villagers according to the mayor. The army put the dead at five and a rights group put them"
     " at 14.", 9, 0),
    ("Eight people were killed at a funeral, the mayor said. A spokesman for the governorate put the dead"
     " at three.", 3, 0),
    ("A monitoring group put the death toll at 38, a local committee listed the names of 52 victims, while a doctor"
     " told reporters that he had counted 30 corpses.", 38, 0),
    ("Local hunters counted 12 bodies after the raiders withdrew.", 12, 0),
)  # fmt: skip
HE_AND_OTHERS = (
    ("A mayor's car was ambushed near Puno. He and his bodyguard were killed.", 2, 0),
    ("Gunmen stopped a priest on the road. He and two nuns were shot dead.", 3, 0),
    ("A deputy was shot in Lima on Friday. He and his wife were taken to hospital.", 0, 2),
    ("A bomb was thrown at the judge's car. Police said she and her driver died at the scene.", 2, 0),
    ("A policeman and the man he was guarding were gunned down outside a courthouse in Gujrat.", 2, 0),
    ("Bandits abducted a trader and his son and later killed them. A guard was wounded.", 2, 1),
    ("Rebels kidnapped a priest and two catechists and killed them a day later.", 3, 0),
    ("A shepherd stepped on a mine and was killed; two boys walking with him lost limbs.", 1, 2),
)
RAISED = (
    ("The death toll from the collapse has risen to four after another body was pulled from the rubble.", 4, 0),
    ("The number of dead has climbed to 12 after three more bodies were recovered.", 12, 0),
    ("The death toll rose to seven when two of the injured died in hospital.", 7, 0),
    ("The bodies of four fishermen missing since last week washed ashore at Elmina on Friday.", 4, 0),
)
OTHER_WORDS = (
    ("Herdsmen raided the village overnight, burning 20 houses. Locals buried nine people the following day.", 9, 0),
    ("Soldiers rounded up nine young men in Komala and shot them at the edge of the village.", 9, 0),
    ("Fatally shot were Andre Grant, 22, and Omar Reid, 25, both of Spanish Town.", 2, 0),
    ("An elderly woman has been killed in a house fire. The 84-year-old was pronounced dead at the scene.", 1, 0),
    ("A man has been found dead in Leeds. The 40-year-old had been stabbed.", 1, 0),
    ("A student was found hanging in her hostel room.", 1, 0),
    ("A painting was found hanging in the wrong room.", 0, 0),
    ("Two men were slashed in a fight outside a nightclub. Both were taken to Westmead Hospital.", 0, 2),
    ("Four students were taken to hospital after a chemical spill in a school laboratory.", 0, 4),
    ("A grandmother and her grandson were rescued from a burning home and treated for smoke inhalation.", 0, 2),
    ("The driver was crushed to death while his assistant escaped with a fractured arm.", 1, 1),
    ("Two hikers were rescued with broken ankles after a fall.", 0, 2),
    ("The blasts left four shoppers dead and nine nursing wounds.", 4, 9),
    ("Three suspected kidnappers were killed in a gun duel with policemen in Benin City.", 3, 0),
    ("A teenager was tied to a pole and stoned to death in Abomey.", 1, 0),
    ("Fans mourned the singer, who died in 1998, at a concert on Saturday.", 0, 0),
    ("Ten years after the massacre that killed 12 pupils, survivors gathered at the school.", 0, 0),
    ("A judge who was investigating a massacre of 20 banana workers was shot dead this morning.", 1, 0),
)
ALL = (
    *TO_DEATH, *HURT_THEN_DEAD, *HOW_THE_DEAD_DIED, *BODIES_NEXT, *FATALLY, *BOTH_SIDES, *OF_BEFORE, *TOLD_AGAIN,
    *DAY_WITHIN, *INJURED_MEN, *VOICES, *HE_AND_OTHERS, *RAISED, *OTHER_WORDS,
)  # fmt: skip


@pytest.mark.parametrize(("text", "killed", "wounded"), ALL)
def test_toll_of_an_incident(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
