"""PLOVER coding: share of sentences with the right root, class of four, and side (cooperation or conflict)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from monitor.core.extract.plover.coder import code_sentence
from monitor.core.extract.plover.lexicon import QUADS
from tests.eval.gold import GOLD, rows
from tests.eval.score import Score

# Names that earlier drafts of PLOVER gave to today's sixteen roots.
RENAMED = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
    "YIELD": "CONCEDE",
}


def score() -> Score:
    """Score ``tests/gold/plover``."""
    return _score("PLOVER, own sentences", rows(GOLD / "plover"))


def score_file(path: Path) -> Score:
    """Score a PLOVER gold file: a JSON array of ``{"event", "text"}``. Documentation records are left out."""
    records = json.loads(path.read_text(encoding="utf-8"))
    kept = [row for row in records if RENAMED.get(row.get("event"), row.get("event")) in QUADS and row.get("text")]
    return _score(
        f"PLOVER: {path.name}",
        ({"id": row["id"], "text": row["text"], "root": RENAMED.get(row["event"], row["event"])} for row in kept),
    )


def _score(name: str, gold: Iterable[dict[str, Any]]) -> Score:
    found = Score(name)
    items = quads = sides = 0
    for row in gold:
        coding = code_sentence(row["text"])
        root, quad = (coding.root, coding.quad) if coding else ("none", "none")
        want = QUADS[row["root"]]
        right = root == row["root"]
        found.tally(row["root"]).add(
            right=int(right), wrong=int(not right and coding is not None), missed=int(not right)
        )
        items += 1
        quads += quad == want
        sides += quad.split("-")[-1] == want.split("-")[-1]
        if not right:
            found.confusions[f"{row['root']} read as {root}"] += 1
            found.failures.append(f"{row['id']}: {row['root']} read as {root}: {row['text'][:160]}")
    total = max(1, items)
    found.shares = {
        "root": found.total.right / total,
        "four-way class": quads / total,
        "cooperation or conflict": sides / total,
    }
    return found
