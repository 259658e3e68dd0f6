"""Whether an alert message goes to a receiver: a pure decision with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from monitor.core.model import Alert, MessageType, Severity, Status

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


class Reason(StrEnum):
    """Why a message is sent or held."""

    PAGE = "page"
    QUIET = "quiet"
    CHANGE = "change"
    DELIVERED_BEFORE = "delivered-before"
    NOT_ROUTED = "not-routed"
    EXERCISE = "exercise"
    PAGES_ONLY = "pages-only"
    QUIET_HOURS = "quiet-hours"
    TOO_OLD = "too-old"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """A daily stretch of local time in which only ``at_least`` goes out. ``start`` after ``end`` crosses midnight."""

    start: time
    end: time
    zone: str = "UTC"
    at_least: Severity = Severity.EXTREME

    def hold(self, severity: Severity, now: datetime) -> bool:
        """Tell whether a message of this severity waits at ``now`` (aware)."""
        local = now.astimezone(ZoneInfo(self.zone)).time()
        within = self.start <= local < self.end if self.start <= self.end else local >= self.start or local < self.end
        return within and _RANK[severity] < _RANK[self.at_least]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Which alerts go to which receivers; empty fields match everything."""

    receivers: tuple[str, ...]
    situations: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    min_severity: Severity = Severity.MINOR

    def matches(self, alert: Alert) -> bool:
        """Tell whether this route takes the alert."""
        situation = alert.situation.rpartition("/")[2]
        return (
            (not self.situations or situation in self.situations)
            and (not self.rules or alert.rule in self.rules)
            and _RANK[alert.severity] >= _RANK[self.min_severity]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """What a receiver wants. ``wakes`` receivers reach people who may be asleep: nothing but actual alerts, ever.

    ``quiet`` receivers also take alerts that do not page, and quiet updates of what they were told before. ``silent``
    receivers take those updates in any case: what they hold is changed, and nobody hears of it.
    """

    name: str
    wakes: bool = True
    quiet: bool = False
    silent: bool = False
    hours: QuietHours | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Send or hold, and why. ``final`` holds are not looked at again; quiet hours end."""

    send: bool
    reason: Reason
    final: bool = True


def changes_what_was_told(alert: Alert, taste: Taste) -> bool:
    """Whether a message takes back or keeps true what the receiver was told before: that wakes nobody, at any hour."""
    return alert.type is MessageType.CANCEL or (alert.type is MessageType.UPDATE and taste.silent)


def decide(
    alert: Alert, taste: Taste, routes: tuple[Route, ...], *, told: bool, now: datetime, age: timedelta
) -> Verdict:
    """Decide about one message and one receiver.

    ``told`` says that this receiver acknowledged an earlier message of the same alert, ``age`` how long ago the message
    was published. Ten days of old alerts must not wake anyone because a receiver was added today; but who was told of
    one hears that it was taken back, however late.
    """
    if not any(taste.name in route.receivers and route.matches(alert) for route in routes):
        return Verdict(send=False, reason=Reason.NOT_ROUTED)
    if taste.wakes and alert.status is not Status.ACTUAL:
        return Verdict(send=False, reason=Reason.EXERCISE)
    if age > timedelta(hours=24) and not (told and alert.type is MessageType.CANCEL):
        return Verdict(send=False, reason=Reason.TOO_OLD)
    if told and changes_what_was_told(alert, taste):
        return Verdict(send=True, reason=Reason.CHANGE)
    if not alert.page and not taste.quiet:
        return Verdict(send=False, reason=Reason.PAGES_ONLY)
    if taste.hours is not None and taste.hours.hold(alert.severity, now):
        return Verdict(send=False, reason=Reason.QUIET_HOURS, final=False)
    if alert.page and alert.type is MessageType.ALERT:
        return Verdict(send=True, reason=Reason.PAGE)
    return Verdict(send=True, reason=Reason.QUIET if alert.type is MessageType.ALERT else Reason.CHANGE)
