"""Whom a bare office means by the place that the sentence names; by its situation, ``meant`` finds him later."""

from __future__ import annotations

from monitor.core.extract.mention import Scene
from monitor.core.extract.voices.aliases import of_place
from monitor.core.extract.voices.speaker import Speaker, configured
from monitor.core.policy import Origin, Policy


def by_office(scene: Scene, speaker: Speaker, policy: Policy) -> Speaker:
    """Return a speaker who is called by a bare office as the one whom the sentence can only mean: "Lerna: nine soldiers
    killed, says governor", "reports from Lerna, citing the governor"."""
    if speaker.configured is not None:
        return speaker
    origin = _of_named_place(scene, speaker, policy) if speaker.verb > 1 else None
    if origin is None:
        return speaker
    return configured(origin, speaker.first, speaker.last, speaker.verb, speaker.after, speaker.word)


def _of_named_place(scene: Scene, speaker: Speaker, policy: Policy) -> Origin | None:
    """Return the configured origin that a bare role means by the place that the sentence names."""
    role = speaker.origin.removeprefix("said:")
    if scene.lower(1) == ":":
        return of_place(scene.lower(0), role, policy)
    if scene.lower(speaker.last) in ("of", "for", "in"):
        return None
    for at in range(speaker.first):
        if (
            scene.lower(at) in ("from", "in", "at")
            and (found := of_place(scene.lower(at + 1), role, policy)) is not None
        ):
            return found
    return None
