"""Whom hospitals count: "the clinic received 26 gunshot patients", "the hospital took in 31 war-wounded", "doctors
counted 17 people with bullet wounds"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

RECEIVING: Final = words(
    "received receives admitted took taken counted registered recorded saw treating treated admits"
)
_HOUSES: Final = words(
    "hospital hospitals clinic clinics infirmary doctors doctor medics nurses surgeons ward wards post centre center"
    " paramedics msf icrc"
)
_HARMED: Final = words(
    "gunshot trauma burn burns war-wounded wounded injured blast bullet stab shrapnel gun-shot burned"
)
_PATIENTS: Final = words("patients victims casualties patient victim wounded injured war-wounded cases admissions")
_BEARING: Final = words("wounds injuries burns wound injury fractures cuts")
# "26 people, all of them men, with bullet wounds": so many words on.
_NEAR: Final = 9
_BEFORE: Final = 8


def received(scene: Scene) -> None:
    """Add the people whom a hospital is said to have taken in with injuries."""
    said = scene.words.split()
    if _HOUSES.isdisjoint(said) or RECEIVING.isdisjoint(said):
        return
    known = [mention.phrase for mention in scene.mentions]
    for phrase in scene.phrases:
        if phrase.number is None or any(one is phrase for one in known) or not _harmed(scene, phrase):
            continue
        verb = phrase.first - 2 if scene.lower(phrase.first - 1) == "in" else phrase.first - 1
        if scene.lower(verb) not in RECEIVING:
            continue
        group = verb_group(scene, verb)
        housed = any(scene.lower(at) in _HOUSES for at in range(max(0, group.start - _BEFORE), group.start))
        if housed and not (group.be or group.unreal or group.negative):
            phrase.person = True
            emit(scene, verb, Outcome.WOUNDED, [phrase], "received", shot=True)


def _harmed(scene: Scene, phrase: Phrase) -> bool:
    """Whether the people counted are said to be hurt: "26 gunshot patients", "12 people with bullet wounds"."""
    own = {scene.lower(at) for at in range(phrase.first, phrase.last)}
    if not _HARMED.isdisjoint(own) and (not _PATIENTS.isdisjoint(own) or phrase.person is True):
        return True
    ahead = [scene.lower(at) for at in range(phrase.last, phrase.last + _NEAR)]
    if phrase.bare and ahead[0] in ("war-wounded", "wounded", "injured"):
        return True
    if scene.lower(phrase.last) == "," or phrase.person is False:
        return False
    return "with" in ahead[:1] and not _BEARING.isdisjoint(ahead)
