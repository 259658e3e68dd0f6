"""The toll of one text alone: low, best and high of the killed and the wounded of its main incident.

Members of a list add up, and so do groups that the text keeps apart ("also", "others", another kind of victim). A
figure said again, a part of a total, a name given to one already counted, attackers' own deaths, denials, totals over
time and other incidents do not. Ranges keep both ends.

Where several origins differ, low and high are the least and the greatest that anybody gives ("up to 20" gives only a
high). Best is the text's own figure where it gives one, else what somebody "later said", else the lower median of
theirs, as in ``estimate``; of a range that the text gives itself, the lower median of the figures within it. A line
that sums up ("Civilians killed: 3-7") is the text's own range.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.core.extract.battle import ARMED
from monitor.core.extract.gapping import GAPPED
from monitor.core.extract.lexicon import people
from monitor.core.extract.opponents import CIVILIAN, COMBATANT, STOP, head_of, without_opponents
from monitor.core.model import Basis, Claim, Modality, Outcome, Polarity, Scope, Standing

Triple = tuple[int, int, int]

_GENERIC = people.GENERIC | frozenset(("", "toll"))
_ALSO = re.compile(r"\b(?:also|another|other|others|more|further|additional|separately)\b", re.IGNORECASE)
_ALSO_AFTER = re.compile(r"[^.;,]{0,40}?(?:, who )?\b(?:also|others?|more)\b")
_ONE_MORE = re.compile(
    r"(?:another|an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\b", re.IGNORECASE
)
_COUNTED = re.compile(r"one\b|an?\b|another\b|the\b|single\b|\d", re.IGNORECASE)


_IN_ALL_BEFORE = re.compile(r"\b(?:in (?:total|all)|altogether|all told|overall)\W*(?:at least\W*)?$", re.IGNORECASE)
_IN_ALL_AFTER = re.compile(r"[^.;,]{0,24}?\b(?:in (?:total|all)|altogether|all told)\b", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:later|since|finally|eventually)\s+(?:said|put|spoke|gave|reported|announced|confirmed|conceded|acknowledged"
    r"|revised|admitted|established|concluded|found)\b",
    re.IGNORECASE,
)
_SUBSET = frozenset(
    "child children woman women girl girls boy boys man men infant infants baby babies toddler toddlers brother"
    " brothers sister sisters son sons daughter daughters minor minors teenager teenagers relative relatives member"
    " members others foreigner foreigners student students journalist journalists medic medics rescuer rescuers".split()
)


@dataclass(slots=True)
class _Part:
    """A statement of one outcome: one claim, or the members of a list added up."""

    low: int
    best: int
    high: int
    head: str
    origin: str
    start: int
    further: bool
    named: bool
    pronoun: bool
    listed: bool
    raises: bool
    text: str
    bound: bool
    summary: bool
    alleged: bool
    later: bool

    @property
    def generic(self) -> bool:
        return self.head in _GENERIC


def toll(claims: Sequence[Claim], text: str = "") -> dict[str, Triple | None]:
    """Return ``{"killed": (low, best, high) | None, "wounded": ...}``. The spans of ``claims`` point into
    ``text``."""
    claims = without_opponents([claim for claim in claims if counts(claim)], text)
    moved = [c for c in claims if c.basis is Basis.TRANSFER and c.outcome is Outcome.KILLED]
    killed = _add_up([c for c in claims if c.outcome is Outcome.KILLED and c.basis is not Basis.TRANSFER], text)
    wounded = _add_up([c for c in claims if c.outcome is Outcome.WOUNDED], text)
    moves = sum(_value(c) for c in moved)
    if moves:
        level = any(
            (c.standing is Standing.RAISES or _counts_in(c, moved, text))
            and c.outcome is Outcome.KILLED
            and _value(c) >= moves
            for c in claims
        )
        if killed is None:
            killed = (moves, moves, moves)
        elif not level:
            killed = (killed[0] + moves, killed[1] + moves, killed[2] + moves)
        later = any(c.outcome is Outcome.WOUNDED and c.span.start > moved[-1].span.start for c in claims)
        if wounded is not None and not later:
            wounded = _less(wounded, moves)
    return {"killed": killed, "wounded": wounded}


def _counts_in(total: Claim, moved: list[Claim], text: str) -> bool:
    """Whether a total has those who died of their wounds in it: "22 people were dead after three of the wounded
    died"."""
    return any(
        total.span.end < one.span.start
        and "after" in (between := text[total.span.end : one.span.start].lower()).split()
        and not STOP.search(between)
        for one in moved
        if one is not total
    )


