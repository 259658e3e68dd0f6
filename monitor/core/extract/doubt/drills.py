"""Harm that is only played through: "an exercise in which a bus was supposed to have crashed, leaving six dead", "a
drill simulating an attack that left 40 injured"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene

DRILLS: Final = words("exercise exercises drill drills simulation rehearsal scenario")
_PLAYING: Final = words("simulating simulated simulates imagined imagining pretended pretending")
_SUPPOSING: Final = words("supposed meant imagined assumed pretended scripted")
_CALLING: Final = words("called calls had has involved involves was is envisaged assumed assumes imagines imagined :")
_LEADING: Final = words("with in where that which leaving involving")
# From the exercise to what it plays; from the deed that it plays to the harm.
_NEAR: Final = 14
_SOON: Final = 7


def drilled(scene: Scene) -> None:
    """Take for background the figures behind what an exercise is said to suppose or to simulate. "Two soldiers died in
    an exercise simulating a landing" and "an exercise in which two drowned" are harm that was done."""
    start = _supposed(scene)
    if start:
        for mention in scene.mentions:
            if mention.at > start:
                mention.hypothetical = True


def _supposed(scene: Scene) -> int:
    """Return where what is only supposed begins; 0 where nothing is."""
    items = scene.items
    for at, item in enumerate(items):
        if item.lower not in DRILLS:
            continue
        if item.lower == "scenario" and scene.lower(at + 1) in _CALLING:
            return at + 1
        for to in range(at + 1, min(at + _NEAR, len(items))):
            word = items[to].lower
            if word in _SUPPOSING and "to" in (scene.lower(to + 1), scene.lower(to + 2)) and _unreal(scene, to):
                return to
            if word in _PLAYING:
                return next((on for on in range(to + 2, to + _SOON) if scene.lower(on) in _LEADING), 0)
    return 0


def _unreal(scene: Scene, at: int) -> bool:
    """Whether "to have crashed", "to be trapped" follows, as what is supposed."""
    return any(scene.lower(to) in ("have", "be") for to in range(at + 2, at + 4))
