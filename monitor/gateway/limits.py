"""What a request may cost: size of the body, depth of its JSON, and how often."""

from __future__ import annotations

import math
from collections.abc import Callable
from http import HTTPStatus

from fastapi import Request

from monitor.gateway.problems import Problem

BODY = 64 * 1024
TEXT = 8 * 1024
DEPTH = 8


async def read_body(request: Request, *, most: int = BODY) -> bytes:
    """Return the body. Raises ``Problem`` 413 before much more than ``most`` bytes are held, announced or not."""
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > most:
        raise _too_large(most)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise _too_large(most)
    return bytes(body)


def check_depth(body: bytes, *, most: int = DEPTH) -> None:
    """Raise ``Problem`` 422 if brackets outside strings nest deeper than ``most``: before any parser recurses."""
    depth, in_string, escaped = 0, False, False
    for byte in body:
        if in_string:
            if escaped:
                escaped = False
            elif byte == 0x5C:
                escaped = True
            elif byte == 0x22:
                in_string = False
        elif byte == 0x22:
            in_string = True
        elif byte in b"[{":
            depth += 1
            if depth > most:
                raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, f"The JSON is nested deeper than {most} levels.")
        elif byte in b"]}":
            depth -= 1


def media_type(request: Request, *allowed: str) -> str:
    """Return the body's media type. Raises ``Problem`` 415 for one that is not ``allowed``."""
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if given not in allowed:
        raise Problem(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            f"Send {' or '.join(allowed)} as Content-Type.",
            headers={"Accept-Post": ", ".join(allowed)},
        )
    return given


class Rate:
    """A token bucket for each holder of a key: ``per_minute`` on average, all of them at once if need be.

    ``clock`` gives seconds; only configured keys have buckets, so there is nothing to forget.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float]) -> None:
        self._most = float(per_minute)
        self._per_second = per_minute / 60
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def take(self, holder: str, cost: int) -> None:
        """Take ``cost`` tokens. Raises ``Problem`` 429 with when to come back if there are not so many."""
        now = self._clock()
        tokens, then = self._buckets.get(holder, (self._most, now))
        tokens = min(self._most, tokens + (now - then) * self._per_second)
        if cost > tokens:
            self._buckets[holder] = (tokens, now)
            wait = math.ceil((min(cost, self._most) - tokens) / self._per_second) or 1
            raise Problem(
                HTTPStatus.TOO_MANY_REQUESTS,
                f"More than {self._most:.0f} a minute; come back in {wait} s.",
                headers={"Retry-After": str(wait)},
            )
        self._buckets[holder] = (tokens - cost, now)


def _too_large(most: int) -> Problem:
    # The rest of the body stays unread, so the connection cannot be used again.
    return Problem(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        f"The body is larger than {most // 1024} KB; send it in parts.",
        headers={"Connection": "close"},
    )
