"""What cannot be read becomes a dead letter, whole; nothing stops for it, unless most of the input is bad."""

from __future__ import annotations

import base64
import json
import random
import time
from itertools import islice
from typing import Any

import pytest

from monitor.bench.stream import mixed
from monitor.core.model import Action, DeadLetter, Fragment, Observation
from monitor.core.policy import Policy
from monitor.kafka import topics, wire
from monitor.settings import load_settings
from monitor.worker.core import CORE
from monitor.worker.letters import MAX_PAYLOAD, REDRIVEN, dead_letter
from tests.worker.hall import Hall, message
from tests.worker.standin import fragment, read

GOOD = wire.encode(fragment("idlib", 12))

CORPUS: dict[str, bytes | None] = {
    "nothing at all": None,
    "no bytes": b"",
    "a zero byte": b"\x00",
    "cut UTF-8": GOOD[:-20] + b"\xe2\x82",
    "an overlong encoding": b'{"text":"\xc0\xaf"}',
    "another encoding": json.dumps({"text": "öl"}, ensure_ascii=False).encode("utf-16"),
    "half a surrogate": b'{"text":"\\ud800"}',
    "ten megabytes": b'{"text":"' + b"x" * 10_000_000 + b'"}',
    "deep JSON": b"[" * 100_000 + b"]" * 100_000,
    "a list": b"[1,2,3]",
    "a number for a text": b'{"text":5}',
    "a time without a zone": b'{"text":"a","published_at":"2020-02-27T21:38:00"}',
    "a time that is none": b'{"text":"a","published_at":"yesterday"}',
    "a year beyond the calendar": b'{"text":"a","published_at":"99999-01-01T00:00:00Z"}',
    "an unknown status": b'{"text":"a","status":"rumour"}',
    "a later version": b'{"text":"a","version":2}',
    "a version that is no number": b'{"text":"a","version":"one"}',
    "not a number": b'{"text":NaN}',
    "a huge number": b'{"text":"a","version":' + b"9" * 400 + b"}",
}


@pytest.mark.parametrize("what", CORPUS)
async def test_a_fragment_nobody_can_read_becomes_a_letter(what: str) -> None:
    hall = Hall()
    await hall.reader.handle([message("fragments", CORPUS[what], partition=3, offset=41), message("fragments", GOOD)])
    [letter] = hall.sent(DeadLetter)
    assert (letter.source, letter.partition, letter.offset) == ("fragments", 3, 41)
    assert base64.b64decode(letter.payload) == (CORPUS[what] or b"")[:MAX_PAYLOAD]
    assert letter.redrive.startswith("monitor dead-letters redrive fragments/3/41")
    assert len(hall.sent(Observation)) == 1
    assert hall.stops == []


async def test_a_report_of_the_world_from_the_future_becomes_a_letter() -> None:
    hall = Hall()  # its messages came in on 27 February 2020
    await hall.reader.handle([dated("2999-01-01T00:00:00Z"), dated("2020-02-29T00:00:00Z", offset=1)])
    assert [letter.error for letter in hall.sent(DeadLetter)] == ["in-the-future", "in-the-future"]
    assert hall.sent(Observation) == []


async def test_an_exercise_may_play_in_the_future_and_clocks_may_differ() -> None:
    hall = Hall()
    exercise = dated("2999-01-01T00:00:00Z")
    exercise.value = exercise.value.replace(b'"status":"actual"', b'"status":"exercise"')
    await hall.reader.handle([exercise, dated("2020-02-28T09:00:00Z", offset=1)])
    assert len(hall.sent(Observation)) == 2


async def test_a_message_that_nobody_knows_when_it_came_is_read() -> None:
    hall = Hall()
    one = dated("2999-01-01T00:00:00Z")
    one.timestamp = 0
    await hall.reader.handle([one])
    assert len(hall.sent(Observation)) == 1


def dated(published_at: str, offset: int = 0) -> Any:
    """Return the message of the good fragment, published at another time."""
    value = GOOD.replace(b'"published_at":null', f'"published_at":"{published_at}"'.encode())
    assert value != GOOD
    return message("fragments", value, offset=offset)


@pytest.mark.parametrize("topic", ["fragments", "observations", "actions"])
async def test_random_bytes_end_in_letters_on_every_topic_that_is_read(topic: str) -> None:
    chance = random.Random(topic)  # noqa: S311
    hall = Hall(share=1.0)
    values = [chance.randbytes(chance.randrange(60)) for _ in range(2000)]
    messages = [message(topic, value, offset=number) for number, value in enumerate(values)]
    handler = hall.reader.handle if topic == "fragments" else hall.assessor.handle
    await handler(messages)
    assert sorted(letter.offset for letter in hall.sent(DeadLetter)) == list(range(2000))


