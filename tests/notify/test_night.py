"""The recorded night through the real notifier into a real Alertmanager and a receiver of every other kind."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.core.model import Action, ActionKind, Alert, DeliveryState, Fragment, MessageType, Status
from monitor.kafka.embedded import EmbeddedKafka
from tests.notify.night import Night, alerts_of, at, later, live_page, night
from tests.notify.rig import HttpReceiver, fresh_topics, publish, until

# apprise looks for a module that Python 3.13 no longer has.
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")
PAGES = [(at(21, 38), 20.0), (at(0, 47), 30.0)]
RETRACTIONS = [
    later(f"Hatay governor retracts the toll of {figure} killed in the air strike in Idlib", at(6, minute))
    for minute, figure in ((30, 33), (31, 29), (32, 22))
]
"""A figure that is taken back goes alone: what the governor said before it stands until that goes as well."""


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Night]:
    """A night with a broker of its own: the log must hold nothing of another play."""
    with EmbeddedKafka(tmp_path / "kafka") as broker:
        async with night(tmp_path, await fresh_topics(broker.bootstrap), "night") as made:
            yield made


async def test_the_night_pages_twice_and_retractions_take_both_pages_back(stage: Night) -> None:
    alerts = alerts_of([*live_page(Status.ACTUAL), *RETRACTIONS])
    pages = [alert for alert in alerts if alert.page]
    assert [(page.at, page.threshold) for page in pages] == PAGES

    await stage.play(alerts)
    await until(lambda: _firing(stage.pager)[-1:] == [[]])

    # Between the retractions 29 stands: a slow machine leaves Alertmanager the time to say so.
    firing = [one for place, one in enumerate(_firing(stage.pager)) if place < len(pages) or one != ["20"]]
    assert firing == [["20"], ["30"], []], "two pages, the lesser one hidden by the greater, and an end"
    assert _grouped_by(stage.pager) == {("idlib-2020", "strike-2020-02-27")}
    resolved = json.loads(stage.pager.bodies[-1])["alerts"]
    assert all(alert["status"] == "resolved" for alert in resolved)
    assert all("summary" in alert["annotations"] for alert in resolved)
    cancels = [alert for alert in alerts if alert.type is MessageType.CANCEL]
    assert {page.id for page in pages} <= {reference for cancel in cancels for reference in cancel.references}
    for kind, told in _told(stage).items():
        assert [page.id for page in pages] == told[:2], kind
        assert sorted(told[2:]) == sorted(page.id for page in pages), f"{kind}: each page was taken back, by its id"


async def test_an_exercise_wakes_nobody_whatever_the_receiver_and_silences_nothing(stage: Night) -> None:
    alerts = alerts_of(live_page(Status.EXERCISE))
    pages = [alert for alert in alerts if alert.page]
    assert len(pages) == 2, "the core says what would page; receivers must not"

    await stage.play(alerts)
    await publish(stage.connection, _page(alerts_of(live_page(Status.ACTUAL))))
    await until(lambda: all(receiver.bodies for receiver in stage.everyone.values()))

    assert {kind: len(receiver.bodies) for kind, receiver in stage.everyone.items()} == dict.fromkeys(
        stage.everyone, 1
    ), "when the same happens in the world, it pages"
    drills = {alert.message_id for alert in alerts}
    held = {(row.state, row.detail) for row in await stage.deliveries() if row.message_id in drills}
    assert held == {(DeliveryState.HELD, "exercise")}


async def test_after_an_acknowledgement_the_update_is_shown_but_quiet_and_worse_pages(stage: Night) -> None:
    items: list[Fragment | Action] = [*live_page(Status.ACTUAL)]
    page = _page(alerts_of(live_page(Status.ACTUAL)))
    ack = Action(situation=page.situation, kind=ActionKind.ACKNOWLEDGE, at=at(21, 45), by="desk", target=page.id)
    items.insert(next(i for i, item in enumerate(items) if _time(item) > ack.at), ack)
    alerts = alerts_of(items)
    [update] = [alert for alert in alerts if alert.at == at(23, 6)]
    assert (update.type, update.page, update.references) == (MessageType.UPDATE, False, (page.id,))
    until_update = alerts[: alerts.index(update) + 1]

    await stage.play(until_update)
    [shown] = [row for row in await stage.shown() if row["labels"].get("threshold") == "20"]
    await stage.play(alerts[len(until_update) :])

    assert shown["annotations"]["best"] == "29", "what Alertmanager shows is true"
    assert _firing(stage.pager) == [["20"], ["30"]]


def _time(item: Fragment | Action) -> datetime:
    time = item.at if isinstance(item, Action) else item.published_at
    return time or datetime.min.replace(tzinfo=UTC)


def _page(alerts: list[Alert]) -> Alert:
    return next(alert for alert in alerts if alert.page)


def _firing(pager: HttpReceiver) -> list[list[str]]:
    """The thresholds of the firing alerts of each notification."""
    return [
        [alert["labels"]["threshold"] for alert in json.loads(body)["alerts"] if alert["status"] == "firing"]
        for body in pager.bodies
    ]


def _grouped_by(pager: HttpReceiver) -> set[tuple[str, str]]:
    labels = [json.loads(body)["groupLabels"] for body in pager.bodies]
    return {(label["situation"], label["incident"]) for label in labels}


def _told(stage: Night) -> dict[str, list[str]]:
    """The alert ids that each receiver but Alertmanager was told, in order."""
    readers: dict[str, Callable[[bytes], str]] = {
        "cloudevent": lambda body: str(json.loads(body)["subject"]),
        "ninjs": lambda body: str(json.loads(body)["uri"]).rpartition(":")[2],
        "pagerduty": lambda body: str(json.loads(body)["dedup_key"]),
        "apprise": lambda body: str(json.loads(body)["message"]).rpartition("Alert ")[2].partition(",")[0],
    }
    return {kind: [read(body) for body in stage.others[kind].bodies] for kind, read in readers.items()}
