"""The HTTP API: one small router for each thing one can ask for or do."""

from __future__ import annotations

from fastapi import APIRouter

from monitor.gateway.api import (
    actions,
    alerts,
    contracts,
    decisions,
    feed,
    fragments,
    incidents,
    page,
    service,
    situations,
    stream,
)

PREFIX = "/api/v1"

V1: tuple[APIRouter, ...] = (
    situations.router,
    incidents.router,
    alerts.router,
    decisions.router,
    stream.router,
    fragments.router,
    actions.router,
)
"""What lives under ``/api/v1``."""

ROOT: tuple[APIRouter, ...] = (feed.router, contracts.router, service.router, page.router)
"""What lives at the root."""
