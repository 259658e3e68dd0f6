"""What the gateway's tests share: a Kafka of their own, told one night twice, and gateways that run in this process."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from monitor.core.model import Status
from monitor.gateway.app import create_app
from monitor.gateway.readmodel.model import ReadModel
from monitor.gateway.run import Server, listen, server
from monitor.kafka.admin import create_topics
from monitor.kafka.connection import Connection
from monitor.kafka.embedded import EmbeddedKafka
from monitor.kafka.producer import Producer
from monitor.kafka.topics import Message
from monitor.settings import ApiKey, GatewaySettings, load_settings
from monitor.settings.api_keys import digest_of
from tests.gateway.story import night
from tests.gateway.telling import PARTITIONS

DESK, READER = "mon_desk-key-of-the-tests", "mon_a-key-without-scopes"
KEYS = (
    ApiKey(name="desk", sha256=digest_of(DESK), scopes=("ingest", "act")),
    ApiKey(name="reader", sha256=digest_of(READER), scopes=()),
)


def eventually(condition: Callable[[], Any], *, within: float = 20.0) -> Any:
    """Return what ``condition`` gives once it is true; fail if it is not within so many seconds."""
    end = time.monotonic() + within
    while not (value := condition()):
        assert time.monotonic() < end, "what was waited for did not come"
        time.sleep(0.01)
    return value


def tell(connection: Connection, *messages: Message) -> float:
    """Write messages, wait until Kafka has them, and return when they were handed over (seconds since 1970)."""

    async def send() -> float:
        async with Producer(connection, source="test") as producer:
            begun = time.time()
            await producer.send_all(messages)
            return begun

    with ThreadPoolExecutor(1) as elsewhere:  # a browser's loop may be running in this thread
        return elsewhere.submit(lambda: asyncio.run(send())).result()


class Gateway:
    """A gateway in a thread of this process, at a real port, with a real Kafka."""

    def __init__(self, connection: Connection, folder: Path, *, port: int = 0, **settings: Any) -> None:
        self._arguments = (connection, folder, settings)
        self._socket = listen("127.0.0.1", port)
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.database = folder / "readmodel.sqlite"
        self._server: Server | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        connection, folder, settings = self._arguments
        wanted = GatewaySettings.model_validate({"keys": KEYS, "rate": 100_000, **settings})
        app = create_app(wanted, connection=connection, policy=load_settings().policy, cache=folder)
        self.room = app.state.room
        self._server = server(app)
        self._server.run(sockets=[self._socket])

    def start(self) -> Gateway:
        """Start it and wait until it has caught up."""
        self._thread.start()
        eventually(lambda: self._server is not None and self._server.started)
        eventually(lambda: self.get("/readyz").status_code == 200)
        return self

    def stop(self) -> None:
        """Stop it as a signal would."""
        if self._server is not None:
            self._server.should_exit = True
        self._thread.join(timeout=20)
        assert not self._thread.is_alive(), "the gateway did not stop"

    def get(self, path: str, **arguments: Any) -> httpx.Response:
        """Ask it."""
        return httpx.get(self.url + path, timeout=20, **arguments)

    def post(self, path: str, *, key: str | None = DESK, **arguments: Any) -> httpx.Response:
        """Post to it with a key."""
        headers = {**({"Authorization": f"Bearer {key}"} if key else {}), **arguments.pop("headers", {})}
        return httpx.post(self.url + path, headers=headers, timeout=20, **arguments)


@pytest.fixture(scope="package")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A Kafka whose topics were told the night as it was, and once more as an exercise."""
    with EmbeddedKafka(tmp_path_factory.mktemp("kafka")) as broker:
        connection = Connection(bootstrap=broker.bootstrap)
        asyncio.run(create_topics(connection, partitions=4, replication=1))
        tell(connection, *night(), *night(Status.EXERCISE))
        yield connection


@pytest.fixture(scope="module")
def gateway(told: Connection, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    """A gateway of that Kafka. It ends with its module: its threads must not run beside tests of other modules."""
    running = Gateway(told, tmp_path_factory.mktemp("gateway")).start()
    yield running
    running.stop()


@pytest.fixture
def model(tmp_path: Path) -> Iterator[ReadModel]:
    """An empty read model."""
    made = ReadModel(tmp_path / "readmodel.sqlite")
    made.bind("cluster", PARTITIONS)
    yield made
    made.store.close()


@pytest.fixture
def another(told: Connection, tmp_path: Path) -> Iterator[Callable[..., Gateway]]:
    """Start further gateways of that Kafka; what still runs at the end is stopped."""
    with contextlib.ExitStack() as stack:

        def start(**settings: Any) -> Gateway:
            folder = Path(settings.pop("folder", tmp_path))
            running = Gateway(told, folder, **settings).start()
            stack.callback(lambda: running.stop() if running._thread.is_alive() else None)
            return running

        yield start
