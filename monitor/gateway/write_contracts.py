"""``python -m monitor.gateway.write_contracts FOLDER``: write the contracts as they are committed (under ``docs``)."""

from __future__ import annotations

import sys
from pathlib import Path

from monitor.gateway.contracts import write

if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
