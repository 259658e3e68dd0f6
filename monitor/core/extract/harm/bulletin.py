"""Bare columns of a bulletin: "deceased 78, missing 33, injured 506"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Outcome

_COLUMNS: Final = {
    **dict.fromkeys(words("dead deceased killed deaths fatalities"), Outcome.KILLED),
    **dict.fromkeys(words("injured wounded hurt injuries"), Outcome.WOUNDED),
    "missing": Outcome.MISSING,
}
_BESIDE: Final = words("rescued survivors evacuated displaced hospitalised hospitalized discharged affected treated")
COLUMNS: Final = frozenset(_COLUMNS)
_LEAST: Final = 2


def columns(scene: Scene) -> None:
    """Read two or more columns in a row, each a state and its figure with nothing between."""
    at = 0
    while at < len(scene.items):
        row = _row(scene, at)
        if len(row) >= _LEAST and any(scene.lower(one) in _COLUMNS for one in row):
            for one in row:
                scene.done.add(one)
                outcome = _COLUMNS.get(scene.lower(one))
                if outcome is not None:
                    mention = figure(scene, one, outcome, scene.items[one + 1], f"column:{scene.lower(one)}")
                    mention.total = True
        at = max(at + 1, row[-1] + 2 if row else 0)


def _row(scene: Scene, at: int) -> list[int]:
    """Return where the columns stand that begin at ``at``."""
    items = scene.items
    found: list[int] = []
    if at and items[at - 1].tag not in (Tag.MARK, Tag.COMMA):
        return found
    while (
        at + 1 < len(items)
        and (items[at].lower in _COLUMNS or items[at].lower in _BESIDE)
        and items[at + 1].tag is Tag.NUM
    ):
        following = items[at + 2] if at + 2 < len(items) else None
        found.append(at)
        if following is None:
            return found
        if following.tag in (Tag.COMMA, Tag.CONJ, Tag.MARK):
            at += 3
        elif following.lower in _COLUMNS:
            at += 2
        else:
            return found[:-1]
        if at < len(items) and items[at].tag is Tag.CONJ:
            at += 1
    return found
