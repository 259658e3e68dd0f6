"""What several routes are asked with: as of when, which page of a list."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends, Query
from pydantic import BaseModel

from monitor.errors import UsageError
from monitor.gateway.readmodel.moment import Clock, Moment
from monitor.gateway.readmodel.page import MOST, Cut

INVALID = (404, 422)


def moment_of(
    as_of: Annotated[
        str | None,
        Query(
            description="A moment with its zone, such as 2020-02-27T23:30Z: as it was then. Without it: now.",
            json_schema_extra={"format": "date-time"},
        ),
    ] = None,
    by: Annotated[
        Clock, Query(description="Which time as_of is of: of publications (event), or of what we knew (known).")
    ] = Clock.EVENT,
) -> Moment:
    """Return the moment that a request asks for. Raises ``UsageError``."""
    if as_of is None:
        return Moment(clock=by)
    try:
        at = datetime.fromisoformat(as_of.replace(" ", "+"))
    except ValueError:
        raise UsageError("as_of: not a time; write one such as 2020-02-27T23:30Z") from None
    if at.tzinfo is None:
        raise UsageError("as_of: needs a time zone, for example 2020-02-27T23:30Z")
    return Moment(at=at, clock=by)


def cut_of(
    limit: Annotated[int, Query(ge=1, le=MOST, description="How many at most.")] = 50,
    cursor: Annotated[str | None, Query(max_length=500, description="The next of an earlier answer.")] = None,
) -> Cut:
    """Return the page that a request asks for. Raises ``UsageError``."""
    return Cut.of(limit, cursor)


AsOf = Annotated[Moment, Depends(moment_of)]
Page = Annotated[Cut, Depends(cut_of)]
SituationKey = Annotated[
    str | None, Query(max_length=200, description="A situation's id; of an exercise with its prefix, exercise/ID.")
]


Described = dict[int | str, dict[str, Any]]


def taken(model: Any) -> Described:
    """Return what OpenAPI says of a post that was taken."""
    return {202: {"model": model, "description": "Kafka has it."}}


def named(model: type[BaseModel]) -> dict[str, str]:
    """Return a reference to a model; ``described`` adds the model itself."""
    return {"$ref": f"#/components/schemas/{model.__name__}"}


def answered(model: Any, description: str) -> Described:
    """Return what OpenAPI says of an answer with 200."""
    return {200: {"model": model, "description": description}}


def described(model: Any) -> Described:
    """Return what OpenAPI says of a successful answer."""
    return {200: {"model": model}, 304: {"description": "Nothing has changed since the If-None-Match given."}}
