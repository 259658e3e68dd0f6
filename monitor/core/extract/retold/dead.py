"""Deaths told twice: wounds of somebody whose death the text tells as well, before or after."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome
from monitor.core.text import Document

# A pronoun is looked for so many sentences back.
_NEAR: Final = 2


def wounds_of_the_dead(scenes: list[Scene], document: Document) -> None:
    """Leave out the wounds of one who is told to be dead: "He was murdered by men who shot him"; "Ruiz was shot on
    Monday ... Ruiz died"."""
    names = _names(scenes) | _deceased(document)
    before: Mention | None = None
    together = single = 0
    for scene in scenes:
        gone: list[Mention] = []
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            if mention.outcome is Outcome.WOUNDED and _dead(mention, before, together, scene, names, one=single == 1):
                gone.append(mention)
            elif not mention.hypothetical and not mention.subgroup and mention.numeric and mention.outcome in _HARMED:
                listed = before is not None and (before.sentence, before.frame) == (mention.sentence, mention.frame)
                together = mention.value + (together if listed else 0)
                single = (mention.value == 1) + (single if listed else 0)
                before = mention
        if gone:
            scene.mentions = [one for one in scene.mentions if not any(one is other for other in gone)]


def _dead(
    mention: Mention, before: Mention | None, together: int, scene: Scene, names: frozenset[str], *, one: bool
) -> bool:
    if mention.denied or mention.hypothetical or mention.subgroup:
        return False
    if mention.name and mention.value == 1 and not names.isdisjoint(_name(mention, scene)[-1:]):
        return True
    if before is None or before.outcome is not Outcome.KILLED or before.denied or not mention.shot:
        return False
    if mention.name:
        return _had_been(mention, before, scene)
    if mention.phrase is not None and mention.phrase is before.phrase:
        return True
    if mention.sentence - before.sentence > _NEAR:
        return False
    if _by_one_of_them(mention, together, scene):
        return True
    if mention.value != 1:
        return mention.value == together and _same_people(mention, before)
    if before.value != 1:
        # "The mayor and his two guards were killed. He was shot seven times."
        return mention.pronoun and one
    return mention.pronoun or _same_one(mention, before, scene)


def _beside_it(phrase: Phrase, before: Mention, scene: Scene) -> bool:
    """Whether it is told beside who died how they were shot: "A third, a boy of 14 shot in the chest, died later"."""
    dead = before.phrase
    if dead is None or before.sentence != scene.sentence.index or before.at < phrase.first:
        return False
    return dead.last == phrase.first - 1 and scene.lower(dead.last) == ","


def _same_one(mention: Mention, before: Mention, scene: Scene) -> bool:
    """Whether it is told how the one dead was shot: "A mayor was killed. The mayor was taken from his home and
    shot"."""
    phrase = mention.phrase
    if phrase is None or mention.perpetrator or mention.further:
        return False
    told = before.phrase.lower if before.phrase is not None else ""
    if _beside_it(phrase, before, scene):
        return True
    again = phrase.det == "the" and not phrase.poss and mention.sentence != before.sentence
    return phrase.lower == "victim" or (again and (phrase.lower == told or phrase.lower.endswith("year-old")))


def _had_been(mention: Mention, before: Mention, scene: Scene) -> bool:
    """Whether it is told what a name went through before the death just told: "A boy has died. Marcus Hill, 16, had
    been on life support"."""
    phrase = mention.phrase
    if phrase is None or before.value != 1 or before.name or mention.value != 1:
        return False
    if mention.sentence - before.sentence > 1:
        return False
    if any(scene.lower(at) == "had" for at in range(phrase.last, mention.at)):
        return True
    # "A taxi driver has died. Amir Khan, 45, was shot on Tuesday."
    told = before.phrase
    someone = told is not None and told.det in ("a", "an") and not before.perpetrator
    someone = someone and before.rule.startswith(("died", "passive", "state"))
    first = all(one is phrase or one.last > phrase.first or not one.name for one in scene.phrases)
    return someone and first and mention.sentence > before.sentence and _LIVING.isdisjoint(scene.sentence.lowers)


_LIVING: Final = words(
    "hospital critical condition stable recovering survived survives surgery treated also too injured wounded leg legs"
    " arm foot hand thigh ankle other another suspect"
)


def _same_people(mention: Mention, before: Mention) -> bool:
    """Whether it is told how the dead were shot: "A couple were found dead. Their son shot his parents"."""
    phrase, dead = mention.phrase, before.phrase
    if phrase is None or dead is None or mention.further or mention.perpetrator:
        return False
    if phrase.det not in ("the", "his", "her", "their", "both"):
        return False
    return phrase.lower == dead.lower or phrase.lower in _ANY_SEVERAL or dead.lower in _ANY_SEVERAL


