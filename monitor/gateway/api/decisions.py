"""Decisions: why a rule issued something, or did not."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from monitor.gateway.answers import reply
from monitor.gateway.api.asked import AsOf, Page, SituationKey, described
from monitor.gateway.api.shapes import Decisions
from monitor.gateway.problems import responses
from monitor.gateway.readmodel.decisions import list_decisions
from monitor.gateway.room import InRoom

router = APIRouter(tags=["decisions"])


@router.get("/decisions", responses=described(Decisions) | responses(422))
def get_decisions(
    request: Request,
    room: InRoom,
    moment: AsOf,
    page: Page,
    situation: SituationKey = None,
    rule: Annotated[str | None, Query(max_length=200)] = None,
    alert: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """Evaluations that changed something or were held back, newest first."""
    with room.model.store.read() as connection:
        found = list_decisions(connection, room.names, page, situation=situation, rule=rule, alert=alert, moment=moment)
        return reply(request, found)
