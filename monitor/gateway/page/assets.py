"""The files of the page, read once and compressed once."""

from __future__ import annotations

import gzip
import logging
from dataclasses import dataclass
from pathlib import Path

from fastapi import Request, Response

from monitor.gateway.answers import tagged
from monitor.gateway.page.vega import ensure_bundle

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parent
_TYPES = {
    "index.html": "text/html; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "page.css": "text/css; charset=utf-8",
    "icon.svg": "image/svg+xml",
    "vega.js": "text/javascript; charset=utf-8",
    "licences.txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent."""

    body: bytes
    packed: bytes
    media_type: str


class Assets:
    """All files of the page by name. Without the chart's library the page works, and shows tables alone."""

    def __init__(self, *, bundle: Path | None) -> None:
        self._files: dict[str, Asset] = {}
        for name, media_type in _TYPES.items():
            path = bundle if name == "vega.js" else FOLDER / name
            if path is not None and path.is_file():
                body = path.read_bytes()
                self._files[name] = Asset(body, gzip.compress(body, 9, mtime=0), media_type)

    @classmethod
    def load(cls, cache: Path) -> Assets:
        """Read the files; in a checkout the chart's library is made once, beside them or else in ``cache``."""
        bundle = ensure_bundle(FOLDER / "vendor", cache)
        if bundle is None:
            log.warning("the chart's library is missing and vl-convert-python is not installed: tables without charts")
        return cls(bundle=bundle)

    def names(self) -> tuple[str, ...]:
        """Return which files there are."""
        return tuple(self._files)

    def weight(self) -> int:
        """Return the bytes that a first visit loads, compressed."""
        return sum(len(asset.packed) for name, asset in self._files.items() if name != "licences.txt")

    def reply(self, request: Request, name: str) -> Response | None:
        """Return the answer to a request for a file; nothing if there is no such file."""
        asset = self._files.get(name)
        if asset is None:
            return None
        packed = "gzip" in request.headers.get("accept-encoding", "")
        headers = {"Vary": "Accept-Encoding", **({"Content-Encoding": "gzip"} if packed else {})}
        return tagged(request, asset.packed if packed else asset.body, asset.media_type, headers)
