"""JSON Schemas of all messages and an AsyncAPI 3 document of the topics, made from the types themselves.

``python -m monitor.gateway.write_contracts FOLDER`` writes both; a test compares the copies in ``docs/`` with the code.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from monitor.kafka.topics import TOPICS, Topic
from monitor.kafka.wire import event_type, known_version

DRAFT = "https://json-schema.org/draft/2020-12/schema"
FILES = ("schemas.json", "asyncapi.json")


def schemas() -> dict[str, Any]:
    """Return one JSON Schema document with a definition for each message and each type inside them."""
    _, components = _components("#/$defs/{name}")
    return {"$schema": DRAFT, "title": "Messages of the conflict monitor", "$defs": components}


def asyncapi() -> dict[str, Any]:
    """Return the topics as an AsyncAPI 3.0 document: what each carries, how it is keyed, and how long it is kept."""
    _, components = _components("#/components/schemas/{name}")
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Conflict monitor",
            "version": str(max(known_version(topic.value) for topic in TOPICS)),
            "description": "Topics of the conflict monitor: JSON values with a version, CloudEvents in binary mode.",
        },
        "defaultContentType": "application/json",
        "channels": {topic.name: _channel(topic) for topic in TOPICS},
        "operations": {
            f"receive-{topic.name}": {
                "action": "receive",
                "channel": {"$ref": f"#/channels/{topic.name}"},
                "summary": f"Written by {topic.writers}; read by {topic.readers}.",
            }
            for topic in TOPICS
        },
        "components": {"messages": {topic.value.__name__: _message(topic) for topic in TOPICS}, "schemas": components},
    }


def write(folder: Path) -> None:
    """Write both documents into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in zip(FILES, (schemas(), asyncapi()), strict=True):
        (folder / name).write_text(text_of(document), encoding="utf-8")


def text_of(document: dict[str, Any]) -> str:
    """Return a document as it is committed."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _components(template: str) -> tuple[Any, dict[str, Any]]:
    return msgspec.json.schema_components([topic.value for topic in TOPICS], ref_template=template)


def _channel(topic: Topic) -> dict[str, Any]:
    config = topic.config()
    return {
        "address": topic.name,
        "description": f"Keyed by {topic.key}. Written by {topic.writers}; read by {topic.readers}.",
        "messages": {topic.value.__name__: {"$ref": f"#/components/messages/{topic.value.__name__}"}},
        "bindings": {
            "kafka": {
                "topicConfiguration": {
                    "cleanup.policy": config["cleanup.policy"].split(","),
                    "retention.ms": int(config["retention.ms"]),
                }
            }
        },
    }


def _message(topic: Topic) -> dict[str, Any]:
    return {
        "name": event_type(topic.value),
        "contentType": "application/json",
        "payload": {"$ref": f"#/components/schemas/{topic.value.__name__}"},
        "headers": {
            "type": "object",
            "properties": {
                "ce_specversion": {"const": "1.0"},
                "ce_type": {"const": event_type(topic.value)},
                "ce_source": {"type": "string"},
                "ce_id": {"type": "string"},
                "ce_time": {"type": "string", "format": "date-time"},
            },
            "required": ["ce_specversion", "ce_type", "ce_source", "ce_id"],
        },
    }
