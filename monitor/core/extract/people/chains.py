"""Runs of noun phrases: "twelve soldiers of the guard in a truck" speaks of twelve soldiers."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.phrases import Phrase

MODIFYING: Final = words(
    "of in at from on with near inside aboard outside around between among within under by into to for"
    " without behind along through"
    " beside across",
)
_SHOT: Final = words(
    "caught trapped bitten struck hit crushed pinned stung missing shot stabbed wounded injured hurt abducted kidnapped"
)
# What is done to people: with no object of its own behind it, one of these goes on about those before it.
_DONE_TO: Final = words(
    "sent deployed dispatched assigned stationed posted hired called brought employed attached drafted recruited tasked"
    " seconded garrisoned billeted summoned appointed contracted transferred detailed displaced evacuated accused"
    " suspected believed thought known named described identified wanted invited ordered flown rushed"
    " arrested detained picked rounded"
)
_CALLED: Final = words("sent called brought flown picked rounded")
_PARTICLED: Final = words("called picked rounded")
_GOING_ON: Final = frozenset((Tag.PREP, Tag.TO))
_LINKS: Final = _GOING_ON | {Tag.PRON}
_LEADING: Final = _GOING_ON | {Tag.ADV, Tag.TIME}
_WITHIN: Final = frozenset((Tag.VERB, Tag.NOUN, Tag.BE, Tag.ING, Tag.HAVE, Tag.ADV, Tag.TIME))
_WHEN: Final = frozenset((Tag.TIME, Tag.PREP, Tag.ADV))
# "a soldier sent to protect it": so many words from who was sent to the end of what for.
_REDUCED: Final = 9
AFTERTHOUGHT: Final = frozenset((Tag.ED, Tag.ING, Tag.ADV, Tag.TIME, Tag.ADJ))
LONGEST: Final = 6


def chain(scene: Scene, at: int, *, participles: bool = True) -> Phrase:
    """Return the phrase that is spoken of where item ``at`` ends a run "twelve soldiers of the guard in a truck"."""
    items = scene.items
    phrase = scene.phrases[scene.place[at]]
    best, first = phrase, phrase.first
    for _ in range(LONGEST):
        at = first - 1
        if best.number is None and best.det is None:
            while at >= 0 and items[at].tag is Tag.TIME:
                at -= 1
        if at > 0 and items[at].tag is Tag.ED and items[at - 1].tag is Tag.PREP and best.number is None:
            # "pulled from collapsed buildings"
            at -= 1
        if at > 0 and items[at].lower == "board" and items[at - 1].lower == "on":
            at -= 1
        if at > 0 and items[at].tag is Tag.ING and scene.place[at - 1] >= 0 and best.number is None:
            # "two policemen guarding the consulate were killed"
            best = _better(scene.phrases[scene.place[at - 1]], best, "")
            first = best.first
            continue
        if at < 0 or not (items[at].tag is Tag.PREP or items[at].tag is Tag.TO) or items[at].lower not in MODIFYING:
            break
        if items[at].lower == "with" and _harmed(scene, best):
            # "a toll of 54, with 200 injured": those are counted for themselves.
            break
        back = at - 1
        while participles and back >= 0 and items[back].tag in AFTERTHOUGHT:
            back -= 1
        if back > 0 and items[back].lower in _SHOT and _people(scene, back - 1) and best.number is None:
            # "one of three men shot on Saturday outside the club has died"
            back -= 1
        if back < 0 or scene.place[back] < 0:
            break
        outer = scene.phrases[scene.place[back]]
        best = _better(outer, best, items[at].lower)
        first = outer.first
    return best


def reduced(scene: Scene, at: int) -> int:
    """Return where a clause ends that says, with no "who was", what was done to the people before item ``at``: "four
    soldiers sent from a nearby base", "a guard hired to protect them"; ``at`` itself where none begins."""
    items, count = scene.items, len(scene.items)
    before = scene.phrase(at - 1)
    if at >= count or items[at].lower not in _DONE_TO or before is None or before.person is not True:
        return at
    step = at + 1
    if items[at].lower in _CALLED and scene.lower(step) in ("in", "up", "over"):
        step += 1
    elif items[at].lower in _PARTICLED:
        return at
    if step < count and items[step].lower == "as":
        step += 1
    elif step >= count or items[step].tag not in _GOING_ON:
        return at
    while step < count and step < at + _REDUCED:
        phrase = scene.phrase(step)
        if phrase is not None:
            step = phrase.last
        elif items[step].tag is Tag.BE and items[step - 1].tag is not Tag.TO:
            break
        elif items[step].tag in _LINKS or (items[step - 1].tag in _LEADING and items[step].tag in _WITHIN):
            step += 1
        else:
            break
    while step > at + 1 and items[step - 1].tag in _GOING_ON and items[step - 2].tag is not Tag.ED:
        step -= 1
    return step


_OF_TIME: Final = ("after", "before", "since", "when", "as", "while", "because")


def before_reduced(scene: Scene, at: int) -> int:
    """Return the last item of those before a reduced clause that ends with item ``at``; ``at`` itself without one."""
    last = scene.phrase(at)
    if last is not None and last.person is True and scene.lower(last.first - 1) in _OF_TIME:
        # "155 arrested after a woman died": it is she who did
        return at
    for back in range(at, max(0, at - _REDUCED), -1):
        if scene.items[back].tag in (Tag.COMMA, Tag.MARK, Tag.CONJ):
            break
        end = reduced(scene, back)
        if back < end and end > at and all(item.tag in _WHEN for item in scene.items[at + 1 : end]):
            return back - 1
    return at


def _people(scene: Scene, at: int) -> bool:
    phrase = scene.phrase(at)
    return phrase is not None and phrase.person is True and not phrase.bare


def _harmed(scene: Scene, phrase: Phrase) -> bool:
    """Whether a counted phrase stands right before its own word of harm."""
    if phrase.number is None or phrase.person is False or phrase.last >= len(scene.items):
        return False
    return scene.items[phrase.last].tag is Tag.HARM


def _better(outer: Phrase, inner: Phrase, joint: str) -> Phrase:
    if joint == "among" and inner.number is not None and outer.number is None:
        # "Polish soldiers among four killed"
        return inner
    if joint == "of" and outer.lower == "members" and outer.number is not None:
        return outer
    if joint == "of" and outer.lower in people.GROUP and (inner.number is not None or outer.number is None):
        return inner
    if outer.person is True or (outer.number is not None and outer.person is not False):
        return outer
    if outer.person is False or inner.person is True:
        return inner
    return outer
