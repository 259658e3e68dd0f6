"""Figures with nothing behind them in a short text; and those that the same words leave standing."""

from __future__ import annotations

import pytest

from tests.core.extract.test_denials import dead


@pytest.mark.parametrize(
    "text",
    [
        "Is it true what they write on the forum, 50 killed?",
        "50 miners dead?? Is anyone there able to confirm?",
        "A channel has 61 dead in the mine. Who can verify that?",
        "Partisan accounts put the dead at 120, a tally nobody serious is repeating.",
        "Bloggers speak of 45 people killed, a figure no official source has given.",
        "A viewer asks in the chat whether 40 miners died.",
        "People wonder if 40 people were killed.",
        "A reader writes of 70 dead. We have nothing whatsoever to support this.",
        "The ministry has said nothing about 31 dead.",
        "The coroner is not aware of 31 deaths.",
        'Our reporter: "I would be very careful with this figure of 37 killed."',
        "Be wary of the number of 52 dead.",
        "The killing of 90 miners did not happen, a union source insists",
        "Unverified, and in our view improbable: the claim by a blogger that 64 people perished.",
        "A dubious channel has 64 people killed in the mine.",
        "The monitor has removed from its page the line which put fatalities at 34.",
        "What about the 30 dead mentioned on the ticker? The station says it was a typing slip by the graphics team.",
        "Somebody hacked the club's account and wrote '48 dead'.",
        "The paper's website had thirty-eight dead for ten minutes, then without explanation the number was gone.",
        "Please no more mails with this 44 dead, we checked, it isn't so.",
        'An adviser on the claim of 44 dead: "No. I don\'t know where they got that."',
        "My group chat has 65 dead. Wait for the official statement.",
        "Fact-checkers are looking into an audio recording of a man who speaks of 150 dead.",
    ],
)
def test_a_figure_with_nothing_behind_it_does_not_count(text: str) -> None:
    assert dead(text) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The ministry has said nothing about the blast that killed 31 miners.", 31),
        ("Nothing is known of the 31 miners who were killed.", 31),
        ("Asked whether he would resign after 31 miners were killed, the minister left.", 31),
        ("31 miners were killed, the governor says; the evacuation did not take place.", 31),
        ("31 miners were killed in an accident of a kind that never happened before.", 31),
        ("31 miners were killed, the coroner said, a figure that no one disputes and the union confirms.", 31),
        ("The governor says 31 miners were killed, a number the union has not confirmed.", 31),
        ("31 people were killed. Nobody knows where they came from.", 31),
        ("31 people were killed when the bridge disappeared into the river.", 31),
        ("31 people were killed. It was a mistake to send them down, the union says.", 31),
        ("The governor warned about the dam that killed 31 people.", 31),
        ("31 miners were killed and the rescuers are cautious about the shaft.", 31),
        ("31 people were killed. Wait for updates here.", 31),
        ("31 people were killed. Can anyone help the families?", 31),
    ],
)
def test_what_the_same_words_leave_standing_counts(text: str, killed: int) -> None:
    assert dead(text) == [killed]


@pytest.mark.parametrize("text", ["Martyrs' Park has 33 benches.", "The martyrs' cemetery has 33 graves from the war."])
def test_what_is_named_after_the_dead_is_no_count_of_them(text: str) -> None:
    assert dead(text) == []
