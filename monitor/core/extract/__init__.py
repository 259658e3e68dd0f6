"""Extraction: claims and signals out of one fragment. Pure, deterministic, with the words behind every reading."""

from __future__ import annotations

from monitor.core.extract.acts.rules import may_need
from monitor.core.extract.casualties import find_claims
from monitor.core.extract.corrections.anew import with_set_anew
from monitor.core.extract.doubt.refuted import is_drill
from monitor.core.extract.gate import opens
from monitor.core.extract.reading import Reading
from monitor.core.extract.signals import find_signals
from monitor.core.model import Fragment
from monitor.core.policy import Policy
from monitor.core.text import letter_runs, parse

__all__ = ["Reading", "read_text"]


def read_text(fragment: Fragment, policy: Policy) -> Reading:
    """Return everything that ``fragment`` claims and signals. Never raises; equal fragments read equally."""
    words = set(letter_runs(fragment.text))
    harm, acts = opens(words), may_need(fragment.text, words)
    if not harm and not acts:  # most of a general feed: a few microseconds
        return Reading(text=fragment.text)
    document = parse(fragment.text)
    return Reading(
        claims=with_set_anew(find_claims(fragment, document, policy), fragment, document, policy) if harm else (),
        signals=find_signals(fragment, document, policy) if acts and not is_drill(fragment.text) else (),
        text=fragment.text,
    )
