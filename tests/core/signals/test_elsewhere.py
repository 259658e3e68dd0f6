"""Acts of other conflicts than the one configured, and sentences that tell none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.signals.reading import signals
from tests.eval.gold import GOLD, rows
from tests.eval.signals import matches

ITEMS = list(rows(GOLD / "signals"))


@pytest.mark.parametrize("row", ITEMS, ids=lambda row: row["id"])
def test_a_sentence_raises_the_acts_that_it_tells_and_no_others(row: dict[str, Any]) -> None:
    left = list(signals(row["text"]))
    for want in row["signals"]:
        hit = next((one for one in left if matches(want, one)), None)
        assert hit is not None, f"{want} not in {[(s.kind, s.actor, s.target, s.modality.value) for s in left]}"
        left.remove(hit)
    assert [(one.kind, one.actor, one.target) for one in left] == []
