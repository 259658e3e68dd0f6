"""``python -m monitor.gateway.new_key``: make a key, and the line of configuration that admits who holds it."""

from __future__ import annotations

import sys

from monitor.settings.api_keys import new_key

if __name__ == "__main__":
    key, digest = new_key()
    sys.stdout.write(
        f"key (give it to its holder; it is written nowhere else):\n  {key}\n"
        f"gateway.keys:\n  - {{name: NAME, sha256: {digest}, scopes: [ingest, act]}}\n"
    )
