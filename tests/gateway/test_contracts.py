"""The published contracts are what the code says, and what travels keeps to them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest

from monitor.gateway.contracts import FILES, asyncapi, schemas, text_of
from monitor.kafka import wire
from monitor.kafka.topics import TOPICS
from tests.gateway.conftest import Gateway
from tests.gateway.story import night

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(("name", "document"), list(zip(FILES, (schemas(), asyncapi()), strict=True)))
def test_the_committed_contracts_are_the_codes(name: str, document: dict[str, object]) -> None:
    committed = (DOCS / name).read_text(encoding="utf-8")
    assert committed == text_of(document), "run: python -m monitor.gateway.write_contracts docs"


def test_every_topic_has_a_channel_a_message_and_an_operation() -> None:
    document = asyncapi()
    for topic in TOPICS:
        message = document["channels"][topic.name]["messages"][topic.value.__name__]["$ref"].rsplit("/", 1)[1]
        assert document["components"]["messages"][message]["payload"]["$ref"].endswith(f"/{topic.value.__name__}")
        assert document["operations"][f"receive-{topic.name}"]["channel"]["$ref"].endswith(f"/{topic.name}")


def test_what_travels_keeps_to_the_schemas() -> None:
    document = schemas()
    validators = {
        topic.value: jsonschema_rs.validator_for(document | {"$ref": f"#/$defs/{topic.value.__name__}"})
        for topic in TOPICS
    }
    for message in night():
        validators[type(message)].validate(json.loads(wire.encode(message)))
    alert = next(message for message in night() if type(message).__name__ == "Alert")
    broken = json.loads(wire.encode(alert)) | {"severity": "terrible"}
    with pytest.raises(jsonschema_rs.ValidationError):
        validators[type(alert)].validate(broken)


def test_the_gateway_serves_them(gateway: Gateway) -> None:
    assert gateway.get("/schemas.json").json() == json.loads(text_of(schemas()))
    assert gateway.get("/asyncapi.json").json() == json.loads(text_of(asyncapi()))
