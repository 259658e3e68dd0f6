"""Identifiers: digests of content, never of a clock, an offset or a worker."""

from __future__ import annotations

import hashlib
import json
from typing import Final

from monitor.core.model.words import Status

VERSION: Final = 1
_write: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=str).encode


def digest(*parts: object) -> str:
    """Return the identifier of some content: 20 hex digits of SHA-256 over the canonical JSON of ``parts``."""
    return hashlib.sha256(_write(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def situation_key(situation: str, status: Status) -> str:
    """Return the fold's key: exercises and tests have a state of their own and never move what is held of the world."""
    return situation if status is Status.ACTUAL else f"{status.value}/{situation}"
