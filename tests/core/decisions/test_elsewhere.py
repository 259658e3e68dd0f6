"""What a line in the stream of one happening tells of another place, vehicle or storm, beside what is its own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.core.automatic import slug
from monitor.core.model import Fragment, Observation, Precision
from monitor.core.observing import read
from monitor.core.policy import Policy, SituationDef

HURRICANE = "Hurricane Odalys 2023"
TYPHOON = "Typhoon Maring 2021"
QUAKE = "Peru Earthquake 2017"
FLOODS = "Romania Floods 2016"
COLLAPSE = "Nairobi Building Collapse 2017"
TRAIN = "Tiefenrode Train Crash 2019"
BUS = "Salgaa Bus Crash 2020"
DAM = "Kirimet Dam Burst 2022"
FIRE = "Cinder Butte Wildfire 2024"
BOMB = "Thornmouth Bombing 2016"
SHOOTING = "Westbrook Shooting 2018"


def incidents(title: str, text: str) -> set[str | None]:
    stream = slug(title)
    policy = Policy(situations=(SituationDef(id=stream, name=title, streams=(stream,), automatic=True),))
    told = Fragment(
        text=text, outlet="wire", stream=stream, published_at=datetime(2023, 9, 13, tzinfo=UTC), precision=Precision.DAY
    )
    return {one.incident for one in read(told, policy) if isinstance(one, Observation) and one.claim is not None}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # Countries that a hurricane, or a typhoon, never reaches.
        (HURRICANE, "Death toll in Libya floods put at more than 2,000 as two dams burst in Derna"),
        (HURRICANE, "Libya revised: UN now says 11,300 dead in Derna alone"),
        (HURRICANE, "Floods kill 30 in northern India"),
        (HURRICANE, "Morocco earthquake: 2,100 dead"),
        (TYPHOON, "Storm in Nicaragua kills 14"),
        (TYPHOON, "Ethiopia: 40 dead in landslide"),
        # Another country than the one in the title, or than that of its city.
        (QUAKE, "Landslide in Colombia's Caldas kills 17"),
        (QUAKE, "Colombia landslide toll climbs to 41"),
        (QUAKE, "Earthquake in Mexico kills 12"),
        (FLOODS, "In Moldova one person has drowned in Cahul district, local media report"),
        (FLOODS, "Floods in India's Uttarakhand leave at least 23 dead"),
        (COLLAPSE, "Building collapse in Lagos the same day left four dead"),
        # Another vehicle, and a vehicle where none is the story.
        (TRAIN, "Bus plunges into ravine in Peru, 19 killed"),
        (TRAIN, "Helicopter crash kills three in the Alps"),
        (BUS, "Ferry capsizes on the lake, 31 dead"),
        (DAM, "Bus overturns at Salgaa, 14 dead. Sad day for the Rift"),
        (DAM, "Salgaa bus crash toll now 16"),
        (DAM, "Salgaa crash: 18 dead with the two traced to the wrong list"),
        (BOMB, "Coach overturns on the M6, two killed"),
        (SHOOTING, "House fire kills four in Elmwood"),
        (HURRICANE, "Coronavirus: nine dead in Tampa"),
        # A storm of old, by its bare name.
        (HURRICANE, "Katrina killed 1,800 and you people are crying about ice"),
        (HURRICANE, "Ian left about 150 dead"),
        # What is said to be none of it.
        (TRAIN, "Man killed at a level crossing near Bremen this morning, no link to Tiefenrode"),
        (FIRE, "A dozer operator died in Cortez County. It's a separate incident from Cinder Butte."),
        (FIRE, '"Firefighter killed on Cinder Butte" going around. Wrong fire, people. That was Tamarack.'),
        (HURRICANE, "Two dead in Tampa apartment, unrelated to the hurricane, police say"),
    ],
)
def test_what_happened_elsewhere_is_another_incident(title: str, text: str) -> None:
    found = incidents(title, text)
    assert found
    assert f"auto-{slug(title)}-any" not in found


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # A storm crosses a dozen countries, and kills by whatever it moves.
        (HURRICANE, "30 dead in Haiti, hurricane heads for the Bahamas"),
        (HURRICANE, "Two dead in Ireland as the remains of the storm come ashore"),
        (HURRICANE, "Odalys: two sailors from India killed off the coast"),
        (HURRICANE, "Hurricane kills three in Lebanon, Tennessee"),
        (HURRICANE, "Hurricane toll in Panama City reaches 12"),
        (HURRICANE, "Truck overturns on the bridge as winds rise, driver killed"),
        (HURRICANE, "A veteran of two tours in Iraq was killed when an oak fell on his house"),
        (HURRICANE, "Odalys killed 46 in the United States"),
        (HURRICANE, "A collapsed house killed two in Sopchee Bay"),
        (TYPHOON, "Typhoon kills 14 in northern Philippines"),
        # The title's own country, and lines that name no other as the place.
        (COLLAPSE, "Kenya: 19 dead in building collapse"),
        (COLLAPSE, "Seven dead in Huruma, search teams from Israel arrive"),
        (QUAKE, "203 dead in Peru quake; rescuers from Chile arrive"),
        (QUAKE, "Two patients have died in a hospital in Chile"),
        (QUAKE, "A collapsed wall killed three in Ccollpa"),
        # Where the title is of a place that no list knows, any country may be its own.
        (TRAIN, "At least 11 killed in head-on train collision in Germany"),
        (TRAIN, "German train crash toll is 14"),
        (TRAIN, "4pm press conference: nine dead, fire chief Jens Marholt says"),
        (TRAIN, "Train hits bus, 12 dead"),
        (BOMB, "Explosion in London suburb kills six"),
        (DAM, "Seven dead in dam burst in Kenya"),
        (DAM, "Floods from the dam kill 12"),
        (DAM, "Toll lowered to 45 after mix-up with bus crash victims - commissioner"),
        (HURRICANE, "Sheriff confirms a fatality in Theriot Bend, a 58-year-old woman"),
        (HURRICANE, "A father and son were killed when a tree came down on their house, fire dept confirms"),
        (SHOOTING, "Man opened fire in the mall, five dead"),
        # An airliner, or a coach, comes to grief abroad.
        ("Azerbaijan Airlines Crash 2024", "38 dead in plane crash in Kazakhstan"),
        ("Polish Bus Crash 2022", "Twelve killed as bus leaves the road in Croatia"),
        # A country's name in another place's.
        ("Nigeria Floods 2022", "In Niger State 20 people have died"),
        (QUAKE, "Three killed as wall falls on Chile Street"),
        (TRAIN, "He boarded the wrong train; 14 people died"),
        # "No link" to something else says nothing of where it belongs.
        (BOMB, "Six killed; police see no link to terrorism"),
        (FIRE, "Nine dead. Officials say there is no connection to the power company"),
        (HURRICANE, "Michael killed three of the snakes, and two people died in the storm"),
    ],
)
def test_what_may_be_its_own_stays_in_the_stream(title: str, text: str) -> None:
    assert {one for one in incidents(title, text) if one is not None} <= {
        f"auto-{slug(title)}-{side}"
        for side in ("any", "per", "ken", "rou", "deu", "usa", "irn", "ind", "aze", "pol", "nga")
    }
