"""Which situation a fragment is about, and which incident a claim is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from monitor.core.automatic import name_of, place_slug
from monitor.core.linking import incident_of, side_meant, told_day, victims_side
from monitor.core.model import (
    Alert,
    Claim,
    Estimate,
    Fragment,
    Outcome,
    Part,
    Precision,
    Scope,
    Severity,
    Span,
    Victims,
)
from monitor.core.observing import read
from monitor.core.policy import Band, IncidentDef, Policy, Rule, RuleKind, SituationDef
from monitor.core.replay import replay
from monitor.core.situations import situation_of

IDLIB = SituationDef(
    id="idlib",
    name="Idlib 2020",
    terms=("Idlib", "Saraqeb"),
    streams=("desk-idlib",),
    incidents=(
        IncidentDef(
            id="strike",
            name="Air strike",
            sides=("TUR", "SYR-OPP"),
            starts=datetime(2020, 2, 27, 14, tzinfo=UTC),
            ends=datetime(2020, 2, 28, 6, tzinfo=UTC),
            principal=True,
        ),
        IncidentDef(id="earlier", name="Earlier", sides=("TUR",), cues=("earlier on Thursday",)),
        IncidentDef(id="quneitra", name="Quneitra", sides=("SYR",), places=("Quneitra",)),
    ),
)
DONBAS = SituationDef(id="donbas", name="Donbas", terms=("Donbas", "Donetsk"))
REST = SituationDef(id="rest", name="Elsewhere", automatic=True)
POLICY = Policy(situations=(DONBAS, IDLIB, REST))
NIGHT = datetime(2020, 2, 27, 21, 38, tzinfo=UTC)


def fragment(text: str, **more: object) -> Fragment:
    return Fragment(text=text, **{"published_at": NIGHT, **more})  # type: ignore[arg-type]


def claim(text: str, words: str = "22", **more: object) -> Claim:
    start = text.index(words)
    told: dict[str, object] = {"outcome": Outcome.KILLED, "low": 22, "high": 22, "rule": "r", "origin": "o", **more}
    return Claim(span=Span(start=start, end=start + len(words)), **told)  # type: ignore[arg-type]


def linked(text: str, words: str = "22", *, situation: SituationDef = IDLIB, **more: object) -> str | None:
    place = {key: more.pop(key) for key in ("published_at", "precision", "part", "stream", "title") if key in more}
    return incident_of(claim(text, words, **more), fragment(text, **place), situation)


@pytest.mark.parametrize(
    ("told", "situation"),
    [
        (fragment("22 killed in Idlib"), "idlib"),
        (fragment("22 killed", title="IDLIB: live"), "idlib"),
        (fragment("22 killed", stream="desk-idlib"), "idlib"),
        (fragment("Donetsk and Donbas, not Idlib"), "donbas"),
        (fragment("22 killed in Idlibistan"), "rest"),
        (fragment("a storm in Texas"), "rest"),
    ],
)
def test_a_fragment_is_about_the_situation_it_names_most(told: Fragment, situation: str) -> None:
    found = situation_of(told, POLICY)
    assert found is not None
    assert found.id == situation


def test_what_no_situation_claims_is_about_none_where_nothing_takes_the_rest() -> None:
    assert situation_of(fragment("a storm in Texas"), Policy(situations=(IDLIB,))) is None


def test_a_plain_claim_belongs_to_the_principal_incident() -> None:
    assert linked("22 soldiers killed", victims=Victims(side="TUR")) == "strike"
    assert linked("22 people killed") == "strike"


def test_a_cue_or_a_place_leads_to_another_incident() -> None:
    assert linked("Three soldiers died earlier on Thursday", "Three") == "earlier"
    assert linked("missiles hurt 22 near Quneitra", victims=Victims(side="SYR")) == "quneitra"
    text = "22 killed late Thursday. Three died earlier on Thursday"
    assert linked(text) == "strike", "a cue in another sentence is about another claim"


@pytest.mark.parametrize("scope", [Scope.CUMULATIVE, Scope.BACKGROUND, Scope.OTHER_INCIDENT])
def test_totals_background_and_other_incidents_never_reach_the_principal(scope: Scope) -> None:
    assert linked("22 killed since early February", scope=scope) is None


def test_another_side_day_or_time_is_not_the_principal_incident() -> None:
    assert linked("22 civilians killed", victims=Victims(side="civilian")) is None
    assert linked("22 killed on 10 February", when="on 10 February") is None
    assert linked("22 killed", published_at=datetime(2020, 2, 26, tzinfo=UTC)) is None
    assert linked("22 killed", published_at=datetime(2020, 2, 27, tzinfo=UTC), precision=Precision.DAY) == "strike"


@pytest.mark.parametrize("part", [Part.LINK, Part.CAPTION])
def test_links_and_captions_are_about_something_else_until_they_say_so(part: Part) -> None:
    assert linked("22 killed", part=part) is None
    assert linked("22 killed earlier on Thursday", part=part) == "earlier"


def test_victims_of_no_named_side_are_those_of_the_incident() -> None:
    told = claim("22 people killed")
    assert victims_side(told, "strike", IDLIB) == "TUR"
    assert victims_side(told, None, IDLIB) is None
    assert victims_side(claim("22 killed", victims=Victims(side="SYR-OPP")), "strike", IDLIB) == "SYR-OPP"


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on Thursday", date(2020, 2, 27)),
        ("late Wednesday", date(2020, 2, 26)),
        ("on 10 February", date(2020, 2, 10)),
        ("on February 10th", date(2020, 2, 10)),
        ("on 31 December", date(2019, 12, 31)),
        ("on 30 February", None),
        ("yesterday", date(2020, 2, 26)),
        ("recently", None),
    ],
)
def test_time_words_are_read_from_the_day_of_publication(when: str, day: date | None) -> None:
    assert told_day(claim("22 killed", when=when), fragment("22 killed")) == day


def test_a_stream_named_after_what_happened_is_one_incident_over_days() -> None:
    stream = "Houston Explosion 2020"
    found = {
        linked(text, situation=REST, stream=stream, published_at=datetime(2020, 1, day, tzinfo=UTC))
        for day, text in (
            (24, "22 killed in a blast"),
            (25, "22 people are dead"),
            (26, "explosion in Houston: 22 dead"),
        )
    }
    assert found == {"auto-houston-explosion-2020-any"}
    assert linked("22 killed in a helicopter crash", situation=REST, stream=stream) == (
        "auto-houston-explosion-2020-crash-2020-02-27-any"
    )


WATCHED = SituationDef(id="e7", name="e7", streams=("e7",), automatic=True)
"""A situation of which nothing is known but its stream."""


@pytest.mark.parametrize(
    ("text", "incident"),
    [
        ("22 killed in a blast", "auto-e7-any"),
        ("22 dead in the Juniper Ridge Fire", "auto-e7-any"),
        ("22 dead, the toll of Hurricane Marisol", "auto-e7-any"),
        ("another blaze, the Sawtooth Fire, killed 22", "auto-sawtooth-any"),
        ("22 killed by a second storm, Hurricane Paul", "auto-paul-any"),
    ],
)
def test_a_situation_that_is_but_a_stream_is_one_incident(text: str, incident: str) -> None:
    assert linked(text, situation=WATCHED, stream="e7") == incident


def test_the_one_incident_of_a_stream_has_sides_and_leaves_out_what_is_not_its_own() -> None:
    assert linked("22 killed", situation=WATCHED, stream="e7", place="Las Pilas") == "auto-e7-any"
    civilians = Victims(side="civilian")
    assert linked("22 civilians killed", situation=WATCHED, stream="e7", victims=civilians) == "auto-e7-civilian"
    past = Scope.BACKGROUND
    assert linked("22 killed in the quake of 1998", situation=WATCHED, stream="e7", scope=past) is None
    assert linked("22 killed", situation=WATCHED, stream="wire") == "auto-wire-2020-02-27-any"


def test_a_situation_named_after_what_happened_keeps_other_kinds_out() -> None:
    named = replace(WATCHED, name="Westbrook shooting")
    assert linked("22 killed in a shooting", situation=named, stream="e7") == "auto-e7-any"
    assert linked("22 killed in a quake", situation=named, stream="e7") == "auto-e7-quake-2020-02-27-any"


def test_with_terms_or_places_a_stream_may_tell_of_several_incidents() -> None:
    for described in (replace(WATCHED, terms=("Idlib",)), replace(WATCHED, places=("Idlib",))):
        assert linked("22 killed", situation=described, stream="e7", place="Saraqeb") == "auto-saraqeb-2020-02-27-any"


def test_elsewhere_place_day_and_side_make_the_incident() -> None:
    civilians = Victims(side="civilian")
    found = linked("22 killed", situation=REST, place="southern Mississippi", victims=civilians)
    assert found == "auto-mississippi-2020-02-27-civilian"
    assert linked("22 killed", situation=REST) == "auto-default-2020-02-27-any"
    assert linked("22 killed", situation=REST, published_at=None) == "auto-default-undated-any"
    assert linked("a tornado killed 22", situation=REST, stream="wire") == "auto-wire-storm-any"
    assert linked("22 killed in a blast in 2015", situation=REST) is None
    assert linked("22 killed since 2018", situation=REST) is None
    ranked = "The deadliest blast in the state since 2015, with 22 killed"
    assert linked(ranked, situation=REST) == linked("A blast with 22 killed", situation=REST)
    assert linked(ranked, situation=REST, when="since 2015") is not None, "the year of a rank is no time of theirs"


def test_names_are_for_people() -> None:
    assert name_of("strike", IDLIB) == "Air strike"
    assert name_of("auto-mississippi-2020-02-27-civilian", REST) == "Mississippi, 2020-02-27 (CIVILIAN)"
    assert name_of("auto-wire-storm-any", REST) == "Wire Storm"
    assert place_slug("the south of Houston") == "houston"


@pytest.mark.parametrize(
    ("group", "side"),
    [
        ("rebels", "SYR-OPP"),
        ("armed militants", "SYR-OPP"),
        ("government soldiers", "SYR"),
        ("regime troops", "SYR"),
        ("soldiers", None),
        ("people", None),
    ],
)
def test_rebels_and_government_troops_are_those_of_the_theatre(group: str, side: str | None) -> None:
    theatre = replace(IDLIB, belligerents=("SYR", "TUR", "SYR-OPP"))
    told = claim("22 were killed", victims=Victims(group=group, side=None))
    assert side_meant(told, theatre) == side
    assert side_meant(told, IDLIB) is None, "where nobody says whose fight it is"


def test_dead_rebels_are_not_counted_among_the_soldiers_of_an_incident() -> None:
    situation = replace(
        IDLIB,
        belligerents=("SYR", "TUR", "SYR-OPP"),
        incidents=(IncidentDef(id="strike", name="Air strike", sides=("TUR",), principal=True),),
    )
    found = read(fragment("40 rebels were killed in Idlib, the governor said."), Policy(situations=(situation,)))
    assert [(one.incident, one.claim.victims.side) for one in found if one.claim] == [(None, "SYR-OPP")]


@pytest.mark.parametrize(
    "text",
    [
        "At least 50 people were killed in an earthquake in Idlib on Thursday.",
        "A bus crash near Idlib killed 30 people on Thursday.",
        "Turkey reported 40 deaths from the new coronavirus; Idlib has none.",
        "Ten Turkish soldiers were killed in an ambush in northern Iraq; others in Idlib are on alert.",
    ],
)
def test_disasters_accidents_and_other_countries_add_nothing_to_the_principal_incident(text: str) -> None:
    theatre = replace(IDLIB, belligerents=("SYR", "TUR", "SYR-OPP"))
    found = [one for one in read(fragment(text), Policy(situations=(theatre,))) if one.claim is not None]
    assert found
    assert [one.incident for one in found] == [None] * len(found)


def test_a_disaster_that_is_watched_takes_the_dead_of_disasters() -> None:
    quake = IncidentDef(id="quake", name="Earthquake in Elazig", principal=True)
    watched = SituationDef(id="elazig", name="Elazig", terms=("Elazig",), belligerents=("TUR",), incidents=(quake,))
    found = read(fragment("The earthquake in Elazig killed 41 people."), Policy(situations=(watched,)))
    assert [one.incident for one in found if one.claim] == ["quake"]


def test_two_situations_never_share_an_automatic_incident() -> None:
    """One identifier for both would hide the second's alert behind the first's: receivers drop ids that they know."""
    bands = (Band(at=10, severity=Severity.SEVERE, page=True),)
    policy = Policy(
        situations=(
            SituationDef(id="coast", name="Coast", terms=("coastal road",), automatic=True),
            SituationDef(id="elsewhere", name="Elsewhere", automatic=True),
        ),
        rules=(Rule(id="toll", kind=RuleKind.BAND, bands=bands, support=0.0),),
    )
    told = (
        Fragment(text="12 people were killed in Aleppo, police said.", outlet="a", published_at=NIGHT),
        Fragment(text="12 people died in Aleppo on the coastal road, police said.", outlet="b", published_at=NIGHT),
    )
    day = f"{NIGHT:%Y-%m-%d}"
    results = list(replay(told, policy))
    found = {one.situation: one for one in results if isinstance(one, Estimate)}
    assert {name: one.incident for name, one in found.items()} == {
        "elsewhere": f"auto-aleppo-{day}-any",
        "coast": f"auto-aleppo-{day}-any-within-coast",
    }
    alerts = [one for one in results if isinstance(one, Alert)]
    assert {one.situation for one in alerts if one.page} == {"coast", "elsewhere"}
    assert len({one.id for one in alerts}) == len(alerts)
    coast = policy.situations[0]
    assert name_of(f"auto-aleppo-{day}-any-within-coast", coast) == f"Aleppo, {day}"
