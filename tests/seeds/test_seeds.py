"""The seeds hold together: every fact is there once, its words stand where it says, and the model knows its terms."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest

from monitor.core.model import (
    Basis,
    Direction,
    Fragment,
    Modality,
    Outcome,
    Part,
    Polarity,
    Precision,
    Scope,
    SignalModality,
    Standing,
)
from monitor.feeds import read_fragments
from tests.seeds.expected import REPORTS, SEEDS, Row, expected, fragment_of, fragments, rows

FACTS = {"claims": 56, "signals": 109, "decoys": 35, "checks": 9}
CLAIMS_OF = {"c000": 9, "c001": 8, "c002": 17, "c003": 17, "c004": 5}
SIGNALS_OF = {"s000": 17, "s001": 12, "s002": 29, "s003": 35, "s004": 16}


def in_reports(name: str) -> list[Row]:
    return [row for row in rows(name) if "row" in row]


@pytest.mark.parametrize(("name", "count"), FACTS.items())
def test_every_fact_is_there_exactly_once(name: str, count: int) -> None:
    ids = [row["id"] for row in rows(name)]
    assert len(ids) == count
    assert len(set(ids)) == count


@pytest.mark.parametrize(("name", "counts"), [("claims", CLAIMS_OF), ("signals", SIGNALS_OF)])
def test_ids_run_without_a_gap_in_each_report(name: str, counts: dict[str, int]) -> None:
    wanted = {f"{report}-{number:02}" for report, count in counts.items() for number in range(1, count + 1)}
    assert {row["id"] for row in rows(name)} == wanted


def test_decoys_and_checks_run_without_a_gap() -> None:
    assert [row["id"] for row in rows("decoys")] == [f"d-{number:02}" for number in range(1, 36)]
    assert [row["id"] for row in rows("checks")] == [f"k-{number:02}" for number in range(1, 10)]


@pytest.mark.parametrize("name", ["claims", "signals", "decoys"])
def test_every_quote_stands_in_its_fragment(name: str) -> None:
    for row in in_reports(name):
        fragment = fragment_of(row)
        assert row["quote"] in fragment.text, row["id"]
        assert row["fragment"] == fragment.id, row["id"]


def test_the_decoys_of_the_saved_page_stand_on_their_lines() -> None:
    lines = (SEEDS / "live_page.txt").read_text(encoding="utf-8").splitlines()
    on_page = [row for row in rows("decoys") if "line" in row]
    assert [row["id"] for row in on_page] == ["d-26", "d-27"]
    for row in on_page:
        assert row["quote"] in lines[row["line"] - 1], row["id"]


def test_claims_are_in_the_models_terms() -> None:
    for row in rows("claims"):
        Outcome(row["outcome"]), Modality(row["modality"]), Polarity(row["polarity"])
        Basis(row["basis"]), Standing(row["standing"])
        assert [Scope(scope) for scope in [row["scope"], *row.get("scope_or", [])]]
        assert row["low"] is None or row["high"] is None or row["low"] <= row["high"], row["id"]
        assert row["expect"] in {"count", "restate", "store-delta", "vague", "context"}, row["id"]


def test_signals_are_in_the_models_terms() -> None:
    for row in rows("signals"):
        assert [SignalModality(modality) for modality in [row["modality"], *row.get("modality_or", [])]]
        Direction(row["direction"])
        assert row["code"] is None or row["code"].isdigit(), row["id"]
        assert row["expect"] in {"signal", "duplicate", "background", "ignore"}, row["id"]


def test_a_restated_fact_names_one_that_exists() -> None:
    for name in ("claims", "signals"):
        known = {row["id"] for row in rows(name)}
        for row in rows(name):
            for other in ("duplicate_of", "same_claim_as"):
                assert row.get(other, row["id"]) in known, row["id"]
    claims = {row["id"] for row in rows("claims")}
    assert all(set(check["claims"]) <= claims for check in rows("checks"))


def test_words_that_tell_a_figure_stand_in_the_fragment() -> None:
    for row in rows("claims"):
        text = fragment_of(row).text.lower()
        for words in (row.get("vague"), row.get("qualifier")):
            assert words is None or words in text, row["id"]


def test_facts_that_stood_side_by_side_still_share_a_fragment() -> None:
    facts = [row for name in ("claims", "signals", "decoys") for row in in_reports(name)]
    shared = Counter(row["fragment"] for row in facts)
    together = {row["id"]: row["fragment"] for row in facts}
    for group in (
        ("c000-02", "c000-03", "c000-04"),
        ("c001-03", "c001-04"),
        ("c002-12", "c002-13", "c002-14"),
        ("c003-04", "c003-05", "c003-06"),
        ("c003-07", "c003-08"),
        ("c003-12", "c003-13", "d-13"),
        ("c003-14", "d-07"),
        ("c004-02", "c004-03"),
        ("c004-05", "s004-08", "s004-09", "d-24"),
    ):
        assert len({together[fact] for fact in group}) == 1, group
    assert max(shared.values()) == 4


def test_no_number_that_counts_no_victims_is_part_of_a_claims_words() -> None:
    for decoy in in_reports("decoys"):
        text = fragment_of(decoy).text
        start = text.index(decoy["quote"])
        end = start + len(decoy["quote"])
        for claim in rows("claims"):
            if claim["fragment"] == decoy["fragment"]:
                at = text.index(claim["quote"])
                assert at + len(claim["quote"]) <= start or at >= end, (decoy["id"], claim["id"])


@pytest.mark.parametrize(
    ("report", "count", "precisions"),
    [
        ("000-first-reports", 17, {Precision.DAY}),
        ("001-toll-rises", 20, {Precision.DAY}),
        ("002-live-page", 51, {Precision.MINUTE, Precision.UNKNOWN}),
        ("003-toll-raised", 44, {Precision.UNKNOWN}),
        ("004-roundup", 13, {Precision.UNKNOWN}),
    ],
)
def test_each_report_reads_in_full_with_its_own_precision(report: str, count: int, precisions: set[Precision]) -> None:
    read = fragments(report)
    assert len(read) == count
    assert {fragment.precision for fragment in read} == precisions


def test_no_two_fragments_are_the_same() -> None:
    ids = [fragment.id for report in REPORTS for fragment in fragments(report)]
    assert len(set(ids)) == len(ids) == 145


def test_the_live_page_report_is_what_the_feed_reads_from_the_page() -> None:
    from_page = list(read_fragments(SEEDS / "live_page.txt", stream="002-live-page"))
    assert from_page == list(fragments("002-live-page"))


def test_a_video_title_is_printed_twice_on_its_line() -> None:
    titles = [fragment for fragment in fragments("003-toll-raised") if fragment.part is Part.CAPTION]
    twice = [item for item in titles if item.text[: len(item.text) // 2] == item.text[len(item.text) // 2 + 1 :]]
    assert len(twice) == 2


def test_each_step_of_the_replay_names_the_fragment_that_causes_it() -> None:
    claims = {row["id"]: row for row in rows("claims")}
    for step in expected("alerts")["steps"]:
        cause = step["cause"]
        claim, fragment = claims[cause["claim"]], fragment_of(cause)
        assert fragment.id == cause["fragment"] == claim["fragment"]
        assert fragment.published_at == datetime.fromisoformat(step["at"])
        assert (claim["low"], claim["high"], claim["origin"]) == (step["value"], step["value"], "hatay-governor")


def test_pages_are_the_steps_that_page() -> None:
    gold = expected("alerts")
    paging = [
        {"at": step["at"], "threshold": issue["threshold"]}
        for step in gold["steps"]
        for issue in step["issues"]
        if issue["page"]
    ]
    assert paging == gold["pages"]
    assert [page["threshold"] for page in paging] == [20, 30]


def test_sums_between_claims_come_out_as_written() -> None:
    sums = [check for check in rows("checks") if "terms" in check]
    assert len(sums) == 5
    for check in sums:
        assert sum(check["terms"]) == check["total"], check["id"]


def test_reports_carry_no_time_that_their_source_did_not_print() -> None:
    untimed: list[Fragment] = [item for item in fragments("002-live-page") if item.published_at is None]
    assert [item.part for item in untimed].count(Part.INTRO) == 5
    assert len(untimed) == 5 + 1 + 2 + 5  # introduction, title, and the two entries without a time
