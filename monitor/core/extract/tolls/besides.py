"""Others than the dead: who was hurt beside those who were killed, and not beside others who were hurt."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.tolls.opponents import STOP
from monitor.core.model import Claim, Outcome

_DEAD: Final = re.compile(r"\b(?:killed|dead|died|deaths?|lives|fatalities|martyred|martyrs)\b", re.IGNORECASE)
_NEAR: Final = 90


def beside_the_dead(claim: Claim, text: str) -> bool:
    """Whether the others who were hurt are others than the dead of their sentence: "put the number of dead at nine,
    with five others injured" adds nothing to whom another voice has as hurt."""
    if claim.outcome is not Outcome.WOUNDED or "other" not in (claim.victims.group or ""):
        return False
    return _DEAD.search(STOP.split(text[max(0, claim.span.start - _NEAR) : claim.span.start])[-1]) is not None
