"""What a post has from nobody in particular: "they are saying 200 are dead", "hearing from a mate that it's 60+".

Only of short texts, where nobody answers for the figure: a report of several paragraphs that quotes such a sentence
gives its own sources beside it.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.speaker import Speaker
from monitor.core.offices import is_office
from monitor.core.text import Document

_LONGEST: Final = 500
_SENTENCES: Final = 5

_ANYBODY: Final = r"(?:some|someone|somebody|some people|people|ppl|folks|everyone|everybody|many)"
_KIN: Final = (
    r"(?:uncle|aunt|auntie|cousin|friend|mate|brother|sister|mum|mom|dad|father|mother|neighbou?r|husband|wife|boss"
    r"|colleague|coworker|co-worker|son|daughter|girlfriend|boyfriend|buddy|nephew|niece|flatmate|roommate|contact)"
)
_TELLS: Final = r"(?:says?|saying|said|told|tells?|heard|hears?|reckons?|swears?|texted|messaged|wrote|claims?)"
_SAY: Final = r"say(?:s|ing)?\b(?! (?:goodbye|farewell|prayers?|thanks?|sorry|no|yes|hello)\b)"
_TOLD: Final = re.compile(
    # "they are saying 200 are dead", "ppl say 30 gone", "someone on the group says"
    r"\A\W*(?:now )?(?:they|people|ppl|folks|everyone|everybody)(?: here| there)?"
    rf"(?: are|['\u2019]re| r| is|re)? (?:all )?{_SAY}"
    rf"|\b{_ANYBODY}(?: (?:here|there|(?:on|in|at|from)(?: \w+){{1,5}}))? (?:is |are )?"
    rf"(?:{_SAY}|told (?:me|us)\b|reckons?\b)"
    r"|\bthey say\b(?=,|\W*\Z)"
    # "hearing from a mate that", "I've heard", "just heard there are"
    r"|\bhearing (?:(?:that|it['\u2019]?s|there|about|at least|over|more than|up to|reports|"
    r"from (?:a|an|my|some|friends|people))\b|\d)"
    r"|\b(?:i|we)(?:['\u2019]?ve| have)? (?:just )?heard? "
    r"(?:(?:that|it['\u2019]?s|there|about|from|of|at least|over|up to)\b|\d)"
    r"|\A\W*(?:just |now )?heard (?!(?:\w+ )?(?:shots?|gun|gunshots|gunfire|bangs?|explosions?|blasts?|screams?"
    r"|sirens?)\b)[^.;!?]{0,80}\b(?:were|are|is|was|have|has|died|dead|killed|gone)\b"
    r"|\b(?:rumou?r(?:s|ed)?|word is|word on the street|word going a?round)\b"
    # "my uncle works at the hospital, he says", "a friend who drives an ambulance told me"
    rf"|\bmy {_KIN}\b[^.;!?]{{0,80}}\b{_TELLS}\b"
    rf"|\b{_KIN}\b[^.;!?]{{0,60}}\b(?:told|tells|texted|messaged|called|telling) (?:me|us)\b",
    re.IGNORECASE,
)
_DOUBTED: Final = re.compile(
    r"\bcan (?:any|some)(?:one|body) (?:please |pls )?(?:confirm|verify)\b|\b(?:any|some)(?:one|body) (?:to )?confirm\b"
    r"|\bis (?:this|it|that) (?:even |really )?true\b"
    r"|\bunconfirmed\b(?=\W*\Z)|\bunconfirmed (?:reports?|rumou?rs?|claims?|sources?|info)\b"
    r"|\b(?:media|news|tv|press|government|govt|authorities|they|officials)(?: is| are|['\u2019]re)? "
    r"(?:won['\u2019]?t|will not|will never|never|not going to) (?:\w+ )?(?:tell|show|report|say|admit)\b"
    r"|\b(?:hid(?:e|es|ing)|cover(?:ing)? up) (?:the )?(?:(?:real|true|actual) )?"
    r"(?:numbers?|toll|figures?|truth|deaths?|dead)\b"
    r"|\b(?:share|rt|retweet|spread) (?:this )?(?:before|karo|widely)\b"
    r"|\bbefore (?:they|it gets?|this gets?) (?:delete|removed?|taken down)",
    re.IGNORECASE,
)
"""What asks for proof, or says that those who would know keep it back."""


# Nearly all texts have none of these words, and to look for them is a tenth of the work.
_DOUBTING: Final = words(
    "confirm verify true unconfirmed tell show admit hide hides hiding cover covering share retweet spread rt delete"
    " deleted removed down won't won\u2019t wont never"
)
_HEARING: Final = words("hearing heard hear rumour rumor rumours rumors rumoured rumored word my me us")
_PEOPLE: Final = words("they people ppl folks everyone everybody some someone somebody many")
_SAYING: Final = words("say says saying reckon reckons")


def rumoured(document: Document) -> frozenset[int]:
    """Return the sentences of a short text whose figures are hearsay."""
    text = document.text
    if len(text) > _LONGEST or len(document.sentences) > _SENTENCES:
        return frozenset()
    spoken = {token.lower for token in document.tokens}
    if not _DOUBTING.isdisjoint(spoken) and _DOUBTED.search(text):
        return frozenset(sentence.index for sentence in document.sentences)
    if _HEARING.isdisjoint(spoken) and (_PEOPLE.isdisjoint(spoken) or _SAYING.isdisjoint(spoken)):
        return frozenset()
    return frozenset(
        sentence.index for sentence in document.sentences if _TOLD.search(text[sentence.start : sentence.end])
    )


def answers(speaker: Speaker | None) -> bool:
    """Whether a speaker answers for what is told: somebody configured, or an office."""
    return speaker is not None and (speaker.configured is not None or is_office(speaker.origin))
