"""The seed through the real core: as of any moment, the API gives what the replay held then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.core.model import Fragment, Incident
from monitor.core.pipeline import assess, read
from monitor.core.state import SituationState
from monitor.feeds.read import read_fragments
from monitor.gateway.readmodel.alerts import last_alert, list_alerts
from monitor.gateway.readmodel.incidents import one_incident
from monitor.gateway.readmodel.model import ReadModel
from monitor.gateway.readmodel.moment import Moment
from monitor.gateway.readmodel.names import Names
from monitor.gateway.readmodel.page import Cut
from monitor.gateway.readmodel.situations import list_situations
from monitor.kafka.topics import Message
from monitor.settings import load_settings
from tests.gateway.telling import records

SEED = Path(__file__).parents[2] / "seeds" / "002-live-page.jsonl"
MOMENTS = [
    datetime(2020, 2, day, hour, minute, tzinfo=UTC)
    for day, hour, minute in ((27, 21, 37), (27, 21, 38), (27, 22, 30), (27, 23, 30), (28, 0, 47), (28, 6, 0))
]


def in_order() -> list[Fragment]:
    """Return the dated fragments of the live page, oldest first."""
    found = [f for f in read_fragments(SEED) if isinstance(f, Fragment) and f.published_at is not None]
    return sorted(found, key=lambda fragment: (fragment.published_at, fragment.id))


def told(fragments: list[Fragment], latest: dict[str, Incident]) -> Iterator[Message]:
    """Yield what a worker writes of ``fragments``, and keep each incident as it was written last."""
    policy = load_settings().policy
    states: dict[str, SituationState] = {}
    for fragment in fragments:
        yield fragment
        for observation in read(fragment, policy):
            yield observation
            step = assess(states.get(observation.situation), observation, policy)
            states[observation.situation] = step.state
            yield from step.revisions
            yield from step.incidents
            yield from step.alerts
            yield from step.decisions
            latest.update({incident.id: incident for incident in step.incidents})


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda m: f"{m:%d-%H%M}")
def test_as_of_a_moment_the_api_gives_what_a_replay_up_to_it_held(model: ReadModel, moment: datetime) -> None:
    fragments = in_order()
    model.take(records(told(fragments, {})))
    held: dict[str, Incident] = {}
    for _ in told([f for f in fragments if f.published_at is not None and f.published_at <= moment], held):
        pass
    with model.store.read() as connection:
        for situation, incident in connection.execute("SELECT situation, id FROM incident").fetchall():
            found = one_incident(connection, Names(), situation, incident, Moment(at=moment))
            expected = held.get(incident)
            if expected is None:
                assert found is None
                continue
            assert found is not None
            triples = {(e["outcome"], e["side"]): (e["low"], e["best"], e["high"]) for e in found["estimates"]}
            assert triples == {(e.outcome.value, e.side): (e.low, e.best, e.high) for e in expected.estimates}


def test_after_late_and_undated_reports_the_strike_still_stands_first_with_the_alert_of_that_night(
    model: ReadModel,
) -> None:
    fragments = [f for path in sorted(SEED.parent.glob("*.jsonl")) for f in read_fragments(path)]
    undated = [f for f in fragments if isinstance(f, Fragment) and f.published_at is None]
    model.take(records(told([*in_order(), *undated], {})))
    moment = Moment(at=datetime(2020, 2, 28, 2, tzinfo=UTC))
    with model.store.read() as connection:
        items = list_situations(connection, Names.of(load_settings().policy), Cut(limit=50))["items"]
        idlib = next(item for item in items if item["plain_id"] == "idlib-2020")
        newest = list_alerts(connection, Names(), Cut(limit=1), situation=idlib["id"], moment=moment)["items"][0]
        last = last_alert(connection, Names(), idlib["id"], moment)
    assert idlib["incidents"][0]["id"] == "strike-2020-02-27"
    assert newest["late"], "the case this is about: a late report raised the index after the fact"
    assert last is not None
    assert (last["page"], last["at"]) == (True, "2020-02-28T00:47:00Z")
