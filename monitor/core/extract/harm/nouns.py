"""Frames around nouns of harm: a death toll, N deaths, the murder of somebody, bodies, lives, injuries, idioms."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.harm.counts import COMPOUND, TRIED, bare, rising
from monitor.core.extract.harm.emit import emit, figure, single
from monitor.core.extract.harm.found_hurt import STATES, in_a_state
from monitor.core.extract.harm.joined import counted_set
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.ordinals import number_of_nth
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome, Standing

_FOUND: Final = words(
    "found recovered discovered retrieved pulled located identified dumped lying buried unearthed exhumed"
    " dug removed taken brought strewn counted"
    " turned uncovered piled floating hanging burned charred mutilated decomposed dismembered appeared recover"
    " recovers finds pull find exhume lay washed washing"
)


_ORDINAL: Final = re.compile(
    r"\d+(?:st|nd|rd|th)$|first$|second$|third$|fourth$|fifth$|sixth$|seventh$|eighth$|ninth$|tenth$"
)


def act(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read "the murder of six priests", "Romero's assassination", "three killings"."""
    items = scene.items
    name = items[at].lower
    if scene.lower(at + 1) in COMPOUND or any(scene.lower(at - back) in TRIED for back in (1, 2)):
        return []
    if name in ("homicide", "murder", "killing", "slaying") and _ORDINAL.match(scene.lower(at - 1)):
        # "the city's 43rd homicide of the year": one more death, whoever it was.
        mention = single(scene, at, outcome, f"nth {name}", pronoun=False)
        mention.generic = True
        return [mention]
    if name in _SINGLY and scene.lower(at - 1) in _MULTIPLE:
        # "a triple homicide"
        mention = single(scene, at, outcome, f"multiple {name}", pronoun=False)
        mention.low = mention.high = _MULTIPLE[scene.lower(at - 1)]
        mention.generic = True
        return [mention]
    step = at + 1
    while step < len(items) and (
        items[step].tag in (Tag.TIME, Tag.ADV) or (step > at + 1 and scene.lower(step) in ("in", "on"))
    ):
        step += 1
    if scene.lower(step) == "on" and step + 1 < len(items) and items[step + 1].tag is Tag.TIME:
        while step < len(items) and items[step].lower != "of" and step < at + 6:
            step += 1
    if scene.lower(step) in ("of", "against") and scene.lower(step) == "of":
        found, _ = objects(scene, step + 1)
        if found:
            return emit(scene, at, outcome, found, f"{name} of")
        return []
    late = _late_object(scene, at)
    if late:
        return emit(scene, at, outcome, late, f"{name} of")
    if at and items[at - 1].tag is Tag.POSS:
        owner = scene.phrase(at - 2)
        if owner is not None and (owner.person or owner.name):
            return emit(scene, at, outcome, [owner], f"'s {name}")
        return []
    if at > 1 and items[at - 1].tag is Tag.MARK and items[at - 1].lower in ("'", "\u2019"):
        owner = scene.phrase(at - 2)
        if owner is not None:
            return emit(scene, at, outcome, [owner], f"'s {name}")
    phrase = scene.phrase(at - 1)
    if (
        phrase is not None
        and phrase.number is not None
        and (phrase.bare or phrase.person is not False)
        and name.endswith("s")
    ):
        if phrase.head >= 0 and items[phrase.head].tag is Tag.PERSON and phrase.plural:
            return emit(scene, at, outcome, [phrase], f"'s {name}")
        made = emit(scene, at, outcome, [bare(phrase)], f"count:{name}")
        return made
    if phrase is not None and phrase.number is not None and phrase.person and phrase.plural:
        return emit(scene, at, outcome, [phrase], f"'s {name}")
    return []


_SINGLY: Final = words("murder homicide slaying killing murders")
_MULTIPLE: Final = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_CLOSED: Final = frozenset((Tag.VERB, Tag.BE, Tag.HAVE, Tag.COMMA, Tag.MARK, Tag.HARM, Tag.CONJ, Tag.MODAL, Tag.REL))


# "the murder in Guatemala of two politicians"
_PLACING: Final = words("by in at near outside")


