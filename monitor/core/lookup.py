"""What is looked up in a policy again and again, worked out once for each policy."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar

from monitor.core.policy import Policy

_T = TypeVar("_T")
_HELD: Final = 16


def once_per_policy(build: Callable[[Policy], _T]) -> Callable[[Policy], _T]:
    """Remember what ``build`` makes of a policy, which is held with it so that its ``id`` is not reused meanwhile."""
    held: dict[int, tuple[Policy, _T]] = {}

    @wraps(build)
    def looked_up(policy: Policy) -> _T:
        found = held.get(id(policy))
        if found is not None and found[0] is policy:
            return found[1]
        if len(held) >= _HELD:
            held.clear()
        made = build(policy)
        held[id(policy)] = (policy, made)
        return made

    return looked_up
