"""Finding who a verb is about: the noun phrases before it."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.chains import AFTERTHOUGHT, before_reduced, chain
from monitor.core.extract.people.classes import FINITE, Tag
from monitor.core.extract.people.kin import whom_they_mourn
from monitor.core.extract.people.members import listed_before, members, relative
from monitor.core.extract.people.parenthesis import TOLD, across
from monitor.core.extract.people.phrases import Phrase

_WITHIN: Final = words("inside aboard outside within nearby below")
_ASIDE: Final = 10
_SAYS: Final = ("say", "says", "said")
_POSSESSIVE: Final = words("his her their")
_DASHES: Final = words("- -- \u2013 \u2014")


def subjects(scene: Scene, before: int) -> list[Phrase]:
    """Return who is meant by what begins at item ``before``: one phrase, or the members of a list; empty if unclear."""
    items = scene.items
    at = before - 1
    while at >= 0 and items[at].tag in (Tag.ADV, Tag.TIME):
        at -= 1
        if at >= 0 and items[at].lower in ("on", "in", "at", "by") and items[at + 1].tag is Tag.TIME:
            at -= 1
    if at < 0:
        return []
    if items[at].lower == "board" and scene.lower(at - 1) == "on":
        at -= 2
        if at < 0:
            return []
    if items[at].lower in _WITHIN and at and scene.place[at] < 0 <= scene.place[at - 1]:
        # "40 of the refugees inside were killed"
        at -= 1
    if items[at].lower == "all" and scene.lower(at - 1) == "in" and at > 1:
        # "33 soldiers in all had been killed"
        at -= 2
    if items[at].lower in ("all", "missing") and at and scene.place[at] < 0 <= scene.place[at - 1]:
        # "a man, his wife and their baby all died"; "two hikers missing since Monday were found dead"
        at -= 1
    if items[at].lower == "by" and at and items[at - 1].tag is Tag.ING:
        # "a child passing by was also killed"
        at -= 1
    at = before_reduced(scene, at)
    if items[at].lower in _POSSESSIVE | {"hers", "theirs"} and scene.lower(at - 1) == "of" and scene.place[at] < 0:
        # "a nephew of his was also killed"
        at -= 2
    described = relative(scene, at)
    if described is not None:
        return described
    tag = items[at].tag
    if items[at].lower in ("after", "from") and scene.lower(at + 1) == "being":
        # "A teenager is recovering after being stabbed."
        told = [one for one in scene.phrases if one.last <= at and scene.lower(one.last) not in _SAYS]
        first = next((one for one in told if one.person or one.name), None)
        listed = _list_from(scene, first) if first is not None else []
        if listed:
            return listed
        return members(scene, first) if first is not None and not _governed(scene, first) else []
    if tag is Tag.REL or (tag is Tag.DET and items[at].lower == "that"):
        return _antecedent(scene, at)
    if tag is Tag.PRON:
        if items[at].lower in ("them", "whom", "us") and scene.lower(at - 1) == "of":
            phrase = scene.phrase(at - 2)
            kin = (
                scene.phrase(phrase.first - 2) if phrase is not None and scene.lower(phrase.first - 1) == "of" else None
            )
            if kin is not None and kin.person and not kin.plural:
                # "five guards and the son of one of them were killed"
                return members(scene, kin)
            return [phrase] if phrase is not None else []
        if (
            items[at].lower in ("them", "him", "her", "it")
            and scene.place[at - 2] >= 0
            and items[at - 1].tag is Tag.ING
        ):
            # "A policeman escorting them was wounded."
            return members(scene, chain(scene, at - 2))
        if at > 2 and items[at - 1].tag is Tag.PREP and items[at - 2].tag is Tag.ING and scene.place[at - 3] >= 0:
            # "two boys walking with him"
            return members(scene, chain(scene, at - 3))
        return []
    if items[at].lower in _DASHES:
        opened = next((back for back in range(at - 1, 0, -1) if items[back].lower in _DASHES), None)
        if opened is not None:
            # "Four civilians - a woman and her three children - were killed", "33 men whose names it gave - twelve of
            # them minors - had died"
            rel = next((back for back in range(opened - 1, max(0, opened - 9), -1) if items[back].tag is Tag.REL), None)
            dashed = subjects(scene, opened) or (_antecedent(scene, rel) if rel is not None else [])
            if dashed:
                return dashed
    if tag is Tag.COMMA or tag is Tag.MARK:
        said = next((back for back in range(at - 1, max(0, at - _ASIDE), -1) if items[back].tag is Tag.COMMA), None)
        # "33 soldiers, said the governor, were killed"
        return subjects(scene, said) if said is not None and scene.lower(said + 1) in TOLD else across(scene, at)
    if scene.place[at] >= 0:
        found = members(scene, chain(scene, at))
        opens = found[0].first - 1
        if scene.lower(opens) == "including" and opens and scene.place[opens - 1] >= 0:
            # "five people including two women were killed": those who are counted first.
            return members(scene, chain(scene, opens - 1))
        return found
    if tag is Tag.HARM and FORMS[items[at].lower][1] is Form.ACT:
        # "A man wanted for a murder was shot dead."
        while at > 0 and items[at - 1].tag in (Tag.DET, Tag.ADJ, Tag.TIME):
            at -= 1
        return subjects(scene, at - 1) if at > 1 and items[at - 1].tag is Tag.PREP else []
    if tag in (Tag.ED, Tag.ING):
        # "12 people sleeping were killed", "the man driving died"
        while at >= 0 and items[at].tag in AFTERTHOUGHT:
            at -= 1
        if at >= 0 and scene.place[at] >= 0:
            return members(scene, chain(scene, at))
        if at > 1 and items[at].lower == "those" and scene.lower(at - 1) == "of":
            # "Two of those rescued were treated."
            counted = scene.phrase(at - 2)
            return [counted] if counted is not None and counted.bare else []
    return []


def _list_from(scene: Scene, first: Phrase) -> list[Phrase]:
    """Return the list that begins with ``first`` and ends before the sentence's verb: "A man and two women are"."""
    verb = next((at for at in range(first.last, len(scene.items)) if scene.items[at].tag in FINITE), 0)
    if not verb or scene.place[verb] >= 0 or scene.place[verb - 1] < 0:
        return []
    found = members(scene, chain(scene, verb - 1))
    return found if len(found) > 1 and found[0] is first else []


