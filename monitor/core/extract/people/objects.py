"""Who a verb is done to: the noun phrases after it, and the lists they make."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.chains import LONGEST, MODIFYING, reduced
from monitor.core.extract.people.classes import FINITE
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.members import countable
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

_SHOOTING: Final = ("shot", "shoots", "shooting")
_BURNING: Final = ("burned", "burnt", "burning", "buried", "burying", "roasted")
_PLACES: Final = frozenset((Tag.NOUN, Tag.NAT))


def objects(scene: Scene, at: int, *, subject: bool = False) -> tuple[list[Phrase], int]:
    """Return who is meant by the phrases from item ``at`` on, and where they end. ``subject`` lets a verb follow them:
    "the bodies of a man and a woman were found"."""
    items = scene.items
    count = len(items)
    # "shot a guard and two drivers dead": the state ends the list.
    closing = "dead" if scene.lower(at - 1) in _SHOOTING else "alive" if scene.lower(at - 1) in _BURNING else None
    while at < count and items[at].tag is Tag.ADV:
        at += 1
    if (
        at + 2 < count
        and items[at].lower in ("both", "all", "some")
        and items[at + 1].lower == "of"
        and scene.place[at + 2] >= 0
    ):
        inner = scene.phrases[scene.place[at + 2]]
        if items[at].lower == "both":
            inner.det = "both"
        at += 2
    if at >= count or scene.place[at] < 0:
        return [], at
    found: list[Phrase] = []
    phrase, at = _whole(scene, scene.phrases[scene.place[at]])
    found.append(phrase)
    parted = False
    for _ in range(2 * LONGEST):
        step, joined = at, False
        if step < count and items[step].tag is Tag.COMMA:
            step += 1
            joined = False
        if (step < count and items[step].tag is Tag.CONJ and items[step].lower in ("and", "&", "or", "plus")) or (
            step < count and items[step].lower == "plus"
        ):
            step += 1
            joined = True
        beside = _beside(scene, step) or _behind_who(scene, at)
        if beside:
            step, joined = beside, True
        if step == at:
            break
        while step < count and items[step].tag is Tag.ADV:
            step += 1
        if step >= count or scene.place[step] < 0:
            break
        other, end = _whole(scene, scene.phrases[scene.place[step]])
        finite = end < count and items[end].tag in FINITE and items[end].lower != closing
        finite = finite or (items[at].tag is Tag.COMMA and _verb_behind_aside(scene, other, end))
        if not subject and finite and items[step].lower != "who":
            if parted and items[at].lower == "and" and len(found) > 1:
                # "killing the father; his wife and two daughters escaped": who escaped was not killed.
                at = found.pop().first - 1
            break
        if other.name and not other.person and scene.items[at - 1].tag in _PLACES and phrase_end(found[-1]) < at:
            # "killing 18 in Arkansas, Georgia and Mississippi": the list is of places.
            break
        if other.bare and other.det == "another" and _acts_behind(scene, end):
            # "one killed four and another, minutes later, killed three"
            break
        if other.bare and end < count and items[end].tag is Tag.REL and items[end].lower == "that":
            # "one that murdered the priest and another that murdered his maids"
            break
        if subject and other.number is not None and _hurt(scene, other.last):
            # "the bodies of five civilians and eight wounded", "the remains of three, and nine with burns"
            break
        if not _adds(scene, found, other, joined, end):
            if joined or countable(scene, other) is False:
                break
            at = end
            continue
        parted = items[at].tag is Tag.COMMA
        found.append(other)
        at = end
    return found, at


def _hurt(scene: Scene, at: int) -> bool:
    """Whether those who end at item ``at`` are said to be hurt: "eight wounded", "nine with burns"."""
    form = FORMS.get(scene.lower(at + 1 if scene.lower(at) == "with" else at))
    return form is not None and form[0] is Outcome.WOUNDED


_KIN: Final = ("his", "her", "their")


def phrase_end(phrase: Phrase) -> int:
    """Return where a phrase itself ends."""
    return phrase.last


def _beside(scene: Scene, at: int) -> int:
    """Return where a member added by "as well as", "along with", "together with" or "in addition to" begins; 0 where
    none is."""
    if scene.lower(at) == "in" and scene.lower(at + 1) == "addition" and scene.lower(at + 2) == "to":
        return at + 3
    if scene.lower(at) == "as" and scene.lower(at + 1) == "well" and scene.lower(at + 2) == "as":
        return at + 3
    if scene.lower(at) in ("along", "together") and scene.lower(at + 1) == "with":
        return at + 2
    return 0


def _verb_behind_aside(scene: Scene, phrase: Phrase, at: int) -> bool:
    """Whether an aside on counted people at item ``at`` is closed by a verb of their own: "along with the bomber, and
    seven people, four of them civilians, were injured"."""
    if scene.lower(at) != "," or phrase.number is None:
        return False
    ends = next((to for to in range(at + 1, min(at + _CLAUSE, len(scene.items) - 1)) if scene.lower(to) == ","), 0)
    return ends > 0 and scene.items[ends + 1].tag is Tag.BE


