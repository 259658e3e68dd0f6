"""Who says it: configured origins by their aliases, others by their words, the outlet where nobody is named."""

from __future__ import annotations

import pytest

from monitor.core.extract.casualties import find_claims
from monitor.core.model import Claim, Fragment, Modality
from monitor.core.policy import Origin, OriginKind, Party, Policy
from monitor.core.text import parse

POLICY = Policy(
    origins=(
        Origin(
            id="governor",
            name="Governor of Lerna",
            kind=OriginKind.OFFICIAL,
            aliases=("governor of Lerna", "Lerna governor", "Ines Valdo"),
            speaks_for="LER",
        ),
        Origin(
            id="lerna",
            name="Lerna officials",
            kind=OriginKind.OFFICIAL,
            aliases=("Lerna", "Lernan officials"),
            speaks_for="LER",
        ),
        Origin(id="watch", name="Border Watch", kind=OriginKind.MONITOR, aliases=("Border Watch", "Watch")),
        Origin(id="courier", name="Daily Courier", kind=OriginKind.MEDIA, aliases=("Daily Courier", "Courier")),
        Origin(
            id="state-tv",
            name="State television",
            kind=OriginKind.STATE_MEDIA,
            aliases=("state television", "state media"),
        ),
    ),
    parties=(Party(code="LER", names=("Lernan", "Lerna")), Party(code="OST", names=("Ostian", "Ostia"))),
)


def claims_of(text: str, title: str | None = None) -> tuple[Claim, ...]:
    fragment = Fragment(text=text, outlet="Evening Post", title=title)
    return find_claims(fragment, parse(text), POLICY)


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Nine soldiers were killed, the governor of Lerna said.", "governor"),
        ("Nine soldiers were killed, said Ines Valdo, the governor.", "governor"),
        ("The Lerna governor, speaking in the capital, later confirmed nine dead.", "governor"),
        ("According to Border Watch, nine soldiers were killed.", "watch"),
        ("Nine soldiers were killed, according to Watch.", "watch"),
        ("Nine soldiers killed in raid \u2013 Lerna Governor", "governor"),
        ("Nine soldiers killed in raid, Lerna governor says", "governor"),
        ("Border Watch: nine soldiers killed", "watch"),
        ("Lerna raises toll to 33", "lerna"),
        ("\u201cNine of our soldiers were killed. A total of 12 were wounded,\u201d Valdo said.", "governor"),
        ("The governor of Lerna spoke in the evening. Nine soldiers, he said, were killed.", "governor"),
        ("Nine soldiers were killed, the police chief said.", "said:police-chief"),
        ("Lerna: nine soldiers killed, says governor", "governor"),
        ("Ostia: nine soldiers killed, says governor", "said:governor"),
        ("Investigators who went to the village established that nine soldiers were killed.", "said:investigators"),
        ("The news agency of the self-styled Free State claimed that nine soldiers died.", "said:news-agency"),
        ("Figures by source:\n- Delta Post: nine killed\nNo other source gave any.", "said:delta-post"),
        ("The municipality said that nine had died.", "said:municipality"),
        ("Border Watch gave no figure. A surgeon at the clinic said that he had counted nine bodies.", "said:clinic"),
        ("Nine soldiers were killed.", "outlet:evening-post"),
        ("It was a quiet day. Nine soldiers were killed in the raid.", "outlet:evening-post"),
    ],
)
def test_a_figure_belongs_to_whoever_gives_it(text: str, origin: str) -> None:
    assert {claim.origin for claim in claims_of(text)} == {origin}


@pytest.mark.parametrize(
    ("text", "origin", "via"),
    [
        (
            "Nine soldiers were killed, the Daily Courier reported, citing the governor of Lerna.",
            "governor",
            ("courier",),
        ),
        ("The governor of Lerna told state television that nine soldiers were killed.", "governor", ("state-tv",)),
        ("State media said, citing Border Watch, that nine soldiers were killed.", "watch", ("state-tv",)),
    ],
)
def test_a_carrier_stands_in_between(text: str, origin: str, via: tuple[str, ...]) -> None:
    assert [(claim.origin, claim.via) for claim in claims_of(text)] == [(origin, via)]


def test_two_origins_in_a_sentence_keep_their_own_figures() -> None:
    text = "The governor of Lerna confirmed 29 dead, whereas Border Watch, which follows the war, counts 34."
    assert [(claim.origin, claim.low) for claim in claims_of(text)] == [("governor", 29), ("watch", 34)]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The governor of Lerna confirmed that nine soldiers were killed.", Modality.CONFIRMED),
        ("The governor of Lerna said that nine soldiers were killed.", Modality.REPORTED),
        ("The governor of Lerna claimed that nine soldiers were killed.", Modality.ALLEGED),
        ("Nine soldiers were reportedly killed.", Modality.ALLEGED),
        ("Nine soldiers may have been killed.", Modality.ALLEGED),
    ],
)
def test_how_firmly_it_is_said(text: str, modality: Modality) -> None:
    assert [claim.modality for claim in claims_of(text)] == [modality]


@pytest.mark.parametrize(
    ("text", "title", "side"),
    [
        ("Nine Ostian soldiers were killed.", None, "OST"),
        ("Nine civilians were killed.", None, "civilian"),
        ("Nine soldiers were killed, the governor of Lerna said.", None, "LER"),
        ("More than 60 fighters from both sides were killed.", None, "both"),
        ("At least nine were killed.", "Ostian troops hit in raid", "OST"),
        ("Nine people were killed.", None, None),
        ("Twelve Ostian soldiers were killed and 30 wounded.", None, "OST"),
    ],
)
def test_whose_side_the_victims_are_on(text: str, title: str | None, side: str | None) -> None:
    assert {claim.victims.side for claim in claims_of(text, title)} == {side}


