"""Sentences: where one statement ends and the next begins, as ranges of tokens."""

from __future__ import annotations

from typing import Final

from monitor.core.text.tokens import Kind, Token

ABBREVIATIONS: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "cpl",
        "sgt",
        "pvt",
        "adm",
        "brig",
        "sen",
        "rep",
        "gov",
        "pres",
        "hon",
        "rev",
        "fr",
        "msgr",
        "st",
        "mt",
        "ft",
        "no",
        "nos",
        "vs",
        "etc",
        "al",
        "dept",
        "jr",
        "sr",
        "inc",
        "co",
        "corp",
        "ltd",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "approx",
        "incl",
        "est",
        "fig",
        "div",
        "inf",
        "insp",
        "supt",
        "det",
        "atty",
        "cmdr",
        "sra",
        "srta",
        "dra",
        "ing",
        "lic",
        "km",
        "ave",
        "blvd",
        "hwy",
        "rt",
        "tel",
        "ext",
        "u.s",
        "u.n",
        "u.k",
    ]
)
_ENDS: Final = frozenset((".", "!", "?", "...", "..", "\u2026", "\u3002", "\u061f"))
_BULLETS: Final = frozenset(("\u2022", "\u00b7", "\u25aa", "\u25cf"))
_CLOSERS: Final = frozenset(('"', "'", "\u201d", "\u2019", ")", "]", "\u00bb"))
_OPENERS: Final = frozenset(('"', "'", "\u201c", "\u2018", "(", "[", "\u00ab", "-", "--", "\u2013", "\u2014", "$"))
_WRAPPED_LINE: Final = 55
# No sentence is read past this many tokens, so that work grows with the length of the text and no faster.
_LONGEST: Final = 160


def split(text: str, tokens: list[Token]) -> list[tuple[int, int]]:
    """Return ``[first, last)`` token ranges. A blank line always ends a sentence; a line break ends one where the line
    before it was short, so that wrapped copy stays whole and stacked lines come apart."""
    ranges: list[tuple[int, int]] = []
    first = 0
    count = len(tokens)
    line_start = 0
    index = 0
    broken = "\n" in text
    while index < count:
        token = tokens[index]
        if index - first >= _LONGEST:
            ranges.append((first, index))
            first = index
        if broken and index:
            if index > first and _line_ends(text, tokens, index, line_start):
                ranges.append((first, index))
                first = index
            if "\n" in text[tokens[index - 1].end : token.start]:
                line_start = token.start
        if token.kind is Kind.MARK:
            if token.lower in _BULLETS:
                if index > first:
                    ranges.append((first, index))
                first = index + 1
            elif token.lower in _ENDS and _stops(tokens, index):
                last = index + 1
                while (
                    last < count and tokens[last].lower in _CLOSERS and tokens[last].start - tokens[last - 1].end <= 0
                ):
                    last += 1
                ranges.append((first, last))
                first = index = last
                continue
        elif token.lower[-1] == "." and index + 1 < count and _opens_after_initials(tokens, index):
            ranges.append((first, index + 1))
            first = index + 1
        index += 1
    if first < count:
        ranges.append((first, count))
    return ranges


def _line_ends(text: str, tokens: list[Token], index: int, line_start: int) -> bool:
    previous, token = tokens[index - 1], tokens[index]
    if token.start - previous.end < 1:
        return False
    gap = text[previous.end : token.start]
    breaks = gap.count("\n")
    if not breaks:
        return False
    return breaks > 1 or previous.end - line_start < _WRAPPED_LINE


def _stops(tokens: list[Token], index: int) -> bool:
    if index + 1 >= len(tokens):
        return True
    mark, following = tokens[index], tokens[index + 1]
    if following.start == mark.end and following.lower not in _CLOSERS:
        return False
    if mark.lower == "." and index:
        before = tokens[index - 1]
        if before.end == mark.start:
            if before.lower in ABBREVIATIONS and before.kind is Kind.WORD:
                # "Jan. 5" and "Gen. Perez" go on; "... on the Mt. The" is too rare to matter.
                return (
                    before.lower in ("etc", "inc", "co", "ltd", "no")
                    and following.kind is Kind.WORD
                    and _opens(following)
                )
            if len(before.text) == 1 and before.text.isupper() and before.kind is Kind.WORD:
                return False
    at = index + 1
    while at < len(tokens) and tokens[at].lower in _CLOSERS:
        at += 1
    if at >= len(tokens):
        return True
    following = tokens[at]
    if following.kind is Kind.MARK:
        return True
    return following.kind is not Kind.WORD or _opens(following)


def _opens(token: Token) -> bool:
    return not token.text[0].islower()


def _opens_after_initials(tokens: list[Token], index: int) -> bool:
    # "at 8 p.m. Police said": a new sentence; "the U.S. Army": not.
    return tokens[index].lower in ("a.m.", "p.m.") and tokens[index + 1].text[0].isupper()
