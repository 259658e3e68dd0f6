"""A broker and a folder for a series of measurements; nothing of it stays."""

from __future__ import annotations

import asyncio
import logging
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from monitor.bench.rig import Rig
from monitor.kafka.embedded import EmbeddedKafka


@asynccontextmanager
async def session(bootstrap: str | None, partitions: int) -> AsyncIterator[tuple[Rig, Path]]:
    """Yield a rig on the broker at ``bootstrap`` or an embedded one, and a folder."""
    # Topics that were deleted and made again have other leaders than the client remembers: it tries again by itself.
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory(prefix="monitor-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        broker = None if bootstrap else await asyncio.to_thread(EmbeddedKafka(folder / "kafka").start)
        try:
            yield Rig(bootstrap or (broker.bootstrap if broker else ""), partitions, folder), folder
        finally:
            if broker is not None:
                await asyncio.to_thread(broker.stop)
