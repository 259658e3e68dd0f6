"""Aircraft brought down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.core.extract.acts.grammar import (
    agent_after,
    modality,
    negated,
    party_after,
    party_before,
    passive,
    speaker_or,
)
from monitor.core.extract.acts.lexicon import FORMS
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Setting
from monitor.core.model import SignalModality

NOT_DONE: Final = (SignalModality.THREATENED, SignalModality.CALLED_FOR)


def downings(scene: Scene, setting: Setting) -> Iterator[Act]:
    """An aircraft brought down: "Syrian air defences down a Turkish drone", "two helicopters were shot down"."""
    words, tags = scene.words, scene.tags
    for at, word in enumerate(words):
        if word in ("downed", "downs", "downing"):
            verb = at
        elif word == "down" and at:
            back = next(
                (s for s in range(at - 1, max(-1, at - 7), -1) if "DOWN" in tags[s] and words[s] != "down"), None
            )
            follows = party_after(scene, at, reach=3)
            if back is not None:
                verb = back
            elif follows is not None and party_before(scene, at, strict=True) is not None:
                verb = at
            else:
                continue
        elif word in ("intercepted", "intercepts"):
            verb = at
        else:
            continue
        if negated(scene, verb):
            continue
        craft = [s for s, got in enumerate(tags) if "CRAFT" in got and abs(s - at) < 10]
        if not craft:
            continue
        if (
            passive(scene, verb)
            or (at == len(words) - 1)
            or (FORMS.get(words[verb]) == "past" and craft[0] < verb and not any(s > at for s in craft))
        ):
            target = party_before(scene, verb)
            actor = agent_after(scene, at)
        else:
            actor = party_before(scene, verb)
            target = party_after(scene, at)
        by = actor.code if actor else speaker_or(scene, setting, verb, None)
        loser = target.code if target else None
        how = modality(scene, verb)
        if by is None and loser is None:
            if setting.speaker is not None:
                loser = setting.speaker
                yield Act("air_defence_engagement", setting.opponent(loser), loser, verb, at, "aircraft-lost", how)
        elif by != loser:
            kind = "air_defence_engagement" if how not in NOT_DONE else "retaliation_threat"
            yield Act(kind, by, loser, verb, at, "aircraft-brought-down", how)
        return
