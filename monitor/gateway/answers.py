"""Answers of the API: JSON with an entity tag, so that who asks again for the same gets 304 and no body."""

from __future__ import annotations

import hashlib
from http import HTTPStatus
from typing import Any

from fastapi import Request, Response

from monitor.gateway.readmodel.rows import as_json


def reply(request: Request, payload: dict[str, Any]) -> Response:
    """Return ``payload`` as JSON, or 304 if the asker has exactly this already."""
    return tagged(request, as_json(payload), "application/json")


def tagged(request: Request, body: bytes, media_type: str, headers: dict[str, str] | None = None) -> Response:
    """Return ``body`` with its entity tag, or 304. Shared caches may keep it, but must ask each time."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
    all_headers = {"ETag": tag, "Cache-Control": "no-cache", **(headers or {})}
    if matches(request, tag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=all_headers)
    return Response(body, media_type=media_type, headers=all_headers)


def matches(request: Request, tag: str) -> bool:
    """Whether the request's ``If-None-Match`` names ``tag`` (weakly: RFC 9110, section 13.1.2)."""
    given = request.headers.get("if-none-match", "")
    return given.strip() == "*" or tag in {part.strip().removeprefix("W/") for part in given.split(",")}
