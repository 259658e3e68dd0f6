"""Fighters whom those who strike say they hit, beside civilians whom others say were harmed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.tolls.assessment import is_long, opens_with_civilians
from monitor.core.model import Claim, Outcome, Scope

STOP: Final = re.compile(r"[.!?](?=\s|$)|;|\n\n")
CIVILIAN: Final = words("civilian civilians non-combatant non-combatants")
COMBATANT: Final = (
    people.REBEL
    | people.PERPETRATOR
    | words(
        "belligerent belligerents combatant combatants enemy enemies operative operatives jihadists sniper snipers"
        " gunner gunners"
    )
)
_OF_A_GROUP: Final = words(
    "member members men commander commanders leader leaders element elements cadre cadres official officials figure"
    " figures"
)
_ARMED_GROUPS: Final = words(
    "isis isil is daesh aqap al-qaeda al-qaida al-qa'ida al-shabaab shabaab taliban hamas hezbollah houthi pkk ypg hts"
    " al-nusra nusra boko"
)
_PLURAL_PEOPLE: Final = people.PERSON_PLURAL | people.REBEL


def without_opponents(claims: list[Claim], text: str, every: Sequence[Claim]) -> list[Claim]:
    """Return ``claims`` without the fighters whom somebody else says were killed where civilians were.

    ``every`` has the claims that count for nothing as well, such as attackers' own deaths.

    "Five civilians were killed, residents said. The coalition said that it killed 14 fighters": who strikes says whom
    it meant to hit; the toll is of those who were harmed.
    """
    of_civilians = "civilian" in text.lower()
    told = {
        claim.origin
        for claim in claims
        if claim.victims.side == "civilian"
        or head_of(claim) in CIVILIAN
        or (of_civilians and claim.outcome is Outcome.KILLED and not _opponent(claim, every, text))
    }
    if not told:
        return _without_fighters_apart(claims, every, text)
    claims = [claim for claim in claims if claim.origin in told or not _opponent(claim, every, text)]
    first = min(claims, key=lambda claim: (claim.outcome is not Outcome.KILLED, claim.span.start), default=None)
    hurt = min(claims, key=lambda claim: claim.span.start, default=None)
    if hurt is not None and head_of(hurt) in CIVILIAN:
        # "Seven civilians were wounded. The ministry claimed that 80 servicemen had been killed."
        first = hurt
    if first is None or head_of(first) not in CIVILIAN:
        if first is not None and first.victims.side == "civilian" and is_long(text):
            # "A child was killed. The movement acknowledged the death of two of its members."
            return [claim for claim in claims if not _their_own(claim, text)]
        return claims
    # "An unknown number of civilians died. The government said that seven civilians and four soldiers were killed."
    uncounted = is_long(text) and opens_with_civilians(every, text)
    # "Seven civilians were killed. The sniper was also killed": the text counts civilians, and says who else was hit.
    left = [
        claim
        for claim in claims
        if not (
            _opponent(claim, every, text)
            or (uncounted and head_of(claim) in _SERVING)
            or _of_a_barracks(claim, first, text)
            or _their_own(claim, text)
        )
        or (not uncounted and _with_civilians(claim, claims, text))
    ]
    return [_without_fighters(claim, every, text) for claim in left]


def _without_fighters_apart(claims: list[Claim], every: Sequence[Claim], text: str) -> list[Claim]:
    """Return ``claims`` without fighters whom another voice says were killed, in a paragraph of its own, in a long text
    that opens with others: "22 people died at the centre. The spokesman said that three gunmen were killed nearby"."""
    dead = [claim for claim in claims if claim.outcome is Outcome.KILLED]
    first = min(dead, key=lambda claim: claim.span.start) if is_long(text) and dead else None
    if first is not None and _opponent(first, every, text) and opens_with_civilians(every, text):
        return [claim for claim in claims if not _opponent(claim, every, text)]
    if first is None or not head_of(first) or _opponent(first, every, text):
        return claims
    return [
        claim
        for claim in claims
        if claim.origin == first.origin
        or not _opponent(claim, every, text)
        or "\n\n" not in text[first.span.end : claim.span.start]
    ]


def _of_a_barracks(claim: Claim, first: Claim, text: str) -> bool:
    """Whether soldiers are told of in a paragraph of their own, after a lead that counts civilians: "A further nine
    soldiers were injured at Mezzeh"."""
    return head_of(claim) in _SERVING and "\n\n" in text[first.span.end : claim.span.start]


