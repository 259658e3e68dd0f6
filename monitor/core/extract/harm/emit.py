"""Turning a noun phrase with a word of harm into a mention."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words as listed
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.items import Item, Tag
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

# What is said of cities and of trade as well: of a person with the part of the body, or for how long.
_OF_PLACES: Final = listed("paralyze paralyzes paralyses paralyzed paralysed paralyzing paralysing")
_BODY: Final = listed("waist neck chest legs leg arm arms side spine spinal permanently life")


def emit(
    scene: Scene,
    at: int,
    outcome: Outcome,
    found: list[Phrase],
    rule: str,
    *,
    hypothetical: bool = False,
    alleged: bool = False,
    denied: bool = False,
    weak: bool = False,
    shot: bool = False,
) -> list[Mention]:
    """Add a mention for each phrase of ``found``. ``weak`` asks that a phrase clearly be people."""
    scene.frames += 1
    made: list[Mention] = []
    spared = False
    # "an engineer, two masons and their driver were shot": whom no list knows are people beside people.
    beside = weak and len(found) > 1 and any(one.person is True for one in found)
    for place, phrase in enumerate(found):
        if place and _second_role(scene, found[place - 1], phrase, at):
            continue
        clear = beside and phrase.person is None and phrase.number is not None and phrase.plural
        mention = _mention(scene, at, outcome, phrase, rule, weak and not clear)
        # "none of the 2 crew and 15 passengers", "neither the pilot nor his two passengers": all of the list.
        spared = spared or _spared(scene, phrase)
        if mention is None:
            continue
        if spared:
            mention.low = mention.high = 0
        if scene.lower(phrase.first - 1) == "not" and scene.lower(phrase.first + 1) == "single":
            mention.low = mention.high = 0
        mention.hypothetical = hypothetical
        mention.alleged = alleged
        mention.denied = denied or mention.high == 0
        mention.shot = shot
        if mention.denied and mention.high != 0:
            mention.low, mention.high = (0, 0) if not mention.numeric else (mention.low, mention.high)
        made.append(mention)
    scene.mentions.extend(made)
    return made


def _spared(scene: Scene, phrase: Phrase) -> bool:
    before = scene.lower(phrase.first - 1)
    return before == "nor" or (before == "of" and scene.lower(phrase.first - 2) in ("none", "neither"))


_ROLES: Final = listed(
    "member leader founder head chairman president secretary owner author editor director commander organizer"
    " activist spokesman coordinator co-founder chairwoman"
)
_SINGULAR: Final = ("was", "is", "has")
_AUXILIARIES: Final = (Tag.BE, Tag.HAVE)


def _second_role(scene: Scene, first: Phrase, second: Phrase, at: int) -> bool:
    """Whether ``second`` is another role of ``first``: "a lawyer and member of the council was killed"; or says who
    that is: "the driver, a 44-year-old woman, and her son"."""
    if scene.lower(second.first - 1) == ",":
        return says_who(scene, first, second)
    if scene.lower(second.first - 1) != "and" or second.det is not None or second.number is not None:
        return False
    if first.det not in ("a", "an", "the", "another") or first.plural or second.plural or second.name or second.poss:
        return False
    verb = next((step for step in range(second.last, at) if scene.items[step].tag in _AUXILIARIES), at)
    return second.lower in _ROLES or (at > second.last and scene.lower(verb) in _SINGULAR)


_ANYBODY: Final = listed("man woman boy girl teenager teen youth")
_KNOWN: Final = ("the", "his", "her", "their")


def says_who(scene: Scene, first: Phrase, second: Phrase) -> bool:
    """Whether ``second`` stands between commas behind one person already spoken of, and is of an age or anybody."""
    if first.det not in _KNOWN or second.det not in ("a", "an") or scene.lower(second.last) not in (",", "of"):
        return False
    if first.plural or second.plural or first.name or first.number is not None or second.number is not None:
        return False
    if first.lower in _ANYBODY:
        return False
    aged = any(scene.lower(at).endswith("year-old") for at in range(second.first, second.last))
    return aged or second.lower in _ANYBODY


def _mention(scene: Scene, at: int, outcome: Outcome, phrase: Phrase, rule: str, weak: bool) -> Mention | None:
    if phrase.person is False or (weak and not (phrase.person or (phrase.name and not phrase.number))):
        return None
    counted = count_of(phrase, scene.items)
    low, high, vague, qualifier = counted if counted is not None else (None, None, None, None)
    if counted is None and phrase.person is None and phrase.lower not in people.COLLECTIVE:
        return None
    if (
        phrase.name
        and not phrase.person
        and scene.items[at].lower in _OF_PLACES
        and not _BODY & set(scene.words.split())
    ):
        # "Lima was paralyzed by the strike"
        return None
    if phrase.number is not None and phrase.bare and (_age(scene, phrase) or _of_things(scene, phrase)):
        return None
    figure = phrase.number
    trigger = scene.items[at]
    start = figure.start if figure is not None else scene.items[phrase.first].start
    end = figure.end if figure is not None else scene.items[phrase.last - 1].end
    if counted is None:
        start, end = min(start, trigger.start), max(end, trigger.end)
    words = scene.items[phrase.first : phrase.last]
    whole = _set_of(scene, phrase)
    others = any(item.lower in ("other", "others", "more", "another", "additional", "further") for item in words)
    mention = Mention(
        outcome=outcome,
        low=low,
        high=high,
        vague=vague,
        qualifier=qualifier,
        start=start,
        end=end,
        rule=rule,
        sentence=scene.sentence.index,
        at=at,
        frame=scene.frames,
        phrase=phrase,
        group=_group(words, phrase) if whole is None else _group(scene.items[whole.first : whole.last], whole),
        further=others or qualifier == "a further" or phrase.det == "another",
        generic=phrase.bare or phrase.lower in people.GENERIC,
        total=qualifier == "a total of",
        name=phrase.name,
    )
    if whole is not None:
        words = scene.items[whole.first : whole.last]
    mention.perpetrator = any(item.lower in people.PERPETRATOR for item in words)
    mention.rebel = (whole or phrase).lower in people.REBEL
    return mention


def _set_of(scene: Scene, phrase: Phrase) -> Phrase | None:
    """Return the people whom a bare figure is counted out of: "one of the terrorists"."""
    if not phrase.bare or scene.lower(phrase.last) != "of":
        return None
    whole = scene.phrase(phrase.last + 1)
    return whole if whole is not None and whole.person and whole.plural and whole.harm is None else None


def _of_things(scene: Scene, phrase: Phrase) -> bool:
    """Whether a bare figure counts things: "one of the buses was hit by bullets"."""
    whole = scene.phrase(phrase.last + 1) if scene.lower(phrase.last) == "of" else None
    return whole is not None and whole.person is False


def _age(scene: Scene, phrase: Phrase) -> bool:
    """Whether a bare number between commas after a name is an age: "Perez, 34, was shot"."""
    before, after = phrase.first - 1, phrase.last
    if scene.lower(after) == "-" and scene.lower(after + 1) in ("year", "years", "month", "months"):
        # "1- year old": a line broken at the hyphen
        return True
    if phrase.number is not None and phrase.number.number is not None and phrase.number.number.words:
        # "in Kalo, nine": ages are told in digits.
        return False
    if before < 1 or scene.items[before].tag is not Tag.COMMA or scene.items[before].lower != ",":
        return False
    prior = scene.phrase(before - 1)
    if prior is None or not (prior.name or (prior.person and not prior.plural)) or prior.number is not None:
        return False
    return (after < len(scene.items) and scene.items[after].tag is Tag.COMMA) or (
        after < len(scene.items) and scene.items[after].lower in ("was", "is", "died", "and")
    )


def _group(words: list[Item], phrase: Phrase) -> str | None:
    if phrase.bare:
        return None
    kept = [item.text for item in words if item.tag not in (Tag.NUM, Tag.DET, Tag.PREP, Tag.ED, Tag.ADV)]
    return " ".join(kept)[:80] or None


def single(scene: Scene, at: int, outcome: Outcome, rule: str, *, pronoun: bool = True) -> Mention:
    """Add a mention of one person whom a pronoun, or nothing at all, names."""
    scene.frames += 1
    item = scene.items[at]
    mention = Mention(
        outcome=outcome, low=1, high=1, start=item.start, end=item.end, rule=rule, sentence=scene.sentence.index, at=at,
        frame=scene.frames, pronoun=pronoun,
    )  # fmt: skip
    scene.mentions.append(mention)
    return mention


def figure(scene: Scene, at: int, outcome: Outcome, item: Item, rule: str) -> Mention:
    """Add a mention of a bare figure, such as a toll's."""
    scene.frames += 1
    number = item.number
    mention = Mention(
        outcome=outcome,
        low=number.low if number else None,
        high=number.high if number else None,
        vague=number.vague if number else None,
        qualifier=number.qualifier if number else None,
        start=item.start,
        end=item.end,
        rule=rule,
        sentence=scene.sentence.index,
        at=at,
        frame=scene.frames,
        generic=True,
    )
    scene.mentions.append(mention)
    return mention


def none_or_both(scene: Scene, at: int, outcome: Outcome, rule: str, subject: int) -> Mention | None:
    """Add the mention of a subject that is a word for none or for two: "nobody died", "both were killed"; ``subject``
    is the item that it ends at. ``None`` where it is neither."""
    word = scene.lower(subject)
    nobody = word in ("nobody", "none", "no one") or (word == "one" and scene.lower(subject - 1) == "no")
    if not nobody and word != "both":
        return None
    mention = single(scene, at, outcome, rule, pronoun=False)
    mention.low = mention.high = 0 if nobody else 2
    mention.denied = nobody
    return mention
