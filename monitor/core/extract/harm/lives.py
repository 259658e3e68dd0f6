"""Lives: "claimed 12 lives", "lost their lives", "is fighting for his life", "is on life support"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.bodily import told_of
from monitor.core.extract.harm.counts import bare
from monitor.core.extract.harm.emit import emit, figure, single
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.ordinals import number_of_nth
from monitor.core.model import Outcome, Standing

_CLAIMING: Final = words(
    "claimed claims claiming claim cost costs costing took takes taking taken lost lose losing loses snuffed ended"
)


_COSTING: Final = words("cost costs costing")


def lives(scene: Scene, at: int) -> list[Mention]:
    """Read "claimed 12 lives", "lost their lives", "claimed the lives of three men"."""
    items = scene.items
    verb = next((index for index in range(at - 1, max(-1, at - 7), -1) if items[index].lower in _CLAIMING), None)
    phrase = scene.phrase(at - 1)
    struggle = at - 2 if scene.lower(at - 1) == "for" else at - 3 if scene.lower(at - 2) == "for" else -1
    clinging = at - 2 if scene.lower(at - 1) == "to" else at - 1
    if scene.lower(clinging) in ("clinging", "clings", "clung") or (
        scene.lower(at + 1) == "support" and scene.lower(clinging) == "on"
    ):
        start = verb_group(scene, clinging).start if scene.lower(clinging) != "on" else _be_before(scene, clinging)
        return told_of(scene, at, start, "fighting for life") if start else []
    if struggle >= 0 and scene.lower(struggle) in ("fighting", "fights", "battling", "fought"):
        fighting = verb_group(scene, struggle)
        return told_of(scene, at, fighting.start, "fighting for life", hypothetical=fighting.unreal)
    if scene.lower(at + 1) == "of" and verb is not None:
        found, _ = objects(scene, at + 2)
        return emit(scene, at, Outcome.KILLED, found, "lives of")
    nth = number_of_nth(scene.lower(at - 1))
    if nth is not None and verb is not None and scene.lower(at - 2) in ("a", "its", "the"):
        # "The fire has claimed a second life."
        unreal = verb_group(scene, verb).unreal
        mention = figure(scene, at, Outcome.KILLED, items[at - 1], "lives claimed")
        mention.low = mention.high = nth
        mention.standing, mention.total, mention.hypothetical = Standing.RAISES, True, unreal
        scene.mentions.append(mention)
        return [mention]
    if phrase is not None and phrase.number is not None:
        lost = verb is not None or any(
            scene.lower(index) in ("lost", "claimed") for index in range(at + 1, min(at + 4, len(items)))
        )
        if not lost:
            return []
        group = verb_group(scene, verb) if verb is not None else None
        made = emit(
            scene, at, Outcome.KILLED, [bare(phrase)], "lives claimed", hypothetical=bool(group and group.unreal)
        )
        for mention in made:
            mention.generic = True
        return made
    if verb is not None and items[verb].lower in _COSTING and scene.lower(at - 1) in ("his", "her", "their"):
        # "the strike has cost 33 soldiers their lives"
        whose = scene.phrase(verb + 1)
        group = verb_group(scene, verb)
        if whose is not None and whose.person and whose.last == at - 1:
            return emit(
                scene, at, Outcome.KILLED, [whose], "cost life", hypothetical=group.unreal, denied=group.negative
            )
    if (
        verb is not None
        and items[verb].lower in ("lost", "lose", "losing", "loses")
        and scene.lower(at - 1) in ("his", "her", "their")
    ):
        group = verb_group(scene, verb)
        found = subjects(scene, group.start)
        if not found and scene.lower(group.start - 1) in ("he", "she"):
            return [single(scene, at, Outcome.KILLED, "lost life")]
        return emit(scene, at, Outcome.KILLED, found, "lost life", hypothetical=group.unreal, denied=group.negative)
    return []


def _be_before(scene: Scene, at: int) -> int:
    """Return where the auxiliaries before item ``at`` begin; 0 where there are none."""
    return verb_group(scene, at).start if scene.items[at - 1].tag is Tag.BE else 0
