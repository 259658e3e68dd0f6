"""What was read out of one fragment."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.core.extract.plover.coder import Coding, code_text
from monitor.core.model import Claim, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Claims and signals of one fragment, in the order of the text, and its PLOVER code.

    ``root`` is the PLOVER root of the first sentence that tells an act and ``quad`` its class (verbal-cooperation,
    material-cooperation, verbal-conflict, material-conflict); both are ``None`` where no act is told. They are worked
    out when asked for: the fold never asks, and a worker has better things to do.
    """

    claims: tuple[Claim, ...] = ()
    signals: tuple[Signal, ...] = ()
    text: str = ""

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        *,
        claims: tuple[Claim, ...] = (),
        signals: tuple[Signal, ...] = (),
        text: str = "",
    ) -> None:
        object.__setattr__(self, "claims", claims)
        object.__setattr__(self, "signals", signals)
        object.__setattr__(self, "text", text)

    @property
    def coding(self) -> Coding | None:
        """The PLOVER coding of the text, with the offsets of the words that decided."""
        return code_text(self.text)

    @property
    def root(self) -> str | None:
        coding = self.coding
        return coding.root if coding else None

    @property
    def quad(self) -> str | None:
        coding = self.coding
        return coding.quad if coding else None
