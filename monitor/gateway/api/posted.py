"""What may be posted: fragments and actions as others write them, checked before anything is made of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from monitor.core.model import Fragment, Outcome, Part, Precision, Status
from monitor.feeds.ahead import REASON, from_the_future
from monitor.gateway.limits import TEXT

MOST = 200
"""Fragments in one post."""


def _fits(text: str) -> str:
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError:
        raise ValueError("holds half a surrogate pair, which is no text") from None
    if size > TEXT:
        raise ValueError(f"is longer than {TEXT // 1024} KB in UTF-8")
    return text


def _is_text(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError("holds half a surrogate pair, which is no text") from None
    return text


def _written(value: object) -> object:
    """Read a time as people write it; a bare number is none, though pydantic would take it for seconds since 1970."""
    if isinstance(value, datetime):
        return value
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else _no_time()
    except ValueError:
        return _no_time()


def _no_time() -> object:
    raise ValueError("is no time; write one such as 2020-02-27T21:38:00Z")


def _sensible(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("is outside the calendar") from None


Text = Annotated[str, Field(min_length=1, max_length=TEXT), AfterValidator(_fits)]
Name = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_is_text)]
Title = Annotated[str, Field(max_length=500), AfterValidator(_is_text)]
Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}$")]
Moment = Annotated[AwareDatetime, BeforeValidator(_written), AfterValidator(_sensible)]


class Posting(BaseModel):
    """Unknown keys are refused: a misspelt one must not be lost in silence."""

    model_config = ConfigDict(extra="forbid")


class FragmentIn(Posting):
    """A fragment to post. Its id is computed from its content: the same again changes nothing."""

    text: Text
    outlet: Name = "unknown"
    published_at: Moment | None = Field(default=None)
    precision: Precision = Precision.EXACT
    language: str = Field(default="en", pattern=r"^[a-z]{2,3}$")
    url: Annotated[str, Field(max_length=2000, pattern=r"^https?://[!-~]+$")] | None = None
    title: Title | None = None
    part: Part = Part.BODY
    status: Status = Status.ACTUAL
    stream: Key | None = Field(default=None, description="Order is kept within a stream; the key's name, if not given.")

    @model_validator(mode="after")
    def _published_by_now(self) -> Self:
        if from_the_future(self.fragment(""), datetime.now(UTC)):
            raise ValueError(REASON)
        return self

    def fragment(self, stream: str) -> Fragment:
        """Return the fragment, on ``stream`` unless it names its own."""
        return Fragment(
            text=self.text,
            outlet=self.outlet,
            published_at=self.published_at,
            precision=self.precision,
            language=self.language,
            url=self.url,
            title=self.title,
            part=self.part,
            status=self.status,
            stream=self.stream or stream,
        )


class FragmentsIn(Posting):
    """Several fragments in one document."""

    fragments: list[FragmentIn] = Field(min_length=1, max_length=MOST)


class ActionIn(Posting):
    """An action on a situation; of an exercise with its prefix (``exercise/ID``)."""

    situation: Key
    kind: Literal["acknowledge", "mute", "merge", "correct"]
    target: Key | None = Field(
        default=None, description="An alert to acknowledge; an incident to mute, merge or correct."
    )
    into: Key | None = Field(default=None, description="The incident to merge into.")
    until: Moment | None = Field(default=None, description="The end of a mute.")
    outcome: Outcome | None = None
    side: Key | None = None
    figure: int | None = Field(default=None, ge=0, le=10_000_000)
    note: Title | None = None


class AcknowledgeIn(Posting):
    """What to say with an acknowledgement."""

    note: Title | None = None
