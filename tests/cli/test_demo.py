"""``demo``: a real Kafka, worker, gateway and notifier, the night as it was, and nothing left behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from monitor.kafka.embedded import default_cache
from tests.cli.conftest import Monitor, Ran, clean_environment
from tests.docs import picture


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder of our own, but with the jars that are there already."""
    home = tmp_path_factory.mktemp("cache")
    (home / "conflict-monitor").mkdir()
    (home / "conflict-monitor" / "kafka").symlink_to(default_cache() / "kafka")
    return home


@pytest.fixture(scope="module")
def ran(home: Path) -> Ran:
    """One demo, as fast as it goes."""
    from tests.cli.conftest import run_monitor

    return run_monitor("demo", "--speed", "max", "--exit-when-done", XDG_CACHE_HOME=str(home))


def test_the_demo_pages_twice_with_a_quiet_update_between(ran: Ran) -> None:
    assert (ran.status, ran.err) == (0, "")
    toll = re.findall(r"^(\d\d:\d\dZ) (PAGE|update) .* (\d+) killed \(low", ran.out, re.MULTILINE)
    assert toll[:3] == [("21:38Z", "PAGE", "22"), ("23:06Z", "update", "29"), ("00:47Z", "PAGE", "33")]
    assert ran.out.count(" PAGE ") == 2


def test_it_ends_with_a_table_of_every_origins_own_figure(ran: Ran) -> None:
    table = ran.out.partition("(exercise)")[2]
    low, best, high = map(int, re.findall(r"killed TUR +(\d+) +(\d+) +(\d+) +Governor of Hatay", table)[0])
    assert low in (32, 33)
    assert best in (33, 34)
    assert 34 <= high <= 37
    for figure in (r"Observatory for Human Rights \(B3\) +34\+", r"Reporters on the ground \(C3\) +32-37"):
        assert re.search(figure, table), figure


def test_nothing_is_left_behind_by_a_demo_that_ended(ran: Ran, home: Path) -> None:
    assert ran.status == 0
    assert processes_of(home) == []
    assert [path.name for path in (home / "conflict-monitor" / "demo").iterdir()] == ["logs"]


@pytest.fixture
def demo(home: Path) -> Iterator[subprocess.Popen[str]]:
    """A demo that stays up: everything runs, and the page's address has been printed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "monitor", "demo", "--speed", "60"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=clean_environment(XDG_CACHE_HOME=str(home)),
        start_new_session=True,
    )
    yield process
    process.kill()
    process.communicate()


def page_of(demo: subprocess.Popen[str]) -> tuple[str, str]:
    """Return the page's address and the key that its link carries."""
    assert demo.stdout is not None
    word, link = demo.stdout.readline().split()
    assert word == "page"
    address, _, key = link.partition("/#key=")
    return address, key


def test_the_page_is_up_and_ctrl_c_ends_everything(demo: subprocess.Popen[str], home: Path) -> None:
    address, _ = page_of(demo)
    until(lambda: answers(f"{address}/readyz"))
    assert len(processes_of(home)) >= 4, "Kafka and three processes"

    os.killpg(demo.pid, signal.SIGINT)

    assert demo.wait(timeout=40) == 130
    assert processes_of(home) == []
    assert demo.stderr is not None
    assert "Traceback" not in demo.stderr.read()


def test_who_follows_the_printed_link_may_acknowledge_and_nobody_else(demo: subprocess.Popen[str]) -> None:
    address, key = page_of(demo)
    until(lambda: answers(f"{address}/readyz"))
    assert acknowledged(address, key) == 404, "admitted; there is no such alert"
    assert acknowledged(address, key + "x") == 401


def test_a_killed_demo_takes_everything_with_it(demo: subprocess.Popen[str], home: Path) -> None:
    page_of(demo)

    demo.kill()

    until(lambda: processes_of(home) == [])


def test_ctrl_c_while_things_are_being_started_ends_everything(demo: subprocess.Popen[str], home: Path) -> None:
    until(lambda: processes_of(home) != [])

    os.killpg(demo.pid, signal.SIGINT)

    assert demo.wait(timeout=40) == 130
    # One that was just being started ends by itself: its lifeline is cut.
    until(lambda: processes_of(home) == [])


def test_a_taken_port_and_another_kafka_are_no_trouble(ran: Ran, monitor: Monitor, home: Path) -> None:
    assert ran.status == 0
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        where = {"XDG_CACHE_HOME": str(home), "MONITOR_GATEWAY__PORT": port, "MONITOR_KAFKA__BOOTSTRAP": "127.0.0.1:1"}
        again = monitor("demo", "--speed", "max", "--exit-when-done", **where)

    assert again.status == 0
    assert f":{port}\n" not in again.out


def processes_of(home: Path) -> list[int]:
    """Return the processes, other than the demo itself, that have our cache folder in environment or command line."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            command = (entry / "cmdline").read_bytes()
            environment = (entry / "environ").read_bytes()
        except OSError:
            continue
        if b"\0demo\0" not in command and str(home).encode() in command + environment and command:
            found.append(int(entry.name))
    return found


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 - our own process on loopback
            return bool(answer.status == 200)
    except OSError:
        return False


def acknowledged(address: str, key: str) -> int:
    url = f"{address}/api/v1/alerts/none/acknowledge?situation=none"
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    return httpx.post(url, headers=headers, content="{}", timeout=10).status_code


def until(condition: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.05)


def test_the_picture_in_the_readme_is_what_a_demo_prints(ran: Ran) -> None:
    assert picture.drawn() == picture.shown(ran.out), "if that is as it must be: python -m tests.docs.picture"