_OF_ITS: Final = re.compile(r"[\w-]+ of (?:its|their|his) (?:own )?(?:members|fighters|men|soldiers|troops|comrades)\b")
_ARMED_BODIES: Final = words(
    "unit units brigade brigades force forces army militia militias battalion regiment front movement taliban hamas"
    " hezbollah houthis shabaab guards corps military command company"
)


_GROUPS: Final = words("group movement organisation organization faction wing")
_ARMS: Final = re.compile(
    r"\b(?:squad|cell|brigades?|battalions?|militants?|fighters?|gunmen|jihad|hamas|hezbollah|militia|insurgents?|rebels?"
    r"|commanders?)\b",
    re.IGNORECASE,
)


def _of_arms(text: str, at: int) -> bool:
    """Whether the paragraph tells of an armed group before offset ``at``: "struck a squad of Islamic Jihad. The group
    acknowledged the death of two of its members"."""
    return _ARMS.search(text, text.rfind("\n\n", 0, at) + 1, at) is not None


def _their_own(claim: Claim, text: str) -> bool:
    """Whether an armed body tells of its own dead, where civilians are counted: "the Resistance Units announced that
    three of its members were killed", "the brigade said that it lost two men"."""
    start = claim.span.start
    if not claim.origin.startswith("said:"):
        return False
    spoken = claim.origin[5:].split("-")
    if _ARMED_BODIES.isdisjoint(spoken) and (_GROUPS.isdisjoint(spoken) or not _of_arms(text, start)):
        return False
    return _OF_ITS.match(text, start) is not None or text[max(0, start - 9) : start].rstrip().endswith(" lost")


def without_known_parts(claims: list[Claim], text: str, every: Sequence[Claim]) -> list[Claim]:
    """Return ``claims`` without the civilians of a total that another voice tells of again: "nine people, two of them
    civilians, were killed. The centre added that two civilians lost their lives"."""
    dead = [claim for claim in claims if claim.outcome is Outcome.KILLED]
    if not dead:
        return claims
    first = min(dead, key=lambda claim: claim.span.start)
    known = {
        part.low
        for part in every
        if part.scope is Scope.SUBGROUP
        and part.outcome is Outcome.KILLED
        and (head_of(part) in CIVILIAN or _CIVILIANS_OF.match(text[part.span.end : part.span.end + 40]))
        and part.low == part.high
        and part.origin == first.origin
        and (part.low or 0) < (first.low or 0)
    }
    return [
        claim
        for claim in claims
        if not (
            claim.outcome is Outcome.KILLED
            and claim.origin != first.origin
            and head_of(claim) in CIVILIAN
            and claim.low == claim.high
            and (claim.low in known or _goes_through(first, claim, text))
        )
    ]


def _goes_through(whole: Claim, part: Claim, text: str) -> bool:
    """Whether a total is told by its parts, and ``part`` is one: "eight people, five civilians and three militants"."""
    told = text[whole.span.end : whole.span.end + _BESIDE].lower()
    return 0 < told.find(f", {text[part.span.start : part.span.end].lower()} civilian") < _NEAR


_BESIDE: Final = 60
_NEAR: Final = 24


def with_fighters(claims: list[Claim], text: str) -> list[Claim]:
    """Return ``claims`` with the fighters added to what others say of the civilians, where the text opens with both:
    "between eight and 15 civilians and six fighters were killed. An elder put the dead villagers at eight"."""
    dead = sorted((c for c in claims if c.outcome is Outcome.KILLED), key=lambda claim: claim.span.start)
    if len(dead) < _LISTED or head_of(dead[0]) not in CIVILIAN or head_of(dead[1]) not in COMBATANT:
        return claims
    civilians, fighters = dead[0], dead[1]
    low, high, more = civilians.low or 0, civilians.high or 0, fighters.low or 0
    if (
        civilians.origin != fighters.origin
        or not low < high
        or STOP.search(text[civilians.span.end : fighters.span.start])
    ):
        return claims
    return [
        replace(claim, low=claim.low + more, high=claim.high + more)
        if claim.low is not None
        and claim.high is not None
        and claim in dead[2:]
        and claim.origin != civilians.origin
        and low <= claim.low <= claim.high <= high
        and (head_of(claim) in CIVILIAN or not head_of(claim))
        else claim
        for claim in claims
    ]


