"""Those who died of their wounds, in the toll of one text: they leave the wounded and join the dead, unless a count has
them already."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.core.extract.tolls.adding import also_told
from monitor.core.extract.tolls.assessment import is_long, lead_of, of_the_text
from monitor.core.extract.tolls.opponents import STOP
from monitor.core.extract.tolls.statements import value_of
from monitor.core.model import Basis, Claim, Outcome, Standing

Triple = tuple[int, int, int]


def with_moved(
    killed: Triple | None, wounded: Triple | None, claims: Sequence[Claim], every: Sequence[Claim], text: str
) -> tuple[Triple | None, Triple | None]:
    """Return the killed and the wounded after those who died of their wounds are moved. ``claims`` are those that
    count, ``every`` has the others as well, such as earlier counts."""
    moved = [c for c in claims if c.basis is Basis.TRANSFER and c.outcome is Outcome.KILLED]
    moved = _once(moved, text)
    moves = sum(value_of(c) for c in moved)
    if not moves:
        return killed, wounded
    gone = _gone_through(claims, moved, moves)
    known = (moves > 1 or not gone) and _told_before_and_after(moves, every)
    level = (
        _summed_up_since(moved, every, text)
        or any(
            (c.standing is Standing.RAISES or _counts_in(c, moved, text))
            and c.outcome is Outcome.KILLED
            and value_of(c) >= moves
            for c in claims
        )
        or known
        or gone
        or _named_since(claims, moved, moves, text)
    )
    if killed is None:
        killed = (moves, moves, moves)
    elif not level:
        killed = (killed[0] + moves, killed[1] + moves, killed[2] + moves)
    if wounded is not None and _summed_up_since(moved, every, text, Outcome.WOUNDED):
        return killed, wounded
    later = _told_later([c for c in claims if c.outcome is Outcome.WOUNDED], moved, wounded[1] if wounded else 0, text)
    apart = {c.origin for c in claims if c.outcome is Outcome.WOUNDED}.isdisjoint(c.origin for c in moved)
    if wounded is not None and not later and not known and not (apart and wounded[2] <= moves):
        # Of two voices, the one who died need not be the one whom the other counted as hurt.
        wounded = _less(wounded, moves)
    return killed, wounded


def _summed_up_since(moved: list[Claim], every: Sequence[Claim], text: str, outcome: Outcome = Outcome.KILLED) -> bool:
    """Whether a long text, written when all was known, sums up before it tells who died of their wounds: "between four
    and six civilians died. One network had four, then five after a man succumbed"; or says that they are counted."""
    if not is_long(text):
        return False
    lead = lead_of(text)
    if moved[0].span.start < lead:
        return False
    counted = _COUNTED_IN.match(text, moved[-1].span.end) is not None
    return counted or any(
        one.outcome is outcome
        and one.span.start < lead
        and one.numeric
        and one.low
        and one.basis is not Basis.TRANSFER
        and of_the_text(one.origin)
        for one in every
    )


# "of whom four died after admission; these four are included in the list of 22"
_COUNTED_IN: Final = re.compile(
    r"[^.\n]{0,40}?[;.] (?:the|these|those) \w+ (?:(?:people|men|victims|dead) )?(?:are|were) (?:all )?"
    r"(?:included|counted|contained|part of)\b",
    re.IGNORECASE,
)


def _told_before_and_after(moves: int, every: Sequence[Claim]) -> bool:
    """Whether the text gives the counts before and after those who died of their wounds: "nine dead and 14 wounded. An
    earlier statement had spoken of six and 17. Three of the wounded died"."""
    return all(
        any(value + moves in values for value in values)
        for values in (
            {value_of(c) for c in every if c.outcome is outcome and c.basis is not Basis.TRANSFER and c.numeric}
            for outcome in (Outcome.KILLED, Outcome.WOUNDED)
        )
    )


def _once(moved: list[Claim], text: str) -> list[Claim]:
    """Return ``moved`` without those who are told of again, one by one, after "one fatally" has counted them: "six were
    shot, two of them fatally. A boy of 16 died at the scene and a man in hospital"."""
    if len(moved) < 2 or not moved[0].rule.startswith("part:"):
        return moved
    again = moved[1:]
    if any(one.low != 1 or also_told(one, text) or _FURTHER.search(_of_whom(one, text)) for one in again):
        return moved
    apart = STOP.search(text[moved[0].span.end : again[0].span.start]) is not None
    return moved[:1] if apart and len(again) == moved[0].low else moved


def _of_whom(claim: Claim, text: str) -> str:
    return f"{claim.victims.group or ''} {text[claim.span.start : claim.span.end]}"


_FURTHER: Final = re.compile(r"\b(?:another|other|more|second|third|fourth|fifth|sixth)\b", re.IGNORECASE)


def _named_since(claims: Sequence[Claim], moved: list[Claim], moves: int, text: str) -> bool:
    """Whether those who died are told again by their names, and nobody else is: "six people were shot, one fatally.
    Lamar Hill, 20, died at the scene"."""
    dead = [one for one in claims if one.outcome is Outcome.KILLED and one.basis is not Basis.TRANSFER and one.low]
    last = moved[-1].span.end
    return sum(one.low or 0 for one in dead) == moves and all(
        one.span.start > last and one.low == 1 and _named(one) and not also_told(one, text) for one in dead
    )


def _named(claim: Claim) -> bool:
    return bool(claim.victims.group) and all(word[:1].isupper() for word in (claim.victims.group or "").split())


_SINCE: Final = frozenset(("after", "as", "when", "since", "because", "adding", "noting"))


def _counts_in(total: Claim, moved: list[Claim], text: str) -> bool:
    """Whether a total has those who died of their wounds in it: "22 people were dead after three of the wounded
    died"."""
    return any(
        total.span.end < one.span.start
        and not _SINCE.isdisjoint((between := text[total.span.end : one.span.start].lower()).split())
        and not STOP.search(between)
        for one in moved
        if one is not total
    )


def _less(triple: Triple, moves: int) -> Triple | None:
    left = tuple(max(0, bound - moves) for bound in triple)
    return (left[0], left[1], left[2]) if left[2] else None


def _gone_through(claims: Sequence[Claim], moved: list[Claim], moves: int) -> bool:
    """Whether a text tells its dead in all and then goes through them one by one, those who died of their wounds with
    them: "Two were killed. The driver died at the scene. A passenger later succumbed"."""
    dead = [one for one in claims if one.outcome is Outcome.KILLED and one.basis is not Basis.TRANSFER and one.low]
    if len(dead) < 2 or dead[0].low is None or any(one.span.start < dead[0].span.start for one in moved):
        return False
    total = dead[0].low
    rest = [one.low or 0 for one in dead[1:] if one.low != total]
    return total > 1 and bool(rest) and sum(rest) + moves == total


def _told_later(hurt: list[Claim], moved: list[Claim], best: int, text: str) -> bool:
    """Whether those hurt are counted after some of them had died, and so without these. "One of three men shot has
    died": the three are told of before he died; so are they where others are added to them ("a driver was hurt")."""
    last = moved[-1].span
    after = [one for one in hurt if one.span.start > last.start and not _OF.fullmatch(text, last.end, one.span.start)]
    before = [one for one in hurt if one.span.start < moved[0].span.start]
    return bool(after) and not (before and best == sum(one.low or 0 for one in hurt))


_OF: Final = re.compile(r"\s+of(?:\s+the)?\s+", re.IGNORECASE)
