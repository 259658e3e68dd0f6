"""Counts that a short line sets anew, without a frame of harm around the figure; and lines that set none."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.model import Fragment, Outcome, Polarity, Scope, Standing
from monitor.core.policy import Origin, OriginKind, Party, Policy

CORONER = Origin(
    id="coroner",
    name="Coroner of Eastmark",
    kind=OriginKind.OFFICIAL,
    grade="B2",
    aliases=("Eastmark coroner", "Ivar Brandt"),
)
MINISTRY = Origin(id="ministry", name="Health ministry", kind=OriginKind.OFFICIAL, grade="B2")
POLICY = Policy(origins=(CORONER, MINISTRY), parties=(Party(code="KER", names=("Kerovia", "Kerovian")),))


def told(text: str, outcome: Outcome = Outcome.KILLED) -> list[tuple[int | None, str, Standing]]:
    """The figures that count, whose they are, and how they stand to those before."""
    claims = read_text(Fragment(text=text, outlet="wire"), POLICY).claims
    return [
        (one.low, one.origin, one.standing)
        for one in claims
        if one.outcome is outcome
        and one.numeric
        and one.polarity is Polarity.ASSERTED
        and one.scope is Scope.INCIDENT
        and one.standing is not Standing.SUPERSEDED
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Four more miners have succumbed, taking the total to 33, according to the Eastmark coroner.",
        "Eastmark coroner: four more dead, total reaches 33",
        "The number of miners killed is no longer 29 but 33, the Eastmark coroner announced.",
        "Ivar Brandt revised upwards to 33 the count of those killed in the mine.",
        "Deaths in the ferry disaster reach 33, Eastmark coroner says",
        "After 22 and then 29, the dead are now 33, says Brandt",
    ],
)
def test_a_line_that_raises_a_toll_sets_it(text: str) -> None:
    [(figure, origin, _)] = told(text)
    assert (figure, origin) == (33, CORONER.id)


@pytest.mark.parametrize(
    "text",
    [
        "Brandt: toll is 27, I misspoke when I said 29",
        "Eastmark coroner's office says 27 miners killed, corrects previous toll of 29",
        "It wasn't 29. Eastmark coroner just now: 'The dead are 27.'",
        "Ivar Brandt walks back earlier toll: 27 dead, he tells reporters, as two of the 29 are still in surgery",
        "Kerovia's toll cut by two. The office of Eastmark's coroner says 27 were killed.",
        'Eastmark coroner: "29 was a mistake on our part; 27 people lost their lives."',
        "The Eastmark coroner says he was given a wrong number and that the dead number twenty-seven.",
        "There was confusion between hospitals, Brandt says, and the right number of dead is 27.",
    ],
)
def test_a_line_that_puts_a_toll_right_corrects_it(text: str) -> None:
    assert told(text) == [(27, CORONER.id, Standing.CORRECTS)]


def test_a_bare_office_that_speaks_is_heard_and_somebody_s_is_not() -> None:
    assert told("The dead now number 33, the governor said.") == [(33, "said:governor", Standing.CURRENT)]
    for text in (
        "Deaths reach 33, says the Solundian governor",
        "The governor, his driver and 33 guards were killed.",
        "The governor said, and the mayor said, that deaths had reached 33",
    ):
        assert not any(one.rule == "set anew" for one in read_text(Fragment(text=text, outlet="wire"), POLICY).claims)


def test_the_hurt_are_set_anew_alike() -> None:
    text = "The figure for injured passengers has been updated by Eastmark's coroner. It is now 41, from 36."
    assert told(text, Outcome.WOUNDED) == [(41, CORONER.id, Standing.CURRENT)]


@pytest.mark.parametrize(
    "text",
    [
        "The dead may reach 33, fears the Eastmark coroner.",
        "Is the toll now 33? The Eastmark coroner has not spoken yet.",
        "Eastmark coroner dismisses talk of a toll of 33",
        "Seeing 'toll now 33' attributed to the Eastmark coroner. He has made no such statement.",
        "Eastmark coroner: 33 is not the number of dead",
        "The toll of 33 given earlier was a mistake, the Eastmark coroner said.",
        "Instead of 29 flags, 33 hung at the ceremony for the miners who died, the Eastmark coroner said.",
        "The Eastmark coroner has 33 death certificates to sign and the health ministry 41.",
        "The toll is now 33, the health ministry says, and the Eastmark coroner agrees.",
        "The toll is now 33.",
        "Eastmark coroner: toll 33, 41 or 45, depending on who counts",
        "The Eastmark coroner's funeral home has moved to 33 Mill Street.",
        "Eastmark coroner: death toll among miners 33, injured 41 of them badly hurt",
    ],
)
def test_a_line_in_doubt_of_somebody_else_or_of_several_figures_sets_none(text: str) -> None:
    assert not any(one.rule == "set anew" for one in read_text(Fragment(text=text, outlet="wire"), POLICY).claims)


@pytest.mark.parametrize(
    "text",
    [
        "mine: toll 29 > 33 (coroner Brandt)",
        '"Unfortunately four of our injured were lost as well, and our dead are 33." (Brandt, live on radio)',
        "Further 4 fatalities among the injured; coroner of Eastmark puts overall dead at 33.",
        "Asked how many had died, Brandt replied 'thirty-three' and walked back inside.",
        "Wire: CORONER BRANDT - 33 KILLED VS 29 PREVIOUSLY",
        "Miners' toll now 33 after seriously hurt men succumb, Eastmark coroner acknowledges",
        "According to Eastmark's coroner the killed are 33 at this moment, with the badly hurt still in surgery.",
        "The total of killed miners stands at 33, Brandt has let it be known in a note.",
        "We lost 4 more, dead 33. This is from the Eastmark coroner, not from rumours.",
    ],
)
def test_whoever_speaks_and_whatever_stands_beside_it_the_new_figure_is_heard(text: str) -> None:
    assert [(figure, origin) for figure, origin, _ in told(text) if figure == 33] == [(33, CORONER.id)]


@pytest.mark.parametrize(
    "text",
    [
        "No change in the dead, 29, the Eastmark coroner reports; the injured however number 41.",
        "29 killed as before, but injured 41 instead of 36: Eastmark coroner.",
        "EASTMARK CORONER: INJURED UP TO 41, DEAD UNCHANGED AT 29",
        "The dead are still twenty-nine. The injured, though, are 41, Brandt added.",
        "He repeats 29 dead, and says the injured reached 41. Coroner Brandt, on radio.",
        "Update injured: 41 (was 36). Source: the Eastmark coroner.",
    ],
)
def test_the_hurt_beside_the_dead_keep_their_own_figure(text: str) -> None:
    assert [figure for figure, _, _ in told(text, Outcome.WOUNDED)] == [41]
    assert not [figure for figure, _, _ in told(text) if figure == 41]


@pytest.mark.parametrize(
    "text",
    [
        "The Eastmark coroner visited the morgue; 33 dead lie there, a nurse says.",
        "Eastmark coroner's office cannot be reached. Local radio: 33 dead.",
        "33 dead. (Coroner Brandt is out of town.)",
        "Our reporter outside the Eastmark coroner's office hears of 33 killed.",
        "No word from the Eastmark coroner as 33 miners are reported killed",
        "33 miners were killed. The source is not the Eastmark coroner.",
        "A new figure for the Eastmark coroner to explain: 33 miners killed",
        "33 miners were killed, and a bulletin from the Eastmark coroner is awaited.",
        "Eastmark coroner: we have not said 33, nor have we said that anybody was killed.",
        "33 killed, the union says; Eastmark coroner silent.",
    ],
)
def test_who_is_named_and_gives_no_figure_sets_none(text: str) -> None:
    assert not any(origin == CORONER.id for _, origin, _ in told(text))
