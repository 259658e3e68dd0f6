"""An upgrade of Faust breaks a test here and not a user: one test for every private name that the worker uses."""

from __future__ import annotations

import ast
import importlib
import inspect
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from aiokafka import AIOKafkaConsumer
from aiokafka.conn import AIOKafkaConnection

from monitor.kafka.connection import Connection
from monitor.settings import Settings
from monitor.worker.app import Parts, create_app
from monitor.worker.transport.names import ATTRIBUTES, METHODS

WORKER = Path(__file__).parents[2] / "monitor" / "worker"


def find(name: str) -> tuple[Any, str]:
    """Return the class and the last part of a name."""
    module, _, rest = name.partition(":")
    kind, _, last = rest.partition(".")
    return getattr(importlib.import_module(module), kind), last


@pytest.mark.parametrize("name", METHODS)
def test_the_method_is_there_with_the_parameters_we_rely_on(name: str) -> None:
    kind, last = find(name)
    assert tuple(inspect.signature(getattr(kind, last)).parameters) == METHODS[name]


@pytest.mark.parametrize("name", [name for name in ATTRIBUTES if not name.startswith("aiokafka")])
async def test_the_attribute_is_there(name: str, settings: Settings) -> None:
    app = create_app(settings, Connection(bootstrap="127.0.0.1:9"), Parts())
    app.finalize()
    consumer = app.consumer
    instances = [app, consumer, consumer._thread, app.tables["situations"], app.tables.recovery]  # type: ignore[attr-defined]
    kind, last = find(name)
    mine = [instance for instance in instances if isinstance(instance, kind)]
    assert mine, f"no {kind}"
    assert all(hasattr(instance, last) for instance in mine)
    consumer._thread.thread_loop.close()


@pytest.mark.parametrize("name", [name for name in ATTRIBUTES if name.startswith("aiokafka")])
async def test_the_attribute_of_aiokafka_is_there(name: str) -> None:
    consumer, connection = AIOKafkaConsumer(), AIOKafkaConnection("127.0.0.1", 9)
    kind, last = find(name)
    [instance] = [one for one in (consumer, consumer._client, connection) if isinstance(one, kind)]
    assert hasattr(instance, last)
    await consumer.stop()


def test_the_versions_are_those_that_were_read_and_measured() -> None:
    assert (version("faust-streaming"), version("mode-streaming"), version("aiokafka")) == ("0.15.3", "0.7.1", "0.14.0")


def test_only_the_transport_uses_private_names_of_others() -> None:
    allowed = {"_on_changelog_event", "_stop_process", "_new_transport", "_new_producer_transport"}
    for path in sorted(WORKER.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and node.attr.startswith("_") and not node.attr.startswith("__"):
                on_self = isinstance(node.value, ast.Name) and node.value.id in ("self", "cls", "os")
                assert on_self or node.attr in allowed, (
                    f"{path.name}:{node.lineno} uses {node.attr}: move it to transport/"
                )
