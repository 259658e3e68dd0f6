"""Figures that come from what only passes for a source: fake, parody and hacked accounts, doctored screenshots,
deepfakes, voices that are not who they are said to be, bots that repeat a headline.

Whoever is named in such a text has not spoken. Only short texts are read so: a report of several paragraphs gives its
own figures beside the fake that it tells of.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from monitor.core.extract.doubt.judging import SHORT
from monitor.core.extract.lexicon.words import words
from monitor.core.model import Claim, Scope
from monitor.core.text import Document, Sentence

_MADE: Final = (
    r"(?:faked?|parody|satir(?:e|ical)|spoof(?:ed)?|hacked|cloned?|bogus|impost[eo]r|copycat|phone?y|counterfeit|forged"
    r"|doctored|photoshopped|manipulated|altered|edited|hijacked|compromised|deep-?fake[ds]?|fabricated|ai-generated"
    r"|ai|computer-generated)"
)
_THING: Final = (
    r"(?:accounts?|pages?|profiles?|handles?|users?|sites?|websites?|channels?|feeds?|screenshots?|screengrabs?|images?"
    r"|photos?|pictures?|graphics?|videos?|clips?|footage|recordings?|audio|voices?|letters?|documents?|statements?"
    r"|communiqu[e\u00e9]s?|releases?|tweets?|posts?|messages?|notes?|notices?|e-?mails?|broadcasts?|headlines?"
    r"|bulletins?|tickers?|captions?|subtitles?|quotes?|quotations?)"
)
_WORD: Final = r"[\w'\u2019@-]+"
_FILL: Final = rf"(?:(?!(?:was|were|is|are|had|on|in|at|the|and|to|by|after|of)\b){_WORD} )"
_SOMEBODY: Final = (
    r"(?:some(?:one|body)|(?:a|one|some|an?other) (?:man|woman|caller|person|prankster|comedian|comic|hoaxer|actor"
    r"|youtuber)|people|callers?|" + _THING + ")"
)
_POSING: Final = (
    r"(?:pos(?:es|ed|ing) as|impersonat(?:es|ed|ing)|pretend(?:s|ed|ing) to (?:be|speak)|masquerad(?:es|ed|ing) as"
    r"|(?:call|style)(?:s|ed|ing) (?:itself|himself|herself|themselves)|claim(?:s|ed|ing) to (?:be|speak)"
    r"|imitat(?:es|ed|ing)|mimick(?:ed|ing)"
    r"|pass(?:es|ed|ing) (?:itself|himself|herself|themselves) off as|purport(?:s|ed|ing) to (?:be|come|belong|speak)"
    r"|(?:opened|created|registered|set up|sent) in (?:the name of|\w+ [\w'\u2019]+ name))"
)
_SOURCE: Final = re.compile(
    rf"(?<!not )(?<!not a )(?<!no )\b(?:{_MADE} {_FILL}{{0,2}}?{_THING}|deep-?fakes?|impersonators?|impost[eo]rs"
    rf"|{_SOMEBODY} (?:{_WORD} ){{0,4}}?{_POSING}"
    r"|hackers?"
    rf"|(?:some(?:one|body)|they|attackers|intruders|unknown \w+|persons? unknown) (?:has |have |had )?"
    rf"(?:hacked|hijacked|broke into|broken into|got into|took over|taken over|breached|seized)"
    rf" (?:{_WORD} ){{0,4}}?{_THING}"
    rf"|(?:fake|bogus|false|phone?y|pretend|impost[eo]r|mock) (?:{_WORD} ){{0,2}}?(?:governor|minister|mayor|president"
    r"|spokes(?:man|woman|person)|general|official|officer|chief)|prank call"
    rf"|(?:clone|copy|parody|imitation|spoof|replica) of (?:{_WORD} ){{1,4}}?{_THING}"
    rf"|(?:edited|altered|changed|defaced|vandali[sz]ed) (?:the |an? |his |its )?(?:{_WORD} ){{0,3}}?(?:article|entry"
    rf"|page"
    r"|caption|subtitles?|sign|wikipedia)"
    rf"|apologi[sz]\w+ for (?:an? |the |its |his |our )?(?:{_WORD} ){{0,2}}?(?:caption|headline|tweet|story|report|post"
    r"|ticker|graphic|subtitle|notification|alert)"
    rf"|some(?:one|body) (?:{_WORD} ){{1,6}}?in (?:{_WORD} ){{1,3}}?name|(?:website|site|account|page|server"
    rf"|system) (?:was|were|had been|has been) (?:broken into|breached)"
    r"|(?:name|photo|logo|picture|seal) (?:was|were|is|has been|had been) (?:misused|abused|stolen)|(?:spam ?)?bots?"
    r"|trolls?|spammers?|spam)\b"
)
"""What passes for a source."""
_VERDICT: Final = re.compile(
    rf"\b{_THING}\b(?P<of>[^;!?]*?)(?:"
    r"(?:\b(?:is|was|are|were|be|been|being)|['\u2019]s) (?:(?:an?|the|clearly|obviously|completely|crudely|really"
    rf"|actually|also|in fact|said to be|most likely) )*(?:{_MADE}|forgery|hoax|bot|typo|misprint|slip)\b(?! {_THING})"
    r"|(?:\bnot|n['\u2019]t) (?:(?:in )?(?:the )?(?:[\w.]+ ){0,4}?[\w.]+['\u2019]s?(?: (?:real|own|official|verified"
    r"|genuine))?(?: (?:voice|account|page|words|handwriting|signature|site|channel|tweet|post)\b|(?=[.,;]|$))"
    r"|(?:his|hers|theirs|ours|genuine|authentic)\b)"
    r"|\b(?:not|n['\u2019]t) from (?:tonight|today|yesterday|this|thursday|now)\b"
    r"|\b(?:does|did|do|has|have|had) (?:not|never) (?:\w+ )?(?:bear|belong|come|came|originate|originated)\b"
    r")"
)
"""What says of a screenshot, an account or a voice that it is not what it passes for."""
_SAYING: Final = (
    r"(?:says?|said|saying|tweet(?:s|ed|ing)?|post(?:s|ed|ing)?|writ(?:es|ing)|wrote|claim(?:s|ed|ing)?"
    r"|announc(?:es|ed|ing)|giv(?:es|ing)|gave|puts?|putting|report(?:s|ed|ing)|show(?:s|ed|ing)?|sp(?:oke|eaks?)"
    r"|speaking|reads?|reading|spread(?:s|ing)?|push(?:es|ed|ing)?|repeat(?:s|ed|ing)?|declar(?:es|ed|ing)"
    r"|stat(?:es|ed|ing)|tell(?:s|ing)|told|carr(?:y|ies|ied)|shar(?:es|ed|ing)|circulat\w+|speaking|talk(?:s|ed"
    r"|ing)? of)"
)
_LINK: Final = re.compile(rf"\b{_SAYING}\b|\b(?:of|with|about|line|item)\W*\Z|[:\"\u201c]")
_GOES_ON: Final = re.compile(rf"[^.;!?,]{{0,40}}\band (?:then )?{_SAYING}\b")
"""The account itself goes on: "was hacked and announced"."""
_TURN: Final = re.compile(
    r"\b(?:after|when|since|while|but|although|though|before|because|whereas|real|true|actual|correct|in fact)\b"
)
_KNOWN: Final = re.compile(r"\b(?:the|these|those) (?!line |item )(?:\w+ )?\Z")
_CITED: Final = re.compile(
    rf"\b(?:{_SAYING}|according to|by|from) (?:an?|the|this|that|one|some|another) (?:{_WORD} ){{0,6}}?\Z"
)
_IT: Final = re.compile(
    rf"\A\W*(?:it|that|this|they|(?:the|that|this|these|those) (?:{_WORD} ){{0,2}}?{_THING})"
    rf"(?:['\u2019]s| (?:(?:that|which|who) \w+ (?:it|this|that) )?(?:is|was|are|were|has|have|had)\b)"
)
_ITS: Final = re.compile(rf"\A\W*(?:it|they|(?:the|that|this|these|those|one) (?:{_WORD} ){{0,2}}?{_THING}) ")
_NOT_HIM: Final = re.compile(
    r"\A\W*(?:(?:it|that|this)(?: (?:is|was)|['\u2019]s| (?:isn|wasn)['\u2019]t)? )?(?:not )?(?:\w+ )?"
    r"(?:ours|his|hers|theirs|him|her|us|me|genuine|real|authentic)\b"
)
_BOT: Final = re.compile(rf"\b(?:is|was|are|were|['\u2019]s) (?:just )?(?:an? |all )?(?:{_MADE}|bots?|trolls?|spam)\b")

_CUES: Final = words(
    "typo misprint slip prank copy imitation replica defaced vandalised vandalized changed apologises apologised"
    " apologizes apologized someone somebody mock pretend false broken broke took got taken seized unknown breached"
    " misused abused stolen fake faked"
    " parody satire satirical spoof spoofed hacked hackers hacker hacking cloned clone bogus impostor imposter"
    " impostors imposters copycat phoney phony counterfeit forged forgery doctored photoshopped manipulated"
    " altered edited hijacked compromised deepfake deepfakes deepfaked deep-fake fabricated ai-generated ai"
    " computer-generated posing posed poses impersonating impersonated impersonates impersonator pretending"
    " pretended pretends masquerading passing purporting purported purports opened created registered bot bots"
    " spambot spambots spam spammers troll trolls hoax calling calls called styles styling claiming claimed claims"
    " imitating imitated imitates mimicking"
)
_THINGS: Final = words(
    "account accounts page voice signature tweet post screenshot image photo video clip recording audio letter document"
    " statement quote quotation message"
)
_DENIED: Final = words("not never isn't isn\u2019t wasn't wasn\u2019t n't")


def without_impostors(claims: list[Claim], document: Document) -> list[Claim]:
    """Return ``claims`` with those for background that only what passes for a source gives."""
    if len(document.text) > SHORT or not any(one.numeric for one in claims):
        return claims
    spoken = {token.lower for token in document.tokens}
    if _CUES.isdisjoint(spoken) and (_THINGS.isdisjoint(spoken) or _DENIED.isdisjoint(spoken)):
        return claims
    lowered = document.text.lower()
    if len(lowered) != len(document.text):
        return claims
    return [
        replace(one, scope=Scope.BACKGROUND) if one.numeric and _of_impostor(one.span.start, document, lowered) else one
        for one in claims
    ]


def _of_impostor(place: int, document: Document, lowered: str) -> bool:
    sentences = document.sentences
    at = next((index for index, one in enumerate(sentences) if one.start <= place < one.end), None)
    if at is None:
        return False
    start, end = sentences[at].start, sentences[at].end
    if _said_by(lowered, start, end, place):
        return True
    if at + 1 < len(sentences) and not _counts(sentences[at + 1]):
        after = lowered[sentences[at + 1].start : sentences[at + 1].end]
        told = lowered[start:end]
        if _NOT_HIM.match(after) and not _DENIED.isdisjoint(sentences[at + 1].lowers) and re.search(_THING, told):
            # "A page with his photo says 45 died. It is not his"
            return True
        if _IT.match(after) and (_BOT.search(after) or _VERDICT.search(after)):
            # "... The screenshot is doctored", "... It's a bot"
            return True
    if at and not _counts(sentences[at - 1]) and _ITS.match(lowered[start:end]):
        # "Beware of a fake account in his name. It says ..."
        before = lowered[sentences[at - 1].start : sentences[at - 1].end]
        return _SOURCE.search(before) is not None
    return False


def _counts(sentence: Sentence) -> bool:
    return any(number.countable for number in sentence.numbers)


def _said_by(lowered: str, start: int, end: int, place: int) -> bool:
    """Whether the sentence ascribes the figure at ``place`` to what passes for a source."""
    known = _KNOWN.search(lowered, start, place) is not None
    for found in _SOURCE.finditer(lowered, start, end):
        if found.end() <= place:
            between = lowered[found.end() : place]
            if not known and ";" not in between and _LINK.search(between) and not _TURN.search(between):
                return True
        elif found.start() > place and _CITED.search(lowered, place, found.start()):
            return True
    for found in _VERDICT.finditer(lowered, start, end):
        if found.start() < place < found.end():
            # "The clip in which a man gives 55 is not the governor's voice"
            return not known and not _TURN.search(lowered, found.start(), place)
        if found.end() <= place:
            between = lowered[found.end() : place]
            goes_on = _GOES_ON.match(between) is not None or re.search(rf"\b{_THING}\b", between) is not None
            if goes_on and _LINK.search(between) and not _TURN.search(between):
                # "His account was hacked; a tweet giving 45 dead has been deleted"
                return True
    return False
