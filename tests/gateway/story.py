"""A night told in messages made by hand: what a worker would write, without needing one.

Six reports of one strike, in our own words, with the estimate after each, two alerts with an update between them,
decisions, an accusation and its denial. ``night()`` returns the messages in the order of their topics' arrival.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from monitor.core.model import (
    Alert,
    Claim,
    Decision,
    Direction,
    Estimate,
    Evidence,
    Fragment,
    Incident,
    Index,
    Level,
    MessageType,
    Observation,
    OriginFigure,
    Outcome,
    Precision,
    Revision,
    Severity,
    Signal,
    SignalModality,
    Span,
    Status,
    Victims,
    digest,
    situation_key,
)
from monitor.kafka.topics import Message

SITUATION, INCIDENT = "idlib-2020", "strike-27-february"
NAME = "Air strike on Turkish troops near Behun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report of the night, and what it makes of the estimate of the killed."""

    at: datetime
    origin: str
    outlet: str
    grade: str
    text: str
    words: str
    low: int
    high: int | None
    triple: tuple[int, int, int]
    index: float


def at(day: int, hour: int, minute: int) -> datetime:
    """Return a minute of that February."""
    return datetime(2020, 2, day, hour, minute, tzinfo=UTC)


REPORTS = (
    Report(
        at=at(27, 21, 12), origin="hatay-governor", outlet="live-page", grade="B2",
        text="The governor of Hatay puts the number of soldiers killed at nine; the wounded are being taken to Turkey.",
        words="soldiers killed at nine", low=9, high=9, triple=(9, 9, 9), index=34.0,
    ),
    Report(
        at=at(27, 21, 38), origin="hatay-governor", outlet="live-page", grade="B2",
        text="Now at least 22 Turkish soldiers are dead, the Hatay governor says, and more are badly hurt.",
        words="at least 22 Turkish soldiers are dead", low=22, high=None, triple=(22, 22, 22), index=58.0,
    ),
    Report(
        at=at(27, 22, 5), origin="observatory", outlet="wire-001", grade="B3",
        text="The Observatory, which monitors the war from abroad, counts 34 Turkish dead.",
        words="counts 34 Turkish dead", low=34, high=34, triple=(22, 28, 34), index=63.5,
    ),
    Report(
        at=at(27, 23, 6), origin="hatay-governor", outlet="live-page", grade="B2",
        text="Seven of the badly wounded have died, which brings the dead to 29, the governor says.",
        words="brings the dead to 29", low=29, high=29, triple=(29, 29, 34), index=66.0,
    ),
    Report(
        at=at(28, 0, 47), origin="hatay-governor", outlet="wire-003", grade="B2",
        text="Turkey raises the toll to 33 soldiers, citing the governor of Hatay.",
        words="the toll to 33 soldiers", low=33, high=33, triple=(33, 33, 34), index=71.0,
    ),
    Report(
        at=at(28, 1, 20), origin="said:a-local-reporter", outlet="wire-000", grade="D4",
        text="A local reporter speaks of between 32 and 37 killed <b>so far</b>.",
        words="between 32 and 37 killed", low=32, high=37, triple=(33, 33, 37), index=70.2,
    ),
)  # fmt: skip

ACCUSED = (
    ("turkey-presidency", "SYR", SignalModality.DONE, "Ankara blames government aircraft for the strike.", "blames"),
    (
        "said:a-rebel-spokesman",
        "RUS",
        SignalModality.DONE,
        "Russian jets did it, a rebel spokesman says.",
        "Russian jets",
    ),
    ("russia-mod", "RUS", SignalModality.DENIED, "Its aircraft flew no sorties there, Moscow says.", "flew no sorties"),
)


def night(status: Status = Status.ACTUAL, *, situation: str = SITUATION, suffix: str = "") -> list[Message]:
    """Return the messages of the night."""
    return [message for step in steps(status, situation=situation, suffix=suffix) for message in step]


def steps(status: Status = Status.ACTUAL, *, situation: str = SITUATION, suffix: str = "") -> Iterable[list[Message]]:
    """Return what each report of the night brings, one report after the other."""
    figures: dict[str, OriginFigure] = {}
    before: Estimate | None = None
    index_before: Index | None = None
    key = situation_key(situation, status)
    for number, report in enumerate(REPORTS):
        fragment, claim = _heard(report, status, key, suffix)
        figures[report.origin] = OriginFigure(
            origin=report.origin, low=report.low, high=report.high, grade=report.grade, observation=claim.id,
            role="moves best" if report.grade < "D" else "widens high", published_at=report.at,
        )  # fmt: skip
        low, best, high = report.triple
        after = Estimate(
            situation=key, incident=INCIDENT + suffix, outcome=Outcome.KILLED, side="TUR", low=low, best=best,
            high=high, figures=tuple(figures[name] for name in sorted(figures)), method="graded interval median",
            disagreement=(high - low) / best, official=33 if number > 3 else low, as_of=report.at, status=status,
            notes=("an outlier from a poor source widens high only",) if number == 5 else (),
        )  # fmt: skip
        wounded = Estimate(
            situation=key, incident=INCIDENT + suffix, outcome=Outcome.WOUNDED, side="TUR", low=30, best=36, high=39,
            figures=(), method="graded interval median of current claims", as_of=report.at, status=status,
        )  # fmt: skip
        level = Level.HIGH if report.index >= 60 else Level.ELEVATED if report.index >= 40 else Level.WATCH
        index = Index(situation=key, value=report.index, level=level, as_of=report.at, status=status,
                      drivers=("air strike on troops", "threat of retaliation"))  # fmt: skip
        messages: list[Message] = [
            fragment,
            claim,
            Revision(situation=key, at=report.at, cause=claim.id, reason="a new figure", before=before, after=after,
                     index_before=index_before, index_after=index, status=status),
            Incident(situation=key, id=INCIDENT + suffix, name=NAME + suffix, estimates=(after, wounded),
                     as_of=report.at, status=status),
        ]  # fmt: skip
        if number == 2:
            messages += _accusations(status, key, suffix)
        messages += _alerts(number, report, claim, after, status, key, suffix)
        messages.append(_decision(number, report, claim, after, status, key))
        before, index_before = after, index
        yield messages


