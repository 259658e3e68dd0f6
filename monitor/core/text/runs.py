"""The words that a text has, before it is read: what gates ask for. One pass over its bytes each."""

from __future__ import annotations

import unicodedata
from string import ascii_lowercase, digits
from typing import Final


def _keeping(kept: str) -> bytes:
    return bytes(byte if chr(byte) in kept else ord(" ") for byte in range(256))


_LETTERS: Final = _keeping(ascii_lowercase)
_WORDS: Final = _keeping(ascii_lowercase + digits + "_")


def letter_runs(text: str) -> list[str]:
    """Return the runs of plain letters of ``text`` in lower case: its words, and the parts of those that have marks or
    other letters in them."""
    return text.lower().encode("ascii", "replace").translate(_LETTERS).decode("ascii").split()


def word_runs(text: str) -> list[str]:
    r"""Return what ``\w+`` finds in the lower case of an ASCII ``text``."""
    return text.lower().encode("ascii", "replace").translate(_WORDS).decode("ascii").split()


def unmarked(text: str) -> str:
    """Return a text without its diacritics: feeds write "Doğan" and "Dogan"."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text).replace("\u0131", "i")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
