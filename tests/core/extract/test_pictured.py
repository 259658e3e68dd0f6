"""Counts behind a lead that has counted all: what pictures show, as many by another name, the last one of the same."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Fragment
from monitor.core.policy import Policy

LEAD = "Four members of the Nahri family were killed in an alleged airstrike on a farm on 3 May 2031."


def killed(text: str) -> tuple[int, int, int] | None:
    return toll(read_text(Fragment(text=text), Policy()).claims, text)["killed"]


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [
        ("A photograph shared by relatives shows three small bodies in one blanket.", (4, 4, 4)),
        ("Two videos were posted; one shows a burnt tractor and the other the body of a young girl.", (4, 4, 4)),
        ("A rights group counted five civilian deaths, four of the family and a passer-by.", (4, 4, 5)),
        ("A neighbour was also killed, the mayor said.", (5, 5, 5)),
    ],
)
def test_what_stands_behind_a_lead(rest: str, wanted: tuple[int, int, int]) -> None:
    assert killed(f"{LEAD}\n\n{rest}") == wanted


def test_the_last_one_of_those_counted() -> None:
    text = (
        "Nine civilians were killed and 26 wounded in shelling of a depot on 3 May 2031.\n\n"
        "The health ministry said that eight workers had been killed.\n\n"
        "In the afternoon the ambulance service announced that another worker had died in hospital."
    )
    assert killed(text) == (8, 9, 9)


def test_a_picture_alone_is_counted() -> None:
    assert killed("A video shows the bodies of three men beside the road, shot in the head.") == (3, 3, 3)
