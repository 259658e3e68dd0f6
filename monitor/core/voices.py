"""Who speaks, as config grades them: looked up once for each origin and policy."""

from __future__ import annotations

from typing import Final, NamedTuple

from monitor.core.lookup import once_per_policy
from monitor.core.policy import Origin, OriginKind, Policy

DESK: Final = "desk"
"""The origin of corrections that people make here: it overrules every other."""


class Voice(NamedTuple):
    """What an origin's word is worth. ``letter`` is its Admiralty source letter, ``reliable`` may move ``best``."""

    grade: str
    letter: str
    weight: float
    carrier: bool
    reliable: bool
    authority: bool
    speaks_for: str | None

    def official(self, side: str | None) -> bool:
        """Whether this is an authority that speaks for the victims' side; for any, where the side is not known."""
        return self.authority and (side is None or self.speaks_for in (side, DESK))


class Voices(dict[str, Voice]):
    """Voices by origin, worked out when first asked for."""

    def __init__(self, policy: Policy) -> None:
        self._origins: dict[str, Origin] = {origin.id: origin for origin in policy.origins}
        self._weights = dict(policy.estimate.weights)
        self._reliable = policy.estimate.reliable

    def __missing__(self, origin: str) -> Voice:
        if len(self) > 10_000:
            self.clear()
        known = self._origins.get(origin)
        grade = "A1" if origin == DESK else known.grade if known else "F6"
        authority = known is not None and known.kind in (OriginKind.OFFICIAL, OriginKind.MILITARY)
        carrier = is_carrier(origin)
        voice = Voice(
            grade=grade,
            letter=grade[:1],
            weight=self._weights.get(grade[:1], 0.0),
            carrier=carrier,
            reliable=grade[:1] <= self._reliable and not carrier,
            authority=authority or origin == DESK,
            speaks_for=DESK if origin == DESK else known.speaks_for if known else None,
        )
        self[origin] = voice
        return voice

    def name(self, origin: str) -> str:
        """Return what people call an origin."""
        if origin == DESK:
            return "the desk here"
        known = self._origins.get(origin)
        return known.name if known else origin.partition(":")[2].replace("-", " ") or origin


def is_carrier(origin: str) -> bool:
    """Whether an origin is only the outlet that carried a figure which nobody was named for."""
    return origin.startswith("outlet:")


@once_per_policy
def voices_of(policy: Policy) -> Voices:
    """Return the voices of a policy."""
    return Voices(policy)
