"""CSV and TSV: a header with the names of a fragment's fields (``text`` must be one), then one fragment a row."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from monitor.core.model import Fragment
from monitor.errors import InputError
from monitor.feeds.bad import BadLine
from monitor.feeds.lines import MAX_LINE, Line
from monitor.feeds.rows import Defaults, RowError, fragment_of

DELIMITERS = ",;\t"


def read_table(lines: Iterable[Line | BadLine], defaults: Defaults) -> Iterator[Fragment | BadLine]:
    """Yield a fragment or a bad line for each row. The number of a row over several lines is that of its last line.

    Raise ``InputError`` where the first line names no ``text`` column: nothing after it could be understood.
    """
    source = _Source(lines)
    header_line = next(source, None)
    if header_line is None:
        yield from source.take_bad()
        return
    delimiter = max(DELIMITERS, key=header_line.count)
    header = [name.strip() for name in next(csv.reader([header_line], delimiter=delimiter))]
    if "text" not in header:
        raise InputError(
            f"the first line of a CSV must name its columns, one of them text; found {', '.join(header)[:120]!r}"
        )
    rows = csv.reader(source, delimiter=delimiter, strict=True)
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            yield from source.take_bad()
            yield BadLine(number=source.number, reason=f"not CSV: {error}", raw=source.text)
            # A reader that has failed keeps half a row: the next one starts clean on the line after.
            rows = csv.reader(source, delimiter=delimiter, strict=True)
            continue
        yield from source.take_bad()
        if any(cell.strip() for cell in cells):
            yield _fragment(header, cells, source, defaults)
    yield from source.take_bad()


def _fragment(header: list[str], cells: list[str], source: _Source, defaults: Defaults) -> Fragment | BadLine:
    if len(cells) != len(header):
        reason = f"the row has {len(cells)} cells, the header {len(header)}; quote cells that hold the separator"
        return BadLine(number=source.number, reason=reason, raw=source.text)
    try:
        return fragment_of(dict(zip(header, cells, strict=True)), defaults)
    except RowError as error:
        return BadLine(number=source.number, reason=str(error), raw=source.text)


class _Source:
    """Feeds lines to the csv module, keeping the number of the last and the bad lines met on the way."""

    def __init__(self, lines: Iterable[Line | BadLine]) -> None:
        self._lines = iter(lines)
        self._bad: list[BadLine] = []
        self.number = 0
        self.text = ""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        for line in self._lines:
            self.number = line.number
            if isinstance(line, BadLine):
                self._bad.append(line)
                continue
            self.text = line.text
            return line.text + "\n"
        raise StopIteration

    def take_bad(self) -> list[BadLine]:
        bad, self._bad = self._bad, []
        return bad


csv.field_size_limit(MAX_LINE)
