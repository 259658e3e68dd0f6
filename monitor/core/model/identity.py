"""Identifiers: digests of content, never of a clock, an offset or a worker."""

from __future__ import annotations

import hashlib
import json
from typing import Final

from monitor.core.model.words import Status

VERSION: Final = 1


def digest(*parts: object) -> str:
    """Return the identifier of some content: 20 hex digits of SHA-256 over the canonical JSON of ``parts``."""
    blob = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=str)
    return hashlib.sha256(blob.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def situation_key(situation: str, status: Status) -> str:
    """Return the fold's key: exercises and tests have a state of their own and never move what is held of the world."""
    return situation if status is Status.ACTUAL else f"{status.value}/{situation}"
