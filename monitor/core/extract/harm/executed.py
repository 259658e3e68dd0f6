"""Deaths told only by how people were shot: "pulled six men from their homes and shot each in the head"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.model import Outcome
from monitor.core.text import Document, Sentence

_FATAL: Final = (
    "in the head",
    "in the back of the head",
    "in the back of his head",
    "in the forehead",
    "execution-style",
    "execution style",
    "at point-blank range",
    "at point blank range",
    "by firing squad",
    "by a firing squad",
)
_ALIVE: Final = words(
    "hospital hospitals hospitalized hospitalised survive survived survives survivor survivors injured wounded injuries"
    " wounds condition critical recovering recovered surgery treated alive stable escaped expected miraculously coma"
    " grazed hurt unharmed died dead killed serious"
)
_LED: Final = words("dragged hacked bound blindfolded lined marched forced handcuffed")
_TAKEN: Final = _LED | words("rounded seized abducted kidnapped captured took pulled arrested taken ordered")
_HACKED: Final = words("hacked clubbed bludgeoned burned burnt axed knifed slashed macheted")
_BODIES: Final = words("bodies corpses")
# "shot each of them in the head": what stands between, in words and in letters.
_BETWEEN, _LETTERS = 12, 40


def executed(scenes: list[Scene], document: Document) -> None:
    """Count people shot in the head as dead, where the text has no word of what became of them."""
    shot = [(scene, one) for scene in scenes for one in scene.mentions if one.shot and _in_the_head(scene, one)]
    shot.extend(_murdered(scenes, document))
    if any(token.lower in _ALIVE for token in document.tokens):
        shot = []
    left = _left_for_dead(scenes, document)
    for scene, mention in (*shot, *left, *_called_dead(scenes, document), *_picked_out(scenes, document)):
        mention.outcome, mention.shot = Outcome.KILLED, False
        for part in scene.mentions:
            if part.subgroup and part.outcome is Outcome.WOUNDED and part.start > mention.start:
                part.outcome = Outcome.KILLED


_PICKED: Final = words("lined separated segregated singled sorted divided")
_SPARED: Final = words("released freed spared unharmed allowed let")
_OTHERS: Final = words("rest others remaining women muslims")


def _picked_out(scenes: list[Scene], document: Document) -> list[tuple[Scene, Mention]]:
    """Return those who were picked out and shot while the rest were let go: "separated the passengers by faith; nine
    were shot, the rest were released"."""
    if not any(not _PICKED.isdisjoint(sentence.lowers) for sentence in document.sentences):
        return []
    spared = {one.index for one in document.sentences if _let_go(one)}
    shot = [(scene, one) for scene in scenes for one in scene.mentions if one.shot and one.rule in _SHOOTING]
    return [
        (scene, one)
        for scene, one in shot
        if one.value > 1 and not one.denied and not spared.isdisjoint((scene.sentence.index, scene.sentence.index + 1))
    ]


def _let_go(sentence: Sentence) -> bool:
    """Whether "the rest" or "the others" of a sentence are let go."""
    return not _SPARED.isdisjoint(sentence.lowers) and not _OTHERS.isdisjoint(sentence.lowers)


def _left_for_dead(scenes: list[Scene], document: Document) -> list[tuple[Scene, Mention]]:
    """Return those whose bodies are told of next, and those "hacked or shot"."""
    bodies = {sentence.index for sentence in document.sentences if _their_bodies(sentence)}
    found: list[tuple[Scene, Mention]] = []
    last: tuple[Scene, Mention] | None = None
    for scene in scenes:
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            if not mention.shot or mention.outcome is not Outcome.WOUNDED or mention.denied or mention.hypothetical:
                last = None
                continue
            last = (scene, mention) if mention.value > 1 else None
            hacked = scene.lower(mention.at - 1) in ("and", "or") and scene.lower(mention.at - 2) in _HACKED
            if hacked and mention.rule.startswith("active"):
                found.append((scene, mention))
        following = {scene.sentence.index, scene.sentence.index + 1}
        if last is not None and last[0] is scene and following & bodies:
            found.append(last)
    return found


