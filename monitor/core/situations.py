"""Which situation a fragment is about: from its words, its title and the name of its stream.

With thousands of situations most fragments name none of their terms, so only those are scored that share a word with
the fragment: each term is filed under one of its words, the one that the fewest terms have. What a term matches is
still said by its regular expression alone; the index only leaves out what cannot match.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from monitor.core.lookup import once_per_policy
from monitor.core.model import Fragment
from monitor.core.policy import Policy, SituationDef
from monitor.core.text import unmarked, word_runs

_WORD: Final = re.compile(r"\w+")
_MARKED: Final = re.compile("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
"""Latin letters with a diacritic, and the marks by themselves."""
_IOTA_BELOW: Final = "\u0345"
"""The one character that matches a letter (iota) when case is ignored and is none itself, so that it parts words."""


@dataclass(frozen=True, slots=True)
class _Matcher:
    situation: SituationDef
    terms: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class _Index:
    """Positions of the situations in the policy: by stream, by word, and those that every fragment must be tried on."""

    matchers: tuple[_Matcher, ...]
    streams: dict[str, tuple[int, ...]]
    words: dict[str, tuple[int, ...]]
    always: tuple[int, ...]
    rest: SituationDef | None


def situation_of(fragment: Fragment, policy: Policy) -> SituationDef | None:
    """Return the situation whose terms a fragment names most, else the one that takes the rest."""
    index = _index(policy)
    told = " ".join((fragment.text, fragment.title or "", fragment.stream))
    if not told.isascii() and _MARKED.search(told):
        told = f"{told}\n{unmarked(told)}"  # feeds write "Doğan" and "Dogan"
    own = index.streams.get(fragment.stream, ())
    best: SituationDef | None = None
    most = 0
    for position in _candidates(index, told, own):
        matcher = index.matchers[position]
        score = 100 if position in own else 0
        if matcher.terms is not None:
            score += len({unmarked(found.lower()) for found in matcher.terms.findall(told)})
        if score > most:
            best, most = matcher.situation, score
    return best or index.rest


def situation_of_the_rest(policy: Policy) -> SituationDef | None:
    """Return the situation that takes what no other claims, ``None`` if there is none."""
    return _index(policy).rest


def situation_called(policy: Policy, name: str) -> SituationDef | None:
    """Return the situation with an id."""
    return _by_id(policy).get(name)


def _candidates(index: _Index, told: str, own: tuple[int, ...]) -> list[int]:
    """Return the positions of all situations that may score, in the order of the policy."""
    if _IOTA_BELOW in told:
        return list(range(len(index.matchers)))
    found = {*index.always, *own}
    words = index.words
    told_words = set(word_runs(told)) if told.isascii() else {folded(word) for word in _WORD.findall(told)}
    for word in told_words:
        found.update(words.get(word, ()))
    return sorted(found)


def folded(word: str) -> str:
    """Return a form that is the same for all words that match each other when case is ignored.

    The dotted and the dotless i of Turkish match the plain one, which case folding alone keeps apart.
    """
    return word.casefold().replace("i\u0307", "i").replace("\u0131", "i")


@once_per_policy
def _index(policy: Policy) -> _Index:
    streams: dict[str, list[int]] = {}
    words: dict[str, list[int]] = {}
    always: list[int] = []
    parts = [
        [{folded(word) for word in _WORD.findall(term)} for term in situation.terms] for situation in policy.situations
    ]
    shared = Counter(word for terms in parts for term in terms for word in term)
    for position, situation in enumerate(policy.situations):
        for stream in dict.fromkeys(situation.streams):
            streams.setdefault(stream, []).append(position)
        keys = {min(term, key=lambda word: (shared[word], word)) if term else None for term in parts[position]}
        if None in keys:
            always.append(position)
        for key in keys - {None}:
            words.setdefault(key or "", []).append(position)
    takers = (one for one in policy.situations if one.automatic and not one.terms and not one.streams)
    return _Index(
        matchers=tuple(_Matcher(situation, _pattern(situation)) for situation in policy.situations),
        streams={stream: tuple(positions) for stream, positions in streams.items()},
        words={word: tuple(positions) for word, positions in words.items()},
        always=tuple(always),
        rest=next(takers, None),
    )


def _pattern(situation: SituationDef) -> re.Pattern[str] | None:
    if not situation.terms:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, situation.terms))})(?!\w)", re.IGNORECASE)


@once_per_policy
def _by_id(policy: Policy) -> dict[str, SituationDef]:
    return {situation.id: situation for situation in reversed(policy.situations)}
