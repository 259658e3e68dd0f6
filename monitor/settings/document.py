"""A YAML file that remembers where everything stands, so that a mistake can be named by its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from yaml.reader import ReaderError

from monitor.errors import ConfigError

Loc = tuple[int | str, ...]

_NOT_TEXT = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("bool", "int", "float", "null", "timestamp"))
"""What YAML reads as something else than a word, and Python could not take as the name of a key."""


class Document:
    """The values of one YAML file and the line of each. ``line(loc)`` is the line of the nearest thing that exists."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self._lines: dict[Loc, int] = {}
        try:
            loader = yaml.SafeLoader(text)
        except ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            raise ConfigError(
                f"{path}:{line}: holds a character that no text has (U+{error.character:04X}); take it out"
            ) from None
        try:
            root = loader.get_single_node()
            if root is None:
                raise ConfigError(
                    f"{path}:1: the file is empty; copy config/monitor.yaml, whose comments are the manual"
                )
            if not isinstance(root, yaml.MappingNode):
                raise ConfigError(f"{path}:1: the file must be a mapping of sections, for example `situations:`")
            self._index(root, (), ())
            self.values: dict[str, Any] = loader.construct_document(root)
        except yaml.YAMLError as error:
            raise ConfigError(_yaml_problem(path, error)) from None
        finally:
            loader.dispose()

    def line(self, loc: Loc) -> int | None:
        """Return the 1-based line of the key or item at ``loc``, else of what holds it; ``None`` if not in the file."""
        if loc and loc[:1] not in self._lines:
            return None
        while loc not in self._lines:
            loc = loc[:-1]
        return self._lines[loc]

    def knows(self, loc: Loc) -> bool:
        """Whether the file has something at ``loc`` itself."""
        return loc in self._lines

    def _index(self, node: yaml.Node, loc: Loc, above: tuple[yaml.Node, ...]) -> None:
        where = f"{self.path}:{node.start_mark.line + 1}"
        if node in above:
            raise ConfigError(f"{where}: holds itself; name something else after the *")
        self._lines.setdefault(loc, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, value in node.value:
                where = f"{self.path}:{key.start_mark.line + 1}"
                if not isinstance(key, yaml.ScalarNode) or key.tag in _NOT_TEXT:
                    raise ConfigError(f"{where}: a key must be a word; write `key: value`, and put a number in quotes")
                if key.value in seen:
                    raise ConfigError(f"{where}: key {key.value!r} is given twice; keep one of them")
                seen.add(key.value)
                self._lines[(*loc, key.value)] = key.start_mark.line + 1
                self._index(value, (*loc, key.value), (*above, node))
        elif isinstance(node, yaml.SequenceNode):
            for number, item in enumerate(node.value):
                self._index(item, (*loc, number), (*above, node))


def read_document(path: Path) -> Document:
    """Read the file, or raise ``ConfigError`` with what is wrong and where."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file; give --config FILE or set MONITOR_CONFIG") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 text (byte {error.start}); save it as UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    return Document(path, text)


def _yaml_problem(path: Path, error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    line = f":{mark.line + 1}" if mark is not None else ""
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"{path}{line}: not valid YAML: {problem}; check indentation, colons and quotes there"
