"""The alerts as an Atom feed (RFC 4287): for readers that poll."""

from __future__ import annotations

import html
from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter, Request, Response
from feedgenerator import Atom1Feed

from monitor.gateway.answers import tagged
from monitor.gateway.readmodel.alerts import list_alerts
from monitor.gateway.readmodel.page import Cut
from monitor.gateway.readmodel.record import moment
from monitor.gateway.room import InRoom

router = APIRouter(tags=["alerts"])

MEDIA_TYPE = "application/atom+xml"
ENTRIES = 50
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@router.get("/feed.atom", responses={200: {"content": {MEDIA_TYPE: {}}}}, response_class=Response)
def get_feed(request: Request, room: InRoom) -> Response:
    """The latest alert messages of the world; exercises and tests are left out: a feed reader shows no banner."""
    with room.model.store.read() as connection:
        found = list_alerts(connection, room.names, Cut(limit=ENTRIES * 2))["items"]
    items = [item for item in found if item["status"] == "actual"][:ENTRIES]
    base = room.base_url or str(request.base_url).rstrip("/")
    feed = Atom1Feed(
        title="Conflict monitor: alerts",
        link=f"{base}/#/alerts",
        description="Alerts on casualty estimates and escalation.",
        feed_url=f"{base}/feed.atom",
        language="en",
    )
    for item in items:
        _add(feed, base, item)
    if not items:
        feed.latest_post_date = lambda: _EPOCH  # else the library says "now", and every poll sees something new
    return tagged(request, feed.writeString("utf-8").encode("utf-8"), MEDIA_TYPE)


def _add(feed: Any, base: str, item: dict[str, Any]) -> None:
    at = datetime.fromisoformat(item["at"]) if item["at"] else moment(item["known_at"])
    feed.add_item(
        title=_legal(item["headline"]),
        link=f"{base}/#/alert/{item['id']}",
        description=html.escape(_legal(item["text"])),  # readers take a summary for HTML
        unique_id=f"urn:conflict-monitor:alert:{item['message_id']}",
        pubdate=at,
        updateddate=at,
        categories=(item["severity"], item["type"], item["rule"]),
    )


def _legal(text: str) -> str:
    """Leave out what XML 1.0 cannot hold (section 2.2): control characters other than tab and line ends."""
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
