"""``replay --local``: the pure core without a broker, one JSON object a line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import LIVE_PAGE, SEEDS, Monitor

FIELDS = {
    "observation": {"situation", "fragment", "incident", "quote", "claim", "published_at", "outlet"},
    "signal": {"situation", "fragment", "quote", "signal", "published_at"},
    "estimate": {"incident", "outcome", "side", "low", "best", "high", "figures", "method"},
    "alert": {"id", "message_type", "status", "severity", "page", "headline", "text", "evidence", "references"},
    "decision": {"rule", "subject", "outcome", "reason", "detail", "observations"},
}


def test_every_line_has_a_type_of_the_contract_and_its_fields(monitor: Monitor) -> None:
    ran = monitor("replay", "--local", LIVE_PAGE)

    assert (ran.status, ran.err) == (0, "")
    assert {row["type"] for row in ran.rows} == set(FIELDS)
    for row in ran.rows:
        assert FIELDS[row["type"]] <= set(row)
        assert next(iter(row)) == "type"


def test_the_night_pages_twice_and_updates_quietly_between(monitor: Monitor) -> None:
    alerts = [row for row in monitor("replay", "--local", LIVE_PAGE).rows if row["type"] == "alert"]
    toll = [row for row in alerts if row["rule"] == "toll"]

    assert [(row["at"][11:16], row["threshold"], row["message_type"], row["page"]) for row in toll] == [
        ("21:38", 10, "alert", False),
        ("21:38", 20, "alert", True),
        ("23:06", 20, "update", False),
        ("00:47", 30, "alert", True),
    ]
    assert [row for row in alerts if row["page"]] == [toll[1], toll[3]]
    assert toll[0]["covered_by"] == toll[1]["id"]
    assert toll[2]["references"], "an update names what it changes"
    assert {row["status"] for row in alerts} == {"exercise"}


def test_twice_the_same_replay_gives_the_same_bytes(monitor: Monitor) -> None:
    first, second = (monitor("replay", "--local", *sorted(SEEDS.glob("*.jsonl"))) for _ in range(2))

    assert first.out
    assert first.out == second.out


def test_a_bad_line_is_told_with_its_number_and_the_rest_goes_on(monitor: Monitor, tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text(
        '{"text": "22 soldiers were killed in Northtown"}\nnonsense\n{"text": "Now 29 were killed there"}\n'
    )

    ran = monitor("replay", "--local", path)

    assert ran.status == 0
    assert ran.err.startswith(f"monitor: {path}:2: not JSON")
    assert [row["claim"]["low"] for row in ran.rows if row["type"] == "observation"] == [22, 29]


def test_a_recording_without_any_report_is_no_quiet_night(monitor: Monitor, tmp_path: Path) -> None:
    path = tmp_path / "feed.csv"
    path.write_text("published_at,text\n27.2.2020,22 killed\nyesterday,29 killed\n")

    ran = monitor("replay", "--local", path)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines()[-1] == f"monitor: {path}: no report in it; 2 lines could not be read"


def test_a_replay_can_be_fast_forwarded_without_losing_what_came_before(monitor: Monitor) -> None:
    rows = monitor("replay", "--local", LIVE_PAGE, "--at", "2020-02-27T23:00Z").rows
    toll = [row for row in rows if row["type"] == "alert" and row["rule"] == "toll"]

    assert [row["message_type"] for row in toll] == ["update", "alert"]


def test_revisions_and_the_index_come_only_when_asked_for(monitor: Monitor) -> None:
    assert {row["type"] for row in monitor("replay", "--local", "--all", LIVE_PAGE).rows} > set(FIELDS)


def test_the_status_can_be_actual(monitor: Monitor) -> None:
    rows = monitor("replay", "--local", "--status", "actual", LIVE_PAGE).rows

    assert {row["status"] for row in rows} == {"actual"}
