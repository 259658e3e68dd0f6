"""The night of 27-28 February 2020 through the pure core, with the shipped config: what must page, and what not."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from monitor.core.model import Alert, Estimate, Fragment, MessageType, Observation, Outcome
from monitor.core.pipeline import assess, read
from monitor.core.policy import Policy
from monitor.core.replay import replay
from monitor.core.state import SituationState, digest
from monitor.feeds import BadLine, read_fragments
from monitor.settings import load_settings

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
STRIKE = "strike-2020-02-27"
TOLL = f"{STRIKE}/killed/TUR"
GOLD: dict[str, Any] = yaml.safe_load((SEEDS / "expected" / "alerts.yaml").read_text())
NEVER = set(GOLD["after_all_reports"]["best_never"])


@cache
def policy() -> Policy:
    return load_settings(ROOT / "config" / "monitor.yaml").policy


@cache
def report(name: str) -> tuple[Fragment, ...]:
    found = []
    for item in read_fragments(SEEDS / name):
        assert not isinstance(item, BadLine), item
        found.append(item)
    return tuple(found)


@cache
def said_in_all_reports() -> tuple[Observation, ...]:
    names = sorted(path.name for path in SEEDS.glob("*.jsonl"))
    assert len(names) == 5
    return tuple(one for name in names for fragment in report(name) for one in read(fragment, policy()))


class Ended:
    """Where a run of observations ends, and every best value on its way."""

    def __init__(self, told: list[Observation]) -> None:
        self.states: dict[str, SituationState] = {}
        self.alerts: list[Alert] = []
        self.last: dict[str, Estimate] = {}
        self.bests: set[int] = set()
        for one in told:
            step = assess(self.states.get(one.situation), one, policy())
            self.states[one.situation] = step.state
            self.alerts += step.alerts
            for estimate in step.estimates:
                self.last[estimate.subject] = estimate
                if estimate.subject == TOLL:
                    self.bests.add(estimate.best)

    @property
    def digests(self) -> dict[str, str]:
        return {key: digest(state) for key, state in self.states.items()}

    @property
    def ids(self) -> set[str]:
        return {alert.id for alert in self.alerts}

    @property
    def pages(self) -> list[Alert]:
        return [alert for alert in self.alerts if alert.page]


@cache
def in_order() -> Ended:
    return Ended(list(said_in_all_reports()))


def test_the_live_page_pages_twice_and_says_the_rest_quietly() -> None:
    alerts = [one for one in replay(report("002-live-page.jsonl"), policy()) if isinstance(one, Alert)]
    toll = [alert for alert in alerts if alert.incident == STRIKE]
    told = [
        {
            "at": alert.at.isoformat().replace("+00:00", "Z") if alert.at else None,
            "value": int(alert.value),
            "threshold": int(alert.threshold),
            "type": alert.type.value,
            "page": alert.page,
        }
        for alert in toll
    ]
    wanted = [
        {
            "at": step["at"],
            "value": step["value"],
            "threshold": issue["threshold"],
            "type": issue["type"],
            "page": issue["page"],
        }
        for step in GOLD["steps"]
        for issue in step["issues"]
    ]
    assert told == wanted
    assert [alert.id for alert in alerts if alert.page] == [alert.id for alert in toll if alert.page]
    first, page = toll[:2]
    assert first.covered_by == page.id


def test_the_second_page_is_graver_than_the_first() -> None:
    alerts = [one for one in replay(report("002-live-page.jsonl"), policy()) if isinstance(one, Alert) and one.page]
    assert [alert.severity.value for alert in alerts] == ["severe", "extreme"]


def test_an_update_names_the_page_it_is_about() -> None:
    alerts = [one for one in replay(report("002-live-page.jsonl"), policy()) if isinstance(one, Alert)]
    update = next(alert for alert in alerts if alert.type is MessageType.UPDATE)
    page = next(alert for alert in alerts if alert.page)
    assert update.references == (page.id,)
    assert "before: low 22" in update.text


def test_after_all_five_reports_the_estimate_is_right() -> None:
    gold = GOLD["after_all_reports"]
    toll = in_order().last[TOLL]
    assert toll.low in gold["low_in"]
    assert toll.best in gold["best_in"]
    assert toll.high in gold["high_in"]
    assert toll.official == gold["official"]
    assert toll.outcome is Outcome.KILLED
    figures: dict[str, list[int | None]] = {}
    for one in toll.figures:
        figures.setdefault(one.origin, [one.low, one.high])
    assert {origin: figures.get(origin) for origin in gold["figures"]} == gold["figures"]


def test_sums_between_claims_are_checked_and_old_totals_named_as_stale() -> None:
    notes = " | ".join(in_order().last[TOLL].notes)
    assert "22 + 7 of the wounded who died = 29" in notes
    assert "43 = 21 + 22 is stale beside 33" in notes
    assert "50 = 21 + 29 is stale beside 33" in notes


@pytest.mark.parametrize("batch", range(4))
def test_fifty_arrival_orders_with_every_fragment_doubled_end_the_same(batch: int) -> None:
    told = list(said_in_all_reports())
    for seed in range(batch * 50, batch * 50 + 50):
        shuffled = told * 2
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order, not a secret
        ended = Ended(shuffled)
        assert ended.digests == in_order().digests
        assert ended.ids == in_order().ids
        assert ended.last == in_order().last
        assert not ended.bests & NEVER, (seed, ended.bests & NEVER)
        paged = [(alert.incident, alert.threshold) for alert in ended.pages]
        assert len(paged) == len(set(paged))
        assert {alert.id for alert in ended.pages} <= {
            alert.id for alert in in_order().alerts if alert.type is MessageType.ALERT
        }


def test_the_denial_raises_no_strike() -> None:
    rows = {(one["file"], one["row"]): one["kind"] for one in GOLD["never"]}
    for (name, row), kind in rows.items():
        told = read(report(name)[row - 1], policy())
        strikes = [one.signal for one in told if one.signal is not None and one.signal.kind == kind]
        assert all(one.modality.value == "denied" for one in strikes)


def test_an_exercise_has_a_state_and_alerts_of_its_own() -> None:
    drill = [
        Fragment(
            text=one.text,
            outlet=one.outlet,
            published_at=one.published_at,
            precision=one.precision,
            title=one.title,
            part=one.part,
            stream=one.stream,
            status=type(one.status)("exercise"),
        )
        for one in report("002-live-page.jsonl")
    ]
    states: dict[str, SituationState] = {}
    alerts = [one for one in replay(drill, policy(), states) if isinstance(one, Alert)]
    assert {key.partition("/")[0] for key in states} == {"exercise"}
    assert {alert.status.value for alert in alerts} == {"exercise"}
    assert sum(alert.page for alert in alerts) == 2
    assert all(alert.headline.startswith("EXERCISE: ") and len(alert.headline) < 100 for alert in alerts)
