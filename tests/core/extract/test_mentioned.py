"""Harm that a text about something else only mentions is in no toll; what looks like it and counts is beside it."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

RATES = (
    ("The vaccine prevents about 20,000 deaths a year, according to the agency.", 0, 0),
    ("Malaria causes some 400,000 deaths a year.", 0, 0),
    ("Malaria kills 400,000 people a year.", 0, 0),
    ("On average 12 people drown in the lake every summer.", 0, 0),
    ("Landmines kill or maim 2,000 people every year.", 0, 0),
    ("Seven people died a day after the storm hit.", 7, 0),
    ("Five people died a week after eating the mushrooms.", 5, 0),
)
OCCASIONS = (
    ("The Senate rejected a bill drafted after a school shooting that left 17 dead.", 0, 0),
    ("The law was passed after a shooting in which 20 children were killed.", 0, 0),
    ("The book tells how 146 garment workers died in a fire.", 0, 0),
    ("A documentary about the fire in which 146 workers died opens on Broadway.", 0, 0),
    ("The museum was evacuated after a gunman killed two visitors.", 2, 0),
    ("Martial law was declared after troops killed 20 demonstrators.", 20, 0),
    ("A law student and his sister were killed when a truck hit their car.", 2, 0),
    ("The author of the book was shot dead outside his home.", 1, 0),
    ("Law enforcement officers were sent to the town after three people were killed.", 3, 0),
    ("Parliament debates new legislation on drones; 33 soldiers were killed on Thursday.", 33, 0),
)
AT_PLAY = (
    ("The midfielder was injured in a tackle and will miss three games.", 0, 0),
    ("Rovers goalkeeper Adam Petty was injured in Saturday's match and is out for six weeks.", 0, 0),
    ("The team lost 3-1 and had two players injured.", 0, 0),
    ("Three players were hurt in the first half.", 0, 0),
    ("Two players were hurt when lightning struck the pitch.", 0, 2),
    ("A stand collapsed during a football match, injuring nine players and fans.", 0, 9),
    ("Five players were injured when the team bus overturned.", 0, 5),
    ("Three fans were injured in clashes after the match.", 0, 3),
    ("A football fan was stabbed before the match.", 0, 1),
)
IN_A_WAR = (
    ("His brother was killed in the war.", 0, 0),
    ("Her father died in the Vietnam war.", 0, 0),
    ("He was killed in the war zone on Tuesday.", 1, 0),
    ("A soldier was killed in the fighting on Friday.", 1, 0),
)

BEFORE_A_COURT = (
    ("The trial of a former policeman accused of shooting dead two students opened in Nairobi on Monday.", 0, 0),
    ("A jury acquitted a nurse of killing three patients.", 0, 0),
    ("The suspect in the killings of four women was denied bail.", 0, 0),
    ("The tribunal found the mayor guilty in the massacre of 12 farmers.", 0, 0),
    ("An appeal court upheld the conviction of a man for the murder of two hitchhikers.", 0, 0),
    ("Two men were extradited over the killing of a journalist.", 0, 0),
    ("A witness testified that soldiers had been ordered to fire in the killing of 14 marchers.", 0, 0),
    ("The trial of a Callan man accused of murdering pensioner Patrick Hennessy was adjourned.", 0, 0),
    ("Gunmen stormed the trial of a rebel leader, killing three guards.", 3, 0),
    ("A judge who presided over the trial of drug lords was shot dead.", 1, 0),
    ("A juror and her husband were killed in a crash.", 2, 0),
    ("Police arrested a man for the killing of a shopkeeper on Tuesday.", 1, 0),
    ("A man was charged with killing two neighbours on Monday.", 2, 0),
    ("The appeal for calm came after the killing of 12 villagers on Tuesday.", 12, 0),
    ("A bomb at the tribunal killed five people.", 5, 0),
    ("An inmate serving a sentence for fraud was stabbed to death.", 1, 0),
)


@pytest.mark.parametrize(("text", "killed", "wounded"), [*RATES, *OCCASIONS, *AT_PLAY, *IN_A_WAR, *BEFORE_A_COURT])
def test_only_what_a_text_is_about_counts(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
