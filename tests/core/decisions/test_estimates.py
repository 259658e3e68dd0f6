"""From figures of many origins to low, best and high."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.core.estimate import smallest_minimiser
from monitor.core.model import Basis, Estimate, Modality, Observation, Outcome, Polarity, Scope, Standing
from tests.core.decisions.scenes import EVERY, STRIKE, claim, run

inf = float("inf")
KILLED = f"{STRIKE}/killed/TUR"


def toll(*told: Observation, subject: str = KILLED) -> Estimate:
    return run(told, EVERY).last[subject]


def triple(*told: Observation) -> tuple[int, int, int]:
    estimate = toll(*told)
    return (estimate.low, estimate.best, estimate.high)


def role(estimate: Estimate, origin: str) -> str:
    return next(figure.role for figure in estimate.figures if figure.origin == origin)


@pytest.mark.parametrize(
    ("intervals", "best"),
    [
        ([(33, 33, 1)], 33),
        ([(29, inf, 1)], 29),
        ([(22, inf, 3), (30, inf, 2)], 30),
        ([(33, 33, 3), (34, 34, 3)], 33),
        ([(33, 33, 3), (34, 34, 4)], 34),
        ([(32, 37, 2), (33, 33, 3), (34, inf, 3)], 33),
        ([(0, 0, 1), (5, 5, 1), (6, 6, 1)], 5),
    ],
)
def test_best_is_the_smallest_figure_nearest_to_all_by_weight(
    intervals: list[tuple[float, float, float]], best: float
) -> None:
    assert smallest_minimiser(intervals) == best


def test_one_exact_figure_is_all_three() -> None:
    assert triple(claim("governor", 22)) == (22, 22, 22)


def test_both_ends_of_a_range_are_kept() -> None:
    assert triple(claim("reporters", 32, high=37)) == (32, 32, 37)


def test_an_open_figure_pulls_nobody_down() -> None:
    assert triple(claim("governor", 33), claim("reporters", 22, 1, None)) == (33, 33, 33)


def test_an_upper_bound_takes_away_none_of_the_dead() -> None:
    bound = claim("governor", None, 90, high=40)
    assert triple(claim("governor", 29, 60), bound) == triple(bound, claim("governor", 29, 60)) == (29, 29, 40)
    assert triple(claim("governor", 29, 60), bound, claim("governor", 33, 120)) == (33, 33, 33)
    assert triple(bound) == (0, 0, 40)


def test_an_upper_bound_takes_away_none_of_the_wounded() -> None:
    hurt = f"{STRIKE}/wounded/TUR"
    told = toll(
        claim("governor", 36, 60, outcome=Outcome.WOUNDED),
        claim("governor", None, 90, high=40, outcome=Outcome.WOUNDED),
        subject=hurt,
    )
    assert (told.low, told.best, told.high) == (36, 36, 40)


def test_the_dead_stay_dead_when_an_older_figure_is_repeated() -> None:
    assert triple(claim("governor", 29, 60), claim("governor", 22, 90)) == (29, 29, 29)


def test_only_a_correction_lowers_the_dead() -> None:
    assert triple(claim("governor", 29, 60), claim("governor", 22, 90, standing=Standing.CORRECTS)) == (22, 22, 22)


def test_a_better_graded_origin_corrects_a_worse_one_but_not_the_other_way_round() -> None:
    better = claim("ministry", 22, 90, standing=Standing.CORRECTS)
    assert toll(claim("reporters", 29, 60), better).best == 22
    worse = claim("reporters", 22, 90, standing=Standing.CORRECTS)
    assert toll(claim("ministry", 29, 60), worse).best == 29


def test_the_wounded_are_as_many_as_was_said_last() -> None:
    told = [claim("governor", 39, 0, outcome=Outcome.WOUNDED), claim("governor", 36, 60, outcome=Outcome.WOUNDED)]
    assert toll(*told, subject=f"{STRIKE}/wounded/TUR").best == 36


def test_what_was_initially_said_is_no_figure_of_now() -> None:
    assert not run([claim("governor", 9, standing=Standing.SUPERSEDED)]).estimates
    estimate = toll(claim("governor", 29), claim("governor", 9, 60, standing=Standing.SUPERSEDED))
    assert estimate.best == 29
    assert [figure.role for figure in estimate.figures] == ["counts", "superseded"]


def test_an_outlier_of_a_poor_source_widens_high_only_and_is_marked() -> None:
    estimate = toll(claim("governor", 22), claim("rebels", 60, 1))
    assert (estimate.low, estimate.best, estimate.high) == (22, 22, 60)
    assert role(estimate, "rebels") == "unconfirmed"


def test_an_outlet_that_names_nobody_is_no_second_source() -> None:
    estimate = toll(claim("governor", 22), claim("outlet:wire", 22, 1), claim("outlet:post", 30, 2, outlet="post"))
    assert estimate.best == 22
    assert role(estimate, "outlet:wire") == "restates"
    assert role(estimate, "outlet:post") == "unconfirmed"


def test_a_figure_that_others_have_gone_above_since_says_at_least() -> None:
    estimate = toll(claim("observatory", 22, 0), claim("governor", 33, 60))
    assert (estimate.low, estimate.best, estimate.high) == (33, 33, 33)
    assert role(estimate, "observatory") == "stale"


def test_reliable_origins_that_differ_at_once_are_measured() -> None:
    estimate = toll(claim("governor", 20), claim("observatory", 30, 1), claim("governor", 20, 2))
    assert (estimate.low, estimate.best, estimate.high) == (20, 20, 30)
    assert estimate.disagreement == 0.5


def test_seven_of_the_wounded_who_died_are_checked_and_never_added() -> None:
    told = [claim("governor", 22), claim("governor", 7, 90, basis=Basis.TRANSFER), claim("governor", 29, 90)]
    estimate = toll(*told)
    assert estimate.best == 29
    assert estimate.notes == ("22 + 7 of the wounded who died = 29 (governor)",)
    assert toll(*told[:2]).best == 22


def test_an_addition_that_fits_no_total_is_named() -> None:
    told = [claim("governor", 22), claim("governor", 5, 90, basis=Basis.INCREMENT), claim("governor", 29, 90)]
    assert "fits none of its totals 22, 29" in toll(*told).notes[0]


def test_a_month_s_total_is_named_as_stale_beside_a_newer_toll() -> None:
    month = [
        claim("ministry", 21, scope=Scope.CUMULATIVE, incident=None),
        claim("outlet:wire", 43, 60, None, scope=Scope.CUMULATIVE, incident=None),
    ]
    strike = [claim("governor", 22), claim("governor", 33, 90)]
    assert "the running total of 43 = 21 + 22 is stale beside 33" in toll(*strike, *month).notes
    assert "the running total of 43 = 21 + 22 is stale beside 33" in toll(*month, *strike).notes


@pytest.mark.parametrize(
    "told",
    [
        claim("governor", 3, scope=Scope.SUBGROUP),
        claim("governor", 300, scope=Scope.BACKGROUND),
        claim("governor", 0, polarity=Polarity.DENIED),
        claim("governor", 50, perpetrators=True),
        claim("governor", None, vague="dozens"),
    ],
    ids=["inside", "background", "denied", "attackers", "vague"],
)
def test_what_is_not_the_toll_never_moves_it(told: Observation) -> None:
    assert triple(claim("governor", 22), told) == (22, 22, 22)


def test_what_is_only_alleged_widens_high() -> None:
    assert triple(claim("governor", 22), claim("observatory", 40, 1, modality=Modality.ALLEGED)) == (22, 22, 40)


def test_a_crowd_counts_by_how_many_agree() -> None:
    many = [claim("outlet:wire", 2, n, text=str(n)) for n in range(12)]
    assert toll(*many, claim("outlet:wire", 9, 20), claim("said:someone", 2000, 21)).best == 2
    rising = [claim("outlet:wire", 6, n, None, text=str(n)) for n in range(6)]
    later = [claim("outlet:wire", 18, 30 + n, None, text=str(n)) for n in range(2)]
    assert toll(*rising, later[0]).best == 6
    assert toll(*rising, *later).best == 18
    both = toll(claim("said:police", 5), claim("said:hospital", 7, 1))
    assert (both.low, both.best, both.high) == (5, 7, 7)


def test_one_unknown_voice_does_not_hold_down_what_is_reported_later() -> None:
    named = claim("said:someone", 1)
    reports = [claim("outlet:wire", 7, n, text=str(n)) for n in range(1, 3)]
    assert toll(named, *reports).best == 7


def test_a_climbing_toll_is_followed_though_each_figure_is_said_once() -> None:
    climbing = [claim("outlet:wire", n, 60 * at) for at, n in enumerate((3, 6, 17, 46, 58, 66, 74))]
    for at, told in enumerate(climbing):
        assert toll(*climbing[: at + 1]).best == told.claim.low if told.claim else False


def test_up_to_so_many_raises_no_level_where_anybody_gives_a_number() -> None:
    rumour = claim("said:sources", None, high=10)
    assert triple(rumour) == (10, 10, 10)
    assert triple(rumour, claim("said:county", 7, 10)) == (7, 7, 10)


def test_two_voices_hold_a_level_against_one_far_above_only_if_they_agree_on_it() -> None:
    climbing = [claim("outlet:wire", n, 60 * at, text=str(at)) for at, n in enumerate((5, 8, 31))]
    assert toll(*climbing).best == 31
    agreeing = [claim("outlet:wire", n, 60 * at, text=str(at)) for at, n in enumerate((8, 8, 31))]
    assert toll(*agreeing).best == 8


def test_a_rumour_before_or_among_a_crowd_sets_no_toll() -> None:
    known = [claim("outlet:wire", n, 60 * at) for at, n in enumerate((46, 46, 58, 66))]
    among = toll(*known, claim("said:councillor", 500, 130))
    assert (among.best, among.high) == (66, 500)
    assert toll(claim("said:someone", 900, -60), *known).best == 66


def test_what_a_medium_said_first_does_not_hold_down_what_many_report_later() -> None:
    medium = claim("reporters", 6, 0)
    later = [claim("outlet:wire", n, 60 + at, text=str(at)) for at, n in enumerate((13, 15, 20))]
    assert toll(medium, *later[:2]).best == 6
    estimate = toll(medium, *later)
    assert estimate.best == 20
    assert role(estimate, "reporters") == "stale"
    assert toll(claim("governor", 6, 0), *later).best == 6


def test_an_estimate_names_method_and_claims() -> None:
    estimate = toll(claim("governor", 22))
    assert estimate.method == "graded interval median"
    assert estimate.figures[0].observation == claim("governor", 22).id
    assert estimate.figures[0].grade == "B2"


@pytest.mark.parametrize("who", ["said:residents", "said:camp-residents", "said:neighbours", "said:eyewitnesses"])
def test_people_on_the_spot_never_raise_a_crowds_level(who: str) -> None:
    told = (claim("said:health-office", 30), claim("said:relief-agency", 34, 10))
    assert triple(*told, claim(who, 50, 20)) == (30, 34, 50)
    assert triple(*told, claim("said:ministry", 50, 20))[1] == 50
    assert triple(claim(who, 50))[1] == 50, "where nobody else says anything, theirs is the figure"


@pytest.mark.parametrize(
    ("told", "best", "high"),
    [
        # Nobody is named for thirty, and a chief for six: before, between and after what the chief says.
        ([claim("outlet:wire", 30), claim("said:chief-alvarado", 6, 5)], 6, 30),
        ([claim("said:police", 2, high=None), claim("outlet:wire", 30, 5), claim("said:chief-alvarado", 6, 9)], 6, 30),
        ([claim("said:sheriff", 6), claim("outlet:wire", 30, 5)], 6, 30),
        ([claim("said:sheriff", 6), claim("said:red-cross", 7, 1), claim("outlet:wire", 150, 5)], 7, 150),
        # One that was said before somebody named gave less does not come true when the toll climbs near it.
        ([claim("outlet:wire", 150, 8), *(claim("said:police", n, n) for n in (7, 58, 84))], 84, 150),
        ([claim("outlet:wire", 150, 8), *(claim("said:police", n, n) for n in (7, 58, 155))], 155, 155),
        # One who is named, but no office, far above an office.
        ([claim("said:police", 12), claim("said:lily-alen", 150, 5), claim("said:police", 17, 9)], 17, 150),
        # What is only alleged raises no level, however near it is and whoever is said to have told it.
        ([claim("outlet:wire", 4), claim("said:uncle", 9, 5, modality=Modality.ALLEGED)], 4, 9),
        ([claim("said:radio", 4), claim("outlet:wire", 800, 5, None, modality=Modality.ALLEGED)], 4, 800),
        # Said twice, it is no stray figure; and an office's own jump comes through at once.
        ([claim("said:sheriff", 6), claim("outlet:wire", 30, 5), claim("outlet:wire", 31, 9)], 31, 31),
        ([claim("said:governor", 4), claim("said:governor", 60, 600)], 60, 60),
        ([*(claim("outlet:wire", 4, n, text=str(n)) for n in range(5)), claim("said:governor", 40, 600)], 40, 40),
        ([claim("said:police", 4), claim("said:hospital", 4, 9), claim("said:fire-service", 60, 600)], 60, 60),
        # Nobody is named for two stray figures, one far above the other.
        ([claim("outlet:wire", n, at) for n, at in ((3, 0), (3, 1), (10, 5), (50_000, 9))], 10, 10),
        # So does its smaller step above what many have told.
        ([*(claim("outlet:wire", 19, n, text=str(n)) for n in range(5)), claim("said:officials", 27, 600)], 27, 27),
        ([*(claim("outlet:wire", 19, n, text=str(n)) for n in range(5)), claim("said:a-man", 27, 600)], 19, 27),
        # Not above what another office says, and others with it.
        ([*(claim(f"said:ministry-{n}", 19, n) for n in range(5)), claim("said:governor", 27, 600)], 19, 27),
        # A part that an office gives does not take down a toll that has climbed.
        ([*(claim("outlet:wire", n, n) for n in (6, 17, 41)), claim("said:fire-chief", 4, 99)], 41, 41),
    ],
)
def test_a_stray_figure_never_is_best_where_an_office_has_spoken(told: list[Observation], best: int, high: int) -> None:
    estimate = toll(*told)
    assert (estimate.best, estimate.high) == (best, high)
    turned = toll(*reversed(told))
    assert (turned.low, turned.best, turned.high) == (estimate.low, best, high)


@pytest.mark.parametrize(
    ("by", "figure", "best"),
    [
        ("said:police-spokeswoman", 14, 14),
        ("said:medical-examiner", 12, 12),
        ("said:sheriff", 3, 15),  # A fifth of it is another story.
        ("outlet:wire", 14, 15),
        ("said:residents", 14, 15),
    ],
)
def test_somebody_named_corrects_what_nobody_judged_has_said(by: str, figure: int, best: int) -> None:
    told = [claim("outlet:post", 15), claim("said:mayor", 15, 5), claim(by, figure, 60, standing=Standing.CORRECTS)]
    assert toll(*told).best == best
    assert toll(*told, claim("said:mayor", 16, 90)).best == 16
    assert toll(claim("reporters", 15), told[-1]).best == 15, "never what somebody judged has said"


def test_a_toll_told_as_one_needs_no_second_voice() -> None:
    rising = claim("outlet:wire", 46, 60)
    assert rising.claim is not None
    rising = replace(rising, claim=replace(rising.claim, rule="toll"))
    assert toll(claim("said:civil-defence", 17), rising).best == 46
