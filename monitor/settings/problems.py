"""Mistakes as people can mend them: file, line, what, remedy."""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from datetime import date
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
    """Where to mend it: the variable that has set it, which wins over the file, else the line."""
    variable = _variable(document, loc)
    if variable is not None:
        return f"environment {variable}"
    line = document.line(loc)
    if line is None and loc:
        return f"environment {variable_of(loc)}"
    return f"{document.path}:{line or 1}"


def variable_of(loc: Loc) -> str:
    """Return the variable that sets the value at ``loc``."""
    return PREFIX + "__".join(str(part).upper() for part in loc)


def _variable(document: Document, loc: Loc) -> str | None:
    """Return the variable that has set the value at ``loc``: its own, or one that sets what the file knows nothing of:
    the whole around it, or its neighbour ("kind" is missing beside a url)."""
    names = {name.upper().removesuffix("_FILE"): name for name in os.environ if name.upper().startswith(PREFIX)}
    if loc and variable_of(loc) in names:
        return names[variable_of(loc)]
    if not loc or document.knows(loc):
        return None
    for length in range(len(loc) - 1, 0, -1):
        if (whole := variable_of(loc[:length])) in names:
            return names[whole]
    if document.knows(loc[:-1]):
        return None
    beside = variable_of(loc[:-1]) + "__"
    return next((name for upper, name in sorted(names.items()) if upper.startswith(beside)), None)


def _say(item: Any, loc: Loc, model: type[BaseModel]) -> str:
    name = ".".join(str(part) for part in loc)
    key = _called(loc)
    context = item.get("ctx", {})
    match item["type"]:
        case "extra_forbidden":
            return unknown_key(str(loc[-1]), known_keys(model, loc[:-1]))
        case "missing":
            return f"{key!r} is missing; add it"
        case "enum" | "literal_error":
            given, allowed = str(item["input"]), _allowed(str(context.get("expected", "")))
            near = difflib.get_close_matches(given.lower(), allowed, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(allowed)}"
            return f"{key}: {given!r} is not known; {hint}"
        case "value_error":
            return f"{key}: {context['error']}" if key else str(context["error"])
        case "tuple_type" | "dict_type" | "model_type" | "model_attributes_type" if item["input"] is None:
            return f"{name}: nothing stands below it; fill it in, or take the line out"
        case "tuple_type":
            return f'{name}: a list is needed, such as [one, two] (in the environment ["one", "two"]); correct it'
        case "dict_type" | "model_type" | "model_attributes_type":
            return f"{name}: needs keys of its own, such as {{key: value}}; correct it"
        case "string_type" if item["input"] is None:
            return f"{name}: is empty; fill it in, or take it out"
        case "string_type" if isinstance(item["input"], bool | int | float | date):
            return f"{name}: YAML has read {_as_read(item['input'])} instead of text; put it in quotes"
        case _:
            message = str(item["msg"])
            return f"{name}: {message[0].lower()}{message[1:]}; correct it"


def _called(loc: Loc) -> str:
    """What people call it: its key, or which item of which list it is."""
    if not loc or isinstance(loc[-1], str):
        return str(loc[-1]) if loc else ""
    key = next((part for part in reversed(loc) if isinstance(part, str)), "")
    return f"item {loc[-1] + 1} of {key}"


def _as_read(value: object) -> str:
    """Say as what YAML has read a word without quotes. The word itself is gone: NO has become false."""
    match value:
        case bool():
            return f"yes or no ({'yes' if value else 'no'})"
        case date():
            return "a date"
        case _:
            return f"a number ({value})"


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
