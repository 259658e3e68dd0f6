"""Attacks that a party says it did not make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.core.extract.acts.grammar import HOLDERS, agent_after, negated, party_before, passive, speaker_or
from monitor.core.extract.acts.lexicon import FORMS
from monitor.core.extract.acts.scene import Scene
from monitor.core.extract.acts.setting import Act, Setting
from monitor.core.model import SignalModality

MODALS: Final = frozenset(("will", "would", "can", "cannot", "could", "can't", "won't", "shall", "may", "might"))
REPORTED: Final = frozenset(("claims", "accusations", "reports", "that", "allegations"))


def denials(scene: Scene, setting: Setting) -> Iterator[Act]:
    """An attack that a party says it did not make: "did not carry out strikes", "denied bombing", "no strike was
    made".
    """
    for at, got in enumerate(scene.tags):
        if not got or not _denied(scene, at):
            continue
        actor = (agent_after(scene, at) if passive(scene, at) else None) or party_before(scene, at)
        code = speaker_or(scene, setting, at, actor)
        if code is None:
            continue
        target = next((m.code for m in scene.mentions if m.code != code and m.role in ("force", "plain")), None)
        if target is None:
            # "bombed Somali villages" names whose they are, "in Somalia" only where
            target = next(
                (
                    m.code
                    for m in scene.mentions
                    if m.start > at and m.code != code and scene.words[m.start - 1] not in HOLDERS
                ),
                None,
            )
        last = min(at + 3, len(scene.words) - 1)
        yield Act("denial", code, target, at, last, "denied-attack", SignalModality.DENIED)
        return


def _denied(scene: Scene, at: int) -> bool:
    """Return whether the verb at ``at`` denies a deed of arms, or is one under a negation that is no order ("not
    to").
    """
    words, tags = scene.words, scene.tags
    got, word = tags[at], words[at]
    ahead = range(at + 1, min(len(words), at + 9))
    if "DENY" in got:
        if word.startswith(("reject", "dismiss")) and not any(words[step] in REPORTED for step in ahead):
            return False
        return any(
            "ATKN" in tags[step]
            or words[step] in ("responsibility", "involvement")
            or ("STRONGATK" in tags[step] and FORMS.get(words[step]) != "base")
            for step in ahead
        )
    # "not to attack" is an order, "would not attack" a promise, "cannot destroy" a complaint
    if "to" in words[max(0, at - 2) : at] or not MODALS.isdisjoint(words[max(0, at - 4) : at]):
        return False
    if "STRONGATK" in got and FORMS.get(word) != "s":
        return negated(scene, at)
    if "DO" in got and negated(scene, at) and any("ATKN" in tags[step] for step in ahead):
        return True
    if word in ("used", "carried", "conducted", "launched", "made"):
        return any(
            words[step] == "no" and any("ATKN" in tags[noun] for noun in range(step + 1, min(step + 4, at)))
            for step in range(max(0, at - 10), at)
        )
    return False
