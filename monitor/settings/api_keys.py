"""Making keys for the gateway, and the digests of them that the configuration holds.

Only digests are kept. A key is long and random, so a plain SHA-256 of it is enough: there is nothing to guess, hence
nothing to slow down.
"""

from __future__ import annotations

import hashlib
import secrets

_MARK = "mon_"


def new_key() -> tuple[str, str]:
    """Return a new key and the digest that the configuration wants."""
    key = _MARK + secrets.token_urlsafe(32)
    return key, digest_of(key)


def digest_of(key: str) -> str:
    """Return the digest of a key as the configuration gives it: SHA-256 in hex."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
