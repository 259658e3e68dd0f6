"""The read model by itself: records in, tables and news out; every message twice is the same as once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.core.model import Fragment, Span, Status
from monitor.errors import UsageError
from monitor.gateway.readmodel import position
from monitor.gateway.readmodel.incidents import one_incident
from monitor.gateway.readmodel.model import JOURNAL, ReadModel
from monitor.gateway.readmodel.moment import Clock, Moment
from monitor.gateway.readmodel.names import Names
from monitor.gateway.readmodel.passages import passage
from monitor.gateway.readmodel.record import Record
from tests.gateway.story import INCIDENT, night, steps
from tests.gateway.telling import PARTITIONS, dump, records


def test_every_message_twice_is_the_same_as_once(model: ReadModel) -> None:
    told = records(night())
    model.take(told)
    once = dump(model.store.path)
    news = model.take(told).entries
    assert dump(model.store.path) == once
    assert {entry.kind for entry in news} <= {"incident", "delivery"}, "only states are told again"


def test_one_batch_or_many_make_the_same_tables(tmp_path: Path) -> None:
    told = records([*night(), *night(Status.EXERCISE)])
    dumps = []
    for size in (1, 7, len(told)):
        model = ReadModel(tmp_path / f"{size}.sqlite")
        model.bind("cluster", PARTITIONS)
        for start in range(0, len(told), size):
            model.take(told[start : start + size])
        dumps.append(dump(model.store.path))
        model.store.close()
    assert dumps[0] == dumps[1] == dumps[2]


def test_an_unreadable_record_is_counted_and_passed_over(model: ReadModel) -> None:
    told = records(night())
    bad = [
        Record(topic="alerts", partition=0, offset=n, timestamp=0, value=value)
        for n, value in enumerate((b"\xff", b"[]", b'{"version": 99}', b"", None))
    ]
    taken = model.take([*bad, *told])
    assert taken.unreadable == 4, "a tombstone is no mistake"
    assert model.places["alerts", 0] >= 5


def test_a_batch_that_fails_leaves_no_trace(model: ReadModel, monkeypatch: pytest.MonkeyPatch) -> None:
    told = records(night())
    model.take(told[:5])
    before, places = dump(model.store.path), dict(model.places)
    monkeypatch.setattr("monitor.gateway.readmodel.model._prune_journal", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        model.take(told[5:])
    assert (dump(model.store.path), dict(model.places)) == (before, places)


def test_what_we_knew_follows_the_brokers_clock_and_not_the_reports(model: ReadModel) -> None:
    told = records(message for step in steps() for message in step)
    model.take(told)
    revisions = [record for record in told if record.topic == "revisions"]
    with model.store.read() as connection:
        for record, best in zip(revisions, (9, 22, 28, 29, 33, 33), strict=True):
            moment = Moment(at=datetime.fromtimestamp(record.timestamp / 1000, UTC), clock=Clock.KNOWN)
            found = one_incident(connection, Names(), "idlib-2020", INCIDENT, moment)
            assert found is not None
            assert found["estimates"][0]["best"] == best


def test_a_report_that_comes_late_does_not_change_what_was_held_before_it_was_published(model: ReadModel) -> None:
    night_told = list(steps())
    model.take(records([m for step in (night_told[0], night_told[3], night_told[1]) for m in step]))
    with model.store.read() as connection:
        moment = Moment(at=datetime(2020, 2, 27, 21, 20, tzinfo=UTC))
        found = one_incident(connection, Names(), "idlib-2020", INCIDENT, moment)
    assert found is not None
    assert found["estimates"][0]["best"] == 9


def test_another_clusters_file_begins_again(model: ReadModel) -> None:
    model.take(records(night()))
    model.store.close()
    other = ReadModel(model.store.path)
    other.bind("another cluster", PARTITIONS)
    assert other.places == {}
    assert not dump(other.store.path)["alert"]
    other.store.close()


@pytest.mark.parametrize("damage", [b"", b"not a database" * 100, None])
def test_a_broken_file_begins_again(tmp_path: Path, damage: bytes | None) -> None:
    path = tmp_path / "readmodel.sqlite"
    model = ReadModel(path)
    model.bind("cluster", PARTITIONS)
    model.take(records(night()))
    model.store.close()
    if damage is None:
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
    else:
        path.write_bytes(damage)
    again = ReadModel(path)
    again.bind("cluster", PARTITIONS)
    again.take(records(night()))
    assert len(dump(path)["alert"]) == 3
    again.store.close()


def test_two_gateways_do_not_share_a_file(model: ReadModel) -> None:
    with pytest.raises(UsageError, match="another gateway has the read model"):
        ReadModel(model.store.path)


def test_the_journal_forgets_and_says_from_where(model: ReadModel) -> None:
    for round_ in range(120):
        model.take(records(night(suffix=f" {round_}")))
    entries, floor = model.journal()
    assert len(entries) == JOURNAL
    assert not position.covers({}, floor)
    assert position.covers({(e.topic, e.partition): e.offset for e in reversed(entries)} | floor, floor)


def test_old_texts_that_nothing_points_at_are_forgotten(model: ReadModel) -> None:
    model.take(records([*night(), Fragment(text="Weather: fair.")]))
    assert model.forget_fragments(datetime(2019, 1, 1, tzinfo=UTC)) == 0
    assert model.forget_fragments(datetime(2030, 1, 1, tzinfo=UTC)) == 1


@given(st.dictionaries(st.tuples(st.sampled_from(position.STREAMED), st.integers(0, 3)), st.integers(0, 2**60)))
def test_a_position_reads_back_as_what_was_written(places: dict[tuple[str, int], int]) -> None:
    text = position.write("abc", places, PARTITIONS)
    found = position.read(text, "abc", PARTITIONS)
    assert found is not None
    assert {place: after for place, after in found.items() if after} == {p: a for p, a in places.items() if a}


@given(st.text(max_size=200))
def test_a_position_that_nobody_wrote_is_none_and_no_error(text: str) -> None:
    assert position.read(text, "abc", PARTITIONS) is None


@given(st.text(max_size=600), st.integers(0, 600), st.integers(0, 600))
def test_a_passage_holds_exactly_the_words_it_marks(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = passage(text, Span(start=start, end=end))
    assert found["text"][found["start"] : found["end"]] == text[start:end]
    assert len(found["text"]) <= end - start + 2 * 165
