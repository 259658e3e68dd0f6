"""What a post has from nobody in particular: "they are saying 200 are dead", "hearing from a mate that it's 60+".

Only of short texts, where nobody answers for the figure: a report of several paragraphs that quotes such a sentence
gives its own sources beside it.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.doubt.judging import SHORT
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.voices.speaker import Speaker
from monitor.core.offices import is_office
from monitor.core.text import Document

_SENTENCES: Final = 5

_ANYBODY: Final = r"(?:some|someone|somebody|some people|people|ppl|folks|everyone|everybody|many)"
_KIN: Final = (
    r"(?:uncle|aunt|auntie|cousin|friend|mate|brother|sister|mum|mom|dad|father|mother|neighbou?r|husband|wife|boss"
    r"|colleague|coworker|co-worker|son|daughter|girlfriend|boyfriend|buddy|nephew|niece|flatmate|roommate|contact)"
)
_TELLS: Final = (
    r"(?:says?|saying|said|told|tells?|heard|hears?|reckons?|swears?|texted|messaged|wrote|claims?|saw|counted)"
)
_SAY: Final = r"say(?:s|ing)?\b(?! (?:goodbye|farewell|prayers?|thanks?|sorry|no|yes|hello)\b)"
_CLAIM: Final = r"(?:claim|claims|claimed|claiming|say|says|said|insist|insists|allege|alleged|spread|speak of|talk of)"
_SAYING_SO: Final = (
    r"(?:says?|saying|said|claims?|claiming|claimed|reckons?|reports?|reporting|put(?:s|ting)?|speaks? of)\b"
)
_TOLD: Final = re.compile(
    # "they are saying 200 are dead", "ppl say 30 gone", "someone on the group says"
    r"\A\W*(?:now )?(?:they|people|ppl|folks|everyone|everybody)(?: here| there)?"
    rf"(?: are|['\u2019]re| r| is|re)? (?:all )?{_SAY}"
    rf"|\b{_ANYBODY}(?: (?:here|there|(?:on|in|at|from)(?: \w+){{1,5}}))? (?:is |are )?"
    rf"(?:{_SAY}|said\b|told (?:me|us)\b|reckons?\b)"
    # "a nurse told me", "a man at the gate tells us"; "the scanner says", "heard on the scanner"
    r"|\b(?:an?|one|some|the) [\w-]+(?: [\w-]+){0,5} (?:told|tells|telling) (?:me|us)\b"
    r"|\A\W*(?:police |fire |radio )?scanner\b(?: traffic| chatter)?(?: is| has)?(?:\W| say| said| report)"
    r"|\b(?:on|over|from|off) (?:the |a )?(?:police |fire |radio )?scanner\b"
    r"|\bscanner (?:page|account|group|feed|listener|app|user)s?\b"
    # "saw it with my own eyes": one of them, whom nobody knows
    r"|\bwith (?:my|our|these) own (?:two )?eyes\b"
    # "a video claims", "a post says", "a viral message speaks of"
    r"|\A\W*(?:an?|the|this|one|some) (?:\w+ ){0,2}(?:video|clip|post|tweet|message|meme|voice note|screenshot|thread)"
    rf"(?: (?:on|in|from) (?:\w+ ){{0,2}}\w+)? {_SAYING_SO}"
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
    rf"|\b{_KIN}\b[^.;!?]{{0,60}}\b(?:told|tells|texted|messaged|called|telling) (?:me|us)\b"
    # "200 dead, says my friend", "a man from the rescue told my brother", "my friend saw them in the hall"
    rf"|[,\"\u201d] (?:says?|said) my {_KIN}\b|\b(?:told|according to) my {_KIN}\b"
    # "Twitter is saying", "WhatsApp groups say", "the internet claims"; a channel that is named is somebody
    r"|\b(?:twitter|facebook|whatsapp|telegram|instagram|reddit|tiktok|the internet|social media|group chats?)"
    r"(?: (?:groups|channels|users|posts|accounts|people|folks|chats?))?"
    rf"(?: (?:is|are|has|have|were|now|already|all|been|just))* {_SAYING_SO}(?! (?:that )?(?:its?|in an?)\b)"
    r"|\baccording to (?:twitter|facebook|whatsapp|telegram|instagram|reddit|tiktok|(?:the )?internet|social media)\b"
    # "Channel 4 is hearing ten dead"; a court hears how they died
    r"|\b(?:is|are|am|['\u2019]re|['\u2019]m) hearing (?!(?:how|evidence|testimony|the|an?|from|why|whether|arguments"
    r"|appeals?)\b)(?:[\w-]+ ){1,4}(?:dead|deaths?|killed|bodies|fatalities|casualties|died)\b"
    r"|\b(?:per|according to|via) (?:an?|one|some) (?:\w+ )?(?:nurse|paramedic|medic|volunteer|worker|driver|caller|guy"
    r"|man|woman|resident|neighbou?r|cop|witness|bystander|commenter|user)\b"
    # what nobody is asked to believe: "trolls claim 113 dead"
    rf"|\b(?:trolls?|bots|truthers?|hoaxers?|conspiracy theorists?) (?:(?:now|still|also|online) )?{_CLAIM}\b",
    re.IGNORECASE,
)
_SECOND_HAND: Final = re.compile(
    rf"\b(?:my|a) {_KIN}(?: \w+){{0,5}}? {_TELLS}\b(?: (?:me|us))?(?! (?:goodbye|farewell|prayers?)\b)[^.,;!?\n]*",
    re.IGNORECASE,
)
"""A clause that one's own people tell, whoever is named in it: "my neighbour says firefighters found 40 bodies"."""
_DOUBTED: Final = re.compile(
    r"\bcan (?:any|some)(?:one|body) (?:please |pls )?(?:confirm|verify)\b|\b(?:any|some)(?:one|body) (?:to )?confirm\b"
    r"|\bis (?:this|it|that) (?:even |really )?true\b"
    r"|\b(?:we|i|newsroom|desk)(?: are| am|['\u2019]re|['\u2019]m)?(?: \w+)? (?:working|trying|waiting|seeking) to"
    r" (?:confirm|verify)\b(?! (?:the |their |his |her |its )?(?:ident|names?\b|cause))"
    r"|\A[^.;!?]*\bhearing\b[^.;!?]*\b(?:working|trying|waiting|seeking) to (?:confirm|verify)\b(?=\W*\Z)"
    r"|\bunconfirmed\b(?=\W*\Z)|\bunconfirmed (?:reports?|rumou?rs?|claims?|sources?|info)\b"
    r"|\b(?:media|news|tv|press|government|govt|authorities|they|officials)(?: is| are|['\u2019]re)? "
    r"(?:won['\u2019]?t|will not|will never|never|not going to) (?:\w+ )?(?:tell|show|report|say|admit)\b"
    r"|\b(?:media|news|tv|press|government|govt|authorities|officials|police|sheriff)"
    r"(?: is| are|['\u2019]re)?(?: just| all)? "
    r"(?:hid(?:es?|ing) (?:it|this|them|everything)|l(?:ies|ying)(?! in\b)|cover(?:s|ing)? (?:it |this )?up)\b"
    r"|\b(?:hid(?:e|es|ing)|cover(?:ing)? up) (?:the )?(?:(?:real|true|actual) )?"
    r"(?:numbers?|toll|figures?|truth|deaths?|dead)\b"
    r"|\b(?:do not|don['\u2019]?t|never) (?:believe|trust) (?:what )?(?:the )?(?:\w+ )?"
    r"(?:media|news|tv|press|government|govt|authorities|officials?|numbers?|figures?|they)\b"
    r"|\b(?:give|gives|gave|giving|cite|cites|cited|citing|name|names|named|naming|quote|quotes|quoted|quoting|offer|offers"
    r"|offered|provide|provides|provided)(?: no| without(?: an?| any)?) (?:sources?|evidence|proof)\b"
    r"|\bwithout (?:giving|citing|naming|quoting|offering|providing) (?:an?y?|its|their) (?:sources?|evidence|proof)\b"
    r"|\b(?:share|rt|retweet|spread) (?:this )?(?:before|karo|widely)\b"
    r"|\bbefore (?:they|it gets?|this gets?) (?:delete|removed?|taken down)",
    re.IGNORECASE,
)
"""What asks for proof, or says that those who would know keep it back."""


