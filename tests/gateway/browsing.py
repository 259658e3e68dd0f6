"""A real chromium for the page's tests: other hosts are blocked, and whatever the page complains of is kept."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
)
SCREENSHOTS = Path(__file__).parents[2] / ".screenshots"


def chromium() -> str:
    """Return Debian's chromium (``make test`` installs it). Without it the page's tests fail."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.fail("chromium is not installed: apt-get install chromium")
    return found


@dataclass(slots=True)
class Heard:
    """What a page asked of the network, and what it complained of."""

    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    """Run a chromium."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        try:
            yield running
        finally:
            running.close()


@contextlib.contextmanager
def visiting(running: Browser, base: str, **options: object) -> Iterator[tuple[Page, Heard]]:
    """Open a page that reaches ``base`` and no other host."""
    context = running.new_context(base_url=base, locale="en-GB", timezone_id="Europe/Istanbul", **options)  # type: ignore[arg-type]
    heard = Heard()
    home = urlsplit(base).netloc

    def only_home(route: Route) -> None:
        host = urlsplit(route.request.url).netloc
        heard.hosts.add(host)
        if host == home:
            route.continue_()
        else:
            route.abort()

    context.route("**/*", only_home)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("console", lambda message: heard.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.complaints.append(str(error)))
    try:
        yield page, heard
    finally:
        context.close()
