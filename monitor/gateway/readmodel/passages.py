"""The words behind a reading, in the sentence they stand in."""

from __future__ import annotations

import re
import sqlite3

from monitor.core.model import Fragment, Observation, Span
from monitor.gateway.readmodel.rows import Row
from monitor.kafka import wire

REACH = 160
"""How many characters before and after the words are shown at most."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]?\s+|\n+")


def passage(text: str, span: Span) -> Row:
    """Return the sentence around ``span``, cut to ``REACH`` on either side, and where the words are in it."""
    before, words, after = text[: span.start], text[span.start : span.end], text[span.end :]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    before = before[ends[-1] :] if ends else before
    end = _SENTENCE_END.search(after)
    after = after[: end.end()].rstrip() if end else after
    if len(before) > REACH:
        before = "… " + before[-REACH:].partition(" ")[2]
    if len(after) > REACH:
        after = after[:REACH].rpartition(" ")[0] + " …"
    return {"text": before + words + after, "start": len(before), "end": len(before) + len(words)}


def of_observation(connection: sqlite3.Connection, observation: Observation) -> Row | None:
    """Return the passage that an observation was read from; nothing if its fragment is not at hand."""
    text = text_of(connection, observation.fragment)
    span = span_of(observation)
    return None if text is None or span.end > len(text) else passage(text, span)


def text_of(connection: sqlite3.Connection, fragment: str) -> str | None:
    """Return the text of a fragment, if it is at hand."""
    found = connection.execute("SELECT body FROM fragment WHERE id = ?", (fragment,)).fetchone()
    return None if found is None else wire.decode(Fragment, found[0]).text


def span_of(observation: Observation) -> Span:
    """Return the span of an observation's words."""
    said = observation.claim if observation.claim is not None else observation.signal
    return Span(start=0, end=0) if said is None else said.span
