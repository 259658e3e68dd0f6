"""What a whole operation cost, and what is remembered after years, beside one night's toll: tables of wordings."""

from __future__ import annotations

import pytest

from tests.core.extract.test_denials import dead


@pytest.mark.parametrize(
    "text",
    [
        "In the whole of Euphrates Shield Turkey lost 71 soldiers over seven months.",
        "Over seven months Turkey lost 71 soldiers.",
        "Turkey lost 71 soldiers in the seven months of Euphrates Shield.",
        "In nine weeks of Olive Branch 54 Turkish soldiers were killed.",
        "From start to finish the Afrin operation cost 54 Turkish lives.",
        "All told, 71 Turkish soldiers died in the Euphrates Shield operation.",
        "Turkey lost 71 soldiers in the course of the campaign.",
        "During the whole operation 54 soldiers were killed.",
        "Throughout the mission, 14 peacekeepers died.",
        "In the three months of the siege 300 people were killed.",
        "Within two years the insurgency had killed 400 people.",
        "In the entire Cyprus campaign Turkey had 498 dead.",
        "Across both tours the battalion lost 12 men.",
        "Over the course of the deployment 19 soldiers were killed.",
        "The company has lost 21 miners over ten years.",
        "In the whole of the war the regiment lost 600 men.",
    ],
)
def test_what_an_operation_cost_from_beginning_to_end_is_no_incident(text: str) -> None:
    assert dead(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It's 28 years this week since Khojaly, in which 613 people died; Ankara held a service on Wednesday.",
        "It is ten years today since the Haiti earthquake, which killed 300,000 people.",
        "Six years since Soma: 301 miners died there.",
        "Wednesday marked 28 years since the massacre, when 613 people were killed.",
        "On the 28th anniversary of Khojaly, where 613 people were killed, wreaths were laid.",
        "Baku marks the anniversary of the massacre in which 613 people died.",
        "Thirty years to the day after the ferry sank, drowning 193 people, bells rang in Zeebrugge.",
        "It has been 25 years since the ferry Estonia went down, killing 852 people.",
        "Eighteen years ago this month 113 people died in the crash.",
        "A minute's silence was held for the 301 miners killed six years ago in Soma.",
        "It is a year since the mosque attack, in which 51 worshippers were killed.",
    ],
)
def test_what_is_remembered_after_years_is_no_incident(text: str) -> None:
    assert dead(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Turkey lost 33 soldiers in one night, seven months after the operation began.",
        "33 soldiers were killed over the border in Idlib.",
        "33 soldiers were killed in the seventh month of the operation.",
        "The eruption killed 33 people over three days.",
        "In the whole of Idlib 33 soldiers were killed on Thursday night.",
        "33 soldiers were killed; the operation has gone on for seven months.",
        "In two hours of shelling 33 soldiers were killed.",
        "33 people have died in the floods over two weeks.",
        "Within minutes 33 soldiers were dead.",
        "During the operation to free the hostages 33 people were killed.",
        "33 people were killed in the whole building.",
        "The attack killed 33 soldiers, the most in the whole war.",
        "Two years after the first attack, gunmen killed 33 people at the same market.",
        "It is the worst attack in years: 33 soldiers died.",
        "Three years after he took office, the mayor faces a disaster: 33 people died in the fire.",
        "It's been a week since the ferry sank, and 33 bodies have been found.",
        "It's three days since the mine collapsed, killing 33 people.",
    ],
)
def test_what_only_speaks_of_an_operation_or_of_years_is_an_incident(text: str) -> None:
    assert dead(text) == [33]
