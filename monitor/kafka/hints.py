"""The types of the core's fields, for the codec, where the core is compiled.

mypyc leaves of a field's type only what it can check by itself: of ``datetime | None`` the word ``type``, of
``tuple[Cell, ...]`` no more than ``tuple``. The codec would refuse every message. What the sources say, which lie
beside the machine code, is put back as the words that plain Python would hold.
"""

from __future__ import annotations

import ast
import inspect
import sys
from pathlib import Path
from types import ModuleType

import monitor.core.policy
import monitor.core.state  # noqa: F401 - with these two all modules of types that are read from bytes are there

TYPES = ("monitor.core.model", "monitor.core.state", "monitor.core.cells", "monitor.core.policy")


def restore_hints() -> int:
    """Put back the types of fields of every compiled module that ``TYPES`` name, and return how many."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith(TYPES)]
    return sum(_restore(module) for module in modules if not (module.__file__ or "").endswith(".py"))


def _restore(module: ModuleType) -> int:
    library = Path(module.__file__ or "")
    source = library.with_name(f"{library.name.partition('.')[0]}.py")
    restored = 0
    for node in ast.parse(source.read_text("utf-8")).body:
        if not isinstance(node, ast.ClassDef):
            continue
        made = vars(module)[node.name]
        fields = [one for one in node.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)]
        told = {ast.unparse(one.target): ast.unparse(one.annotation) for one in fields}
        if told:
            made.__annotations__ = {**inspect.get_annotations(made), **told}
            restored += len(told)
    return restored
