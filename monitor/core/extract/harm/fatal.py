"""Deaths told by a verb that need not be fatal: "was fatally struck", "was crushed" in a text that tells of death."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit
from monitor.core.extract.harm.naming import FATAL
from monitor.core.extract.harm.verbs import participle
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.model import Outcome
from monitor.core.text import Document

FATALLY: Final = words("fatally mortally")
# Not "fatally flawed".
_STRIKING: Final = words(
    "struck hit strikes hits crushed mauled beaten beat burned burnt run trampled bitten bit stung poisoned attacked"
    " pinned thrown trapped gored kicked scalded dragged impaled"
)
_DEADLY: Final = FATAL | words("drowned drowning electrocuted suffocated perished fatalities fatality")
_BY: Final = words("by when under beneath as while after between")
_LIVING: Final = words(
    "foot feet leg legs hand hands arm arms finger fingers hospital survived survive survives rescued injured hurt"
    " alive injuries condition pulled freed treated recovering"
)


def fatally(scene: Scene) -> None:
    """Read "was fatally struck by a train", "fatally beat his neighbour"."""
    items = scene.items
    if all(one not in scene.words for one in FATALLY):
        return
    for at in range(1, len(items)):
        verb = items[at]
        if scene.lower(at - 1) in FATALLY and verb.lower in _STRIKING and verb.lower not in FORMS:
            participle(scene, at, Outcome.KILLED, rule=f"fatally {verb.lower}")


_HARMLESS: Final = words("unhurt unharmed survived injured wounded hurt escaped")


def blown_up(scene: Scene) -> None:
    """Read "two soldiers were blown up by a mine": people, where nothing has them live."""
    if "blown up" not in scene.words or not _HARMLESS.isdisjoint(scene.sentence.lowers):
        return
    for at, item in enumerate(scene.items):
        group = verb_group(scene, at)
        if item.lower != "blown" or scene.lower(at + 1) != "up" or not group.be or group.unreal or group.negative:
            continue
        known = [mention.phrase for mention in scene.mentions]
        found = subjects(scene, group.start)
        if found and all(one.person for one in found) and not any(one is phrase for one in found for phrase in known):
            emit(scene, at, Outcome.KILLED, found, "blown up", alleged=group.doubt)


def crushed(scene: Scene, document: Document) -> None:
    """Read "a man was crushed when an oak fell on his car" where the text is one of death, and nothing has him live."""
    if all(token.lower not in _DEADLY for token in document.tokens) or not _LIVING.isdisjoint(scene.sentence.lowers):
        return
    for at, item in enumerate(scene.items):
        if item.lower != "crushed" or at in scene.done:
            continue
        group = verb_group(scene, at)
        if group.unreal or group.negative or (group.be and scene.lower(at + 1) not in _BY):
            continue
        known = [mention.phrase for mention in scene.mentions]
        told = subjects(scene, group.start) if group.be else objects(scene, at + 1)[0]
        found = [one for one in told if one.person and count_of(one, scene.items) == (1, 1, None, None)]
        if found and not any(one is phrase for one in found for phrase in known):
            emit(scene, at, Outcome.KILLED, found, "crushed", alleged=group.doubt)


_WOUNDING: Final = words("wounded injured hurt")


def shot_beside_hurt(scene: Scene) -> None:
    """Take those shot for dead where the same hands wounded others: "had shot five men and wounded two women"."""
    lowers = scene.sentence.lowers
    if "shot" not in lowers or _WOUNDING.isdisjoint(lowers):
        return
    for hurt in scene.mentions:
        verb = hurt.at
        if hurt.rule not in _ACTIVE or scene.lower(verb - 1) not in ("and", ",", "then"):
            continue
        for shot in scene.mentions:
            if shot.rule == "active:shot" and shot.outcome is Outcome.WOUNDED and shot.at < verb:
                shot.outcome, shot.shot, shot.rule = Outcome.KILLED, False, "active:shot dead"


_ACTIVE: Final = ("active:wounded", "active:injured", "active:hurt")
