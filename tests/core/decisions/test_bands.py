"""Bands of a toll: what pages, what is covered, what stays quiet, what is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monitor.core.model import Action, MessageType, Modality, Observation, Outcome, Scope, Severity, Standing, Status
from tests.core.decisions.scenes import (
    BEST,
    NIGHT,
    OFFICIAL,
    SHELLING,
    STRIKE,
    Run,
    action,
    at,
    band,
    claim,
    policy_of,
    run,
)

TOLL = policy_of(OFFICIAL)


def steps(result: Run) -> list[tuple[str, float, bool]]:
    return [(alert.type.value, alert.threshold, alert.page) for alert in result.alerts]


def test_two_bands_crossed_in_one_step_page_once_with_the_higher() -> None:
    result = run([claim("governor", 22)], TOLL)
    assert steps(result) == [("alert", 10, False), ("alert", 20, True)]
    low, high = result.alerts
    assert low.covered_by == high.id
    assert high.covered_by is None
    assert [decision.reason for decision in result.decisions] == ["covered-by-higher-band", "crossed"]


def test_a_rise_within_a_band_updates_quietly_and_names_the_page() -> None:
    result = run([claim("governor", 22), claim("governor", 29, 90)], TOLL)
    update = result.alerts[-1]
    assert (update.type, update.threshold, update.page) == (MessageType.UPDATE, 20, False)
    assert update.references == (update.id,) == (result.pages[0].id,)
    assert update.message_id != update.id
    assert update.opened_at == NIGHT
    assert update.at == at(90)


def test_a_graver_band_pages_again() -> None:
    result = run([claim("governor", 22), claim("governor", 33, 180)], TOLL)
    assert [alert.threshold for alert in result.pages] == [20, 30]
    assert [alert.severity for alert in result.pages] == [Severity.SEVERE, Severity.EXTREME]


def test_a_higher_band_of_the_same_severity_does_not_wake_anybody_again() -> None:
    rule = replace(OFFICIAL, bands=(band(10, "severe", page=True), band(20, "severe", page=True)))
    result = run([claim("governor", 12), claim("governor", 22, 10)], policy_of(rule))
    assert [alert.threshold for alert in result.pages] == [10]
    assert result.alerts[-1].reason == "severity-not-risen"


def test_another_incident_has_a_lifetime_severity_of_its_own() -> None:
    result = run([claim("governor", 22), claim("governor", 12, 5, incident=SHELLING)], TOLL)
    assert [(alert.incident, alert.threshold) for alert in result.pages] == [(STRIKE, 20), (SHELLING, 10)]


def test_the_same_figure_from_another_outlet_says_nothing_new() -> None:
    result = run([claim("governor", 22), claim("governor", 22, 5, outlet="post")], TOLL)
    assert len(result.alerts) == 2


def test_only_an_authority_of_the_victims_side_moves_the_official_figure() -> None:
    result = run([claim("observatory", 34), claim("rebels", 32, 1), claim("outlet:wire", 40, 2)], TOLL)
    assert not result.alerts
    assert {decision.reason for decision in result.decisions} == {"unconfirmed"}


def test_a_page_for_a_threshold_crossed_before_never_comes_late() -> None:
    result = run([claim("governor", 33, 180), claim("governor", 22, 30)], TOLL)
    assert [alert.threshold for alert in result.pages] == [30]
    assert steps(result)[-1][0] == "alert"


def test_a_late_report_that_crosses_a_new_threshold_counts_and_is_flagged() -> None:
    result = run([claim("governor", 12, 180), claim("governor", 22, 30)], TOLL)
    page = result.pages[-1]
    assert page.threshold == 20
    assert page.late
    assert not result.pages[0].late
    assert page.at == at(30)


def test_a_correction_downwards_cancels_the_bands_it_falls_below_and_updates_the_rest() -> None:
    result = run([claim("governor", 33), claim("governor", 25, 30, standing=Standing.CORRECTS)], TOLL)
    cancel, update = result.alerts[-2:]
    assert (cancel.type, cancel.threshold) == (MessageType.CANCEL, 30)
    assert cancel.references == (result.pages[0].id,)
    assert (update.type, update.threshold) == (MessageType.UPDATE, 20)


def test_a_withdrawal_of_everything_cancels_every_band() -> None:
    result = run([claim("governor", 22), claim("governor", 22, 30, standing=Standing.WITHDRAWN)], TOLL)
    assert [(alert.type, alert.threshold) for alert in result.alerts[2:]] == [
        (MessageType.CANCEL, 10),
        (MessageType.CANCEL, 20),
    ]
    assert "taken back" in result.alerts[-1].text


def test_a_person_s_correction_overrules_everybody_and_cancels() -> None:
    result = run(
        [
            claim("governor", 33),
            claim("ministry", 34, 1),
            action("correct", 30, STRIKE, outcome=Outcome.KILLED, side="TUR", figure=12, note="counted twice"),
        ],
        TOLL,
    )
    estimate = result.last[f"{STRIKE}/killed/TUR"]
    assert (estimate.best, estimate.official) == (12, 12)
    assert {alert.threshold for alert in result.of(MessageType.CANCEL)} == {20, 30}


def test_a_band_is_armed_again_after_a_correction_that_has_held() -> None:
    told = [claim("governor", 22), claim("governor", 5, 30, standing=Standing.CORRECTS)]
    soon = run([*told, claim("governor", 23, 60)], TOLL)
    late = run([*told, claim("governor", 23, 120)], TOLL)
    assert len(soon.ids) == 2
    assert len(late.ids) == 4
    assert len(late.pages) == 1, "the same incident never pages twice for one severity"
    again = [alert for alert in late.of(MessageType.ALERT) if alert.episode != "first"]
    assert {alert.threshold for alert in again} == {10, 20}
    assert {alert.reason for alert in again} == {"severity-not-risen"}


def test_a_correction_inside_the_margin_does_not_arm_again() -> None:
    told = [claim("governor", 22), claim("governor", 19, 30, standing=Standing.CORRECTS), claim("governor", 23, 300)]
    assert len(run(told, TOLL).ids) == 2


def test_a_claim_that_was_corrected_before_it_was_read_is_told_but_does_not_page() -> None:
    result = run([claim("governor", 5, 60, standing=Standing.CORRECTS), claim("governor", 33, 30)], TOLL)
    assert not result.pages
    assert [alert.type.value for alert in result.alerts] == ["alert"] * 3 + ["cancel"] * 3
    assert {alert.reason for alert in result.of(MessageType.ALERT)} == {"corrected-before-it-was-read"}


def test_an_acknowledgement_stops_paging_until_it_gets_worse() -> None:
    page = run([claim("governor", 22)], TOLL).pages[0]
    told: list[Observation | Action] = [claim("governor", 22), action("acknowledge", 5, page.id)]
    same = replace(OFFICIAL, id="second", measure="high", bands=(band(25, "severe", page=True),))
    quiet = run([*told, claim("governor", 29, 60)], policy_of(OFFICIAL, same))
    assert len(quiet.pages) == 1
    assert quiet.of(MessageType.ALERT)[-1].reason == "acknowledged"
    worse = run([*told, claim("governor", 33, 60)], TOLL)
    assert [alert.threshold for alert in worse.pages] == [20, 30]


def test_a_muted_incident_does_not_page_until_the_time_is_over() -> None:
    mute = action("mute", 5, STRIKE, until=at(60))
    assert [a.reason for a in run([mute, claim("governor", 22, 30)], TOLL).alerts][-1] == "muted"
    assert [a.page for a in run([mute, claim("governor", 22, 90)], TOLL).alerts] == [False, True]
    assert run([action("mute", 5, SHELLING, until=at(60)), claim("governor", 22, 30)], TOLL).pages
    assert not run([action("mute", 5, None, until=at(60)), claim("governor", 22, 30)], TOLL).pages


def test_a_merged_incident_counts_with_the_one_it_is_part_of() -> None:
    told = [claim("governor", 12), claim("governor", 22, 5, incident=SHELLING)]
    result = run([*told, action("merge", 10, SHELLING, into=STRIKE)], TOLL)
    assert result.last[f"{STRIKE}/killed/TUR"].best == 22
    assert result.incidents[SHELLING].estimates == ()
    assert (STRIKE, 20.0) in {(alert.incident, alert.threshold) for alert in result.alerts}


def test_totals_of_a_month_and_other_incidents_cross_nothing_and_say_so() -> None:
    result = run([claim("governor", 43, scope=Scope.CUMULATIVE, incident=None)], TOLL)
    assert not result.alerts
    assert [decision.reason for decision in result.decisions] == ["out-of-scope"]


def test_what_is_only_alleged_crosses_nothing() -> None:
    assert not run([claim("governor", 43, modality=Modality.ALLEGED)], TOLL).alerts


def test_best_needs_more_than_one_voice_that_nobody_knows() -> None:
    rule = policy_of(BEST)
    one = run([claim("outlet:a", 16, outlet="a")], rule)
    assert not one.alerts
    assert [decision.reason for decision in one.decisions] == ["unconfirmed"]
    voices = [claim(f"outlet:{name}", 16, n, outlet=name, text=f"{name}{n}") for n, name in enumerate("aabbccdd")]
    assert run(voices, rule).alerts[0].threshold == 15
    assert run([claim("reporters", 16)], rule).issued == [("best", 15)]


def test_eight_fragments_of_one_outlet_are_enough_where_nobody_is_named() -> None:
    reports = [claim("outlet:web", 16 + n % 2, n, text=str(n), outlet="web") for n in range(8)]
    assert not run(reports[:7], policy_of(BEST)).alerts
    assert run(reports, policy_of(BEST)).issued == [("best", 15)]


def test_an_exercise_never_shares_state_and_its_alerts_say_what_they_are() -> None:
    result = run([claim("governor", 22, status=Status.EXERCISE)], TOLL)
    assert {alert.status for alert in result.alerts} == {Status.EXERCISE}
    assert {alert.situation for alert in result.alerts} == {"exercise/idlib"}
    assert result.pages, "receivers, not the core, refuse to page for an exercise"


def test_ids_hold_no_clock_and_no_report() -> None:
    one = run([claim("governor", 22)], TOLL)
    other = run([claim("ministry", 25, 77, outlet="post")], TOLL)
    assert one.ids == other.ids
    changed = run([claim("governor", 22)], policy_of(replace(OFFICIAL, version=2)))
    assert not one.ids & changed.ids


def test_old_automatic_incidents_leave_and_do_not_come_back() -> None:
    policy = policy_of(OFFICIAL, retention=timedelta(days=30))
    old = claim("governor", 22, 0, incident="auto-town-2020-02-27-tur")
    new = claim("governor", 3, 60 * 24 * 40)
    result = run([old, new, claim("governor", 23, 5, incident="auto-town-2020-02-27-tur")], policy)
    assert result.state is not None
    assert "auto-town-2020-02-27-tur" not in result.state.incidents
    assert not result.state.fired
