"""Alerts: what was issued, why, and who took it on."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from monitor.gateway.answers import reply
from monitor.gateway.api.asked import INVALID, AsOf, Page, SituationKey, described
from monitor.gateway.api.shapes import AlertDetail, Alerts
from monitor.gateway.problems import Problem, responses
from monitor.gateway.readmodel.alerts import list_alerts, one_alert
from monitor.gateway.room import InRoom

router = APIRouter(tags=["alerts"])


@router.get("/alerts", responses=described(Alerts) | responses(422))
def get_alerts(
    request: Request,
    room: InRoom,
    moment: AsOf,
    page: Page,
    situation: SituationKey = None,
    incident: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """Alert messages (alert, update, cancel), newest first."""
    with room.model.store.read() as connection:
        found = list_alerts(connection, room.names, page, situation=situation, incident=incident, moment=moment)
        return reply(request, found)


@router.get("/alerts/{alert}", responses=described(AlertDetail) | responses(*INVALID))
def get_alert(request: Request, room: InRoom, alert: str, moment: AsOf, situation: SituationKey = None) -> Response:
    """One alert: the chain rule, estimate, claims, words; all its messages; its deliveries."""
    with room.model.store.read() as connection:
        found = one_alert(connection, room.names, alert, moment, situation)
        if found is None:
            raise Problem(HTTPStatus.NOT_FOUND, "No such alert.")
        return reply(request, found)
