"""What corrections take away, and what stands again after them."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from monitor.core.model import Estimate, Modality, Observation, Precision, Standing
from tests.core.decisions.scenes import EVERY, STRIKE, claim, run

DAY = 24 * 60.0
WIRE, OFFICE = "outlet:wire", "said:health-department"


def on(day: int, origin: str, figure: int, *, corrects: bool = False, text: str = "") -> Observation:
    """What is said on a day, at no hour that anybody knows."""
    standing = Standing.CORRECTS if corrects else Standing.CURRENT
    return replace(claim(origin, figure, day * DAY, standing=standing, text=text), precision=Precision.DAY)


def toll(*told: Observation) -> Estimate:
    return run(told, EVERY).last[f"{STRIKE}/killed/TUR"]


STOOD = (on(0, WIRE, 61), on(1, WIRE, 64), on(1, "said:chief-minister", 64))
LOWERED = on(2, OFFICE, 59, corrects=True)


@pytest.mark.parametrize(
    ("later", "best"),
    [
        # An outlet repeats the old toll: it is no news, on the day of the correction or after it.
        ([on(2, WIRE, 64, text="again")], 59),
        ([on(3, WIRE, 64, text="again")], 59),
        ([on(2, WIRE, 60), on(3, "said:secretary", 62), on(3, WIRE, 64, text="again")], 62),
        # An older figure that is repeated is none either, though it lies between.
        ([on(2, WIRE, 61, text="again")], 59),
        ([on(3, "outlet:late", 61, text="again")], 59),
        # On the day of the correction one more dies, or two: nobody has given that figure before.
        ([on(2, WIRE, 60)], 60),
        ([on(2, WIRE, 60), on(2, WIRE, 62)], 62),
        ([on(2, WIRE, 60), on(3, WIRE, 60, text="again")], 60),
        # What is told above the old toll on that day was told before the correction, for all that is known.
        ([on(2, WIRE, 66)], 59),
        ([on(3, WIRE, 66)], 66),
        # The correction is told again when the toll has climbed since.
        ([on(3, "said:police", 62), replace(LOWERED, fragment="again", published_at=on(4, WIRE, 1).published_at)], 62),
        ([on(3, WIRE, 64), replace(LOWERED, fragment="again", published_at=on(4, WIRE, 1).published_at)], 59),
        # Somebody who is named says the old figure again; and the toll climbs to it by itself.
        ([on(3, "said:chief-minister", 64, text="again")], 64),
        ([on(3, "said:police", 63), on(4, WIRE, 64, text="again")], 64),
        ([on(3, WIRE, 60, text="new")], 60),
    ],
)
def test_an_old_toll_does_not_come_back_by_being_repeated(later: list[Observation], best: int) -> None:
    told = [*STOOD, LOWERED, *later]
    assert toll(*told).best == best
    assert toll(*reversed(told)).best == best
    assert toll(*told, *told).best == best


def test_the_next_victim_after_a_correction_by_one_makes_the_old_toll_again() -> None:
    told = (on(0, WIRE, 15), on(1, "said:police-spokeswoman", 14, corrects=True), on(2, WIRE, 15, text="the 15th"))
    assert {toll(*order).best for order in permutations(told)} == {15}


def test_those_who_are_put_right_are_no_reason_to_believe_a_rumour() -> None:
    told = (on(0, "said:mayor", 13), on(0, WIRE, 50), on(1, "said:mayor", 23), on(1, WIRE, 23), on(1, WIRE, 24))
    assert toll(*told).best == 24
    lowered = on(2, "said:mayor-office", 22, corrects=True)
    assert toll(*told, lowered, on(2, WIRE, 24, text="again")).best == 22


def test_a_stray_figure_is_no_toll_that_stood_before_a_correction() -> None:
    told = (on(0, "said:mayor", 120), on(0, WIRE, 200), on(1, "said:prosecutor", 129), on(1, WIRE, 129))
    assert toll(*told, on(1, WIRE, 132), on(1, "said:hospital-service", 129, corrects=True)).best == 129


def test_hours_tell_the_order_of_one_day() -> None:
    lowered = claim(OFFICE, 59, 60, standing=Standing.CORRECTS)
    assert toll(claim(WIRE, 64), claim(WIRE, 60, 60), lowered).best == 59
    assert toll(claim(WIRE, 64), claim(WIRE, 60, 61), lowered).best == 60


def test_a_lower_figure_after_ones_own_correction_takes_nothing_away() -> None:
    lowered = claim(WIRE, 27, 60, standing=Standing.CORRECTS)
    assert toll(claim(WIRE, 29), lowered, claim(WIRE, 22, 90)).best == 27
    assert toll(claim(WIRE, 29), lowered, claim(WIRE, 28, 90)).best == 28


@pytest.mark.parametrize("who", ["said:friend", "said:tricycle-driver", "said:man", "said:uncle", "said:trolls"])
def test_somebody_whom_nobody_knows_raises_no_level(who: str) -> None:
    told = (claim(WIRE, 5), claim("said:police", 12, 5))
    assert toll(*told, claim(who, 30, 10)).best == 12
    assert toll(claim(who, 30, 10)).best == 30, "where nobody else says anything, theirs is the figure"


@pytest.mark.parametrize(
    ("later", "best"),
    [
        # One word of an office leaves behind what a medium said before it, if it is not far above.
        ([claim("said:interior-minister", 14, 60)], 14),
        ([claim("said:interior-minister", 19, 60)], 6),
        ([claim("said:interior-minister", 14, -60)], 6),
        ([claim("said:miner", 14, 60)], 6),
        ([claim("said:interior-minister", 14, 60, modality=Modality.ALLEGED)], 6),
        ([claim(WIRE, 14, 60)], 6),
    ],
)
def test_an_office_leaves_a_medium_behind(later: list[Observation], best: int) -> None:
    assert toll(claim("reporters", 6), *later).best == best
