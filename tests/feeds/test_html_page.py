"""A live page saved as HTML."""

from __future__ import annotations

import html
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.core.model import Fragment, Part
from monitor.errors import InputError
from monitor.feeds import read_fragments
from tests.feeds.reading import read

SEED = Path(__file__).parents[2] / "seeds" / "live_page.txt"


def test_the_seed_page_reads_the_same_as_html(tmp_path: Path) -> None:
    title, *lines = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    content = (
        "<!DOCTYPE html><html><head><title>Site</title><style>p {}</style></head><body><nav>Menu 10:00</nav>"
        f"<div>The Site</div><h1>{html.escape(title)}</h1>{body}<script>let at = '11:11'</script></body></html>"
    )
    fragments, bad = read(tmp_path / "live_page.html", content)
    assert not bad
    assert fragments == [item for item in read_fragments(SEED) if isinstance(item, Fragment)]


def test_dates_in_the_markup_date_the_page(tmp_path: Path) -> None:
    content = (
        "<h1>Live</h1><article><time datetime='2020-02-28T03:05:00+03:00'>00:05</time><h3>New</h3><p>It began at"
        " <time>22:10</time>, he said.</p></article><article><time>23:20</time><h3>Old</h3></article>"
    )
    fragments, _ = read(tmp_path / "a.html", content)
    assert [(item.text, item.published_at) for item in fragments if item.part is Part.HEADLINE][:2] == [
        ("Old", datetime(2020, 2, 27, 23, 20, tzinfo=UTC)),
        ("New", datetime(2020, 2, 28, 0, 5, tzinfo=UTC)),
    ]
    assert "It began at 22:10, he said." in [item.text for item in fragments]


def test_unclosed_and_crossed_tags_do_no_harm(tmp_path: Path) -> None:
    fragments, _ = read(tmp_path / "a.html", "<p>22 killed<div>in <b>Idlib<p>More</b> &amp; more<script>x</p>")
    assert [item.text for item in fragments if item.part is Part.INTRO] == ["in Idlib", "More & more"]


@pytest.mark.parametrize(
    "broken", ["<![if x]>", "<![}", "<!x", "<?x", "</", "&#x110000;", "<time datetime='0001-01-01T00:00+14:00'>"]
)
def test_markup_that_means_nothing_is_passed_over(tmp_path: Path, broken: str) -> None:
    fragments, _ = read(tmp_path / "a.html", f"<h1>Live</h1><p>22 killed</p>{broken}")
    assert "22 killed" in [item.text for item in fragments]


def test_a_page_of_tags_that_never_close_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="30,000 tags are never closed"):
        read(tmp_path / "a.html", "\n".join(['<a b="' * 10_000] * 3))
