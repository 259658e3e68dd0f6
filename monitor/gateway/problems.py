"""Errors as problem documents (RFC 9457): what is wrong and where. Never what was sent: an error page is no mirror."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from monitor.errors import BrokerError, UsageError

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
MOST_ERRORS = 20


class Fault(BaseModel):
    """One thing that is wrong, and where."""

    at: str = Field(examples=["line 3, published_at"])
    problem: str = Field(examples=["needs a time zone, for example 2020-02-27T21:38:00Z"])


class ProblemDocument(BaseModel):
    """What every error of the API looks like (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[Fault] = []


class Problem(Exception):  # noqa: N818 - RFC 9457 calls it so
    """Raised by a handler to answer with a problem document."""

    def __init__(
        self,
        status: HTTPStatus,
        detail: str,
        *,
        errors: list[tuple[str, str]] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = errors or []
        self.headers = headers or {}


def answer(problem: Problem) -> Response:
    """Return the response that a problem is."""
    document: dict[str, Any] = {
        "type": "about:blank",
        "title": problem.status.phrase,
        "status": problem.status.value,
        "detail": problem.detail,
    }
    if problem.errors:
        document["errors"] = [{"at": at, "problem": what} for at, what in problem.errors[:MOST_ERRORS]]
    return Response(
        msgspec.json.encode(document), status_code=problem.status, media_type=MEDIA_TYPE, headers=problem.headers
    )


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return what OpenAPI says of the errors that a route may answer with."""
    schema = {"$ref": "#/components/schemas/ProblemDocument"}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in statuses
    }


def faults(error: Any, *, prefix: str = "") -> list[tuple[str, str]]:
    """Return what pydantic found wrong, without any of the input: not its values, and not the names of unknown keys."""
    found = []
    for item in error.errors():
        unknown = item["type"] == "extra_forbidden"
        where = [str(part) for part in (item["loc"][:-1] if unknown else item["loc"]) if not isinstance(part, int)]
        place = ", ".join(part for part in (prefix, ".".join(where)) if part)
        what = "a key that is not known" if unknown else item["msg"].removeprefix("Value error, ")
        found.append((place or "body", what))
    return found


def install(app: FastAPI) -> None:
    """Make every error that leaves ``app`` a problem document."""

    async def on_problem(_: Request, error: Exception) -> Response:
        assert isinstance(error, Problem)  # noqa: S101 - what the handler is registered for
        return answer(error)

    async def on_http(_: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - what the handler is registered for
        status = HTTPStatus(error.status_code)
        return answer(Problem(status, status.description or status.phrase, headers=dict(error.headers or {})))

    async def on_invalid(_: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101 - what the handler is registered for
        return answer(
            Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "The request is not as documented.", errors=faults(error))
        )

    async def on_usage(_: Request, error: Exception) -> Response:
        return answer(Problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error)))

    async def on_broker(_: Request, error: Exception) -> Response:
        log.warning("a request failed: %s", error)
        problem = Problem(
            HTTPStatus.SERVICE_UNAVAILABLE, "Kafka did not take it; nothing was accepted.", headers={"Retry-After": "5"}
        )
        return answer(problem)

    async def on_anything(_: Request, error: Exception) -> Response:
        log.error("a request failed", exc_info=error)
        return answer(Problem(HTTPStatus.INTERNAL_SERVER_ERROR, "The gateway failed; its log says why."))

    app.add_exception_handler(Problem, on_problem)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_exception_handler(UsageError, on_usage)
    app.add_exception_handler(BrokerError, on_broker)
    app.add_exception_handler(Exception, on_anything)
