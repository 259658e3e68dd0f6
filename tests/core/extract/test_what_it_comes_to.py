"""The toll that one more makes, the right figure in the place of a published one, and the rank that it gives a
disaster, each beside sentences of the same words that mean something else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.core.extract import read_text
from monitor.core.model import Claim, Fragment, Outcome, Scope, Standing
from monitor.core.policy import Policy
from tests.core.extract.telling import dead_and_hurt


def dead(text: str) -> list[Claim]:
    fragment = Fragment(text=text, published_at=datetime(2020, 9, 8, tzinfo=UTC))
    return [one for one in read_text(fragment, Policy()).claims if one.outcome is Outcome.KILLED]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Two more bodies came ashore after the minister spoke, making it 96, the commissioner said", 96),
        ("Two more died overnight, taking it to 96", 96),
        ("Another man was found dead, bringing it to nine in all", 9),
        ("Two more bodies were found, making a total of 96.", 96),
        ("Five more bodies found today, for a total of 14", 14),
        ("Three of the injured died on the way to the coast. The total is 64.", 64),
        ("Three more bodies were found. The total is now 24.", 24),
        ("Ministry: 155, after a woman in her 20s died", 155),
        ("Sheriff: 27 as another body is found in the creek", 27),
        ("Regional police: 79, with 12 more bodies found in the hull", 79),
        # The total of something else, or of another time.
        ("Police: 155 people held after a woman died", 1),
        ("Room: 155, after a woman died there", 1),
        ("Ministry: 2, after 12 people died", 12),
        ("Six people died. The total cost is 24 million.", 6),
        ("Six people died. The total of the damage is 24.", 6),
        ("Two people died, making it three days of mourning", 2),
        ("Two men were killed for a total of 14 dollars", 2),
        ("Four were killed, making it the worst attack since 2010", 4),
        ("Two were killed, bringing it home to us", 2),
        ("Two were killed, taking it to court, their families said", 2),
    ],
)
def test_a_sum_told_after_what_was_added_is_the_toll(text: str, toll: int) -> None:
    assert dead_and_hurt(text)[0] == toll


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ('Minister: "We have lost 14 of our brothers. 28 were rescued injured."', 14),
        ("We lost three of our colleagues in the fire", 3),
        ("She lost two of her sons in the flood", 2),
        ("We have lost 14 of our comrades that night", 14),
        ("We lost two of our engines", 0),
        ("We lost 40 of our cattle", 0),
        ("He lost two of his teeth", 0),
        ("The bank lost 300 of its customers", 0),
        ("We lost 12 of our members to a rival", 0),
        ("The sources spoke of 45 soldiers killed; the rebels said they had lost 12 of their own men.", 45),
        ("We lost three of our matches", 0),
    ],
)
def test_so_many_of_ones_own_who_are_lost_are_dead(text: str, killed: int) -> None:
    assert dead_and_hurt(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "past", "right"),
    [
        ("Correction: Earlier versions gave number of dead as 31. Sheriff says it's 26.", 31, 26),
        ("Correction: An earlier version of this story said 31 people had died. The number is 26.", 31, 26),
        ("CORRECTION: An earlier headline put the toll at 31; it is 26", 31, 26),
        ("Corrected: a previous report gave the death toll as 31. It is 26.", 31, 26),
        ("Correction: our earlier tweet said 12 were killed. It should have read 11.", 12, 11),
        ("Clarification: the first alert said nine people were killed. There are eight dead.", 9, 8),
        ("Correction: In an earlier post we said 9 had been killed. The ministry says it's 7, and 12 wounded.", 9, 7),
    ],
)
def test_the_figure_of_an_earlier_version_is_past(text: str, past: int, right: int) -> None:
    told = {one.low: one.standing for one in dead(text)}
    assert told[past] is Standing.SUPERSEDED
    assert told[right] is Standing.CORRECTS


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Clarification: an earlier version misspelled the mayor's name. 26 people were killed in the fire.", 26),
        ("Correction: a previous version said 26 people were injured. 12 were killed.", 12),
        ("The earlier version of the engine is 26 years old. 12 people were killed.", 12),
        ("Correction: 12 people were killed, as an earlier version said. It is 26 degrees there.", 12),
    ],
)
def test_what_an_earlier_version_had_wrong_may_be_something_else(text: str, killed: int) -> None:
    assert [one.low for one in dead(text)] == [killed]
    assert dead(text)[0].standing is not Standing.SUPERSEDED


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Police lower Lanbrook toll to 71", Standing.CORRECTS),
        ("Philippine authorities lower typhoon death toll to 71", Standing.CORRECTS),
        ("Revised: 71 dead, 104 rescued", Standing.CORRECTS),
        ("Revised toll: 71 dead", Standing.CORRECTS),
        ("UN corrects: 71 deaths", Standing.CORRECTS),
        ("A lower toll of 71 was given by residents", Standing.CURRENT),
        ("Police give the lower toll of 71", Standing.CURRENT),
        ("Revised rules for fires like the one that killed 71", Standing.CURRENT),
        ("Red Cross: 71 dead", Standing.CURRENT),
    ],
)
def test_an_office_lowers_what_it_has_said(text: str, standing: Standing) -> None:
    assert [(one.low, one.standing) for one in dead(text)] == [(71, standing)]


def test_an_earlier_version_may_have_had_too_few() -> None:
    told = dead("Correction: an earlier alert said 11 people died; police now say 14 died")
    assert [(one.low, one.standing) for one in told] == [(11, Standing.SUPERSEDED), (14, Standing.RAISES)]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Harlow Fire now deadliest in state since 2018 with 14 killed", Scope.INCIDENT),
        ("The deadliest fire there since 2018, with 14 killed", Scope.INCIDENT),
        ("It is the worst accident since 2010 with 14 dead", Scope.INCIDENT),
        ("At 14 dead, it is the deadliest since May 2018", Scope.INCIDENT),
        ("14 were killed in the deadliest attack since 2009", Scope.INCIDENT),
        ("Since 2018, fires there have killed 14", Scope.CUMULATIVE),
        ("The worst year since 2018 with 14 killed", Scope.CUMULATIVE),
        ("14 died there in 2018, in the deadliest fire of all", Scope.BACKGROUND),
        ("Toll expected to pass 14, agency source says", Scope.BACKGROUND),
        ("Death toll likely to exceed 14, officials warn", Scope.BACKGROUND),
        ("Toll may surpass 14", Scope.BACKGROUND),
        ("Toll has passed 14", Scope.INCIDENT),
        ("Toll passes 14", Scope.INCIDENT),
    ],
)
def test_a_rank_counts_over_no_time_and_what_is_expected_is_no_toll(text: str, scope: Scope) -> None:
    assert [(one.low, one.scope) for one in dead(text)] == [(14, scope)]
