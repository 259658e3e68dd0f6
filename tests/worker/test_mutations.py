"""Each guard of the worker, removed in turn, makes some test fail: a guard that no test misses is not tested."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Mutation:
    """One guard and what is left of the code without it. ``tests`` are where it must be missed."""

    guard: str
    file: str
    old: str
    new: str
    tests: str


def consumer(guard: str, old: str, new: str) -> Mutation:
    """Return a mutation of the consumer."""
    return Mutation(guard, "transport/consumer.py", old, new, "test_consumer.py")


MUTATIONS = (
    consumer("a hole is read again", "            if offset > ledger.next:\n", "            if False:\n"),
    consumer(
        "what was seen is not delivered again", "            if offset < ledger.next:\n", "            if False:\n"
    ),
    consumer("only the broker's word passes over a hole", "        if first > ledger.next:\n", "        if True:\n"),
    consumer("an unexplained hole ends the process", "elif tries > HOLE_TRIES:", "elif False:"),
    consumer("nothing is delivered before the places are known", "or not self._open or", "or"),
    consumer("nothing is delivered while streams are suspended", "or not self.app.flow_control.is_active()", ""),
    consumer(
        "a batch of an older generation is dropped",
        "if not self.flow_active or generation != self.app.consumer_generation_id:",
        "if not self.flow_active:",
    ),
    consumer(
        "what was cut off is read again", "self._unread |= {TP(tp.topic, tp.partition) for tp in records}", "pass"
    ),
    consumer("reading waits for a seek", "        self._open = False\n        generation", "        generation"),
    consumer(
        "marks made during a seek are kept",
        "        self._holes.clear()\n        self._acked",
        "        self._holes.clear()\n        self._unread.clear()\n        self._acked",
    ),
    consumer("what is lost last is found by its position", "position > ledgers[tp].next", "False"),
    consumer("a commit waits for every send", "        await self.app.producer.flush()\n", ""),
    consumer("a commit belongs to its ledgers", "self._ledgers is not ledgers or not", "not"),
    consumer(
        "a commit that did not hold is tried again",
        "            return False\n        for tp, offset in offsets",
        "            pass\n        for tp, offset in offsets",
    ),
    consumer("old generations count for nothing", "and run.generation == generation", ""),
    consumer(
        "Faust's acknowledgements count for nothing",
        "        message.acked = True\n        return False",
        "        self.finish([Run(message.tp, message.generation_id, 0, message.offset + 1)])\n        return True",
    ),
    consumer("a rebalance waits for the batches in hand", "        self._hands_empty.clear()\n", ""),
    consumer("a recovery reads the whole log", "        self.app.tables.recovery.active_offsets.clear()\n", ""),
    consumer("lost partitions are forgotten", "        self.app.on_lost_partitions()\n", ""),
    consumer(
        "a dropped batch of the log is read again",
        "        if tp not in self._active_partitions:\n            self._unread.add(tp)",
        "        if tp not in self._active_partitions:\n            pass",
    ),
    consumer(
        "a hole of the log is looked at twice", "if offset > place and self._log_holes.get(tp) != place:", "if False:"
    ),
    Mutation(
        "the floor waits", "transport/ledger.py", "if self.floor in self._done:", "if self._done:", "test_ledger.py"
    ),
    Mutation(
        "a flush waits",
        "transport/producer.py",
        "            await asyncio.wait(pending)",
        "            await asyncio.wait(pending, timeout=0.1)",
        "test_producer.py",
    ),
    Mutation(
        "a failed send fails the flush",
        "transport/producer.py",
        "        self._failure = reason\n",
        "",
        "test_producer.py",
    ),
    Mutation(
        "a failed send ends the process",
        "transport/producer.py",
        "        self.app.fail_stop(reason)\n",
        "",
        "test_producer.py",
    ),
    Mutation("table writes are tracked", "transport/producer.py", "        self._track(fut)\n", "", "test_producer.py"),
    Mutation(
        "the producer is idempotent",
        "transport/producer.py",
        '{"acks": "all", "enable_idempotence": True}',
        "{}",
        "test_producer.py",
    ),
    Mutation(
        "alerts are awaited before the table",
        "assessing.py",
        "        await acknowledged(waiting)\n",
        "",
        "test_order.py",
    ),
    Mutation("observations are awaited", "reading.py", "        await acknowledged(sent)\n", "", "test_order.py"),
    Mutation("recovery joins", "states.py", "self._join(state, other)", "other", "test_states.py"),
    Mutation(
        "what was joined is written again",
        "states.py",
        "            if data != self._newest[key]:\n                self._table[key] = data\n",
        "",
        "test_states.py",
    ),
    Mutation(
        "an unreadable state ends the process",
        "states.py",
        "                self._stop(f\"the state of {key.decode(errors='replace')} cannot be read: {error}\")\n",
        "",
        "test_states.py",
    ),
    Mutation(
        "a defect of the core becomes a letter",
        "reading.py",
        "        except Exception as error:",
        "        except KeyError as error:",
        "test_letters.py",
    ),
    Mutation(
        "a flood ends the process",
        "letters.py",
        "if bad := self._flood(message.topic):",
        "if bad := 0:",
        "test_letters.py",
    ),
    Mutation(
        "a parcel of an older generation is left out",
        "intake.py",
        "if parcel.generation_id != app.consumer_generation_id or not",
        "if not",
        "test_intake.py",
    ),
    Mutation(
        "a parcel is left out while partitions are handed over",
        "intake.py",
        " or not app.flow_control.is_active():",
        ":",
        "test_intake.py",
    ),
    Mutation(
        "a batch of records is tracked",
        "transport/producer.py",
        "            self._track(futures[-1])\n        except",
        "        except",
        "test_producer.py",
    ),
    Mutation(
        "a letter sent again keeps its place",
        "letters.py",
        "if name == REDRIVEN and",
        "if name == '' and",
        "test_letters.py",
    ),
    Mutation(
        "a hung loop is noticed",
        "watchdog.py",
        "if now - vitals.ticked >",
        "if 0 * vitals.ticked >",
        "test_watchdog.py",
    ),
    Mutation("a stall is noticed", "watchdog.py", "if vitals.lag > 0 and", "if vitals.lag < 0 and", "test_watchdog.py"),
    Mutation(
        "a recovery that stands still is noticed",
        "watchdog.py",
        "        if now - vitals.progressed > settings.stall.total_seconds():",
        "        if False:",
        "test_watchdog.py",
    ),
    Mutation(
        "a recovery begun anew is no progress", "vitals.py", "recovered > self", "recovered != self", "test_watchdog.py"
    ),
    Mutation(
        "the producer gives a silent connection up",
        "transport/producer.py",
        "        limit_silence(producer.client)\n",
        "",
        "test_silence.py",
    ),
    Mutation(
        "the consumer gives a silent connection up",
        "transport/thread.py",
        "        limit_silence(consumer._client)\n",
        "",
        "test_silence.py",
    ),
    Mutation(
        "Faust does not give a recovery up",
        "app.py",
        "REQUEST_TIMEOUT_S = 120.0",
        "REQUEST_TIMEOUT_S = 20.0",
        "test_silence.py",
    ),
    Mutation(
        "a recovery without end is noticed",
        "watchdog.py",
        "        if took >",
        "        if -took >",
        "test_watchdog.py",
    ),
)


def run(place: Path, tests: str) -> tuple[int, str]:
    """Return pytest's status for some tests of a copy, and its last words.

    Failures are told in a line: to show their sources pytest parses them, and in Python 3.11 what a worker without its
    guard leaves behind for the collector can end that parse with an internal error.
    """
    command = [
        "-m",
        "pytest",
        "-x",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "pytest_asyncio.plugin",
        "--asyncio-mode=auto",
        "--tb=line",
    ]
    ended = subprocess.run(
        [sys.executable, *command, *(f"tests/worker/{name}" for name in tests.split())],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(place), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return ended.returncode, (ended.stdout + ended.stderr)[-2000:]


def copy(place: Path) -> Path:
    """Return a copy of the product and the worker's tests."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "monitor", place / "monitor", ignore=ignore)
    shutil.copytree(ROOT / "tests" / "worker", place / "tests" / "worker", ignore=ignore)
    shutil.copytree(ROOT / "config", place / "config", ignore=ignore)
    for name in ("__init__.py", "conftest.py"):
        shutil.copy(ROOT / "tests" / name, place / "tests" / name)
    return place


