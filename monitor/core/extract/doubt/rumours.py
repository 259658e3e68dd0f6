"""Figures that nobody stands behind: rumours, and posts and messages that the text itself calls unverified.

They are kept and labelled, and move nothing. What a known voice says counts, even where others could not verify it.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.doubt.judging import calls_it_false, may_call_false
from monitor.core.extract.doubt.told_as import ENDING, STATEMENTS, first_of, told_as
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.text import Document, Sentence

_RUMOUR: Final = words(
    "rumour rumours rumor rumors gossip hearsay speculation chatter whispers rumoured rumored hearsays"
)
_SOCIAL: Final = words(
    "twitter facebook telegram whatsapp instagram reddit tiktok youtube viral online internet social posts post tweets"
    " tweet message messages voice accounts account users circulating circulated rounds forwarded"
    " everyone everybody"
)
"""Words of what is passed on by people whom nobody knows."""
_UNVERIFIED: Final = words("unverified unconfirmed uncorroborated unsubstantiated unproven hearsay")
_VERIFYING: Final = words(
    "verify verified verifying confirm confirmed confirming confirmation corroborated corroborate corroboration"
    " evidence proof substantiated verification authenticate authenticated"
)
_SHARING: Final = words(
    "share sharing shared believe believing spread spreading forward forwarding trust trusting repost retweet heed"
    " repeat"
)
_CAUTION: Final = words("caution salt scepticism skepticism")
_NEVER: Final = words("not no none nobody never cannot neither nor without yet nothing")
MARKS: Final = _RUMOUR | _UNVERIFIED | _VERIFYING | _SHARING | _CAUTION | frozenset(("official", "knows", "word"))
"""Words without one of which nothing is told as a rumour."""
_REACH: Final = 7


def settle_rumours(scene: Scene) -> None:
    """Mark what a sentence tells as a rumour, or passes on as unverified."""
    if MARKS.isdisjoint(scene.sentence.lowers):
        return
    open_to_doubt = doubted(scene)
    for mention in scene.mentions:
        if mention.numeric and not mention.denied:
            if _rumoured(mention, scene):
                mention.hypothetical = True
            mention.unverified = open_to_doubt and (_passed_on(scene) or _doubted_report(mention, scene))


def across_sentences(scenes: list[Scene], document: Document) -> None:
    """Mark what the sentence after it calls false or unverified: "A message speaks of 60 dead. That is a lie"."""
    telling = {scene.sentence.index for scene in scenes if scene.mentions}
    for scene in scenes:
        told = [one for one in scene.mentions if one.numeric and not one.denied and not one.unverified]
        after = scene.sentence.index + 1
        if not told or after in telling or after >= len(document.sentences):
            continue
        sentence = document.sentences[after]
        spoken = {token.lower for token in sentence.tokens}
        no = _flat_no(sentence)
        if MARKS.isdisjoint(spoken) and not may_call_false(spoken) and not no:
            continue
        following = Scene.of(sentence, read_items(sentence))
        false, doubt = no or calls_it_false(following), doubted(following)
        for mention in told:
            said = _passed_on(scene) or any(scene.lower(head) not in STATEMENTS for head in told_as(mention, scene))
            said = said or (no and _quoted(mention, scene))
            if (false or doubt) and said:
                mention.denied, mention.unverified = false, not false


def _flat_no(sentence: Sentence) -> bool:
    """Whether a sentence opens with a flat no: "NO - 40 were in the school", "Nope! They got out"."""
    tokens = sentence.tokens
    if not tokens or tokens[0].lower not in ("no", "nope", "nonsense", "rubbish"):
        return False
    return len(tokens) == 1 or tokens[1].lower in _CUTTING_OFF


def _quoted(mention: Mention, scene: Scene) -> bool:
    """Whether a figure stands in quotation marks, or after who gives it and a colon."""
    before = [token for token in scene.sentence.tokens if token.end <= mention.start]
    return any(token.lower in _OPENED for token in before)


_CUTTING_OFF: Final = frozenset(("-", "\u2013", "\u2014", "--", "!", "."))
_OPENED: Final = frozenset(('"', "\u201c", "\u2018", ":"))


def _rumoured(mention: Mention, scene: Scene) -> bool:
    """Whether a figure is told as a rumour: "rumours that 60 died", "rumour has it that", "60 dead, rumours say"."""
    for head in told_as(mention, scene):
        if scene.lower(head) in _RUMOUR or _not_to_be_shared(scene, head):
            return True
        if scene.lower(head) == "word" and scene.lower(head + 1) in ("on", "is", "has"):
            return True
    first = first_of(mention)
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if scene.items[at].tag in (Tag.MARK, Tag.COMMA, Tag.HARM) or scene.lower(at) in ENDING:
            break
        if scene.lower(at) in _RUMOUR:
            return scene.lower(at + 1) in ("that", "has", "of", "to", "about")
    return any(
        scene.lower(at) in _RUMOUR and scene.lower(at - 1) in ("to", "by", "in", ",", "per")
        for at in range(mention.at + 1, min(len(scene.items), mention.at + _REACH))
    )


def _not_to_be_shared(scene: Scene, head: int) -> bool:
    """Whether people are asked not to pass on what is told: "please don't share the message saying that"."""
    for at in range(head - 1, max(-1, head - _REACH), -1):
        if scene.lower(at) in _SHARING:
            return _denied_before(scene, at)
    return False


def _passed_on(scene: Scene) -> bool:
    """Whether a figure is passed on by people whom nobody knows: "a message on WhatsApp", "posts on social media"."""
    return any(
        item.lower in _SOCIAL or (item.lower in _SOME and scene.lower(at + 1) in speech.SAYS)
        for at, item in enumerate(scene.items)
    )


_SOME: Final = words("some others many people they")


def _doubted_report(mention: Mention, scene: Scene) -> bool:
    """Whether a report is called unverified itself: "unconfirmed reports of 45 dead", "Unverified: 60 dead"."""
    for head in told_as(mention, scene):
        if any(scene.lower(at) in _UNVERIFIED for at in range(max(0, head - 3), head)):
            return True
    if _in_brackets(scene):
        return True
    label = next((at for at in range(1, min(6, len(scene.items))) if scene.lower(at) == ":"), None)
    if label is None:
        return False
    return any(scene.lower(at) in _UNVERIFIED or scene.lower(at) in _CAUTION for at in range(label))


def _in_brackets(scene: Scene) -> bool:
    """Whether "(unconfirmed)" stands beside what is told; brackets are no items."""
    tokens = scene.sentence.tokens
    return any(
        tokens[at].lower in _UNVERIFIED and tokens[at - 1].lower in ("(", "[") and tokens[at + 1].lower in (")", "]")
        for at in range(1, len(tokens) - 1)
    )


def doubted(scene: Scene) -> bool:
    """Whether a sentence says that something is not verified: "none of it is confirmed", "treat with caution"."""
    if _in_brackets(scene):
        return True
    for at, item in enumerate(scene.items):
        word = item.lower
        if word in _UNVERIFIED or (word in _CAUTION and scene.lower(at - 1) != "no"):
            return True
        if (word in _VERIFYING or word in _SHARING or word == "official") and _denied_before(scene, at):
            return True
        if (word == "official" and "wait" in scene.words) or (word == "knows" and _denied_before(scene, at)):
            return True
    return False


def _denied_before(scene: Scene, at: int) -> bool:
    for back in range(at - 1, max(-1, at - _REACH), -1):
        item = scene.items[back]
        if item.tag in (Tag.COMMA, Tag.MARK) and item.lower != "'":
            return False
        if item.lower in _NEVER or item.tag is Tag.NEG or item.lower.endswith("n't"):
            return True
    return False