# Nearly all texts have none of these words, and to look for them is a tenth of the work.
_DOUBTING: Final = words(
    "confirm verify true unconfirmed tell show admit hide hides hiding cover covering share retweet spread rt delete"
    " deleted removed down won't won\u2019t wont never lies lying believe trust source sources evidence proof"
)
_HEARING: Final = words(
    "eyes hearing heard hear rumour rumor rumours rumors rumoured rumored word my me us scanner troll trolls bots"
    " truther truthers hoaxer hoaxers theorist theorists"
)
_PEOPLE: Final = words("they people ppl folks everyone everybody some someone somebody many")
_SAYING: Final = words("say says saying reckon reckons")
_PASSING_ON: Final = words(
    "twitter facebook whatsapp telegram instagram reddit tiktok internet social chat chats video clip post tweet"
    " message meme note screenshot thread someone somebody everyone everybody"
)
_VOICING: Final = words(
    "say says saying said reckon reckons claim claims claiming claimed report reports reporting put puts putting speak"
    " speaks according"
)
_ONE_OF_THEM: Final = words(
    "nurse paramedic medic volunteer worker driver caller guy man woman resident neighbor neighbour cop witness"
    " bystander commenter user"
)
_BY_WAY_OF: Final = words("per via according")


class Hearsay:
    """What of a text is hearsay: its sentences, unless somebody answers for the figure, and clauses, whoever does."""

    __slots__ = ("clauses", "sentences")

    def __init__(self, sentences: frozenset[int], clauses: list[tuple[int, int]]) -> None:
        self.sentences = sentences
        self.clauses = clauses

    def covers(self, sentence: int, at: int, speaker: Speaker | None) -> bool:
        """Whether a figure at ``at`` that ``speaker`` is said to give is hearsay."""
        if sentence not in self.sentences:
            return False
        return not answers(speaker) or any(start <= at < end for start, end in self.clauses)


