"""The seeds and what is expected of them, for any test that reads them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from monitor.core.model import Fragment
from monitor.feeds import read_fragments

SEEDS = Path(__file__).parents[2] / "seeds"
REPORTS = ("000-first-reports", "001-toll-rises", "002-live-page", "003-toll-raised", "004-roundup")
Row = dict[str, Any]


@cache
def fragments(report: str) -> tuple[Fragment, ...]:
    """The fragments of one report, in the order of its file; none of its lines may be bad."""
    read = list(read_fragments(SEEDS / f"{report}.jsonl"))
    good = tuple(item for item in read if isinstance(item, Fragment))
    if len(good) != len(read):
        raise ValueError(f"{report}.jsonl holds lines that are no fragments")
    return good


@cache
def expected(name: str) -> Any:
    """What ``seeds/expected/<name>.yaml`` says."""
    return yaml.safe_load((SEEDS / "expected" / f"{name}.yaml").read_text(encoding="utf-8"))


def rows(name: str) -> list[Row]:
    """The rows of ``claims``, ``signals``, ``decoys`` or ``checks``."""
    return cast(list[Row], expected(name))


def fragment_of(row: Row) -> Fragment:
    """The fragment that an expected row points at."""
    report, number = str(row["file"]).removesuffix(".jsonl"), int(row["row"])
    return fragments(report)[number - 1]
