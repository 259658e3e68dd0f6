"""Whose harm a figure tells: totals of a war, fights, people named out of a number, and what only looks like one."""

from __future__ import annotations

import pytest

from monitor.core.extract.casualties import find_claims
from monitor.core.model import Fragment, Outcome, Scope
from monitor.core.policy import Policy
from monitor.core.text import parse

DATED = "SAN ROQUE, 2 JUL 89 -- [TEXT] "


def told(text: str) -> list[tuple[str, int | None, str]]:
    """Return outcome, lower bound and scope of the figures of ``text``."""
    claims = find_claims(Fragment(text=text), parse(text), Policy())
    return [(one.outcome.value, one.low, one.scope.value) for one in claims if one.numeric]


def scopes(text: str) -> set[Scope]:
    return {one.scope for one in find_claims(Fragment(text=text), parse(text), Policy()) if one.numeric}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels have set off more than 260 bombs, killing at least 190 people.",
        "The gangs set off 120 explosions that killed 300 people.",
        "In October alone, their actions claimed 200 lives.",
        "Last year alone, the death squads killed 900 people.",
        "They are to end a war that has lasted a decade and left 72,000 people dead.",
        "The regime massacred 70,000 peasants.",
        "The dictatorship murdered 30,000 people.",
        "He leads the inquiry into the 56 killings in this region.",
    ],
)
def test_what_a_war_has_cost_is_a_total(text: str) -> None:
    assert scopes(text) == {Scope.CUMULATIVE}


@pytest.mark.parametrize(
    "text",
    [
        "Two bombs went off, killing 19 people.",
        "The attack of 3 June alone killed 94.",
        "The earthquake killed 60,000 people, and troops were sent.",
        "The six killings were on one street.",
    ],
)
def test_what_one_blow_has_cost_is_none(text: str) -> None:
    assert scopes(text) == {Scope.INCIDENT}


@pytest.mark.parametrize(
    "text",
    [
        "IT SHOULD BE RECALLED THAT IN 1980, FOUR NUNS WHO WERE TRAVELING TO THE CAPITAL WERE KILLED.",
        "HE SAID THAT IN 1984, TWO JUDGES WHO HAD TRIED THE GANG WERE SHOT DEAD.",
    ],
)
def test_the_year_that_opens_a_clause_holds_past_a_relative_one(text: str) -> None:
    assert scopes(DATED + text) == {Scope.BACKGROUND}


@pytest.mark.parametrize(
    "text",
    [
        "During the rescue operation the police killed six kidnappers.",
        "As a result of the clash, two drug traffickers were killed and four were injured.",
        "Police said three smugglers were shot dead by a patrol.",
        "Troops fought the rebels all day. A clash ensued, and Juan Zurita and Cesar Orbegozo were killed.",
        "The guerrillas reported that Captain Luis Mora was killed at the bridge.",
    ],
)
def test_what_a_fight_costs_those_who_fight_is_lost_in_battle(text: str) -> None:
    assert scopes(text) == {Scope.BATTLE}


@pytest.mark.parametrize(
    "text",
    [
        "The guerrillas denied that they had murdered Colonel Luis Mora.",
        "Guerrillas killed a police officer, Luis Mora.",
        "Troops fought the rebels all day. Maria Lopez, a teacher, was killed in the clash.",
    ],
)
def test_whom_somebody_meant_to_kill_is_not(text: str) -> None:
    assert Scope.BATTLE not in scopes(text)


