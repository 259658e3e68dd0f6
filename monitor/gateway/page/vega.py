"""The chart's library: Vega, as one script that vl-convert-python (which carries it) writes. It is not kept in git.

The build hook calls ``write_bundle`` when a wheel is made. This module imports nothing of ours, so that the hook can
load it by path before anything is installed.
"""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import Any

NAME = "vega.js"
# vega-embed is the one entry that brings Vega's expression interpreter: with it, no expression is compiled to code.
SNIPPET = "window.vegaEmbed = vegaEmbed;"
BANNER = "/* Vega, Vega-Lite, Vega-Embed and their dependencies: see licences.txt for their licences and authors. */\n"


def write_bundle(folder: Path) -> Path:
    """Write the library into ``folder``, whole or not at all, and return its path. Needs vl-convert-python."""
    convert: Any = importlib.import_module("vl_convert")
    script = BANNER + convert.javascript_bundle(SNIPPET)
    folder.mkdir(parents=True, exist_ok=True)
    path, part = folder / NAME, folder / f".{NAME}.{os.getpid()}"
    part.write_text(script, encoding="utf-8")
    part.replace(path)
    return path


def ensure_bundle(*folders: Path) -> Path | None:
    """Return where the library is in one of ``folders``; write it into the first that takes it; ``None``: none can."""
    for folder in folders:
        if (folder / NAME).is_file():
            return folder / NAME
    for folder in folders:
        try:
            return write_bundle(folder)
        except ImportError:
            return None
        except OSError:
            continue
    return None
