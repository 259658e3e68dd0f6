"""Harm told by what the body suffered, or by whom a hospital took in; and bodies, limbs and blows of other kinds."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

TOLD_BY_THE_BODY = (
    ("Police fired rubber bullets at a crowd in Cali. A student lost the sight in his right eye.", 0, 1),
    ("Police fired pellets into the crowd and a 14-year-old boy was blinded in one eye.", 0, 1),
    ("A boy was left blind by a pellet fired by soldiers in Pulwama.", 0, 1),
    ("A parcel bomb exploded in Bilbao. The clerk who opened it lost part of his hand.", 0, 1),
    ("A bomb exploded at a bank in Vitoria. A guard had his hand blown off.", 0, 1),
    ("A landmine blew off a shepherd's foot near Herat.", 0, 1),
    ("The blast tore off the left arm of a bus driver.", 0, 1),
    ("A teacher had her nose broken and a colleague lost several teeth when gendarmes charged.", 0, 2),
    ("A passer-by had three fingers blown off by a firework bomb thrown in Bilbao.", 0, 1),
    ("Ruben Diaz, 27, was struck in the face by a tear gas canister and lost an eye.", 0, 1),
    ("Five men were thrown into a ravine; three died and two were picked up with injuries.", 3, 2),
    ("A police officer was bitten by a demonstrator and another needed stitches to the head.", 0, 2),
    ("A bomb went off at a barracks. Some 49 people had minor injuries, mostly cuts from glass.", 0, 49),
    ("An officer fired a baton round at close range at a boy of 13, who was left in a coma.", 0, 1),
    ("A student was beaten by police and is in a coma.", 0, 1),
    ("A farmer had his hand cut off with a machete and his brother was killed.", 1, 1),
    ("Two staff were hit with rifle butts by robbers and suffered head injuries.", 0, 2),
    ("Three rangers were shot dead. The lone survivor, a driver, has gunshot wounds.", 3, 1),
    ("The ambush claimed the lives of three soldiers; four more were evacuated with wounds.", 3, 4),
    ("A photographer, Camila Arce, lost the sight in one eye. A reporter, Luis Toro, suffered a broken jaw.", 0, 2),
    ("A clinic in Kunduz was hit. Nobody was hurt.", 0, 0),
    ("A market in Sanaa was struck by a rocket. Nobody was hurt.", 0, 0),
    ("A convoy near Kunduz was hit by gunfire.", 0, 0),
    ("After the blast the economy is in a coma.", 0, 0),
    ("The hospital treated 30 people for bullet wounds, and 30 wounded were counted in all.", 0, 30),
    ("The boxer broke his opponent's nose in the second round.", 0, 0),
    ("The party was blinded by its own success and shot itself in the foot.", 0, 0),
    ("Hackers left the radar blind before the strike.", 0, 0),
    ("The minister lost sight of the victims, critics of the attack said.", 0, 0),
    ("Men in uniform whipped two women in Khartoum; both had lacerations on the back.", 0, 2),
    ("Rockets hit a queue for water. Two people died and nine people ended up in hospital.", 2, 9),
    ("The mayor had his phone and a bag taken from him in the attack.", 0, 0),
    ("The attackers lost their nerve and the driver had his car stolen.", 0, 0),
    ("A reporter's arm was broken by police during the protest.", 0, 1),
    ("A reporter was beaten by police, who broke his arm.", 0, 1),
    ("Police beat a reporter and broke his arm.", 0, 1),
    ("A motorist was beaten by officers. He suffered a fractured eye socket and three broken ribs.", 0, 1),
    ("Two protesters were run down by a police truck and suffered broken legs.", 0, 2),
    ("Two aid workers were assaulted by a mob. Both had cuts to the face.", 0, 2),
    ("Three staff received light shrapnel wounds, as did two guards.", 0, 5),
    ("Two officers suffered gunshot wounds, as did two bystanders.", 0, 4),
    ("The driver was hit in the hip and both of her passengers, tourists from Uruguay, were injured by glass.", 0, 3),
    ("The clinic received 26 gunshot patients after the gangs traded fire.", 0, 26),
    ("The hospital admitted 12 people with gunshot wounds after police fired on the crowd.", 0, 12),
    ("The hospital in Lashkar Gah took in 31 war-wounded on Tuesday after a rocket hit a bus.", 0, 31),
    ("Doctors counted 17 civilians with pellet wounds, and nine officers were hurt by stones.", 0, 26),
    ("Soldiers attacked the village. Five survivors arrived at the hospital with deep cuts to the head.", 0, 5),
    ("Eight people, including two women, needed medical treatment for concussion.", 0, 8),
    ("The army lost sight of its goals in the attack.", 0, 0),
    ("The bomb blew off the door of the church.", 0, 0),
    ("The grenade tore off part of the roof.", 0, 0),
    ("The arm of the crane was broken by the blast.", 0, 0),
    ("Nobody needed medical treatment after the attack.", 0, 0),
    ("The hospital received 40 new beds after the attack.", 0, 0),
    ("The clinic treated 300 patients a day until it was hit by a shell.", 0, 0),
    ("A helicopter carrying nine passengers and three crew was hit by small-arms fire. No casualties on board.", 0, 0),
    ("A bus carrying 20 pilgrims was struck by stones.", 0, 0),
)


@pytest.mark.parametrize(("text", "killed", "wounded"), TOLD_BY_THE_BODY)
def test_toll_told_by_the_body(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