@pytest.mark.parametrize(
    "text",
    [
        "PUBLIC TRANSPORTATION IN THE CAPITAL IS PARALYZED.",
        "Lima was paralyzed by the armed strike.",
        "At no time will we paralyze production.",
        "They gave weapons to death squads.",
        "He fears that he might be sent to his death.",
        "The measures are to prevent judges from being murdered.",
        "The police kept the mayor from being killed.",
        "Drugs are killing our youth.",
        "Those who are hurting the country must go.",
        "YOU ARE SHEDDING BLOOD, LOSING ARMS AND LEGS.",
        "After the bomb attack, the three men were taken to a hospital and suffered no wounds.",
    ],
)
def test_nobody_is_hurt_by_what_only_sounds_like_it(text: str) -> None:
    assert [one for one in told(text) if one[1] != 0] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Five peasants were killed. The victims were identified as Jose Rivera, Luis Cortez and Juan Linares.", 3),
        ("SIX PERSONS WERE INJURED. THE WOUNDED REPORTERS ARE CAMERAMAN MANUEL DIAZ AND WILLIAM MADRID.", 2),
        ("The attack left four wounded. One of the wounded is Brenda Fugart.", 1),
        ("Three people were killed. Among the victims was Cecilio Rivera, who led the union.", 1),
        ("Ten people were killed. The dead are Ana Ruiz, Luis Mora and Juan Paz.", 3),
    ],
)
def test_those_named_out_of_a_number_are_parts_of_it(text: str, parts: int) -> None:
    assert [one[2] for one in told(text)] == ["incident"] + ["subgroup"] * parts


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("They condemned the murder in Guatemala of Hector Oqueli and Gilda Flores.", [1, 1]),
        ("He was at the funeral of six priests, five of them Spaniards, who were killed on Thursday.", [6, 5]),
        ("Six priests -- five Spaniards and one Salvadoran -- and two women were murdered.", [6, 2]),
        ("They said that on 23 September 28 bodies of peasants were found near the town.", [28]),
        ("Gunmen killed a Colombian, and fled.", [1]),
        ("One group murdered the priest and another that murdered two maids.", [1, 2]),
        ("30 men stormed the house and shot them.", []),
    ],
)
def test_who_was_killed_is_read_past_what_stands_between(text: str, numbers: list[int]) -> None:
    assert [one[1] for one in told(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Priests have been murdered, but today they arrested two priests and several nuns, including a Dutch citizen.",
        "The inquiry into the murders and several diplomats, among them Francisco Cadiz, agree.",
        "They attacked farms, among them one in San Jose, where four peasants were killed.",
    ],
)
def test_who_is_counted_out_of_others_is_no_victim(text: str) -> None:
    claims = find_claims(Fragment(text=text), parse(text), Policy())
    assert not [one for one in claims if one.scope is Scope.SUBGROUP and one.outcome is Outcome.KILLED]


@pytest.mark.parametrize(
    "text",
    [
        "The terrorists suffered over 400 casualties. They were distributed as follows: 220 killed and 196 wounded.",
        "We inflicted 91 casualties on the army: 26 dead and 65 wounded.",
        "The enemy sustained losses at the bridge: 14 dead and 30 wounded.",
    ],
)
def test_the_losses_of_an_armed_party_are_counted_out_after_it(text: str) -> None:
    claims = find_claims(Fragment(text=text), parse(text), Policy())
    assert {one.scope for one in claims if one.numeric and one.outcome in (Outcome.KILLED, Outcome.WOUNDED)} == {
        Scope.BATTLE
    }


@pytest.mark.parametrize(
    "text",
    [
        "HE WAS EXECUTED BY HIS FOES IN 1842 IN SAN JOSE.",
        "THERE AN ARMY PATROL KILLED 69 PEASANTS AND BURNED THEIR HOMES IN 1985.",
        "GUNMEN MURDERED TWO GUARDS AND LOOTED THE STORE IN 1987.",
    ],
)
def test_a_year_at_the_end_holds_for_what_came_before_it(text: str) -> None:
    assert scopes(DATED + text) == {Scope.BACKGROUND}


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Guerrillas shot 16 peasants and burned the houses of the murdered peasants.", [("killed", 16)]),
        ("The reporter was shot on Friday. His murderers fled.", [("killed", 1)]),
        ("Daniel Solorzano, secretary of the party, was shot and killed. Solorzano was found shot.", [("killed", 1)]),
        ("Guerrillas shot 16 peasants. The wounded peasants were treated.", [("wounded", 16)]),
    ],
)
def test_who_was_shot_and_is_then_called_murdered_is_dead(text: str, outcomes: list[tuple[str, int]]) -> None:
    assert [one[:2] for one in told(text)] == outcomes


def test_a_perfect_of_rebels_is_a_total_where_the_lead_tells_of_no_harm() -> None:
    lead = "The minister spoke of the guerrillas. He said that talks would go on. "
    assert scopes(lead + "They have killed 40 people.") == {Scope.CUMULATIVE}
    assert scopes("Guerrillas killed 40 people today. Talks go on. They have killed 40 people.") == {Scope.INCIDENT}


@pytest.mark.parametrize(
    "text",
    [
        "The army knows of cases such as the murder of Archbishop Romero.",
        "He spoke of crimes like the killing of the four nuns.",
        "The attack was to avenge the death of their leader, Claudio Medina.",
        "The court sat in June. In the same year, four judges were killed.",
    ],
)
def test_a_death_told_as_an_example_or_a_motive_is_background(text: str) -> None:
    assert scopes(text) == {Scope.BACKGROUND}


def test_a_war_between_two_parties_is_one_subject() -> None:
    text = "The war between the northern and southern cartels has already claimed more than 120 lives."
    assert scopes(text) == {Scope.CUMULATIVE}


def test_several_outlaws_are_lost_to_the_law_that_the_text_speaks_of() -> None:
    assert scopes("Police freed the hostage. Two of the kidnappers were killed.") == {Scope.BATTLE}
