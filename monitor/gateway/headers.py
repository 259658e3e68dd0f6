"""Around every answer: headers that keep the page to itself, and what is counted.

The page runs no script but its own files, compiles no text to code, loads nothing from elsewhere, and nobody may frame
it. Trusted Types close the ways from text to markup: one policy exists, and it passes nothing but the empty string.
"""

from __future__ import annotations

import base64
import hashlib
import re
import time

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from monitor.metrics import GatewayMetrics

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types default"
)
DOCS = "/docs"
_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


class Wrapped:
    """ASGI middleware. The page of the API's documentation has a script within: it is allowed by its digest."""

    def __init__(self, app: ASGIApp, metrics: GatewayMetrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.monotonic()
        held: list[Message] = []

        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._count(scope, message["status"], time.monotonic() - begun)
                headers = MutableHeaders(scope=message)
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
                headers["Cross-Origin-Resource-Policy"] = "same-origin"
                if scope["path"] == DOCS:
                    held.append(message)
                    return
                headers["Content-Security-Policy"] = POLICY
            elif held:
                headers = MutableHeaders(scope=held[0])
                headers["Content-Security-Policy"] = _policy_for(message.get("body", b""))
                await send(held.pop())
            await send(message)

        await self._app(scope, receive, watched)

    def _count(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "other")
        self._metrics.requests.labels(route, _method(scope["method"]), str(status)).inc()
        self._metrics.request_seconds.labels(route).observe(seconds)


def _method(method: str) -> str:
    return method if method in ("GET", "HEAD", "POST", "OPTIONS") else "other"


def _policy_for(page: bytes) -> str:
    digests = (base64.b64encode(hashlib.sha256(script).digest()).decode() for script in _SCRIPT.findall(page))
    scripts = " ".join(("'self'", *(f"'sha256-{digest}'" for digest in digests)))
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
