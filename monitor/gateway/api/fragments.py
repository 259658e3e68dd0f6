"""Ingest: fragments by HTTP. Accepted means that Kafka has acknowledged them.

1. Who is it (401, 403)?
2. Is the body small enough, and of a known type (413, 415)?
3. Is every fragment in it right (422)? All or nothing: one bad line and none is taken.
4. Has the key any left this minute (429)?
5. Those that are new go to Kafka.
6. Answer when the broker has all of them (202), at once if all were here before (200), or 503 if it did not take them.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import ValidationError

from monitor.core.model import Fragment
from monitor.gateway.api.asked import answered, named, taken
from monitor.gateway.api.posted import MOST, FragmentIn, FragmentsIn
from monitor.gateway.api.shapes import Receipt
from monitor.gateway.limits import check_depth, media_type, read_body
from monitor.gateway.problems import Problem, faults, responses
from monitor.gateway.room import InRoom

router = APIRouter(tags=["ingest"])
bearer = HTTPBearer(auto_error=False, description="A key of the configuration (gateway.keys).")
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]

JSON, LINES = "application/json", "application/x-ndjson"
REFUSALS = (401, 403, 413, 415, 422, 429, 503)

_BODY: dict[str, Any] = {
    "required": True,
    "content": {
        JSON: {"schema": {"anyOf": [named(FragmentIn), named(FragmentsIn)]}},
        LINES: {"schema": {"type": "string", "description": "One fragment a line."}},
    },
}


@router.post(
    "/fragments",
    status_code=202,
    responses=answered(Receipt, "All of it was here before.") | taken(Receipt) | responses(*REFUSALS),
    openapi_extra={"requestBody": _BODY},
)
async def post_fragments(request: Request, room: InRoom, _: Bearer) -> Response:
    """Post one fragment, several ({"fragments": [...]}), or one a line (NDJSON). Posting again changes nothing."""
    try:
        holder = room.keys.holder(request.headers.get("authorization"), "ingest")
        kind = media_type(request, JSON, LINES)
        body = await read_body(request)
        fragments = [item.fragment(f"http:{holder.name}") for item in _read(kind, body)]
        room.rate.take(holder.name, len(fragments))
    except Problem:
        room.metrics.ingested.labels("refused").inc()
        raise
    known = await room.known(fragments)
    new = {fragment.id: fragment for fragment in fragments if fragment.id not in known}
    await room.producer.send_all(new.values())
    room.remember(new)
    room.metrics.ingested.labels("accepted").inc(len(new))
    room.metrics.ingested.labels("duplicate").inc(len(fragments) - len(new))
    return _receipt(fragments, new)


def _receipt(fragments: list[Fragment], new: dict[str, Fragment]) -> Response:
    told: set[str] = set()
    posted = []
    for fragment in fragments:
        posted.append({"id": fragment.id, "repeated": fragment.id not in new or fragment.id in told})
        told.add(fragment.id)
    body = msgspec.json.encode({"accepted": len(new), "fragments": posted})
    return Response(body, status_code=HTTPStatus.ACCEPTED if new else HTTPStatus.OK, media_type=JSON)


def _read(kind: str, body: bytes) -> list[FragmentIn]:
    """Return the fragments in a body. Raises ``Problem`` 422 with all that is wrong, and where."""
    check_depth(body)
    if kind == LINES:
        return _read_lines(body)
    document = _parse(body, "body")
    try:
        if isinstance(document, dict) and "fragments" in document:
            return FragmentsIn.model_validate(document).fragments
        return [FragmentIn.model_validate(document)]
    except ValidationError as error:
        raise _wrong(_places(error)) from None


def _read_lines(body: bytes) -> list[FragmentIn]:
    found: list[FragmentIn] = []
    wrong: list[tuple[str, str]] = []
    for number, line in enumerate(body.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append(FragmentIn.model_validate(_parse(line, f"line {number}")))
        except ValidationError as error:
            wrong += faults(error, prefix=f"line {number}")
        except Problem as problem:
            wrong += problem.errors
    if wrong:
        raise _wrong(wrong)
    if not found:
        raise _wrong([("body", "holds no fragment")])
    if len(found) > MOST:
        raise _wrong([("body", f"holds more than {MOST} fragments")])
    return found


def _parse(data: bytes, where: str) -> Any:
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise _wrong([(where, "is not JSON in UTF-8")]) from None


def _places(error: ValidationError) -> list[tuple[str, str]]:
    """Name the fragment of a list by its number, counted from 1."""
    found = faults(error)
    for number, (item, (where, what)) in enumerate(zip(error.errors(), found, strict=True)):
        index = next((part for part in item["loc"] if isinstance(part, int)), None)
        if index is not None:
            found[number] = (f"fragment {index + 1}, {where.removeprefix('fragments').lstrip('.') or 'whole'}", what)
    return found


def _wrong(errors: list[tuple[str, str]]) -> Problem:
    return Problem(
        HTTPStatus.UNPROCESSABLE_ENTITY, "Not taken: what is wrong is listed; nothing was accepted.", errors=errors
    )
