"""Scores of the extraction on sentences with hand-set gold: ``python -m tests.eval``, behind ``make eval``.

Without arguments it scores what the repository holds (``tests/gold``, all of our own writing). With paths it scores
collections that are not ours and stay where they are: ``--muc4 GOLD.jsonl``, ``--plover FILE``,
``--crisisfacts STREAM.jsonl REFERENCE.json``. ``--json`` prints one JSON object, ``--wrong`` every miss.
"""
