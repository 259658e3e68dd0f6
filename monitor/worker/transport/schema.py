"""Topics carry bytes: Faust decodes nothing, so that nothing can raise inside it (hazard 6), and it costs nothing."""

from __future__ import annotations

from typing import Any

import faust
from faust.events import Event


class RawSchema(faust.Schema[bytes, bytes]):
    """A schema that leaves a message as it is: agents read ``event.message``."""

    def compile(self, app: Any, **_: Any) -> Any:
        """Return the function that makes an event of a message."""

        async def decode(message: Any, *, propagate: bool = False) -> Event:  # noqa: ARG001
            return Event(app, None, None, None, message)

        return decode