def main_subject(scene: Scene, before: int) -> list[Phrase]:
    """Return whom a verb after "and" shares with the sentence's first one: "A cyclist hit a wall and was killed"."""
    if before < 2 or scene.items[before - 1].tag is not Tag.CONJ or scene.lower(before - 1) not in ("and", "but"):
        return []
    acting = _acting_before(scene, before)
    if acting is not None:
        return [acting]
    first = next((one for one in scene.phrases if one.last < before and (one.person or one.name)), None)
    if first is None or _governed(scene, first) or first.plural != (scene.lower(before) in ("were", "are")):
        return []
    if any(item.tag is Tag.MARK or item.lower == ";" for item in scene.items[first.last : before]):
        return []
    return [first]


def _acting_before(scene: Scene, before: int) -> Phrase | None:
    """Return who opens the clause that goes on at item ``before``: "two were killed and four fell and were hurt"."""
    for at in range(before - 2, 2, -1):
        item = scene.items[at]
        if item.tag in (Tag.MARK, Tag.COMMA, Tag.SUB, Tag.REL):
            return None
        phrase = scene.phrase(at - 1)
        if item.tag not in (Tag.VERB, Tag.ED) or scene.place[at] >= 0 or phrase is None or phrase.last != at:
            continue
        opens = scene.items[phrase.first - 1].tag in (Tag.CONJ, Tag.COMMA)
        counted = phrase.number is not None and phrase.person is True
        return phrase if opens and counted and scene.lower(before) in ("were", "are") else None
    return None


def _governed(scene: Scene, phrase: Phrase) -> bool:
    if scene.lower(phrase.first - 1) in _SAYS:
        return False
    return phrase.first > 0 and scene.items[phrase.first - 1].tag in (Tag.PREP, Tag.TO, Tag.VERB, Tag.ED)


def _antecedent(scene: Scene, at: int) -> list[Phrase]:
    if scene.lower(at) == "whom" and scene.lower(at - 1) == "of":
        if scene.lower(at - 2) in ("all", "both") and scene.lower(at - 3) == ",":
            # "beating an old man and his two sons, all of whom"
            return listed_before(scene, at - 3)
        phrase = scene.phrase(at - 2)
        return [phrase] if phrase is not None else []
    rel = at
    at -= 1
    while at >= 0 and scene.items[at].tag in (Tag.COMMA, Tag.TIME, Tag.ADV):
        at -= 1
    if at >= 0 and scene.place[at] >= 0:
        phrase = chain(scene, at, participles=False)
        mourned = whom_they_mourn(scene, phrase, at + 1, scene.lower(rel + 1)) if rel == at + 1 else None
        if mourned is not None:
            return members(scene, mourned)
        if phrase.bare and scene.lower(phrase.last) == "of" and scene.lower(rel + 1) in ("were", "are", "have"):
            # "one of the two women who were hurt": both were.
            phrase = scene.phrases[scene.place[at]]
        if scene.lower(phrase.first - 1) in ("them", "whom") and (told := _before_part(scene, phrase)) is not None:
            return members(scene, told)
        named = scene.phrase(phrase.first - 2)
        if (
            phrase.bare
            and scene.lower(phrase.first - 1) == "and"
            and named is not None
            and named.bare
            and scene.lower(named.first - 1) == ","
        ):
            # "two sisters, 3 and 9, who were abducted": ages.
            sisters = scene.phrase(named.first - 2)
            if sisters is not None and sisters.plural:
                return [sisters]
        if phrase.bare and scene.lower(phrase.first - 1) == "," and named is not None and not named.plural:
            return [named]
        return members(scene, phrase) if scene.lower(at + 1) != "," else [phrase]
    return []


def _before_part(scene: Scene, phrase: Phrase) -> Phrase | None:
    """Return who stands before a part: "six priests, five of them Spaniards, who were killed" - six were."""
    part = scene.phrase(phrase.first - 3) if scene.lower(phrase.first - 2) == "of" else None
    if part is None or scene.lower(part.first - 1) != ",":
        return None
    told = scene.phrase(part.first - 2)
    return told if told is not None and told.person and told.number is not None else None
