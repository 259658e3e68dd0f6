"""Lines that must not move a configured incident, and lines that must, with the configuration that is shipped.

What is fed: the governor's 22 and 29, then one line. The estimate of the strike, and every alert of its situation, must
stay as they were: or else the governor's 33 must come through and wake people.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import pytest

from monitor.core.model import Alert, Estimate, Fragment, Precision
from monitor.core.replay import replay
from tests.eval.gold import policy

TOLL = "strike-2020-02-27/killed/TUR"
NIGHT = (
    ("21:38", "22 Turkish soldiers killed in air strike in Idlib, Hatay governor says"),
    ("23:06", "29 Turkish soldiers killed in Idlib air strike, Hatay governor says. A total of 36 were wounded."),
)
Ended = tuple[tuple[int, int, int, int | None], tuple[str, ...], tuple[str, ...]]

OTHER = (
    "Twelve Indian soldiers were killed in an avalanche in Kashmir on Thursday.",
    "Air strike in Yemen kills 45 civilians, Houthi officials say",
    "Turkish air strike kills 26 YPG fighters in northern Syria, Turkish defence ministry says",
    "In February 2017, 14 Turkish soldiers were killed in a single day near al-Bab in Syria.",
    "On this day in 1974, 498 Turkish soldiers lost their lives in the landing on Cyprus.",
    "Exercise: 60 Turkish soldiers killed in simulated air strike, drill organisers say",
    "This is a drill. 60 Turkish soldiers dead in Idlib air strike. This is a drill.",
    "In the new film, 70 Turkish soldiers die in an air strike on Idlib in the first ten minutes.",
    "Turkey marks the anniversary of the ambush in which 40 Turkish soldiers were killed.",
    "At least 54 Turkish soldiers have been killed in Idlib since the start of February.",
    "Since 2016, more than 250 Turkish soldiers have been killed in Syria.",
    "Turkish presidency denies that 100 Turkish soldiers were killed in Idlib.",
    "Reports that 120 Turkish soldiers were killed in Idlib are false, the Hatay governor said.",
    "Rumours of 80 Turkish soldiers killed are untrue, Ankara says.",
    "lol 9000 Turkish soldiers killed by a single Syrian grandmother with a broom",
    "If the ceasefire collapses, 500 Turkish soldiers could be killed in Idlib, an analyst warned.",
    "What if 300 Turkish soldiers had been killed in Idlib? NATO would have had to act.",
    "Russia would have to be ready for 200 Turkish soldiers dead, he said.",
    "At Gallipoli, 56,000 Turkish soldiers were killed, the president recalled on Thursday.",
    "Galatasaray killed off the game with 3 goals; 11 Turkish players were outstanding.",
    "Turkey beaten 40-33 by Syria in a basketball massacre",
    "35 sheep were killed in an air strike on a farm in Idlib.",
    "Turkish forces killed 101 Syrian soldiers overnight, the Turkish defence minister said.",
    "309 Syrian government troops were neutralised in Idlib, Turkish defence ministry says",
    "At least 36 Syrian soldiers were killed in Idlib air strikes, Observatory says",
    "Syria shoots down 33 Turkish drones over Idlib",
    "Turkish army sends 60 vehicles and 40 tanks to Idlib after the air strike",
    "An air strike destroyed 44 Turkish tanks in Idlib, rebels say",
    "Air strike in Idlib: 55 houses destroyed, Hatay governor says",
    "The injured soldiers are aged between 20 and 45, the Hatay governor said.",
    "Hatay governor: 700 people attended the funeral of the dead soldiers",
    "Three Turkish soldiers killed earlier on Thursday in Idlib had been buried, Hatay governor says.",
    "Ten civilians, among them five children, were killed in air strikes on Idlib, Observatory says",
    "A bus crash in Turkey killed 38 people on Thursday night, officials said.",
    "Earthquake in eastern Turkey: death toll rises to 41, Turkish officials say",
    "Quiz: how many Turkish soldiers were killed in Idlib? A) 33 B) 60 C) 120",
    "Coronavirus kills 43 in Iran, Turkey closes the border",
    "Turkey vows that for every soldier killed 50 Syrian soldiers will be killed",
    "Israeli air strike kills 23 pro-Iranian fighters in Syria, Observatory says",
    "The air raid of 1 September 1999 killed 47 Turkish soldiers, a historian wrote.",
    "The video game lets you kill 100 Turkish soldiers in Idlib",
    "Turkish stocks fell 60 points after the death of soldiers in Idlib",
    "33 Turkish police officers were killed in a bomb attack in Ankara in 2016.",
    "The Hatay governor was 34 when 45 soldiers were killed in the Daglica raid.",
    "A novel about the 62 Turkish soldiers killed on Mount Ararat won the prize.",
    "Forty Turkish soldiers were feared trapped in the building.",
    "Russian defence ministry: 57 militants killed in Idlib",
    "Al-Monitor: photo shows 48 soldiers of the Turkish army who were killed in Afrin in 2018",
    "It is not true that 75 Turkish soldiers were killed in Idlib, the Turkish defence ministry said.",
    "Ankara dismissed as fake news reports of 90 dead Turkish soldiers in Idlib.",
    "A video purporting to show 51 dead Turkish soldiers in Idlib is from 2016, fact-checkers said.",
    "Turkish army rehearses evacuation: 65 soldiers play the dead and wounded in Idlib drill",
    "TEST TEST TEST: 99 Turkish soldiers killed in Idlib. Please ignore.",
    "Two years ago 44 Turkish soldiers were killed in Afrin, Hatay governor recalls",
    "The deadliest day for the Turkish army before this was in 1993, when 33 soldiers were killed at Bingol.",
    "Turkey has lost 128 soldiers in Syria since the intervention began, according to the defence ministry.",
    "The war in Syria has killed more than 380,000 people, the Observatory says.",
    "Turkish foreign minister: 3.6 million Syrians live in Turkey",
    "Turkish defence ministry: 200 regime targets hit, 309 soldiers of the regime neutralised",
    "Syrian army says 62 militants were eliminated in southern Idlib",
    "If 33 deaths do not trigger Article 5, would 50 Turkish soldiers killed be enough? asks columnist",
    "Turkish-backed rebels lost 41 fighters in the battle of Saraqeb since Wednesday",
    "Besiktas fans killed time for 33 minutes before the match in Hatay",
    "The strike killed at least 14 horses at a stable in Idlib.",
    "34 people were injured in clashes with police at the Greek-Turkish border on Friday.",
    "A mine collapse in Soma in Turkey in 2014 killed 301 miners.",
    "Erdogan: we killed 2,100 regime soldiers",
    "Hatay governor: 35 ambulances and 9 helicopters took the wounded to hospitals",
    "Turkey's health minister: first coronavirus patient, 61, has died",
    "Turkish lira falls to 6.24 after 22 soldiers are killed",
    "In 1915 tens of thousands of Turkish soldiers died at Gallipoli, among them 57 from one village in Hatay.",
    "Opposition leader: how many more must die? 50? 100?",
    "Turkish soldiers killed 56 in Idlib, Syrian state television says",
    "Turkish drone strike kills 26 Syrian soldiers near Idlib, Observatory says",
    "Explosion at a fireworks factory in Sakarya, Turkey, kills 7",
    "The Hatay governor said that no more than nine soldiers would be flown home tonight.",
    "Turkish soldiers: 33 questions about the deployment in Idlib",
    "At least 60 Turkish soldiers were wounded in the Idlib strike, hospital sources say they are out of danger",
    "Turkey's parliament observed a minute of silence for the 22 dead soldiers",
    "Erdogan had promised in 2018 that not one more soldier would die",
    "NATO: 29 member states met in Brussels after the death of Turkish soldiers",
    "Turkish soldiers rescued 45 civilians from the rubble in Idlib",
    "45 Turkish soldiers injured in Idlib survived, doctors say",
    "In a similar strike in 2017 the Russian air force mistakenly killed three Turkish soldiers in al-Bab.",
    "Rebels claim to have killed 75 regime soldiers in revenge for the Turkish soldiers killed in Idlib",
    "Turkish army: 1,709 regime soldiers neutralised since the attack on our troops",
    "Turkish opposition MP: the government is hiding that hundreds of soldiers died",
    "Trump: could have been 100,000 soldiers killed if I had not acted",
    "34 years ago today: Turkish soldiers killed in Hakkari ambush",
    "One in 33 Turkish soldiers in Idlib is a conscript",
    "Turkish soldiers aged 33 and 36 were buried in Konya on Friday",
    "BBC: Death toll in Syria war passes 400,000",
    "Two Turkish soldiers died in a traffic accident in Hatay on Friday.",
    "A Turkish soldier was killed by a landmine in Sirnak, the governor of Sirnak said.",
    "Turkish security forces killed 35 PKK terrorists in northern Iraq, the defence ministry said.",
    "PKK: 38 Turkish soldiers killed in northern Iraq in January",
    "Flood in Hatay: governor says 31 people were rescued",
    "Oil falls to 50 dollars as coronavirus kills 2,800 worldwide; Turkish shares drop",
    "If they had been in the open, all 400 Turkish soldiers would have been killed, the rebel commander said.",
    "Prayers were said in 90,000 mosques for the soldiers killed in Idlib",
    "Netflix series shows Turkish soldiers killed in Cyprus in 1974: 12 dead in the first episode",
    "Idlib: a chlorine attack in 2018 killed 42, inspectors concluded",
    "Turkish coach crash near Hatay leaves 31 dead, governor of Hatay says",
    "Hatay governor: 33 Syrian refugees drowned off the coast on Thursday",
    "The Hatay governor said 37 suspected smugglers were caught, two of them dead.",
    "Regime air strikes on a market in Maarat al-Numan killed 43 people in July, Hatay governor recalled",
    "Turkey's ambassador: 50 soldiers is a figure I have seen on social media, nothing more",
    "A Turkish sergeant wounded 33 times in his career was among the mourners",
    "Hatay: school named after 40 martyrs of Canakkale hit by shell, nobody hurt",
    "Analysts compare the strike with the 1983 Beirut barracks bombing, in which 241 American servicemen died.",
    "Erdogan says 2,557 regime soldiers, 2 warplanes and 135 tanks were destroyed in reply",
    "Swiss: 33 migrants found dead? No, says Hatay governor: all 33 alive",
    "Turkish air defence chief, 54, killed in helicopter crash in Van",
    "Hatay governor visits 36 wounded; doctors say two of them may not survive the night",
    "Turkish convoys: 15 armoured vehicles destroyed, 40 soldiers unaccounted for, rebel sources say",
    "The deadliest attack on Turkish troops since 1996, when 70 soldiers died in an operation",
    "Every year some 60 Turkish soldiers are killed in accidents, a report of the defence ministry says",
    "The Syrian army lost 114 men in the Turkish counter-strike, the Observatory said",
    "Hatay governor says 45 Syrian regime soldiers were killed in retaliation",
    "UN: 299 civilians killed in Idlib since 1 January",
    "More than 900,000 people have fled Idlib since December, 280 have died of cold",
    "No, 100 Turkish soldiers have not been killed: how a fake tweet spread",
    "CORRECTION to an unrelated story: the Van avalanche killed 41, not 38",
    "The Syrian observatory's earlier tally of 34 includes pro-Turkish fighters killed elsewhere",
    "Minute's silence for 22 martyrs at the derby, 40,000 fans sing",
    "Turkish media: pilot of the plane that killed our soldiers belongs to squadron 33",
    "Tanker explosion: six killed on motorway in Hatay, governor says",
    "The governor of Gaziantep says 3 soldiers killed by a mine in Jarablus",
    "Turkey 'neutralises' 36 terrorists in Afrin",
    "The 33 who died at Suruc in 2015 were remembered in Hatay",
    "Suppose the number is 50, would Erdogan still talk to Putin?",
    "He predicted that up to 60 Turkish soldiers would be dead by the weekend",
    "Hatay state hospital: capacity for 60 dead in the morgue, governor says",
    "Conscripts' mothers: 'We gave 250 sons in Syria in three years'",
    "The Turkish military once lost 46 men to an avalanche in Bitlis",
    "41 opposition fighters killed alongside them earlier in the month, the National Front said",
    "Bild: 35 German soldiers in Turkey are safe after the strike",
    "Idlib hospital bombed: 40 patients, some of them Turkish, evacuated; no deaths",
    "Stampede at soldiers' funeral in Hatay kills 4, governor says",
    "Turkish defence ministry: 56 soldiers awarded medals, 22 of them posthumously",
)
"""Another country or year, drills, films, anniversaries, totals, denials, jokes, conditions, history, sport, animals,
the other side's dead, the same number of something else."""

