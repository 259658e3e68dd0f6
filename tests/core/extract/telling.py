"""What the tables of wordings ask of a text: how many it tells to be dead, and how many to be hurt."""

from __future__ import annotations

from monitor.core.extract import read_text
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy


def dead_and_hurt(text: str) -> tuple[int, int]:
    """Return the best figures of the killed and of the wounded that a text gives; 0 where it gives none."""
    told = toll(read_text(Fragment(text=text), Policy()).claims, text)
    killed, wounded = told["killed"], told["wounded"]
    return killed[1] if killed else 0, wounded[1] if wounded else 0


Triple = tuple[int, int, int]
AFTER = (
    "\n\nThe orchard lies beside the old mill."
    "\n\nFootage shows smoke above the roofs."
    "\n\nThe ministry of defence did not answer questions."
)
"""Paragraphs that tell of nobody: with them, a text is an assessment."""


def told(text: str) -> dict[str, Triple | None]:
    """Return the toll of a text: low, best and high of the killed and of the wounded."""
    return toll(read_text(Fragment(text=text), Policy()).claims, text)
