"""The gateway: JSON API, server-sent events, the newsroom page, ingest by HTTP. The topics tell its read model.

consumer.py   the topics, from their start, into ...
readmodel/    ... tables in SQLite, and what is asked of them
stream/       one connection a viewer that carries all kinds of news
api/          one small router for each thing one can ask for or do
page/         the newsroom page
"""

from __future__ import annotations

from monitor.gateway.app import create_app
from monitor.gateway.run import run_gateway

__all__ = ["create_app", "run_gateway"]
