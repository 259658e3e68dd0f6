"""What came of an act, was done in return, or was done next has deaths of its own: "in retaliation a mob killed two
people", "as they fled, they shot a guard dead", "a second bomb killed four"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from monitor.core.model import Basis, Claim, Outcome

IN_RETURN: Final = re.compile(
    r"\bin (?:retaliation|reprisal|revenge|response|return|turn)\b"
    r"(?! (?:for|to)\b(?! the (?:kill|murder|death|attack)))"
    r"|\b(?:retaliatory|retaliated|avenging|avenged|responded by|pursuing them)\b|\brevenge (?:attack|kill|raid)"
    r"|\b(?:riot(?:s|ing)?|clash(?:es)?|unrest|violence|protests?|rampage|melee|brawl)"
    r" (?:that|which) (?:followed|ensued)"
    r"|\b(?:ensuing|subsequent) (?:riot|clash|unrest|violence|protest)",
    re.IGNORECASE,
)
APART: Final = re.compile(
    r"\bin (?:(?:the|a) )?(?:second|third|fourth|other|next|neighbou?ring|adjacent)\b|\bnext door\b|\bnearby,"
    r"|\b(?:minutes|moments|shortly|an hour|hours|later) (?:later|after\w*|that (?:day|night|evening))\b[^.;]{0,40}?"
    r"\b(?:the same(?! (?:page|channel|outlet|agency|source|network|station|account|paper|site|ministry|office|website"
    r"|newspaper|spokes\w+))|they|another|a second|(?:gun|armed )men|attackers|assailants|troops|soldiers|rebels)\b",
    re.IGNORECASE,
)
_WENT: Final = (
    r"(?:fled|fleeing|left|leaving|withdrew|withdrawing|retreated|retreating|escaped|escaping|drove (?:off|away)"
    r"|made (?:off|their (?:escape|getaway)|his (?:escape|getaway))|making (?:off|their (?:escape|getaway)))"
)
_GOING: Final = r"(?:fleeing|leaving|withdrawing|retreating|escaping|making off|driving (?:off|away))"
_DOERS: Final = "gunmen|attackers|assailants|militants|rebels|fighters|raiders|men|gang|group"
_WHO: Final = rf"(?:they|he|the (?:same )?(?:\w+ )?(?:{_DOERS}))"
_ON_THEIR_WAY: Final = rf"on (?:their|his|the) way (?:out|back|off)\b|(?:on|upon) {_WENT}\b"
# Whoever attacked did more on the way out: who is named after the comma did it, not those who pursued them.
_ON_THE_WAY: Final = re.compile(
    rf"(?:(?:^|\W)(?:(?:as|while|before|when) (?:{_WHO} (?:were |was )?)?{_WENT}\b|{_ON_THEIR_WAY})"
    rf"|^\W*{_GOING}\b)[^.;,]{{0,40}}?,? {_WHO}\b",
    re.IGNORECASE,
)
_WEAPON: Final = (
    r"(?:[\w-]+ ){0,2}?(?:bomb|bomber|bombing|device|blast|explosion|explosive|grenade|shell|rocket|mortar|missile"
    r"|mine|landmine|ied|strike|airstrike|attacker|gunman|assailant|raid|drone|attack|round)\b"
)
_NEXT: Final = r"the (?:(?:two|three|four|five|[2-9]) )?(?:second|third|fourth|other)"
_ANOTHER: Final = re.compile(
    rf"\b(?:another|a (?:second|third|fourth|further)|{_NEXT}) {_WEAPON}"
    r"|(?:^\s*|[;,] |\band )(?:another|a (?:second|third))(?:,[^,.;]{1,60},)?"
    r" (?:went off|blew up|exploded|detonated|hit|struck|landed|fell|killed|claimed)\b"
    rf"|\b{_NEXT}s?(?: \w+)?(?:,[^,.;]{{1,70}},)? (?:killed|claimed|took|wounded|injured|left|struck|hit)\b"
    rf"|\b{_NEXT}(?: \w+)? (?:took|went off|exploded|blew up)\b",
    re.IGNORECASE,
)
# "five people died when a second missile struck those who ran to help"
_WHEN_ANOTHER: Final = re.compile(
    r"[^.;]{0,80}?\b(?:died|killed|dead|wounded|injured|hurt)\b[^.;,]{0,12}?"
    rf" when (?:another|a (?:second|third)) {_WEAPON}",
    re.IGNORECASE,
)
# Where the figure before is of several blasts ("two bombs killed 30"), it has the second one's in it.
_SEVERAL: Final = re.compile(
    r"\b(?:bombs|bombings|bombers|devices|blasts|explosions|grenades|shells|rockets|mortars|missiles|mines|strikes"
    r"|airstrikes|attackers|raids|drones|attacks|series|wave|spate)\b",
    re.IGNORECASE,
)
_HARM: Final = re.compile(r"\b(?:kill|died|dead|deaths|wound|injur|hurt|claim|lives)", re.IGNORECASE)
_STANDS: Final = re.compile(r"\bwhen\b|\bafter\b|\bbefore\b|\bhad\b|\bof whom\b", re.IGNORECASE)
_ON_ANOTHER_DAY: Final = re.compile(
    r"\b(?:in|last|since|during|on|this) (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:19|20)\d\d|week|month|year|\w+day)\b|\b(?:earlier|previous|previously|ago|yesterday)\b",
    re.IGNORECASE,
)
_LONG: Final = 170
_CUE: Final = re.compile(
    r"nother|econd|hird|ourth|urther| other|fle[de]|left|leaving|withdr|retreat|escap|drove|made|making| way ",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"[.!?](?=\s|$)|\n\n")
_CLAUSE: Final = re.compile(r"[.!?](?=\s|$)|;|\n\n")


def done_next(claim: Claim, text: str) -> bool:
    """Whether a figure is of what was done next, by the same people or with another bomb."""
    start = claim.span.start
    led = _STOP.split(text[max(0, start - _LONG) : start])[-1]
    if _CUE.search(led) is None and _CUE.search(text, claim.span.end, claim.span.end + _LONG) is None:
        return False
    if claim.rule.startswith(("active", "shot")) and _ON_THE_WAY.search(_CLAUSE.split(led)[-1]):
        return True
    found = _ANOTHER.search(led)
    if found is None and _WHEN_ANOTHER.match(text, claim.span.end) is not None:
        return not _of_several(text[:start])
    if found is None or _STANDS.search(led[found.end() :]) or _ON_ANOTHER_DAY.search(led[: found.start()]):
        return False
    return not _of_several(text[: start - len(led)] + led[: found.start()])


def _of_several(before: str) -> bool:
    """Whether a clause before tells of the dead of several blasts at once."""
    return any(_SEVERAL.search(one) and _HARM.search(one) for one in _CLAUSE.split(before))


def one_on_top(claim: Claim, span: str, led: str) -> bool:
    """Whether a figure is told as more, whatever it comes to: "another", "four more", "a third victim"; or is who
    died at once in what somebody has died of since: "died six days after the blast that killed her husband". ``led``
    are the words of its clause before it."""
    if claim.rule == "another victim" or claim.basis is Basis.INCREMENT or span.lower() == "another":
        return True
    killed = claim.outcome is Outcome.KILLED
    if killed and _OTHERS.search(led) is not None:
        # "Twelve others were evacuated, two of whom died in flight."
        return True
    return killed and _OF_HERS.match(span) is not None and _WHICH_KILLED.search(led) is not None


_OF_HERS: Final = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
_OTHERS: Final = re.compile(
    r"\b(?:others?|more|survivors) (?:was|were|had been) (?:evacuated|rescued|flown|taken|rushed|pulled|brought|carried"
    r"|airlifted)\b"
    r"[^.;]{0,60},\s*$",
    re.IGNORECASE,
)
_WHICH_KILLED: Final = re.compile(
    r"\bdied\b.{0,80}?\b(?:after|following|in) the (?:[\w-]+ ){1,4}?(?:that|which) (?:also |had )?"
    r"(?:killed|claimed the (?:life|lives) of|took the (?:life|lives) of)\s*$",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r"\b(?:an additional|a further|another|more)\b", re.IGNORECASE)
_AND_HURTING: Final = re.compile(
    r"[^.;]{0,60}?\b(?:and|while|,)\s+(?:seriously |badly |slightly )?"
    r"(?:wounding|wounded|injuring|injured|hurting|leaving)\s+(?:at least |about |some |up to )?$",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"[^.;,]{0,40}?\band\s+$", re.IGNORECASE)
_HURT: Final = re.compile(r"\s+(?:\w+ )?(?:wounded|injured|hurt)\b", re.IGNORECASE)


def with_more_hurt(claims: list[Claim], text: str) -> list[Claim]:
    """Return ``claims`` with those who were hurt beside further dead marked as further too: "killing an additional five
    and wounding eleven", "three more were killed and six wounded"."""
    if _MORE.search(text) is None:
        return claims
    dead = [one for one in claims if one.outcome is Outcome.KILLED and one.basis is not Basis.TRANSFER]
    return [replace(one, qualifier="a further") if _beside_more(one, dead, text) else one for one in claims]


def _beside_more(claim: Claim, dead: list[Claim], text: str) -> bool:
    if claim.outcome is not Outcome.WOUNDED or claim.qualifier is not None:
        return False
    for one in dead:
        if one.span.end > claim.span.start or one.origin != claim.origin or one.rule.startswith("died"):
            continue
        between = text[one.span.end : claim.span.start]
        if _CLAUSE.search(between):
            continue
        told = _CLAUSE.split(text[max(0, one.span.start - 16) : one.span.end + 8])[-1]
        if one.qualifier != "a further" and not _MORE.search(told):
            continue
        if _AND_HURTING.match(between) or (
            _AND.match(between) and _HURT.match(text[claim.span.end : claim.span.end + 24])
        ):
            return True
    return False
