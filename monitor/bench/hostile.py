"""Texts that are as much work as a text can be: for the test that reading grows with the length alone, and for timing.

Each is a pattern repeated to any length, with the word of harm that opens the gate where the pattern has none.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

from monitor.core.extract import read_text
from monitor.core.model import Fragment
from monitor.core.policy import Policy

LENGTH: Final = 8192
"""So many characters, for which a bound on the time is given: eight kilobytes, or more where they are not plain."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """``unit`` repeated, between ``head`` and ``tail``."""

    unit: str
    tail: str = ""
    head: str = ""

    def of(self, length: int) -> str:
        """Return ``length`` characters of it. The head and the tail are whole and words of their own."""
        head = f"{self.head} " if self.head else ""
        tail = f" {self.tail}" if self.tail else ""
        room = length - len(head) - len(tail)
        return head + (self.unit * (room // len(self.unit) + 1))[:room] + tail


HOSTILE: Final[dict[str, Pattern]] = {
    "digits": Pattern("9", "killed"),
    "digits and commas": Pattern("1,", "killed"),
    "digits and hyphens": Pattern("1-", "killed"),
    "digits and points": Pattern("1.", "killed"),
    "open brackets": Pattern("(", "5 killed"),
    "brackets in brackets": Pattern("(5 killed ", ")"),
    "brackets around harm": Pattern("[killed] "),
    "no space": Pattern("a", "killed"),
    "no space around harm": Pattern("b", head="A" * 500 + " killed"),
    "direction marks": Pattern("\u202e\u200b", "5 killed"),
    "control characters": Pattern("\x00\x07", "5 killed"),
    "initials": Pattern("a.", "killed"),
    "initials of names": Pattern("J. ", "Smith was killed"),
    "line breaks": Pattern("\n ", "5 killed"),
    "quotation marks": Pattern('"killed" '),
    "open quotation marks": Pattern("\u201c5 killed "),
    "harm only": Pattern("killed "),
    "figures of harm": Pattern("12 killed, "),
    "lists": Pattern("and 12 soldiers ", "were killed"),
    "lists of names": Pattern("Juan Perez, ", "were killed"),
    "objects": Pattern("killed 12 soldiers in Aden, "),
    "prepositions": Pattern("of the ", "were killed", "12 "),
    "relatives": Pattern("who was killed "),
    "speakers": Pattern("he said ", "12 killed"),
    "named speakers": Pattern("Governor Rahmi Dogan said 12 were killed. "),
    "sources in chains": Pattern("according to the Observatory, ", "12 were killed"),
    "number words": Pattern("one hundred and ", "killed"),
    "hyphens": Pattern("twenty-", "five killed"),
    "ranges": Pattern("between 1 and ", "5 killed"),
    "parts": Pattern("including three children ", "killed 5"),
    "tolls": Pattern("the number of dead rose to 5 of the wounded "),
    "no one killed": Pattern("no one was killed and not one of the 12 died, "),
    "dates": Pattern("on 27 February 2020 at 22:21 ", "12 killed"),
    "years": Pattern("since 2004, ", "12 killed"),
    "acts": Pattern("Turkey shelled Idlib and Russia bombed Aleppo, "),
    "acts without an end": Pattern("and shelled and threatened ", "12 killed"),
    "capitals": Pattern("TWELVE SOLDIERS WERE KILLED AND 9 WOUNDED BY GUERRILLAS "),
    "hashtags": Pattern("#killed @soldiers ", "12 killed"),
    "wrong encoding": Pattern("12 soldats tu\ufffd\ufffds, killed \x80\x81\xff "),
}


def seconds(text: str, policy: Policy, times: int = 3) -> float:
    """Return the least seconds of processor time that reading ``text`` took in some ``times``."""
    fragment = Fragment(text=text)
    return min(_once(fragment, policy) for _ in range(times))


def _once(fragment: Fragment, policy: Policy) -> float:
    start = time.process_time()
    read_text(fragment, policy)
    return time.process_time() - start
