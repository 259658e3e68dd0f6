"""The gate before all reading of casualties: a text without any word of harm costs a few microseconds."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.doubt.refuted import WRONG
from monitor.core.extract.doubt.told_as import FIGURES
from monitor.core.extract.lexicon.harm import FELL, FOUGHT, GATE, MORTUARIES
from monitor.core.text import letter_runs

_SOLDIERS: Final = frozenset(("soldiers", "troops", "servicemen", "forces"))


def may_tell(text: str) -> bool:
    """Whether ``text`` has any word that a claim needs: the gate before all reading, a few microseconds."""
    return opens(set(letter_runs(text)))


def opens(spoken: set[str]) -> bool:
    """Whether the gate opens for a text of these runs of letters."""
    if not GATE.isdisjoint(spoken) or ("victims" in spoken and "number" in spoken):
        return True
    if not FELL.isdisjoint(spoken) and not FOUGHT.isdisjoint(spoken):
        return True
    if "fallen" in spoken and not _SOLDIERS.isdisjoint(spoken):  # "33 of our soldiers have fallen"
        return True
    # "The earlier figure of 33 was wrong", "the number of fallen soldiers", "at the morgue they say the number is 283"
    return not FIGURES.isdisjoint(spoken) and (
        "fallen" in spoken or not WRONG.isdisjoint(spoken) or not MORTUARIES.isdisjoint(spoken)
    )
