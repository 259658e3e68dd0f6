"""The API's own description: FastAPI's, with the models of bodies that are read by hand and of problem documents."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from monitor.gateway.api.posted import AcknowledgeIn, ActionIn, FragmentIn, FragmentsIn
from monitor.gateway.problems import ProblemDocument

_MODELS = (FragmentIn, FragmentsIn, ActionIn, AcknowledgeIn, ProblemDocument)


def install(app: FastAPI) -> None:
    """Let ``app`` describe itself with every model that its routes refer to."""
    plain = app.openapi

    def whole() -> dict[str, Any]:
        described = plain()
        _, found = models_json_schema(
            [(model, "validation") for model in _MODELS], ref_template="#/components/schemas/{model}"
        )
        described.setdefault("components", {}).setdefault("schemas", {}).update(found["$defs"])
        return described

    app.openapi = whole  # type: ignore[method-assign]
