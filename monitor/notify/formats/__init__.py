"""What an alert looks like on the wire, by name: one small file each, all from the same alert and its same words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from monitor.core.model import Alert
from monitor.notify.formats.cap import to_cap
from monitor.notify.formats.cloudevent import to_cloudevent
from monitor.notify.formats.ninjs import to_ninjs
from monitor.notify.formats.pagerduty import to_pagerduty


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sends: its ``name``, the newsroom page's ``page_url`` ("" for none), a ``key`` some formats carry."""

    name: str = "conflict-monitor"
    page_url: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A content type and how to make it."""

    content_type: str
    encode: Callable[[Alert, Sender], bytes]


FORMATS: dict[str, Format] = {
    "cloudevent": Format(
        content_type="application/cloudevents+json", encode=lambda alert, sender: to_cloudevent(alert, sender.name)
    ),
    "cap": Format(
        content_type="application/cap+xml", encode=lambda alert, sender: to_cap(alert, sender.name, sender.page_url)
    ),
    "ninjs": Format(
        content_type="application/json", encode=lambda alert, sender: to_ninjs(alert, sender.name, sender.page_url)
    ),
    "pagerduty": Format(
        content_type="application/json", encode=lambda alert, sender: to_pagerduty(alert, sender.key, sender.page_url)
    ),
}
