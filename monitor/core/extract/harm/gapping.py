"""Clauses without their verb: "17 were killed in Ukpo, 6 in Aba", "as were two neighbours", "a girl in the arm"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.harm import BODY_PARTS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.classes import FINITE
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.ordinals import number_of_nth
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

# What the rule of a figure without its verb ends with: it adds to the figure before.
GAPPED: Final = ", gapped"
_PLACES: Final = words("in at near on outside inside around during")
# "killed outright and three more in hospital": how soon is told as where.
_SOON: Final = words("outright instantly immediately later overnight")
# "a seventh while receiving treatment": so is in whose hands they were.
_IN_CARE: Final = words("under receiving undergoing being getting awaiting")
_HARMED: Final = (Outcome.KILLED, Outcome.WOUNDED)
_LONGEST: Final = 7
_EACH: Final = words("a an another his her their")
_BODY: Final = BODY_PARTS | words("head face hand back foot arms legs hip")
_RECOVERING: Final = frozenset((Tag.BE, Tag.HAVE, Tag.ED, Tag.VERB, Tag.ADV))
_ENDS: Final = frozenset((Tag.COMMA, Tag.CONJ, Tag.MARK, Tag.SUB, Tag.REL))


def gapped(scene: Scene) -> None:
    """Add the figures that share the verb of the clause before: of other places, other days, other victims."""
    for whole in [one for one in scene.mentions if one.outcome in _HARMED and one.numeric and not one.denied]:
        if whole.phrase is not None and not whole.subgroup and not whole.hypothetical:
            _parallel(scene, whole)
    if " as w" in scene.words or " so w" in scene.words or " as did " in scene.words:
        _as_were(scene)


def _parallel(scene: Scene, whole: Mention) -> None:
    """Read "17 were killed in Ukpo, 6 in Aba and 2 in Ichen": each figure has its place or day, as the first has."""
    items = scene.items
    at = max(whole.at + 1, whole.phrase.last if whole.phrase is not None else 0)
    kind = "body" if whole.rule == "struck in body" else ""
    while whole.rule.startswith("count:bod") and at < len(items) and items[at].tag in _RECOVERING:
        at += 1  # "Fifteen bodies were pulled out on the first day and four on the second"
    while at < len(items) and (items[at].tag not in _ENDS or scene.lower(at) == "once"):
        kind = kind or _kind(scene, at)
        finite = items[at].tag in FINITE and scene.place[at] < 0 and scene.lower(at) not in _BODY
        if finite and items[at].tag is not Tag.ED:
            return
        at += 1
    found: list[Phrase] = _fronted(scene, whole, at)
    fronted = bool(found)
    while at < len(items) and items[at].tag in (Tag.COMMA, Tag.CONJ) and not fronted:
        while at < len(items) and (items[at].tag in (Tag.COMMA, Tag.CONJ, Tag.ADV) or _more(scene, at)):
            at += 1
        at = _behind_later(scene, at)
        phrase = scene.phrase(at)
        if phrase is None or phrase.first != at or not (phrase.bare or phrase.person):
            break
        counted = phrase.number is not None or phrase.det == "another" or (kind == "body" and phrase.det in _EACH)
        counted = counted or (phrase.bare and number_of_nth(scene.lower(phrase.last - 1)) is not None)
        if not counted and not (phrase.det in _THE and phrase.person and _later(scene, phrase.last)):
            break
        told = _behind_aside(scene, phrase)
        if any(one.phrase is phrase for one in scene.mentions) or _kind(scene, told) != kind or not kind:
            break
        end = told + 1
        while end < len(items) and items[end].tag not in _ENDS and scene.lower(end) not in ("after", "following"):
            being = "being" in (scene.lower(end), scene.lower(end - 1))
            finite = items[end].tag in FINITE and scene.place[end] < 0 and scene.lower(end) not in _BODY and not being
            if finite or end - told > _LONGEST:
                return
            end += 1
        found.append(phrase)
        at = end
    if not found:
        return
    values = [one.number.number.low or 0 for one in found if one.number is not None and one.number.number is not None]
    # "Three died in Basra and three in Mosul": one figure is no breakdown of another.
    parts = (len(values) > 1 and sum(values) == whole.value) or (whole.total and sum(values) < whole.value)
    parts = parts or _itemised(scene, whole.at, found[0].first)
    for mention in emit(
        scene, whole.at, whole.outcome, found, whole.rule + GAPPED, alleged=whole.alleged, shot=whole.shot
    ):
        mention.subgroup = parts
        mention.frame = whole.frame
        mention.inherited = whole.group if mention.group is None else None


def _itemised(scene: Scene, first: int, last: int) -> bool:
    """Whether a breakdown has begun before: "21 deaths, 16 of them in Carrabee, four in Tolomac"."""
    return any(
        scene.lower(at) == "of" and scene.lower(at + 1) in _THEM and scene.items[at - 1].tag is Tag.NUM
        for at in range(first + 1, last)
    )


_THEM: Final = words("them those these whom which")
_THE: Final = words("the a an his her their")
_SOME: Final = words("a an few some several about")
_SPANS: Final = words("minutes hours days weeks minute hour day week month months")


def _later(scene: Scene, at: int) -> bool:
    """Whether "two days later", "an hour later", "later in hospital" stands at item ``at``: when somebody else died."""
    if scene.lower(at) == "later":
        return True
    spoken = scene.words_between(at, at + 4).split()
    span = next((to for to in range(min(3, len(spoken))) if spoken[to] in _SPANS), -1)
    if span < 0 or span == len(spoken) - 1 or spoken[span + 1] not in ("later", "after", "afterwards"):
        return False
    return all(spoken[to] in _SOME or scene.items[at + to].tag is Tag.NUM for to in range(span))


def _behind_aside(scene: Scene, phrase: Phrase) -> int:
    """Return where it goes on behind who one of them was: "and one, a boy of six, while being taken to hospital"."""
    if phrase.number is None or phrase.number.number is None or phrase.number.number.low != 1:
        return phrase.last
    if scene.lower(phrase.last) != "," or scene.phrase(phrase.last + 1) is None:
        return phrase.last
    comma = next((at for at in range(phrase.last + 2, phrase.last + _LONGEST) if scene.lower(at) == ","), 0)
    return comma + 1 if comma else phrase.last


def _behind_later(scene: Scene, at: int) -> int:
    """Return where an aside ends that says how much later: "and, minutes later, three more at a stand"."""
    if not _later(scene, at):
        return at
    for end in range(at + 1, at + 5):
        if scene.lower(end) == ",":
            return end + 1
    return at


def _more(scene: Scene, at: int) -> bool:
    """Whether "another" only leads to a figure: "and another three in Aba"."""
    phrase = scene.phrase(at)
    return scene.lower(at) == "another" and (phrase is None or phrase.number is not None)


def _fronted(scene: Scene, whole: Mention, at: int) -> list[Phrase]:
    """Return the figures of "In Gum they killed 14; in Tchouka, nine; in Kaiga, three"."""
    items = scene.items
    found: list[Phrase] = []
    if whole.phrase is None or _kind(scene, 0) != "place" or scene.lower(at) not in (";", ",", "and"):
        return found
    while at < len(items) - 3 and items[at].tag in (Tag.COMMA, Tag.CONJ):
        while at < len(items) and items[at].tag in (Tag.COMMA, Tag.CONJ):
            at += 1
        where = scene.phrase(at + 1)
        if _kind(scene, at) != "place" or where is None:
            break
        at = where.last + 1 if scene.lower(where.last) == "," else where.last
        phrase = scene.phrase(at)
        if phrase is None or phrase.first != at or phrase.number is None or not (phrase.bare or phrase.person):
            break
        at = phrase.last
        if at < len(items) and items[at].tag not in _ENDS:
            break
        found.append(phrase)
    return found


def _kind(scene: Scene, at: int) -> str:
    """Return what a figure is set apart by at item ``at``: a place (or how soon), a day, a part of the body; empty
    for none."""
    if at >= len(scene.items):
        return ""
    if scene.lower(at) in _SOON or _later(scene, at):
        return "place"
    if scene.items[at].tag is Tag.TIME:
        return "day"
    if scene.lower(at) == "while" and scene.lower(at + 1) in _IN_CARE:
        return "place"
    if scene.lower(at) in _PLACES:
        if at + 1 < len(scene.items) and scene.items[at + 1].tag is Tag.TIME:
            return "day"
        if any(scene.lower(step) in _BODY for step in range(at + 1, at + 4)):
            return "body"
        return "place"
    return ""


def _as_were(scene: Scene) -> None:
    """Read "four villagers were killed, as were two soldiers", "two officers suffered wounds, as did a guard"."""
    for at in range(2, len(scene.items) - 2):
        did = scene.lower(at) == "as" and scene.lower(at + 1) == "did"
        if not did and (scene.lower(at) not in ("as", "so") or scene.items[at + 1].tag is not Tag.BE):
            continue
        phrase = scene.phrase(at + 2)
        if phrase is None or any(one.phrase is phrase for one in scene.mentions) or not (phrase.person or phrase.name):
            continue
        before = [one for one in scene.mentions if one.at < at and one.outcome in _HARMED and not one.subgroup]
        if did:
            # "three staff received wounds, as did two guards": who suffered, not who did it.
            before = [one for one in before if one.phrase is not None and one.phrase.last <= one.at]
        if before and scene.items[before[-1].at].tag is Tag.HARM and not before[-1].denied:
            from monitor.core.extract.people.objects import objects

            found, _ = objects(scene, at + 2)
            emit(scene, at, before[-1].outcome, found, before[-1].rule, hypothetical=before[-1].hypothetical)
