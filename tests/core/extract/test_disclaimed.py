"""Figures that a short text passes on without making them its own; and the same words beside figures that count."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt
from tests.core.extract.test_denials import dead


@pytest.mark.parametrize(
    "text",
    [
        # what "we said"
        "We reported 34 dead in the mine. That was our mistake, and we have withdrawn it.",
        "A minute ago this page said 38 miners were dead. It was our error, sorry.",
        "We ran 36 dead. This was an editing mistake.",
        "We said 41 killed a few minutes ago. We have since removed that.",
        "My post with 40 dead - removed. Sorry, everyone.",
        "Our previous tweet, 37 dead: now deleted.",
        # somebody, somewhere
        "People on Telegram are already at 300 dead.",
        "Somebody on Twitter has it at 150 killed.",
        "Some guy on Facebook has counted 90 dead miners.",
        # who is in trouble for it
        "Police in Eastmark have detained four people who shared posts that 120 miners had died.",
        "Prosecutors open case against users who spread the claim that 80 people were killed in the flood.",
        "A man was arrested in the harbour town for tweeting that 100 passengers had drowned.",
        "The ministry has opened investigations into social media users who posted that 120 soldiers had died.",
        # what others have
        "Other channels are running 45 dead. We are not, because nobody in authority has said so.",
        "You will have seen 45 dead elsewhere. Neither the ministry nor the mayor has confirmed it.",
        "Some outlets have 50 killed; we aren't running it until somebody stands behind it.",
        # mockery
        "Yeah right, 500 dead, and I'm the Queen of England.",
        "Oh sure, 1,000 dead. And pigs can fly.",
        # a verdict beside it
        "Fact-check: '60 miners dead' - false. 'Minister resigns' - false.",
        "Claims going round: 80 miners killed (false), road open (true).",
        "The mayor's office has asked us to say that 44 dead is wrong.",
        "'45 dead', says a caption. That number is made up.",
        "That figure of 45 dead is invented.",
        "45 dead exists only in the heads of trolls.",
        "The 42 dead that some were reporting turned out to be a mistranslation.",
        "The story that 47 died is not one we can stand up.",
        "90 dead is simply not what the doctors here are telling me.",
        # who never said it
        "A nurse cited by a blog as having counted 44 bodies says she never talked to anyone.",
        "A doctor quoted on a website as saying that 52 died tells us he said nothing of the kind.",
        "Hospital officials denied to AFP that they had received 51 bodies.",
        "The hospital denied receiving 51 bodies.",
        "Doctors denied to us having taken in 48 dead.",
        "The ministry denied to reporters that 60 miners had been killed.",
        "It has been put to the ministry that 61 died; it laughed.",
        "Whoever wrote 90 dead has not been to the hospital.",
        "I can find no one who will stand by 55 dead.",
        "Someone has edited the mayor's post to read 53 dead.",
        "A deputy who tweeted 41 dead has since apologised.",
        "A headline about 85 dead miners has disappeared.",
        "The figure of 48 miners killed was his own guess.",
        "Ministry source on the claim of 120 dead: 'Laughable.'",
        "Rebel accounts are cheering '70 soldiers killed'. Nothing we know of backs that up.",
        "Earlier we quoted a nurse as giving 37 dead. We regret the error.",
        # those who say so
        "Asked by a foreign channel whether 60 miners had died, the spokesman said: 'No.'",
        "The ministry says the allegation that 150 of our men were killed is entirely made up.",
        "Telegram channels are going with 100 dead miners. Nobody credible supports that number.",
        'The minister says those putting the toll at 100 are "serving the enemy" and that the number is false.',
        "People who say that 80 miners have died are lying, says the minister.",
        "Anyone posting that 60 died should be ashamed, the mayor said.",
        # pictures of something else
        "We have been sent a list of 54 dead. It is a list from another war.",
        "An old clip with 80 dead is back. It has nothing to do with tonight.",
    ],
)
def test_what_a_text_passes_on_and_does_not_make_its_own_does_not_count(text: str) -> None:
    assert dead(text) in ([], [0])


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("34 miners are dead. We made a mistake with the map earlier.", 34),
        ("34 miners were killed in the mine. We have removed a picture of the wounded.", 34),
        ("34 soldiers were killed at the ford. It was a mistake to leave them there, a retired general says.", 34),
        ("Five people were killed when police fired on a bus. It was a mistake, the commander said.", 5),
        ("Earlier post removed for a wrong photo: 34 miners were killed.", 34),
        ("34 miners are reported dead; people on Twitter are asking for blood.", 34),
        ("As people on Telegram say farewell to their sons, 34 miners are dead.", 34),
        ("People on the internet mourn the 12 killed.", 12),
        ("Police have arrested a man who posted a video of himself after killing 5 women.", 5),
        ("A woman was arrested after claiming to have killed 3 patients.", 3),
        ("Two people were detained for sharing pictures of the 12 miners killed in the blast.", 12),
        ("Three men were detained at border posts after 12 migrants died.", 12),
        ("Dozens were detained as protests spread and 12 people were killed.", 12),
        ("34 miners are dead. Other channels show the bodies; we are not, out of respect.", 34),
        ("34 miners are dead, and we are not using their names until the families know.", 34),
        ("34 miners are dead. Neither the owner nor the union has said anything about gas.", 34),
        ("34 miners are dead. Neither side has confirmed that it will go on with the talks.", 34),
        ("Oh God, 34 miners dead.", 34),
        ("34 miners were killed, right on the eve of the talks.", 34),
        ("34 miners are dead, and I suppose more will follow.", 34),
        ("34 miners killed - wrong place, wrong time, a comrade says.", 34),
        ("34 miners killed, a siren in the town was a false alarm.", 34),
        ("The claim that no guards were near the 33 miners killed was false.", 33),
        ("A doctor quoted as saying that 34 miners died says there may be more.", 34),
        ("A witness quoted as saying that 12 people died said he had never seen such a fire.", 12),
        ("The hospital did not deny having received 34 bodies.", 34),
        ("The army denied to reporters that it killed 12 villagers.", 12),
        ("The company denied having sent the men down before the blast that killed 34 miners.", 34),
        ("34 miners were killed. The story that they were warned is made up.", 34),
        ("12 people were killed when a church roof fell in. It dates from 1968.", 12),
        ("12 villagers were killed in the raid, which turned out to be a mistake of the pilots.", 12),
        ("A report of 34 miners killed has reached the capital.", 34),
        ("34 miners were killed. Nothing suggests that it was an accident.", 34),
        ("34 soldiers were killed at the ford, and the patrol has disappeared.", 34),
        ("34 miners were killed. We regret the delay.", 34),
        ("Those saying goodbye to 34 miners killed in the blast filled the square.", 34),
        ("Those who say that peace is near should see this: 34 soldiers were killed at the ford.", 34),
        ("34 miners were killed. Nobody supports the owner here, a mother says.", 34),
        ("34 miners were killed; the report that they were warned is made up.", 34),
        ("Asked by reporters about the toll, a hospital official said 34 miners had died.", 34),
        ("Accounts put the dead at 34.", 34),
        ("Whoever started the fire killed 12 people.", 12),
        ("The plan was changed to give cover after 12 soldiers were killed.", 12),
    ],
)
def test_the_same_words_beside_a_figure_that_counts_leave_it(text: str, killed: int) -> None:
    assert dead_and_hurt(text)[0] == killed


def test_beds_that_stand_ready_count_nobody() -> None:
    assert dead_and_hurt("The mayor said that there were beds for 41 wounded.") == (0, 0)
    assert dead_and_hurt("Beds were found for the wounded; 41 were injured in the crash.") == (0, 41)
