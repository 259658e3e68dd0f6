"""The event loop that the worker runs on: uvloop where it exists."""

from __future__ import annotations

import asyncio


def new_event_loop() -> asyncio.AbstractEventLoop:
    """Return a new event loop."""
    try:
        import uvloop
    except ImportError:  # no wheel for this platform: slower, and otherwise the same
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