RISEN = (
    "33 Turkish soldiers killed in air strike in Syria's Idlib - Hatay governor",
    "Hatay governor raises death toll to 33 after Idlib air strike",
    "The number of our martyrs has risen to 33, Hatay governor Rahmi Dogan said.",
    "TURKEY: 33 SOLDIERS KILLED IN IDLIB AIR STRIKE, SAYS GOVERNOR OF HATAY",
    "Rahmi Dogan, governor of Hatay, told NTV that four more of the wounded had died, bringing the toll to 33.",
    "Toll from Idlib air strike climbs to 33 soldiers, says governor of the Turkish border province of Hatay",
    "Turkish soldiers killed in Idlib strike now 33: Hatay governor",
    "Thirty-three Turkish troops lost their lives in Thursday night's air raid in Idlib, the Hatay governor confirmed.",
    "Governor of Hatay: 33 of our soldiers were martyred, 32 were wounded",
    '"We have 33 martyrs," the governor of Hatay said early on Friday.',
    "Hatay's governor says four wounded Turkish soldiers died overnight, taking the number of dead to 33.",
    "Hatay governor Rahmi Dogan: toll in Idlib now 33",
    "Four more Turkish soldiers have died, raising the death toll from the Idlib strike to 33, the Hatay governor says",
    "\u2018We have 33 martyrs\u2019 \u2013 Hatay governor",
    "Hatay governor Dogan, speaking to reporters early on Friday, put the number of dead at 33.",
    "33 SOLDIERS MARTYRED IN IDLIB - GOVERNOR OF HATAY",
    "The governor of Hatay revised the death toll upwards to 33 from 29.",
    "BREAKING Hatay governor confirms 33 Turkish soldiers dead, 32 wounded in Idlib",
    "Rahmi Dogan said 33 Turkish soldiers had been killed, up from an earlier figure of 29.",
    "Governor of Hatay: the number of those killed has increased from 29 to 33",
    "Hatay Governor Dogan: 33 soldiers fell as martyrs in the air strike",
    "Hatay: 33 Turkish soldiers killed, says governor",
    "Hatay governor: Death toll among Turkish soldiers in Idlib rises by four to 33",
    "Idlib: 33 killed, says Hatay's governor; Erdogan chairs emergency meeting",
    "#BREAKING: 33 Turkish soldiers martyred in #Idlib airstrike - Hatay Governor Rahmi Dogan",
    'Dogan, the Hatay governor: "Four more of our wounded have fallen. 33 martyrs."',
    "The death toll has gone up again: the governor in Hatay now speaks of 33 soldiers killed",
    "Hatay Governor Rahmi Dogan has announced that the number of Turkish soldiers killed in the attack has risen to 33",
    "33 Turkish soldiers have now been confirmed dead, according to the governor of Hatay, Rahmi Dogan.",
    "According to Hatay's governor the air strike claimed the lives of 33 soldiers",
    "Four more succumb to wounds: 33 Turkish soldiers dead in Idlib - governor of Hatay",
    "hatay governor says 33 turkish soldiers killed in idlib",
    "The governor of Hatay province, bordering Syria, said that 33 soldiers in all had been killed.",
    "Rahmi Dogan: not 29 but 33 soldiers were killed in the Idlib strike",
    "Live: toll rises to 33 as Hatay governor gives update on Idlib strike",
)
"""The governor's 33, in many wordings."""

