"""Figures that tell how many of those counted before are of an age, or of each side."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.mention import Scene

_YOUNGER: Final = ("under", "over", "below", "above")


def of_an_age(scene: Scene) -> None:
    """Mark a bare figure that tells how many of those before it are of an age: "26 bodies, nineteen under the age of
    15, and 40 wounded"."""
    for mention in scene.mentions:
        phrase = mention.phrase
        if phrase is None or not phrase.bare or scene.lower(phrase.last) not in _YOUNGER:
            continue
        following = scene.lower(phrase.last + 1)
        whole = next((one for one in reversed(scene.mentions) if one.start < mention.start and not one.subgroup), None)
        if whole is None or whole.value <= mention.value or scene.lower(phrase.first - 1) != ",":
            continue
        if (following == "the" and scene.lower(phrase.last + 2) == "age") or following == "age" or following.isdigit():
            mention.outcome, mention.subgroup = whole.outcome, True


def of_each_side(scene: Scene) -> None:
    """Mark a bare figure that shares out those before it: "four were killed, two from each side, and seven wounded"."""
    for mention in scene.mentions:
        phrase = mention.phrase
        if phrase is None or not phrase.bare or scene.lower(phrase.first - 1) not in _APART:
            continue
        if scene.lower(phrase.last) not in _FROM or scene.lower(phrase.last + 1) not in _EACH:
            continue
        whole = next((one for one in reversed(scene.mentions) if one.start < mention.start and not one.subgroup), None)
        if whole is not None and whole.value == 2 * mention.value:
            mention.outcome, mention.subgroup = whole.outcome, True


_APART: Final = (",", "(", "-", "\u2013", "\u2014")
_FROM: Final = ("from", "on", "of")
_EACH: Final = ("each", "either", "both")
