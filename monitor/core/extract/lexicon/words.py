"""How the word lists are written: plain lines of words."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """Return the words of ``lines``; an underscore stands for a space inside a word."""
    return frozenset(word.replace("_", " ") for line in lines for word in line.split())


def plurals(singular: frozenset[str]) -> frozenset[str]:
    """Return regular plurals of ``singular``."""
    return frozenset(plural(word) for word in singular)


def plural(word: str) -> str:
    """Return the regular plural of ``word``: policeman -> policemen, deputy -> deputies, boss -> bosses."""
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    return word + "s"
