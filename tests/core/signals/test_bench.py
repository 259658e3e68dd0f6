"""The measurement that ships: it reads what it says, and leaves no memory behind."""

from __future__ import annotations

import json
from itertools import islice

import pytest

from monitor.bench.extract import measure, run
from monitor.bench.hostile import HOSTILE
from monitor.bench.stream import dense, mixed
from monitor.core.extract import read_text
from monitor.core.model import Fragment
from tests.core.signals.reading import shipped


def test_one_item_in_five_of_the_mixed_stream_gives_casualties() -> None:
    items = [read_text(Fragment(text=text), shipped()) for text in islice(mixed(), 500)]
    assert sum(1 for item in items if item.claims) == 100


def test_every_item_of_the_dense_stream_says_something() -> None:
    items = [read_text(Fragment(text=text), shipped()) for text in islice(dense(), 200)]
    assert all(item.claims or item.signals for item in items)


def test_no_two_neighbours_of_a_stream_are_alike() -> None:
    texts = list(islice(mixed(), 200))
    assert len(set(texts)) > 190


def test_each_stream_is_measured() -> None:
    mixed_stream, dense_stream = measure(shipped(), fragments=200)
    assert (mixed_stream.stream, dense_stream.stream) == ("mixed", "dense")
    assert mixed_stream.per_second > 0 < mixed_stream.per_processor_second
    assert dense_stream.claims > mixed_stream.claims > 0


def test_a_program_reads_the_result_as_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    run(shipped(), fragments=50, as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert [row["stream"] for row in told["extract"]] == ["mixed", "dense"]
    assert told["hostile"]["longest"] in HOSTILE


def test_a_person_reads_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    run(shipped(), fragments=50)
    printed = capsys.readouterr().out
    assert "mixed" in printed
    assert any(f"({name})" in printed for name in HOSTILE)
