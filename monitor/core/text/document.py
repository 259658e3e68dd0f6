"""A text, read once: its tokens, its sentences and its quantities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from monitor.core.text.numbers import Number, find_numbers
from monitor.core.text.sentences import split
from monitor.core.text.tokens import Token, tokenize

_MOSTLY: Final = 0.7


@dataclass(frozen=True)
class Sentence:
    """One sentence: its tokens, and its place in the document (``first`` is the index of its first token there).

    Indexes inside ``numbers`` count from the sentence's own first token. ``upper`` says that the copy is in capitals,
    so that capitals tell nothing about names.
    """

    index: int
    first: int
    tokens: list[Token]

    @cached_property
    def numbers(self) -> list[Number]:
        return find_numbers(self.tokens)

    @cached_property
    def upper(self) -> bool:
        letters = [token.text for token in self.tokens if token.text[0].isalpha() and len(token.text) > 1]
        return len(letters) > 3 and sum(text.isupper() for text in letters) > _MOSTLY * len(letters)

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


def parse(text: str) -> Document:
    """Return ``text`` read as a document. Never raises, whatever the characters."""
    tokens = tokenize(text)
    sentences = [
        Sentence(index, first, tokens[first:last])
        for index, (first, last) in enumerate((a, b) for a, b in split(text, tokens) if b > a)
    ]
    return Document(text, tokens, sentences)
