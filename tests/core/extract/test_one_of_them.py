"""Somebody whom one voice names is one of those whom another counts, and two counts of the same soldiers are
rivals; those of different people add up."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

ONE_OF_THEM = (
    ("Israel says it killed Hamas commander Raad Saad; medics reported five dead, 25 wounded in the strike.", 5, 25),
    ("The army said it killed a senior commander. Medics said five people were killed.", 5, 0),
    ("A strike killed journalist Omar Hadi, his editor said. Medics said five people died in the strike.", 5, 0),
    ("The army said it had targeted and killed Ra'ad Sa'ad. The ministry said four people were killed.", 4, 0),
    ("The mayor was killed in the attack, his office said. Hospitals counted nine bodies.", 9, 0),
    ("Medics said six people were killed. The army said that it had killed rebel leader Adam Kodi.", 6, 0),
)
SOME_OF_THEM = (
    ("At least 112 people were killed, the ministry said. The army said its troops had shot ten of them.", 112, 0),
    ("Twenty people died, the ministry said. The army said it had killed five of those as they fled.", 20, 0),
    ("Police shot dead three of the men. Officers said they had killed two of them in a car.", 3, 0),
)
NOT_ONE_OF_THEM = (
    ("Two drivers were killed. Thirteen were taken to hospital; one of them, a woman of 33, died on Sunday.", 3, 12),
    ("A policeman was killed, police said. Three protesters were shot dead, activists said.", 4, 0),
    ("Journalist Omar Hadi was shot dead, his paper said. Two policemen were killed, the ministry said.", 3, 0),
    ("The army said it killed rebel leader Adam Kodi. The rebels confirmed his death.", 1, 0),
    ("The army said it killed rebel leader Adam Kodi. Medics said nobody else was killed.", 1, 0),
)

RIVALS_IN_OTHER_WORDS = (
    ("The Houthis claimed to have killed 40 troops; the government said six soldiers had died.", 6, 0),
    ("The army said 12 soldiers had died; rebels said they had killed 40 troops.", 12, 0),
    ("Islamic State claimed to have killed 30 soldiers. The army said 5 servicemen lost their lives.", 5, 0),
)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"), [*ONE_OF_THEM, *SOME_OF_THEM, *NOT_ONE_OF_THEM, *RIVALS_IN_OTHER_WORDS]
)
def test_somebody_who_is_named_is_one_of_those_who_are_counted(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
