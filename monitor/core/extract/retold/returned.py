"""Whoever opened fire or went for somebody and was killed for it: "a man opened fire on officers; a deputy shot back
and killed the man"; and who was planting the bomb that killed him."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.people import PERPETRATOR
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome
from monitor.core.text import Document, Sentence

_HARMED: Final = (Outcome.KILLED, Outcome.WOUNDED)
_ANYBODY: Final = words("man woman teenager teen boy girl youth driver person passenger motorist customer student")
_AGGRESSION: Final = words("fired opened stabbed attacked slashed lunged charged rammed hacked")
_HIM: Final = _ANYBODY | PERPETRATOR
# What "a man" did, right behind him.
_HIT_OUT: Final = re.compile(
    r"(?:(?:who|then|allegedly|had|has|and|suddenly|armed|with|a|an|knife|gun|rifle|machete|in|his|her|\d+s) ){0,8}"
    r"(?:opened fire|fired (?:at|on|several|multiple|a shot|shots)|stabbed|attacked|slashed|lunged at|charged at"
    r"|rammed|hacked)\b"
)
_LAW: Final = words(
    "police officer officers policeman policemen deputy deputies trooper troopers guard guards soldier soldiers agents"
    " agent marshal marshals gendarmes troops constable sergeant bodyguard bodyguards"
)
# "The second deputy then shot back and killed": so far before the verb.
_NEAR: Final = 8
_DEVICES: Final = words("bomb bombs device devices explosive explosives ied grenade charge mine landmine")
_HANDLING: Final = words("planting assembling making building preparing laying setting priming arming placing fitting")
_CARRYING: Final = words("carrying transporting")
_KNOWN: Final = ("the", "both", "all")
_TOO_SOON: Final = words("prematurely accidentally early")
_INNOCENT: Final = words(
    "child children boy boys girl girls soldier soldiers police policeman policemen officer officers sapper sappers"
    " deminers experts technicians villagers farmers shepherd shepherds"
)


def killed_in_return(scenes: list[Scene], document: Document) -> None:
    """Mark who had hit out first, where the text tells of others who were hurt: else he is whom it tells of."""
    _own_bomb(scenes, document)
    if not any(not _AGGRESSION.isdisjoint(sentence.lowers) for sentence in document.sentences):
        return
    for scene in scenes:
        for mention in scene.mentions:
            if mention.outcome is not Outcome.KILLED or not mention.numeric or mention.denied or mention.perpetrator:
                continue
            if mention.value != 1 or not mention.rule.startswith(("active", "passive")):
                continue
            if _hit_out(mention, scene, document) and _others(scenes, mention):
                mention.perpetrator = mention.acted = True


def _others(scenes: list[Scene], mention: Mention) -> bool:
    return any(
        one is not mention and one.numeric and one.value > 0 and not one.denied and not one.perpetrator
        for scene in scenes
        for one in scene.mentions
        if one.outcome in _HARMED and not one.hypothetical and not one.pronoun
    )


def _hit_out(mention: Mention, scene: Scene, document: Document) -> bool:
    phrase = mention.phrase
    index = scene.sentence.index
    if phrase is None:
        # "A man opened fire on officers, who returned fire and killed him."
        if not mention.pronoun or not mention.rule.startswith("active") or not _by_law(scene, mention):
            return False
        return any(_attacking(sentence, _HIM) for sentence in document.sentences[max(0, index - 1) : index + 1])
    if phrase.lower not in _ANYBODY or phrase.plural or not _by_law(scene, mention):
        return False
    if phrase.det != "the":
        # "Officers shot a man who had stabbed two people": whom the text is about.
        return False
    return any(_attacking(sentence, frozenset((phrase.lower,))) for sentence in document.sentences[: index + 1])


def _by_law(scene: Scene, mention: Mention) -> bool:
    """Whether it was the police or a guard who killed him, as far as the sentence tells."""
    if mention.rule.startswith("active"):
        return any(scene.lower(at) in _LAW for at in range(max(0, mention.at - _NEAR), mention.at))
    return not _LAW.isdisjoint(scene.sentence.lowers)


def _attacking(sentence: Sentence, heads: frozenset[str]) -> bool:
    """Whether "a man" of one of ``heads`` is said to hit out."""
    if _AGGRESSION.isdisjoint(sentence.lowers) or heads.isdisjoint(sentence.lowers):
        return False
    spoken = [token.lower for token in sentence.tokens]
    for at, word in enumerate(spoken):
        new = word in heads and not {"a", "an"}.isdisjoint(spoken[max(0, at - 3) : at])
        if new and _HIT_OUT.match(" ".join(spoken[at + 1 : at + 12]) + " ") is not None:
            return True
    return False


def _own_bomb(scenes: list[Scene], document: Document) -> None:
    """Mark who died of the bomb that he was planting: "went off as two men were planting it. One was killed"."""
    planted = next((one for one in document.sentences if _planting(one)), None)
    if planted is None:
        return
    spoken = [token.lower for token in planted.tokens]
    for scene in scenes:
        if not 0 <= scene.sentence.index - planted.index <= 1:
            continue
        for mention in scene.mentions:
            phrase = mention.phrase
            if phrase is None or mention.outcome not in _HARMED or mention.denied or not phrase.person:
                continue
            whole = scene.phrase(phrase.last + 1) if scene.lower(phrase.last) == "of" else phrase
            if whole is None:
                continue
            if scene.sentence.index == planted.index:
                told = _handles(scene, whole)
            else:
                other = phrase.bare and phrase.det == "the" and any(one.perpetrator for one in scene.mentions)
                told = other or (whole.det in _KNOWN and _told_as_planting(spoken, whole.lower))
            if told and _INNOCENT.isdisjoint((whole.lower, phrase.lower)):
                mention.perpetrator = mention.acted = True


def _planting(sentence: Sentence) -> bool:
    lowers = sentence.lowers
    if _DEVICES.isdisjoint(lowers):
        return False
    if not _HANDLING.isdisjoint(lowers):
        return True
    return not _CARRYING.isdisjoint(lowers) and not _TOO_SOON.isdisjoint(lowers)


def _handles(scene: Scene, phrase: Phrase) -> bool:
    """Whether people are said to handle it: "two men who were planting it", "killed when the bomb they were making"."""
    behind = scene.words_between(phrase.last, min(len(scene.items), phrase.last + 4))
    if behind.startswith("who ") and _doing(behind):
        return True
    for at in range(phrase.last, len(scene.items) - 2):
        if scene.lower(at) in ("they", "he", "she") and scene.lower(at + 1) in ("were", "was"):
            named = any(scene.lower(back) in _DEVICES for back in range(max(0, at - 3), at))
            before = any(scene.lower(back) in ("when", "as", "while") for back in range(phrase.last, at))
            if (named or before) and scene.lower(at + 2) in _HANDLING_OR_CARRYING:
                return True
    return False


def _doing(words_behind: str) -> bool:
    return not _HANDLING_OR_CARRYING.isdisjoint(words_behind.split())


_HANDLING_OR_CARRYING: Final = _HANDLING | _CARRYING


def _told_as_planting(spoken: list[str], head: str) -> bool:
    """Whether the sentence before has them plant it: "as two men were planting it"."""
    heads = (head, head + "s", "men" if head == "man" else head)
    for at, word in enumerate(spoken):
        if word in heads:
            return not _HANDLING_OR_CARRYING.isdisjoint(spoken[at + 1 : at + _NEAR])
    return False
