"""The files of the newsroom page."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from monitor.gateway.problems import Problem
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


def _file(request: Request, room: InRoom, name: str) -> Response:
    found = room.assets.reply(request, name)
    if found is None:
        raise Problem(HTTPStatus.NOT_FOUND, "No such file.")
    return found
