"""Tolls of other places that a text calls to mind are none of its own; its own stand in the same words."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.model import Fragment, Scope
from monitor.core.policy import Policy


def counts(text: str) -> list[int | None]:
    claims = read_text(Fragment(text=text), Policy()).claims
    assert claims
    return [one.low for one in claims if one.scope is Scope.INCIDENT]


@pytest.mark.parametrize(
    "text",
    [
        "Uvalde, 21 dead. Parkland, 17. Sandy Hook, 26. Now us.",
        "Soma 2014, 301 killed. Kozlu 1992, 263. Ermenek 2014, 18.",
        "Columbine (13 dead). Sandy Hook (26). Uvalde (21). How many more?",
        "Worse than Parkland (17 dead)",
        "It's like Sandy Hook, where 26 died",
        "deadlier than Katrina in 2005 (1,800 dead)",
        "It is worse than the Soma mine disaster, which killed 301",
        "reminiscent of the Bukoba sinking, in which 800 died",
    ],
)
def test_a_toll_that_is_only_called_to_mind_is_of_no_incident_now(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Sheriff: 9 dead. Police: 12. Mayor: 14.", [9]),
        ("Malirong, 22 dead. Tagbuyo, 19 dead. Verona, 7 dead.", [22, 19, 7]),
        ("Tagbuyo, 19 dead. Pray.", [19]),
        ("This is our Sandy Hook. 9 dead", [9]),
        ("It was worse than feared (9 dead)", [9]),
        ("Worse than Parkland. 21 dead here", [21]),
        ("More than 20 people died in Malirong", [20]),
        ("It looked like Pompeii, with 12 dead", [12]),
        ("Worse than a bomb, said the mayor of Malirong, where 12 died", [12]),
    ],
)
def test_a_toll_in_such_words_may_be_the_text_s_own(text: str, dead: list[int]) -> None:
    assert counts(text) == dead