async def test_mutilated_messages_are_read_or_become_letters() -> None:
    chance = random.Random(5)  # noqa: S311
    hall = Hall(share=1.0)
    fragments = []
    for number in range(3000):
        data = bytearray(GOOD)
        for _ in range(chance.randrange(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        fragments.append(message("fragments", bytes(data[: chance.randrange(len(data) + 1)]), offset=number))
    await hall.reader.handle(fragments)
    assert hall.stops == []
    assert 0 < len(hall.sent(DeadLetter)) <= 3000


async def test_a_text_that_breaks_the_reading_becomes_a_letter_that_says_so() -> None:
    hall = Hall()
    await hall.outbox.send(Fragment(text="broken"))
    await hall.outbox.send(fragment("idlib", 25))
    await hall.run()
    [letter] = hall.sent(DeadLetter)
    assert letter.error == "core-failed"
    assert "ZeroDivisionError" in letter.detail
    assert len(hall.table) == 1


async def test_an_observation_that_breaks_the_assessment_leaves_those_beside_it_alone() -> None:
    hall = Hall()
    for number, situation in enumerate(("idlib", "poison", "idlib")):
        for observation in read(fragment(situation, 20 + 10 * number, note=str(number)), Policy()):
            await hall.outbox.send(observation)
    poisoned = read(fragment("poison", 7), Policy())[0]
    beside = read(fragment("idlib", 44), Policy())[0]
    await hall.outbox.send(beside)
    await hall.outbox.send(poisoned)
    await hall.run()
    assert {letter.error for letter in hall.sent(DeadLetter)} == {"core-failed"}
    assert len(hall.sent(DeadLetter)) == 2
    assert list(hall.table) == [b"idlib"]


async def test_the_letter_of_a_message_is_always_the_same() -> None:
    one = message("fragments", b"\xff", partition=1, offset=9)
    assert dead_letter(one, "not-json", "x") == dead_letter(one, "not-json", "x")


async def test_what_was_sent_again_and_fails_again_has_the_first_letters_place() -> None:
    again = message("fragments", b"\xff", partition=2, offset=77, headers=[(REDRIVEN, b"fragments/1/9")])
    letter = dead_letter(again, "not-json", "x")
    assert (letter.source, letter.partition, letter.offset) == ("fragments", 1, 9)
    assert topics.key_of(letter) == topics.key_of(
        dead_letter(message("fragments", b"\xff", partition=1, offset=9), "a", "")
    )


@pytest.mark.parametrize("value", [b"", b"nonsense", b"fragments/x/9", b"\xff/1/2/3x"])
async def test_a_header_that_names_no_place_is_ignored(value: bytes) -> None:
    letter = dead_letter(message("fragments", b"\xff", partition=2, offset=77, headers=[(REDRIVEN, value)]), "a", "")
    assert (letter.source, letter.partition, letter.offset) == ("fragments", 2, 77)


async def test_the_worker_stops_when_most_of_the_input_is_bad() -> None:
    hall = Hall(share=0.5, window=100)
    await hall.reader.handle([message("fragments", GOOD if number % 3 else b"\xff") for number in range(300)])
    assert hall.stops == []
    await hall.reader.handle([message("fragments", b"\xff") for _ in range(60)])
    assert "of the last 100 messages of fragments could not be read" in hall.stops[0]
    assert "worker.flood_share" in hall.stops[0]


async def test_half_of_the_input_may_be_bad() -> None:
    hall = Hall()
    await hall.reader.handle([message("fragments", GOOD if number % 2 else b"\xff") for number in range(4000)])
    assert hall.stops == []


@pytest.mark.parametrize("topic", ["fragments", "observations"])
async def test_the_letters_of_a_batch_travel_together(topic: str) -> None:
    hall = Hall()
    handler = hall.reader.handle if topic == "fragments" else hall.assessor.handle
    await handler([message(topic, b"\xff", offset=number) for number in range(200)])
    assert len(hall.sent(DeadLetter)) == 200
    assert hall.kafka.journal.count("acknowledged dead-letters") <= 4, "one of Kafka's batches for each partition"
    assert hall.kafka.journal[-1] == "acknowledged dead-letters"


async def test_a_tombstone_on_the_actions_topic_becomes_a_letter() -> None:
    hall = Hall()
    await hall.assessor.handle([message(topics.ACTIONS.name, None)])
    assert [letter.error for letter in hall.sent(DeadLetter)] == ["empty"]
    assert hall.sent(Action) == []


@pytest.mark.parametrize("timestamp", [None, 0, -1e18, 1e18])
async def test_a_record_with_no_time_that_a_calendar_knows_still_becomes_a_letter(timestamp: float | None) -> None:
    strange = message("fragments", b"\xff")
    strange.timestamp = timestamp
    assert dead_letter(strange, "not-json", "half a pair \ud800").at is None


async def test_half_poison_costs_at_most_a_tenth_of_the_clean_rate() -> None:
    policy = load_settings().policy
    texts = [Fragment(text=f"{text} ({number})") for number, text in enumerate(islice(mixed(), 1200))]
    good = [message("fragments", wire.encode(one), offset=number) for number, one in enumerate(texts)]
    bad = [message("fragments", b"\xff" + bytes(300), offset=number) for number in range(600)]

    async def seconds_each(messages: list[Any]) -> float:
        hall = Hall(CORE, policy, share=1.0)
        started = time.process_time()
        await hall.reader.handle(messages)
        return (time.process_time() - started) / len(messages)

    await seconds_each(good)
    clean = min([await seconds_each(good) for _ in range(2)])
    half = min(
        [await seconds_each([one for pair in zip(good[:600], bad, strict=True) for one in pair]) for _ in range(2)]
    )
    assert half <= clean / 0.9
