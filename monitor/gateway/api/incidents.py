"""Incidents: estimates with each origin's figure, and how they came about."""

from __future__ import annotations

import sqlite3
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from monitor.gateway.answers import reply
from monitor.gateway.api.asked import INVALID, AsOf, Page, SituationKey, described
from monitor.gateway.api.shapes import IncidentDetail, Incidents, Timeline
from monitor.gateway.problems import Problem, responses
from monitor.gateway.readmodel.incidents import find_incident, list_incidents, one_incident, timeline
from monitor.gateway.room import InRoom

router = APIRouter(tags=["incidents"])


@router.get("/incidents", responses=described(Incidents) | responses(422))
def get_incidents(request: Request, room: InRoom, moment: AsOf, page: Page, situation: SituationKey = None) -> Response:
    """Incidents with low, best and high, by situation and id."""
    with room.model.store.read() as connection:
        return reply(request, list_incidents(connection, page, situation=situation, moment=moment))


@router.get("/timeline", responses=described(Timeline) | responses(*INVALID))
def get_timeline(
    request: Request,
    room: InRoom,
    moment: AsOf,
    incident: Annotated[str, Query(max_length=200)],
    situation: SituationKey = None,
) -> Response:
    """How an incident's estimates came about: each revision, and each report as a point."""
    with room.model.store.read() as connection:
        place = _find(connection, incident, situation)
        return reply(request, timeline(connection, room.names, *place, moment))


@router.get("/incidents/{incident:path}/timeline", responses=described(Timeline) | responses(*INVALID))
def get_incident_timeline(
    request: Request, room: InRoom, incident: str, moment: AsOf, situation: SituationKey = None
) -> Response:
    """The same, under the incident's own address."""
    with room.model.store.read() as connection:
        place = _find(connection, incident, situation)
        return reply(request, timeline(connection, room.names, *place, moment))


@router.get("/incidents/{incident:path}", responses=described(IncidentDetail) | responses(*INVALID))
def get_incident(
    request: Request, room: InRoom, incident: str, moment: AsOf, situation: SituationKey = None
) -> Response:
    """One incident: each estimate with each origin's own figure, grade and words, and who is said to have done it."""
    with room.model.store.read() as connection:
        place = _find(connection, incident, situation)
        found = one_incident(connection, room.names, *place, moment)
        if found is None:
            raise Problem(HTTPStatus.NOT_FOUND, "Nothing was held of this incident then.")
        return reply(request, found)


def _find(connection: sqlite3.Connection, incident: str, situation: str | None) -> tuple[str, str]:
    place = find_incident(connection, incident, situation)
    if place is None:
        raise Problem(HTTPStatus.NOT_FOUND, "No such incident.")
    return place
