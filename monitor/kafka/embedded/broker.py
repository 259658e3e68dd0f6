"""Starts, watches, stops, kills and restarts the embedded broker."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from aiokafka.errors import KafkaError

from monitor.errors import BrokerError, MonitorError
from monitor.kafka.admin import admin
from monitor.kafka.connection import Connection
from monitor.kafka.embedded import config, ports
from monitor.kafka.embedded.jars import Progress
from monitor.kafka.embedded.java import Runtime, prepare

_GUARD = Path(__file__).with_name("guard.py")
_READY_TIMEOUT_S = 60.0
_STOP_TIMEOUT_S = 20.0
_PORT_TRIES = 3
_PROBE_GROUP = "monitor-ready"


def default_cache() -> Path:
    """Return the user's cache folder for the monitor: ``conflict-monitor`` in ``$XDG_CACHE_HOME`` or ``~/.cache``."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "conflict-monitor"


def _silent(_task: str, _done: int, _total: int) -> None:
    """Show no progress."""


class EmbeddedKafka:
    """One Apache Kafka of ours: a context manager, blocking or async. It ends with this process, whatever ends that.

    ``data`` holds the broker's data and survives; ``cache`` holds the jars. ``port`` of ``None`` takes any free one and
    keeps it over restarts. With less than ``minimum_free`` bytes of disk nothing is started. All methods raise
    ``BrokerError`` in one clear line.
    """

    def __init__(
        self,
        data: Path | None = None,
        *,
        cache: Path | None = None,
        port: int | None = None,
        heap: str = "512m",
        minimum_free: int = 200 * 1024 * 1024,
        progress: Progress = _silent,
    ) -> None:
        self._cache = cache or default_cache()
        self._home = data or self._cache / "kafka" / "broker"
        self._wanted_port = port
        self._heap = heap
        self._minimum_free = minimum_free
        self._progress = progress
        self._ports: tuple[int, ...] = ()
        self._guard: subprocess.Popen[bytes] | None = None
        self._pid = 0

    @property
    def bootstrap(self) -> str:
        """``host:port`` for clients. Known once the broker was started."""
        if not self._ports:
            raise BrokerError("the embedded Kafka was not started yet")
        return f"{config.HOST}:{self._ports[0]}"

    @property
    def pid(self) -> int:
        """Process id of the broker itself, for tests that stop and continue it."""
        return self._pid

    @property
    def log(self) -> Path:
        """The broker's log."""
        return self._home / "broker.log"

    @property
    def running(self) -> bool:
        """Whether the broker's process is there."""
        return self._guard is not None and self._guard.poll() is None

    def start(self) -> Self:
        """Start the broker and return once it answers admin calls and can coordinate groups.

        Fetches Kafka and prepares its quick start when that was never done. A second call while it runs does nothing.
        """
        if self.running:
            return self
        runtime = prepare(self._cache, self._progress)
        self._make_room(runtime)
        tries = 1 if self._ports or self._wanted_port else _PORT_TRIES
        for attempt in range(1, tries + 1):
            self._choose_ports()
            try:
                self._launch(runtime)
                self._wait_until_ready()
            except _PortTakenError as error:
                self.kill()
                if attempt == tries:
                    raise BrokerError(str(error)) from None
                self._ports = ()
            except BaseException:
                self.kill()
                raise
            else:
                break
        return self

    def stop(self) -> None:
        """Stop the broker politely; kill it if it does not go. Does nothing if it does not run."""
        self._end(b"t")

    def kill(self) -> None:
        """End the broker as ``kill -9`` does: for tests of what survives that."""
        self._end(b"k")

    def restart(self, *, hard: bool = False) -> Self:
        """Stop (``hard``: kill) the broker and start it again with the same port and data."""
        self._end(b"k" if hard else b"t")
        return self.start()

    def pause(self) -> None:
        """Freeze the broker, as a machine that hangs: it answers nobody and loses nothing."""
        os.kill(self._pid, signal.SIGSTOP)

    def resume(self) -> None:
        """Let a frozen broker go on."""
        os.kill(self._pid, signal.SIGCONT)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        return await asyncio.to_thread(self.start)

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.stop)

    def _make_room(self, runtime: Runtime) -> None:
        try:
            self._home.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(self._home).free
            if free < self._minimum_free:
                raise BrokerError(
                    f"disk full: {free // 1_048_576} MB free in {self._home}, Kafka needs"
                    f" {self._minimum_free // 1_048_576} MB; free some, or choose another cache folder"
                )
            runtime.format(self._home / "data")
        except OSError as error:
            raise BrokerError(f"cannot write Kafka's data to {self._home}: {error.strerror or error}") from None

    def _choose_ports(self) -> None:
        if not self._ports:
            if self._wanted_port is None:
                self._ports = ports.free(2)
            else:
                self._ports = (self._wanted_port, *ports.free(1))
        if not ports.is_free(self._ports[0]):
            place = f"port {self._ports[0]} of {config.HOST}"
            raise BrokerError(f"{place} is in use; stop what listens there, or choose another")

    def _launch(self, runtime: Runtime) -> None:
        port, controller_port = self._ports
        properties, logging = self._home / "server.properties", self._home / "log4j2.properties"
        settings = config.server_properties(data=self._home / "data", port=port, controller_port=controller_port)
        properties.write_text(settings, "utf-8")
        logging.write_text(config.log_properties(), "utf-8")
        self._log_start = self.log.stat().st_size if self.log.exists() else 0
        command = runtime.command(properties=properties, logging=logging, heap=self._heap)
        guard = [sys.executable, "-I", "-S", str(_GUARD), str(self._home / "lock"), str(self.log), str(os.getpid())]
        self._guard = subprocess.Popen(  # noqa: S603 - our own program and arguments
            [*guard, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # A session of its own: Ctrl-C in the terminal is for us, and we then stop the broker in order.
            start_new_session=True,
        )
        assert self._guard.stdout is not None  # noqa: S101 - Popen was asked for a pipe
        word, _, number = self._guard.stdout.readline().decode().strip().partition(" ")
        if word == "busy":
            self._guard.wait()
            raise BrokerError(
                f"another broker (process {number}) uses {self._home}; stop it, or choose another cache folder"
            )
        if word != "started":
            raise BrokerError(f"the broker's guard did not start; see {self.log}")
        self._pid = int(number)

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + _READY_TIMEOUT_S
        while not ports.answers(self._ports[0]):
            if not self.running:
                raise self._why_it_ended()
            if time.monotonic() > deadline:
                raise BrokerError(f"Kafka did not answer within {_READY_TIMEOUT_S:.0f} s; see {self.log}")
            time.sleep(0.02)
        if not self.running:
            raise self._why_it_ended()
        _in_a_loop_of_its_own(self.bootstrap)

    def _why_it_ended(self) -> MonitorError:
        """Return the error for a broker that ended while starting, by what its log says."""
        with self.log.open("rb") as log:
            log.seek(self._log_start)
            text = log.read().decode("utf-8", "replace")
        if "Address already in use" in text:
            return _PortTakenError(
                f"port {self._ports[0]} or {self._ports[1]} of {config.HOST} is in use; choose another"
            )
        if "No space left on device" in text:
            return BrokerError(f"disk full: Kafka cannot write to {self._home}; free some space")
        if "Failed to acquire lock" in text:
            return BrokerError(f"another Kafka uses {self._home / 'data'}; stop it, or choose another cache folder")
        errors = [line for line in text.splitlines() if " ERROR " in line or " FATAL " in line or "Error" in line]
        last = errors[0].strip() if errors else "its log is empty"
        return BrokerError(f"Kafka ended while starting: {last[:200]}; see {self.log}")

    def _end(self, wish: bytes) -> None:
        guard, self._guard = self._guard, None
        if guard is None:
            return
        assert guard.stdin is not None  # noqa: S101 - Popen was asked for pipes
        assert guard.stdout is not None  # noqa: S101
        try:
            guard.stdin.write(wish)
            guard.stdin.close()
        except OSError:
            pass  # it has gone already
        try:
            guard.wait(_STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            guard.kill()  # the kernel then kills the broker
            guard.wait()
        guard.stdout.close()


class _PortTakenError(BrokerError):
    """A port that was free when chosen was taken before Kafka listened on it."""


async def _can_coordinate(bootstrap: str) -> None:
    """Return once groups can be coordinated: Kafka makes the topic for that when it is first asked, and then loads it.

    A consumer that comes sooner is told that no coordinator is available, and not every client takes that calmly.
    """
    deadline = time.monotonic() + _READY_TIMEOUT_S
    async with admin(Connection(bootstrap=bootstrap)) as client:
        while True:
            try:
                await client.list_consumer_group_offsets(_PROBE_GROUP)
            except KafkaError as error:
                if not error.retriable or time.monotonic() > deadline:
                    raise
                await asyncio.sleep(0.02)
            else:
                return


def _in_a_loop_of_its_own(bootstrap: str) -> None:
    """Ask the broker, in a thread with an event loop of its own: the caller may be inside a loop."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            asyncio.run(_can_coordinate(bootstrap))
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run, name="kafka-ready")
    thread.start()
    thread.join()
    if failed:
        raise failed[0]