def counts(claim: Claim) -> bool:
    return (
        claim.numeric
        and claim.polarity is Polarity.ASSERTED
        and claim.scope in (Scope.INCIDENT, Scope.BATTLE)
        and not claim.victims.perpetrators
        and claim.standing in (Standing.CURRENT, Standing.RAISES, Standing.CORRECTS)
        and (claim.high is None or claim.high > 0)
    )


def _value(claim: Claim) -> int:
    return claim.low if claim.low is not None else claim.high or 0


def _less(triple: Triple, moves: int) -> Triple | None:
    left = tuple(max(0, bound - moves) for bound in triple)
    return (left[0], left[1], left[2]) if left[2] else None


def _add_up(claims: list[Claim], text: str) -> Triple | None:
    parts = _statements(claims, text)
    if not parts:
        return None
    summed = next((part for part in parts if part.summary), None)
    held: list[_Part] = []
    rivals: list[_Part] = []
    for part in parts:
        if part.bound and held:
            rivals.append(part)
        else:
            _take(part, held, rivals)
    if summed is not None:
        points = [part.best for part in (*held, *rivals) if summed.low <= part.best <= summed.high and not part.bound]
        return summed.low, _lower_median(points) if points else summed.best, summed.high
    low, best, high = (sum(values) for values in zip(*((p.low, p.best, p.high) for p in held), strict=True))
    if not rivals:
        return low, best, high
    exact = [part for part in (*held, *rivals) if not part.bound]
    only_above = len(held) == 1 and held[0].bound
    floors = [rival.low for rival in rivals if not rival.bound] + ([] if only_above and exact else [low])
    points = [rival.best for rival in rivals if not rival.bound and not rival.alleged]
    if high > low and not only_above:
        within = [point for point in points if low <= point <= high]
        best = _lower_median(within) if within else best
    elif not held[0].origin.startswith("outlet:") or only_above:
        if not only_above and (not held[0].alleged or not points):
            points.append(best)
        newest = [rival.best for rival in rivals if rival.later and not rival.bound]
        best = newest[-1] if newest else _lower_median(points) if points else best
    return min(*floors, best), best, max(high, *(rival.high for rival in rivals))


