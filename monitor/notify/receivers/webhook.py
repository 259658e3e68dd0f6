"""A signed webhook (Standard Webhooks: id, timestamp and body under HMAC-SHA256)."""

from __future__ import annotations

import base64
import hashlib
import hmac

from monitor.core.model import Alert
from monitor.errors import ConfigError
from monitor.notify.clock import Clock
from monitor.notify.formats import Format, Sender
from monitor.notify.http import Poster


class Webhook:
    """Post each message in one format, signed if there is a secret. Receivers drop doubles by the webhook id."""

    def __init__(self, poster: Poster, shape: Format, sender: Sender, *, secret: str | None, clock: Clock) -> None:
        self._poster = poster
        self._shape = shape
        self._sender = sender
        self._key = signing_key(secret) if secret else None
        self._clock = clock

    async def deliver(self, alert: Alert) -> None:
        """Post; see ``Poster.post`` for errors."""
        body = self._shape.encode(alert, self._sender)
        headers = {"content-type": self._shape.content_type, "webhook-id": alert.message_id}
        if self._key is not None:
            stamp = str(int(self._clock.now().timestamp()))
            signed = b".".join((alert.message_id.encode(), stamp.encode(), body))
            signature = base64.b64encode(hmac.digest(self._key, signed, hashlib.sha256)).decode()
            headers |= {"webhook-timestamp": stamp, "webhook-signature": f"v1,{signature}"}
        await self._poster.post(body, headers)

    async def close(self) -> None:
        """Close connections."""
        await self._poster.close()


def signing_key(secret: str) -> bytes:
    """Return the bytes of a secret written as ``whsec_`` and base64.

    Raises:
        ConfigError: the secret is not of that form; it is not repeated in the message.
    """
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except ValueError:
        raise ConfigError(
            "a webhook's secret must be whsec_ and base64; make one with: openssl rand -base64 32"
        ) from None
    if len(key) < 16:
        raise ConfigError("a webhook's secret must hold at least 16 bytes; make one with: openssl rand -base64 32")
    return key
