"""Deeds of old that a court or the police come back to: "was jailed for life for the 2019 murder of his neighbour"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.text import Document

_SENTENCED: Final = re.compile(
    r"\b(?:jailed|sentenced|resentenced|imprisoned) (?:\w+ ){0,4}?(?:for|to|on)\b|\bmust serve\b"
    r"|\bparole\b|\blife (?:term|sentence)s?\b"
    r"|\b(?:years|life|months) (?:in prison|in jail|behind bars|imprisonment)\b"
    r"|\b(?:got|given|handed) (?:\w+ ){1,3}years\b"
    r"|\b(?:upheld|overturned|quashed) (?:the|his|her|their) (?:conviction|sentence)s?\b|\bsentenced\b|\bjailed\b"
    r"|\bcold case\b|\bserving (?:\w+ ){1,3}(?:years|sentence|life)\b|\bexecuted by\b"
)
_YEAR: Final = re.compile(r"\b(?:in|of|the|a|an|since|early|late|back in) (?:19|20)\d\d\b")
_ANY_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ACTS: Final = words(
    "murder murders killing killings slaying slayings shooting stabbing death deaths bombing massacre attack"
    " manslaughter homicide assassination strangling drowning rampage"
)
_IN_PRISON: Final = words("jailed sentenced resentenced imprisoned serving convicted")
_YEARS: Final = range(1900, 2100)


# A court sits over a deed: whatever it is about was done before. Who is charged, or found guilty, may have done what
# the text is about.
_COURT: Final = words(
    "trial retrial tribunal jury jurors verdict verdicts bail appeal extradited extradition testified testify"
)
_OF_THE_DEED: Final = words("of for in over with to")


def tried(document: Document) -> bool:
    """Whether the text speaks of a sentence for what was done in a year that it names."""
    if _ANY_YEAR.search(document.text) is None:
        return False
    told = " ".join(token.lower for token in document.tokens)
    return _SENTENCED.search(told) is not None and _YEAR.search(told) is not None


_OPENS: Final = re.compile(
    r"\b(?:trial|retrial|inquest)s? (?:\w+ ){0,3}?(?:opened|opens|began|begins|resumed|resumes|started|heard)\b"
    r"|\b(?:court|jury|judge|tribunal|magistrate)s?\b.*\b(?:acquitted|convicted|sentenced|jailed|found guilty)\b"
    r"|\bprosecutors? (?:\w+ ){0,3}?(?:asked|sought|demanded|seeks?|called for)\b.*\b(?:years|life|death|jail|prison)\b"
    r"|\b(?:acquitted|convicted|sentenced|jailed|cleared) by an? (?:\w+ ){0,3}?(?:court|jury|judge|tribunal)\b"
)


def opens_in_court(document: Document) -> bool:
    """Whether a text begins with a trial or a judgment: what it goes on to tell is the deed."""
    if not document.sentences or all(token.lower not in _JUDGING for token in document.sentences[0].tokens):
        return False
    return _OPENS.search(" ".join(token.lower for token in document.sentences[0].tokens)) is not None


_JUDGING: Final = words(
    "trial trials retrial inquest court courts jury judge judges tribunal magistrate magistrates prosecutor prosecutors"
)


def sentenced(scene: Scene, mention: Mention, old: bool) -> bool:
    """Whether harm is told of as a deed of old: in a sentence of a court's, or as "the 2019 murder of"."""
    if _of_its_year(scene, mention) or _on_trial(scene, mention):
        return True
    phrase = mention.phrase
    if phrase is not None and any(scene.lower(at) in _IN_PRISON for at in range(phrase.last, mention.at)):
        # "a man who was jailed for a murder was killed in prison"
        return False
    return old and (_SENTENCED.search(scene.words) is not None or _YEAR.search(scene.words) is not None)


def _on_trial(scene: Scene, mention: Mention) -> bool:
    """Whether a court has to do with the deed: "the trial of a man accused of shooting dead two students", "the suspect
    in the killings of four women was denied bail"."""
    if all(item.lower not in _COURT for item in scene.items):
        return False
    deed = mention.at
    if scene.items[deed].tag is not Tag.HARM or (scene.lower(deed)[-3:] != "ing" and scene.lower(deed) not in _ACTS):
        return False
    before = deed - 1
    while before > 0 and scene.items[before].tag in (Tag.DET, Tag.ADJ, Tag.ADV):
        before -= 1
    return scene.lower(before) in _OF_THE_DEED


def _of_its_year(scene: Scene, mention: Mention) -> bool:
    """Whether the act has its year before it: "the 1998 murder of a hitchhiker", "a 2016 bombing that killed 12"."""
    for at in range(max(1, mention.at - _FAR), mention.at + 1):
        number = scene.items[at].number
        if number is None or number.low not in _YEARS or scene.items[at - 1].tag is not Tag.DET:
            continue
        act = next((to for to in range(at + 1, min(at + 4, len(scene.items))) if scene.lower(to) in _ACTS), -1)
        between = range(act + 1, mention.at)
        if act == mention.at or (0 < act < mention.at and any(scene.items[to].tag is Tag.REL for to in between)):
            return True
    return False


# "a 2016 bombing in the city's main station that killed 12": the year is looked for so many words back.
_FAR: Final = 14
