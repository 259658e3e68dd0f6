"""Headlines that give a figure after what is counted: "Soldiers killed in strike now 33", "wounded now at 41"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Outcome, Standing

_COUNTED: Final = (Form.PARTICIPLE, Form.STATE, Form.COUNT)
_BETWEEN: Final = frozenset((Tag.PREP, Tag.NOUN, Tag.NAT, Tag.ADJ, Tag.DET, Tag.TIME, Tag.POSS))
_REACH: Final = 9


def labelled_counts(scene: Scene) -> None:
    """Add the figures that stand behind what they count."""
    items = scene.items
    _total_of_steps(scene)
    for at in range(2, len(items)):
        numbering = scene.lower(at - 1) in _NUMBERING and items[at].number is not None
        if not (items[at].tag is Tag.NUM or numbering) or not _ends(scene, at):
            continue
        link = at - 1 if numbering else _link(scene, at)
        harm = _harm_before(scene, link) if link else None
        if harm is None:
            continue
        told = [one for one in scene.mentions if one.at == harm]
        if any(one.numeric or one.denied for one in told) or not (told or _opens(scene, harm)):
            continue
        outcome = FORMS[items[harm].lower][0]
        made = figure(scene, harm, told[0].outcome if told else outcome, items[at], told[0].rule if told else "label")
        if _came_from(scene, at):
            made.low = made.high
        made.standing = Standing.CURRENT if scene.lower(link) == ":" else Standing.RAISES
        if told:
            made.group = told[0].group
            scene.mentions.remove(told[0])


def _total_of_steps(scene: Scene) -> None:
    """Read what a few more have brought the dead to: "Four more deaths in Idlib, total now 33"."""
    for at, item in enumerate(scene.items):
        if item.lower != "total" or not scene.mentions:
            continue
        to = at + 2 if scene.lower(at + 1) in ("now", ":", "is") else at + 1
        if to >= len(scene.items) or scene.items[to].tag is not Tag.NUM or not _ends(scene, to):
            continue
        last = scene.mentions[-1]
        number = scene.items[to].number
        few = last.numeric and last.outcome is Outcome.KILLED and last.at < at and not last.total
        if few and number is not None and number.low is not None and last.value * 2 <= number.low:
            made = figure(scene, at, Outcome.KILLED, scene.items[to], "another count")
            made.total, made.standing = True, Standing.RAISES


def _ends(scene: Scene, at: int) -> bool:
    """Whether the figure counts nothing that follows it: not "33 questions"."""
    return at + 1 >= len(scene.items) or scene.items[at + 1].tag in (Tag.MARK, Tag.COMMA) or _came_from(scene, at)


def _came_from(scene: Scene, at: int) -> bool:
    """Whether the figure has gone up: "Wounded in strike up to 41 from 36"."""
    return (
        scene.items[at].lower.startswith("up to ")
        and scene.lower(at + 1) == "from"
        and at + 2 < len(scene.items)
        and scene.items[at + 2].tag is Tag.NUM
    )


def _link(scene: Scene, at: int) -> int:
    """Return the item that links the figure at ``at`` to what stands before it, zero if none does."""
    if _came_from(scene, at):
        return at
    if scene.lower(at - 1) in ("now", ":"):
        return at - 2 if scene.lower(at - 2) in _ARE else at - 1
    if scene.lower(at - 1) == "at" and scene.lower(at - 2) == "now":
        return at - 2
    if scene.lower(at - 1) == "at" and _put(scene, at - 1):
        return at - 1
    if scene.lower(at - 1) in _ARE and not _listed(scene, at):
        return at - 1
    # "total dead 33"
    return at if scene.items[at - 1].tag is Tag.HARM and scene.lower(at - 2) == "total" else 0


def _harm_before(scene: Scene, link: int) -> int | None:
    """Return the word of harm that a figure counts, over where it was done: "killed in Idlib strike now"."""
    while link > 1 and scene.items[link - 1].tag is Tag.ADV:
        link -= 1
    for at in range(link - 1, max(-1, link - _REACH), -1):
        if scene.items[at].tag is Tag.HARM:
            outcome, form = FORMS.get(scene.lower(at), (None, None))
            counted = form in _COUNTED and outcome in (Outcome.KILLED, Outcome.WOUNDED)
            plain = at + 1 == link or scene.items[at + 1].tag is Tag.PREP
            stated = any(scene.items[step].tag is Tag.BE for step in range(at) if scene.lower(step) != "'s")
            return at if counted and plain and not stated else None
        if scene.items[at].tag not in _BETWEEN and not _of_place(scene, at):
            return None
    return None


_NUMBERING: Final = words("number numbers numbered total totals totalled totaled")
_ARE: Final = words("are were")
_PUTTING: Final = words("put puts putting")


def _put(scene: Scene, at: int) -> bool:
    """Whether somebody "puts wounded from the strike at 41"; "killed in a crash at 41" tells an age."""
    for back in range(at - 1, max(0, at - _REACH), -1):
        if scene.lower(back) in _PUTTING:
            return True
        if scene.lower(back) == ":":
            # "TRT: wounded in attack at 41"
            return scene.lower(back + 1) in ("wounded", "injured")
    return False


def _listed(scene: Scene, at: int) -> bool:
    """Whether figures follow that are a list: "the two dead are 17, 19"."""
    return any(scene.items[step].tag is Tag.NUM for step in range(at + 1, min(len(scene.items), at + 3)))


def _of_place(scene: Scene, at: int) -> bool:
    """Whether people are those who were struck: "wounded in strike on Turkish troops now 41"."""
    if scene.items[at].tag is not Tag.PERSON:
        return False
    phrase = scene.phrase(at)
    return phrase is not None and phrase.number is None and scene.lower(phrase.first - 1) in ("on", "at", "against")


def _opens(scene: Scene, harm: int) -> bool:
    """Whether the word of harm stands for people by itself: after a colon, a verb of saying or "total"."""
    before = scene.lower(harm - 1)
    return not harm or before in _WHOSE or before in speech.SAYS or _of_nation(scene, harm)


_WHOSE: Final = frozenset((":", "total", "the", "our", "its", "their", "'s", "'"))


def _of_nation(scene: Scene, harm: int) -> bool:
    """Whether it is a nation's: "Turkish wounded in raid number 41"."""
    return scene.items[harm - 1].tag is Tag.NAT
