"""Extraction: claims and signals out of one fragment. Pure, deterministic, with the words behind every reading."""

from __future__ import annotations

from monitor.core.extract.casualties import find_claims
from monitor.core.extract.reading import Reading
from monitor.core.extract.signals import find_signals
from monitor.core.model import Fragment
from monitor.core.policy import Policy
from monitor.core.text import parse

__all__ = ["Reading", "read_text"]


def read_text(fragment: Fragment, policy: Policy) -> Reading:
    """Return everything that ``fragment`` claims and signals. Never raises; equal fragments read equally."""
    document = parse(fragment.text)
    return Reading(
        claims=find_claims(fragment, document, policy),
        signals=find_signals(fragment, document, policy),
        text=fragment.text,
    )
