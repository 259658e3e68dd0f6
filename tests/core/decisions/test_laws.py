"""Laws that hold whatever is read, in whatever order: the promises behind "no alert lost, nobody paged twice"."""

from __future__ import annotations

from random import Random

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.core.fold import fold
from monitor.core.model import Action, MessageType, Observation, Outcome, Standing
from monitor.core.pipeline import assess, assess_batch
from monitor.core.state import SituationState, digest, join
from tests.core.decisions.scenes import EVERY, STRIKE, Run, action, claim, claims, evidence, messages, run, tick

pytestmark = pytest.mark.timeout(900)
"""Thousands of examples each: minutes on a machine that is busy with other things."""

often = settings(max_examples=5000)
twice_run = settings(max_examples=2500)  # two whole runs each
some = settings(max_examples=1500)

Messages = list[Observation | Action]


def folded(told: Messages) -> SituationState:
    state = SituationState(situation="idlib")
    for message in told:
        state = fold(state, message, EVERY)
    return state


@often
@given(messages, messages)
def test_joining_either_way_round_is_the_same(one: Messages, other: Messages) -> None:
    a, b = folded(one), folded(other)
    assert digest(join(a, b)) == digest(join(b, a))


@often
@given(messages, messages, messages)
def test_joining_three_states_needs_no_brackets(one: Messages, two: Messages, three: Messages) -> None:
    a, b, c = folded(one), folded(two), folded(three)
    assert digest(join(join(a, b), c)) == digest(join(a, join(b, c)))


@often
@given(messages)
def test_joining_a_state_with_itself_changes_nothing(told: Messages) -> None:
    state = folded(told)
    assert join(state, state) == state


@often
@given(messages, messages)
def test_folding_is_joining_with_what_a_single_message_says(told: Messages, more: Messages) -> None:
    state = folded(told)
    for message in more:
        after = fold(state, message, EVERY)
        assert digest(after) == digest(join(state, fold(None, message, EVERY)))
        state = after


@twice_run
@given(evidence, st.randoms(use_true_random=False), st.data())
def test_another_order_with_duplicates_ends_the_same(
    told: Messages,
    chance: Random,
    data: st.DataObject,
) -> None:
    again = told + data.draw(st.lists(st.sampled_from(told), max_size=8)) if told else []
    chance.shuffle(again)
    in_order, shuffled = run(told), run(again)
    assert _digest(in_order) == _digest(shuffled)
    assert in_order.ids == shuffled.ids
    assert in_order.last == shuffled.last


@twice_run
@given(evidence, st.randoms(use_true_random=False))
def test_nobody_is_paged_twice_nor_for_what_an_in_order_run_does_not_cross(
    told: Messages,
    chance: Random,
) -> None:
    in_order = run(sorted(told, key=_told_at))
    again = told * 2
    chance.shuffle(again)
    shuffled = run(again)
    paged = [(alert.subject, alert.rule, alert.threshold, alert.incident or alert.episode) for alert in shuffled.pages]
    assert len(paged) == len(set(paged))
    assert {alert.id for alert in shuffled.pages} <= in_order.ids


@some
@given(messages)
def test_evidence_never_takes_an_alert_away(told: Messages) -> None:
    held: set[str] = set()
    issued: set[str] = set()
    state = None
    for message in told:
        step = assess(state, message, EVERY)
        state = step.state
        fired = set(state.fired) if state is not None else set()
        issued |= {alert.id for alert in step.alerts if alert.type is MessageType.ALERT}
        assert held | issued <= fired
        held = fired


@some
@given(messages)
def test_a_batch_says_what_its_messages_say_one_by_one(told: Messages) -> None:
    single = run(told)
    batch = assess_batch(None, told, EVERY)
    if batch is None:
        assert not told
        return
    assert batch.state == single.state
    assert list(batch.alerts) == single.alerts
    assert list(batch.decisions) == single.decisions
    assert {incident.id: incident for incident in batch.incidents} == single.incidents


def correction(figure: int) -> Action:
    return action("correct", 100, STRIKE, outcome=Outcome.KILLED, side="TUR", figure=figure)


@some
@given(messages)
# The later half meets figures that only the order of the state's dictionary could tell apart: what was chosen then
# depended on whether the worker had been restarted.
@example([correction(8), correction(25), claim("ministry", 29, 100), tick(200)])
@example([correction(25), correction(8), claim("ministry", 29, 100), tick(200)])
def test_a_state_read_back_from_its_bytes_goes_on_to_the_same_bytes(told: Messages) -> None:
    half = len(told) // 2
    state = run(told[:half]).state
    encoder = msgspec.json.Encoder(order="deterministic")
    reborn = msgspec.json.decode(encoder.encode(state), type=SituationState) if state else None
    assert reborn == state
    one, other = state, reborn
    for message in told[half:]:
        a, b = assess(one, message, EVERY), assess(other, message, EVERY)
        assert encoder.encode(a) == encoder.encode(b)
        one, other = a.state, b.state


@some
@given(evidence)
def test_low_best_and_high_stand_in_order_and_best_is_somebody_s_figure(told: Messages) -> None:
    for estimate in run(told).estimates:
        assert 0 <= estimate.low <= estimate.best <= estimate.high
        spoken = {bound for figure in estimate.figures for bound in (figure.low, figure.high)} | {0}
        assert estimate.best in spoken
        assert len(estimate.figures) == len({figure.observation for figure in estimate.figures})


@some
@given(st.lists(claims, max_size=14))
def test_the_official_dead_stay_dead_unless_somebody_corrects(told: list[Observation]) -> None:
    firm = [
        one
        for one in told
        if one.claim is not None
        and one.claim.outcome is Outcome.KILLED
        and one.claim.standing not in (Standing.CORRECTS, Standing.WITHDRAWN)
    ]
    highest: dict[str, int] = {}
    for estimate in run(firm).estimates:
        if estimate.official is not None:
            assert estimate.official >= highest.get(estimate.subject, 0)
            highest[estimate.subject] = estimate.official


@some
@given(messages)
def test_updates_and_cancels_name_an_alert_that_was_issued_before_them(told: Messages) -> None:
    known: set[str] = set()
    ids: list[str] = []
    for alert in run(told).alerts:
        if alert.type is MessageType.ALERT:
            assert alert.id not in known
            assert alert.message_id == alert.id
            known.add(alert.id)
        else:
            assert alert.references == (alert.id,)
            assert alert.id in known
            assert not alert.page
        assert len(alert.headline) < 100
        ids.append(alert.message_id)
    assert len(ids) == len(set(ids))


@some
@given(messages)
def test_every_issued_alert_has_a_decision_with_its_reason(told: Messages) -> None:
    result = run(told)
    decided = {
        decision.alert: decision.reason for decision in result.decisions if decision.outcome in ("paged", "issued")
    }
    for alert in result.of(MessageType.ALERT):
        assert decided[alert.id] == alert.reason
        assert alert.page == (alert.reason == "crossed")


def _told_at(message: Observation | Action) -> tuple[bool, str, str]:
    when = message.at if isinstance(message, Action) else message.published_at
    return (when is not None, str(when), message.id)


def _digest(result: Run) -> str | None:
    return digest(result.state) if result.state else None
