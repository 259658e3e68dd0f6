"""What apprise sends: its own plugins, over real HTTP."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest
from apprise.plugins import pagerduty

from monitor.core.model import Alert, MessageType, Severity
from monitor.errors import ConfigError, DeliveryError
from monitor.notify.receivers.apprise import Apprise
from tests.notify.play import alert
from tests.notify.rig import HttpReceiver

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")
CANCEL = alert("c", about="a", type=MessageType.CANCEL)
THAT_MERGE_BY_A_KEY = [
    "pagerduty://integration-key-of-32-characters@api-key",
    "goalert://goalert.example/0123456789abcdef",
    "squadcast://0123456789abcdef0123456789abcdef",
    "ilert://0123456789abcdef0123456789abcdef",
    "incidentio://01GW2G3V0S59R238FAHPDS1R66/0123456789abcdef",
    "firehydrant://0123456789abcdef",
    "signl4://0123456789abcdef",
    "pagertree://int_0123456789",
    "opsgenie://a77d0d73-0d2d-4c11-9f19-0123456789ab",
    "splunk://routing_key@a77d0d73-0d2d-4c11-9f19-0123456789ab",
]


@pytest.fixture
async def desk() -> AsyncIterator[HttpReceiver]:
    async with HttpReceiver().serve() as served:
        yield served


async def test_a_message_arrives_with_its_words_and_ids(desk: HttpReceiver) -> None:
    receiver = Apprise(desk.url.replace("http://", "json://"), name="desk")

    await receiver.deliver(alert("b", about="a", severity=Severity.EXTREME))

    sent = json.loads(desk.bodies[0])
    assert sent["title"] == alert().headline
    assert alert().text in sent["message"]
    assert f"Alert {'a' * 20}, message {'b' * 20}" in sent["message"]
    assert sent["type"] == "failure"


async def test_a_service_that_does_not_take_it_is_worth_another_attempt(desk: HttpReceiver) -> None:
    desk.status = 500
    receiver = Apprise(desk.url.replace("http://", "json://"), name="desk")

    with pytest.raises(DeliveryError) as caught:
        await receiver.deliver(alert())

    assert not caught.value.permanent


async def test_pagerduty_gets_our_key_and_resolves_on_a_cancel(
    desk: HttpReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(pagerduty.PAGERDUTY_API_LOOKUP, pagerduty.PagerDutyRegion.US, desk.url)
    receiver = Apprise(THAT_MERGE_BY_A_KEY[0], name="pager")

    for message in (alert(), alert("b", about="a", headline="29 killed"), CANCEL):
        await receiver.deliver(message)

    events = [json.loads(body) for body in desk.bodies]
    assert [event["dedup_key"] for event in events] == ["a" * 20] * 3, "not a hash of the words"
    assert [event["event_action"] for event in events] == ["trigger", "trigger", "resolve"]


@pytest.mark.parametrize("url", THAT_MERGE_BY_A_KEY)
@pytest.mark.parametrize("message", [alert(), CANCEL], ids=["alert", "cancel"])
def test_a_service_that_merges_by_a_key_is_given_the_alerts_id(url: str, message: Alert) -> None:
    service = Apprise(url, name="pager").service_for(message)

    assert "a" * 20 in vars(service).values()
    assert (service.action == "map") or message is not CANCEL


def test_an_address_that_apprise_does_not_know_is_refused_and_not_repeated() -> None:
    with pytest.raises(ConfigError) as caught:
        Apprise("nowhere://token-that-is-secret", name="desk")

    assert "desk" in str(caught.value)
    assert "token-that-is-secret" not in str(caught.value)
