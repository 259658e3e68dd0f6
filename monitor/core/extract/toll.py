"""The toll of one text alone: low, best and high of the killed and the wounded of its main incident.

Members of a list add up, and so do groups that the text keeps apart ("also", "others", another kind of victim). A
figure said again, a part of a total, a name given to one already counted, attackers' own deaths, denials, totals over
time and other incidents do not. Ranges keep both ends; where several origins differ, low and high
are theirs and best is their median.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.core.extract.lexicon import people
from monitor.core.model import Basis, Claim, Outcome, Polarity, Scope, Standing

Triple = tuple[int, int, int]

_GENERIC = people.GENERIC | frozenset(("", "toll"))
_STOP = re.compile(r"[.!?](?=\s|$)|;|\n\n")
_ALSO = re.compile(r"\b(?:also|another|other|others|more|further|additional|separately)\b", re.IGNORECASE)
_ALSO_AFTER = re.compile(r"[^.;,]{0,40}?\b(?:also|others?|more)\b")
_ONE_MORE = re.compile(
    r"(?:another|an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\b", re.IGNORECASE
)
_COUNTED = re.compile(r"one\b|an?\b|another\b|the\b|single\b|\d", re.IGNORECASE)


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

    @property
    def generic(self) -> bool:
        return self.head in _GENERIC


def toll(claims: Sequence[Claim], text: str = "") -> dict[str, Triple | None]:
    """Return ``{"killed": (low, best, high) | None, "wounded": ...}``. The spans of ``claims`` point into
    ``text``."""
    moved = [c for c in claims if _counts(c) and c.basis is Basis.TRANSFER and c.outcome is Outcome.KILLED]
    killed = _add_up(
        [c for c in claims if _counts(c) and c.outcome is Outcome.KILLED and c.basis is not Basis.TRANSFER], text
    )
    wounded = _add_up([c for c in claims if _counts(c) and c.outcome is Outcome.WOUNDED], text)
    moves = sum(_value(c) for c in moved)
    if moves:
        level = any(
            c.standing is Standing.RAISES and _counts(c) and c.outcome is Outcome.KILLED and _value(c) >= moves
            for c in claims
        )
        if killed is None:
            killed = (moves, moves, moves)
        elif not level:
            killed = (killed[0] + moves, killed[1] + moves, killed[2] + moves)
        later = any(_counts(c) and c.outcome is Outcome.WOUNDED and c.span.start > moved[-1].span.start for c in claims)
        if wounded is not None and not later:
            wounded = _less(wounded, moves)
    return {"killed": killed, "wounded": wounded}


def _counts(claim: Claim) -> bool:
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
    held: list[_Part] = []
    rivals: list[_Part] = []
    for part in parts:
        _take(part, held, rivals)
    low, best, high = (sum(values) for values in zip(*((p.low, p.best, p.high) for p in held), strict=True))
    if rivals:
        points = sorted([best, *(rival.best for rival in rivals)])
        low = min(low, *(rival.low for rival in rivals))
        high = max(high, *(rival.high for rival in rivals))
        best = points[len(points) // 2]
    return low, best, high


def _statements(claims: list[Claim], text: str) -> list[_Part]:
    parts: list[_Part] = []
    previous: Claim | None = None
    for claim in sorted(claims, key=lambda c: c.span.start):
        part = _part(claim, text)
        if previous is not None and parts and _same_list(previous, claim, text) and not part.pronoun:
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
    head = group.split()[-1].lower() if group else ""
    start, end = claim.span.start, claim.span.end
    span = text[start:end]
    before = _STOP.split(text[max(0, start - 24) : start])[-1]
    after = text[end : end + 60]
    further = claim.qualifier == "a further" or bool(
        _ALSO.search(group) or _ALSO.search(before) or _ONE_MORE.match(span) or _ALSO_AFTER.match(after)
    )
    single = value == 1 and claim.low == 1 and claim.high == 1
    named = single and bool(group) and group[:1].isupper() and head not in people.PEOPLE and head not in _GENERIC
    pronoun = single and not group and not _COUNTED.match(span) and not claim.rule.startswith("count")
    raises = claim.standing is Standing.RAISES
    return _Part(low, value, high, head, claim.origin, start, further, named, pronoun, False, raises, group)


def _same_list(one: Claim, two: Claim, text: str) -> bool:
    if one.rule != two.rule or one.outcome is not two.outcome or one.origin != two.origin:
        return False
    between = text[one.span.end : two.span.start]
    if len(between) > 160 or _STOP.search(between):
        return False
    return bool(re.search(r",|\band\b|&|\bplus\b|\bor\b", between)) or not text


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
    if part.generic or part.listed:
        if part.best >= total or part.origin != held[0].origin:
            if held[0].origin != part.origin and part.best != total:
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
        elif part.best < same.best and part.origin != same.origin and part.best > 1:
            rivals.append(part)
        return
    if any(p.generic or p.listed for p in held):
        whole = sum(p.best for p in held if p.generic or p.listed)
        if part.best > whole and part.origin == held[0].origin and part.best > 1:
            held.append(part)
        return
    if part.best == 1 and any(p.named for p in held):
        return
    held.append(part)


def _shares(one: str, two: str) -> bool:
    return bool(
        {word.lower() for word in one.split() if len(word) > 2}
        & {word.lower() for word in two.split() if len(word) > 2}
    )
