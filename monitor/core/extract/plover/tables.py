"""The coder's tables, built once: base forms of words, forms of verbs, and phrases by their first word."""

from __future__ import annotations

from typing import Final, NamedTuple

from monitor.core.extract.acts.lexicon import inflect
from monitor.core.extract.plover.idioms import HINTS, IDIOMS
from monitor.core.extract.plover.lexicon import NOUNS, VERBS, WEAK

VERB_WEIGHT, WEAK_WEIGHT, NOUN_WEIGHT = 3.0, 1.9, 1.2
IRREGULAR: Final = """be/is/are/was/were/been/being have/has/had/having do/does/did/done/doing give/gave/given hold/held
    take/took/taken
 break/broke/broken cut/cut send/sent lend/lent make/made strike/struck/stricken set/set put/put let/let
 fall/fell/fallen throw/threw/thrown
 come/came/come go/went/gone leave/left pay/paid sell/sold buy/bought lay/laid find/found begin/began/begun shut/shut
 speak/spoke/spoken fly/flew/flown bring/brought fight/fought hit/hit burn/burnt stand/stood seek/sought
 swear/swore/sworn
 shoot/shot sit/sat feed/fed flee/fled keep/kept tell/told say/said build/built win/won lose/lost think/thought die/died
 beat/beaten write/wrote/written drive/drove/driven eat/ate/eaten become/became meet/met lie/lay blow/blew/blown
 draw/drew/drawn withdraw/withdrew/withdrawn undertake/undertook/undertaken forbid/forbade/forbidden
 steal/stole/stolen catch/caught
 lead/led overthrow/overthrew/overthrown rise/rose/risen run/ran see/saw/seen slay/slew/slain sweep/swept
 tear/tore/torn bid/bid
 bind/bound drive/drove/driven grow/grew/grown hide/hid/hidden know/knew/known lose/lost mean/meant ring/rang/rung
 ride/rode
 shake/shook/shaken sink/sank/sunk slide/slid sling/slung spend/spent split/split spread/spread stick/stuck teach/taught
 understand/understood uphold/upheld wear/wore win/won freeze/froze/frozen choose/chose/chosen thrust/thrust
 quit/quit hang/hung hear/heard deal/dealt
    light/lit dig/dug withhold/withheld arise/arose/arisen weave/wove/woven speed/sped/speeded forgo/forwent
    foresee/foresaw overcome/overcame""".split()
DOUBLED: Final = """cancel travel level label signal shell model channel quarrel imperil compel expel dispel marshal
    confer refer defer rebel permit commit submit admit
    transfer occur patrol control propel deter regret rebut acquit repel abet omit kidnap worship""".split()
NOUN_FORMS: Final = """airstrike ambassador attack ban base bomb border bridge candidate city concession convoy curb
    demand demonstration diplomat drone election envoy exercise export flight grenade helicopter highway home hostage
    house import inspector journalist leader line minister missile monitor mortar newspaper observer party patrol
    peacekeeper pipeline plane position protest raid rally rebel reform restriction road rocket route sanction
    shell street strike suspect tank target threat town village warship website""".split()
PLURALS: Final = {inflect(noun)[1]: noun for noun in NOUN_FORMS}


class Entry(NamedTuple):
    words: tuple[str, ...]
    root: str
    verb: bool
    weight: float


class Ends(NamedTuple):
    """The phrases that begin with one word: their last words, and by these the phrases with their rank."""

    last: frozenset[str]
    phrases: dict[str, list[tuple[int, Entry]]]


def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, list[Entry]]]:
    lemma: dict[str, str] = {}
    shape: dict[str, str] = {}

    def learn(entry: str) -> None:
        base, *forms = (
            inflect(entry)
            if "/is/" not in entry and "/has/" not in entry and "/does/" not in entry
            else entry.split("/")
        )
        for word in (base, *forms):
            lemma.setdefault(word, base)
        for word in forms[1:-1] if len(forms) > 2 else forms:
            shape.setdefault(word, "past")
        if forms:
            shape.setdefault(forms[-1], "ing")

    for entry in IRREGULAR:
        learn(entry)
    for base in DOUBLED:
        for ending, kind in (("ed", "past"), ("ing", "ing")):
            lemma[base + base[-1] + ending] = base
            shape[base + base[-1] + ending] = kind
    table: dict[str, list[Entry]] = {}
    verbs = [(root, raw) for phrases in (VERBS, IDIOMS) for root, text in phrases.items() for raw in text.split()]
    for _, raw in verbs:
        head = raw.split("_")[0]
        if head not in (
            "not",
            "no",
            "it",
            "they",
            "or",
            "unless",
            "will",
            "would",
            "may",
            "might",
            "could",
            "never",
            "out",
            "on",
            "in",
            "to",
            "ready",
            "willing",
            "prepared",
            "must",
            "should",
            "need",
            "all",
        ):
            if "/" in raw:
                learn(raw if "_" not in raw else head)
            elif head not in lemma:
                learn(head)
    for root, raw in verbs:
        head, *rest = raw.split("/")[0].split("_")
        words = (lemma.get(head, head), *rest)
        table.setdefault(words[0], []).append(Entry(words, root, True, VERB_WEIGHT))
    for root, text in WEAK.items():
        for base in text.split():
            if base not in lemma:
                learn(base)
            if not any(entry.words == (base,) for entry in table.get(base, ())):
                table.setdefault(base, []).append(Entry((base,), root, True, WEAK_WEIGHT))
    for root, text in NOUNS.items():
        for raw in text.split():
            words = tuple(raw.split("_"))
            table.setdefault("=" + words[0], []).append(Entry(words, root, False, NOUN_WEIGHT))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry.words))
    return lemma, shape, table


def _passives(table: dict[str, list[Entry]]) -> dict[str, dict[str, list[Entry]]]:
    """Return, by verb and object, the phrases of a verb and one object: "call off ~ talks" stands under "call"."""
    found: dict[str, dict[str, list[Entry]]] = {}
    for verb, entries in table.items():
        for entry in entries:
            if entry.verb and "~" in entry.words and entry.words.index("~") == len(entry.words) - 2:
                found.setdefault(verb, {}).setdefault(entry.words[-1], []).append(entry)
    return found


def _ends(table: dict[str, list[Entry]]) -> dict[str, Ends]:
    """Return the phrases by first and last word, each with its rank, so that only those whose end occurs are tried."""
    found: dict[str, dict[str, list[tuple[int, Entry]]]] = {}
    for first, entries in table.items():
        for rank, entry in enumerate(entries):
            found.setdefault(first, {}).setdefault(entry.words[-1], []).append((rank, entry))
    return {first: Ends(frozenset(ends), ends) for first, ends in found.items()}


LEMMA, SHAPE, TABLE = _tables()
ENDS: Final = _ends(TABLE)
NOUN_PHRASES: Final = {word[1:]: entries for word, entries in TABLE.items() if word[0] == "="}
PASSIVES: Final = _passives(TABLE)
HINTED: Final = {word: root for root, text in HINTS.items() for word in text.split()}
