"""The files of the newsroom page."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from monitor.gateway.problems import Problem
from monitor.gateway.readmodel.incidents import find_incident
from monitor.gateway.room import InRoom

router = APIRouter(include_in_schema=False)


@router.get("/")
@router.get("/index.html")
async def get_page(request: Request, room: InRoom) -> Response:
    """The page."""
    return _file(request, room, "index.html")


@router.get("/page/{name}")
async def get_file(request: Request, room: InRoom, name: str) -> Response:
    """A file of the page."""
    return _file(request, room, name)


@router.get("/incidents/{incident:path}")
def go_to_incident(room: InRoom, incident: str) -> Response:
    """Where links in alerts lead: the incident on the page."""
    with room.model.store.read() as connection:
        place = find_incident(connection, incident, None)
    return _go("" if place is None else "/".join(("incident", *(quote(part, safe="") for part in place))))


@router.get("/situations/{situation:path}")
def go_to_situation(situation: str) -> Response:  # noqa: ARG001 - all situations are on one view
    """The situations on the page."""
    return _go("")


@router.get("/alerts/{alert}")
def go_to_alert(alert: str) -> Response:
    """An alert on the page."""
    return _go(f"alert/{quote(alert, safe='')}")


def _go(view: str) -> Response:
    return RedirectResponse(f"/#/{view}", HTTPStatus.FOUND)


def _file(request: Request, room: InRoom, name: str) -> Response:
    found = room.assets.reply(request, name)
    if found is None:
        raise Problem(HTTPStatus.NOT_FOUND, "No such file.")
    return found