@pytest.mark.parametrize(
    ("text", "title", "origin"),
    [
        ("It emerged that soldiers had been injured.", "Lernan soldiers hurt in raid \u2013 Border Watch", "watch"),
        ("Nine soldiers were killed near the lake.", "Nine soldiers killed in raid, Lerna governor says", "governor"),
        ("Two soldiers were killed in town.", "Nine soldiers killed, Lerna governor says", "outlet:evening-post"),
        ("Border Watch said that soldiers were injured.", "Soldiers injured, Lerna governor says", "watch"),
        ("It emerged that soldiers had been injured.", "Lerna governor opens a school", "outlet:evening-post"),
    ],
)
def test_a_headline_says_who_tells_what_the_text_below_it_says_again(text: str, title: str, origin: str) -> None:
    assert [claim.origin for claim in claims_of(text, title)] == [origin]


def test_what_occasions_a_statement_is_not_what_it_claims() -> None:
    [claim] = claims_of("'They will answer for it,' Lerna governor claims after death of nine soldiers")
    assert (claim.origin, claim.modality) == ("governor", Modality.REPORTED)


@pytest.mark.parametrize(
    "title", ["Lerna calls for a debate on Ostia", "Ines Valdo speaks about Ostia", "A vote over Ostia"]
)
def test_the_topic_of_a_title_is_not_the_side_of_its_victims(title: str) -> None:
    [claim] = claims_of("We have dozens of martyrs, a member of parliament said.", title)
    assert claim.victims.side != "OST"


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Civil defence chief Ramiro Tacuri: 17 confirmed dead, 130 injured.", "civil-defence-chief-ramiro-tacuri"),
        ("Governor: 4 dead, 19 rescued alive, work goes on", "governor"),
        ("Chief Alvarado: six people were killed; 13 wounded", "chief-alvarado"),
        ('Premier: "We have now lost four people in this fire."', "premier"),
        ("State control room, 8 pm: 31 dead, 18 missing in floods", "state-control-room"),
        ("State medical examiner: 12 deaths attributed to the hurricane", "state-medical-examiner"),
        ('President Olmedo in the disaster zone: "We have lost 61 compatriots."', "president-olmedo"),
        ("Railway ministry this morning: 16 deaths confirmed.", "railway-ministry"),
        ("Ministry of Health: 12 dead, 40 wounded", "ministry-of-health"),
        ("Relief commissioner: two were wrongly entered. Toll now stands at 74", "relief-commissioner"),
        ("Toll from the quake climbs to 38, over 600 injured: officials", "officials"),
        ("Nine dead in bus plunge: police", "police"),
        ("Seven bodies and 31 survivors as of 6am \u2013 Red Cross #LernaCollapse", "red-cross"),
        # Headings, and who was harmed.
        ("Hospital fire: 12 dead", ""),
        ("Police Station Bombing: 4 dead", ""),
        ("Police: 3 killed, civilians: 12 killed", ""),
        ("Rebels: 12 dead in the raid", ""),
        ("Government Forces: 12 killed", ""),
        ("Bulletin: 72 dead, 11 missing", ""),
        ("3 killed: police chief, driver, guard", ""),
        ("Police chief killed: 3 others dead", ""),
        # What only looks like a verb of saying.
        ("Search called off: 22 dead, 34 survivors", ""),
        ("76 dead in floods; PM does aerial survey, announces Rs 500 crore", ""),
        ("A 16-year-old girl died overnight, raising the number of victims killed to seven", ""),
        ("Bodies of a woman and her daughter found in stairwell bring number of fatalities to 22", ""),
    ],
)
def test_an_office_heads_or_closes_a_line(text: str, origin: str) -> None:
    wanted = f"said:{origin}" if origin else "outlet:evening-post"
    figures = [claim for claim in claims_of(text) if claim.numeric]
    assert figures
    assert {claim.origin for claim in figures} == {wanted}


HEARSAY = [
    "My uncle works at the hospital, he says they stopped counting, over 800 dead.",
    "someone on the Port Delia group says they've filled a truck behind the hospital, 150 bodies at least",
    "Hearing from a mate in the emergency services it's 60+ dead at the caravan park",
    "they are saying 200 are dead under there!! owner has run away with his family",
    "Heard two school classes were on that train and 90 burned to death. God help us",
    "ppl saying 40 dead in the market??",
    "A friend who drives an ambulance told me there are 70 dead",
    "Just heard there are 12 dead on the bridge",
    "Rumours of 30 dead in Carden",
    "Everyone here says 50 people died",
    "Unconfirmed reports of 14 dead in the blast",
    "At least 30 dead in the hall. can anyone confirm?",
    "45 dead, the media won't tell you",
]
VOUCHED_FOR = [
    "Police: 12 dead. Can anyone confirm which hospital?",
    "The governor of Lerna says 12 dead. They say the cause is unknown.",
    "12 dead in the blaze, the fire service says. They say the cause is unknown.",
    "Heard gunfire and screams, two people are dead on the pavement",
    "Court hearing on deaths of 12 people",
    "Some 12 people were killed, said the mayor",
    "People say goodbye to 12 killed in fire",
    "A neighbour told reporters 12 people were dead",
]


@pytest.mark.parametrize(
    ("text", "modality"),
    [*((text, Modality.ALLEGED) for text in HEARSAY), *((text, Modality.REPORTED) for text in VOUCHED_FOR)],
)
def test_what_nobody_answers_for_is_alleged(text: str, modality: Modality) -> None:
    assert {claim.modality for claim in claims_of(text)} == {modality}
