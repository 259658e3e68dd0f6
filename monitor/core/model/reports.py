"""What comes in: fragments, and the claims and signals read out of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from monitor.core.model.identity import VERSION, digest
from monitor.core.model.words import (
    Basis,
    Direction,
    Modality,
    Outcome,
    Part,
    Polarity,
    Precision,
    Scope,
    SignalModality,
    Standing,
    Status,
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Offsets ``[start, end)`` of the words behind a reading, in code points of the fragment's text."""

    start: int
    end: int

    def __init__(self, *, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"a span needs 0 <= start <= end, got {start}, {end}")
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """One piece of a report. ``id`` is computed from content; one given from outside is overwritten.

    ``stream`` names the feed or recording that the fragment came through; order is kept within a stream, and the stream
    is no part of the identity. ``title`` is the headline of the page or report around the fragment, if the feed knows
    it.
    """

    text: str
    outlet: str = "unknown"
    published_at: datetime | None = None
    precision: Precision = Precision.EXACT
    language: str = "en"
    url: str | None = None
    title: str | None = None
    part: Part = Part.BODY
    status: Status = Status.ACTUAL
    stream: str = "default"
    id: str = ""
    version: int = VERSION

    def __post_init__(self) -> None:
        if self.published_at is None:
            object.__setattr__(self, "precision", Precision.UNKNOWN)
        elif self.published_at.tzinfo is None:
            raise ValueError("published_at needs a time zone, for example 2020-02-27T21:38:00Z")
        else:
            object.__setattr__(self, "published_at", self.published_at.astimezone(UTC))
        content = digest(
            self.text,
            self.outlet,
            self.published_at.isoformat() if self.published_at else None,
            self.language,
            self.url,
            self.title,
            self.part.value,
            self.status.value,
        )
        object.__setattr__(self, "id", content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Victims:
    """Who was hurt.

    ``group`` is what the text calls them; ``side`` the party's code (TUR, SYR, civilian), if it can be told.
    """

    group: str | None = None
    side: str | None = None
    perpetrators: bool = False

    def __init__(self, *, group: str | None = None, side: str | None = None, perpetrators: bool = False) -> None:
        object.__setattr__(self, "group", group)
        object.__setattr__(self, "side", side)
        object.__setattr__(self, "perpetrators", perpetrators)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One figure that one origin gives in one fragment.

    ``low`` and ``high`` are inclusive; ``high=None`` with a ``low`` is open above ("at least 29"); both ``None`` is a
    quantity without a number, whose words are in ``vague`` ("dozens") or absent ("the injured"). A denial that anyone
    was hurt is ``low=high=0`` with polarity denied. ``place`` and ``when`` are the words that tell the incident.
    """

    outcome: Outcome
    low: int | None
    high: int | None
    span: Span
    rule: str
    origin: str
    via: tuple[str, ...] = ()
    vague: str | None = None
    qualifier: str | None = None
    victims: Victims = Victims()
    polarity: Polarity = Polarity.ASSERTED
    modality: Modality = Modality.REPORTED
    basis: Basis = Basis.TOTAL
    scope: Scope = Scope.INCIDENT
    standing: Standing = Standing.CURRENT
    includes_perpetrators: bool = False
    place: str | None = None
    when: str | None = None

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        *,
        outcome: Outcome,
        low: int | None,
        high: int | None,
        span: Span,
        rule: str,
        origin: str,
        via: tuple[str, ...] = (),
        vague: str | None = None,
        qualifier: str | None = None,
        victims: Victims = Victims(),
        polarity: Polarity = Polarity.ASSERTED,
        modality: Modality = Modality.REPORTED,
        basis: Basis = Basis.TOTAL,
        scope: Scope = Scope.INCIDENT,
        standing: Standing = Standing.CURRENT,
        includes_perpetrators: bool = False,
        place: str | None = None,
        when: str | None = None,
    ) -> None:
        object.__setattr__(self, "outcome", outcome)
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)
        object.__setattr__(self, "span", span)
        object.__setattr__(self, "rule", rule)
        object.__setattr__(self, "origin", origin)
        object.__setattr__(self, "via", via)
        object.__setattr__(self, "vague", vague)
        object.__setattr__(self, "qualifier", qualifier)
        object.__setattr__(self, "victims", victims)
        object.__setattr__(self, "polarity", polarity)
        object.__setattr__(self, "modality", modality)
        object.__setattr__(self, "basis", basis)
        object.__setattr__(self, "scope", scope)
        object.__setattr__(self, "standing", standing)
        object.__setattr__(self, "includes_perpetrators", includes_perpetrators)
        object.__setattr__(self, "place", place)
        object.__setattr__(self, "when", when)
        self.__post_init__()

    def __post_init__(self) -> None:
        for bound in (self.low, self.high):
            if bound is not None and bound < 0:
                raise ValueError(f"a claim counts whole persons, got {bound}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a claim needs low <= high, got {self.low} > {self.high}")

    @property
    def numeric(self) -> bool:
        """Whether the claim gives any number."""
        return self.low is not None or self.high is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One escalating or calming act.

    ``actor`` and ``target`` are party codes; ``root`` is PLOVER's, ``code`` CAMEO's.
    """

    kind: str
    actor: str | None
    target: str | None
    span: Span
    rule: str
    origin: str
    via: tuple[str, ...] = ()
    modality: SignalModality = SignalModality.DONE
    direction: Direction = Direction.NEUTRAL
    root: str | None = None
    code: str | None = None
    weight: float = 0.0
    background: bool = False
    alleged: bool = False

    def __init__(
        self,
        *,
        kind: str,
        actor: str | None,
        target: str | None,
        span: Span,
        rule: str,
        origin: str,
        via: tuple[str, ...] = (),
        modality: SignalModality = SignalModality.DONE,
        direction: Direction = Direction.NEUTRAL,
        root: str | None = None,
        code: str | None = None,
        weight: float = 0.0,
        background: bool = False,
        alleged: bool = False,
    ) -> None:
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "actor", actor)
        object.__setattr__(self, "target", target)
        object.__setattr__(self, "span", span)
        object.__setattr__(self, "rule", rule)
        object.__setattr__(self, "origin", origin)
        object.__setattr__(self, "via", via)
        object.__setattr__(self, "modality", modality)
        object.__setattr__(self, "direction", direction)
        object.__setattr__(self, "root", root)
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "weight", weight)
        object.__setattr__(self, "background", background)
        object.__setattr__(self, "alleged", alleged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A claim or a signal (exactly one), with where it came from and what it is about.

    ``situation`` is the key of the fold (see ``situation_key``). ``incident`` is ``None`` where a claim is about none
    of the situation's incidents (a month's total, another war) and for signals.
    """

    situation: str
    fragment: str
    index: int
    outlet: str
    published_at: datetime | None
    precision: Precision
    status: Status
    quote: str
    claim: Claim | None = None
    signal: Signal | None = None
    incident: str | None = None
    url: str | None = None
    stream: str = "default"
    id: str = ""
    version: int = VERSION

    def __init__(
        self,
        *,
        situation: str,
        fragment: str,
        index: int,
        outlet: str,
        published_at: datetime | None,
        precision: Precision,
        status: Status,
        quote: str,
        claim: Claim | None = None,
        signal: Signal | None = None,
        incident: str | None = None,
        url: str | None = None,
        stream: str = "default",
        id: str = "",  # noqa: A002 - the field is called so
        version: int = VERSION,
    ) -> None:
        object.__setattr__(self, "situation", situation)
        object.__setattr__(self, "fragment", fragment)
        object.__setattr__(self, "index", index)
        object.__setattr__(self, "outlet", outlet)
        object.__setattr__(self, "published_at", published_at)
        object.__setattr__(self, "precision", precision)
        object.__setattr__(self, "status", status)
        object.__setattr__(self, "quote", quote)
        object.__setattr__(self, "claim", claim)
        object.__setattr__(self, "signal", signal)
        object.__setattr__(self, "incident", incident)
        object.__setattr__(self, "url", url)
        object.__setattr__(self, "stream", stream)
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "version", version)
        self.__post_init__()

    def __post_init__(self) -> None:
        if (self.claim is None) == (self.signal is None):
            raise ValueError("an observation is either a claim or a signal")
        object.__setattr__(self, "id", f"{self.fragment}-{self.index}")
