"""Every error is one line on standard error, with what to do; 2 for what was asked, 1 for what went wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import LIVE_PAGE, Monitor, clean_environment

ASKED_WRONGLY = [
    (["relay"], "No such command 'relay'. Did you mean 'replay'?"),
    (["topics", "chek"], "No such command 'chek'. Did you mean 'check'?"),
    (["dead-letters", "lst"], "No such command 'lst'. Did you mean 'list'?"),
    (["xyzzy"], "No such command 'xyzzy'"),
    (["--nope"], "No such option: --nope"),
    (["replay", "--sped", "6"], "No such option: --sped"),
    (["replay"], "Missing argument"),
    (["explain"], "Missing argument"),
    (["explain", "  "], "there is nothing to read"),
    (["ack"], "Missing argument"),
    (["replay", "--local", "nowhere.jsonl"], "nowhere.jsonl: there is no such file"),
    (["replay", "--local", "/"], "is a folder"),
    (["replay", "--speed", "fast", LIVE_PAGE], "not a speed; write a number above 0, such as 60, or max"),
    (["replay", "--speed", "0", LIVE_PAGE], "--speed '0' is not a speed"),
    (["replay", "--speed", "-3", LIVE_PAGE], "--speed '-3' is not a speed"),
    (["replay", "--speed", "nan", LIVE_PAGE], "--speed 'nan' is not a speed"),
    (["replay", "--at", "later", LIVE_PAGE], "--at 'later' is not a time; write for example 2020-02-27T21:00Z"),
    (["replay", "--on", "28.2.", LIVE_PAGE], "--on '28.2.' is not a date; write for example 2020-02-28"),
    (["replay", "--status", "real", LIVE_PAGE], "'--status'"),
    (["demo", "--speed", "warp"], "--speed 'warp' is not a speed"),
    (["demo", "nowhere.jsonl"], "nowhere.jsonl: there is no such file"),
    (["extract", "nowhere.jsonl"], "nowhere.jsonl: there is no such file"),
    (["check-config", "nowhere.yaml"], "nowhere.yaml: no such file"),
    (["--config", "nowhere.yaml", "explain", "22 killed"], "nowhere.yaml: no such file"),
    (["explain", "22 killed", "--config", "nowhere.yaml"], "nowhere.yaml: no such file"),
    (["replay", LIVE_PAGE], "no Kafka is configured; set kafka.bootstrap or MONITOR_KAFKA__BOOTSTRAP=host:port"),
    (["topics", "check"], "no Kafka is configured"),
    (["bench", "core", "--seconds", "0"], "'--seconds'"),
    (["bench", "peers", "--core", "fast"], "plain or compiled"),
]  # fmt: skip


@pytest.mark.parametrize(("args", "said"), ASKED_WRONGLY, ids=lambda value: " ".join(map(str, value))[:40])
def test_what_was_asked_wrongly_is_one_line_and_exit_2(args: list[object], said: str, monitor: Monitor) -> None:
    ran = monitor(*args)

    assert ran.err.count("\n") == 1, ran.err
    assert ran.err.startswith("monitor: ")
    assert said in ran.err
    assert (ran.status, ran.out) == (2, "")


@pytest.mark.parametrize(
    "command", [["topics", "create"], ["topics", "check"], ["replay", str(LIVE_PAGE)],
                ["dead-letters", "list"], ["ack", "abc"], ["worker"], ["notifier"]],
    ids=" ".join,
)  # fmt: skip
def test_an_unreachable_kafka_is_one_line_and_exit_1(command: list[str], monitor: Monitor, tmp_path: Path) -> None:
    ran = monitor(
        *command, MONITOR_KAFKA__BOOTSTRAP="127.0.0.1:1", XDG_CACHE_HOME=str(tmp_path), MONITOR_WORKER__PORT="0"
    )

    last = ran.err.splitlines()[-1]
    assert last.startswith("monitor: no Kafka answers at 127.0.0.1:1"), ran.err
    assert "is it running?" in last
    assert ran.status == 1
    assert "Traceback" not in ran.err


def test_an_address_that_is_none_is_told_as_such(monitor: Monitor) -> None:
    ran = monitor("topics", "check", MONITOR_KAFKA__BOOTSTRAP="kafka")

    assert ran.err == "monitor: kafka: bootstrap server 'kafka' is no host:port, such as 127.0.0.1:9092\n"
    assert ran.status == 2


def test_a_bad_configuration_stops_every_command_with_its_line(monitor: Monitor, tmp_path: Path) -> None:
    config = tmp_path / "my.yaml"
    config.write_text("retention: 30d\nkafak: {}\n")

    for command in (["explain", "22 killed"], ["worker"], ["up"], ["demo"]):
        ran = monitor("--config", config, *command)
        assert ran.err == f"monitor: {config}:2: unknown key 'kafak'; did you mean 'kafka'?\n"
        assert ran.status == 2


def test_check_config_lists_every_mistake(monitor: Monitor, tmp_path: Path) -> None:
    config = tmp_path / "my.yaml"
    config.write_text("retention: 30\nkafak: {}\n")

    ran = monitor("check-config", config)
    assert ran.status == 2
    assert [line.split(": ")[1] for line in ran.err.splitlines()] == [f"{config}:1", f"{config}:2"]

    (report,) = monitor("check-config", config, "--json").rows
    assert report["ok"] is False
    assert len(report["problems"]) == 2


def test_check_config_says_what_a_good_file_holds(monitor: Monitor) -> None:
    (report,) = monitor("check-config", "--json").rows

    assert report["ok"] is True
    assert report["situations"] == 2
    assert report["problems"] == []


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m monitor replay --local {LIVE_PAGE} | head -n 1"
    done = subprocess.run(  # noqa: S602 - a pipe as people write it
        command, shell=True, capture_output=True, text=True, env=clean_environment(), timeout=60, check=False
    )

    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.parametrize("options", [[], ["--broker"]], ids=["asked by itself", "asked for"])
def test_a_configured_kafka_that_does_not_answer_is_named_with_its_line(
    options: list[str], monitor: Monitor, tmp_path: Path
) -> None:
    file = tmp_path / "m.yaml"
    file.write_text("kafka:\n  bootstrap: 127.0.0.1:1\n", "utf-8")
    ran = monitor("check-config", str(file), *options)

    assert ran.status == 2
    assert ran.err.splitlines()[-1].startswith(f"monitor: {file}:2: kafka.bootstrap: no Kafka answers at 127.0.0.1:1")


def test_a_kafka_from_the_environment_is_named_as_such_and_can_be_left_alone(monitor: Monitor) -> None:
    elsewhere = {"MONITOR_KAFKA__BOOTSTRAP": "127.0.0.1:1"}
    ran = monitor("check-config", **elsewhere)

    assert ran.status == 2
    assert ran.err.splitlines()[-1].startswith("monitor: environment MONITOR_KAFKA__BOOTSTRAP: ")
    assert monitor("check-config", "--no-broker", **elsewhere).status == 0
