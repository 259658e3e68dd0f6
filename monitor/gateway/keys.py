"""Bearer keys: who may post and act."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Protocol

from monitor.gateway.problems import Problem
from monitor.settings.api_keys import digest_of

_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="monitor"'}


class KeySettings(Protocol):
    """A key as the configuration gives it."""

    @property
    def name(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def scopes(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds a key, and what it is good for: ``ingest`` (post fragments), ``act`` (acknowledge, mute, correct)."""

    name: str
    scopes: frozenset[str]


class Keys:
    """The keys of one configuration."""

    def __init__(self, keys: Iterable[KeySettings]) -> None:
        self._held = [(key.sha256, Holder(name=key.name, scopes=frozenset(key.scopes))) for key in keys]

    def holder(self, authorization: str | None, scope: str) -> Holder:
        """Return who sent the header ``authorization``. Raises ``Problem`` 401 for nobody, 403 for the wrong scope."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            detail = "This needs a key: send it as Authorization: Bearer KEY."
            if not self._held:
                detail += " None is configured yet (gateway.keys)."
            raise Problem(HTTPStatus.UNAUTHORIZED, detail, headers=_CHALLENGE)
        presented = digest_of(token.strip())
        for digest, holder in self._held:
            if hmac.compare_digest(digest, presented):
                if scope not in holder.scopes:
                    raise Problem(HTTPStatus.FORBIDDEN, f"This key has no scope {scope!r}.")
                return holder
        raise Problem(HTTPStatus.UNAUTHORIZED, "This key is not known.", headers=_CHALLENGE)
