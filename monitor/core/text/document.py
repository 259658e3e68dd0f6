"""A text, read once: its tokens, its sentences and its quantities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from monitor.core.text.joined import joined
from monitor.core.text.numbers import Number, find_numbers
from monitor.core.text.sentences import split
from monitor.core.text.tokens import Token, tokenize

_MOSTLY: Final = 0.7


class Sentence:
    """One sentence: its tokens, and its place in the document (``first`` is the index of its first token there).

    Indexes inside ``numbers`` count from the sentence's own first token. ``upper`` says that the copy is in capitals,
    so that capitals tell nothing about names.
    """

    __slots__ = ("_lowers", "_numbers", "_upper", "first", "index", "tokens")

    def __init__(self, index: int, first: int, tokens: list[Token]) -> None:
        self.index = index
        self.first = first
        self.tokens = tokens
        self._lowers: set[str] | None = None
        self._numbers: list[Number] | None = None
        self._upper: bool | None = None

    @property
    def lowers(self) -> set[str]:
        """The words in lower case, for what asks whether one of many is there; nobody changes it."""
        if self._lowers is None:
            self._lowers = {token.lower for token in self.tokens}
        return self._lowers

    @property
    def numbers(self) -> list[Number]:
        if self._numbers is None:
            found = find_numbers(self.tokens)
            self._numbers = joined(self.tokens, found) if len(found) > 1 else found
        return self._numbers

    @property
    def upper(self) -> bool:
        if self._upper is None:
            self._upper = _in_capitals(self.tokens)
        return self._upper

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


@dataclass(frozen=True)
class Document:
    """A text with its tokens (offsets are code points of ``text``) and sentences, in order."""

    text: str
    tokens: list[Token]
    sentences: list[Sentence]

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        text: str,
        tokens: list[Token],
        sentences: list[Sentence],
    ) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "tokens", tokens)
        object.__setattr__(self, "sentences", sentences)


def _in_capitals(tokens: list[Token]) -> bool:
    capitals = sum([1 for token in tokens if token.text.isupper() and _is_word(token)])
    if capitals < 3:  # nearly every sentence
        return False
    letters = sum([1 for token in tokens if _is_word(token)])
    return letters > 3 and capitals > _MOSTLY * letters


def _is_word(token: Token) -> bool:
    return len(token.text) > 1 and token.text[0].isalpha()


def parse(text: str) -> Document:
    """Return ``text`` read as a document. Never raises, whatever the characters."""
    tokens = tokenize(text)
    sentences = [
        Sentence(index, first, tokens[first:last])
        for index, (first, last) in enumerate([(a, b) for a, b in split(text, tokens) if b > a])
    ]
    return Document(text, tokens, sentences)
