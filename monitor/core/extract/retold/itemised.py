"""What a figure of the dead is made of: "9 dead - 6 militiamen, 2 soldiers and a woman hit by a stray bullet"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.mention import Scene
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

_OPENING: Final = (":", "-", "--", "\u2013", "\u2014")


def makes_up_the_dead(scene: Scene, listed: list[Phrase]) -> bool:
    """Whether a list behind a colon or a dash goes through the dead just counted, all of them."""
    if not listed or scene.lower(listed[0].first - 1) not in _OPENING:
        return False
    total = 0
    for phrase in listed:
        counted = count_of(phrase, scene.items)
        if counted is None or counted[0] is None:
            return False
        total += counted[0]
    return any(
        one.outcome is Outcome.KILLED and one.value == total and one.at < listed[0].first for one in scene.mentions
    )
