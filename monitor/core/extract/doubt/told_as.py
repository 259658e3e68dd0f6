"""What a figure is told as: the claim, rumour, post or figure that it is the content of, and the clause after it."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

RUMOURS: Final = words(
    "report reports rumour rumours rumor rumors claim claims allegation allegations story stories news suggestion"
    " suggestions posts assertion assertions post tweet tweets message messages talk gossip speculation word hearsay"
    " video videos clip clips recording recordings narrative insinuations notion idea information whispers screenshot"
    " accusation accusations statement statements letter article articles headline headlines note notes chatter"
)
"""Nouns of what is said, and may be false."""
FIGURES: Final = words("figure number toll count total tally figures numbers")
STATEMENTS: Final = frozenset(("statement", "statements"))
"""Somebody is known to stand behind these: that somebody else denies one in another sentence does not undo it."""
_WHOEVER: Final = words(
    "those anyone anybody whoever people accounts users account someone somebody channels pages others some they"
    " everyone everybody many"
)
"""Who is told of only by what they say: "those who say that 60 died"."""
UNTIL: Final = frozenset((";", "but", "while", "whereas", "although"))
_THAT: Final = frozenset(("that", "which", "who", "whose", "where"))
_FAR: Final = 18
_NEAR: Final = 10
_AFTER: Final = 16


def first_of(mention: Mention) -> int:
    """Return the first item of what tells the figure."""
    return min(mention.phrase.first, mention.at) if mention.phrase is not None else mention.at


def last_of(mention: Mention, scene: Scene) -> int:
    """Return the item after what tells the figure."""
    items, phrase = scene.items, mention.phrase
    inside = phrase is not None and phrase.first <= mention.at < phrase.last
    last = mention.at + 1 if phrase is None or inside else max(phrase.last, mention.at + 1)
    while last < len(items) and items[last].start < mention.end:
        last += 1
    return last


def told_as(mention: Mention, scene: Scene) -> list[int]:
    """Return the items of the nouns whose content the figure is, the nearest first: "reports" in "reports that 80 have
    died".

    There are none where the figure is only taken for granted: "denied claims that the 33 soldiers killed had strayed",
    "the claim that Russia was behind the strike that killed 33".
    """
    phrase = mention.phrase
    known = phrase is not None and phrase.det in _KNOWN
    if phrase is not None and known and (mention.rule.startswith("participle") or phrase.last < mention.at):
        return []
    items = scene.items
    first = first_of(mention)
    heads: list[int] = []
    listed = False
    for at in range(first - 1, max(-1, first - _FAR), -1):
        word, tag = items[at].lower, items[at].tag
        if tag is Tag.CONJ and at == first - 1 and at and items[at - 1].tag is Tag.HARM:
            # "reports of 20 wounded and 45 dead"
            listed = True
        elif word in ENDING or (tag is Tag.MARK and word != ":") or (tag in (Tag.HARM, Tag.NUM) and not listed):
            break
        elif tag is Tag.COMMA:
            if at != first - 1 or scene.lower(last_of(mention, scene)) != ",":
                break
        elif (word in RUMOURS or word in FIGURES) and _opens(scene, at, first):
            heads.append(at)
        elif word in speech.SAYS:
            sayer = _sayer(scene, at)
            if sayer is not None and sayer not in heads:
                heads.append(sayer)
            if tag is not Tag.ING:
                break
        elif word in _THAT and at and _another(scene, at):
            break
    return heads


_KNOWN: Final = frozenset(("the", "these", "those"))


_CONTENT: Final = words("of about on regarding concerning with : to")


def _opens(scene: Scene, at: int, first: int) -> bool:
    """Whether a noun of what is said opens its content: "talk of 60", "a figure that", "the message saying"."""
    if at + 1 == first:
        return True
    following = scene.items[at + 1]
    if following.lower in _THAT or following.tag in (Tag.ING, Tag.ED, Tag.HAVE, Tag.COMMA):
        return True
    if following.tag is Tag.BE:
        return following.lower == "being" or any(scene.lower(step) == "that" for step in range(at + 2, at + 5))
    return following.lower in speech.SAYS or following.lower in _CONTENT


def _sayer(scene: Scene, verb: int) -> int | None:
    """Return what or who says it with the verb at ``verb``: "the message in his name says", "those who say", "they"."""
    at = verb - 1
    while at > 0 and (scene.lower(at) in _THAT or scene.items[at].tag in (Tag.ADV, Tag.HAVE, Tag.BE, Tag.MODAL)):
        at -= 1
    if at >= 0 and scene.lower(at) in _WHOEVER:
        return at
    while at >= 0 and verb - at < _NEAR and scene.lower(at) not in _ENDS and scene.items[at].tag in _SUBJECT:
        if scene.lower(at) in RUMOURS:
            return at
        at -= 1
    return at if at >= 0 and scene.lower(at) in RUMOURS else None


_OCCASIONS: Final = words("before after until since when while if because")
ENDING: Final = UNTIL | _OCCASIONS
"""Words with which something else begins."""
_ENDS: Final = speech.SAYS - RUMOURS | _OCCASIONS
_SUBJECT: Final = frozenset(
    (Tag.NOUN, Tag.PERSON, Tag.NAT, Tag.ADJ, Tag.DET, Tag.PREP, Tag.POSS, Tag.REL, Tag.PRON, Tag.ED)
)


def _another(scene: Scene, at: int) -> bool:
    """Whether "that" or "which" opens a clause about a thing, and not what is said."""
    before = scene.items[at - 1]
    if before.lower in RUMOURS or before.lower in FIGURES or before.lower in _WHOEVER:
        return False
    return (
        before.tag in (Tag.PREP, Tag.PERSON)
        or (before.tag is Tag.NOUN and scene.lower(at) != "that")
        or (before.tag is Tag.NOUN and scene.place[at - 1] >= 0 and scene.phrases[scene.place[at - 1]].det is not None)
    )


def rest_of_clause(mention: Mention, scene: Scene, judging: frozenset[str]) -> range:
    """Return the items that go on after the figure, as far as they can be said of what it is the content of. "And"
    ends them unless another figure, or a judgement, follows: "a provocation and a lie"."""
    start = last_of(mention, scene)
    items = scene.items
    for at in range(start, min(len(items), start + _AFTER)):
        if items[at].lower in UNTIL or items[at].tag is Tag.MARK:
            return range(start, at)
        if items[at].tag is not Tag.CONJ or (at + 1 < len(items) and items[at + 1].tag in _RUN_ON):
            continue
        if scene.lower(at + 1) not in judging and scene.lower(at + 2) not in judging:
            return range(start, at)
    return range(start, min(len(items), start + _AFTER))


_RUN_ON: Final = frozenset((Tag.NUM, Tag.ADJ, Tag.ED, Tag.HARM))


def is_figured(scene: Scene, be: int) -> bool:
    """Whether the verb of being at ``be`` tells what a figure is: "the toll is 27", "the number, he says, is 27"."""
    if scene.items[be].tag is not Tag.BE:
        return False
    at = be - 1
    if scene.lower(at) == ",":
        opened = next((back for back in range(at - 1, max(0, at - _ASIDE), -1) if scene.lower(back) == ","), 0)
        if not any(scene.lower(step) in speech.SAYS for step in range(opened + 1, at)):
            return False
        at = opened - 1
    return at >= 0 and (scene.lower(at) in FIGURES or scene.lower(at) in ("loss", "losses"))


_ASIDE: Final = 6