def _their_bodies(sentence: Sentence) -> bool:
    """Whether "their bodies" or "the bodies" are told of, and not how many."""
    tokens = sentence.tokens
    return any(
        tokens[at].lower in _BODIES and tokens[at - 1].lower in ("their", "the", "whose")
        for at in range(1, len(tokens))
        if at + 1 == len(tokens) or tokens[at + 1].lower != "of"
    )


_MURDER: Final = words(
    "murder murders murdered murderers assassination assassinations assassinated massacre massacred slain slaying"
    " killers corpses"
)
_SHOOTING: Final = ("active:shot", "passive:shot", "participle:shot")


def _murdered(scenes: list[Scene], document: Document) -> list[tuple[Scene, Mention]]:
    """Return those who were shot in a text that speaks of murder, and counts nobody else as dead."""
    if all(token.lower not in _MURDER for token in document.tokens):
        return []
    told = [(scene, one) for scene in scenes for one in scene.mentions if one.numeric and not one.hypothetical]
    if any(one.outcome is Outcome.KILLED and not one.denied for _, one in told):
        return []
    return [(scene, one) for scene, one in told if one.shot and one.rule in _SHOOTING and not one.denied]


_CALLED: Final = words("murdered slain dead killed massacred executed")


def _called_dead(scenes: list[Scene], document: Document) -> list[tuple[Scene, Mention]]:
    """Return those who were shot and are then called dead: "shot 16 peasants and burned the murdered peasants'
    houses"."""
    shot = [(scene, one) for scene in scenes for one in scene.mentions if one.shot and one.rule in _SHOOTING]
    shot = [(scene, one) for scene, one in shot if one.phrase is not None and one.value > 1 and not one.denied]
    if not shot:
        return []
    tokens = document.tokens
    called = {tokens[at + 1].lower for at in range(len(tokens) - 1) if tokens[at].lower in _CALLED}
    return [(scene, one) for scene, one in shot if one.phrase is not None and one.phrase.lower in called]


def survived(scenes: list[Scene], document: Document) -> None:
    """Leave hurt whose throat was cut where the text has them live: "is recovering after a passenger slashed his
    throat"."""
    cut = [(scene, one) for scene in scenes for one in scene.mentions if one.rule == "throat cut" and one.value == 1]
    if not cut or all(token.lower not in _LIVING for token in document.tokens):
        return
    for scene, mention in cut:
        if any(one.outcome is Outcome.WOUNDED and one.value == 1 for other in scenes for one in other.mentions):
            scene.mentions = [one for one in scene.mentions if one is not mention]
        else:
            mention.outcome = Outcome.WOUNDED


_LIVING: Final = words("recovering survived survives stable alive hospitalized hospitalised recover survivor")


def _in_the_head(scene: Scene, mention: Mention) -> bool:
    if mention.outcome is not Outcome.WOUNDED or mention.denied or mention.hypothetical:
        return False
    last = max(mention.at, mention.phrase.last - 1 if mention.phrase is not None else 0)
    if scene.lower(mention.at) not in ("shot", "shoot", "shoots", "shooting"):
        return False
    after = " ".join(item.lower for item in scene.items[last + 1 : last + 1 + _BETWEEN])
    if not _BODIES.isdisjoint(scene.sentence.lowers):
        return True
    if mention.rule.startswith(("passive", "participle")) and scene.lower(mention.at - 1) == "and":
        # "dragged from their homes and shot", "hacked and shot"
        return any(scene.lower(at) in _LED for at in range(max(0, mention.at - _BETWEEN), mention.at))
    if mention.rule.startswith("active") and mention.phrase is not None and mention.phrase.last <= mention.at:
        # "rounded up nine men and shot them"
        taken = any(scene.lower(at) in _TAKEN for at in range(max(0, mention.phrase.first - 4), mention.at))
    else:
        taken = False
    return taken or any(0 <= after.find(one) <= _LETTERS for one in _FATAL)
