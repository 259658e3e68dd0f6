"""The two agents. They take what is there, hand it on, and decide nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from monitor.kafka import topics
from monitor.worker.assessing import Assessor
from monitor.worker.intake import Intake, Pace, handle
from monitor.worker.reading import Reader
from monitor.worker.transport.schema import RawSchema

Messages = list[Any]


def attach(app: Any, reader: Reader, assessor: Assessor, *, batch: int) -> None:
    """Give ``app`` the agents read (fragments -> observations) and assess (observations, actions -> alerts and the
    rest).
    """

    @app.agent(_source(app, topics.FRAGMENTS), name="read", concurrency=1)  # type: ignore[untyped-decorator]
    async def read(stream: Any) -> None:
        await _consume(app, stream, reader.handle, batch)

    @app.agent(_source(app, topics.OBSERVATIONS, topics.ACTIONS), name="assess", concurrency=1)  # type: ignore[untyped-decorator]
    async def assess(stream: Any) -> None:
        await _consume(app, stream, assessor.handle, batch)


async def _consume(app: Any, stream: Any, handler: Callable[[Messages], Awaitable[None]], batch: int) -> None:
    intake = Intake(app, Pace(batch))
    async for event in stream.noack().events():
        intake.put(event.message)
        while (taken := intake.take(stream.channel.queue)) is not None:
            await handle(app, taken, handler, intake.pace)


def _source(app: Any, *sources: topics.Topic) -> Any:
    # Raw, said outright: Faust's default would parse JSON before us, and one message that is none would end the worker.
    return app.topic(*(source.name for source in sources), schema=RawSchema())
