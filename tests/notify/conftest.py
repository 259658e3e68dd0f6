"""One broker for each module: the notifier's topics have fixed names, and modules must not see each other's alerts."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from monitor.kafka.embedded import EmbeddedKafka


@pytest.fixture(scope="module")
def own_kafka(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with EmbeddedKafka(tmp_path_factory.mktemp("kafka")) as broker:
        yield broker.bootstrap


@pytest.fixture(autouse=True)
def _the_environment_is_left_as_it_was() -> Iterator[None]:
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)
