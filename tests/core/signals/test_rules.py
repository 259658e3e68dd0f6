"""What the rules take from the configuration and from the fragment around a sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from monitor.core.extract import acts
from monitor.core.model import Direction, SignalModality
from monitor.core.policy import IncidentDef, Party, Policy, SignalKind, SituationDef
from tests.core.signals.reading import shipped, signals, told

STRIKE = "Israeli warplanes bombed Syrian army positions."
WATCHED = SituationDef(
    id="theatre",
    name="A theatre",
    terms=("Syrian",),
    belligerents=("SYR", "TUR"),
    incidents=(IncidentDef(id="one", name="One", sides=("TUR",), principal=True),),
)


def test_weight_direction_and_codes_come_from_the_configured_table() -> None:
    kind = SignalKind(kind="ceasefire_call", direction=Direction.CALMS, weight=9.5, root="REQUEST", code="1056")
    signal = signals("The UN called for a ceasefire in Sudan.", Policy(signal_kinds=(kind,)))[0]
    assert (signal.weight, signal.direction, signal.root, signal.code) == (9.5, Direction.CALMS, "REQUEST", "1056")


def test_a_kind_that_nobody_configured_weighs_nothing() -> None:
    assert signals("The UN called for a ceasefire in Sudan.", Policy())[0].weight == 0.0


def test_the_means_named_in_the_words_give_a_more_exact_code_than_the_table() -> None:
    assert [one.code for one in signals("Russian artillery shelled Ukrainian troops.")] == ["194"]
    assert [one.code for one in signals("Russian jets attacked Ukrainian troops.")] == ["195"]


def test_a_strike_by_an_outsider_of_the_theatre_is_a_third_partys() -> None:
    assert told(STRIKE, Policy(situations=(WATCHED,))) == {("third_party_strike", "ISR", "SYR")}
    assert told(STRIKE, Policy()) == {("strike_on_forces", "ISR", "SYR")}


def test_a_strike_by_the_side_that_was_struck_is_retaliation() -> None:
    text = "Turkish artillery hit Syrian army positions."
    assert told(text, Policy(situations=(WATCHED,))) == {("retaliation_strikes", "TUR", "SYR")}
    assert told(text, Policy()) == {("strike_on_forces", "TUR", "SYR")}


def test_configured_names_of_parties_win_over_the_built_in_ones() -> None:
    policy = Policy(parties=(Party(code="NORTH", names=("Northern Front",)), Party(code="X", names=("Israeli",))))
    assert told("Israeli jets bombed Northern Front positions.", policy) == {("strike_on_forces", "X", "NORTH")}


def test_rebels_and_government_forces_are_those_of_the_country_named() -> None:
    text = "Rebels attacked government forces in Chad."
    assert told(text, Policy()) == {("strike_on_forces", "TCD-OPP", "TCD")}


def test_rebels_of_no_country_are_nobody() -> None:
    assert told("Rebels attacked a village.", Policy()) == set()


def test_a_link_to_another_story_raises_nothing() -> None:
    assert told(STRIKE, part="link") == set()


def test_a_caption_raises_only_what_its_footage_shows_and_with_doubt() -> None:
    assert told(STRIKE, part="caption") == set()
    footage = signals("Footage of Israeli strikes on Hezbollah positions", part="caption")
    assert [(one.kind, one.alleged) for one in footage] == [("strike_on_forces", True)]


def test_a_denial_silences_the_strike_it_denies_but_not_another_partys() -> None:
    text = "Moscow denied that its jets bombed Turkish soldiers; Israeli jets bombed Hezbollah positions."
    assert told(text, Policy()) == {("denial", "RUS", "TUR"), ("strike_on_forces", "ISR", "HEZ")}


def test_what_is_dated_before_the_news_is_background() -> None:
    text = "Israeli jets bombed Hezbollah positions three weeks ago."
    assert [one.background for one in signals(text)] == [True]


def test_doubt_in_the_words_is_kept_on_the_signal() -> None:
    assert [one.alleged for one in signals("Israeli jets reportedly bombed Hezbollah positions.")] == [True]


def test_modality_follows_the_words_before_the_act() -> None:
    told_as = {
        "Israel has decided to strike Hezbollah positions.": SignalModality.PLANNED,
        "Israel may ask the United States for military help.": SignalModality.HYPOTHETICAL,
        "Israeli jets are bombing Hezbollah positions.": SignalModality.UNDER_WAY,
        "Israeli jets bombed Hezbollah positions.": SignalModality.DONE,
    }
    for text, modality in told_as.items():
        assert [one.modality for one in signals(text)] == [modality], text


def test_the_span_holds_the_words_that_decided() -> None:
    text = "On Monday the UN called for an immediate ceasefire in Sudan."
    span = signals(text)[0].span
    assert text[span.start : span.end] == "called for an immediate ceasefire"


def test_a_named_voice_is_the_origin_and_an_unnamed_one_is_the_outlet() -> None:
    observatory = "Syrian troops have surrounded another Turkish post, the Syrian Observatory for Human Rights said."
    assert [one.origin for one in signals(observatory)] == ["sohr"]
    assert [one.origin for one in signals(STRIKE, outlet="Some Wire")] == ["outlet:some-wire"]


def test_the_same_fragment_reads_the_same_under_an_equal_policy() -> None:
    assert signals(STRIKE) == signals(STRIKE, replace(shipped()))


def test_every_kind_that_a_rule_raises_has_a_row_in_the_configuration_and_the_other_way_round() -> None:
    files = Path(acts.__path__[0]).glob("*.py")
    text = " ".join(path.read_text(encoding="utf-8") for path in files)
    raised = {kind.kind for kind in shipped().signal_kinds if re.search(rf'"{kind.kind}"', text)}
    named = set(re.findall(r'Act\(\s*"(\w+)"', text))
    assert named <= raised == {kind.kind for kind in shipped().signal_kinds}


def test_the_headline_says_whose_we_and_ours_are() -> None:
    title = "Turkey vows to answer for its soldiers"
    hit = "With our guns and our aircraft, all positions of the Syrian army have been fired upon."
    assert told(hit, Policy(), title=title) == {("strike_on_forces", "TUR", "SYR")}
    assert told(hit, Policy()) == {("strike_on_forces", None, "SYR")}
    assert told("We call on the international community to act.", title=title) == {
        ("international_appeal", "TUR", None)
    }


def test_a_place_in_a_speakers_words_does_not_speak() -> None:
    text = "\u201cOur work on Syrian soil goes on until their hands are broken,\u201d said the Turkish presidency."
    assert {actor for kind, actor, _ in told(text) if kind == "retaliation_threat"} == {"TUR"}
    held = "\u201cWe cannot hold the refugees from Syria any longer,\u201d he said."
    assert told(held, title="Turkish minister speaks at the border") == {("border_opening", "TUR", "EU")}


def test_who_receives_word_of_positions_was_told_them() -> None:
    text = "The Russian centre was receiving updates from Turkey on the location of its troops."
    assert told(text) == {("deconfliction", "TUR", "RUS")}


def test_whoever_shows_footage_of_its_attacks_made_them() -> None:
    assert told("Turkey publishes footage of fresh attacks on Syrian troops", Policy()) == {
        ("strike_on_forces", "TUR", "SYR")
    }


def test_attacks_within_an_accusation_are_its_matter_and_no_news() -> None:
    text = (
        "In violation of the accords, the Turkish side supports armed groups in attacks on units of the Syrian army, "
        "the Russian military said."
    )
    assert told(text) == {("accusation", "RUS", "TUR")}


def test_the_early_days_of_a_month_are_past_by_the_time_they_are_called_so() -> None:
    [one] = signals("In early February, Israeli jets bombed Hezbollah positions.")
    assert one.background
