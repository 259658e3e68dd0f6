"""Plain sentences, put together from who did it, who was harmed and how it is told: each has the same toll."""

from __future__ import annotations

import pytest

from monitor.core.extract.casualties import find_claims
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy
from monitor.core.text import parse

WHO = (
    "The shooting", "A stabbing", "The crash", "Gunmen", "A suicide bomber", "The ambush", "Police", "The army",
    "Unknown assailants", "A mob", "A landmine", "Airstrikes", "Mortar fire", "Clashes", "The Taliban", "Al-Shabaab",
    "A police officer", "The poisoning", "Twin blasts", "Four gunmen", "A drive-by shooting", "Gunfire", "Soldiers",
)  # fmt: skip
DID = (
    "killed five people and wounded nine",
    "killed five people, wounding nine others",
    "left at least five people dead and nine others injured",
    "claimed five lives and injured nine people",
    "killed five civilians on Sunday and left nine more in hospital",
    "kills 5, injures 9",
    "resulted in five deaths and nine injuries",
    "caused the deaths of five people and injuries to nine",
    "killed five people, including two children, and wounded nine",
    "killed five villagers while nine others sustained injuries",
    "shot dead five people and injured nine",
    "killed two women and three men and injured nine people",
)
WHOM = (
    "farmers", "Shiites", "Dinkas", "bus passengers", "members of a vigilante group", "IDPs",
    "supporters of the opposition", "residents of the town", "schoolgirls", "off-duty soldiers",
    "Indian nationals", "migrants from Bangladesh",
    "Fulani", "PKK members", "Kenyans", "Banyamulenge", "employees of a security firm", "youths",
)  # fmt: skip
DONE = (
    "Five {} were killed and nine wounded in an attack near Kolma.",
    "5 {} killed by gunmen; 9 others injured.",
    "At least five {} died and nine more were hurt when a bomb exploded in Kolma.",
    "Five {} have been killed and another nine wounded in shelling of Kolma.",
    "In Kolma, five {} lost their lives and nine were injured.",
    "Five {} dead, nine wounded after attack in Kolma.",
    "A bomb killed five {} in Kolma. Nine people suffered injuries.",
    "Five {} were massacred in Kolma, and nine were taken to hospital with wounds.",
    "Nine {} were wounded in the attack, and five others were killed.",
    "Gunmen opened fire on {} in Kolma, killing five and wounding nine.",
)
HURT = (
    ("A 34-year-old man was", 1), ("Two men were", 2), ("A woman and her daughter were", 2), ("A Tampa woman was", 1),
    ("Four people, including a child, were", 4), ("Two brothers, ages 19 and 22, were", 2), ("Robert Hale, 45, was", 1),
    ("A couple in their 60s were", 2), ("A man and two women were", 3), ("Three of the passengers were", 3),
)  # fmt: skip
HOW = (
    "hospitalized after a shooting in Dayton",
    "taken to a local hospital with gunshot wounds",
    "recovering after being stabbed in Dayton",
    "shot in the leg during a robbery",
    "struck by gunfire outside a club",
    "treated at the scene of the crash for minor injuries",
    "rushed to the hospital following a house explosion",
    "burned in an apartment fire",
    "airlifted to a trauma center after a crash",
    "being treated for smoke inhalation after a fire",
    "expected to survive after being shot in Dayton",
)


def best(text: str) -> tuple[int | None, int | None]:
    """Return the best figures of the dead and the wounded."""
    found = toll(find_claims(Fragment(text=text), parse(text), Policy()), text)
    killed, wounded = found["killed"], found["wounded"]
    return killed[1] if killed else None, wounded[1] if wounded else None


@pytest.mark.parametrize("did", DID)
def test_whatever_did_it_the_dead_and_the_wounded_are_counted(did: str) -> None:
    texts = [f"{who} {did}." for who in WHO]
    assert {text: best(text) for text in texts} == dict.fromkeys(texts, (5, 9))


@pytest.mark.parametrize("done", DONE)
def test_whomever_it_was_done_to_they_are_counted(done: str) -> None:
    texts = [done.format(whom) for whom in WHOM]
    assert {text: best(text) for text in texts} == dict.fromkeys(texts, (5, 9))


@pytest.mark.parametrize("how", HOW)
def test_whoever_was_hurt_is_counted_however_it_is_told(how: str) -> None:
    wanted = {f"{who} {how}.": (None, number) for who, number in HURT}
    assert {text: best(text) for text in wanted} == wanted
