"""Alerts as ninjs 3.1: only properties that the standard has, under its names, with values it allows.

IPTC's own schema is in no package; this is what it says of the properties that we use.
"""

from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import pytest

from monitor.core.model import Alert, MessageType, Severity, Status
from monitor.notify.formats import FORMATS, Sender
from tests.notify.play import alert

TEXT = {"type": "string"}
URI = {"type": "string", "format": "uri"}
TIME = {"type": "string", "format": "date-time"}


def closed(**properties: object) -> dict[str, object]:
    """An object with these properties and no others."""
    return {"type": "object", "additionalProperties": False, "properties": properties}


def several(*required: str, **properties: object) -> dict[str, object]:
    """A list of such objects."""
    return {"type": "array", "items": {**closed(**properties), "required": list(required)}}


WORDS = several("value", role=TEXT, contentType=TEXT, value=TEXT)
SHAPE = {
    **closed(
        uri=URI,
        standard=closed(name={"const": "ninjs"}, version={"const": "3.1"}, schema=URI),
        type={"enum": ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]},
        version=TEXT,
        profile=TEXT,
        pubStatus={"enum": ["usable", "withheld", "canceled"]},
        urgency={"type": "integer", "minimum": 1, "maximum": 9},
        language=TEXT,
        firstCreated=TIME,
        versionCreated=TIME,
        headlines=WORDS,
        bodies=WORDS,
        by=TEXT,
        altIds=several(role=TEXT, value=TEXT),
    ),
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "required": ["uri"],
}
SENDER = Sender(page_url="http://127.0.0.1:8080")


def ninjs(message: Alert) -> dict[str, Any]:
    item: dict[str, Any] = json.loads(FORMATS["ninjs"].encode(message, SENDER))
    return item


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("kind", list(MessageType))
def test_an_item_is_as_the_standard_says(kind: MessageType, severity: Severity, status: Status) -> None:
    validator = jsonschema_rs.validator_for(SHAPE, validate_formats=True)

    validator.validate(ninjs(alert("b", about="a", type=kind, severity=severity, status=status)))
    validator.validate(ninjs(alert(at=None, opened_at=None, severity=severity, status=status)))


def test_an_alert_keeps_one_uri_and_is_cancelled_by_a_cancel() -> None:
    first, last = ninjs(alert()), ninjs(alert("b", about="a", type=MessageType.CANCEL))

    assert first["uri"] == last["uri"]
    assert first["version"] != last["version"]
    assert (first["pubStatus"], last["pubStatus"]) == ("usable", "canceled")
    assert first["headlines"][0]["value"] == alert().headline
