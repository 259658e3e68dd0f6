"""What is made of measurements: rates from times, medians and ratios from runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from monitor.bench import hosts
from monitor.bench.hosts import OURS, PEERS, use_core
from monitor.bench.loads import CHECKED, TAIL, expected, fragment, make_load, poisoned, spread_over
from monitor.bench.peers import compare
from monitor.bench.rig import Measured
from monitor.bench.scaling import situations, state_sizes
from monitor.bench.stream import town
from monitor.core.model import Fragment
from monitor.core.observing import read
from monitor.errors import MonitorError, UnreadableMessage
from monitor.kafka import wire

RUN = Measured(
    host=OURS, load="mixed", workers=1, fragments=10, per_second=100.0, per_processor_second=200.0, processor=0.5,
    megabytes=80.0, latency_at=50.0, latency_p50=4.0, latency_p99=10.0, alerts=3, wrong=0,
)  # fmt: skip


def test_a_ratio_is_taken_within_a_round_and_the_median_over_the_rounds() -> None:
    runs = [
        replace(RUN, host=host, per_second=rate, latency_p99=late)
        for host, rate, late in (
            (OURS, 100.0, 10.0), ("peer", 50.0, 20.0), (OURS, 10.0, 100.0), ("peer", 2.0, None), (OURS, 80.0, 10.0),
            ("peer", 80.0, 40.0),
        )
    ]  # fmt: skip
    ours, peer = compare(runs)
    assert (ours.host, ours.medians["per_second"], ours.ratios["per_second"]) == (OURS, 80.0, 1.0)
    assert (peer.medians["per_second"], peer.ratios["per_second"], peer.ratios["latency_p99"]) == (50.0, 0.5, 3.0)


@pytest.mark.parametrize(("alerts", "wrong", "same"), [(3, 0, True), (3, 1, False), (0, 0, None)])
def test_a_host_with_other_alerts_is_told_from_one_with_none(alerts: int, wrong: int, same: bool | None) -> None:
    [row] = compare([replace(RUN, alerts=alerts, wrong=wrong)])
    assert row.same_alerts is same


def test_each_of_the_last_fragments_has_a_result_of_its_own(tmp_path: Path) -> None:
    load = make_load("dense", tmp_path)
    policy = load.policy()
    tail = load.backlog(CHECKED + TAIL)[-TAIL:]
    assert len({read(one, policy)[0].situation for one in tail}) == TAIL
    assert expected(load, CHECKED + TAIL).tail == {one.id for one in tail}


def test_the_stream_goes_on_where_the_backlog_ends(tmp_path: Path) -> None:
    load = make_load("mixed", tmp_path)
    size = CHECKED + TAIL + 5
    texts = [one.text.rpartition(" (")[0] for one in load.backlog(size)[CHECKED:-TAIL]]
    following = load.more(size)
    texts += [next(following).text.rpartition(" (")[0] for _ in range(5)]
    wanted = load.texts()
    assert texts == [next(wanted) for _ in range(10)]


def test_half_of_the_messages_of_a_poisoned_load_cannot_be_read_and_each_partition_gets_both(tmp_path: Path) -> None:
    load = poisoned(make_load("mixed", tmp_path))
    fragments = load.backlog(CHECKED + TAIL + 100)
    messages = load.messages(fragments)
    assert [one for one in messages if isinstance(one, Fragment)] == fragments
    bad = [one for one in messages if isinstance(one, bytes)]
    assert len(bad) == len(fragments)
    for one in dict.fromkeys(bad):
        with pytest.raises(UnreadableMessage):
            wire.decode(Fragment, one)
    for partition in range(4):
        shares = [isinstance(one, bytes) for one in messages[partition::4]]
        assert sum(shares) == len(shares) / 2


def test_every_town_has_a_name_of_its_own() -> None:
    numbers = [*range(20_000), *range(500_000, 500_100), *range(753_571, 753_600)]
    assert len({town(number).lower() for number in numbers}) == len(numbers)


def test_fragments_are_spread_over_every_situation(tmp_path: Path) -> None:
    load = spread_over(30, tmp_path)
    policy, texts = load.policy(), load.texts()
    found = {read(fragment(number, next(texts)), policy)[0].situation for number in range(30)}
    assert found == {f"exercise/town-{number}" for number in range(30)}


def test_costs_are_told_beside_the_first(tmp_path: Path) -> None:
    rows = situations((1, 20), 60, 1, tmp_path)
    assert [one.what for one in rows] == ["1 situations", "20 situations"]
    assert rows[0].to_first == 1.0
    assert all(one.read_us > 0 < one.assess_us for one in rows)
    small, large = state_sizes((5, 50), tmp_path)
    assert 0 < (small.state_bytes or 0) < (large.state_bytes or 0)


def test_a_core_that_is_not_there_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "ROOT", None)
    with pytest.raises(MonitorError, match="no compiled core here; make bench"):
        use_core("compiled")


def test_every_peer_has_a_script_and_a_lock() -> None:
    assert hosts.ROOT is not None
    for peer in PEERS:
        assert (hosts.ROOT / "bench" / "peers" / peer.script).is_file()
        assert (hosts.ROOT / "requirements" / f"bench-{peer.environment}.txt").is_file()
