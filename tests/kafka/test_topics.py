"""The table of topics is whole, and a message has one key and one place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from monitor.core.model import Action, ActionKind, Alert, Fragment, MessageType, Severity, Status
from monitor.errors import BrokerError
from monitor.kafka.admin import admin, check_topics, create_topics
from monitor.kafka.connection import Connection
from monitor.kafka.topics import (
    ALERTS,
    FRAGMENTS,
    TOPICS,
    Policy,
    changelog,
    fold_key,
    key_of,
    partition,
    place_of,
    topic_of,
)
from monitor.notify.backoff import Backoff

NOW = datetime(2020, 2, 27, 21, 38, tzinfo=UTC)


def an_alert(*, status: Status = Status.ACTUAL) -> Alert:
    return Alert(
        id="a1", message_id="a1", type=MessageType.ALERT, status=status, situation="idlib-2020", incident="strike",
        subject="strike/killed/any", rule="toll", rule_version=1, measure="best", threshold=20.0, episode="1",
        severity=Severity.SEVERE, page=True, reason="crossed", headline="h", text="t", at=NOW, value=22.0,
    )  # fmt: skip


def test_every_topic_has_a_name_and_a_value_of_its_own() -> None:
    assert len({topic.name for topic in TOPICS}) == len(TOPICS) == 9
    assert len({topic.value for topic in TOPICS}) == len(TOPICS)


def test_what_is_compacted_for_good_is_never_deleted_by_age() -> None:
    for topic in TOPICS:
        assert (topic.policy is Policy.COMPACT) == (topic.retention is None), topic.name


def test_records_are_stamped_on_arrival_so_that_a_replay_of_2020_is_not_deleted_as_old() -> None:
    assert {topic.config()["message.timestamp.type"] for topic in (*TOPICS, changelog("x"))} == {"LogAppendTime"}


def test_a_changelog_is_not_compacted_within_a_day() -> None:
    assert changelog("x").config()["min.compaction.lag.ms"] == "86400000"


def test_an_update_does_not_replace_its_alert_while_a_receiver_may_still_be_tried() -> None:
    tried = Backoff().give_up
    assert key_of(an_alert()) == key_of(replace(an_alert(), message_id="u1", type=MessageType.UPDATE))
    assert int(ALERTS.config()["min.compaction.lag.ms"]) > tried.total_seconds() * 1000


def test_an_alert_is_keyed_by_its_id_and_sits_with_its_situation() -> None:
    action = Action(situation="idlib-2020", kind=ActionKind.ACKNOWLEDGE, at=NOW, by="desk")
    assert key_of(an_alert()) == b"a1"
    assert place_of(an_alert()) == key_of(action) == b"idlib-2020"


def test_an_exercise_has_a_place_of_its_own_whichever_form_its_situation_has() -> None:
    plain = Action(situation="idlib-2020", kind=ActionKind.TICK, at=NOW, by="clock", status=Status.EXERCISE)
    keyed = Action(situation="exercise/idlib-2020", kind=ActionKind.TICK, at=NOW, by="clock", status=Status.EXERCISE)
    assert key_of(plain) == key_of(keyed) == b"exercise/idlib-2020"
    assert fold_key("idlib-2020", Status.ACTUAL) == "idlib-2020"


@pytest.mark.parametrize(
    ("place", "hashed"), [(b"21", -973932308), (b"foobar", -790332482), (b"a-little-bit-long-string", -985981536)]
)
def test_partitions_are_chosen_by_the_hash_that_java_clients_use(place: bytes, hashed: int) -> None:
    # The hashes are those that Kafka's own tests expect of its murmur2.
    assert partition(place, 4) == (hashed & 0x7FFFFFFF) % 4


def test_each_message_travels_on_the_topic_of_its_type() -> None:
    assert topic_of(Fragment(text="Nine killed")).name == "fragments"
    assert topic_of(an_alert()).name == "alerts"


async def test_topics_are_created_once_and_then_pass_the_check(kafka: str) -> None:
    connection = Connection(bootstrap=kafka)
    wanted = [changelog("topics-test-a"), changelog("topics-test-b")]
    assert await create_topics(connection, partitions=3, replication=1, topics=wanted) == (
        "topics-test-a",
        "topics-test-b",
    )
    assert await create_topics(connection, partitions=3, replication=1, topics=wanted) == ()
    await check_topics(connection, partitions=3, topics=wanted)


async def test_a_missing_topic_is_told_with_the_command_that_makes_it(kafka: str) -> None:
    with pytest.raises(BrokerError, match="missing topics: not-there; create them with: monitor topics create"):
        await check_topics(Connection(bootstrap=kafka), partitions=3, topics=[changelog("not-there")])


async def test_a_wrong_count_of_partitions_is_one_clear_line(kafka: str) -> None:
    connection = Connection(bootstrap=kafka)
    wanted = [changelog("topics-test-count")]
    await create_topics(connection, partitions=2, replication=1, topics=wanted)
    with pytest.raises(BrokerError, match=r"must have 4 partitions .* topics-test-count has 2") as caught:
        await check_topics(connection, partitions=4, topics=wanted)
    assert "\n" not in str(caught.value)


async def test_a_wrong_cleanup_policy_is_one_clear_line(kafka: str) -> None:
    connection = Connection(bootstrap=kafka)
    deleted = replace(FRAGMENTS, name="topics-test-policy")
    await create_topics(connection, partitions=1, replication=1, topics=[deleted])
    with pytest.raises(BrokerError, match="topics-test-policy has delete, not compact"):
        await check_topics(connection, partitions=1, topics=[changelog("topics-test-policy")])


async def test_more_replicas_than_brokers_is_refused_with_kafkas_own_words(kafka: str) -> None:
    with pytest.raises(BrokerError, match=r"refused to create topic topics-test-replicas: .*replication factor"):
        await create_topics(
            Connection(bootstrap=kafka), partitions=1, replication=3, topics=[changelog("topics-test-replicas")]
        )


async def test_no_broker_is_one_clear_line() -> None:
    with pytest.raises(BrokerError, match=r"no Kafka answers at 127\.0\.0\.1:1: .*is it running"):
        async with admin(Connection(bootstrap="127.0.0.1:1")):
            pass
