"""Plain text: one fragment a line, or a paragraph where blank lines part the text. No times: they are not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monitor.core.model import Fragment
from monitor.feeds.bad import BadLine
from monitor.feeds.lines import Line
from monitor.feeds.rows import Defaults, RowError, checked_text


def read_lines_of_text(lines: Iterable[Line | BadLine], defaults: Defaults) -> Iterator[Fragment | BadLine]:
    """Yield a fragment for each line that is not blank."""
    for line in lines:
        if isinstance(line, BadLine):
            yield line
        elif line.text.strip():
            yield _fragment(line.number, line.text.strip(), defaults)


def read_paragraphs(lines: Iterable[Line | BadLine], defaults: Defaults) -> Iterator[Fragment | BadLine]:
    """Yield a fragment for each run of lines without a blank one, joined by spaces; a bad one has its first number."""
    gathered: list[Line] = []
    for line in lines:
        if isinstance(line, BadLine):
            yield line
        elif line.text.strip():
            gathered.append(line)
        elif gathered:
            yield _joined(gathered, defaults)
            gathered = []
    if gathered:
        yield _joined(gathered, defaults)


def _joined(lines: list[Line], defaults: Defaults) -> Fragment | BadLine:
    return _fragment(lines[0].number, " ".join(line.text.strip() for line in lines), defaults)


def _fragment(number: int, text: str, defaults: Defaults) -> Fragment | BadLine:
    try:
        text = checked_text(text)
    except RowError as error:
        return BadLine(number=number, reason=str(error), raw=text)
    return Fragment(text=text, outlet=defaults.outlet, status=defaults.status, stream=defaults.stream)
