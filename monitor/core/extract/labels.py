"""Headlines that give a figure after what is counted: "Soldiers killed in strike now 33", "wounded now at 41"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.emit import figure
from monitor.core.extract.items import Tag
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.mention import Scene
from monitor.core.model import Outcome, Standing

_COUNTED: Final = (Form.PARTICIPLE, Form.STATE, Form.COUNT)
_BETWEEN: Final = frozenset((Tag.PREP, Tag.NOUN, Tag.NAT, Tag.ADJ, Tag.DET, Tag.TIME, Tag.POSS))
_REACH: Final = 9


def labelled_counts(scene: Scene) -> None:
    """Add the figures that stand behind what they count."""
    items = scene.items
    for at in range(2, len(items)):
        if items[at].tag is not Tag.NUM or not _ends(scene, at):
            continue
        link = _link(scene, at)
        harm = _harm_before(scene, link) if link else None
        if harm is None:
            continue
        told = [one for one in scene.mentions if one.at == harm]
        if any(one.numeric or one.denied for one in told) or not (told or _opens(scene, harm)):
            continue
        outcome = FORMS[items[harm].lower][0]
        made = figure(scene, harm, told[0].outcome if told else outcome, items[at], told[0].rule if told else "label")
        made.standing = Standing.CURRENT if scene.lower(link) == ":" else Standing.RAISES
        if told:
            made.group = told[0].group
            scene.mentions.remove(told[0])


def _ends(scene: Scene, at: int) -> bool:
    """Whether the figure counts nothing that follows it: not "33 questions"."""
    return at + 1 >= len(scene.items) or scene.items[at + 1].tag in (Tag.MARK, Tag.COMMA)


def _link(scene: Scene, at: int) -> int:
    """Return the item that links the figure at ``at`` to what stands before it, zero if none does."""
    if scene.lower(at - 1) in ("now", ":"):
        return at - 1
    if scene.lower(at - 1) == "at" and scene.lower(at - 2) == "now":
        return at - 2
    # "total dead 33"
    return at if scene.items[at - 1].tag is Tag.HARM and scene.lower(at - 2) == "total" else 0


def _harm_before(scene: Scene, link: int) -> int | None:
    """Return the word of harm that a figure counts, over where it was done: "killed in Idlib strike now"."""
    for at in range(link - 1, max(-1, link - _REACH), -1):
        if scene.items[at].tag is Tag.HARM:
            outcome, form = FORMS.get(scene.lower(at), (None, None))
            counted = form in _COUNTED and outcome in (Outcome.KILLED, Outcome.WOUNDED)
            plain = at + 1 == link or scene.items[at + 1].tag is Tag.PREP
            stated = any(scene.items[step].tag is Tag.BE for step in range(at))
            return at if counted and plain and not stated else None
        if scene.items[at].tag not in _BETWEEN:
            return None
    return None


def _opens(scene: Scene, harm: int) -> bool:
    """Whether the word of harm stands for people by itself: after a colon, a verb of saying or "total"."""
    before = scene.lower(harm - 1)
    return not harm or before in (":", "total", "the") or before in speech.SAYS
