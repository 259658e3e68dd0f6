"""Reports from the future: they are refused wherever fragments come in.

A situation's clock is the newest report, and what is older than ``retention`` by that clock is old news. A single
report of the world dated a year ahead, by a slip of a digit, would make old news of all that follows: nobody would be
paged again. An exercise may play at any time; it has a state of its own.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.core.model import Fragment, Status

SLACK = timedelta(days=1)
"""So far ahead a report may be dated: clocks differ, and local times are taken for UTC."""


REASON = "published_at lies in the future; correct it, or leave it out if it is not known"


def from_the_future(fragment: Fragment, now: datetime) -> bool:
    """Whether ``fragment``, seen at ``now`` (aware), is a report of the world that says to be published later."""
    at = fragment.published_at
    return at is not None and fragment.status is Status.ACTUAL and at > now + SLACK
