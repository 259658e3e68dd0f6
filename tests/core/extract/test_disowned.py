"""Figures that a short text warns of, takes back, or tells only as what nobody would answer; and those that count."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt
from tests.core.extract.test_denials import dead


@pytest.mark.parametrize(
    "text",
    [
        "Please stop sharing the picture that says 100 people drowned. It comes from a film.",
        "Don't fall for it: the 'mayor raises toll to 35' push alert came from a cloned news app.",
        "Do not spread the voice message about 60 bodies in the mine.",
        '"At least 200 miners dead" is all over my feed. Ignore it, please ignore it.',
        "A graphic with 65 dead is going round. Please disregard.",
        "An uncle of mine has 80 dead in the ferry. Take that with a pinch of salt.",
        "Their radio speaks of 90 soldiers killed. Treat as spin.",
        "I deleted an earlier tweet saying 42 miners had been killed. My source has withdrawn it. Apologies.",
        "NOTE TO READERS: we carried a line at 00:31 giving 32 dead. It was sent in error and should be disregarded.",
        "Opposition deputy deletes tweet citing 39 dead, says he was given bad information",
        "EDITORS: Kill the line giving 32 dead. It was based on a misheard interview.",
        "The agency has withdrawn its alert of 44 dead in the quake.",
        "A flash with 50 dead was published by mistake, the agency said.",
        "State radio wrongly reported that 70 people had died in the crush.",
        "A tweet in the mayor's name putting the dead at 54 was not posted by him; the account was opened tonight.",
        "A logo was pasted onto a graphic claiming 65 people died; the broadcaster published no such thing.",
        "Asked whether the toll had climbed to 34, the health director shook his head and declined to answer.",
        "The minister brushed aside shouted questions about '33 dead', saying only that work went on.",
        "A company spokesman would neither confirm nor deny when asked about a death toll above 30.",
        "An adviser, when told that a channel had 39 killed: 'Where did they get that?'",
        "An army source bragged about 100 enemy dead but offered nothing to back it up.",
        "Claims by channels close to the rebels that 44 people were killed could not be independently checked.",
        "A neighbour claimed, without any evidence, that 50 people had been killed.",
        'The "70 dead" figure flying around tonight has no source. None.',
        "It is far too early to talk of 35 dead, a rescuer told our correspondent.",
        "Local journalists contest a militia's count of 43 killed.",
        "A fire officer calls the number of 70 dead 'pure invention'.",
        "They say 80 people died in the tunnel. That's fiction.",
        "Asked whether the toll had reached 40, the mayor said only that he would speak again later.",
        "Posts alleging 120 dead are black propaganda aimed at the nation, the directorate said.",
        "A source told one website that 38 bodies had come in; the hospital's chief physician flatly denies it.",
        "Company sources decline to comment on reports that 37 miners had been killed.",
        "The mayor would not be drawn on whether the number killed had climbed to 35.",
        "We were unable to verify a report on a foreign channel that 52 people died in the blaze.",
        "It is not correct that the number of the dead has been given as 41.",
        "An earlier version of this page said 32 people had died.",
        'Outlet drops its headline about "64 miners killed" without explanation.',
    ],
)
def test_what_a_text_warns_of_or_takes_back_does_not_count(text: str) -> None:
    assert dead(text) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Mayor: 33 dead. Please don't share anything else.", 33),
        ("The fire service puts the dead at 33; it asked people not to spread rumours.", 33),
        ("Five people were killed when a car hit a bus stop. Police do not believe that the driver was drunk.", 5),
        ("It is too early to say what killed the 12 miners, an inspector said.", 12),
        ("Asked about the 12 miners killed, the minister declined to give their names.", 12),
        ("Asked about the toll, the minister said that 33 people had been killed, and refused further questions.", 33),
        ("A police post was attacked and 5 officers were killed; the post was later removed.", 5),
        ("The strike, which the army said was carried out by mistake, killed 12 villagers.", 12),
        ("Three teenagers were shot dead on Friday. 'This is wrong,' a mother said.", 3),
        ("The rebels said that 12 soldiers had been killed. The army has yet to comment.", 12),
        ("Police found no evidence of foul play in the house where three people were found dead.", 3),
        ("Two men were killed when their tractor overturned on a slope.", 2),
        ("The world must not ignore this: 40 people were killed at the well.", 40),
        ("Rescuers pulled the last survivor from the rubble; 12 people had died.", 12),
        ("Residents removed the roadblock after soldiers had shot dead three people.", 3),
        ("A report and a video show that six prisoners were executed.", 6),
        ("Guards refused to open the gate, and 14 people were crushed to death.", 14),
        ("The owner did not comment on the fire in which 12 people were killed.", 12),
        ("Police refused to comment on whether the man had been drinking. Three people were killed in the crash.", 3),
        ("A soldier was charged with killing four villagers; he denies it.", 4),
        ("A Shell driver was killed when thieves sent the lorry down the hill by mistake.", 1),
    ],
)
def test_what_has_such_words_and_means_something_else_counts(text: str, killed: int) -> None:
    assert dead_and_hurt(text)[0] == killed


def test_a_correction_counts_whatever_is_said_of_what_it_corrects() -> None:
    assert dead("Mayor's office: 29 was published in error; the toll is 27, not 29.") == [27]


def test_a_longer_report_gives_its_own_figures_beside_what_it_warns_of() -> None:
    text = (
        "At least 12 people were killed on Monday when a bridge gave way in the north of the country. "
        "The governor put the number of the injured at thirty and said that the search went on. "
        "Divers had found two cars on the bed of the river, both empty, and were looking for a third one. "
        "A message that spoke of a hundred dead was spread on the telephone network during the night. "
        "Please do not share it, the police asked, and said that whoever had written it would be prosecuted. "
        "The bridge was built in 1968 and had been closed to lorries for two years."
    )
    assert len(text) > 500
    assert dead_and_hurt(text)[0] == 12