def _late_object(scene: Scene, at: int) -> list[Phrase]:
    """Return who is meant where the time or the means comes first: "the murder on the evening of 2 May of six men"."""
    for step in range(at + 2, min(at + 10, len(scene.items) - 1)):
        item = scene.items[step]
        if item.tag in _CLOSED:
            return []
        if item.lower == "of" and (scene.items[step - 1].tag is Tag.TIME or scene.lower(at + 1) in _PLACING):
            found, _ = objects(scene, step + 1)
            if found and (found[0].name or (found[0].number is not None and found[0].person is True)):
                return found
    return []


def body(scene: Scene, at: int) -> list[Mention]:
    """Read "the bodies of eight men were found", "12 bodies", "her body was recovered"."""
    items = scene.items
    name = items[at].lower
    plural = name in ("bodies", "corpses", "cadavers", "skeletons")
    if name == "skeletons" and at and items[at - 1].tag not in (Tag.NUM, Tag.NAT) and scene.lower(at - 1) != "human":
        # "a dozen dinosaur skeletons"
        return []
    near = range(max(0, at - 8), min(len(items), at + 14))
    found_word = any(items[index].lower in _FOUND for index in near)
    phrase = scene.phrase(at - 1)
    if phrase is None and at > 1 and items[at - 1].tag in (Tag.ED, Tag.ADV, Tag.HARM):
        # "six bullet-riddled bodies"
        phrase = scene.phrase(at - 2)
    if scene.lower(at + 1) == "of":
        # "the body of kidnapped rancher Ruiz"
        start = at + 3 if items[at + 2 : at + 3] and items[at + 2].tag in (Tag.HARM, Tag.ED) else at + 2
        found, end = objects(scene, start, subject=plural)
        if len(found) > 2 and scene.lower(end) == "," and scene.lower(found[0].last) == ",":
            # "the bodies of three hostages, a Briton, a New Zealander and an Irishman, were found": three
            number = found[0].number.number if found[0].number is not None else None
            if number is not None and number.low == len(found) - 1 and all(one.number is None for one in found[1:]):
                found = found[:1]
        counted = bool(found) and found[0].person is None and found[0].number is not None
        if found and (found[0].person or (found_word and (found[0].name or counted))):
            if phrase is not None and phrase.number is not None and not any(one.number is not None for one in found):
                if found[0].plural and found[0].person and found[0].number is None and phrase.number.number is not None:
                    # "six bodies of insurgents": six insurgents.
                    found[0].number = phrase.number
                    return emit(scene, at, Outcome.KILLED, found[:1], f"{name} of")
                found = [phrase]
                bare(phrase)
            return emit(scene, at, Outcome.KILLED, found, f"{name} of")
        if not (phrase is not None and phrase.number is not None):
            return []
    if scene.lower(at + 1) in (
        "armor",
        "armour",
        "camera",
        "cameras",
        "bag",
        "bags",
        "language",
        "politic",
        "count",
        "parts",
        "work",
        "shop",
    ):
        return []
    if phrase is not None and phrase.number is not None and plural:
        made = emit(scene, at, Outcome.KILLED, [bare(phrase)], f"count:{name}")
        for mention in made:
            mention.generic = True
        return made
    if plural and found_word and phrase is not None and phrase.det in ("their", "the"):
        return _their_bodies(scene, at)
    if plural and found_word and any(scene.lower(at - back) in ("their", "whose") for back in (1, 2)):
        return _their_bodies(scene, at)
    if plural or not found_word:
        return []
    nth = number_of_nth(scene.lower(at - 1)) if name == "body" else None
    if nth is not None:
        # "a fifth body has been found"
        mention = figure(scene, at, Outcome.KILLED, items[at], "nth body")
        mention.low = mention.high = nth
        mention.standing, mention.total = Standing.RAISES, True
        return [mention]
    if at and (items[at - 1].tag is Tag.POSS or scene.lower(at - 1) == "whose"):
        owner = scene.phrase(at - 3 if scene.lower(at - 2) == "," else at - 2)
        if owner is not None and (owner.person or owner.name):
            return emit(scene, at, Outcome.KILLED, [owner], f"'s {name}")
        return []
    if scene.lower(at - 1) in ("a", "his", "her", "another", "one") or (
        phrase is not None and phrase.det in ("a", "his", "her", "another", "one", "an")
    ):
        mention = single(scene, at, Outcome.KILLED, f"{name} found", pronoun=scene.lower(at - 1) in ("his", "her"))
        return [mention]
    return []


