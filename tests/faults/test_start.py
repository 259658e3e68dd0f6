"""Whoever asks a starting worker how it is must not disturb it."""

from __future__ import annotations

import socket
import threading
import urllib.error
import urllib.request

from tests.faults.rig import Rig, until
from tests.faults.streams import stream


class Asker:
    """Asks ``/readyz`` without a pause, from before the worker listens until it is told to stop."""

    def __init__(self, port: int) -> None:
        self._url = f"http://127.0.0.1:{port}/readyz"
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._ask, daemon=True)
        self.answers: set[int] = set()

    def __enter__(self) -> Asker:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _ask(self) -> None:
        while not self._ended.wait(0.001):
            try:
                with urllib.request.urlopen(self._url, timeout=2) as answer:  # noqa: S310 - loopback
                    self.answers.add(answer.status)
            except urllib.error.HTTPError as answer:
                self.answers.add(answer.code)
                answer.close()
            except OSError:
                pass


async def test_readiness_asked_from_the_first_moment_neither_hurts_nor_lies(rig: Rig) -> None:
    fragments = stream(200, 1)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    with Asker(port) as asker:
        rig.start(MONITOR_WORKER__PORT=str(port))
        await until(lambda: 200 in asker.answers, 60)
    assert 503 in asker.answers, "it listens before it reads, and says so"
    await rig.feed(fragments)
    await rig.drained(60)
    assert len(rig.workers) == 1, rig.log
