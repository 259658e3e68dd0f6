"""Those who died of their wounds, in the toll of one text: they leave the wounded and join the dead, unless a count has
them already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.core.extract.opponents import STOP
from monitor.core.extract.statements import value_of
from monitor.core.model import Basis, Claim, Outcome, Standing

Triple = tuple[int, int, int]


def with_moved(
    killed: Triple | None, wounded: Triple | None, claims: Sequence[Claim], every: Sequence[Claim], text: str
) -> tuple[Triple | None, Triple | None]:
    """Return the killed and the wounded after those who died of their wounds are moved. ``claims`` are those that
    count, ``every`` has the others as well, such as earlier counts."""
    moved = [c for c in claims if c.basis is Basis.TRANSFER and c.outcome is Outcome.KILLED]
    moves = sum(value_of(c) for c in moved)
    if not moves:
        return killed, wounded
    known = _told_before_and_after(moves, every)
    level = (
        any(
            (c.standing is Standing.RAISES or _counts_in(c, moved, text))
            and c.outcome is Outcome.KILLED
            and value_of(c) >= moves
            for c in claims
        )
        or known
    )
    if killed is None:
        killed = (moves, moves, moves)
    elif not level:
        killed = (killed[0] + moves, killed[1] + moves, killed[2] + moves)
    last = moved[-1].span
    # "One of three men shot has died": the three are told of before he died.
    later = any(
        c.outcome is Outcome.WOUNDED
        and c.span.start > last.start
        and text[last.end : c.span.start].split() not in (["of"], ["of", "the"])
        for c in claims
    )
    apart = {c.origin for c in claims if c.outcome is Outcome.WOUNDED}.isdisjoint(c.origin for c in moved)
    if wounded is not None and not later and not known and not (apart and wounded[2] <= moves):
        # Of two voices, the one who died need not be the one whom the other counted as hurt.
        wounded = _less(wounded, moves)
    return killed, wounded


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
