"""Bytes and messages: the same message gives the same bytes, and what cannot be read is refused by name."""

from __future__ import annotations

import dataclasses
import string
from datetime import UTC, datetime

import pytest
from cloudevents.core.bindings.kafka import KafkaMessage, from_kafka_event, to_binary_event
from cloudevents.core.v1.event import CloudEvent
from hypothesis import given
from hypothesis import strategies as st

from monitor.core import model
from monitor.core.model import Claim, Delivery, DeliveryState, Fragment, Observation, Signal, Span, Status
from monitor.errors import UnreadableMessage
from monitor.kafka import wire
from monitor.kafka.topics import TOPICS

NOW = datetime(2020, 2, 27, 21, 38, tzinfo=UTC)
FRAGMENT = Fragment(text="At least nine \u202e“killed”", outlet="desk", published_at=NOW, status=Status.EXERCISE)
GOLDEN = (
    '{"text":"At least nine \u202e“killed”","outlet":"desk","published_at":"2020-02-27T21:38:00Z",'
    '"precision":"exact","language":"en","url":null,"title":null,"part":"body","status":"exercise",'
    f'"stream":"default","id":"{FRAGMENT.id}","version":1}}'
).encode()

COUNTS = st.integers(0, 2**53)
st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(int, COUNTS)
st.register_type_strategy(Span, st.builds(lambda start, length: Span(start=start, end=start + length), COUNTS, COUNTS))
st.register_type_strategy(Claim, st.builds(Claim, low=st.none() | COUNTS, high=st.none()))


def of_type(kind: type) -> st.SearchStrategy[object]:
    """Return messages of one type with every field drawn; an observation is either a claim or a signal."""
    if kind is Observation:
        either = st.fixed_dictionaries({"claim": st.from_type(Claim)}) | st.fixed_dictionaries(
            {"signal": st.from_type(Signal)}
        )
        return either.flatmap(
            lambda content: st.builds(
                Observation, claim=st.just(content.get("claim")), signal=st.just(content.get("signal")), version=KNOWN
            )
        )
    return st.builds(kind, version=KNOWN)


KNOWN = st.just(model.VERSION)
MESSAGES = st.sampled_from([topic.value for topic in TOPICS]).flatmap(of_type)


def test_a_fragment_has_these_very_bytes() -> None:
    assert wire.encode(FRAGMENT) == GOLDEN


def test_what_was_written_is_read_back_equal() -> None:
    assert wire.decode(Fragment, GOLDEN) == FRAGMENT


def test_an_id_given_from_outside_is_not_believed() -> None:
    assert wire.decode(Fragment, GOLDEN.replace(FRAGMENT.id.encode(), b"x" * 20)).id == FRAGMENT.id


def test_a_field_that_is_not_known_is_passed_over() -> None:
    assert wire.decode(Fragment, GOLDEN[:-1] + b',"mood":"grim"}') == FRAGMENT


@pytest.mark.parametrize(
    ("reason", "data"),
    [
        ("empty", None),
        ("empty", b""),
        ("not-json", b"\xff\xfe"),
        ("not-json", b"{"),
        ("not-json", b'{"text":"a"} and more'),
        ("not-json", b'{"text":"half a letter \xc3"}'),
        ("not-json", b'{"text":"half a pair \\ud800"}'),
        ("not-json", b"\x00" * 50),
        ("wrong-type", b"null"),
        ("wrong-type", b"[]"),
        ("wrong-type", b"{}"),
        ("wrong-type", b'{"text":1}'),
        ("wrong-type", b'{"text":"a","status":"maybe"}'),
        ("wrong-type", b'{"text":"a","published_at":"2020-02-27T21:38:00"}'),
        ("wrong-type", b'{"text":"a","version":"1"}'),
        ("newer-version", b'{"text":"a","version":2}'),
        ("newer-version", b'{"words":["a"],"version":7}'),
        ("too-deep", b'{"text":"a","more":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
        ("too-big", b'{"text":"' + b"a" * 10_000_000 + b'"}'),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused_with_its_reason(reason: str, data: bytes | None) -> None:
    with pytest.raises(UnreadableMessage) as caught:
        wire.decode(Fragment, data)
    assert caught.value.reason == reason
    assert len(str(caught.value)) < 200, "an error must not carry the input along"


@pytest.mark.parametrize(("reason", "text"), [("bad-text", "half a pair \ud800"), ("too-big", "a" * 1_000_000)])
def test_what_nobody_could_read_is_not_written(reason: str, text: str) -> None:
    with pytest.raises(UnreadableMessage) as caught:
        wire.encode(Fragment(text=text))
    assert caught.value.reason == reason


@given(MESSAGES)
def test_every_message_survives_the_wire_and_gives_the_same_bytes_again(message: object) -> None:
    data = wire.encode(message)
    assert wire.decode(type(message), data) == message
    assert wire.encode(wire.decode(type(message), data)) == data


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_but_unreadable(data: bytes) -> None:
    for topic in TOPICS:
        try:
            wire.decode(topic.value, data)
        except UnreadableMessage as error:
            reason = error.reason
        else:
            continue
        assert reason in set(wire.Reason)


@given(st.dictionaries(st.text(string.ascii_lowercase), st.integers()))
def test_the_order_in_which_a_mapping_was_filled_does_not_show(mapping: dict[str, int]) -> None:
    backwards = dict(reversed(mapping.items()))
    assert wire.encode(Holder(values=mapping)) == wire.encode(Holder(values=backwards))


def test_headers_are_read_as_a_cloudevent_by_the_cloudevents_package() -> None:
    data = wire.encode(FRAGMENT)
    headers = dict(wire.headers(FRAGMENT, data, source="feeds"))
    event = from_kafka_event(KafkaMessage(headers=headers, key=b"default", value=data))
    assert event.get_specversion() == "1.0"
    assert event.get_id() == FRAGMENT.id
    assert event.get_type() == "conflict-monitor.fragment.v1"
    assert event.get_source() == "/conflict-monitor/feeds"
    assert event.get_time() == NOW
    assert event.get_datacontenttype() == "application/json"


def test_headers_are_those_that_the_cloudevents_package_writes() -> None:
    data = wire.encode(FRAGMENT)
    event = CloudEvent(
        attributes={
            "specversion": "1.0",
            "id": FRAGMENT.id,
            "type": "conflict-monitor.fragment.v1",
            "source": "/conflict-monitor/feeds",
            "time": NOW,
            "datacontenttype": "application/json",
        },
        data={},
    )
    assert dict(wire.headers(FRAGMENT, data, source="feeds")) == to_binary_event(event).headers


def test_a_message_whose_time_is_unknown_has_no_time_header() -> None:
    fragment = Fragment(text="undated")
    assert "ce_time" not in dict(wire.headers(fragment, wire.encode(fragment), source="feeds"))


def test_two_messages_without_an_identity_of_their_own_get_one_from_their_bytes() -> None:
    first, second = (
        Delivery(alert="a", message_id="m", receiver="r", state=DeliveryState.RETRYING, attempt=n, at=NOW)
        for n in (1, 2)
    )
    ids = {dict(wire.headers(d, wire.encode(d), source="notifier"))["ce_id"] for d in (first, second)}
    assert len(ids) == 2


def test_every_type_on_a_topic_carries_the_version_that_is_known() -> None:
    assert {wire.known_version(topic.value) for topic in TOPICS} == {model.VERSION}


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A mapping on the wire, as a state has them."""

    values: dict[str, int]
