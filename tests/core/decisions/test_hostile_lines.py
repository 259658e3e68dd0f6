"""Lines that must not move a configured incident, and lines that must, with the configuration that is shipped.

What is fed: the governor's 22 and 29, then one line. The estimate of the strike, and every alert of its situation, must
stay as they were: or else the governor's 33 must come through and wake people.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from monitor.core.automatic import UNNAMED
from monitor.core.model import Alert, Estimate, Fragment, Precision
from monitor.core.replay import replay
from tests.eval.gold import policy

GOLD = Path(__file__).parents[2] / "gold" / "lines"
TOLL = "strike-2020-02-27/killed/TUR"
HURT = "strike-2020-02-27/wounded/TUR"
PAGE = "live_page"
"""A stream of the situation's own: what comes by it need not say what it is about."""
NIGHT = (
    ("21:38", "22 Turkish soldiers killed in air strike in Idlib, Hatay governor says"),
    ("23:06", "29 Turkish soldiers killed in Idlib air strike, Hatay governor says. A total of 36 were wounded."),
)
Ended = tuple[tuple[int, int, int, int | None], tuple[str, ...], tuple[str, ...]]

OTHER = (GOLD / "other.txt").read_text("utf-8").splitlines()
"""Another country or year, drills, films, anniversaries, totals, denials, jokes, conditions, history, sport, animals,
the other side's dead, the same number of something else."""

RISEN = (GOLD / "risen.txt").read_text("utf-8").splitlines()
"""The governor's 33, in many wordings."""

NOT_RISEN = (GOLD / "not_risen.txt").read_text("utf-8").splitlines()
"""Somebody else's 33, or nobody's, in lines that name the governor or an office."""

DENIED = (GOLD / "denied.txt").read_text("utf-8").splitlines()
"""Figures that somebody calls false, rumours, and what is only supposed."""

WOUNDED = (GOLD / "wounded.txt").read_text("utf-8").splitlines()
"""The governor's 41 wounded, of whom he had given 36."""

CORRECTED = (GOLD / "corrected.txt").read_text("utf-8").splitlines()
"""The governor's 27 in the place of his 29."""

NOT_CORRECTED = (GOLD / "not_corrected.txt").read_text("utf-8").splitlines()
"""27 of the 29, 27 of something else, 27 and two more, and corrections of something else."""

CONFIRMED = (GOLD / "confirmed.txt").read_text("utf-8").splitlines()
"""The governor's 29 said again."""

IN_PAGE = {
    name: (GOLD / f"{name}_in_page.txt").read_text("utf-8").splitlines() for name in ("risen", "wounded", "corrected")
}
"""Lines that name neither the event nor whose governor he is: a page about nothing else says that for them."""

TAKEN_BACK = (GOLD / "taken_back.txt").read_text("utf-8").splitlines()


def fragments(*told: tuple[str, str], stream: str = UNNAMED) -> list[Fragment]:
    found = []
    for clock, text in told:
        hour, minute = (int(part) for part in clock.split(":"))
        day = 27 if hour > 12 else 28
        at = datetime(2020, 2, day, hour, minute, tzinfo=UTC)
        found.append(Fragment(text=text, outlet="wire", published_at=at, precision=Precision.MINUTE, stream=stream))
    return found


def ended(*told: tuple[str, str], subject: str = TOLL, stream: str = UNNAMED) -> Ended:
    """The last estimate of the strike, and the alerts of its situation: all, and those that wake people."""
    last: Estimate | None = None
    alerts: list[Alert] = []
    for record in replay([*fragments(*NIGHT), *fragments(*told, stream=stream)], policy()):
        if isinstance(record, Estimate) and record.subject == subject:
            last = record
        if isinstance(record, Alert) and record.situation == "idlib-2020":
            alerts.append(record)
    assert last is not None
    pages = tuple(one.id for one in alerts if one.page)
    return (last.low, last.best, last.high, last.official), tuple(one.id for one in alerts), pages


@cache
def before() -> Ended:
    return ended()


