"""What people call situations, origins and sides, by the configuration; an id that it does not know is its own name."""

from __future__ import annotations

from dataclasses import dataclass, field

from monitor.core.model import Status
from monitor.core.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """An origin as the page shows it."""

    name: str
    kind: str
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one configuration."""

    situations: dict[str, str] = field(default_factory=dict)
    origins: dict[str, Voice] = field(default_factory=dict)
    incidents: dict[str, str] = field(default_factory=dict)
    sides: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, policy: Policy) -> Names:
        """Collect the names of a policy."""
        return cls(
            situations={situation.id: situation.name for situation in policy.situations},
            origins={o.id: Voice(name=o.name, kind=o.kind.value, grade=o.grade) for o in policy.origins},
            incidents={i.id: i.name for situation in policy.situations for i in situation.incidents},
            sides={party.code: party.names[0] for party in policy.parties if party.names},
        )

    def situation(self, key: str) -> str:
        """Return the name of a situation, given its key in the fold."""
        plain = plain_id(key)
        return self.situations.get(plain, _words(plain))

    def voice(self, origin: str) -> Voice:
        """Return how to show an origin; one that is not configured is read from its id ("said:the-mayor")."""
        known = self.origins.get(origin)
        if known is not None:
            return known
        head, _, tail = origin.partition(":")
        kind = "carrier" if head == "outlet" else "unattributed"
        return Voice(name=_words(tail or head), kind=kind)

    def side(self, code: str | None) -> str | None:
        """Return the name of a side."""
        return None if code is None else self.sides.get(code, code)


def plain_id(key: str) -> str:
    """Return a situation's id without the status that its key may carry."""
    head, slash, tail = key.partition("/")
    return tail if slash and head in (Status.EXERCISE, Status.TEST) else key


def status_of(key: str) -> str:
    """Return the status that a situation's key carries."""
    head, slash, _ = key.partition("/")
    return head if slash and head in (Status.EXERCISE, Status.TEST) else Status.ACTUAL.value


def _words(slug: str) -> str:
    text = slug.replace("-", " ").replace("_", " ").strip()
    return text[:1].upper() + text[1:] if text else "Unknown"
