"""What takes a figure away from whoever gives it: who denies having seen or said so many, who is in trouble with the
law for having told it, those who are said to say so, and a verdict right beside it.

It is said of the clause that the figure stands in, and weighs against anybody's.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.words import words

FIGURE: Final = (
    r"(?:figure|number|toll|count|claim|story|report|tweet|post|total|tally|message|caption|list|alert|line|item)s?"
)
PLATFORM: Final = r"(?:telegram|twitter|x|facebook|whatsapp|instagram|reddit|tiktok|youtube|social media|the internet)"
UNTRUE: Final = (
    r"(?:false|fake|not true|untrue|wrong|incorrect|debunked|hoax|made[ -]up|invented|invention|nonsense|rubbish|lies?"
    r"|fiction|fabricat\w+|baseless|bogus|fantasy)"
)
_PROSECUTED: Final = re.compile(
    r"\b(?:investigat\w+|inquir\w+|proceedings|legal action|complaints?|detain\w*|arrest\w*|prosecut\w+|charged|cases?"
    r"|fined|custody|summoned|lawsuits?)\b[^.;!?]{0,90}?"
    r"\b(?:posted|posting|shar(?:ed|ing)|tweet(?:ed|ing)|spread(?:ing)?|circulat(?:ed|ing)|publish(?:ed|ing)"
    r"|re-?tweet(?:ed|ing)|upload(?:ed|ing)|disseminat\w+|(?:posts|messages) (?=that|saying|claiming|with|of|about))"
    r"(?: (?:that|of|about|saying|claiming|with|the|an?|some|false|fake|unfounded|claims?|reports?|news|rumou?rs?"
    rf"|figures?|lists?|messages?|posts?|tweets?|on|{PLATFORM}|online|more than|over|as many as|up to))*\W*$"
)
"""Somebody is in trouble with the law for having told it."""
_VERDICT_BESIDE: Final = re.compile(
    rf"^[^.;!?()]{{0,40}}?[\"'\u201d\u2019]?\s*(?:[-\u2013\u2014:=>(]\s*)+(?:\w+ )?{UNTRUE}(?=\s*(?:$|[.;,!)]))"
)
_IS_WRONG: Final = re.compile(
    r"^(?: [\w-]+){0,2} (?:is|was|are|were) (?:simply |just |plain |plainly |completely )?(?:wrong|incorrect|inaccurate"
    r"|false|untrue|made up|invented)(?=\s*(?:$|[.;,!]))"
)
_STATED: Final = re.compile(r"(?:^|[.,;:!?] |\b(?:that|say|says|said) )\W*$")
"""Before a figure that is itself the subject: "to say that 44 dead is wrong"."""
_DENIED: Final = re.compile(
    r"(?<!not )(?<!n't )(?<!n\u2019t )(?<!never )\bden(?:y|ies|ied|ying)\b"
    r"(?: to (?:[\w-]+ ){1,3}?that (?:(?:there|had|have|been|were|are|the|any) ){0,3}"
    r"|(?: to (?:[\w-]+ ){1,3}?)?\s*(?:that (?:\w+ ){0,2}?(?:had|have|has) |having |ever )?(?:(?:ever|been) )?"
    r"(?:received|receiving|taken in|taking in|admitted|admitting|seen|seeing|counted|counting|given|giving|said|saying"
    r"|treated|treating|registered|registering|got|taken|taking) (?:in )?)"
    r"(?:(?:about|some|as many as|more than|over|around|up to) )?\W*$"
)
"""Who denies having received, seen or said so many; "denied to reporters that"."""
_THOSE_WHO_SAY: Final = re.compile(
    r"\b(?:(?:those|people|anyone|anybody|everyone)(?: who)?|(?:accounts|circles|users)(?: who| that|(?= \w+ing\b)))"
    r" (?:are |is )?(?:put(?:s|ting)?"
    r"|say(?:s|ing)?|claim(?:s|ing)?|speak(?:s|ing)?|talk(?:s|ing)?|spread(?:s|ing)?|posts?|posting|sharing|tweeting|circulat(?:e|ing))"
    rf" (?:(?:the|our) (?:\w+ )?(?:{FIGURE}|losses|dead) (?:at|is|of)|that|of|about|an? (?:\w+ )?{FIGURE} of) \W*$"
)
_WHY: Final = re.compile(r"^[^.;!?]{0,40}?\b(?:in vain|for|because|by|through|due to|thanks to)\b")
"""What is said to be why they died, so that they have: "those who say that 33 died in vain"."""
_THE_CLAIM: Final = re.compile(
    r"\b(?:claim|allegation|report|story|figure|rumou?r|assertion|suggestion)s? (?:that|of)\b[^.;!?]{0,30}$"
)
_MADE_UP: Final = re.compile(
    r"^[^.;!?]{0,50}?\b(?:is|are|was|were) (?:\w+ ){0,2}(?:made[ -]up|invented|plucked from)\b"
)
_ROOM_FOR: Final = re.compile(r"\b(?:beds?|room|space|places|capacity|stretchers) for (?:\w+ )?$")
"""What stands ready for so many: "beds for 41 wounded"."""
_DENYING: Final = words("deny denies denied denying")
_TELLING: Final = words(
    "posted posting shared sharing tweeted tweeting spread spreading circulated circulating published publishing"
    " retweeted retweeting re-tweeted uploaded uploading disseminated disseminating posts messages"
)
_SAY: Final = words("those people anyone anybody everyone accounts circles users")
_READY: Final = words("bed beds room space places capacity stretchers")
JUDGED: Final = words(
    "false fake true untrue wrong incorrect debunked hoax made made-up invented invention nonsense rubbish lie lies"
    " plucked fiction fabricated fabrication fabrications baseless bogus fantasy inaccurate"
)
CUES: Final = _DENYING | _TELLING | _SAY | _READY | JUDGED
"""Words without one of which no figure is taken away."""


def taken_away(before: str, after: str, spoken: set[str], *, known: bool) -> bool:
    """Whether a figure between ``before`` and ``after`` in its sentence, in lower case, is taken away.

    ``spoken`` are the sentence's words, and ``known`` tells a figure that is taken for granted: "the 51 bodies".
    """
    if not known and (
        (not _DENYING.isdisjoint(spoken) and _DENIED.search(before))
        or (not _TELLING.isdisjoint(spoken) and _PROSECUTED.search(before))
        or (not _SAY.isdisjoint(spoken) and _THOSE_WHO_SAY.search(before) and not _WHY.match(after))
    ):
        return True
    if not _READY.isdisjoint(spoken) and _ROOM_FOR.search(before):
        return True
    return not JUDGED.isdisjoint(spoken) and (
        _VERDICT_BESIDE.match(after) is not None
        or (_STATED.search(before) is not None and _IS_WRONG.match(after) is not None)
        or (_MADE_UP.match(after) is not None and _THE_CLAIM.search(before) is not None)
    )
