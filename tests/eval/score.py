"""What a score is: counts by phenomenon, and the measures that follow from them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Tally:
    """Counts over some items. ``exact`` items are read wholly right; ``false_alarms`` are items without gold that
    raised something, ``empty`` all items without gold; ``right``, ``wrong`` and ``missed`` count single readings."""

    items: int = 0
    exact: int = 0
    empty: int = 0
    false_alarms: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, *, right: int, wrong: int, missed: int) -> None:
        """Count one item with so many readings right, wrong (not in the gold) and missed."""
        self.items += 1
        self.exact += not wrong and not missed
        if not right and not missed:
            self.empty += 1
            self.false_alarms += wrong > 0
        self.right += right
        self.wrong += wrong
        self.missed += missed

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    def plain(self) -> dict[str, Any]:
        return {
            "items": self.items,
            "exact": self.exact,
            "exact_share": round(self.exact / max(1, self.items), 4),
            "empty": self.empty,
            "false_alarms": self.false_alarms,
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
        }


@dataclass(slots=True)
class Score:
    """One collection scored: a tally for each phenomenon, shares, confusions, and the items that were read wrong."""

    name: str
    by_phenomenon: dict[str, Tally] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)
    confusions: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def tally(self, phenomenon: str) -> Tally:
        return self.by_phenomenon.setdefault(phenomenon, Tally())

    @property
    def total(self) -> Tally:
        whole = Tally()
        for one in self.by_phenomenon.values():
            for name in ("items", "exact", "empty", "false_alarms", "right", "wrong", "missed"):
                setattr(whole, name, getattr(whole, name) + getattr(one, name))
        return whole

    def plain(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "total": self.total.plain() if self.by_phenomenon else None,
            "by_phenomenon": {name: one.plain() for name, one in self.by_phenomenon.items()},
            "shares": {name: round(share, 4) for name, share in self.shares.items()},
            "confusions": dict(self.confusions.most_common(20)),
            "failures": self.failures,
        }
