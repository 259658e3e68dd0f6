"""The order that the promise rests on: alerts acknowledged, then the table, then done."""

from __future__ import annotations

import pytest

from monitor.core.model import Alert, Decision, Incident, Observation, Revision
from tests.worker.hall import Hall
from tests.worker.standin import fragment


async def test_everything_issued_is_acknowledged_before_the_table_is_written() -> None:
    hall = Hall()
    await hall.outbox.send(fragment("idlib", 35))
    await hall.run()
    journal = hall.kafka.journal
    written = journal.index("table set")
    for topic in ("alerts", "decisions", "revisions", "estimates"):
        acknowledged = [place for place, what in enumerate(journal) if what == f"acknowledged {topic}"]
        assert acknowledged, topic
        assert max(acknowledged) < written, topic


async def test_alerts_leave_first() -> None:
    hall = Hall()
    await hall.outbox.send(fragment("idlib", 35))
    await hall.run()
    sends = [what for what in hall.kafka.journal if what.startswith("sent ") and what != "sent fragments"]
    assert sends[:3] == ["sent observations", "sent alerts", "sent alerts"]


async def test_the_table_is_not_written_when_an_alert_is_not_acknowledged() -> None:
    hall = Hall()
    await hall.outbox.send(fragment("idlib", 35))
    await hall.reader.handle(list(hall.kafka.records["fragments"]))
    hall.kafka.refuse = ConnectionError("gone")
    with pytest.raises(ConnectionError):
        await hall.assessor.handle(list(hall.kafka.records["observations"]))
    assert hall.table == {}
    assert hall.states.items() == []


async def test_reading_returns_only_when_what_it_read_is_acknowledged() -> None:
    hall = Hall()
    await hall.outbox.send(fragment("idlib", 35))
    await hall.reader.handle(list(hall.kafka.records["fragments"]))
    assert hall.kafka.journal[-1] == "acknowledged observations"


async def test_a_batch_writes_each_situation_once_and_issues_every_alert() -> None:
    hall = Hall()
    for number in range(60):
        await hall.outbox.send(fragment(f"sit{number % 3}", number, note=str(number)))
    await hall.run()
    assert hall.kafka.journal.count("table set") == 3
    assert len(hall.sent(Alert)) == 3 * 4
    assert len(hall.sent(Decision)) == 3 * 4
    assert len(hall.sent(Incident)) == 3
    assert len(hall.sent(Revision)) >= 3


async def test_the_same_messages_again_change_nothing_and_issue_nothing() -> None:
    hall = Hall()
    for number in range(40):
        await hall.outbox.send(fragment("idlib", number, note=str(number)))
    await hall.run()
    before, alerts = dict(hall.table), len(hall.sent(Alert))
    await hall.assessor.handle(list(hall.kafka.records["observations"]))
    assert (hall.table, len(hall.sent(Alert))) == (before, alerts)
    assert len(hall.sent(Observation)) == 40
