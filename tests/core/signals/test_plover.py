"""The sixteen roots: on our own sentences, and as the words around an act turn it."""

from __future__ import annotations

import pytest

from monitor.core.extract import read_text
from monitor.core.extract.plover.coder import code_sentence, code_text
from monitor.core.extract.plover.lexicon import CLASSES, QUADS
from monitor.core.model import Fragment
from monitor.core.policy import Policy
from tests.eval import plover

TURNED = {
    "Norway delivered food to the flooded delta.": "AID",
    "Norway will deliver food to the flooded delta.": "AGREE",
    "Norway has promised to deliver food to the flooded delta.": "AGREE",
    "Norway refused to deliver food to the flooded delta.": "REJECT",
    "The mayor urged Norway to deliver food to the flooded delta.": "REQUEST",
    "Norway threatened to stop deliveries of food.": "THREATEN",
    "The army bombed the bridge.": "ASSAULT",
    "The army will bomb the bridge.": "THREATEN",
    "The general threatened to bomb the bridge.": "THREATEN",
    "Rebels withdrew from the port.": "RETREAT",
    "Rebels declined to withdraw from the port.": "REJECT",
    "The council demanded that rebels withdraw from the port.": "REQUEST",
    "The union went on strike on Monday.": "PROTEST",
    "The union called off its strike on Monday.": "CONCEDE",
    "The minister met his counterpart in Oslo.": "CONSULT",
    "The minister refused to meet his counterpart in Oslo.": "REJECT",
    "Envoys agreed to meet in Oslo.": "AGREE",
    "Talks on the islands were called off by Lima.": "SANCTION",
    "NORWAY TO DELIVER FOOD TO FLOODED DELTA": "AGREE",
    "The minister is to meet his counterpart in Oslo.": "AGREE",
    "Release the pilots, the bishop told the rebels.": "REQUEST",
    "The two towns have had no trains since March.": "REJECT",
    "The islands lifted their suspension of the treaty.": "RETREAT",
    "Lima has prolonged its ban on grain, and the blockade continues to bite.": "COERCE",
    "A truce between the two clans took hold at noon.": "RETREAT",
    "The mayor brushed aside calls for talks.": "REJECT",
    "The clans are preparing to shell the port.": "THREATEN",
    "The islands must end the boycott.": "REQUEST",
    "Striking miners met the minister.": "CONSULT",
    "The minister met his counterpart but failed to make progress.": "CONSULT",
}


def test_there_are_sixteen_roots_in_four_classes() -> None:
    assert len(QUADS) == 16
    assert len(CLASSES) == 4


@pytest.mark.parametrize("text", TURNED)
def test_promise_threat_demand_and_refusal_turn_the_root_of_an_act(text: str) -> None:
    coding = code_sentence(text)
    assert coding is not None
    assert coding.root == TURNED[text]


def test_our_own_sentences_are_coded_right_in_class() -> None:
    shares = plover.score().shares
    assert shares["four-way class"] >= 0.95
    assert shares["cooperation or conflict"] >= 0.97


def test_a_sentence_that_tells_no_act_has_no_code() -> None:
    assert code_sentence("The lake is blue in the morning light.") is None
    assert code_sentence("") is None


def test_where_no_verb_decides_single_words_hint_at_the_side() -> None:
    coding = code_sentence("Carnage beside the bullet-marked wall, a sniper on every roof.")
    assert coding is not None
    assert coding.quad == "material-conflict"
    told = code_text("A sniper on every roof. Norway delivered food to the flooded delta.")
    assert told is not None
    assert told.root == "AID"


def test_a_text_takes_the_code_of_its_first_sentence_that_tells_an_act() -> None:
    text = "It was a quiet morning in the valley. Gunmen then opened fire on a minibus. Police arrested two men."
    coding = code_text(text)
    assert coding is not None
    assert coding.root == "ASSAULT"
    assert text[coding.start : coding.end] == "opened fire"


def test_a_reading_gives_root_and_class_of_its_text() -> None:
    reading = read_text(Fragment(text="Gunmen opened fire on a minibus."), Policy())
    assert (reading.root, reading.quad) == ("ASSAULT", "material-conflict")
    assert (read_text(Fragment(text="A quiet day."), Policy()).root, reading.coding is None) == (None, False)