TAKEN_BACK = (
    "The earlier figure of 33 was wrong, the Hatay governor said.",
    "Hatay governor: earlier figure of 33 dead was wrong",
    "The Hatay governor said the figure of 33 killed had been given in error.",
    "The number of 33 dead given earlier was a mistake, the governor of Hatay said.",
    "The Hatay governor took back his toll of 33.",
    "The Hatay governor retracted his earlier toll of 33.",
    "Hatay governor withdraws figure of 33 killed in Idlib",
)


def fragments(*told: tuple[str, str]) -> list[Fragment]:
    found = []
    for clock, text in told:
        hour, minute = (int(part) for part in clock.split(":"))
        day = 27 if hour > 12 else 28
        at = datetime(2020, 2, day, hour, minute, tzinfo=UTC)
        found.append(Fragment(text=text, outlet="wire", published_at=at, precision=Precision.MINUTE))
    return found


def ended(*told: tuple[str, str]) -> Ended:
    """The last estimate of the strike, and the alerts of its situation: all, and those that wake people."""
    last: Estimate | None = None
    alerts: list[Alert] = []
    for record in replay(fragments(*NIGHT, *told), policy()):
        if isinstance(record, Estimate) and record.subject == TOLL:
            last = record
        if isinstance(record, Alert) and record.situation == "idlib-2020":
            alerts.append(record)
    assert last is not None
    pages = tuple(one.id for one in alerts if one.page)
    return (last.low, last.best, last.high, last.official), tuple(one.id for one in alerts), pages


@cache
def before() -> Ended:
    return ended()


def test_the_night_alone_ends_at_the_governors_29() -> None:
    assert before()[0] == (29, 29, 29, 29)


@pytest.mark.parametrize("text", OTHER)
def test_a_line_about_something_else_moves_nothing_and_wakes_nobody(text: str) -> None:
    assert ended(("00:10", text)) == before()


@pytest.mark.parametrize("text", RISEN)
def test_the_governors_new_toll_comes_through_and_wakes_people(text: str) -> None:
    (_, _, _, official), _, pages = ended(("00:47", text))
    assert official == 33
    assert len(pages) == len(before()[2]) + 1


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_figure_that_its_source_takes_back_is_gone_and_the_one_before_stands(text: str) -> None:
    raised = ("00:47", "33 Turkish soldiers killed in Idlib air strike, Hatay governor says")
    assert ended(raised)[0] == (33, 33, 33, 33)
    assert ended(raised, ("03:00", text))[0] == (29, 29, 29, 29)
    assert ended(raised, ("03:00", text), ("04:00", raised[1]))[0] == (33, 33, 33, 33), "said again"
