"""One broker for the fault tests, so that killing it and deleting topics disturbs no one else."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from monitor.kafka.embedded import EmbeddedKafka
from tests.faults.rig import Rig


@pytest.fixture(scope="package")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedKafka]:
    """A Kafka of our own."""
    with EmbeddedKafka(tmp_path_factory.mktemp("faults-kafka")) as started:
        yield started


@pytest.fixture
async def rig(broker: EmbeddedKafka, tmp_path: Path) -> AsyncIterator[Rig]:
    """Fresh topics with four partitions, and no worker yet."""
    rig = Rig(broker.bootstrap, tmp_path)
    await rig.fresh_topics()
    yield rig
    rig.end()
