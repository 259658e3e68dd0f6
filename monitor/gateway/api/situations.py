"""Situations: level and index, tolls, last alert."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from monitor.gateway.answers import reply
from monitor.gateway.api.asked import INVALID, AsOf, Page, described
from monitor.gateway.api.shapes import Situation, Situations
from monitor.gateway.problems import Problem, responses
from monitor.gateway.readmodel.situations import known_situation, list_situations, one_situation
from monitor.gateway.room import InRoom

router = APIRouter(tags=["situations"])


@router.get("/situations", responses=described(Situations) | responses(422))
def get_situations(request: Request, room: InRoom, moment: AsOf, page: Page) -> Response:
    """All situations, by id. Those configured are there before anything is reported."""
    with room.model.store.read() as connection:
        return reply(request, list_situations(connection, room.names, page, moment))


@router.get("/situations/{situation:path}", responses=described(Situation) | responses(*INVALID))
def get_situation(request: Request, room: InRoom, situation: str, moment: AsOf) -> Response:
    """One situation."""
    with room.model.store.read() as connection:
        if not known_situation(connection, room.names, situation):
            raise Problem(HTTPStatus.NOT_FOUND, "No such situation.")
        return reply(request, one_situation(connection, room.names, situation, moment))
