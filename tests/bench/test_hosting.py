"""The program that every peer hosts decides what our worker decides, however a framework hands it its messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.bench.hosting import Out, Place, Program, pack, unpack, write_policy
from monitor.bench.loads import CHECKED, Load, expected, is_checked, make_load
from monitor.core.model import Alert
from monitor.core.state import SituationState
from monitor.kafka import topics, wire

PARTITIONS = 4


@pytest.fixture(scope="module")
def load(tmp_path_factory: pytest.TempPathFactory) -> Load:
    return make_load("mixed", tmp_path_factory.mktemp("load"))


@pytest.fixture(scope="module")
def program(load: Load, tmp_path_factory: pytest.TempPathFactory) -> Program:
    folder = tmp_path_factory.mktemp("place")
    policy = write_policy(load.policy(), folder / "policy.json")
    return Place(bootstrap="h:1", partitions=PARTITIONS, group="g", folder=folder, policy=policy).program()


def hosted(program: Program, load: Load, *, batch: int, by_bytes: bool) -> list[Out]:
    """Return what is written when fragments come as bytes, partition after partition, observations in batches."""
    backlog = load.backlog(CHECKED + 100)
    ordered = [one for number in range(PARTITIONS) for one in backlog[number::PARTITIONS]]
    records = [program.out(observation) for one in ordered for observation in program.read(wire.encode(one))]
    by_key: dict[bytes, list[bytes]] = {}
    for record in records:
        by_key.setdefault(record.key, []).append(record.value)
    written: list[Out] = []
    for values in by_key.values():
        state: SituationState | None = None
        for start in range(0, len(values), batch):
            chunk = [program.observation(data) for data in values[start : start + batch]]
            state, issued = program.assess(state, chunk)
            written += issued
            state = unpack(pack(state)) if by_bytes and state else state
    return written


def alerts(written: list[Out]) -> set[str]:
    found = [wire.decode(Alert, one.value) for one in written if one.topic == topics.ALERTS.name]
    return {alert.id for alert in found if is_checked(alert.situation)}


@pytest.mark.parametrize(
    ("batch", "by_bytes"), [(1, True), (1, False), (500, False)], ids=["store", "held in memory", "batches"]
)
def test_every_way_of_hosting_gives_the_alerts_of_the_core_alone(
    program: Program, load: Load, batch: int, by_bytes: bool
) -> None:
    wanted = expected(load, CHECKED + 100).alerts
    assert len(wanted) > 20
    assert alerts(hosted(program, load, batch=batch, by_bytes=by_bytes)) == wanted


def test_an_alert_sits_in_the_partition_of_its_situation_and_all_else_where_its_key_says(
    program: Program, load: Load
) -> None:
    for one in hosted(program, load, batch=1, by_bytes=False):
        if one.topic == topics.ALERTS.name:
            place = topics.place_of(wire.decode(Alert, one.value))
            assert one.partition == topics.partition(place, PARTITIONS)
        else:
            assert one.partition is None


def test_a_host_is_told_its_place_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place(bootstrap="h:1", partitions=3, group="g", folder=tmp_path, policy=tmp_path / "p")
    for name, value in place.environment().items():
        monkeypatch.setenv(name, value)
    assert Place.from_environment() == place
