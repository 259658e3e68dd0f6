"""What was read out of one fragment."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.core.model import Claim, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Claims and signals of one fragment, in the order of the text, and its PLOVER code.

    ``root`` is the PLOVER root of the fragment as a whole and ``quad`` its class (verbal-cooperation, material-cooperation,
    verbal-conflict, material-conflict); both are ``None`` where no act is told.
    """

    claims: tuple[Claim, ...] = ()
    signals: tuple[Signal, ...] = ()
    root: str | None = None
    quad: str | None = None
