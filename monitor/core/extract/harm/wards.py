"""Who is told as hurt by one hurt, or by the ward: "escaped with a slash to the neck", "came away with a bump on his
head", "remains in the burns unit", "is in the ICU"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.bodily import told_of
from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.harm import BODY_PARTS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

GASHES: Final = words("slash gash cut laceration bump bruise graze scratch burn blow bite wound")
_TO: Final = words("to on in across above below over under")
_OWN: Final = words("the his her their its one a")
_PARTS: Final = BODY_PARTS | words(
    "cheek chin forehead scalp brow eye eyebrow lip nose ear hand finger thumb shin calf heel elbow throat temple jaw"
    " skull hip foot toe knuckles palm side"
)
_BEARING: Final = words("suffered sustained received had needed has got")
_GOT_OFF: Final = words("escaped survived emerged away treated left rescued freed pulled recovering out taken rushed")
_BEFORE: Final = (Tag.ADJ, Tag.NOUN, Tag.DET, Tag.ADV, Tag.HARM)
_FAR: Final = 6
_LEFT: Final = words("left leaving leaves")
WARDS: Final = words("icu unit ward theatre")
_OF_WARD: Final = words("burns burn trauma intensive care critical intensive-care critical-care high-dependency")
_REMAINING: Final = words("remain remains remained lies lay")
_STILL: Final = words("still now both all also currently")


def one_hurt(scene: Scene) -> None:
    """Add who got off with one hurt of a part of the body, or was left with it."""
    if GASHES.isdisjoint(scene.sentence.lowers):
        return
    for at, item in enumerate(scene.items):
        if item.lower not in GASHES or not _of_the_body(scene, at + 1):
            continue
        first = at
        while first > 1 and scene.items[first - 1].tag in _BEFORE and scene.lower(first - 1) not in _BEARING:
            first -= 1
        verb = first - 1
        if scene.lower(verb) in _BEARING:
            group = verb_group(scene, verb)
            if not (group.unreal or group.negative):
                told_of(scene, at, group.start, "one hurt")
        elif scene.lower(verb) in ("with", "for"):
            _with(scene, at, verb)


def _of_the_body(scene: Scene, at: int) -> bool:
    """Whether "to the neck", "on his left arm" stands at item ``at``."""
    if scene.lower(at) not in _TO or scene.lower(at + 1) not in _OWN:
        return False
    return any(scene.lower(to) in _PARTS for to in (at + 2, at + 3))


def _with(scene: Scene, at: int, link: int) -> None:
    """Read what stands before "with a slash": "escaped", "left a guard", "was taken to hospital"."""
    told = scene.phrase(link - 1)
    verb = link - 1
    if told is not None and told.person and not told.plural and scene.lower(told.first - 1) in _LEFT:
        if not verb_group(scene, told.first - 1).be and all(one.phrase is not told for one in scene.mentions):
            emit(scene, at, Outcome.WOUNDED, [told], "one hurt", shot=True)
        return
    while verb > max(1, link - _FAR) and scene.lower(verb) not in _GOT_OFF and scene.items[verb].tag is not Tag.COMMA:
        verb -= 1
    if scene.lower(verb) not in _GOT_OFF or any(one.outcome is Outcome.WOUNDED for one in scene.mentions):
        return
    verb -= scene.lower(verb) in ("away", "out")
    group = verb_group(scene, verb)
    if not (group.unreal or group.negative):
        told_of(scene, at, group.start, "one hurt")


def on_a_ward(scene: Scene) -> None:
    """Add who is, or remains, on a ward for those badly hurt."""
    if WARDS.isdisjoint(scene.sentence.lowers):
        return
    for at, item in enumerate(scene.items):
        if item.lower not in WARDS or (item.lower != "icu" and scene.lower(at - 1) not in _OF_WARD):
            continue
        verb = next((to for to in range(at - 1, max(0, at - 5), -1) if scene.lower(to) in ("in", "at", "on")), 0) - 1
        while verb > 0 and scene.lower(verb) in _STILL:
            verb -= 1
        if verb < 1 or any(one.outcome is Outcome.WOUNDED for one in scene.mentions):
            continue
        if scene.items[verb].tag is Tag.BE:
            told_of(scene, at, verb_group(scene, verb + 1).start, "on a ward")
        elif scene.lower(verb) in _REMAINING:
            told_of(scene, at, verb_group(scene, verb).start, "on a ward")


def before_aside(scene: Scene, start: int) -> Phrase | None:
    """Return who stands before an aside that ends at ``start``: "four others, two of them children, remain"."""
    found = subjects(scene, start) if scene.lower(start - 1) == "," else []
    return found[0] if len(found) == 1 else None