_NOTHING: Final = Hearsay(frozenset(), [])


def rumoured(document: Document) -> Hearsay:
    """Return what is hearsay of a short text."""
    text = document.text
    if len(text) > SHORT or len(document.sentences) > _SENTENCES:
        return _NOTHING
    spoken = {token.lower for token in document.tokens}
    if not _DOUBTING.isdisjoint(spoken) and _DOUBTED.search(text):
        return Hearsay(frozenset(sentence.index for sentence in document.sentences), _second_hand(text, spoken))
    if (
        _HEARING.isdisjoint(spoken)
        and (_PEOPLE.isdisjoint(spoken) or _SAYING.isdisjoint(spoken))
        and (_PASSING_ON.isdisjoint(spoken) or _VOICING.isdisjoint(spoken))
        and (_BY_WAY_OF.isdisjoint(spoken) or _ONE_OF_THEM.isdisjoint(spoken))
    ):
        return _NOTHING
    told = frozenset(
        sentence.index for sentence in document.sentences if _TOLD.search(text[sentence.start : sentence.end])
    )
    return Hearsay(told, _second_hand(text, spoken)) if told else _NOTHING


def _second_hand(text: str, spoken: set[str]) -> list[tuple[int, int]]:
    if "my" not in spoken and "me" not in spoken:
        return []
    return [found.span() for found in _SECOND_HAND.finditer(text)]


def answers(speaker: Speaker | None) -> bool:
    """Whether a speaker answers for what is told: somebody configured, or an office."""
    return speaker is not None and (speaker.configured is not None or is_office(speaker.origin))
