"""Reading a text as tokens, sentences and quantities. Standard library only; linear in the length of the text."""

from __future__ import annotations

from monitor.core.text.document import Document, Sentence, parse
from monitor.core.text.numbers import Number, find_numbers
from monitor.core.text.runs import letter_runs, unmarked, word_runs
from monitor.core.text.tokens import Kind, Token, tokenize

__all__ = [
    "Document",
    "Kind",
    "Number",
    "Sentence",
    "Token",
    "find_numbers",
    "letter_runs",
    "parse",
    "tokenize",
    "unmarked",
    "word_runs",
]
