"""Who is told of alerts, and which alerts."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, field_validator, model_validator

from monitor.settings.fields import Clock, Duration, Name, Secret, Section, Span, formed

ReceiverName = Annotated[
    str,
    AfterValidator(
        formed(
            "[a-z0-9]+(?:_[a-z0-9]+)*",
            "a name that the variable with its address can hold (MONITOR_NOTIFIER__RECEIVERS__<NAME>__URL);"
            " write small letters, digits and single underscores",
        )
    ),
]
SeverityWord = Literal["minor", "moderate", "severe", "extreme"]


class QuietHoursSettings(Section):
    """A daily stretch of local time in which only ``at_least`` goes out; the rest waits for its end."""

    start: Clock
    end: Clock
    zone: str = "UTC"
    at_least: SeverityWord = "extreme"

    @field_validator("zone")
    @classmethod
    def _known(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError(f"{value!r} is no time zone; write one such as Europe/Istanbul or UTC") from None
        return value

    @model_validator(mode="after")
    def _some_time(self) -> QuietHoursSettings:
        if self.start == self.end:
            raise ValueError("quiet hours end when they start and would hold nothing; change one, or take them out")
        return self


class ReceiverSettings(Section):
    """Where alerts go. ``wakes`` receivers reach people and take nothing but actual alerts; ``quiet`` ones also take
    alerts that do not page, and updates. ``format`` is a webhook's. Fields a kind does not use stay unset."""

    kind: Literal["terminal", "webhook", "alertmanager", "apprise"]
    url: Secret | None = None
    secret: Secret | None = None
    format: Literal["cloudevent", "cap", "ninjs", "pagerduty"] = "cloudevent"
    allow_private: bool = False
    wakes: bool = True
    quiet: bool = False
    quiet_hours: QuietHoursSettings | None = None

    @model_validator(mode="after")
    def _complete(self) -> ReceiverSettings:
        if self.kind != "terminal" and self.url is None:
            raise ValueError(
                f"kind {self.kind} needs a url; set MONITOR_NOTIFIER__RECEIVERS__<NAME>__URL or ..._URL_FILE"
            )
        if self.kind == "webhook" and self.format == "pagerduty" and self.secret is None:
            raise ValueError("format pagerduty needs the routing key as secret")
        return self


class RouteSettings(Section):
    """Which alerts go to which receivers. Empty lists match everything; every route that matches is taken."""

    receivers: tuple[Name, ...]
    situations: tuple[Name, ...] = ()
    rules: tuple[Name, ...] = ()
    min_severity: SeverityWord = "minor"


class NotifierSettings(Section):
    """Receivers by name, and the routes to them. Waits double from ``retry_first`` to ``retry_longest``.

    ``allowed_hosts`` are the only hosts that receivers may be at (``.example.org``: all hosts below it, too); empty
    allows all. It does not reach into apprise.
    """

    host: str = "127.0.0.1"
    port: int = Field(default=6067, ge=0, le=65535)
    receivers: dict[ReceiverName, ReceiverSettings] = Field(default_factory=dict)
    routes: tuple[RouteSettings, ...] = ()
    allowed_hosts: tuple[str, ...] = ()
    retry_for: Duration = timedelta(hours=24)
    retry_first: Span = timedelta(seconds=1)
    retry_longest: Span = timedelta(minutes=5)