def survives(mutation: Mutation, place: Path) -> str | None:
    """Return why a mutation was not noticed, ``None`` if it was."""
    file = copy(place) / "monitor" / "worker" / mutation.file
    code = file.read_text()
    if code.count(mutation.old) != 1:
        return f"{mutation.guard}: its code is there {code.count(mutation.old)} times"
    file.write_text(code.replace(mutation.old, mutation.new))
    status, said = run(place, mutation.tests)
    if status == pytest.ExitCode.INTERNAL_ERROR:
        # Not a verdict: what a worker without its guard leaves behind can make pytest itself stumble.
        status, said = run(place, mutation.tests)
    shutil.rmtree(place)
    return None if status == 1 else f"{mutation.guard}: {mutation.tests} ended with {status} without it: {said}"


AT_ONCE = 1 if "PYTEST_XDIST_WORKER" in os.environ else 2
"""How many mutations are tried at the same time: the other core is taken where the tests are shared out."""


@pytest.mark.timeout(1200)
def test_every_guard_is_missed_by_some_test_when_it_is_gone(tmp_path: Path) -> None:
    status, said = run(copy(tmp_path / "sound"), " ".join(sorted({mutation.tests for mutation in MUTATIONS})))
    assert status == 0, said
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        found = list(pool.map(lambda one: survives(one[1], tmp_path / str(one[0])), enumerate(MUTATIONS)))
    assert [reason for reason in found if reason] == []