def _by_one_of_them(mention: Mention, together: int, scene: Scene) -> bool:
    """Whether it is told how one of the dead shot the rest and then himself: "Three were found dead. Hollis shot the
    other two before turning the gun on himself"."""
    if not mention.rule.startswith("active") or _ENDING.isdisjoint(scene.sentence.lowers):
        return False
    own = any(
        scene.lower(at) in _ONESELF or (scene.lower(at) == "life" and scene.lower(at - 1) in ("own", "his", "her"))
        for at in range(mention.at + 1, len(scene.items))
    )
    listed = [one for one in scene.mentions if one.frame == mention.frame and one.outcome is mention.outcome]
    # "two others" are none of those dead.
    known = all(one.phrase is not None and (one.phrase.det in _KNOWN or one is not listed[0]) for one in listed)
    return own and known and together > 1 and sum(one.value for one in listed) == together - 1


_KNOWN: Final = ("the", "his", "her", "both")
_ONESELF: Final = words("himself herself")
_ENDING: Final = words("himself herself life")
_ANY_SEVERAL: Final = words(
    "couple parents victims pair two people family men women boys girls officers brothers sisters siblings duo trio"
)
_HARMED: Final = (Outcome.KILLED, Outcome.WOUNDED, Outcome.KILLED_OR_WOUNDED)


def one_by_one(scenes: list[Scene]) -> None:
    """Take a total apart where the text goes through its dead one by one, some of them only shot: "claimed four lives.
    The first victim was shot on Friday, while three others were killed the next day"."""
    total: Mention | None = None
    parts: list[tuple[Scene, Mention]] = []
    for scene in scenes:
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            if mention.outcome not in _HARMED or mention.denied or mention.hypothetical or not mention.numeric:
                continue
            if mention.outcome is Outcome.WOUNDED and not mention.shot:
                return
            if total is None and mention.outcome is Outcome.KILLED:
                total = mention
            elif total is not None and not mention.subgroup:
                parts.append((scene, mention))
    if total is None or not total.generic:
        return
    # "Lightning killed 243 people last year" may follow.
    whole = [to for to in range(1, len(parts) + 1) if sum(one.value for _, one in parts[:to]) == total.value]
    parts = parts[: whole[0]] if whole else []
    shot = [(scene, one) for scene, one in parts if one.outcome is Outcome.WOUNDED]
    if len(parts) < 2 or not shot or len(shot) == len(parts):
        return
    if not any(one.further for _, one in parts) and len(parts) < _SEVERAL:
        return
    for scene, one in shot:
        scene.mentions = [other for other in scene.mentions if other is not one]
    for _, one in parts:
        one.subgroup = True


# Two figures may make up a third by chance.
_SEVERAL: Final = 3


def _names(scenes: list[Scene]) -> frozenset[str]:
    """Return the family names of those who are told, one by one, to be dead."""
    found: set[str] = set()
    for scene in scenes:
        for mention in scene.mentions:
            told = mention.name and mention.value == 1 and not mention.denied and not mention.alleged
            if told and mention.outcome is Outcome.KILLED and not mention.hypothetical:
                whole = _name(mention, scene)
                found.update(whole[1:] or whole)
            elif mention.outcome is Outcome.KILLED and mention.value == 1 and not mention.denied:
                found.update(_beside(mention, scene))
    return frozenset(found)


_DECEASED: Final = frozenset(("deceased", "slain", "decedent"))


def _deceased(document: Document) -> frozenset[str]:
    """Return the family name of whom a sentence calls the deceased: "The deceased is Romaine Clarke, 21"."""
    found: set[str] = set()
    for sentence in document.sentences:
        tokens = sentence.tokens
        at = next((at for at, token in enumerate(tokens) if token.lower in _DECEASED), -1)
        if at < 0 or sentence.upper:
            continue
        at = next((step for step in range(at + 1, min(at + 8, len(tokens))) if tokens[step].text[:1].isupper()), -1)
        last = ""
        while 0 <= at < len(tokens) and tokens[at].text[:1].isupper():
            last = tokens[at].lower
            at += 1
        if last:
            found.add(last)
    return frozenset(found)


def _beside(mention: Mention, scene: Scene) -> list[str]:
    """Return the family name of who is told of by what he was: "Daniel Solorzano, secretary of the party, was shot"."""
    phrase = mention.phrase
    if phrase is None or mention.hypothetical or mention.alleged or scene.lower(phrase.first - 1) != ",":
        return []
    before = scene.phrase(phrase.first - 2)
    if before is None or not before.name or phrase.number is not None:
        return []
    return [item.lower for item in scene.items[before.first + 1 : before.last] if item.tag is Tag.NOUN]


def _name(mention: Mention, scene: Scene) -> list[str]:
    """Return the name of a mention without titles: its words that no list knows."""
    phrase = mention.phrase
    if phrase is None:
        return []
    return [item.lower for item in scene.items[phrase.first : phrase.last] if item.tag is Tag.NOUN]