def _their_bodies(scene: Scene, at: int) -> list[Mention]:
    """Read "three brothers were seized; their bodies were found": as many as were told of last."""
    whose = next(
        (
            one
            for one in reversed(scene.phrases)
            if one.last < at and one.person and one.plural and one.number is not None and not one.bare
        ),
        None,
    )
    if any(one.outcome is Outcome.KILLED and one.numeric for one in scene.mentions):
        return []
    if whose is not None:
        return emit(scene, at, Outcome.KILLED, [whose], "bodies found")
    mention = single(scene, at, Outcome.KILLED, "bodies found", pronoun=False)
    mention.low = mention.high = None
    return [mention]


def attributive(scene: Scene) -> None:
    """Read words of harm inside a noun phrase: "one dead terrorist", "three wounded soldiers", "the wounded"."""
    from monitor.core.extract.lexicon.harm import FORMS

    for phrase in scene.phrases:
        at = phrase.harm
        if at is None or at in scene.done:
            continue
        scene.done.add(at)
        outcome = FORMS[scene.items[at].lower][0]
        if phrase.person is False or (_spoken_of(scene, phrase) and not counted_set(scene, [phrase])):
            continue
        if phrase.head == at and phrase.number is None and scene.lower(phrase.last) == ",":
            # "Our wounded, a total of 36, are in treatment."
            told = scene.phrase(phrase.last + 1)
            if (
                told is not None
                and told.bare
                and told.last < len(scene.items)
                and scene.items[told.last].tag is not Tag.HARM
            ):
                phrase.number = told.number
        if phrase.head == at and phrase.number is None and scene.lower(phrase.last) in ("at", "to", "as"):
            told = scene.phrase(phrase.last + 1)
            if told is not None and told.bare and told.first == phrase.last + 1 and told.number is not None:
                # "A spokesman put the dead at 30."
                figure(scene, at, outcome, told.number, f"number of:{scene.lower(at)}")
                continue
        if (
            phrase.head == at
            and _figures_for(scene, phrase)
            and rising(scene, phrase.last - 1, outcome, f"number of:{scene.lower(at)}")
        ):
            continue
        if phrase.head == at and phrase.number is None and _enumerated(scene, phrase, outcome):
            continue
        if phrase.lower in STATES and phrase.head != at:
            in_a_state(scene, phrase, at, outcome)
            continue
        counted = count_of(phrase, scene.items)
        if counted is None and counted_set(scene, [phrase]):
            for mention in rising(scene, phrase.last - 1, outcome, f"number of:{scene.items[at].lower}"):
                mention.group = " ".join(item.text for item in scene.items[at + 1 : phrase.last]) or None
            continue
        if counted is None and phrase.head != at:
            continue
        if phrase.name and phrase.head != at and scene.lower(at) in ("hurt",):
            continue
        emit(scene, at, outcome, [phrase], f"adjective:{scene.items[at].lower}")


def _figures_for(scene: Scene, phrase: Phrase) -> bool:
    """Whether figures for a set follow: "figures for the injured ranged from five to nine"."""
    return scene.lower(phrase.first - 1) in ("for", "of") and scene.lower(phrase.first - 2) in _GIVEN


_GIVEN: Final = frozenset(("figures", "numbers", "estimates", "counts", "tallies"))


def _enumerated(scene: Scene, phrase: Phrase, outcome: Outcome) -> bool:
    """Read "the dead were two teachers and a nurse", "the wounded were identified as ..."."""
    at = phrase.last
    part = scene.lower(at) in ("include", "included")
    if at >= len(scene.items) or not (part or scene.items[at].tag is Tag.BE):
        return False
    at += 1
    if scene.lower(at) in ("identified", "named", "listed", "described"):
        at += 1
        if scene.lower(at) == "as":
            at += 1
    found, _ = objects(scene, at)
    if not found or not any(one.number is not None or one.name or one.det in ("a", "an") for one in found):
        return False
    made = emit(scene, phrase.harm or at, outcome, found, f"list:{scene.lower(phrase.harm or at)}")
    for mention in made:
        mention.subgroup = part or scene.lower(phrase.first - 1) == "among"
    return bool(made)


def _spoken_of(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase is only the set that others are counted out of ("seven of the wounded")."""
    return scene.lower(phrase.first - 1) == "of" and phrase.number is None