def _heard(report: Report, status: Status, key: str, suffix: str) -> tuple[Fragment, Observation]:
    fragment = Fragment(
        text=report.text + suffix, outlet=report.outlet, published_at=report.at, precision=Precision.MINUTE,
        status=status, url=f"https://news.example/{report.outlet}/{report.at:%H%M}",
    )  # fmt: skip
    start = report.text.index(report.words)
    claim = Claim(
        outcome=Outcome.KILLED, low=report.low, high=report.high, span=Span(start=start, end=start + len(report.words)),
        rule="count-of-dead", origin=report.origin, victims=Victims(group="Turkish soldiers", side="TUR"),
    )  # fmt: skip
    observation = Observation(
        situation=key, fragment=fragment.id, index=0, outlet=report.outlet, published_at=report.at,
        precision=Precision.MINUTE, status=status, quote=report.words, claim=claim, incident=INCIDENT + suffix,
        url=fragment.url,
    )  # fmt: skip
    return fragment, observation


def _accusations(status: Status, key: str, suffix: str) -> list[Message]:
    messages: list[Message] = []
    for origin, actor, modality, text, words in ACCUSED:
        fragment = Fragment(text=text + suffix, outlet="live-page", published_at=at(27, 22, 30), status=status)
        start = text.index(words)
        signal = Signal(
            kind="denial" if modality is SignalModality.DENIED else "strike_on_forces", actor=actor, target="TUR",
            span=Span(start=start, end=start + len(words)), rule="who-struck",
            origin=origin, modality=modality, direction=Direction.ESCALATES, root="ASSAULT", code="195", weight=12.0,
            alleged=True,
        )  # fmt: skip
        messages += [
            fragment,
            Observation(
                situation=key, fragment=fragment.id, index=0, outlet="live-page", published_at=at(27, 22, 30),
                precision=Precision.MINUTE, status=status, quote=text, signal=signal,
            ),
        ]  # fmt: skip
    return messages


def _alerts(
    number: int, report: Report, claim: Observation, after: Estimate, status: Status, key: str, suffix: str
) -> list[Message]:
    threshold, kind = {1: (20.0, MessageType.ALERT), 3: (20.0, MessageType.UPDATE), 4: (30.0, MessageType.ALERT)}.get(
        number, (0.0, None)
    )
    if kind is None:
        return []
    identity = digest("toll", 1, after.subject, "best", threshold, "1", key)
    reading = claim.claim
    assert reading is not None
    evidence = Evidence(
        observation=claim.id, origin=report.origin, grade=report.grade, figure=str(report.low), quote=report.words,
        start=reading.span.start, end=reading.span.end, rule=reading.rule, outlet=report.outlet,
        published_at=report.at, url=claim.url,
    )  # fmt: skip
    page = kind is MessageType.ALERT
    return [
        Alert(
            id=identity, message_id=identity if page else digest(identity, number), type=kind, status=status,
            situation=key, incident=INCIDENT + suffix, subject=after.subject, rule="toll", rule_version=1,
            measure="best", threshold=threshold, episode="1", page=page, at=report.at, opened_at=report.at,
            severity=Severity.SEVERE if threshold < 30 else Severity.EXTREME,
            reason="threshold crossed" if page else "figure changed",
            headline=f"Behun strike: {after.best} Turkish soldiers killed ({after.low}–{after.high}), Hatay governor",
            text=f"Best estimate {after.best} is past the band at {threshold:.0f}. The Hatay governor says so.",
            value=float(after.best), low=after.low, best=after.best, high=after.high,
            references=() if page else (identity,), evidence=(evidence,),
        )
    ]  # fmt: skip


def _decision(number: int, report: Report, claim: Observation, after: Estimate, status: Status, key: str) -> Decision:
    outcome, reason, detail = {
        1: ("issued", "crossed", "best 22 is past 10 and 20; the higher band pages"),
        3: ("updated", "same band", "29 stays within the band at 20: an update without a page"),
        4: ("issued", "crossed", "best 33 is past 30"),
    }.get(number, ("held", "below threshold" if number == 0 else "unconfirmed", f"best stays at {after.best}"))
    return Decision(
        situation=key, rule="toll", subject=after.subject, measure="best", outcome=outcome, reason=reason,
        detail=detail, at=report.at, cause=claim.id, value=float(after.best), threshold=20.0 if number < 4 else 30.0,
        observations=(claim.id,), status=status,
    )  # fmt: skip