def _acts_behind(scene: Scene, at: int) -> bool:
    """Whether a verb of harm with an object follows an aside that begins at item ``at``."""
    if scene.lower(at) != ",":
        return False
    ends = next((to for to in range(at + 1, min(at + _CLAUSE, len(scene.items))) if scene.lower(to) == ","), 0)
    return ends > 0 and scene.lower(ends + 1) in FORMS and scene.phrase(ends + 2) is not None


_WHO: Final = ("who", "whom", "whose")
# "two guards who had tried to hold him back as well as 13 worshippers": so many words say what they did.
_CLAUSE: Final = 14


def _behind_who(scene: Scene, at: int) -> int:
    """Return where the next member begins behind a clause on the last one: "a guard who was on duty as well as nine
    shoppers", "a puller, who had barred their way, and a guard"; 0 where none is."""
    aside = scene.lower(at) == ","
    start = at + 1 if aside else at
    if scene.lower(start) not in _WHO:
        return 0
    for step in range(start + 2, min(start + _CLAUSE, len(scene.items) - 1)):
        if scene.items[step].tag is Tag.MARK or scene.lower(step) == ";":
            break
        if aside and scene.items[step].tag is Tag.COMMA:
            return step + 2 if scene.lower(step + 1) == "and" else _beside(scene, step + 1)
        if not aside and (beside := _beside(scene, step)):
            return beside
    return 0


def _whole(scene: Scene, phrase: Phrase) -> tuple[Phrase, int]:
    """Return a phrase with what hangs on it: "a group of 12 soldiers", "three members of the guard in a truck"."""
    items = scene.items
    best, at = phrase, phrase.last
    called = scene.phrase(at + 1) if scene.lower(at) in ("named", "called") else None
    if called is not None and called.number is None:
        # "a man named Ali Yahya, his two wives and ..."
        at = called.last
    for _ in range(LONGEST):
        if at + 1 >= len(items) or items[at].tag is not Tag.PREP or items[at].lower not in MODIFYING:
            break
        inner = scene.phrase(at + 1)
        if items[at + 1].lower == "them" and at > best.last:
            # "the husband of one of them"
            at += 2
            continue
        if inner is None:
            # "the commander of a local militia, and his driver": a body that the chunker takes for an adjective.
            end = at + 1
            while end < len(items) and items[end].tag in (Tag.DET, Tag.ADJ):
                end += 1
            if end > at + 1 and end < len(items) and items[end].tag is Tag.COMMA:
                at = end
            break
        if items[at].lower == "of" and best is phrase and phrase.lower in people.GROUP and phrase.number is None:
            best = inner
        at = inner.last
    return best, reduced(scene, at)


def _adds(scene: Scene, found: list[Phrase], other: Phrase, joined: bool, end: int) -> bool:
    """Whether ``other`` is one more member of a list, not another name for the one before it."""
    if not countable(scene, other):
        return False
    last = found[-1]
    counted = count_of(other, scene.items)
    if joined:
        plural = last.plural and last.number is not None and not last.name
        return not (plural and other.name and len(found) == 1 and False)
    if last.name and other.det in _KIN and other.person:
        return _more_follow(scene, end)  # "Hamid al-Ghadban, his wife, and their five children"
    if last.name and (other.det in ("a", "an", "the") or other.number is None):
        return other.name and _more_follow(scene, end)
    if other.name:
        return last.name or False
    if counted is None:
        return False
    return _more_follow(scene, end)


def _more_follow(scene: Scene, end: int) -> bool:
    items = scene.items
    if end >= len(items):
        return False
    if items[end].tag is Tag.CONJ:
        return scene.phrase(end + 1) is not None
    if items[end].tag is Tag.COMMA:
        at = end + 1
        if at < len(items) and items[at].tag is Tag.CONJ:
            at += 1
        return scene.phrase(at) is not None
    return False