def _lower_median(points: list[int]) -> int:
    return sorted(points)[(len(points) - 1) // 2]


def _statements(claims: list[Claim], text: str) -> list[_Part]:
    parts: list[_Part] = []
    previous: Claim | None = None
    for claim in sorted(claims, key=lambda c: c.span.start):
        part = _part(claim, text)
        if previous is not None and parts and same_list(previous, claim, text) and not part.pronoun:
            last = parts[-1]
            last.low, last.best, last.high = last.low + part.low, last.best + part.best, last.high + part.high
            last.listed = True
            last.head = last.head if last.head == part.head else "+"
        else:
            parts.append(part)
        previous = claim
    return parts


def _part(claim: Claim, text: str) -> _Part:
    value = _value(claim)
    low = claim.low if claim.low is not None else value
    high = claim.high if claim.high is not None else value
    group = claim.victims.group or ""
    head = head_of(claim)
    start, end = claim.span.start, claim.span.end
    span = text[start:end]
    before = STOP.split(text[max(0, start - 24) : start])[-1]
    after = text[end : end + 60]
    further = claim.qualifier == "a further" or bool(
        _ALSO.search(group) or _ALSO.search(before) or _ONE_MORE.match(span) or _ALSO_AFTER.match(after)
    )
    single = value == 1 and claim.low == 1 and claim.high == 1
    named = single and bool(group) and group[:1].isupper() and head not in people.PEOPLE and head not in _GENERIC
    pronoun = single and not group and not _COUNTED.match(span) and not claim.rule.startswith("count")
    raises = claim.standing is Standing.RAISES
    whole = bool(_IN_ALL_BEFORE.search(before) or _IN_ALL_AFTER.match(after))
    bound = claim.low is None
    summary = claim.rule.startswith("label:") and head in CIVILIAN
    alleged = claim.modality is Modality.ALLEGED
    later = bool(_LATER.search(STOP.split(text[max(0, start - 90) : start])[-1]))
    return _Part(
        low, value, high, head, claim.origin, start, further, named, pronoun, False, raises or whole, group, bound,
        summary, alleged, later,
    )  # fmt: skip


def same_list(one: Claim, two: Claim, text: str) -> bool:
    """Whether two figures are members of one list: "three policemen and seven civilians were killed"."""
    if one.rule.removesuffix(GAPPED) != two.rule.removesuffix(GAPPED):
        return False
    if one.outcome is not two.outcome or one.origin != two.origin:
        return False
    between = text[one.span.end : two.span.start]
    if len(between) > 160 or (STOP.search(between) and not two.rule.endswith(GAPPED)):
        return False
    return bool(re.search(r"[,;]|\band\b|&|\bplus\b|\bor\b", between)) or not text


def _alike(one: str, two: str) -> bool:
    """Whether two heads may name the same people: equal, or singular and plural of one word."""
    if one == two:
        return True
    a, b = sorted((one, two), key=len)
    return bool(a) and (
        b in (a + "s", a + "es")
        or (a.endswith("man") and b == a[:-2] + "en")
        or (a.endswith("y") and b == a[:-1] + "ies")
    )


def _take(part: _Part, held: list[_Part], rivals: list[_Part]) -> None:
    """Add ``part`` to what is held, or see that it is held already."""
    if not held:
        held.append(part)
        return
    total = sum(p.best for p in held)
    if part.pronoun:
        return
    same = next((p for p in held if _alike(p.head, part.head) and not p.named), None)
    if part.raises and part.best >= total:
        held[:] = [part]
        return
    if part.named:
        names = [p for p in held if p.named]
        if names and len(names) == len(held) and not any(_shares(p.text, part.text) for p in names):
            held.append(part)
        return
    if part.further and not (same is not None and same.best == part.best and same.further) and part.best != total:
        held.append(part)
        return
    armed = any(p.head in COMBATANT or p.head in ARMED for p in held)
    if part.origin.startswith("outlet:") and part.best < total and not held[0].origin.startswith("outlet:"):
        # A smaller figure that nobody is named for tells of a part: "In the first strike, six lost their lives."
        return
    if part.generic or part.listed or (part.head in CIVILIAN and same is None and not armed):
        if part.best >= total or part.origin != held[0].origin:
            if held[0].origin != part.origin:
                rivals.append(part)
            elif part.best > total:
                held[:] = [part]
        return
    if same is not None:
        if part.best > same.best:
            if part.origin != same.origin:
                rivals.append(part)
            else:
                same.low, same.best, same.high = part.low, part.best, part.high
        elif part.best < same.best and part.origin != same.origin and (part.best > 1 or part.head in CIVILIAN):
            rivals.append(part)
        return
    if any(p.generic or p.listed for p in held):
        whole = sum(p.best for p in held if p.generic or p.listed)
        if part.origin == held[0].origin:
            if part.best > whole and part.best > 1:
                held.append(part)
        elif part.best > 1 and part.head not in _SUBSET:
            rivals.append(part)
        return
    other = part.origin != held[0].origin and all(p.head in CIVILIAN for p in held)
    if other and part.best > 1 and part.head not in _SUBSET | ARMED:
        rivals.append(part)
        return
    if part.best == 1 and any(p.named for p in held):
        return
    held.append(part)


def _shares(one: str, two: str) -> bool:
    return bool(
        {word.lower() for word in one.split() if len(word) > 2}
        & {word.lower() for word in two.split() if len(word) > 2}
    )
