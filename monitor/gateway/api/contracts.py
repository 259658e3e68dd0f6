"""The contracts: JSON Schemas of all messages, and an AsyncAPI document of the topics."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import APIRouter, Request, Response

from monitor.gateway.answers import tagged
from monitor.gateway.contracts import asyncapi, schemas

router = APIRouter(tags=["contracts"])


def _document(request: Request, document: dict[str, Any]) -> Response:
    return tagged(request, msgspec.json.encode(document), "application/json")


@router.get("/schemas.json")
def get_schemas(request: Request) -> Response:
    """JSON Schemas of everything that travels on a topic."""
    return _document(request, schemas())


@router.get("/asyncapi.json")
def get_asyncapi(request: Request) -> Response:
    """The topics as AsyncAPI 3."""
    return _document(request, asyncapi())
