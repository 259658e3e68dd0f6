"""Rules beyond bands of a toll, each on a small scripted stream."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.core.escalation import index
from monitor.core.model import Action, Direction, Level, Observation, Outcome, Scope, Severity, SignalModality, Standing
from monitor.core.pipeline import assess
from monitor.core.policy import Rule
from tests.core.decisions.scenes import (
    BEST,
    DISAGREE,
    EVERY,
    FIRST,
    INDEX,
    JUMP,
    RATIO,
    RETRACTION,
    SILENCE,
    STALE,
    STRIKE,
    UNCONFIRMED,
    action,
    at,
    band,
    claim,
    policy_of,
    run,
    signal,
    tick,
)

DAY = 60 * 24


def fires(rule: Rule, *told: Observation | Action) -> list[tuple[str, float]]:
    return run(told, policy_of(rule)).issued


def test_the_index_crosses_on_event_time_and_pages_once() -> None:
    told = [signal("retaliation-strikes", 0, 25), signal("border-opening", 30, 25, actor="RUS")]
    result = run(told, policy_of(INDEX))
    assert result.issued == [("index", 20), ("index", 40)]
    assert [(alert.threshold, alert.at) for alert in result.pages] == [(40, at(30))]
    assert result.pages[0].subject == "idlib/index"
    drivers = [link.figure for link in result.pages[0].evidence]
    assert drivers == ["border-opening RUS -> TUR", "retaliation-strikes SYR -> TUR"]


def test_the_same_act_told_by_five_outlets_weighs_once() -> None:
    told = [signal("retaliation-strikes", n, 25, outlet=f"o{n}", origin=f"o{n}") for n in range(5)]
    assert fires(INDEX, *told) == [("index", 20)]


def test_calming_acts_lower_the_index_but_take_no_alert_away() -> None:
    told = [
        signal("ceasefire-call", 0, 30, direction=Direction.CALMS),
        signal("retaliation-strikes", 10, 25),
    ]
    result = run(told, policy_of(INDEX))
    assert result.issued == [("index", 20)]
    assert result.state is not None
    shown = index(result.state, EVERY.index)
    assert shown is not None
    assert (shown.value, shown.level) == (0.0, Level.CALM)


def test_pressure_that_lasts_past_midnight_is_issued_again_but_does_not_page_again() -> None:
    told = [
        signal("retaliation-strikes", 0, 30),
        signal("border-opening", 1, 30),
        signal("border-opening", 4 * 60, 30),
    ]
    result = run(told, policy_of(INDEX))
    assert [(alert.threshold, alert.episode) for alert in result.pages] == [(40, "2020-02-27")]
    assert (40, "2020-02-28") in {(alert.threshold, alert.episode) for alert in result.alerts}


def test_after_a_quiet_week_the_index_pages_again() -> None:
    told = [
        *(signal(kind, 0, 30) for kind in ("retaliation-strikes", "border-opening")),
        *(signal(kind, 7 * DAY, 30) for kind in ("retaliation-strikes", "border-opening")),
    ]
    assert len(run(told, policy_of(INDEX)).pages) == 2


@pytest.mark.parametrize("modality", ["denied", "hypothetical"])
def test_what_is_denied_or_imagined_weighs_nothing(modality: str) -> None:
    told = signal("retaliation-strikes", 0, 60, modality=SignalModality(modality))
    assert fires(INDEX, told) == []
    assert fires(FIRST, told) == []


def test_the_first_signal_of_a_kind_fires_once_for_the_situation() -> None:
    told = [signal("border-opening", n * 60, actor=actor) for n, actor in enumerate(["TUR", "RUS", "TUR"])]
    result = run([*told, signal("ceasefire-call", 5)], policy_of(FIRST))
    assert [alert.subject for alert in result.alerts] == ["idlib/signal/border-opening"]


def test_a_jump_is_a_rise_of_one_origin_within_the_time() -> None:
    assert fires(JUMP, claim("governor", 22), claim("governor", 29, 90)) == [("jump", 5)]
    assert fires(JUMP, claim("governor", 22), claim("governor", 29, 300)) == []
    assert fires(JUMP, claim("governor", 22), claim("observatory", 34, 10)) == []
    assert fires(JUMP, claim("governor", 22), claim("governor", 25, 10)) == []
    assert fires(JUMP, claim("outlet:wire", 2), claim("outlet:wire", 200, 10)) == []


def test_reliable_origins_that_contradict_each_other_by_a_number() -> None:
    assert fires(DISAGREE, claim("governor", 22), claim("observatory", 34, 10)) == [("disagree", 3), ("disagree", 12)]
    assert fires(DISAGREE, claim("governor", 22), claim("observatory", 34, 600)) == []
    assert fires(DISAGREE, claim("governor", 22, 0, None), claim("observatory", 34, 10)) == []
    assert fires(DISAGREE, claim("governor", 22), claim("rebels", 60, 10)) == []


def test_reliable_origins_that_contradict_each_other_by_a_ratio() -> None:
    assert fires(RATIO, claim("governor", 20), claim("observatory", 30, 10)) == [("ratio", 0.5)]
    assert fires(RATIO, claim("governor", 20), claim("observatory", 29, 10)) == []


def test_a_jump_that_one_poor_origin_alone_reports_is_told_as_unconfirmed() -> None:
    result = run([claim("governor", 22), claim("rebels", 60, 10)], policy_of(UNCONFIRMED, BEST))
    rumour = next(alert for alert in result.alerts if alert.rule == "rumour")
    assert not rumour.page
    assert "only rebels says 60; governor says 22" in rumour.text
    assert ("best", 25.0) not in result.issued
    assert ("unconfirmed", 25.0) in {(decision.reason, decision.threshold) for decision in result.decisions}


def test_a_retraction_names_what_was_taken_back() -> None:
    result = run([claim("governor", 33), claim("governor", 25, 30, standing=Standing.CORRECTS)], policy_of(RETRACTION))
    assert [alert.measure for alert in result.alerts] == ["retraction"]
    assert "governor took back 33 and now says 25" in result.alerts[0].text
    withdrawn = claim("governor", 33, 30, standing=Standing.WITHDRAWN)
    assert fires(RETRACTION, claim("governor", 33), withdrawn) == [("retraction", 1)]
    assert fires(RETRACTION, claim("governor", 33), claim("governor", 35, 30, standing=Standing.CORRECTS)) == []


def test_a_person_s_correction_is_a_retraction_too() -> None:
    fix = action("correct", 30, STRIKE, outcome=Outcome.KILLED, side="TUR", figure=12)
    assert fires(RETRACTION, claim("governor", 33), fix) == [("retraction", 1)]


def test_an_outlet_gone_silent_is_told_once_when_time_shows_it() -> None:
    told: list[Observation | Action] = [claim("governor", 3), tick(60), tick(130), tick(190)]
    result = run(told, policy_of(SILENCE))
    assert [(alert.rule, alert.subject) for alert in result.alerts] == [("silence", "idlib/outlet/wire")]
    assert result.alerts[0].at == at(130)
    again = run([*told, claim("governor", 4, 200), tick(400)], policy_of(SILENCE))
    assert len(again.alerts) == 2


def test_an_official_figure_that_does_not_move_while_others_do() -> None:
    told = [claim("governor", 22), claim("observatory", 34, 10)]
    assert fires(STALE, *told, tick(30)) == []
    assert fires(STALE, *told, tick(90)) == [("stale", 5)]
    assert fires(STALE, *told, claim("governor", 33, 60), tick(90)) == []
    assert fires(STALE, *told, claim("governor", 33, 60), tick(200)) == []


def test_only_the_gravest_of_several_rules_pages_for_one_step() -> None:
    jump = replace(JUMP, bands=(band(5, "severe", page=True),))
    toll = replace(EVERY.rules[0], bands=(band(25, "extreme", page=True),))
    result = run([claim("governor", 22), claim("governor", 29, 90)], policy_of(jump, toll))
    assert [(alert.rule, alert.severity) for alert in result.pages] == [("official", Severity.EXTREME)]
    assert {alert.rule: alert.reason for alert in result.alerts}["jump"] == "severity-not-risen"


def test_a_rule_for_another_situation_incident_outcome_or_side_is_silent() -> None:
    rule = EVERY.rules[0]
    for other in (
        replace(rule, situations=("donbas",)),
        replace(rule, incidents=("shelling",)),
        replace(rule, outcome=Outcome.WOUNDED),
        replace(rule, side="SYR"),
    ):
        assert fires(other, claim("governor", 33)) == []


def test_an_action_leaves_a_decision_that_says_who_did_what() -> None:
    result = run([action("mute", 5, STRIKE, until=at(60), note="drill")], EVERY)
    assert [decision.detail for decision in result.decisions] == ["ada: mute strike until 2020-02-27 22:00Z (drill)"]


def test_a_held_back_figure_is_explained_once_not_each_time_it_is_repeated() -> None:
    told = [claim("united-nations", 300, n, scope=Scope.CUMULATIVE, incident=None, outlet=f"o{n}") for n in range(9)]
    result = run(told, policy_of(EVERY.rules[0]))
    assert [decision.reason for decision in result.decisions] == ["out-of-scope"]


def test_a_tick_that_only_lets_the_index_age_a_little_says_nothing() -> None:
    first = assess(None, signal("retaliation-strikes", 0, 30), EVERY)
    minute = assess(first.state, tick(1), EVERY)
    assert first.index is not None
    assert first.index.value == 30
    hours = assess(first.state, tick(120), EVERY)
    assert hours.index is not None
    assert hours.revisions[-1].index_after == hours.index
    again = assess(minute.state, tick(2), EVERY)
    assert again.index is None
    assert not again.revisions
