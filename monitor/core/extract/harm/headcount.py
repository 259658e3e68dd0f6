"""Numbers told after the harm: "the number of troops confirmed dead rose to 33", "the dead now number 33"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.harm.joined import NUMBERS
from monitor.core.extract.harm.rising import rising
from monitor.core.extract.lexicon.happenings import HAPPENINGS
from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Outcome

_STEPS: Final = frozenset((Tag.REL, Tag.HAVE, Tag.BE, Tag.ADV))
_HELD: Final = words("confirmed reported known feared presumed believed officially verified")
_COUNTED: Final = frozenset((Form.STATE, Form.COUNT, Form.PARTICIPLE))
_FORMS: Final = frozenset((Form.STATE, Form.INTRANSITIVE, Form.PARTICIPLE))
_NUMBERING: Final = words("number numbers numbered")
_FAR: Final = 6


def heads_counted(scene: Scene) -> None:
    """Read "the number of those who have died rose to 33" before "died" is read for itself."""
    for at, item in enumerate(scene.items):
        if item.lower in NUMBERS and scene.lower(at + 1) == "of":
            if not (_fallen(scene, at + 2) or _put_at(scene, at)):
                _counted(scene, at + 2)
        elif item.lower in _NUMBERING:
            _numbered(scene, at)
        elif item.lower in ("count", "tally") and scene.lower(at - 1) in ("injured", "wounded"):
            # "Injured count goes up to 41"
            rising(scene, at, Outcome.WOUNDED, "toll")


def _put_at(scene: Scene, number: int) -> bool:
    """Read "puts at 33 the number of soldiers killed": the figure stands before."""
    at = number - 1 if scene.lower(number - 1) == "the" else number
    if at < _LEAST or scene.items[at - 1].tag is not Tag.NUM or scene.lower(at - 2) != "at":
        return False
    if scene.lower(at - 3) not in ("puts", "put", "putting"):
        return False
    people = scene.phrase(number + 2)
    harm = number + 2
    while harm < min(len(scene.items), number + _FAR) and scene.items[harm].tag is not Tag.HARM:
        harm += 1
    if harm >= len(scene.items) or scene.items[harm].tag is not Tag.HARM or harm in scene.done:
        return False
    outcome, form = FORMS[scene.lower(harm)]
    if form not in _COUNTED and form is not Form.INTRANSITIVE:
        return False
    scene.done.add(harm)
    made = figure(scene, harm, outcome, scene.items[at - 1], f"number of:{scene.lower(harm)}")
    made.total = True
    if people is not None and people.number is None and people.harm is None:
        made.group = " ".join(item.text for item in scene.items[people.first : people.last]) or None
    return True


_LEAST: Final = 3


def _fallen(scene: Scene, at: int) -> bool:
    """Read "the number of fallen soldiers has climbed to 33", and "of dead soldiers" after another word of counting."""
    items = scene.items
    if at + 1 >= len(items) or items[at + 1].tag not in (Tag.PERSON, Tag.NAT) or scene.lower(at) != "fallen":
        return False
    people = scene.phrase(at + 1)
    made = rising(scene, people.last - 1 if people is not None else at + 1, Outcome.KILLED, "number of:fallen")
    for mention in made:
        mention.group = items[at + 1].text
    return bool(made)


def _counted(scene: Scene, at: int) -> None:
    items = scene.items
    while at < len(items) and items[at].tag is Tag.DET and scene.place[at] < 0 and scene.lower(at) != "those":
        at += 1
    phrase = scene.phrase(at)
    if phrase is not None and (phrase.number is not None or phrase.person is False or phrase.harm is not None):
        return
    if phrase is None and scene.lower(at) != "those":
        return
    after = phrase.last if phrase is not None else at + 1
    harm = after
    while harm < min(len(items), after + _FAR) and (items[harm].tag in _STEPS or items[harm].lower in _HELD):
        harm += 1
    if phrase is not None and phrase.lower == "victims" and _of_a_happening(scene, phrase.last):
        # "lowers number of victims in the coastal wildfire by one to 67"
        rising(scene, at, Outcome.KILLED, "number of:victims")
        return
    if harm >= len(items) or items[harm].tag is not Tag.HARM or harm in scene.done:
        return
    outcome, form = FORMS[items[harm].lower]
    if form not in _FORMS or (form is Form.PARTICIPLE and harm == after):
        return
    made = rising(scene, harm, outcome, f"number of:{items[harm].lower}")
    if made:
        scene.done.add(harm)
    for mention in made:
        first = phrase.first if phrase is not None else at
        mention.group = " ".join(item.text for item in items[first:after] if item.tag is not Tag.DET) or None


def _of_a_happening(scene: Scene, at: int) -> bool:
    """Whether a disaster or an attack follows that the victims are of: "of the storm", "in the coastal wildfire"."""
    if scene.lower(at) not in ("of", "in", "from"):
        return False
    phrase = scene.phrase(at + 1)
    return phrase is not None and any(scene.lower(step) in HAPPENINGS for step in range(phrase.first, phrase.last))


def _numbered(scene: Scene, at: int) -> None:
    """Read "the dead now number 33", "our martyrs number at least 33" at its verb."""
    harm = at - 1
    while harm > 0 and scene.items[harm].tag is Tag.ADV:
        harm -= 1
    if harm < 0 or scene.items[harm].tag is not Tag.HARM or harm in scene.done or at + 1 >= len(scene.items):
        return
    outcome, form = FORMS[scene.lower(harm)]
    told = scene.items[at + 1]
    if form not in _COUNTED or told.number is None or (form is not Form.COUNT and not _opened(scene, harm)):
        return
    scene.done.add(harm)
    told.tag = Tag.NUM  # "number 33" by itself is a label's
    figure(scene, harm, outcome, told, f"number of:{scene.lower(harm)}")


def _opened(scene: Scene, harm: int) -> bool:
    """Whether "the" makes people of what was done to them: "the dead"."""
    return harm > 0 and scene.lower(harm - 1) in ("the", "our", "their", "its")
