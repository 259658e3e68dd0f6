"""Fighters whom those who strike say they hit, beside civilians whom others say were harmed."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words
from monitor.core.model import Claim, Outcome

STOP: Final = re.compile(r"[.!?](?=\s|$)|;|\n\n")
CIVILIAN: Final = words("civilian civilians non-combatant non-combatants")
COMBATANT: Final = (
    people.REBEL
    | people.PERPETRATOR
    | words("belligerent belligerents combatant combatants enemy enemies operative operatives jihadists")
)
_PLURAL_PEOPLE: Final = people.PERSON_PLURAL | people.REBEL


def without_opponents(claims: list[Claim], text: str) -> list[Claim]:
    """Return ``claims`` without the fighters whom somebody else says were killed where civilians were.

    "Five civilians were killed, residents said. The coalition said that it killed 14 fighters": who strikes says whom
    it meant to hit; the toll is of those who were harmed.
    """
    of_civilians = "civilian" in text.lower()
    told = {
        claim.origin
        for claim in claims
        if claim.victims.side == "civilian"
        or head_of(claim) in CIVILIAN
        or (of_civilians and claim.outcome is Outcome.KILLED and not _opponent(claim, text))
    }
    if not told:
        return claims
    return [claim for claim in claims if claim.origin in told or not _opponent(claim, text)]


def _opponent(claim: Claim, text: str) -> bool:
    if head_of(claim):
        return head_of(claim) in COMBATANT
    after = text[claim.span.end : claim.span.end + 9]
    if not after.startswith((" of them", " of whom")):
        return False
    sentence = STOP.split(text[: claim.span.start])[-1].lower()
    meant = [word for word in re.findall(r"[a-z-]+", sentence) if word in _PLURAL_PEOPLE]
    return bool(meant) and meant[-1] in COMBATANT


def head_of(claim: Claim) -> str:
    """Return the last word of what the text calls the victims, in lower case: of "militants nearby", the first."""
    spoken = claim.victims.group.lower().split() if claim.victims.group else [""]
    return spoken[-2] if len(spoken) > 1 and spoken[-1] in ("nearby", "there") else spoken[-1]
