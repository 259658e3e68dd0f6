"""``extract``: JSON lines in, JSON lines out, whatever comes in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Monitor, clean_environment

TEXT = "At least 22 soldiers were killed and 30 wounded in an air strike, the governor said."


def test_a_line_gives_claims_signals_toll_and_code(monitor: Monitor) -> None:
    (row,) = monitor("extract", stdin=json.dumps({"id": "a", "text": TEXT})).rows

    assert list(row) == ["id", "claims", "signals", "toll", "root", "quad"]
    killed = row["claims"][0]
    assert (killed["outcome"], killed["low"], killed["high"]) == ("killed", 22, None)
    assert TEXT[killed["span"]["start"] : killed["span"]["end"]] == "At least 22"
    assert {"scope", "polarity", "modality", "basis", "origin", "victims", "qualifier", "rule"} <= set(killed)
    assert row["toll"] == {
        "killed": {"low": 22, "best": 22, "high": 22},
        "wounded": {"low": 30, "best": 30, "high": 30},
    }


def test_a_text_without_casualties_has_no_toll(monitor: Monitor) -> None:
    (row,) = monitor("extract", stdin='{"id": 1, "text": "The two ministers met for 3 hours on 4 May."}').rows

    assert row["claims"] == []
    assert row["toll"] == {"killed": None, "wounded": None}


def test_ids_and_order_are_kept_whatever_their_type(monitor: Monitor) -> None:
    ids = [3, "b", None, 1.5, {"doc": 7}, "b"]
    ran = monitor("extract", "-", stdin="\n".join(json.dumps({"id": one, "text": TEXT}) for one in ids))

    assert [row["id"] for row in ran.rows] == ids


def test_a_bad_line_is_answered_in_its_place_and_makes_exit_2(monitor: Monitor) -> None:
    lines = ['{"id": 1, "text": "x"}', "nonsense", '{"id": 2}', "[]", "", '{"id": 3, "text": 4}',
             '{"id": 4, "text": "x", "published_at": "soon"}', "[" * 100_000, '{"id": 5, "text": ""}']  # fmt: skip
    ran = monitor("extract", stdin="\n".join(lines))

    assert ran.status == 2
    assert [("error" in row, row["id"]) for row in ran.rows] == [
        (False, 1), (True, None), (True, 2), (True, None), (True, 3), (True, 4), (True, None), (False, 5),
    ]  # fmt: skip
    assert "Traceback" not in ran.err


def test_bytes_that_are_no_text_are_answered_too(monitor: Monitor) -> None:
    ran = monitor("extract", stdin='{"id": 1, "text": "caf\udce9"}\n{"id": 2, "text": "\\ud800 22 soldiers killed"}')

    assert "error" in ran.rows[0]
    assert ran.rows[1]["toll"]["killed"]["best"] == 22


def test_what_is_no_json_or_no_utf8_is_said_in_words(monitor: Monitor) -> None:
    ran = monitor("extract", stdin='{"text": 22 killed}\n\udcff\udcfe{}\n\ufeff{"id": 1, "text": "x"}\n')

    assert [row.get("error") for row in ran.rows] == [
        "line 1: not JSON: expecting ',' delimiter (column 13)",
        "line 2: not UTF-8 text (byte 1 is 0xff); save it as UTF-8",
        None,
    ]


def test_outlet_and_time_are_taken_from_the_line(monitor: Monitor) -> None:
    row = {"id": 1, "text": "22 soldiers were killed.", "outlet": "the-wire", "published_at": "2020-02-27T21:38:00Z"}
    (result,) = monitor("extract", stdin=json.dumps(row)).rows

    assert result["claims"][0]["origin"] == "outlet:the-wire"


def test_whoever_sends_one_line_and_waits_gets_the_answer() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "monitor", "extract"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=clean_environment(),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in (1, 2):
            process.stdin.write(json.dumps({"id": number, "text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_a_file_is_read_as_standard_input_is(monitor: Monitor, tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps({"id": 1, "text": TEXT}))

    assert monitor("extract", path).out == monitor("extract", stdin=path.read_text()).out
