"""Posting fragments and actions: taken when Kafka has them, refused with what and where, never echoed."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from aiokafka import AIOKafkaConsumer, TopicPartition

from monitor.core.model import Action, ActionKind, Fragment, Status
from monitor.gateway.keys import Keys
from monitor.gateway.limits import Rate
from monitor.gateway.problems import Problem
from monitor.kafka import wire
from monitor.kafka.connection import Connection
from monitor.settings import ApiKey
from monitor.settings.api_keys import digest_of, new_key
from tests.gateway.conftest import READER, Gateway, eventually

POST = "/api/v1/fragments"
CANARY = "canary-4711"
STRIKE = "strike-2020-02-27"


def records(connection: Connection, topic: str, kind: type[Any]) -> list[Any]:
    """Return every message of a topic, oldest first in each partition."""

    async def read() -> list[Any]:
        kafka = AIOKafkaConsumer(**connection.client())
        await kafka.start()
        try:
            places = [TopicPartition(topic, number) for number in range(4)]
            kafka.assign(places)
            await kafka.seek_to_beginning()
            left = sum((await kafka.end_offsets(places)).values())
            found: list[Any] = []
            while len(found) < left:
                found += [m for batch in (await kafka.getmany(timeout_ms=500)).values() for m in batch]
            return [wire.decode(kind, message.value) for message in found]
        finally:
            await kafka.stop()

    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(lambda: asyncio.run(read())).result()


def test_a_fragment_is_accepted_once_kafka_has_it_with_the_id_of_its_content(
    gateway: Gateway, told: Connection
) -> None:
    answer = gateway.post(
        POST, json={"text": "Nine dead, says the mayor.", "published_at": "2020-02-27T21:00:00+03:00"}
    )
    assert answer.status_code == 202
    wanted = Fragment(text="Nine dead, says the mayor.", published_at=datetime(2020, 2, 27, 18, tzinfo=UTC))
    assert answer.json() == {"accepted": 1, "fragments": [{"id": wanted.id, "repeated": False}]}
    found = [fragment for fragment in records(told, "fragments", Fragment) if fragment.id == wanted.id]
    assert [fragment.stream for fragment in found] == ["http:desk"]


def test_the_same_again_changes_nothing(gateway: Gateway, told: Connection) -> None:
    document = {"text": "Told twice.", "status": "test"}
    first, again = gateway.post(POST, json=document), gateway.post(POST, json=document)
    assert (first.status_code, again.status_code) == (202, 200)
    identity = first.json()["fragments"][0]["id"]
    assert again.json() == {"accepted": 0, "fragments": [{"id": identity, "repeated": True}]}
    assert [f.id for f in records(told, "fragments", Fragment)].count(identity) == 1


def test_what_was_posted_is_known_after_a_restart(gateway: Gateway, another: Any) -> None:
    document = {"text": "Told to one gateway and then to another."}
    assert gateway.post(POST, json=document).status_code == 202
    assert another().post(POST, json=document).status_code == 200


def test_many_come_in_one_document_or_one_a_line(gateway: Gateway) -> None:
    texts = [{"text": f"Report {n} of many"} for n in range(5)]
    together = gateway.post(POST, json={"fragments": [*texts, texts[0]]})
    assert together.json()["accepted"] == 5
    assert [f["repeated"] for f in together.json()["fragments"]] == [False] * 5 + [True]
    lines = "\n".join(json.dumps(t | {"status": "exercise"}) for t in texts) + "\n\n"
    answer = gateway.post(POST, content=lines, headers={"Content-Type": "application/x-ndjson"})
    assert (answer.status_code, answer.json()["accepted"]) == (202, 5)


@pytest.mark.parametrize(
    ("document", "where"),
    [
        ({"text": ""}, "text"),
        ({"text": CANARY * 1000}, "text"),
        ({"text": "é" * 5000}, "text"),
        ({"text": "half \ud800"}, "body"),
        ({"text": CANARY, "published_at": "2020-02-27T21:00"}, "published_at"),
        ({"text": CANARY, "published_at": CANARY}, "published_at"),
        ({"text": CANARY, "published_at": "2999-01-01T00:00Z"}, "body"),
        ({"text": CANARY, "url": f"javascript:{CANARY}"}, "url"),
        ({"text": CANARY, "status": CANARY}, "status"),
        ({"text": CANARY, CANARY: 1}, "body"),
        ({"text": CANARY, "language": CANARY}, "language"),
        ({"fragments": [{"text": "good"}, {"text": 7}]}, "fragment 2, text"),
        ({"fragments": []}, "fragments"),
        ([CANARY], "body"),
        (CANARY, "body"),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_without_the_input(
    gateway: Gateway, document: Any, where: str
) -> None:
    body = json.dumps(document).encode()
    answer = gateway.post(POST, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert where in [error["at"] for error in answer.json()["errors"]]
    assert CANARY not in answer.text


def test_one_bad_line_and_none_is_taken(gateway: Gateway, told: Connection) -> None:
    lines = f'{{"text": "the good line"}}\n{{"text": "{CANARY}", "part": "{CANARY}"}}\nnot json {CANARY}\n'
    answer = gateway.post(POST, content=lines, headers={"Content-Type": "application/x-ndjson"})
    assert answer.status_code == 422
    assert [error["at"] for error in answer.json()["errors"]] == ["line 2, part", "line 3"]
    assert CANARY not in answer.text
    assert all(fragment.text != "the good line" for fragment in records(told, "fragments", Fragment))


def test_a_body_over_64_kb_is_refused_announced_or_not(gateway: Gateway) -> None:
    body = json.dumps({"text": "x" * 70_000}).encode()
    headers = {"Content-Type": "application/json"}
    assert gateway.post(POST, content=body, headers=headers).status_code == 413
    chunked = gateway.post(POST, content=iter([body[:40_000], body[40_000:]]), headers=headers)
    assert chunked.status_code == 413


def test_deep_json_is_refused_before_it_is_read(gateway: Gateway) -> None:
    body = b'{"text": "a \\" [[[[ b", "x": ' + b"[" * 20_000 + b"]" * 20_000 + b"}"
    answer = gateway.post(POST, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert "nested deeper than 8" in answer.json()["detail"]


@pytest.mark.parametrize("kind", ["text/plain", "application/xml", "multipart/form-data", ""])
def test_other_types_are_refused_with_those_that_are_taken(gateway: Gateway, kind: str) -> None:
    answer = gateway.post(POST, content=b'{"text": "x"}', headers={"Content-Type": kind})
    assert answer.status_code == 415
    assert "application/x-ndjson" in answer.headers["accept-post"]


@pytest.mark.parametrize(("key", "status"), [(None, 401), ("mon_wrong", 401), (READER, 403)])
def test_without_a_key_or_its_scope_nothing_is_taken(gateway: Gateway, key: str | None, status: int) -> None:
    for path in (POST, "/api/v1/actions", "/api/v1/alerts/x/acknowledge"):
        answer = gateway.post(path, key=key, json={"text": CANARY})
        assert answer.status_code == status
        assert CANARY not in answer.text
        assert (status != 401) or answer.headers["www-authenticate"].startswith("Bearer")


def test_too_many_a_minute_are_told_when_to_come_back(another: Any) -> None:
    running = another(rate=3)
    many = {"fragments": [{"text": f"number {n}"} for n in range(3)]}
    assert running.post(POST, json=many).status_code == 202
    answer = running.post(POST, json={"text": "one more"})
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["retry-after"]) <= 60


def test_a_bucket_fills_again_with_time() -> None:
    now = [0.0]
    rate = Rate(60, lambda: now[0])
    rate.take("desk", 60)
    with pytest.raises(Problem) as refused:
        rate.take("desk", 10)
    assert refused.value.headers["Retry-After"] == "10"
    rate.take("other", 60)
    now[0] += 10
    rate.take("desk", 10)


def test_keys_are_held_as_digests_only() -> None:
    key, digest = new_key()
    assert digest == digest_of(key)
    keys = Keys([ApiKey(name="desk", sha256=digest, scopes=("ingest",))])
    assert keys.holder(f"Bearer {key}", "ingest").name == "desk"
    assert key not in repr(vars(keys))


def test_an_acknowledgement_reaches_the_topic_and_every_viewer(gateway: Gateway, told: Connection) -> None:
    alert = gateway.get("/api/v1/alerts", params={"situation": "exercise/idlib-2020"}).json()["items"][0]
    path = f"/api/v1/alerts/{alert['id']}/acknowledge"
    answer = gateway.post(path, params={"situation": alert["situation"]}, json={"note": "on it"})
    assert answer.status_code == 202
    action = next(a for a in records(told, "actions", Action) if a.target == alert["id"])
    assert (action.kind, action.by, action.status) == (ActionKind.ACKNOWLEDGE, "desk", Status.EXERCISE)

    def acknowledged() -> Any:
        found = gateway.get(f"/api/v1/alerts/{alert['id']}", params={"situation": alert["situation"]}).json()
        return found["acknowledged"]

    assert eventually(acknowledged)["by"] == "desk"


@pytest.mark.parametrize(
    ("document", "status"),
    [
        ({"situation": "idlib-2020", "kind": "mute", "until": "2099-01-01T00:00:00Z"}, 202),
        ({"situation": "idlib-2020", "kind": "mute", "target": STRIKE, "until": "2099-01-01T00:00:00Z"}, 202),
        ({"situation": "idlib-2020", "kind": "mute", "target": STRIKE, "until": "2020-03-01T00:00:00Z"}, 422),
        ({"situation": "idlib-2020", "kind": "mute", "target": "strik", "until": "2099-01-01T00:00:00Z"}, 404),
        ({"situation": "idlib-2020", "kind": "merge", "target": STRIKE, "into": "strik"}, 404),
        ({"situation": "idlib-2020", "kind": "mute"}, 422),
        ({"situation": "nowhere", "kind": "mute", "until": "2099-01-01T00:00:00Z"}, 404),
        ({"situation": "idlib-2020", "kind": "acknowledge", "target": "nowhere"}, 404),
        ({"situation": "idlib-2020", "kind": "tick"}, 422),
        ({"situation": "idlib-2020", "kind": "correct", "target": "x", "outcome": "killed", "figure": -1}, 422),
        ({"situation": "idlib-2020", "kind": "correct", "target": "x", "outcome": "killed", "figure": 3}, 404),
        ({"situation": "idlib-2020", "kind": "correct", "target": STRIKE, "outcome": "killed", "figure": 3}, 202),
    ],
)
def test_actions_are_taken_as_documented(gateway: Gateway, document: Any, status: int) -> None:
    assert gateway.post("/api/v1/actions", json=document).status_code == status


def test_nothing_is_accepted_that_kafka_did_not_take(gateway: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    from monitor.errors import BrokerError

    async def refuse(_: object) -> int:
        raise BrokerError("no broker")

    monkeypatch.setattr(gateway.room.producer, "send_all", refuse)
    answer: httpx.Response = gateway.post(POST, json={"text": "Lost on the way."})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    monkeypatch.undo()
    assert gateway.post(POST, json={"text": "Lost on the way."}).status_code == 202
