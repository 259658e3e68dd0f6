"""What those who run the gateway ask it: metrics, alive, ready."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Response

from monitor.gateway.problems import Problem, responses
from monitor.gateway.room import InRoom
from monitor.metrics import CONTENT_TYPE, render

router = APIRouter(tags=["service"])


@router.get("/metrics", responses={200: {"content": {"text/plain": {}}}}, response_class=Response)
async def get_metrics(room: InRoom) -> Response:
    """Prometheus' text format."""
    return Response(render(room.registry), headers={"Content-Type": CONTENT_TYPE})


@router.get("/livez")
async def get_livez() -> dict[str, str]:
    """Whether the process answers."""
    return {"status": "alive"}


@router.get("/readyz", responses=responses(503))
async def get_readyz(room: InRoom) -> dict[str, str]:
    """Whether the read model has caught up with what was in the topics, and Kafka answers."""
    if not room.ready.is_set():
        raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, "The read model is not up with the topics; try again soon.")
    return {"status": "ready"}
