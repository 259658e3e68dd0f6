"""The closed sets of words that the monitor uses."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Whether a fragment is about the world or about the monitor (Common Alerting Protocol's word and values)."""

    ACTUAL = "actual"
    EXERCISE = "exercise"
    TEST = "test"


class Precision(StrEnum):
    """How well a publication time is known. A day is kept as its first instant; unknown has no time at all."""

    EXACT = "exact"
    MINUTE = "minute"
    DAY = "day"
    UNKNOWN = "unknown"


class Part(StrEnum):
    """Which part of a page or report the fragment was.

    Links and captions are about something else until shown otherwise.
    """

    BODY = "body"
    HEADLINE = "headline"
    INTRO = "intro"
    CARD = "card"
    CAPTION = "caption"
    LINK = "link"
    POST = "post"


class Outcome(StrEnum):
    """What happened to the people counted."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    CAPTURED = "captured"
    KILLED_OR_WOUNDED = "killed-or-wounded"


class Polarity(StrEnum):
    """Whether the origin says it is so, or that it is not."""

    ASSERTED = "asserted"
    DENIED = "denied"


class Modality(StrEnum):
    """How firmly the origin says it."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    ALLEGED = "alleged"


class Basis(StrEnum):
    """What the figure is: a level, an addition to a level, or a move from wounded to killed."""

    TOTAL = "total"
    INCREMENT = "increment"
    TRANSFER = "transfer"


class Scope(StrEnum):
    """What the figure is about. ``INCIDENT``, ``SUBGROUP`` and ``BATTLE`` concern the incident that the fragment
    reports; ``BATTLE`` is what armed parties lose in fighting each other (UCDP's battle-related deaths), as against
    victims of an attack."""

    INCIDENT = "incident"
    SUBGROUP = "subgroup"
    BATTLE = "battle"
    CUMULATIVE = "cumulative"
    OTHER_INCIDENT = "other-incident"
    BACKGROUND = "background"


class Standing(StrEnum):
    """How the figure stands to earlier ones of the same origin, by its own words."""

    CURRENT = "current"
    RAISES = "raises"
    CORRECTS = "corrects"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class SignalModality(StrEnum):
    """Whether the act was done or only spoken of."""

    DONE = "done"
    UNDER_WAY = "under-way"
    PLANNED = "planned"
    THREATENED = "threatened"
    CALLED_FOR = "called-for"
    DENIED = "denied"
    ENDED = "ended"
    HYPOTHETICAL = "hypothetical"


class Direction(StrEnum):
    """Which way an act moves the situation."""

    ESCALATES = "escalates"
    CALMS = "calms"
    NEUTRAL = "neutral"


class Level(StrEnum):
    """Levels of the escalation index, lowest first."""

    CALM = "calm"
    WATCH = "watch"
    ELEVATED = "elevated"
    HIGH = "high"
    CRITICAL = "critical"


class Severity(StrEnum):
    """How grave an alert is, least first (Common Alerting Protocol, section 3.2.2)."""

    MINOR = "minor"
    MODERATE = "moderate"
    SEVERE = "severe"
    EXTREME = "extreme"


class MessageType(StrEnum):
    """What an alert message does (Common Alerting Protocol ``msgType``)."""

    ALERT = "alert"
    UPDATE = "update"
    CANCEL = "cancel"


class ActionKind(StrEnum):
    """What a person, or the clock, does to a situation."""

    ACKNOWLEDGE = "acknowledge"
    MUTE = "mute"
    MERGE = "merge"
    CORRECT = "correct"
    TICK = "tick"


class DeliveryState(StrEnum):
    """How one attempt to hand an alert to one receiver ended."""

    DELIVERED = "delivered"
    RETRYING = "retrying"
    FAILED = "failed"
    HELD = "held"
