"""CSV and TSV: a header with the names of a fragment's fields (``text`` must be one), then one fragment a row."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator

from monitor.core.model import Fragment
from monitor.errors import InputError
from monitor.feeds.bad import BadLine
from monitor.feeds.lines import Line
from monitor.feeds.rows import NAMES, Defaults, RowError, check_names, fragment_of

DELIMITERS = ",;\t"


def read_table(lines: Iterable[Line | BadLine], defaults: Defaults) -> Iterator[Fragment | BadLine]:
    """Yield a fragment or a bad line for each row; a row over several lines has the number of its first.

    A row whose quotes or cells do not come out even costs its first line only: the lines that a stray quote had
    swallowed are read again. Raise ``InputError`` where the first line names no ``text`` column, or
    one that is misspelt.
    """
    source = _Source(lines)
    header_line = next(source, None)
    yield from source.take_bad()
    if header_line is None:
        return
    delimiter = max(DELIMITERS, key=header_line.count)
    try:
        header = [name.strip() for name in next(csv.reader([header_line], delimiter=delimiter))]
        check_names(header)
    except csv.Error as error:
        why = "a CR alone ends no line; save the file with LF or CR LF" if "\r" in header_line else str(error)
        raise InputError(f"the first line of a CSV must name its columns, one of them text: {why}") from None
    except RowError as error:
        raise InputError(f"the first line, which names the columns: {error}") from None
    twice = next((name for name in NAMES if header.count(name) > 1), None)
    if twice is not None:
        raise InputError(f"the first line names the column {twice!r} twice; keep one of them")
    if "text" not in header:
        raise InputError(
            f"the first line of a CSV must name its columns, one of them text; found {', '.join(header)[:120]!r}"
        )
    rows = csv.reader(source, delimiter=delimiter, strict=True)
    while True:
        source.begin_row()
        wrong = None
        cells: list[str] = []
        try:
            cells = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            wrong = f"not CSV: {error}"
        yield from source.take_bad()
        if wrong is None and cells and len(cells) != len(header):
            wrong = f"the row has {len(cells)} cells, the header {len(header)}; quote cells that hold the separator"
        if wrong is not None:
            first = source.give_back()
            yield BadLine(number=first.number, reason=wrong, raw=first.text)
            # A reader that has failed keeps half a row: the next starts clean on the line after.
            rows = csv.reader(source, delimiter=delimiter, strict=True)
        elif any(cell.strip() for cell in cells):
            yield _fragment(dict(zip(header, cells, strict=True)), source.first, defaults)
    yield from source.take_bad()


def _fragment(row: dict[str, str], first: Line, defaults: Defaults) -> Fragment | BadLine:
    try:
        return fragment_of(row, defaults)
    except RowError as error:
        return BadLine(number=first.number, reason=str(error), raw=first.text)


class _Source:
    """Feeds lines to the csv module, keeping those of the current row and the bad lines met on the way."""

    def __init__(self, lines: Iterable[Line | BadLine]) -> None:
        self._lines = iter(lines)
        self._again: deque[Line] = deque()
        self._row: list[Line] = []
        self._bad: list[BadLine] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._next_good()
        self._row.append(line)
        return line.text + "\n"

    def _next_good(self) -> Line:
        for line in self._lines:
            if isinstance(line, Line):
                return line
            self._bad.append(line)
        raise StopIteration

    @property
    def first(self) -> Line:
        """The first line of the current row."""
        return self._row[0]

    def begin_row(self) -> None:
        """Forget the lines of the row before."""
        self._row.clear()

    def give_back(self) -> Line:
        """Return the current row's first line and put the others back, to be read again."""
        self._again.extendleft(reversed(self._row[1:]))
        return self._row[0]

    def take_bad(self) -> list[BadLine]:
        """Return the bad lines met since the last call."""
        bad, self._bad = self._bad, []
        return bad