_CIVILIANS_OF: Final = re.compile(r" of (?:them|whom)(?: (?:were|was|are))?(?: all)? (?:civilian|non-combatant)s?\b")
_LISTED: Final = 3
_SERVING: Final = COMBATANT | words("personnel soldier soldiers troops servicemen fighter fighters")


def _without_fighters(claim: Claim, every: Sequence[Claim], text: str) -> Claim:
    """Return a total without the fighters that are said to be in it: "three people were killed, including two military
    personnel", in a text that counts civilians."""
    if claim.low is None or claim.outcome is not Outcome.KILLED or claim.victims.side == "civilian":
        return claim
    for part in every:
        low = part.low or 0
        if (
            part.scope is Scope.SUBGROUP
            and part.origin == claim.origin
            and part.outcome is claim.outcome
            and part.span.start > claim.span.end
            and not STOP.search(text[claim.span.end : part.span.start])
            and (head_of(part) in _SERVING or (head_of(part) in _OF_A_GROUP and _of_armed_group(part)))
            and 0 < low < claim.low
        ):
            return replace(claim, low=claim.low - low, high=None if claim.high is None else claim.high - low)
    return claim


def _with_civilians(fighters: Claim, claims: list[Claim], text: str) -> bool:
    """Whether the sentence of some fighters counts civilians as well: "three civilians and two rebels were killed"."""
    return any(
        head_of(claim) in CIVILIAN
        and claim.outcome is fighters.outcome
        and not STOP.search(text[min(claim.span.end, fighters.span.end) : max(claim.span.start, fighters.span.start)])
        for claim in claims
    )


def _opponent(claim: Claim, every: Sequence[Claim], text: str) -> bool:
    if head_of(claim):
        return head_of(claim) in COMBATANT or (head_of(claim) in _OF_A_GROUP and _of_armed_group(claim))
    if _beside_fighters(claim, every, text):
        return True
    after = text[claim.span.end : claim.span.end + 9]
    if not after.startswith((" of them", " of whom")):
        return False
    sentence = STOP.split(text[: claim.span.start])[-1].lower()
    meant = [word for word in re.findall(r"[a-z-]+", sentence) if word in _PLURAL_PEOPLE]
    if meant and meant[-1] in COMBATANT:
        return True
    # "four members of the Sinjar Resistance Units, one of whom was being treated"
    return _OF_UNITS.search(sentence) is not None


_OF_UNITS: Final = re.compile(
    r"\b(?:members|men|soldiers|personnel) of (?:the )?[^,.;]{0,40}\b(?:units|brigades?|battalions?|forces|militia"
    r"|guards?)\b[^,.;]{0,10}, (?:at least )?$"
)


def _of_armed_group(claim: Claim) -> bool:
    """Whether the victims are called members of an armed group: "three ISIS members"."""
    return not _ARMED_GROUPS.isdisjoint((claim.victims.group or "").lower().split())


def _beside_fighters(claim: Claim, every: Sequence[Claim], text: str) -> bool:
    """Whether a bare figure goes on about fighters: "four of his fighters were killed and nine injured"."""
    before = [
        other
        for other in every
        if other.numeric
        and other.span.end <= claim.span.start
        and other.origin == claim.origin
        and other.outcome is not claim.outcome
        and not STOP.search(text[other.span.end : claim.span.start])
    ]
    return bool(before) and head_of(max(before, key=lambda other: other.span.start)) in COMBATANT


def head_of(claim: Claim) -> str:
    """Return the last word of what the text calls the victims, in lower case: of "militants nearby", the first."""
    spoken = claim.victims.group.lower().split() if claim.victims.group else [""]
    return spoken[-2] if len(spoken) > 1 and spoken[-1] in ("nearby", "there") else spoken[-1]
