"""Figures far from all others: one voice alone, before or after them, and bounds that no toll reached."""

from __future__ import annotations

from monitor.core.model import Estimate, Observation, Standing
from tests.core.decisions.scenes import EVERY, STRIKE, claim, run


def toll(*told: Observation) -> Estimate:
    return run(told, EVERY).last[f"{STRIKE}/killed/TUR"]


def triple(*told: Observation) -> tuple[int, int, int]:
    estimate = toll(*told)
    return (estimate.low, estimate.best, estimate.high)


def role(estimate: Estimate, origin: str) -> str:
    return next(figure.role for figure in estimate.figures if figure.origin == origin)


def test_a_lone_voice_far_above_all_others_waits_for_a_second() -> None:
    known = [claim("outlet:wire", n, at, text=str(at)) for at, n in enumerate((27, 40, 44, 46))]
    lone = claim("reporters", 11_300, 60)
    for told in ([*known, lone], [lone, *known]):
        assert triple(*told) == (44, 46, 11_300)
    assert role(toll(*known, lone), "reporters") == "unconfirmed"
    # Whoever says it again, it counts.
    assert toll(*known, lone, claim("outlet:post", 11_000, 70, outlet="post")).best == 11_300
    assert toll(*known, lone, claim("reporters", 11_300, 80, text="again")).best == 11_300
    # One who has followed the toll may see it jump, and so may anybody where hardly anything is known.
    assert toll(*known, claim("reporters", 45, 50), lone).best == 11_300
    assert toll(claim("outlet:wire", 3), lone).best == 11_300
    assert toll(*known, claim("reporters", 500, 60)).best == 46
    assert toll(*known, claim("reporters", 300, 60)).best == 300
    # The governor of those who died does not wait for anybody.
    assert toll(*known, claim("governor", 11_300, 60)).best == 11_300


def test_one_stray_figure_of_before_falls_against_two_that_give_not_a_tenth_of_it() -> None:
    stray = claim("said:libya-floods", 2000)
    later = [claim("outlet:wire", n, 60 + n) for n in (1, 5)]
    assert toll(stray, later[0]).best == 2000
    assert toll(stray, *later).best == 5
    assert toll(claim("said:governor", 2000), *later).best == 2000, "an office answers for it"
    assert toll(stray, claim("outlet:post", 2000, 5, outlet="post", text="again"), *later).best == 2000


def test_an_upper_bound_is_no_toll_that_stood_before_a_correction() -> None:
    told = [
        claim("said:fire-officer", None, high=20),
        claim("outlet:wire", 11, 1),
        claim("outlet:wire", 15, 1500, text="15"),
        claim("outlet:wire", 14, 1510, standing=Standing.CORRECTS),
    ]
    assert toll(*told).best == 14
