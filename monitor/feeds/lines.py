"""Bytes to numbered lines of text: UTF-8, with or without a byte order mark; a line that is not UTF-8 is a bad line.

No other encoding is guessed: a wrong guess changes names and figures without anyone noticing. Lines end at LF or CR LF
only, because U+2028 and its like may stand inside a JSON string.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from monitor.feeds.bad import BadLine

MAX_LINE = 65_536
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line without its end; ``number`` is 1-based."""

    number: int
    text: str


def read_lines(stream: BinaryIO) -> Iterator[Line | BadLine]:
    """Yield the lines of ``stream``; one over 64 KB or not in UTF-8 comes as a ``BadLine`` and the next goes on."""
    number = 0
    while raw := stream.readline(MAX_LINE + 1):
        number += 1
        if number == 1:
            raw = raw.removeprefix(BYTE_ORDER_MARK)
        if len(raw) > MAX_LINE and not raw.endswith(b"\n"):
            head = raw[:80].decode("utf-8", "replace")
            _skip_rest_of_line(stream)
            yield BadLine(number=number, reason=f"the line is longer than {MAX_LINE:,} bytes", raw=head)
            continue
        raw = raw.removesuffix(b"\n").removesuffix(b"\r")
        try:
            yield Line(number=number, text=raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            reason = (
                f"the line is not UTF-8 (byte {error.start + 1} is 0x{raw[error.start]:02x}); save the file as UTF-8"
            )
            yield BadLine(number=number, reason=reason, raw=raw.decode("utf-8", "backslashreplace"))


def _skip_rest_of_line(stream: BinaryIO) -> None:
    while (more := stream.readline(MAX_LINE)) and not more.endswith(b"\n"):
        pass
