"""Figures of which a short text says that there is nothing behind them: "a tally nobody repeats", "then the number was
gone", "it did not happen", "anyone able to confirm?".

What warns of a figure or takes it back stands in ``disowned``; here the figure is left standing, and hollow. Some of it
is said of anybody's figure; the rest only weighs against what nobody who is known says, since a governor's figure
counts even where others could not check it.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.doubt.shorts import without_doubted
from monitor.core.extract.lexicon.words import words
from monitor.core.model import Claim
from monitor.core.offices import is_office
from monitor.core.text import Document, Sentence

_NOT: Final = r"(?: ?not|n['\u2019]?t)"
_FIGURE: Final = r"(?:figure|number|toll|count|tally|total|claim|report|assertion|story)s?"
_ITEM: Final = (
    r"(?:line|sentence|passage|item|post|tweet|entry|headline|story|article|message|notice|caption|figure|number|toll"
    r"|count|claim)s?"
)
_ODD: Final = (
    r"(?:improbable|implausible|far-fetched|dubious|questionable|unreliable|doubtful|unlikely"
    r"|(?:not|hardly|scarcely) (?:credible|plausible|likely|believable))"
)

_WARY: Final = re.compile(
    r"\b(?:careful|cautious|wary|sceptical|skeptical|suspicious|doubtful|caution|cautions|cautioned|warns?|warned)"
    rf" (?:\w+ )?(?:with|about|of|over|towards?|against|on) (?:(?:this|that|these|those|such)"
    rf" (?:\w+ ){{0,2}}?{_FIGURE}\b"
    rf"|(?:the|a) (?:\w+ ){{0,2}}?{_FIGURE} of (?=\W*\w+))"
    r"|\b(?:no more|enough of the) (?:e-?mails?|mails?|messages?|posts?|tweets?|calls?|links?|comments?|questions?)"
    r" (?:with|about|on|of|claiming|saying)\b"
    rf"|\b(?:removed?|removes|removing|deleted?|deletes|deleting|withdr[ae]wn?|took|taken|takes|dropped|drops)"
    rf" (?:off |down )?from (?:its|his|her|their|the|our) (?:\w+ ){{1,3}}?(?:the|an?|its|their) (?:\w+ )?{_ITEM}\b"
)
"""What asks to be careful with a figure, has had enough of it, or takes it off a page: wherever the figure stands."""
_HOLLOW: Final = re.compile(
    rf"\b{_ITEM} (?:(?:was|is|had|has|were|are|have|then|since|later|also|been|again) )*(?:gone|disappeared|vanished)\b"
    rf"|\b(?:it|that|this)(?:['\u2019]s not| is not| was not| isn['\u2019]?t| wasn['\u2019]?t)"
    r" (?:so|true|the case)(?=\W*$|\s*[.;,!])"
)
"""What is said of a figure after it."""
_NOT_DONE: Final = re.compile(
    r"[^.,;:!?]{0,50}?\b(?<!that )(?<!which )(?<!who )(?:did not|didn['\u2019]?t|never)"
    r" (?:happen(?:ed)?|occur(?:red)?|t(?:ake|ook) place)(?! (?:again|before|like|on|in|at)\b)"
)
"""What is told to have been done, and was not: "the killing of 90 men did not happen"."""
_NO_WORD: Final = re.compile(
    r"\b(?:(?:said|says|knows?|knew|heard|hears|announced|seen|received|has|have|had|wrote) nothing"
    r"|no (?:knowledge|information|word|record|news|indication|trace)|unaware|not aware|n['\u2019]t aware)"
    r" (?:\w+ )?(?:about|of|on)\b[^.,;:!?]*$"
)
_GRANTED: Final = re.compile(
    r"\b(?:that|which|who) (?:had |has )?(?:killed|left|claimed)\b|\b(?:in which|where|when|after|fate)\b"
    r"|\b(?:the|these|those) \W?[\w.,-]+$"
)
"""What takes a figure for granted: "said nothing about the strike that killed 33", "about the 33 dead"."""
_APPOSED: Final = re.compile(
    rf"[^.;!?]*?[,\u2013\u2014(-]\s*(?:an?|the) (?:\w+ ){{0,2}}?{_FIGURE} (?:(?:that|which) )?"
    r"(?:nobody|no one|no-one|none|not one|hardly any\w*|no (?:other|serious|independent|official|credible|single"
    r"|known)"
    r"|few|(?:(?:that|which) )(?:\w+ ){0,3}?(?:can|could|has|have|is|was|does|do|did)" + _NOT + r"\b"
    r"|with(?:out| no) (?:any )?(?:source|evidence|proof|basis|foundation)s?\b)"
)
"""A verdict that stands beside the figure: "120, a tally nobody serious is repeating"."""
_DOUBTFUL: Final = re.compile(
    rf"\b{_ODD}\b[^.;!?]{{0,30}}?\b(?:{_FIGURE}|rumou?rs?|posts?|sources?|channels?|accounts?)\b"
    rf"|\b{_FIGURE}\b[^.;!?]{{0,30}}?\b(?:is|was|seems?|looks?|sounds?|appears?) (?:\w+ ){{0,2}}?{_ODD}\b"
    r"|\A\W*(?:unverified|unconfirmed|not verified|not confirmed)\b[^:.;!?]{0,60}:"
    r"|\bis (?:it|this|that) (?:\w+ )?true\b[^.;]*\?"
    r"|\b(?:looking into|examin\w+|checking|verifying|trying to (?:verify|confirm|check)) (?:an?|the|this|that)"
    r" (?:\w+ ){0,2}?(?:recording|video|clip|claim|post|message|screenshot|photo|image|rumou?r|footage|allegation)s?\b"
)
_WONDERING: Final = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquir(?:es|ed|ing)|(?:want(?:s|ed)?|like) to know)\b[^.,;:!?]{0,40}?"
    r"\b(?:whether|if)\b[^.,;:!?]*$"
)
_NOTHING_BEHIND: Final = re.compile(
    r"\b(?:have|has|had|see|sees|saw|seen|found|find|finds|is|was|are|there['\u2019]s) (?:nothing|no \w+)"
    r" (?:whatsoever |at all )?(?:to|that|which)(?: \w+)? (?:supports?|backs?|confirms?|substantiates?|corroborates?"
    r"|bears?)\b"
    r"|\b(?:it|that|this|which) (?:was|is|had been) (?:\w+ )?an? (?:\w+ ){0,2}?(?:slip|typo|misprint|glitch)\b"
    r"|(?:\bnot|n['\u2019]t|\bno idea|\bnobody|\bno one) (?:\w+ )??(?:knows? )?where"
    r" (?:(?:they|he|she|people|you) (?:\w+ )?(?:got|get|gets|found|take|takes)"
    r"|(?:it|that|this) (?:\w+ )?(?:comes?|came))\b"
    r"|\A\W*(?:please |so |just |better )?wait for (?:the |an? |any )?(?:\w+ )?(?:governor|officials?|ministry|mayor"
    r"|confirmation|statement|authorities|police)\b"
)
_ANYONE: Final = re.compile(
    r"\b(?:any|some)(?:one|body)\b[^.;!]{0,40}?\b(?:confirm|verify|corroborate)\b[^.;]*\?"
    r"|\bwho (?:can|could) (?:\w+ )?(?:confirm|verify)\b[^.;]*\?"
)

_CUES: Final = words(
    "careful cautious wary sceptical skeptical suspicious doubtful caution cautions cautioned warns warned warn"
    " more enough removed remove removes removing delete deleted deletes deleting withdrawn withdrew took taken"
    " takes dropped drops gone disappeared vanished so case happen happened occur occurred place nothing knowledge"
    " information word record news indication trace unaware aware nobody no none one hardly few without with"
    " improbable implausible far-fetched dubious questionable unreliable unlikely credible plausible likely"
    " believable unverified unconfirmed verified confirmed true looking examining examines checking verifying"
    " verify trying ask asks asked asking wonder wonders wondered wondering inquires inquired know slip typo"
    " misprint mistake error glitch where wait confirm corroborate not n't can could couldn't can't"
)


def without_unbacked(claims: list[Claim], document: Document) -> list[Claim]:
    """Return ``claims`` with those for background of which the text says that nothing is behind them."""
    return without_doubted(claims, document, _CUES, _unbacked)


def _unbacked(claim: Claim, at: int, document: Document, text: str) -> bool:
    place = claim.span.start
    sentences = document.sentences
    own = text[sentences[at].start : sentences[at].end]
    within, ends = place - sentences[at].start, claim.span.end - sentences[at].start
    if _WARY.search(own) or _HOLLOW.search(own, ends) or _NOT_DONE.match(own, ends):
        return True
    unsaid = _NO_WORD.search(own[:ends])
    if unsaid is not None and not _GRANTED.search(unsaid.group()):
        return True
    if not claim.origin.startswith(("outlet:", "said:")) or is_office(claim.origin):
        return False
    if _APPOSED.match(own, ends) or _DOUBTFUL.search(own) or _NOTHING_BEHIND.search(own, ends) or _ANYONE.search(own):
        return True
    wondering = _WONDERING.search(own[:within])
    if wondering is not None and not _GRANTED.search(wondering.group()):
        return True
    after = [text[one.start : one.end] for one in sentences[at + 1 :] if not _counts(one)]
    return any(cue.search(one) for one in after for cue in (_HOLLOW, _NOTHING_BEHIND, _ANYONE))


def _counts(sentence: Sentence) -> bool:
    return any(number.countable for number in sentence.numbers)
