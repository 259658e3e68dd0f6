"""One sentence, tagged: words with their classes, and the parties named in it with the part they can play."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from monitor.core.extract.acts.lexicon import FORMS, NONE, WORDS
from monitor.core.extract.acts.parties import Trie
from monitor.core.text import Token

# A party named by one of these nouns is there as what acts or is hit; as a place or a voice it is neither.
ROLE_TAGS: Final = (("MEDIA", "media"), ("LEADER", "leader"), ("FORCE", "force"), ("PLACE", "place"))
PLACE_PREPOSITIONS: Final = frozenset(
    ("in", "inside", "near", "across", "throughout", "into", "within", "around", "outside", "over", "at")
)
HARD: Final = frozenset(";:–—|•·")
BREAKS: Final = frozenset(
    """after while when whereas because although though but before as until since that which who whose where once
    following amid despite saying adding said says""".split()
)
SKIP_TO_HEAD: Final = 4
HEAD_ENDS: Final = PLACE_PREPOSITIONS | frozenset(
    (
        "to",
        "by",
        "on",
        "of",
        "and",
        "or",
        "from",
        "that",
        "for",
        "with",
        "after",
        "the",
        "a",
        "an",
        "against",
        "has",
        "have",
        "is",
        "are",
        "was",
        "were",
    )
)


@dataclass(slots=True)
class Mention:
    """A party named at words ``[start, end)``. ``role``: force, leader, media, place, or plain where no noun says."""

    code: str
    start: int
    end: int
    role: str
    head: int

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        code: str,
        start: int,
        end: int,
        role: str,
        head: int,
    ) -> None:
        self.code = code
        self.start = start
        self.end = end
        self.role = role
        self.head = head


def get_role(mention: Mention, trie: Trie, words: Sequence[str]) -> bool:
    """Return whether the words from the name to its head noun hold no other party's own name."""
    return all(
        word not in trie
        or "LEADER" in WORDS.get(word, NONE)
        or all(code.startswith("@") for names, code in trie[word] if len(names) == 1)
        for word in words[mention.end : mention.head + 1]
    )


class Scene:
    """A tagged sentence. Word indices are into ``words``, a token each; what rules rarely need is made when asked for.

    ``upper`` says that the copy is in capitals, so that "US" may be the pronoun.
    """

    __slots__ = ("_mentions", "_text", "_trie", "present", "tags", "tokens", "upper", "words")

    def __init__(self, tokens: Sequence[Token], trie: Trie, *, upper: bool = False) -> None:
        self.tokens = tokens
        self.upper = upper
        self.words = [token.lower for token in tokens]
        get = WORDS.get
        self.tags = [get(word, NONE) for word in self.words]
        self.present: frozenset[str] = NONE.union(*self.tags)
        self._trie = trie
        self._text: str | None = None
        self._mentions: list[Mention] | None = None

    @property
    def text(self) -> str:
        """The words in lower case, joined by single spaces, for rules that are expressions."""
        if self._text is None:
            self._text = " ".join(self.words)
        return self._text

    @property
    def mentions(self) -> list[Mention]:
        """The parties named, in order."""
        if self._mentions is None:
            self._mentions = self._find(self._trie)
        return self._mentions

    def forget(self, code: str) -> None:
        """Drop mentions of ``code``: sides that could not be told."""
        self._mentions = [mention for mention in self.mentions if mention.code != code]

    def _find(self, trie: Trie) -> list[Mention]:
        words = self.words
        found: list[Mention] = []
        size = len(words)
        at = 0
        while at < size:
            word = words[at]
            entries = trie.get(word)
            if entries is None:
                at += 1
                continue
            for names, code in entries:
                end = at + len(names)
                if len(names) == 1 or tuple(words[at:end]) == names:
                    # "us" the pronoun is no state: the country is written in capitals (or with points) or in a headline
                    if (
                        word in ("us", "is")
                        and len(names) == 1
                        and (self.upper or self.tokens[at].text != word.upper())
                    ):
                        break
                    if not code:
                        at = end - 1
                        break
                    mention = self._mention(code, at, end)
                    found.append(mention)
                    # "Palestinian militants" is one party: its head noun names no second one
                    at = max(end, mention.head + 1 if get_role(mention, trie, words) else end) - 1
                    break
            at += 1
        return found

    def _mention(self, code: str, at: int, end: int) -> Mention:
        words, tags = self.words, self.tags
        role, head = "plain", end - 1
        for tag, name in ROLE_TAGS:
            # "Syrian army" says what it is itself; "North Korea" holds a word of place and is none
            if name != "place" and tag in tags[end - 1]:
                role, head = name, end - 1
        if role == "plain" and at and words[at - 1] in PLACE_PREPOSITIONS and words[at - 1] != "at":
            role = "place"
        limit = min(len(words), end + SKIP_TO_HEAD)
        step = end
        while step < limit:
            word = words[step]
            if word in ("'s", "’s", "'", "’", "-", "and", "or", "of") and word not in ("and", "or", "of"):
                step += 1
                continue
            if not word[0].isalnum() or word in HEAD_ENDS:
                break
            got = tags[step]
            named = next((name for tag, name in ROLE_TAGS if tag in got), None)
            if named is None:
                # an adjective or noun in between may follow ("Turkish ground forces"), a verb ends the phrase
                if word in FORMS and role != "plain":
                    break
                if word in FORMS and not word.endswith(("ed", "ing")):
                    break
                step += 1
                continue
            if word in FORMS and FORMS[word] != "base" and "ATKN" in got and role != "plain":
                break
            if named == "place" and role in ("force", "leader"):
                break
            role, head = named, step
            step += 1
        return Mention(code, at, end, role, head)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return text offsets of words ``first`` to ``last`` inclusive."""
        return self.tokens[min(first, last)].start, self.tokens[max(first, last)].end
