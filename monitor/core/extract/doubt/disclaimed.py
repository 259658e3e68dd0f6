"""Figures that a short text passes on without making them its own: "we said 34, that was our mistake", "somebody on
Telegram is at 400", "other channels have 45, we are not running it", "oh sure, 1,000 dead", "'75 dead' - false".

What is said here of a figure is said by whoever writes the line, so most of it weighs only against what nobody who is
known says. A denial, an inquiry into who spread a figure, and a verdict right beside it weigh against anybody's.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.doubt.shorts import without_doubted
from monitor.core.extract.doubt.taken_away import CUES, FIGURE, JUDGED, PLATFORM, UNTRUE, taken_away
from monitor.core.extract.lexicon.words import words
from monitor.core.model import Claim
from monitor.core.offices import is_office
from monitor.core.text import Document, Sentence

_NOT: Final = r"(?: not|n['\u2019]t)"

_WE_SAID: Final = re.compile(
    r"\b(?:we|i|this (?:page|blog|account|feed|channel|site)|our (?:\w+ )?(?:page|blog|feed|caption|ticker|headline"
    r"|alert|tweet|post)s?)"
    r" (?:(?:had|have|just|wrongly|first|also|briefly|then) )*(?:reported|said|carried|ran|had|posted|tweeted|published"
    r"|showed|gave|wrote|put out|sent|flashed|told|quoted|cited)\b"
)
_TAKEN_BACK: Final = re.compile(
    r"\b(?:that|this|it)(?:['\u2019]s| is| was) (?:(?:all|entirely|just|simply) )*(?:(?:our|my) (?:own )?|an? )"
    r"(?:\w+ )?(?:mistake|error|slip|blunder|misreading|mishearing)\b"
    r"|\b(?:we|i) (?:regret|apologi[sz]e for) (?:the|this|our) (?:confusion|error|mistake)\b"
    r"|\b(?:we|i)(?: have|['\u2019]ve)? (?:(?:since|now|already|therefore) )*(?:withdrawn|withdrew|removed|deleted"
    r"|retracted|pulled|scrapped|dropped|taken down|took down)"
    rf" (?:it|that|this|the {FIGURE})\b"
)
"""What takes back what "we said" in the sentence before."""
_SOMEBODY_ON: Final = re.compile(
    r"\b(?:someone|somebody|some (?:guy|man|bloke|woman|user|account|page|people|idiot|fool)|people|folks|users"
    r"|everyone|everybody|an? (?:guy|man|bloke|user|stranger|account|page|channel)) (?:over )?(?:on|from)"
    rf" {PLATFORM}\b[^.,;:!?]{{0,28}}$"
)
_NOT_RUNNING: Final = re.compile(
    rf"\b(?:we|i)(?: (?:are|am|will|do|would)|['\u2019](?:re|m|ll))?{_NOT} (?:be )?(?:\w+ )?(?:running|run|reporting"
    r"|report|using|use|carrying|carry|publishing|publish|airing|air|repeating|repeat|going with|go with|touching"
    r"|touch)\b"
    rf"(?: (?:it|that|this|them|any|the {FIGURE})\b| (?:until|unless|because|since|as|before)\b|(?=\W*$|[.,;!]))"
    r"|\bneither\b[^.;!?]{3,60}\bnor\b[^.;!?]{2,50}?\b(?:has|have|had) (?:\w+ )?(?:said|confirmed|given|announced"
    r"|reported|mentioned) (?:it|that|this|so|any|such|them|of (?:it|that))\b"
)
_OTHERS_DO: Final = re.compile(
    r"\b(?:other|some|several|many) (?:outlets?|channels?|media|agencies|stations?|sites?|papers?|broadcasters?"
    r"|accounts?)\b"
)
_WE_DO_NOT: Final = re.compile(
    rf"\A\W*(?:but )?we (?:are|do|will|have|['\u2019]re){_NOT}(?=[.,;!]| because| since| as\b|\W*$)"
)
_MOCKING: Final = re.compile(
    r"\A\W*(?:oh,? (?:sure|right|really|please|come on|yes,? of course)|yeah,? (?:right|sure)|sure[,.!])(?!\w)"
    r"|\bpigs (?:can|might|will|do|could) fly\b|\bpull the other one\b|\bif you believe (?:that|this|it)\b"
    r"|\bi(?:['\u2019]m| am) (?:the )?(?:queen|king|pope|emperor|napoleon|sultan|shah|tooth fairy|father christmas)\b"
)
_OWN_DELETED: Final = re.compile(
    r"\b(?:my|our|its|his|her|their|earlier|previous|old|first) (?:\w+ ){0,2}?(?:tweet|post|alert|snap|flash|line|item"
    r"|message|headline|entry|update|caption)s?\b[^.;!?]{0,60}?(?:[:,\u2013\u2014]| -)\s?(?:(?:now|since"
    r"|all) )*(?:deleted"
    r"|removed|withdrawn|retracted|pulled|taken down|scrapped|binned|cancelled)(?=\W*$|\s*[.;,!])"
)
_MISQUOTED: Final = re.compile(
    r"\b(?:quoted|cited|named|credited|reported)\b[^.;!?]{0,40}?\b(?:as|with|for|that)\b[^.;!?]{0,30}$"
)
_NEVER_SAID: Final = re.compile(
    r"\b(?:never|did(?: not|n['\u2019]t)|had(?: not|n['\u2019]t)|has(?: not|n['\u2019]t)) (?:ever )?(?:(?:spoke|speak"
    r"|spoken"
    r"|talk(?:ed)?) (?:to|with|of)|(?:said|say|told|tell|gave|give|given|counted|count) (?:so|that|it|this|such"
    r"|any\w*))\b"
    r"|\bnothing of the (?:kind|sort)\b|\bwas(?: not|n['\u2019]t) (?:even )?there\b"
)
_OF_OLD: Final = (
    r"(?:(?:is|was|dates|comes|shows?)(?: \w+){0,4} (?:from (?:(?:19|20)\d\d|another|an? (?:old|earlier|different))"
    r"|(?:years?|months?) old)|has nothing to do with (?:tonight|today|the strike|this (?:strike|attack|war)))\b"
)
_CALLED_FALSE: Final = re.compile(
    rf"\b(?:the|that|this|their|his|its) (?:\w+ )?{FIGURE} (?:is|was|are|were) (?:(?:just|simply|plain|plainly"
    r"|completely"
    rf"|totally|entirely|all|an?|pure|utter|clearly) )*{UNTRUE}(?=\s*(?:$|[.;,!]))"
    rf"|\A\W*(?:the|that|this) (?:list|picture|photo|clip|video|image|footage|message) {_OF_OLD}"
)
"""What the next sentence says of the figure, or of the picture that shows it."""
_OF_OLD_TOO: Final = re.compile(rf"\A\W*(?:it|that|this) {_OF_OLD}")
_SHOWN: Final = re.compile(
    r"\b(?:list|picture|photo|clip|video|image|footage|message|post|tweet|document|screenshot|recording|voice note)s?\b"
)
_ONLY_THERE: Final = re.compile(
    r"\bexists? only in\b|\b(?:turn(?:s|ed)? out|prove[sd]?) (?:\w+ )?to (?:be|have been) (?:an? |the "
    r"|another )?(?:\w+ )?"
    rf"(?:mis(?:translat|print|read|hear|quot|count|underst|pronounc)\w*|typo|rumou?r|{UNTRUE})\b"
    rf"|{_NOT} (?:something|one|a {FIGURE}) (?:that )?(?:we|i|anyone|anybody) (?:can|could|would|will) (?:\w+ )?"
    r"(?:stand up|confirm|verify|stand by|back up|vouch for|use|report|repeat)\b"
    r"|\bnot what (?:[\w-]+ ){1,5}(?:are|is|were|was|have|has) (?:\w+ )?(?:telling|told|saying|said|seeing|seen)\b"
)
_SINCE_RETRACTED: Final = re.compile(
    r"\b(?:who|which|that) (?:had |first |originally )?(?:tweeted|posted|reported|wrote|published|claimed|said|gave"
    r"|spread|put out|announced)\b[^.;!?]{0,25}$"
    r"|\b(?:headline|story|post|tweet|caption|report|item|figure|claim|banner|alert|article)s? "
    r"(?:(?:about|of|with|on|giving|saying)\b[^.;!?]{0,25})?$"
)
_RETRACTED: Final = re.compile(
    r"^[^.;!?]{0,30}?\b(?:has|have|had) (?:(?:since|now|also|already) )*(?:apologi[sz]ed|retracted|deleted (?:it|the)"
    r"|withdrawn (?:it|the)|backtracked|vanished|disappeared|taken (?:it|that) (?:down|back))\b"
    r"|\bwas (?:only )?(?:his|her|their|my|our) own (?:\w+ )?(?:estimate|guess|opinion|reckoning|view)\b"
    r"|\b(?:is|was) (?:pure |mere |sheer |only |a )?guess(?:work)?\b"
)
"""What has become of a figure, or of whoever gave it: "who tweeted 41 dead has apologised"."""
_NOTHING_SUPPORTS: Final = re.compile(
    r"\b(?:nothing|nobody|no one|no-one|none) (?:\w+ ){0,5}?(?:supports?|backs?|confirms?|bears?|stands? behind"
    r"|repeats?)"
    rf" (?:it|that|this|so many|such|the {FIGURE})\b"
)
_REPLY_TO: Final = re.compile(r"\bon (?:the|that|this) (?:\w+ )?(?:claim|rumou?r|story)s? (?:of|that) [^.;:]{0,12}$")
_NOBODY_BEHIND: Final = re.compile(
    r"\b(?:no ?one|nobody|no-one)\b[^.;!?]{0,25}?\b(?:stands? (?:by|behind)|vouch(?:es)? for|backs? up"
    r"|put (?:his|her|their|a) name to)\b[^.;!?]{0,15}$"
    r"|\bwhoever (?:\w+ )?(?:wrote|posted|said|says|claims?|came up with)\b[^.;!?]{0,20}$"
    r"|\bput to (?:the \w+|him|her|them|[\w-]+) that (?:\w+ ){0,2}$"
    r"|\b(?:edited|altered|changed|doctored|photoshopped|tampered with)\b[^.;!?]{0,30}\b(?:post|tweet"
    r"|statement|message|screenshot|alert|caption|text|page|headline|banner|words|image)s?\b[^.;!?]{0,20}\bto (?:read"
    r"|say|show|give)\b"
    r"[^.;!?]{0,15}$"
)
_KNOWN: Final = re.compile(r"\b(?:the|these|those|all)\s+\W?$")

_PLACES: Final = words("telegram twitter x facebook whatsapp instagram reddit tiktok youtube media internet")
_WHO: Final = words("nobody no no-one whoever put edited altered changed doctored photoshopped tampered")
_MOCK: Final = words("oh yeah sure pigs pull believe queen king pope emperor napoleon sultan shah fairy christmas")
_GONE: Final = words("deleted removed withdrawn retracted pulled taken scrapped binned cancelled")
_ENDS: Final = words(
    "exists exist turned turns turn proved proves prove stand verify vouch confirm repeat back use report what"
)
_RUN: Final = words(
    "running run reporting report using use carrying carry publishing publish airing air repeating repeat going go"
    " touching touch neither"
)
_NAMED: Final = words("quoted cited named credited reported")
_RUED: Final = words(
    "apologised apologized retracted deleted withdrawn backtracked vanished disappeared taken own guess guesswork"
)
_CLAIMS: Final = words("claim claims rumour rumours rumor rumors story")
_OWNED: Final = words(
    "mistake error slip blunder misreading mishearing withdrawn withdrew removed deleted retracted pulled scrapped"
    " dropped taken took regret apologise apologize"
)
_OLD: Final = words("old from tonight today strike attack war")
_AFTER: Final = _RUN | JUDGED | _MOCK | _OWNED | _OLD | words("nothing nobody no no-one none we")
_SHOWING: Final = words("list picture photo clip video image footage message other some several many")
_CUES: Final = (
    CUES | _PLACES | _WHO | _MOCK | _GONE | _ENDS | _RUN | _NAMED | _RUED | _CLAIMS | _OWNED | _SHOWING | _AFTER
)
"""Words without one of which nothing is disclaimed; each pattern asks for its own first."""


def without_disclaimed(claims: list[Claim], document: Document) -> list[Claim]:
    """Return ``claims`` with those for background that the text passes on and does not make its own."""
    return without_doubted(claims, document, _CUES, _disclaimed)


def _disclaimed(claim: Claim, at: int, document: Document, text: str) -> bool:
    sentence = document.sentences[at]
    spoken = sentence.lowers
    own = text[sentence.start : sentence.end]
    begins, ends = claim.span.start - sentence.start, claim.span.end - sentence.start
    before, after = own[:begins], own[ends:]
    known = _KNOWN.search(before) is not None
    if taken_away(before, after, spoken, known=known):
        return True
    if not claim.origin.startswith(("outlet:", "said:")):
        return False
    if not _RUED.isdisjoint(spoken) and _SINCE_RETRACTED.search(before) and _RETRACTED.search(after):
        return True
    if is_office(claim.origin):
        return False
    return _by_the_way(before, after, own, spoken, known=known) or _taken_back_after(at, document, text, before, own)


def _by_the_way(before: str, after: str, own: str, spoken: set[str], *, known: bool) -> bool:
    """Whether the sentence itself leaves a figure to somebody whom nobody knows, or mocks it."""
    return (
        (not known and not _PLACES.isdisjoint(spoken) and _SOMEBODY_ON.search(before) is not None)
        or (not _WHO.isdisjoint(spoken) and _NOBODY_BEHIND.search(before) is not None)
        or (not _MOCK.isdisjoint(spoken) and _MOCKING.search(own) is not None)
        or (not _GONE.isdisjoint(spoken) and _OWN_DELETED.search(own) is not None)
        or (not _ENDS.isdisjoint(spoken) and _ONLY_THERE.search(after) is not None)
        or (not _RUN.isdisjoint(spoken) and _NOT_RUNNING.search(after) is not None)
        or (not _CLAIMS.isdisjoint(spoken) and _REPLY_TO.search(before) is not None)
        or (
            not _NAMED.isdisjoint(spoken)
            and _MISQUOTED.search(before) is not None
            and _NEVER_SAID.search(after) is not None
        )
    )


def _taken_back_after(at: int, document: Document, text: str, before: str, own: str) -> bool:
    """Whether one of the sentences that follow takes a figure back, or calls it false."""
    for sentence in document.sentences[at + 1 :]:
        spoken = sentence.lowers
        if _AFTER.isdisjoint(spoken) or _counts(sentence):
            continue
        one = text[sentence.start : sentence.end]
        if (
            _NOT_RUNNING.search(one)
            or _CALLED_FALSE.search(one)
            or _NOTHING_SUPPORTS.search(one)
            or _MOCKING.search(one)
            or (_OF_OLD_TOO.match(one) and _SHOWN.search(own))
            or (not _OWNED.isdisjoint(spoken) and _WE_SAID.search(before) and _TAKEN_BACK.search(one))
            or (_WE_DO_NOT.match(one) and _OTHERS_DO.search(before))
        ):
            return True
    return False


def _counts(sentence: Sentence) -> bool:
    """Whether a sentence has a count of its own; "one unverified tweet" is none."""
    return any(number.countable and number.low != 1 for number in sentence.numbers)
