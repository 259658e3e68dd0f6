"""Reading one sentence with the configuration that the repository ships."""

from __future__ import annotations

from functools import cache
from typing import Any

from monitor.core.extract.signals import find_signals
from monitor.core.model import Fragment, Part, Signal
from monitor.core.policy import Policy
from monitor.core.text import parse
from tests.eval.gold import policy


@cache
def shipped() -> Policy:
    """The policy of ``config/monitor.yaml``."""
    return policy()


def signals(text: str, configured: Policy | None = None, **fields: Any) -> tuple[Signal, ...]:
    """Return the signals of ``text``, read as a fragment of the outlet ``wire``."""
    fragment = Fragment(text=text, outlet=fields.pop("outlet", "wire"), part=Part(fields.pop("part", "body")), **fields)
    return find_signals(fragment, parse(text), configured or shipped())


def told(text: str, configured: Policy | None = None, **fields: Any) -> set[tuple[str, str | None, str | None]]:
    """Return the kinds, actors and targets of ``text``."""
    return {(one.kind, one.actor, one.target) for one in signals(text, configured, **fields)}
