"""What the guards of short texts share: which texts they read, and that a doubted figure stays as background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from monitor.core.extract.doubt.judging import SHORT
from monitor.core.model import Claim, Scope, Standing
from monitor.core.text import Document


def without_doubted(
    claims: list[Claim],
    document: Document,
    cues: frozenset[str],
    doubted: Callable[[Claim, int, Document, str], bool],
) -> list[Claim]:
    """Return ``claims`` with those for background that are ``doubted``, in a short text that has one of the ``cues``.

    ``doubted`` is given a claim, the index of its sentence, the document and its text in lower case. A denial's zero
    and a correction are left alone.
    """
    if len(document.text) > SHORT or not any(one.numeric and one.high != 0 for one in claims):
        return claims
    if all(cues.isdisjoint(sentence.lowers) for sentence in document.sentences):
        return claims
    text = document.text.lower()
    if len(text) != len(document.text):  # places would not agree
        return claims
    told: list[Claim] = []
    for one in claims:
        at = next((place.index for place in document.sentences if place.start <= one.span.start < place.end), -1)
        counts = one.numeric and one.high != 0 and one.standing is not Standing.CORRECTS and at >= 0
        told.append(replace(one, scope=Scope.BACKGROUND) if counts and doubted(one, at, document, text) else one)
    return told
