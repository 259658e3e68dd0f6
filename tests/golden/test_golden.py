"""What was written by any version so far is read, and what a later one wrote is refused by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from monitor.errors import UnreadableMessage
from monitor.kafka import topics, wire
from monitor.kafka.wire import Reason
from tests.golden.records import HERE, KINDS, file_of

FILES = sorted(HERE.glob("v*/*.json"))
BY_NAME = {kind.__name__: kind for kind in KINDS}


def test_every_kind_that_is_written_has_a_record_of_its_version() -> None:
    assert {topic.value for topic in topics.TOPICS} < set(KINDS)
    for kind in KINDS:
        assert file_of(kind, wire.known_version(kind)).is_file(), "run: python -m tests.golden.records"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_a_record_of_any_version_is_read(file: Path) -> None:
    value: object = wire.decode(BY_NAME[file.stem], file.read_bytes())
    assert wire.decode(BY_NAME[file.stem], wire.encode(value)) == value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_record_of_this_version_is_written_as_it_was(kind: type) -> None:
    data = file_of(kind, wire.known_version(kind)).read_bytes()
    assert wire.encode(wire.decode(kind, data)) == data


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_record_of_a_later_version_is_refused_by_name(kind: type) -> None:
    later = json.loads(file_of(kind, wire.known_version(kind)).read_bytes())
    later["version"] = wire.known_version(kind) + 1
    with pytest.raises(UnreadableMessage) as refused:
        wire.decode(kind, json.dumps(later).encode())
    assert refused.value.reason == Reason.NEWER_VERSION
    assert "update" in refused.value.detail
