"""Whose a figure is that another clause credits to somebody, or that a bare office gives: tables of wordings."""

from __future__ import annotations

import pytest

from monitor.core.extract.casualties import find_claims
from monitor.core.model import Fragment, Outcome
from monitor.core.text import parse
from tests.core.signals.reading import shipped


def given_by(text: str) -> dict[int | None, str]:
    """Who gives each figure of dead."""
    claims = find_claims(Fragment(text=text, outlet="wire"), parse(text), shipped())
    return {claim.low: claim.origin for claim in claims if claim.outcome is Outcome.KILLED}


@pytest.mark.parametrize(
    "text",
    [
        "33 Turkish soldiers were killed in Idlib, Hatay's top official said.",
        "33 Turkish soldiers were killed in Idlib - Hatay Governorate",
        "Hatay gov: 33 Turkish soldiers killed in Idlib",
        "Hatay Gov. says 33 Turkish soldiers were killed in Idlib",
        "The governorate of Hatay announced that 33 soldiers were killed in Idlib.",
        "The top official in Hatay says 33 Turkish soldiers were killed in Idlib.",
        "33 Turkish soldiers were killed in the strike in Idlib; the announcement came from Hatay's governor.",
        "33 Turkish soldiers were killed in Idlib. The figure was given by the governor of Hatay.",
        "33 Turkish soldiers were killed in Idlib. That is what the governor of Hatay says.",
        "33 Turkish soldiers were killed in Idlib. The number comes from Hatay's governor.",
        "33 Turkish soldiers were killed in Idlib. Source: Hatay governor.",
        "33 killed. That's the new figure for Turkish soldiers in Idlib from Hatay's governor, who spoke a minute ago.",
        "We have a new figure from the Hatay governor, and it is worse: 33 Turkish soldiers killed in Idlib.",
        "New toll from Governor Dogan: 33 Turkish soldiers killed in Idlib.",
        "On the word of Governor Dogan, 33 Turkish soldiers were killed in Idlib.",
        "Per Governor Dogan, 33 Turkish soldiers were killed in Idlib.",
        "Governor Dogan is back at the microphone. He says 33 Turkish soldiers were killed in Idlib.",
        "The Hatay governor is speaking now. 33 Turkish soldiers were killed in Idlib, he says.",
        "Four further soldiers have died in Idlib, Governor Dogan says; the toll of the air strike rises to 33.",
        "Turkey mourns 33 soldiers killed in Idlib bombing after Hatay governor gives new toll",
        "Turkish soldiers killed in Idlib: 33 (governor of Hatay)",
    ],
)
def test_the_figure_is_the_governors(text: str) -> None:
    assert given_by(text)[33] == "hatay-governor"


@pytest.mark.parametrize(
    "text",
    [
        "33 Turkish soldiers killed in Idlib, mayor says",
        "33 soldiers killed in northern Iraq, governor says",
        "Governor says 33 killed in bus crash in Konya",
        "Aleppo governor: 33 killed in air strike in Idlib",
        "33 Syrian soldiers killed in Idlib, governor says",
        "33 people died in an avalanche in Van, the governor said.",
        "The governor of Van says 33 Turkish soldiers were killed.",
        "Texas governor says 33 people died in the floods",
        "33 Turkish soldiers killed in Idlib, official says",
        "33 Turkish soldiers were killed in Idlib. The announcement that schools stay shut came from Hatay's governor.",
        "33 Turkish soldiers killed in Idlib, says a man who met the Hatay governor",
        "After a call from the Hatay governor for calm, sources say 33 Turkish soldiers were killed in Idlib.",
        "33 Turkish soldiers were killed in Idlib, the SOHR says. The Hatay governor gave 29.",
        "Hatay governor gives new toll after SOHR says 34 Turkish soldiers were killed",
        "The Hatay governor is back at the microphone. Sources say 33 Turkish soldiers were killed in Idlib.",
        "The Hatay governor asked for calm; state television says the toll in Idlib rises to 33.",
        "33 Turkish soldiers were killed in Idlib. The announcement by the Hatay governor said 29.",
        "33 Turkish soldiers were killed in Idlib. The news of the visit came from the Hatay governor.",
        "Erdogan spoke after the Hatay governor gave 29; media speak of 33 Turkish soldiers killed in Idlib.",
        "33 Turkish soldiers were killed in Idlib. It was a hard day for the Hatay governor.",
        "33 Turkish soldiers were killed in Idlib. No announcement came from the governor of Hatay.",
        "33 Turkish soldiers were killed in Idlib. The figure is not from the governor of Hatay.",
        "33 Turkish soldiers were killed in Idlib. That figure has not been confirmed by the Hatay governor.",
        "33 Turkish soldiers killed in Idlib, governor of Idlib says",
        "Idlib governor: 33 Turkish soldiers killed",
        "33 Turkish soldiers killed in Idlib, deputy governor says",
        "33 Turkish soldiers killed in Idlib, says the governor of the central bank",
        "Former Hatay governor says 33 Turkish soldiers were killed in Idlib",
        "Journalists told the Hatay governor that 33 Turkish soldiers had been killed in Idlib.",
        "The Hatay governor is to give a new toll at 2 am. Sources speak of 33 dead Turkish soldiers in Idlib.",
        "The Hatay governor is on television. They say 33 Turkish soldiers died in Idlib.",
        "The Hatay governor met Mehmet Yilmaz at the hospital. He says 33 Turkish soldiers died in Idlib.",
        "Toll in Idlib rises to 33, Hatay governor expected to speak",
        "After Hatay governor gives new toll of 29, sources say 33 Turkish soldiers were killed in Idlib",
        "33 Turkish soldiers were killed in Idlib minutes after the Hatay governor released the statement.",
        "33 Turkish soldiers were killed in Idlib after the Hatay governor gave the number of refugees in the camps.",
        "No word from the Hatay governor as 33 Turkish soldiers are reported killed in Idlib",
        "Contrary to figures from the Hatay governor, 33 Turkish soldiers were killed in Idlib.",
        "Still waiting for a new figure from the Hatay governor: 33 Turkish soldiers killed in Idlib, by some counts",
        "Despite a statement from the Hatay governor, 33 Turkish soldiers are thought to have died in Idlib.",
        "The governor, Mustafa Sahin, said 33 Turkish soldiers had been killed in Idlib.",
        "In Gaziantep the governor said 33 Turkish soldiers had been killed in Idlib.",
        "33 Turkish soldiers killed in Idlib, Kilis governor says",
        "Governor Mustafa Sahin: 33 Turkish soldiers killed in Idlib",
        "33 Turkish soldiers were killed in Idlib. The Hatay governor gave that number of beds to the field hospital.",
        "33 Turkish soldiers were killed in Idlib. This is a blow, and a bulletin from the Hatay governor is awaited.",
        "33 Turkish soldiers were killed in Idlib. The source is not the Hatay governor.",
        "More than the number from the Hatay governor: 33 Turkish soldiers killed in Idlib",
        "The Hatay governor visited the morgue. 33 Turkish soldiers were killed in Idlib, the nurses whisper.",
        "The Hatay governor says two wounded men have died; doctors put the toll in Idlib at 33.",
        "Before news from the Hatay governor came, 33 Turkish soldiers were said to be dead in Idlib.",
        "A new figure for the Hatay governor to explain: 33 Turkish soldiers killed in Idlib",
    ],
)
def test_the_figure_is_not_the_governors(text: str) -> None:
    assert given_by(text).get(33) != "hatay-governor"
