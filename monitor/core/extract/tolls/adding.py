"""What adds to the figures told before, and what is within them: "a vendor and a teacher also perished", "on the 11th
we killed four", "his younger brother Mukesh", of two brothers."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.words import plural
from monitor.core.extract.tolls.opponents import STOP
from monitor.core.model import Claim, Scope

# Behind the last member of a list, or behind whom it is one of: all of the list are others.
_ALSO: Final = re.compile(
    r"(?:\s+of\s+(?:his|her|their|the)\b(?:\s+[\w-]+){1,4}?)?(?:\s+who\b[^.;,]{0,50}?)?\s*(?:(?:were|was|have|had|has)\s+)?also\b(?!\s+(?:among|said|reported|counted))",
    re.IGNORECASE,
)
_ON_A_DAY: Final = re.compile(r"\bon (?:the )?(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:people|soldiers|,\d))", re.IGNORECASE)
# So far before a figure its day is looked for.
_LED: Final = 140


def also_told(claim: Claim, text: str) -> bool:
    """Whether "also" follows the last of a list: "a vendor and a teacher also perished", "her driver and one of her two
    guards also died"."""
    return _ALSO.match(text, claim.span.end) is not None


def day_of(claim: Claim, text: str) -> str:
    """Return the day of the month on which one side of a war says that it killed some of the other, empty for none."""
    if claim.scope is not Scope.BATTLE or not claim.rule.startswith("active:"):
        return ""
    led = STOP.split(text[max(0, claim.span.start - _LED) : claim.span.start])[-1]
    days = _ON_A_DAY.findall(led)
    return str(days[-1]) if days else ""


def of_the_kin(text: str, head: str) -> bool:
    """Whether a name is told with what it is to those counted: "his younger brother Mukesh", of "two brothers"."""
    group = text.split()
    kin = [word.lower() for word in group if word.islower()]
    return bool(kin) and len(kin) < len(group) and plural(kin[-1]) == head


# A further voice says as much: "the group also concluded that two died".
_SAID_TOO: Final = (
    "said|reported|mentioned|gave|spoke|put|confirmed|stated|claimed|recorded|counted|listed|wrote|concluded|found"
    "|announced|published|documented|described|noted|estimated|registered|verified|acknowledged|admitted|referred"
)
ALSO: Final = re.compile(
    rf"\b(?:also(?! (?:{_SAID_TOO})\b)"
    r"|another|other(?! (?:side|hand|party|sources?|outlets?|media|reports?|accounts?)\b)"
    r"|others(?! (?:said|say|spoke|speak|put|reported|claimed|told|gave|counted))|more"
    r"|further|additional|separately)\b",
    re.IGNORECASE,
)
# "An internal note of the agency also had 18 dead."
_HAD_TOO: Final = re.compile(
    r"\b(?:note|report|bulletin|list|page|post|channel|paper|statement|agency|network|website|cent(?:re|er)|register"
    r"|record|survey|tally)\b[^.;!?]*\balso had $",
    re.IGNORECASE,
)


def further_before(before: str, led: str) -> bool:
    """Whether the words ``before`` a figure, of those that lead to it, tell it as further: "also killed a driver"."""
    return ALSO.search(before) is not None and not (before.endswith("also had ") and _HAD_TOO.search(led) is not None)
