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
from itertools import islice
from typing import Final, NamedTuple

from monitor.core.extract.plover.composed import BEGINNING, ENDING, OBJECTS, composed
from monitor.core.extract.plover.lexicon import QUADS
from monitor.core.extract.plover.tables import (
    ENDS,
    HINTED,
    LEMMA,
    NOUN_PHRASES,
    PASSIVES,
    PLURALS,
    SHAPE,
    VERB_WEIGHT,
    Ends,
    Entry,
)
from monitor.core.text import parse

MATERIAL_CONFLICT: Final = frozenset(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"))
COOPERATION: Final = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
MAX_WORDS: Final = 120
MAX_SENTENCES: Final = 40

GAP: Final = 5
TURNS: Final = 8


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


WORD: Final = re.compile(r"(?:[a-z]\.){2,}|[a-z][a-z'-]*|[.,;:()\"–—]|\d[\d,.]*")
ASIDES: Final = frozenset(
    """that which who whom whose where when while after before because although though if unless until
    since as following amid despite whether""".split()
)
SPEECH: Final = frozenset(
    """say says said tell tells told report reports reported announce announces announced add adds added
    state states stated declare declared reveal revealed claim claimed confirm confirmed note noted
    disclose disclosed according""".split()
)
ARTICLES: Final = frozenset("the a an its their his her our this these those new recent".split())
FUTURE: Final = frozenset(
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
PROMISE: Final = frozenset(
    """agree agrees agreed agreeing promise promises promised pledge pledges pledged offer offers offered
    offering vowed undertook committed accepted accept accepts consented willing willingness readiness""".split()
)
# Before "to" and a verb they speak of what is to come.
NOUN_TOO: Final = frozenset(
    "press pressure demand demands call calls appeal appeals request requests offer plan plans set".split()
)
CALLED_FOR: Final = frozenset("for on upon".split())
TOGETHER: Final = frozenset("jointly together joint".split())
QUOTES: Final = ('"', "“", "”", "'")
TOLD: Final = frozenset("told tells said says urged urges tell say".split())
SOON: Final = frozenset(
    "is are was were be due scheduled expected slated keen eager hopes hope hoping about likely".split()
)
MENACE: Final = frozenset(
    """threaten threatens threatened threatening warn warns warned warning vow vows vowed swore sworn
    threat threats""".split()
)
ASKS: Final = frozenset(
    """demand demands demanded demanding urge urges urged urging call calls called calling ask asks asked
    asking appeal appeals appealed appealing request requested requests must should press presses
    pressed pressing insist insists insisted plead pleads pleaded beg seek seeks sought seeking
    pressure pressuring pressured wants wanted""".split()
)
DENY: Final = frozenset(
    """no refuse refuses refused refusing reject rejects rejected rejecting decline declines declined not
    never n't cannot won't didn't wouldn't fails failed fail denied denies deny unwilling without
    opposes opposed""".split()
)
OPENERS: Final = frozenset(
    "after when while as although if since in on under at during following amid despite with by for despite".split()
)
STOPS: Final = frozenset((".", ";", ":", "(", ")"))


def code_sentence(text: str, *, hints: bool = True) -> Coding | None:
    """Return the PLOVER coding of one sentence, ``None`` where it tells no act. Reads the first 120 words. Never
    raises.
    """
    lowered = text.lower().replace("’", "'")
    if len(lowered) != len(text):  # a few capitals change length when lowered; offsets must not
        lowered = "".join(char if len(char.lower()) != 1 else char.lower() for char in text)
    found = list(islice(WORD.finditer(lowered), MAX_WORDS))
    words = [match[0] for match in found]
    if "march" in words:
        words = [MONTH if _is_month(words, at) else word for at, word in enumerate(words)]
    hits = _candidates(words)
    if not hits:
        return _hinted(words, found) if hints else None
    best = max(_ranked(words, hits), key=lambda hit: (hit.weight, -hit.first))
    root = _in_context(words, best)
    if root == "THREATEN" and words[best.first] in VOWS and not _vows_harm(words, best, hits):
        root = "AGREE"
    elif root == "AGREE" and LEMMA.get(words[best.first]) in PLANS and _plans_harm(words, best, hits):
        root = "THREATEN"
    return Coding(root, QUADS[root], found[best.first].start(), found[best.last].end())


MONTH: Final = "month"
BEFORE_MONTH: Final = frozenset("in since last until till of by this next early late mid on from before after".split())


def _is_month(words: list[str], at: int) -> bool:
    """Whether ``at`` is the month and no march: "since March", "12 March", "March 3"."""
    if words[at] != "march":
        return False
    around = words[max(0, at - 1) : at] + words[at + 1 : at + 2]
    return (at > 0 and words[at - 1] in BEFORE_MONTH) or any(word[0].isdigit() for word in around)


def code_text(text: str) -> Coding | None:
    """Return the coding of the first sentence of ``text`` that tells an act, offsets counted in ``text``."""
    sentences = parse(text).sentences[:MAX_SENTENCES]
    for hints in (False, True):
        for sentence in sentences:
            start, end = sentence.start, sentence.end
            coding = code_sentence(text[start:end], hints=hints)
            if coding is not None:
                return coding._replace(start=coding.start + start, end=coding.end + start)
    return None


# Who acts hints less at what is done.
ACTORS: Final = frozenset(
    """junta militia rebel rebels guerrilla guerrillas insurgents militants police activists troops marines prosecutor
    prosecutors court gunmen doctors nurses peacekeepers envoy envoys mediator mediators""".split()
)


def _hinted(words: list[str], found: list[re.Match[str]]) -> Coding | None:
    """Return the coding that single words hint at: the side that more of them take, then the root named most."""
    named = [(HINTED[word], at) for at, word in enumerate(words) if word in HINTED]
    if not named:
        return None
    kind = sum((1 if root in COOPERATION else -1) * (1 if words[at] in ACTORS else 2) for root, at in named)
    if kind == 0:
        kind = 1 if named[0][0] in COOPERATION else -1
    taken = [root for root, _ in named if (root in COOPERATION) == (kind > 0)]
    root = max(taken, key=taken.count)
    at = next(place for name, place in named if name == root)
    return Coding(root, QUADS[root], found[at].start(), found[at].end())


NOMINAL: Final = frozenset(NOUN_PHRASES) | frozenset(OBJECTS)


def _candidates(words: list[str]) -> list[_Hit]:
    lemmas = [
        LEMMA.get(word) or PLURALS.get(word) or (word if word[-3:] != "ies" else word[:-3] + "y") for word in words
    ]
    aside = _asides(words)
    present = _present(words, lemmas)
    passives = "be" in present
    hits: list[_Hit] = []
    for at, lemma in enumerate(lemmas):
        ends = ENDS.get(lemma)
        if ends is not None:
            passive = _passive(words, at, lemma) if passives else None
            if passive is not None:
                hits.append(_Hit(_weight(words, at, passive, aside[at]), at, at, passive.root, True))
            lasts = ends.last & present
            hit = _closest(ends, lasts, lemmas, words, at) if lasts else None
            if (hit is None or len(hit[0].words) == 1) and (lemma in BEGINNING or lemma in ENDING):
                hit = _composition(words, at, lemma) or hit
            if hit is not None:
                entry, last = hit
                hits.append(_Hit(_weight(words, at, entry, aside[at]), at, last, entry.root, True))
        word = words[at]
        if word not in NOMINAL:
            continue
        if word in OBJECTS:
            happens = _happening(words, lemmas, at)
            if happens is not None:
                entry, last = happens
                hits.append(_Hit(_weight(words, at, entry, aside[at]), at, last, entry.root, True))
        nouns = NOUN_PHRASES.get(word)
        if nouns is not None:
            for entry in nouns:
                if tuple(words[at : at + len(entry.words)]) == entry.words:
                    hits.append(
                        _Hit(_weight(words, at, entry, aside[at]), at, at + len(entry.words) - 1, entry.root, False)
                    )
                    break
    return hits


def _composition(words: list[str], at: int, lemma: str) -> tuple[Entry, int] | None:
    """Return the act of beginning or ending what follows ``at``, or what stands before it in the passive."""
    for place in range(at + 1, min(len(words), at + 2 + GAP)):
        word = words[place]
        if word in STOPS or word in LEAVES:
            break
        root = composed(lemma, word)
        if root is not None:
            return Entry((lemma, "~", word), root, True, VERB_WEIGHT), place
    if (SHAPE.get(words[at]) == "past" or lemma in SAME_PAST) and BE.intersection(words[max(0, at - 3) : at]):
        for place in range(at - 2, max(-1, at - 10), -1):
            word = words[place]
            if word in STOPS or word in ASIDES:
                break
            root = composed(lemma, word) if _heads(words, place) else None
            if root is not None:
                return Entry((lemma, "~", word), root, True, VERB_WEIGHT), at
    return None


def _happening(words: list[str], lemmas: list[str], at: int) -> tuple[Entry, int] | None:
    """Return the act of what begins or ends by itself: "a truce took hold", "the siege came to an end"."""
    if not _heads(words, at):
        return None
    for place in range(at + 1, min(len(words) - 1, at + 10)):
        word, lemma = words[place], lemmas[place]
        if word in STOPS or word in ASIDES:
            return None
        if lemma == "take" and words[place + 1] in ("hold", "effect"):
            lemma = "begin"
        if lemma in HAPPENS and SHAPE.get(word) != "ing" and words[place - 1] not in BE:
            root = composed(HAPPENS[lemma], words[at])
            after = words[place + 1]
            if root is not None and (after in AFTER_NOUN or after in STOPS or lemma == "enter" or word == "took"):
                return Entry((words[at], "~", lemma), root, True, VERB_WEIGHT), place
    return None


def _heads(words: list[str], place: int) -> bool:
    """Whether ``place`` is the last word of its noun phrase: no noun but a verb or preposition follows."""
    return place + 1 < len(words) and (words[place + 1] in AFTER_NOUN or SHAPE.get(words[place + 1]) == "past")


def _rank(pair: tuple[int, Entry]) -> int:
    return pair[0]


def _closest(
    ends: Ends, lasts: frozenset[str], lemmas: list[str], words: list[str], at: int
) -> tuple[Entry, int] | None:
    """Return the longest phrase that starts at ``at`` and ends in one of ``lasts``; of several the nearest end."""
    ended = [pair for last in lasts for pair in ends.phrases[last]]
    if len(ended) > 1:
        ended.sort(key=_rank)
    best: tuple[Entry, int] | None = None
    for _, entry in ended:
        if best is not None and len(entry.words) < len(best[0].words):
            break
        last = _matches(lemmas, words, at, entry.words)
        if last is None or (best is not None and last >= best[1]):
            continue
        if len(entry.words) == 1 and not _is_verb(words, at):
            continue
        if words[at] in NOUN_VERBS and (words[at - 1] in ARTICLES or words[at - 1].endswith(("strong", "'s"))):
            continue
        # "dismissed calls for": a plural noun right after a verb begins no phrase of its own
        if at and words[at].endswith("s") and lemmas[at] != words[at] and SHAPE.get(words[at - 1]) == "past":
            continue
        best = entry, last
    return best


def _present(words: list[str], lemmas: list[str]) -> set[str]:
    """Return all that `_same` would take for one of ``words``, so that most phrases need not be tried."""
    present = set(words)
    present.update(lemmas)
    for word in words:
        if word.endswith("s"):
            present.add(word[:-1])
            if word.endswith("es"):
                present.add(word[:-2])
    return present


def _passive(words: list[str], at: int, lemma: str) -> Entry | None:
    """Return the phrase of which ``at`` is the passive and an earlier noun the object: "talks were called off"."""
    objects = PASSIVES.get(lemma)
    if objects is None or SHAPE.get(words[at]) != "past" or not BE.intersection(words[max(0, at - 3) : at]):
        return None
    for place in range(at - 2, max(-1, at - 12), -1):
        word = words[place]
        if word in STOPS or word in ASIDES:
            return None
        if not _heads(words, place):
            continue
        for entry in objects.get(word, ()) or (objects.get(word[:-1], ()) if word.endswith("s") else ()):
            if entry.words[1:-2] == tuple(words[at + 1 : at + len(entry.words) - 2]):
                return entry
    return None


def _ranked(words: list[str], hits: list[_Hit]) -> list[_Hit]:
    """Return ``hits`` with those lighter that hang on an earlier verb: the second of two joined by "and", and a
    participle after a noun ("released 31 prisoners convicted of extremism")."""
    verbs = [hit.first for hit in hits if hit.verb]
    refused = [hit.first for hit in hits if hit.verb and hit.root == "REJECT"]
    ranked: list[_Hit] = []
    for hit in hits:
        if refused and hit.root in REFUSABLE and any(hit.first - 6 < first < hit.first for first in refused):
            hit = hit._replace(weight=hit.weight - 1.5)  # "brushed aside calls for talks"
        before = words[hit.first - 1] if hit.first else ""
        if hit.verb and any(hit.first - 7 < first < hit.first for first in verbs):
            hangs = SHAPE.get(words[hit.first]) == "past" and _plural(before)
            if before == "but":
                hit = hit._replace(weight=hit.weight - 2.0)
            elif before == "and" or hangs:
                hit = hit._replace(weight=hit.weight - 0.8)
        ranked.append(hit)
    return ranked


def _plural(word: str) -> bool:
    return (word.endswith("s") and not SHAPE.get(word)) or word in ("men", "women", "people", "children")


REFUSABLE: Final = frozenset(("REQUEST", "AGREE", "CONSULT", "RETREAT", "THREATEN", "ACCUSE"))
VOWS: Final = frozenset("vow vows vowed vowing swore swears".split())
KIND: Final = frozenset(
    """form build rebuild hold improve strengthen respect honour honor protect work continue support help ensure keep
    implement restore end stop resolve share cooperate return release free aid defend withdraw pay""".split()
)


# Those who only mean to do something; who agrees to it is another matter.
PLANS: Final = frozenset("plan prepare intend decide aim consider propose".split())


def _plans_harm(words: list[str], best: _Hit, hits: list[_Hit]) -> bool:
    """Whether the act that is planned is one of conflict: "are preparing to shut down the country"."""
    if words[best.last + 1 : best.last + 2] == ["to"] or words[best.last] == "to":
        return any(
            hit.verb and hit.root in MATERIAL_CONFLICT and best.last < hit.first <= best.last + 2 for hit in hits
        )
    return False


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
    if marks and (words[0] in OPENERS or SHAPE.get(words[0]) == "past"):
        for at, word in enumerate(words):
            if word == ",":
                break
            marks[at] = True
    return marks


BE: Final = frozenset(("is", "are", "was", "were", "be", "been", "being"))
BEFORE_NOUN: Final = ARTICLES | {
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
AUX: Final = frozenset(
    """is are was were be been being has have had to will would may might could should must can shall not
    do does did n't didn't""".split()
)


# What follows a verb that opens a sentence, and not an adjective or noun that does.
AFTER_OPENING: Final = (
    ARTICLES
    | ASIDES
    | frozenset("by in on at to of from with for into over under all no not up out off him them it and".split())
)
LEAVES: Final = frozenset(", to after before amid despite because with against by that who which until unless".split())
SAME_PAST: Final = frozenset("cut put set hit shut let".split())
AFTER_NOUN: Final = AUX | frozenset(
    """of in on at to for from with by between against over under near into , that which about after before
    across""".split()
)
HAPPENS: Final = {
    "begin": "begin", "start": "begin", "open": "begin", "resume": "begin", "continue": "begin", "enter": "begin",
    "end": "end", "stop": "cease", "cease": "cease", "collapse": "cease", "expire": "cease",
}  # fmt: skip
NUMBERS: Final = frozenset("two three four five six seven eight nine ten eleven twelve dozen several some many".split())
NOUN_VERBS: Final = frozenset(
    "force dispatch raid attack plan visit strike charge fire ban order block export release return".split()
)
# Plurals that are verbs in no headline.
NOUN_PLURALS: Final = frozenset(
    "rebels forces arms supplies conscripts exiles guards drafts talks aids works terms".split()
)


def _is_verb(words: list[str], at: int) -> bool:
    """Return whether the word at ``at`` is used as a verb: not after an article or adjective-maker, or with an
    ending.
    """
    word = words[at]
    before = words[at - 1] if at else ""
    shape = SHAPE.get(word)
    after = words[at + 1] if at + 1 < len(words) else ""
    if shape is None and before in BE and word not in ("must", "should"):
        return False  # "are back on sale"
    if before in AUX or word in ("must", "should"):
        return True
    if not at and shape != "ing" and not (after in AFTER_OPENING or after.endswith("ing")):
        return False  # "Jailed politicians", "Press controls"
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
        if before in NUMBERS or before[:1].isdigit():
            return False
        return before not in BEFORE_NOUN and not before.endswith("'s")
    # a base form: an infinitive, or a plural's present tense
    return (
        before not in BEFORE_NOUN
        and not before.endswith(("'s", "s'"))
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


VERBAL: Final = frozenset(("AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))


def _noun_here(near: list[str], at: int) -> bool:
    """Whether a word that may turn an act is a noun, or part of a name: "press controls", "their demand"."""
    word = near[at]
    if word in NOUN_TOO:
        return not at or near[at - 1] in BEFORE_NOUN or near[at - 1] == "under" or near[at - 1].endswith(("'s", "s'"))
    if word == "called":  # on the telephone
        return not CALLED_FOR.intersection(near[at + 1 : at + 2])
    return word == "without" and near[at + 1 : at + 2] == ["borders"]


def _in_headline(words: list[str], first: int) -> bool:
    """Whether the verb at ``first`` is a headline's infinitive, which tells of the future: "Peru to end row"."""
    if not first or words[first - 1] != "to" or first > 10 or words[first] in SHAPE:
        return False
    return not any(word in AUX or word in LEMMA for word in words[: first - 1])


def _commands(words: list[str], best: _Hit) -> bool:
    """Whether ``best`` opens words that someone told another: "Stop the bombing, the patriarch told NATO"."""
    opens = best.first == 0 or (best.first == 1 and words[0] in QUOTES)
    if not (opens and best.verb and words[best.first] not in SHAPE):
        return False
    if best.first + 1 >= len(words) or words[best.first + 1] not in AFTER_OPENING:
        return False
    return any(word in TOLD for word in words[best.last + 1 :])


def _in_context(words: list[str], best: _Hit) -> str:
    """Return the root of ``best`` as the words before it turn it: promised, threatened, demanded, refused."""
    root = best.root
    near = words[max(0, best.first - TURNS) : best.first]
    for cut in (";", ".", ":"):
        if cut in near:
            near = near[len(near) - near[::-1].index(cut) :]
    around = {word for at, word in enumerate(near) if not _noun_here(near, at)}
    to_come = best.first > 1 and words[best.first - 1] == "to" and words[best.first - 2] in SOON
    if to_come or _in_headline(words, best.first):
        around.add("will")
    if _commands(words, best):
        return "REQUEST"
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
        if root == "MOBILIZE" and TOGETHER.intersection(words):
            return "COOPERATE"
        if best.verb and {"must", "should"}.intersection(words[max(0, best.first - 2) : best.first]):
            return "REQUEST"
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