def test_the_night_alone_ends_at_the_governors_29() -> None:
    assert before()[0] == (29, 29, 29, 29)


@pytest.mark.parametrize("text", OTHER)
def test_a_line_about_something_else_moves_nothing_and_wakes_nobody(text: str) -> None:
    assert ended(("00:10", text)) == before()


@pytest.mark.parametrize("text", DENIED)
def test_a_denied_figure_moves_nothing_and_wakes_nobody_even_in_a_page_about_nothing_else(text: str) -> None:
    assert ended(("00:10", text), stream=PAGE) == before()


@pytest.mark.parametrize("text", CONFIRMED)
def test_what_is_only_said_again_moves_nothing_and_wakes_nobody(text: str) -> None:
    assert ended(("00:10", text)) == before()


@pytest.mark.parametrize("text", RISEN)
def test_the_governors_new_toll_comes_through_and_wakes_people(text: str) -> None:
    (_, _, _, official), _, pages = ended(("00:47", text))
    assert official == 33
    assert len(pages) == len(before()[2]) + 1


@pytest.mark.parametrize("text", IN_PAGE["risen"])
def test_the_governors_new_toll_comes_through_in_a_page_about_nothing_else(text: str) -> None:
    (_, _, _, official), _, pages = ended(("00:47", text), stream=PAGE)
    assert official == 33
    assert len(pages) == len(before()[2]) + 1


@pytest.mark.parametrize("text", NOT_RISEN)
@pytest.mark.parametrize("stream", [UNNAMED, PAGE])
def test_a_toll_that_is_not_the_governors_leaves_his_and_wakes_nobody(text: str, stream: str) -> None:
    (_, _, _, official), _, pages = ended(("00:47", text), stream=stream)
    assert official == 29
    assert pages == before()[2]


@pytest.mark.parametrize("text", WOUNDED)
def test_the_governors_new_figure_of_wounded_comes_through_and_leaves_the_dead(text: str) -> None:
    assert ended(("00:47", text), subject=HURT)[0][3] == 41
    assert ended(("00:47", text))[0] == before()[0]


@pytest.mark.parametrize("text", IN_PAGE["wounded"])
def test_the_governors_new_figure_of_wounded_comes_through_in_a_page_about_nothing_else(text: str) -> None:
    assert ended(("00:47", text), subject=HURT, stream=PAGE)[0][3] == 41
    assert ended(("00:47", text), stream=PAGE)[0] == before()[0]


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_figure_that_its_source_takes_back_is_gone_and_the_one_before_stands(text: str) -> None:
    raised = ("00:47", "33 Turkish soldiers killed in Idlib air strike, Hatay governor says")
    assert ended(raised)[0] == (33, 33, 33, 33)
    assert ended(raised, ("03:00", text))[0] == (29, 29, 29, 29)
    assert ended(raised, ("03:00", text), ("04:00", raised[1]))[0] == (33, 33, 33, 33), "said again"


@pytest.mark.parametrize("text", CORRECTED)
def test_a_figure_that_its_source_corrects_downwards_takes_the_place_of_the_higher_one(text: str) -> None:
    (_, best, _, official), _, pages = ended(("00:47", text))
    assert (best, official) == (27, 27)
    assert pages == before()[2]


@pytest.mark.parametrize("text", IN_PAGE["corrected"])
def test_a_correction_downwards_comes_through_in_a_page_about_nothing_else(text: str) -> None:
    (_, best, _, official), _, pages = ended(("00:47", text), stream=PAGE)
    assert (best, official) == (27, 27)
    assert pages == before()[2]


@pytest.mark.parametrize("text", NOT_CORRECTED)
@pytest.mark.parametrize("stream", [UNNAMED, PAGE])
def test_what_only_sounds_like_a_correction_leaves_the_toll(text: str, stream: str) -> None:
    (_, best, _, official), _, pages = ended(("00:47", text), stream=stream)
    assert (best, official) == (29, 29)
    assert pages == before()[2]
