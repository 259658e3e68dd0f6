"""The PLOVER root of a news sentence: which of sixteen kinds of act it tells, and whether in words or in deeds.

`code_sentence` reads one sentence in four steps:

1. Words become base forms; every phrase of `plover_lexicon` that starts at a word is a candidate, longer ones first.
2. A candidate weighs by what it is (verb over noun, longer over shorter), by where it stands (the main clause comes
first,
   what follows "that", "after" or "who" is an aside) and by form (an adjective, "the occupied town", tells no act).
3. The heaviest candidate is the act. Speech around it changes its root: agreed, promised or future cooperation is
AGREE,
   a threatened or future conflict act THREATEN, a demanded one REQUEST, a refused or negated cooperative one REJECT.
4. The class follows from the root (verbal or material, cooperation or conflict).

Roots after PLOVER (Open Event Data Alliance), the successor of CAMEO; REQUEST is what its earlier drafts call DEMAND.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from monitor.core.extract.plover_lexicon import QUADS
from monitor.core.extract.plover_tables import LEMMA, PLURALS, SHAPE, TABLE, Entry
from monitor.core.text import parse

MATERIAL_CONFLICT = frozenset(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"))
COOPERATION = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
MAX_WORDS = 120
MAX_SENTENCES = 40

GAP = 5


class Coding(NamedTuple):
    """A PLOVER root, its class, and the offsets in the sentence of the words that decided."""

    root: str
    quad: str
    start: int
    end: int


class _Hit(NamedTuple):
    weight: float
    first: int
    last: int
    root: str
    verb: bool


WORD = re.compile(r"(?:[a-z]\.){2,}|[a-z][a-z'-]*|[.,;:()\"–—]|\d[\d,.]*")
ASIDES = frozenset(
    """that which who whom whose where when while after before because although though if unless until
    since as following amid despite whether""".split()
)
SPEECH = frozenset(
    """say says said tell tells told report reports reported announce announces announced add adds added
    state states stated declare declared reveal revealed claim claimed confirm confirmed note noted
    disclose disclosed according""".split()
)
ARTICLES = frozenset("the a an its their his her our this these those new recent".split())
FUTURE = frozenset(
    (
        "will",
        "shall",
        "'ll",
        "would",
        "plan",
        "plans",
        "planned",
        "planning",
        "intend",
        "intends",
        "intended",
        "going",
        "decided",
        "decides",
        "prepares",
        "preparing",
        "prepared",
        "ready",
        "willing",
        "may",
        "might",
        "could",
        "considering",
        "mulls",
        "considers",
        "set",
        "poised",
        "readies",
        "aims",
        "wants",
    )
)
PROMISE = frozenset(
    """agree agrees agreed agreeing promise promises promised pledge pledges pledged offer offers offered
    offering vowed undertook committed accepted accept accepts consented willing willingness readiness""".split()
)
MENACE = frozenset(
    """threaten threatens threatened threatening warn warns warned warning vow vows vowed swore sworn
    threat threats""".split()
)
ASKS = frozenset(
    """demand demands demanded demanding urge urges urged urging call calls called calling ask asks asked
    asking appeal appeals appealed appealing request requested requests must should press presses
    pressed pressing insist insists insisted plead pleads pleaded beg seek seeks sought seeking
    pressure pressuring pressured wants wanted""".split()
)
DENY = frozenset(
    """refuse refuses refused refusing reject rejects rejected rejecting decline declines declined not
    never n't cannot won't didn't wouldn't fails failed fail denied denies deny unwilling without
    opposes opposed""".split()
)
OPENERS = frozenset(
    "after when while as although if since in on under at during following amid despite with by for despite".split()
)
STOPS = frozenset((".", ";", ":", "(", ")"))


def code_sentence(text: str) -> Coding | None:
    """Return the PLOVER coding of one sentence, ``None`` where it tells no act. Reads the first 120 words. Never
    raises.
    """
    lowered = text.lower().replace("’", "'")
    if len(lowered) != len(text):  # a few capitals change length when lowered; offsets must not
        lowered = "".join(char if len(char.lower()) != 1 else char.lower() for char in text)
    found = []
    for match in WORD.finditer(lowered):
        found.append(match)
        if len(found) >= MAX_WORDS:
            break
    words = [match[0] for match in found]
    hits = _candidates(words)
    if not hits:
        return None
    best = max(_ranked(words, hits), key=lambda hit: (hit.weight, -hit.first))
    root = _in_context(words, best)
    if root == "THREATEN" and words[best.first] in VOWS and not _vows_harm(words, best, hits):
        root = "AGREE"
    return Coding(root, QUADS[root], found[best.first].start(), found[best.last].end())


def code_text(text: str) -> Coding | None:
    """Return the coding of the first sentence of ``text`` that tells an act, offsets counted in ``text``."""
    for sentence in parse(text).sentences[:MAX_SENTENCES]:
        start, end = sentence.start, sentence.end
        coding = code_sentence(text[start:end])
        if coding is not None:
            return coding._replace(start=coding.start + start, end=coding.end + start)
    return None


def _candidates(words: list[str]) -> list[_Hit]:
    lemmas = [LEMMA.get(word) or PLURALS.get(word, word) for word in words]
    aside = _asides(words)
    hits: list[_Hit] = []
    for at, lemma in enumerate(lemmas):
        verbs = TABLE.get(lemma)
        if verbs is not None:
            for entry in verbs:
                last = _matches(lemmas, words, at, entry.words)
                if last is None:
                    continue
                if len(entry.words) == 1 and not _is_verb(words, at):
                    continue
                # "dismissed calls for": a plural noun right after a verb begins no phrase of its own
                if at and words[at].endswith("s") and lemma != words[at] and SHAPE.get(words[at - 1]) == "past":
                    continue
                hits.append(_Hit(_weight(words, at, entry, aside[at]), at, last, entry.root, True))
                break
        nouns = TABLE.get("=" + words[at])
        if nouns is not None:
            for entry in nouns:
                if tuple(words[at : at + len(entry.words)]) == entry.words:
                    hits.append(
                        _Hit(_weight(words, at, entry, aside[at]), at, at + len(entry.words) - 1, entry.root, False)
                    )
                    break
    return hits


def _ranked(words: list[str], hits: list[_Hit]) -> list[_Hit]:
    """Return ``hits`` with those lighter that hang on an earlier verb: the second of two joined by "and", and a
    participle after a noun ("released 31 prisoners convicted of extremism")."""
    verbs = [hit.first for hit in hits if hit.verb]
    ranked: list[_Hit] = []
    for hit in hits:
        before = words[hit.first - 1] if hit.first else ""
        if hit.verb and any(hit.first - 7 < first < hit.first for first in verbs):
            hangs = SHAPE.get(words[hit.first]) == "past" and _plural(before)
            if before == "and" or hangs:
                hit = hit._replace(weight=hit.weight - 0.8)
        ranked.append(hit)
    return ranked


def _plural(word: str) -> bool:
    return (word.endswith("s") and not SHAPE.get(word)) or word in ("men", "women", "people", "children")


VOWS = frozenset("vow vows vowed vowing swore swears".split())
KIND = frozenset(
    """form build rebuild hold improve strengthen respect honour honor protect work continue support help ensure keep
    implement restore end stop resolve share cooperate return release free aid defend withdraw pay""".split()
)


def _vows_harm(words: list[str], best: _Hit, hits: list[_Hit]) -> bool:
    """Whether what is vowed is no kindness: "vowed to strike back", not "vowed to form a government"."""
    near = words[best.last + 1 : best.last + 5]
    if near[:1] != ["to"]:
        return True
    following = [hit for hit in hits if best.last < hit.first <= best.last + 3 and hit.verb]
    if any(hit.root not in COOPERATION for hit in following):
        return True
    return not (following or KIND.intersection(near))


def _matches(lemmas: list[str], words: list[str], at: int, pattern: tuple[str, ...]) -> int | None:
    """Return the last word that ``pattern`` covers from ``at`` on, or ``None``. A gap takes at most three words, no
    stop.
    """
    place = at + 1
    gap = 0
    for want in pattern[1:]:
        if want == "~":
            gap = GAP
            continue
        limit = min(len(lemmas), place + gap + 1)
        step = place
        while step < limit and not _same(want, lemmas[step], words[step]):
            if words[step] in STOPS:
                return None
            step += 1
        if step >= limit:
            return None
        place, gap = step + 1, 0
    return place - 1


def _same(want: str, lemma: str, word: str) -> bool:
    """Whether a word is the one that a phrase wants, or its plural."""
    return lemma == want or word == want or (word.startswith(want) and word[len(want) :] in ("s", "es"))


def _asides(words: list[str]) -> list[bool]:
    """Mark words that stand in a subordinate clause. "Said that" opens none; a comma or the end closes one."""
    marks: list[bool] = []
    inside = False
    for at, word in enumerate(words):
        if word in ASIDES and at:
            if not (word == "that" and any(w in SPEECH for w in words[max(0, at - 3) : at])):
                inside = True
        elif word == "," and inside:
            inside = False
        marks.append(inside)
    if marks and words[0] in OPENERS:
        for at, word in enumerate(words):
            if word == ",":
                break
            marks[at] = True
    return marks


BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
BEFORE_NOUN = ARTICLES | {
    "of",
    "in",
    "against",
    "by",
    "on",
    "from",
    "for",
    "air",
    "military",
    "and",
    "more",
    "further",
    "any",
    "no",
    "'s",
}
AUX = frozenset(
    """is are was were be been being has have had to will would may might could should must can shall not
    do does did n't didn't""".split()
)


# Plurals that are verbs in no headline.
NOUN_PLURALS = frozenset("rebels forces arms supplies conscripts exiles guards drafts talks aids works terms".split())


def _is_verb(words: list[str], at: int) -> bool:
    """Return whether the word at ``at`` is used as a verb: not after an article or adjective-maker, or with an
    ending.
    """
    word = words[at]
    before = words[at - 1] if at else ""
    shape = SHAPE.get(word)
    after = words[at + 1] if at + 1 < len(words) else ""
    if before in AUX or word in ("must", "should"):
        return True
    if shape == "past":
        # "the occupied town", "suspected rebels": an adjective tells no act of its own
        return not (
            before in ARTICLES
            or before in ("of", "by", "in")
            or (before in ("some", "several", "many", "two", "three"))
        )
    if shape == "ing":
        return before not in ARTICLES and before not in ("of", "a")
    if word in NOUN_PLURALS:
        return False
    if word.endswith("s") and LEMMA.get(word) != word:
        return before not in BEFORE_NOUN and not before.endswith("'s")
    # a base form: an infinitive, or a plural's present tense
    return (
        before not in BEFORE_NOUN
        and after not in ("of", "on", "against", "in")
        and (
            before.endswith(("s", "ly"))
            or before in ("and", "to", ",", "never", "also", "now", "then", "still", "again", "people", "police")
            or at == 0
        )
    )


def _weight(words: list[str], at: int, entry: Entry, aside: bool) -> float:
    size = sum(word != "~" for word in entry.words)
    weight = entry.weight + 0.45 * (size - 1) - 0.05 * min(at, 40)
    if aside:
        weight -= 1.3
    if entry.verb and entry.root in VERBAL:
        weight += 0.35
    before = words[at - 1] if at else ""
    if before in ("will", "would", "must", "has", "have", "had", "may", "might", "could"):
        weight += 0.5
    if before == "to" and at > 2:
        weight -= 0.5
    if entry.verb and SHAPE.get(words[at]) == "ing" and before not in AUX:
        weight -= 0.6
    return weight


VERBAL = frozenset(("AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))


def _in_context(words: list[str], best: _Hit) -> str:
    """Return the root of ``best`` as the words before it turn it: promised, threatened, demanded, refused."""
    root = best.root
    near = words[max(0, best.first - 6) : best.first]
    for cut in (";", ".", ":"):
        if cut in near:
            near = near[len(near) - near[::-1].index(cut) :]
    around = {word for at, word in enumerate(near) if word != "without" or near[at + 1 : at + 2] != ["borders"]}
    if root in VERBAL and root != "AGREE":
        if root in ("REJECT", "ACCUSE", "THREATEN"):
            return root
        if root == "REQUEST" and around & DENY:
            return "REJECT"
        return root
    if around & MENACE:
        return "THREATEN"
    if root in COOPERATION:
        if around & DENY:
            return "REJECT"
        if around & ASKS:
            return "REQUEST"
        if around & PROMISE or (around & FUTURE):
            return "THREATEN" if "unless" in words and root == "RETREAT" else "AGREE"
        return root
    if root in MATERIAL_CONFLICT:
        if around & PROMISE & {"agree", "agreed", "agrees", "pledged", "promised"} and around & {
            "stop",
            "end",
            "not",
            "halt",
        }:
            return "AGREE"
        if around & FUTURE and best.verb and not around & {"set", "going", "wants"} | ({"were", "was"} & around):
            return "THREATEN"
    return root
