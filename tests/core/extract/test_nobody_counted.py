"""Figures that nobody has counted, or that are no count: forecasts, what would be, platforms, road numbers, idioms."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.model import Claim, Fragment, Modality, Outcome, Polarity, Scope, Standing
from monitor.core.policy import Policy
from tests.core.extract.telling import dead_and_hurt

PROJECTED = (
    "Orange alert: 35% chance of 100 to 1,000 fatalities.",
    "There is a 40 percent chance of more than 1,000 deaths, the model says.",
    "A model run by a risk firm projected 50 to 200 deaths, mainly from river flooding.",
    "Computer models suggest up to 2,000 deaths.",
    "Modelling by the university put likely deaths at 300.",
    "Risk analysts forecast 300 deaths from the storm.",
    "A simulation by engineers gave 120 dead.",
    "An engineer's projection of 400 dead was published on Friday.",
    "The worst case is 900 dead, an expert said.",
    "There may be as many as 100 dead, the mayor said.",
    "There could be 40 dead.",
)
ONLY_IF = (
    "No more survivors are expected, she said, which would take the toll to 12.",
    "If confirmed, it would bring the death toll to 12.",
    "The find would raise the number of dead to 12.",
    "The two missing, if dead, could bring the toll to 12.",
    "Their deaths might then push the toll to 12.",
)
PASSED_ON = (
    "Twitter is saying 500 dead in Anta. I am IN Anta, it's bad but nobody here has counted anything yet",
    "Facebook says 40 dead, no idea who counted",
    "WhatsApp groups are saying 40 dead.",
    "The internet says 40 are dead",
    "According to Twitter 40 are dead",
    "Channel 9 is hearing ten dead in Corley - we're working to confirm",
    "We are hearing 10 dead in the school, trying to confirm",
    "Someone on the radio said 90 dead",
    "Scanner: possible 6 fatalities",
    "Heard on the police scanner 6 dead",
    "A nurse told me there are 60 bodies in the morgue",
    "At least 10 dead in Kelso per a nurse at Mercy",
    "A video claims 300 died",
    "The mayor fears 100 dead.",
)
CUT_OFF = (
    'Local radio: "all sixty dead in the village". NO - 40 were in the school on the hill',
    '"50 dead at the mall". No! Everyone got out.',
    "Radio Sur: 30 dead. Nope. They are all at the shelter.",
)
COUNTED = (
    ("Officials estimated that 40 people were dead.", 40),
    ("Officials projected calm as the toll rose to 40.", 40),
    ("A model was among 40 people killed.", 40),
    ("A model airplane club says 40 people died in the fire.", 40),
    ("Rescuers have a slim chance of finding the lost alive; 12 are dead.", 12),
    ("Police said on Twitter that 40 people had died.", 40),
    ("The president wrote on Twitter that 12 had been killed", 12),
    ("Telegram channel Baza says 12 dead", 12),
    ("People on the internet mourn the 12 killed.", 12),
    ("The mayor told us 12 people had died", 12),
    ("A fire brigade spokesman told us that 12 had died", 12),
    ("12 dead, according to the coroner, a nurse among them", 12),
    ("A video shows how 12 people were killed", 12),
    ("Fears grow after 12 were found dead", 12),
    ("Officials feared 40 dead were still inside", 40),
    ("The case is closed; 12 died.", 12),
    ("The court is hearing how 40 people were killed.", 40),
    ("Police: 12 dead. We are working to confirm whether more people were inside.", 12),
    ("12 dead. Police are working to confirm names", 12),
    ("Governor: 12 dead. No word on the lost.", 12),
    ("Two more bodies were found, which brings the toll to 12.", 12),
    ("Two died in hospital, taking the confirmed dead to 287.", 287),
    ("That brought the reported dead to 287.", 287),
    ("On the highway 8 people died.", 8),
    ("The road is cut at km 88, 12 dead in the flood", 12),
    ("A crash at junction 12 killed three.", 3),
    ("Highway 8, closed by snow: 12 dead", 12),
    ("Three men were burned to death.", 3),
    ("Indeci: 58 fallecidos, 412 heridos, 1,960 viviendas colapsadas", 58),
    ("Suben a 29 los muertos por el sismo", 29),
    ("9 morts, 67 blesses, 31,500 sinistres", 9),
    ("The death of Ruby Hale, 87, brings Alba's toll back to 15 and the total for the three states to 29.", 29),
    ("Two more died, bringing the county's toll to 12 and the overall total to 40", 40),
    ("That brings the toll to 12 and the total damage to 40 million dollars.", 12),
    ("That brings the toll to 12 and the total number of injured to 40.", 12),
    ("That brings the toll to 12 and the total strength to 40 men.", 12),
)
NTH = (
    ("a fifth body has been found", 5),
    ("A tenth body, that of a woman in her thirties, was recovered shortly after 8 am.", 10),
    ("A 23rd body was found under the bridge, police said.", 23),
    ("Rescuers pulled a third body from the rubble.", 3),
    ("Two bodies were found on Monday, and a third body was found on Tuesday.", 3),
    ("police found the second body of the two missing boys", 2),
    ("The body of the third man was found", 1),
)
BY_PLACE = (
    ("Dead: Valdo 12, Kimi 7, Suna 3.", 22),
    ("Deaths by district: Valdo 12, Kimi Norte 7 and Suna 3", 22),
    ("Killed by county: Etta County 8, Noxley County 3", 11),
    ("Toll by county: Valdo 12, Kimi 7, total 19.", 19),
    ("Dead: Omar Whyte 12, Kemar Lindo 7.", 0),
    ("Toll: 12 dead, 7 missing", 12),
    ("Deaths: March 12, April 7", 0),
)
BYGONE = (
    "Past storms here killed 40 people.",
    "Previous floods in the valley killed 40 people.",
    "Earlier eruptions killed 900.",
)
BACK = (
    ("Officials walked back the figure of 40 dead, saying 34 were killed", 34),
    ("The agency rolled back its earlier count of 40 and now says 34 people died.", 34),
)
NO_HARM = (
    "dog found on Hwy 8, brown, red collar, scared to death, has him in my truck",
    "Three boys were scared to death by it",
    "Our four goats were bored to death",
    "Dia de los Muertos, 2 November: 40 altars",
    "Three days of blesses and prayers",
    "The morgue listed 40 coffins twice; the number of coffins was 38.",
)
TWICE = (
    (
        "The chief said 14 people had been recorded both at the morgue and in the lists, and the true number was 283.",
        283,
    ),
    ("The minister said six victims had been listed twice and the correct number of dead was 283.", 283),
    ("Six names were entered twice at the mortuary, the right figure is 41, the coroner said.", 41),
)


def dead(text: str) -> list[Claim]:
    claims = read_text(Fragment(text=text), Policy()).claims
    return [one for one in claims if one.outcome is Outcome.KILLED and (one.low or one.high)]


@pytest.mark.parametrize("text", [*PROJECTED, *ONLY_IF])
def test_what_may_be_is_background(text: str) -> None:
    assert [one.scope for one in dead(text)] == [Scope.BACKGROUND]


@pytest.mark.parametrize("text", PASSED_ON)
def test_what_a_platform_says_is_alleged(text: str) -> None:
    assert [one.modality for one in dead(text)] == [Modality.ALLEGED]


@pytest.mark.parametrize("text", CUT_OFF)
def test_what_a_flat_no_follows_is_denied(text: str) -> None:
    assert [one.polarity for one in dead(text)] == [Polarity.DENIED]


@pytest.mark.parametrize(("text", "count"), COUNTED)
def test_the_same_words_beside_a_count_leave_it(text: str, count: int) -> None:
    told = [one for one in dead(text) if one.modality is not Modality.ALLEGED and one.scope is Scope.INCIDENT]
    assert max(one.low or 0 for one in told) == count


@pytest.mark.parametrize("text", NO_HARM)
def test_what_is_no_harm_is_not_read(text: str) -> None:
    assert dead(text) == []


@pytest.mark.parametrize(("text", "count"), [*NTH, *BY_PLACE])
def test_the_nth_body_and_a_row_of_places_give_the_toll(text: str, count: int) -> None:
    assert dead_and_hurt(text)[0] == count


@pytest.mark.parametrize("text", BYGONE)
def test_what_earlier_ones_cost_is_of_others(text: str) -> None:
    assert {one.scope for one in dead(text)} == {Scope.OTHER_INCIDENT}


@pytest.mark.parametrize(("text", "count"), [*TWICE, *BACK])
def test_a_count_that_is_put_right_lowers_the_toll(text: str, count: int) -> None:
    assert [one.low for one in dead(text) if one.standing is Standing.CORRECTS] == [count]
