"""Recorded reports to fragments: JSON lines, CSV, plain text and saved live pages.

A bad line never stops the rest: it comes out as a ``BadLine`` with its number and reason, in its place (those of a page
come before the page). What is wrong with the whole file (missing, a folder, empty, of no known format, clock times
without any date) is one ``InputError``.
"""

from __future__ import annotations

from monitor.feeds.bad import BadLine
from monitor.feeds.read import read_fragments

__all__ = ["BadLine", "read_fragments"]
