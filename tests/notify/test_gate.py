"""What goes to whom: a table of alerts and tastes."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from monitor.core.model import Alert, MessageType, Severity, Status
from monitor.notify.gate import QuietHours, Reason, Route, Taste, decide
from tests.notify.play import START, alert

PAGER = Taste(name="pager")
DESK = Taste(name="desk", wakes=False, quiet=True)
BOARD = Taste(name="board", silent=True)
EVERYTHING = (Route(receivers=("pager", "desk", "board")),)


@pytest.mark.parametrize(
    ("message", "taste", "told", "send", "reason"),
    [
        pytest.param(alert(), PAGER, False, True, Reason.PAGE, id="a page goes to the pager"),
        pytest.param(alert(page=False), PAGER, False, False, Reason.PAGES_ONLY, id="a covered band does not wake"),
        pytest.param(alert(page=False), DESK, False, True, Reason.QUIET, id="the desk sees a covered band"),
        pytest.param(alert("b", about="a"), PAGER, True, False, Reason.PAGES_ONLY, id="an update does not wake"),
        pytest.param(alert("b", about="a"), DESK, True, True, Reason.CHANGE, id="the desk sees an update"),
        pytest.param(alert("b", about="a"), BOARD, True, True, Reason.CHANGE, id="what a board shows is kept true"),
        pytest.param(alert("b", about="a"), BOARD, False, False, Reason.PAGES_ONLY, id="and only what it shows"),
        pytest.param(alert(page=False), BOARD, False, False, Reason.PAGES_ONLY, id="a board is not told of the rest"),
        pytest.param(
            alert("c", about="a", type=MessageType.CANCEL),
            PAGER,
            True,
            True,
            Reason.CHANGE,
            id="who was paged hears the cancel",
        ),
        pytest.param(
            alert("c", about="a", type=MessageType.CANCEL),
            PAGER,
            False,
            False,
            Reason.PAGES_ONLY,
            id="who was not paged is not told of a cancel",
        ),
        pytest.param(
            alert(status=Status.EXERCISE), PAGER, False, False, Reason.EXERCISE, id="an exercise wakes nobody"
        ),
        pytest.param(alert(status=Status.TEST), PAGER, True, False, Reason.EXERCISE, id="a test wakes nobody"),
        pytest.param(alert(status=Status.EXERCISE), DESK, False, True, Reason.PAGE, id="the desk sees an exercise"),
    ],
)
def test_the_gate_says_what_goes_out_and_why(
    message: Alert, taste: Taste, told: bool, send: bool, reason: Reason
) -> None:
    verdict = decide(message, taste, EVERYTHING, told=told, now=START, age=timedelta(0))

    assert (verdict.send, verdict.reason) == (send, reason)


def test_a_receiver_added_today_is_not_woken_for_yesterday() -> None:
    verdict = decide(alert(), PAGER, EVERYTHING, told=False, now=START, age=timedelta(hours=25))

    assert (verdict.send, verdict.reason) == (False, Reason.TOO_OLD)


@pytest.mark.parametrize(("told", "send", "reason"), [(True, True, Reason.CHANGE), (False, False, Reason.TOO_OLD)])
def test_who_was_told_hears_the_cancel_however_late(told: bool, send: bool, reason: Reason) -> None:
    cancel = alert("c", about="a", type=MessageType.CANCEL)

    verdict = decide(cancel, PAGER, EVERYTHING, told=told, now=START, age=timedelta(hours=60))

    assert (verdict.send, verdict.reason) == (send, reason)


@pytest.mark.parametrize(
    ("route", "taken"),
    [
        (Route(receivers=("pager",)), True),
        (Route(receivers=("desk",)), False),
        (Route(receivers=("pager",), situations=("idlib-2020",)), True),
        (Route(receivers=("pager",), situations=("elsewhere",)), False),
        (Route(receivers=("pager",), rules=("killed-bands",)), True),
        (Route(receivers=("pager",), rules=("index",)), False),
        (Route(receivers=("pager",), min_severity=Severity.SEVERE), True),
        (Route(receivers=("pager",), min_severity=Severity.EXTREME), False),
    ],
)
def test_a_route_selects_by_situation_rule_and_severity(route: Route, taken: bool) -> None:
    verdict = decide(alert(), PAGER, (route,), told=False, now=START, age=timedelta(0))

    assert verdict.send is taken
    assert (verdict.reason is Reason.NOT_ROUTED) is not taken


@pytest.mark.parametrize(
    ("hour", "severity", "held"),
    [
        (23, Severity.SEVERE, True),
        (5, Severity.SEVERE, True),
        (12, Severity.SEVERE, False),
        (23, Severity.EXTREME, False),
    ],
)
def test_quiet_hours_cross_midnight_and_let_the_gravest_through(hour: int, severity: Severity, held: bool) -> None:
    hours = QuietHours(start=time(22), end=time(6), zone="Europe/Istanbul")
    now = datetime(2020, 2, 27, hour - 3 if hour >= 3 else hour, tzinfo=UTC)

    verdict = decide(
        alert(severity=severity), Taste(name="pager", hours=hours), EVERYTHING, told=False, now=now, age=timedelta(0)
    )

    assert (verdict.reason is Reason.QUIET_HOURS) is held
    assert verdict.final is not held
