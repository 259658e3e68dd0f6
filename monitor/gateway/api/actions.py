"""Actions: what people do about alerts and incidents. They go to Kafka; the worker decides what follows from them."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ValidationError
from starlette.concurrency import run_in_threadpool

from monitor.core.model import Action, ActionKind, Status
from monitor.gateway.api.asked import SituationKey, named, taken
from monitor.gateway.api.fragments import JSON, REFUSALS, Bearer
from monitor.gateway.api.posted import AcknowledgeIn, ActionIn
from monitor.gateway.api.shapes import ActionReceipt
from monitor.gateway.keys import Holder
from monitor.gateway.limits import check_depth, media_type, read_body
from monitor.gateway.problems import Problem, faults, responses
from monitor.gateway.readmodel.alerts import one_alert
from monitor.gateway.readmodel.incidents import find_incident
from monitor.gateway.readmodel.names import status_of
from monitor.gateway.readmodel.situations import known_situation
from monitor.gateway.room import InRoom, Room

router = APIRouter(tags=["actions"])

_REFUSALS = responses(404, *REFUSALS)
_NEEDS = {
    ActionKind.ACKNOWLEDGE: ("target",),
    ActionKind.MUTE: ("until",),
    ActionKind.MERGE: ("target", "into"),
    ActionKind.CORRECT: ("target", "outcome", "figure"),
}


def _body(model: type[BaseModel], *, required: bool) -> dict[str, Any]:
    return {"requestBody": {"required": required, "content": {JSON: {"schema": named(model)}}}}


@router.post(
    "/actions",
    status_code=202,
    responses=taken(ActionReceipt) | _REFUSALS,
    openapi_extra=_body(ActionIn, required=True),
)
async def post_action(request: Request, room: InRoom, _: Bearer) -> Response:
    """Acknowledge an alert, mute a situation or incident, merge two incidents, or correct a figure."""
    holder = room.keys.holder(request.headers.get("authorization"), "act")
    wanted = await _read(request, ActionIn)
    assert isinstance(wanted, ActionIn)  # noqa: S101 - what _read was asked for
    kind = ActionKind(wanted.kind)
    missing = [(name, f"is needed to {kind.value}") for name in _NEEDS[kind] if getattr(wanted, name) is None]
    if missing:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "Something is missing.", errors=missing)
    if wanted.until is not None and wanted.until <= datetime.now(UTC):
        past = [("until", "has passed already; a mute ends later than now")]
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "It would change nothing.", errors=past)
    room.rate.take(holder.name, 1)
    await run_in_threadpool(_check, room, wanted)
    return await _send(room, holder, wanted)


@router.post(
    "/alerts/{alert}/acknowledge",
    status_code=202,
    responses=taken(ActionReceipt) | _REFUSALS,
    openapi_extra=_body(AcknowledgeIn, required=False),
)
async def acknowledge(
    request: Request, room: InRoom, alert: str, _: Bearer, situation: SituationKey = None
) -> Response:
    """Acknowledge an alert: it stays quiet until it gets worse."""
    holder = room.keys.holder(request.headers.get("authorization"), "act")
    said = await _read(request, AcknowledgeIn)
    assert isinstance(said, AcknowledgeIn)  # noqa: S101 - what _read was asked for
    room.rate.take(holder.name, 1)
    found = await run_in_threadpool(_situation_of, room, alert, situation)
    wanted = ActionIn.model_construct(situation=found, kind=ActionKind.ACKNOWLEDGE.value, target=alert, note=said.note)
    return await _send(room, holder, wanted)


async def _read(request: Request, model: type[BaseModel]) -> BaseModel:
    body = await read_body(request)
    if not body and model is AcknowledgeIn:
        return AcknowledgeIn()
    media_type(request, JSON)
    check_depth(body)
    try:
        return model.model_validate(msgspec.json.decode(body))
    except ValidationError as error:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "Not as documented.", errors=faults(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "The body is not JSON in UTF-8.") from None


def _check(room: Room, wanted: ActionIn) -> None:
    """Raise ``Problem`` 404 for an action on what is not there."""
    if wanted.kind == ActionKind.ACKNOWLEDGE.value:
        _situation_of(room, wanted.target or "", wanted.situation)
        return
    with room.model.store.read() as connection:
        if not known_situation(connection, room.names, wanted.situation):
            raise Problem(HTTPStatus.NOT_FOUND, "No such situation.")
        for incident in (wanted.target, wanted.into):
            if incident is None or incident in room.names.incidents:
                continue
            if find_incident(connection, incident, wanted.situation) is None:
                raise Problem(HTTPStatus.NOT_FOUND, "No such incident in this situation.")


def _situation_of(room: Room, alert: str, situation: str | None) -> str:
    with room.model.store.read() as connection:
        found = one_alert(connection, room.names, alert, situation=situation)
    if found is None:
        raise Problem(HTTPStatus.NOT_FOUND, "No such alert.")
    return str(found["situation"])


async def _send(room: Room, holder: Holder, wanted: ActionIn) -> Response:
    action = Action(
        situation=wanted.situation,
        kind=ActionKind(wanted.kind),
        at=datetime.now(UTC),
        by=holder.name,
        target=wanted.target,
        into=wanted.into,
        until=wanted.until,
        outcome=wanted.outcome,
        side=wanted.side,
        figure=wanted.figure,
        note=wanted.note,
        status=Status(status_of(wanted.situation)),
    )
    await room.producer.send(action)
    body = {"id": action.id, "situation": action.situation, "kind": action.kind, "at": action.at, "by": action.by}
    return Response(msgspec.json.encode(body), status_code=HTTPStatus.ACCEPTED, media_type=JSON)
