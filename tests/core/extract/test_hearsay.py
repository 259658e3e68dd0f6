"""What a post has from nobody in particular moves nothing, and what an office says beside it does."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.model import Fragment, Modality
from monitor.core.policy import Policy

HEARSAY = (
    "All 300 dead, says my friend in Dunmoor. no one can swim there",
    '"60 are dead" said my sister, she works at the morgue',
    "my neighbor says firefighters found 40 bodies in the trailer park. sheriff lying",
    "My aunt who is a nurse says police told her 60 dead",
    "my cousin in the army said the governor was told of 80 dead",
    '"nobody will come out. all 49 are dead" a miner coming off the rescue told my brother',
    "90 dead according to my cousin",
    "guys its 20+ dead. my friend saw them in the hall, dont believe tv",
    "80 dead!! don't trust the official numbers",
    'Opposition paper says "400 perished" on the lake, gives no source',
    "A website claims 120 dead without citing any evidence",
    "My brother in law is a paramedic and he counted 50 bodies",
    "Lily Alen says 150 dead, the media hides it",
    "300 dead and the government is lying",
    "A leaflet speaks of 70 dead and names no source",
    "Trolls claim 113 dead, the agency says nothing to it",
    "Conspiracy theorists say 500 people were killed",
)
ANSWERED = (
    ("My brother says he's ok, sheriff says 9 dead", 9),
    ("My uncle is missing. Police say 12 dead", 12),
    ("Sheriff: 9 dead. Don't trust the rumours on TV", 9),
    ("Police said 12 died, my sister among them", 12),
    ("12 dead, says the governor", 12),
    ("Officials gave no proof, but the ministry says 12 dead", 12),
    ("The governor told my colleague in an interview: 12 dead", 12),
    ("My friend and 11 others were killed", 11),
    ("12 dead, my neighbour among them", 12),
    ("The police trust the figure of 12 dead", 12),
    ("I believe in this town. 12 dead, and it still stands", 12),
    ("A source of pride: 12 died so that others live", 12),
    ("Police were lying in wait and shot 12 dead", 12),
    ("My brother saw the fire. Police say 12 died", 12),
    ("The media hides nothing: 12 dead, says the governor", 12),
    ("There is evidence that 12 people were killed", 12),
    ("The bots were shut down after the attack, which killed 12 people", 12),
)


def told(text: str) -> list[tuple[int | None, Modality]]:
    return [(one.low, one.modality) for one in read_text(Fragment(text=text), Policy()).claims]


@pytest.mark.parametrize("text", HEARSAY)
def test_what_nobody_answers_for_is_only_alleged(text: str) -> None:
    assert told(text)
    assert {how for _, how in told(text)} == {Modality.ALLEGED}


@pytest.mark.parametrize(("text", "figure"), ANSWERED)
def test_what_somebody_answers_for_is_reported(text: str, figure: int) -> None:
    assert figure in {low for low, how in told(text) if how is not Modality.ALLEGED}
