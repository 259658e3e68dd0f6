"""Tables of the docs, made from the code. ``python -m tests.docs.tables`` writes them anew between their marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

from prometheus_client import CollectorRegistry
from pydantic import BaseModel

from monitor.kafka.topics import TOPICS
from monitor.metrics import GatewayMetrics, NotifierMetrics, WorkerMetrics
from monitor.settings import Settings, load_settings

DOCS = Path(__file__).parents[2] / "docs"
_BLOCK = re.compile(r"(<!-- table: (\w+)[^>]*-->\n)(.*?)(<!-- end -->)", re.DOTALL)


def topics() -> str:
    """Return the table of topics."""
    rows = [
        (
            f"`{topic.name}`",
            topic.value.__name__,
            topic.key,
            topic.policy.value,
            _span(topic.retention) if topic.retention else "for ever",
            topic.writers,
            topic.readers,
        )
        for topic in TOPICS
    ]
    return _table(("topic", "value", "key", "policy", "kept", "writer", "readers"), rows)


def metrics() -> str:
    """Return the table of metrics of all three processes."""
    rows = []
    for process, make in (("worker", WorkerMetrics), ("gateway", GatewayMetrics), ("notifier", NotifierMetrics)):
        registry = CollectorRegistry()
        group = make(registry)
        labels = {one._name: one._labelnames for one in vars(group).values() if hasattr(one, "_labelnames")}
        for family in registry.collect():
            if family.name.startswith("monitor_"):
                name = f"{family.name}_total" if family.type == "counter" else family.name
                name = f"{name}_info" if family.type == "info" else name
                shown = ", ".join(labels.get(family.name, ()))
                rows.append((f"`{name}`", process, family.type, shown, family.documentation))
    return _table(("metric", "process", "type", "labels", "what it says"), rows)


def signals() -> str:
    """Return the table of the configured signal kinds."""
    rows = [
        (f"`{kind.kind}`", kind.direction.value, f"{kind.weight:g}", kind.root or "", kind.code or "")
        for kind in load_settings().policy.signal_kinds
    ]
    return _table(("kind", "direction", "weight", "PLOVER root", "CAMEO code"), rows)


def config() -> str:
    """Return the table of every key that may stand in the configuration."""
    return _table(("key", "default", "also from the environment"), every_key())


def every_key() -> list[tuple[str, str, str]]:
    """Return every key of the configuration with its default and its variable."""
    return list(_keys(Settings, ""))


TABLES: dict[str, Callable[[], str]] = {"topics": topics, "metrics": metrics, "signals": signals, "config": config}


def fill(text: str) -> str:
    """Return a document with its tables as the code says they are."""
    return _BLOCK.sub(lambda found: f"{found[1]}{TABLES[found[2]]()}{found[4]}", text)


def documents() -> list[Path]:
    """Return the documents that have a table."""
    return [path for path in sorted(DOCS.glob("*.md")) if _BLOCK.search(path.read_text("utf-8"))]


def _keys(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, str, str]]:
    for name, field in model.model_fields.items():
        inner, many = _inner(field.annotation)
        path = f"{prefix}{name}"
        if inner is None:
            variable = "" if "[]" in path or "<name>" in path else f"`MONITOR_{path.replace('.', '__').upper()}`"
            yield f"`{path}`", _default(path, field), variable
        else:
            yield from _keys(inner, f"{path}{many}.")


def _inner(annotation: Any) -> tuple[type[BaseModel] | None, str]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, ""
    for argument in get_args(annotation):
        found, _ = _inner(argument)
        if found is not None:
            name = getattr(annotation, "__origin__", None)
            return found, ".<name>" if name is dict else "[]" if name is tuple else ""
    return None, ""


def _default(path: str, field: Any) -> str:
    if field.is_required():
        return "required"
    if path == "cache_dir":
        return "`conflict-monitor` in `$XDG_CACHE_HOME` or `~/.cache`"
    return _say(field.get_default(call_default_factory=True))


def _say(value: Any) -> str:
    if isinstance(value, timedelta):
        return _span(value)
    if value is None or value in ("", (), {}):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {number:g}" for key, number in value.items())
    return f"{value}"


def _span(value: timedelta) -> str:
    seconds = value.total_seconds()
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        if seconds and seconds % size == 0:
            return f"{seconds / size:g}{unit}"
    return f"{seconds:g}s"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    for document in documents():
        document.write_text(fill(document.read_text("utf-8")), "utf-8")
