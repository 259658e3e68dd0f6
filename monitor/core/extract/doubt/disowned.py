"""Figures that a short text brings up only to warn of them, to take them back, or to tell that nobody would answer.

Whoever is named beside such a figure does not stand behind it: "don't fall for it: the 'governor says 45' alert came
from a cloned app". Only short texts are read so, as in ``outright``: a longer report gives its own figures beside what
it warns of. What somebody known says in another sentence than the warning counts: "Governor: 33 dead. Don't share
anything else".
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.doubt.shorts import without_doubted
from monitor.core.extract.lexicon.words import words
from monitor.core.model import Claim
from monitor.core.offices import is_office
from monitor.core.text import Document, Sentence

_NT: Final = r"(?:n['\u2019]?t| not| never)"

_WARNING: Final = re.compile(
    r"\b(?:stop|quit|refrain from|avoid) (?:sharing|spreading|posting|re-?tweeting|forwarding|repeating|circulating)\b"
    rf"|(?:\A\W*|[:;,!\u2013\u2014-]\W*|\b(?:please|and|so|but) )(?:do{_NT}|never) (?:\w+ ){{0,2}}?"
    r"(?:share|spread|re-?tweet|rt|forward|repost|repeat|fall for|run with|amplify|circulate"
    r"|(?:believe|trust|buy) (?:it|this|that|these|them|any|anything|everything|what|rumou?rs|the (?:\w+ ){0,2}?"
    r"(?:claim|figure|number|report|rumou?r|post|message|tweet|screenshot|picture|video)s?))\b"
    r"|\b(?:should|must|can|may) be (?:\w+ )?(?:disregarded|ignored|discarded)\b"
    r"|(?:\A\W*|[:;,!\u2013\u2014-]\W*|\b(?:please|kindly) )(?:disregard|ignore)\b"
    r"|\breport (?:and (?:block|move|mute|ignore)|the account)\b|\bblock (?:and (?:report|move|mute)|the account)\b"
    r"|\btreat(?:ed)? (?:\w+ ){0,3}?(?:as|with) (?:\w+ ){0,2}?(?:spin|rumou?rs?|unconfirmed|unverified|false|fake"
    r"|propaganda|caution|scepticism|skepticism|suspicion|care|salt)\b"
    r"|\b(?:pinch|grain) of salt\b|\bbeware of\b"
)
"""What asks people not to believe or to pass on what is told."""
_NEWS: Final = (
    r"(?:tweet|post|line|item|alert|snap|flash|headline|story|report|message|entry|push|notification|banner|ticker|caption"
    r"|update)s?"
)
_SENT: Final = (
    r"(?:tweet|alert|snap|flash|headline|story|message|notification|banner|ticker|caption|graphic|statement)s?"
)
_TAKEN_BACK: Final = re.compile(
    rf"\b(?:deletes?|deleted|deleting|removes?|removed|removing|withdraws?|withdrew|withdrawn|withdrawing|retracts?"
    rf"|retracted|retracting|pulls?|pulled|pulling|drops?|dropped|unpublishe[sd]|took down|takes down|taken down)"
    rf" (?:(?:an?|the|that|this|its|his|her|their|our|my|all|every|earlier|previous|old|first|[\w-]+['\u2019]s) )*"
    rf"{_NEWS}\b"
    rf"|(?:\A|:)\W*kill (?:the|that|this|our) (?:[\w-]+ )?{_NEWS}\b"
    rf"|\b{_SENT}\b[^;!?]{{0,80}}?\b(?:was|were|is|has been|have been) (?:\w+ )?(?:deleted|removed|withdrawn|retracted"
    r"|pulled|taken down)\b"
    r"|\b(?:sent|published|posted|issued|aired|broadcast|put out|gone out|went out)"
    r" (?:out )?(?:in error|by mistake|by accident|erroneously|prematurely)\b"
    r"|\b(?:wrongly|erroneously|mistakenly|incorrectly|prematurely) (?:\w+ )?(?:reported|said|attributed|stated|quoted"
    r"|posted|tweeted|published|put)\b"
    rf"|\b{_SENT}\b[^;!?]{{0,80}}?\b(?:was|were|is)(?: not|n['\u2019]t) (?:posted|written|sent|issued|published"
    r"|tweeted|made) by\b"
    r"|\bearlier version of (?:this|the|our)\b"
    r"|\bno such (?:thing|report|figure|statement|number|claim|story|tweet|graphic|post|announcement|toll)\b"
)
"""What takes back a report of one's own or somebody else's."""
_IT_IS_FALSE: Final = re.compile(
    r"\A\W*(?:well, )?(?:it|that|this)(?:['\u2019]s| is| was) (?:(?:just|simply|plain|plainly|completely"
    r"|totally|all|an?|pure|utter) )*(?:false|not true|untrue|lie|nonsense|rubbish|invented|made up|fake|invention"
    r"|fabrication|fiction|rumou?r|spin|propaganda|hoax)\b"
)
_CALLED: Final = re.compile(
    r"\b(?:is|are|was|were|as|calls?|called|calling|brand(?:s|ed)|dismiss(?:es|ed))\b[\s\"'\u201c\u2018]+"
    r"(?:(?:an?|pure|utter|complete|total|sheer|plain|mere|outright|black) ){0,2}"
    r"(?:invention|fabrication|fiction|fantasy|nonsense|rubbish|hoax|spin|hogwash|garbage|fairy ?tale|propaganda"
    r"|disinformation)\b"
)
_ASKED: Final = re.compile(
    r"\b(?:asked|questions?|pressed (?:on|about|by|for)|quizzed|when told|confronted with"
    r"|put to (?:him|her|them|the \w+))\b"
)
_SILENT: Final = re.compile(
    r"\b(?:declin\w+|refus\w+|shook (?:his|her|their) heads?|no comment|(?:brush|wav)\w* (?:aside|away|off)"
    r"|dodg\w+|side-?step\w*|duck\w*|evad\w+|deflect\w+|ignor\w+|walked (?:off|away|on|past)|left without|said only"
    rf"|turned away|neither confirm\w* nor den\w+|(?:would|did|could|will){_NT} (?:\w+ )?(?:answer|reply|respond|say"
    r"|comment|confirm|be drawn)|no (?:answer|reply|response)|unanswered|without (?:an )?answer\w*|kept silent"
    r"|stayed silent|neither confirm or deny|where did (?:they|you|he|she|it) (?:\w+ )?(?:get|hear|find|come))\b"
)
_ANSWERED: Final = re.compile(
    r"\b(?:said|says|replied|answered|confirmed|announced|responded|put the|gave|told (?:us|reporters|journalists))\b"
)
_NOT_SAID: Final = re.compile(
    rf"\b(?:declin\w+ to|refus\w+ to|(?:would|will|did|do|does|could|has|have|had){_NT})"
    r" (?:comment\w*|be drawn|speculat\w+|respond\w*)"
    r" (?:on|about|to) (?:\w+ ){0,3}?(?:reports?|claims?|whether|if|suggestions?|talk|rumou?rs?|questions?)\b"
)
_ASIDE_FALSE: Final = re.compile(
    r"\bden(?:y|ies|ied|ying) (?:(?:it|this|them|the (?:claim|report|figure|number))\b|that(?=\W*$|[.;,!]))"
    r"|\b(?:call(?:s|ed)|said|says) (?:it|this|that|them) (?:was |is |were |are )?(?:false|incorrect|untrue|wrong)\b"
)
"""What calls the figure before it false in passing."""
_UNPROVED: Final = re.compile(
    r"\b(?:unable|not able) to (?:\w+ )?(?:verify|confirm|check) (?:an?|the|any|this|that) (?:\w+ )?(?:report|claim"
    r"|account|video|post|message)\b|"
    r"\b(?:claims?|channels?|accounts?|posts?|tweets?|videos?|telegram)\b[^;!?]*"
    r"\b(?:can|could)(?: ?not|n['\u2019]t) be (?:\w+ )?(?:verified|confirmed|checked|corroborated|substantiated)\b"
    r"|\b(?:offer\w*|gave|giving|provid\w+|produc\w+|present\w*|cit(?:es|ed|ing)|with|without) (?:\w+ )?"
    r"(?:no|any|nothing|little) (?:(?:in the way of|kind of|shred of|single|hard|further|independent) )*"
    r"(?:proof|evidence|substantiation|corroboration|to back (?:it|that|this|the \w+) up|to support (?:it|that|this))\b"
)
_HOLLOW: Final = re.compile(
    r"\b(?:brag(?:s|ged|ging)?|gloat(?:s|ed|ing)?)\b|\bunsourced\b"
    r"|\b(?:has|have|had|with|cit(?:es|ed|ing)|giv(?:es|ing)|gave|nam(?:es|ed|ing)) no sources?\b"
    r"|\btoo (?:early|soon) to (?:talk|speak) (?:of|about)\b|\bnot (?:correct|true|accurate|the case) that\b"
    r"|\bcontest(?:s|ed|ing)? (?:[\w'\u2019-]+ ){0,4}?(?:count|figure|number|toll|tally)s?\b"
)
"""What says in the sentence itself that nothing, or nobody yet, is behind a figure."""
_GRANTED: Final = re.compile(
    r"\b(?:that|which|who) (?:had |has )?(?:killed|left|claimed)\b|\b(?:in which|where|when|after)\b"
)
"""What is taken for granted: "declined to comment on reports that its jets took part in the strike that killed 33"."""
_CHARGED: Final = re.compile(r"\b(?:charged|accused|indicted|convicted|suspected|trial)\b")
_KNOWN: Final = re.compile(r"\b(?:the|these|those|all)\s+\W?$")

_CUES: Final = words(
    "stop quit refrain avoid share sharing spread spreading retweet rt forward repost repeat believe trust buy fall"
    " amplify circulate disregard disregarded ignore ignored discard discarded report block treat treated salt beware"
    " deleted delete deletes deleting removed remove removes withdrawn withdrew withdraws withdrawing retracted"
    " retracts retracting pulled pulls pulling kill taken took takes error mistake accident erroneously mistakenly"
    " wrongly incorrectly prematurely unpublished false untrue lie nonsense rubbish incorrect invented fake invention"
    " fabrication fiction fantasy hoax spin hogwash garbage fairytale tale rumour rumor propaganda true asked question"
    " questions pressed quizzed grilled challenged told confronted put verified confirmed checked corroborated"
    " substantiated proof evidence substantiation corroboration back support verify confirm check corroborate"
    " independently correct accurate case version unable comment commented drawn speculate respond denies denied deny"
    " drops dropped only disinformation brag brags bragged bragging gloat gloats gloated unsourced source sources early"
    " soon contest contests contested contesting such posted written sent issued published given"
)


def without_disowned(claims: list[Claim], document: Document) -> list[Claim]:
    """Return ``claims`` with those for background that the text warns of, takes back, or has nobody answer for."""
    return without_doubted(claims, document, _CUES, _disowned)


def _disowned(claim: Claim, at: int, document: Document, text: str) -> bool:
    place = claim.span.start
    sentences = document.sentences
    own = text[sentences[at].start : sentences[at].end]
    within = place - sentences[at].start
    if any(cue.search(own) for cue in (_WARNING, _TAKEN_BACK, _HOLLOW)) or _not_answered(own, within):
        return True
    unsaid = _NOT_SAID.search(own, 0, within)
    if unsaid is not None and not any(one.search(own, unsaid.end(), within) for one in (_ANSWERED, _GRANTED)):
        return True
    called = _CALLED.search(own, within)
    if called is not None and not _ANSWERED.search(own, within, called.start()):
        return True
    nobody = claim.origin.startswith(("outlet:", "said:")) and not is_office(claim.origin)
    if nobody and (_UNPROVED.search(own) or (_ASIDE_FALSE.search(own, within) and not _CHARGED.search(own))):
        return True
    if not nobody or at + 1 >= len(sentences):
        return False
    after = [text[one.start : one.end] for one in sentences[at + 1 :] if not _counts(one)]
    return any(cue.search(one) for one in after for cue in (_WARNING, _TAKEN_BACK, _IT_IS_FALSE))


def _not_answered(own: str, place: int) -> bool:
    """Whether a figure is only in a question that gets no answer; "asked about the 45 dead" takes them for granted."""
    if not _SILENT.search(own) or _KNOWN.search(own, 0, place):
        return False
    asked = next((one for one in _ASKED.finditer(own) if one.start() < place), None)
    return asked is not None and not _ANSWERED.search(own, asked.end(), place)


def _counts(sentence: Sentence) -> bool:
    return any(number.countable for number in sentence.numbers)
