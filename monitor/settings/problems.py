"""Mistakes as people can mend them: file, line, what, remedy."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from monitor.errors import ConfigError
from monitor.settings.document import Document, Loc
from monitor.settings.environment import PREFIX


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake at ``loc`` of the configuration."""

    loc: Loc
    what: str


class InvalidConfigError(ConfigError):
    """A configuration with mistakes. The message is the first one; ``problems`` has them all, one line each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        more = f" (and {len(problems) - 1} more; `monitor check-config` lists them)" if len(problems) > 1 else ""
        super().__init__(problems[0] + more)
        self.problems = problems


def invalid(document: Document, problems: list[Problem]) -> InvalidConfigError:
    """Return the error for some problems, in the order of the file's lines."""
    ordered = sorted(problems, key=lambda problem: document.line(problem.loc) or 0)
    return InvalidConfigError(tuple(f"{_where(document, problem.loc)}: {problem.what}" for problem in ordered))


def from_pydantic(error: ValidationError, model: type[BaseModel]) -> list[Problem]:
    """Return pydantic's complaints in our words. Input that may be a secret is never repeated."""
    found = []
    for item in error.errors(include_url=False):
        loc = tuple(part for part in item["loc"] if part != "[key]")
        found.append(Problem(loc, _say(item, loc, model)))
    return found


def unknown_key(key: str, known: list[str]) -> str:
    """Return what to say about a key that does not exist."""
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    return f"unknown key {key!r}; " + (f"did you mean {near[0]!r}?" if near else f"known here: {', '.join(known)}")


def _where(document: Document, loc: Loc) -> str:
    line = document.line(loc)
    if line is None and loc:
        return f"environment {PREFIX}{'__'.join(str(part).upper() for part in loc)}"
    return f"{document.path}:{line or 1}"


def _say(item: Any, loc: Loc, model: type[BaseModel]) -> str:
    name = ".".join(str(part) for part in loc)
    key = str(loc[-1]) if loc else ""
    context = item.get("ctx", {})
    match item["type"]:
        case "extra_forbidden":
            return unknown_key(key, known_keys(model, loc[:-1]))
        case "missing":
            return f"{key!r} is missing; add it"
        case "enum" | "literal_error":
            given, allowed = str(item["input"]), _allowed(str(context.get("expected", "")))
            near = difflib.get_close_matches(given, allowed, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(allowed)}"
            return f"{key}: {given!r} is not known; {hint}"
        case "value_error":
            return f"{key}: {context['error']}" if key else str(context["error"])
        case "string_pattern_mismatch":
            return f"{key}: {item['input']!r} does not have the form {context['pattern']}; correct it"
        case _:
            message = str(item["msg"])
            return f"{name}: {message[0].lower()}{message[1:]}; correct it"


def _allowed(expected: str) -> list[str]:
    return [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",") if word.strip()]


def known_keys(model: type[BaseModel], loc: Loc) -> list[str]:
    """Return the keys that exist at ``loc``, walking through lists and mappings of sections."""
    current: type[BaseModel] | None = model
    for part in loc:
        if current is None:
            return []
        if isinstance(part, str) and part in current.model_fields:
            current = _section_in(current.model_fields[part].annotation)
    return sorted(current.model_fields) if current is not None else []


def _section_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _section_in(arg)) is not None), None)
