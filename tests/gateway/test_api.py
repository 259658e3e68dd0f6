"""What the API answers, now and as of any moment."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest

from monitor.gateway.readmodel.page import cursor
from tests.gateway.conftest import Gateway
from tests.gateway.story import INCIDENT, REPORTS

API = "/api/v1"
HERE = f"{API}/incidents/{INCIDENT}"


def killed(answer: httpx.Response) -> tuple[int, int, int]:
    """Return the triple of the killed in an incident's answer."""
    estimate = next(e for e in answer.json()["estimates"] if e["outcome"] == "killed")
    return estimate["low"], estimate["best"], estimate["high"]


def test_a_situation_has_its_level_its_index_over_time_its_tolls_and_its_last_alert(gateway: Gateway) -> None:
    found = gateway.get(f"{API}/situations/idlib-2020").json()
    assert found["index"]["level"] == "high"
    assert [point["value"] for point in found["line"]][:3] == [34.0, 58.0, 63.5]
    assert [e["best"] for e in found["incidents"][0]["estimates"]] == [33, 36]
    assert found["last_alert"]["severity"] == "extreme"


def test_configured_situations_are_there_before_anything_is_reported(gateway: Gateway) -> None:
    items = gateway.get(f"{API}/situations").json()["items"]
    assert any(item["index"] is None and not item["incidents"] for item in items)


def test_each_origin_has_its_own_figure_in_its_own_words(gateway: Gateway) -> None:
    answer = gateway.get(HERE).json()
    figures = {f["origin"]: f for f in answer["estimates"][0]["figures"]}
    governor = figures["hatay-governor"]
    assert (governor["low"], governor["grade"], governor["origin_kind"]) == (33, "B2", "official")
    passage = governor["passage"]
    assert passage["text"][passage["start"] : passage["end"]] == "the toll to 33 soldiers"
    assert governor["url"].startswith("https://")


def test_contested_attackers_stand_side_by_side_with_who_says_and_who_denies(gateway: Gateway) -> None:
    parties = {party["party"]: party for party in gateway.get(HERE).json()["attackers"]}
    assert set(parties) == {"RUS", "SYR"}
    assert [row["origin"] for row in parties["RUS"]["denies"]] == ["russia-mod"]
    assert [row["origin"] for row in parties["SYR"]["says"]] == ["turkey-presidency"]


@pytest.mark.parametrize("number", range(len(REPORTS)))
def test_as_of_a_moment_just_after_a_report_the_estimate_is_what_that_report_made_it(
    gateway: Gateway, number: int
) -> None:
    moment = REPORTS[number].at.isoformat().replace("+00:00", "Z")
    assert killed(gateway.get(HERE, params={"as_of": moment})) == REPORTS[number].triple


def test_as_of_takes_a_minute_without_seconds_and_any_zone(gateway: Gateway) -> None:
    for moment in ("2020-02-27T23:30Z", "2020-02-28T02:30+03:00"):
        assert killed(gateway.get(HERE, params={"as_of": moment})) == (29, 29, 34)


def test_by_what_we_knew_the_same_moment_held_nothing_since_the_night_was_told_today(gateway: Gateway) -> None:
    assert gateway.get(HERE, params={"as_of": "2020-02-27T23:30Z", "by": "known"}).status_code == 404
    assert killed(gateway.get(HERE, params={"as_of": "2999-01-01T00:00Z", "by": "known"})) == (33, 33, 37)


def test_before_the_first_report_nothing_was_held(gateway: Gateway) -> None:
    assert gateway.get(HERE, params={"as_of": "2020-02-27T20:00Z"}).status_code == 404
    early = gateway.get(f"{API}/situations", params={"as_of": "2020-02-27T20:00Z"}).json()["items"]
    assert all(item["index"] is None and not item["incidents"] and item["last_alert"] is None for item in early)


def test_alerts_as_of_a_moment_are_those_issued_by_then(gateway: Gateway) -> None:
    asked = {"as_of": "2020-02-27T23:30Z", "situation": "idlib-2020"}
    items = gateway.get(f"{API}/alerts", params=asked).json()["items"]
    assert [(item["type"], item["threshold"]) for item in items] == [("update", 20.0), ("alert", 20.0)]


def test_the_timeline_has_every_revision_and_every_report(gateway: Gateway) -> None:
    for path in (f"{API}/timeline?incident={INCIDENT}", f"{HERE}/timeline"):
        line = gateway.get(path).json()
        steps = [s["after"] for s in line["steps"]]
        assert [(s["low"], s["best"], s["high"]) for s in steps] == [report.triple for report in REPORTS]
        assert [row["quote"] for row in line["reports"]] == [report.words for report in REPORTS]


def test_an_alert_leads_from_rule_to_estimate_to_claims_to_words(gateway: Gateway) -> None:
    listed = gateway.get(f"{API}/alerts", params={"situation": "idlib-2020"}).json()["items"]
    first = gateway.get(f"{API}/alerts/{listed[-1]['id']}").json()
    assert [message["type"] for message in first["messages"]] == ["alert", "update"]
    link = first["evidence"][0]
    assert link["text"][link["start"] : link["end"]] == "brings the dead to 29"
    assert (first["rule"], first["threshold"], first["best"]) == ("toll", 20.0, 29)


def test_decisions_say_why_something_did_not_fire(gateway: Gateway) -> None:
    items = gateway.get(f"{API}/decisions", params={"situation": "idlib-2020"}).json()["items"]
    assert {item["outcome"] for item in items} == {"issued", "updated", "held"}
    assert all(item["reason"] and item["detail"] for item in items)


@pytest.mark.parametrize("kind", ["alerts", "decisions", "situations", "incidents"])
def test_pages_of_a_list_put_together_are_the_list(gateway: Gateway, kind: str) -> None:
    whole = gateway.get(f"{API}/{kind}", params={"limit": 200}).json()["items"]
    parts: list[Any] = []
    following: str | None = None
    while True:
        asked = {"limit": "2", **({"cursor": following} if following else {})}
        answer = gateway.get(f"{API}/{kind}", params=asked).json()
        assert len(answer["items"]) <= 2
        parts += answer["items"]
        following = answer["next"]
        if following is None:
            break
    assert parts == whole


def test_a_cursor_that_no_list_gave_is_refused(gateway: Gateway) -> None:
    answer = gateway.get(f"{API}/alerts", params={"cursor": "é"})
    assert answer.status_code == 422
    assert gateway.get(f"{API}/alerts", params={"cursor": cursor("0")}).json()["items"] == []


def test_an_answer_that_has_not_changed_is_not_sent_again(gateway: Gateway) -> None:
    first = gateway.get(HERE)
    again = gateway.get(HERE, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert gateway.get(HERE, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{API}/incidents/nowhere", 404),
        (f"{API}/alerts/nowhere", 404),
        (f"{API}/situations/nowhere", 404),
        ("/nowhere", 404),
        (f"{API}/alerts?limit=0", 422),
        (f"{API}/alerts?as_of=yesterday", 422),
        (f"{API}/alerts?as_of=2020-02-27T23:30", 422),
        (f"{API}/alerts?as_of=2020-02-27T23:30Z&by=heart", 422),
    ],
)
def test_errors_are_problem_documents_that_do_not_repeat_what_was_asked(
    gateway: Gateway, path: str, status: int
) -> None:
    answer = gateway.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert not re.search("nowhere|yesterday|heart", answer.text)


def test_the_feed_tells_alerts_of_the_world_and_no_exercise(gateway: Gateway) -> None:
    answer = gateway.get("/feed.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    atom = "{http://www.w3.org/2005/Atom}"
    entries = ElementTree.fromstring(answer.content).findall(f"{atom}entry")  # noqa: S314 - our own feed
    assert len(entries) == 3
    links = [entry.find(f"{atom}link") for entry in entries]
    assert all(link is not None and "/#/alert/" in link.attrib["href"] for link in links)


def test_links_in_alerts_lead_to_the_page(gateway: Gateway) -> None:
    answer = gateway.get(f"/incidents/{INCIDENT}")
    assert (answer.status_code, answer.headers["location"]) == (302, f"/#/incident/idlib-2020/{INCIDENT}")


def test_the_documentation_loads_nothing_from_elsewhere(gateway: Gateway) -> None:
    page = gateway.get("/docs")
    assert re.findall(r'(?:src|href)="(https?:)?//', page.text) == []
    for path in re.findall(r'(?:src|href)="(/[^"]+)"', page.text):
        assert gateway.get(path).status_code == 200


def test_the_lists_are_at_the_root_too(gateway: Gateway) -> None:
    for name in ("alerts", "decisions", "situations"):
        assert gateway.get(f"/{name}").json() == gateway.get(f"{API}/{name}").json()


def test_metrics_count_by_route_and_not_by_path(gateway: Gateway) -> None:
    gateway.get(f"{API}/incidents/nowhere-at-all")
    text = gateway.get("/metrics").text
    assert "nowhere-at-all" not in text
    assert 'route="/incidents/{incident:path}"' in text


def test_other_origins_are_told_only_when_they_are_configured(gateway: Gateway, another: Any) -> None:
    origin = {"Origin": "https://desk.example"}
    assert "access-control-allow-origin" not in gateway.get("/livez", headers=origin).headers
    open_to_desk = another(cors=("https://desk.example",))
    allowed = open_to_desk.get("/livez", headers=origin).headers
    assert allowed["access-control-allow-origin"] == "https://desk.example"
    other = open_to_desk.get("/livez", headers={"Origin": "https://other.example"}).headers
    assert "access-control-allow-origin" not in other


def test_no_answer_may_run_what_is_not_ours(gateway: Gateway) -> None:
    for path in ("/", "/docs", f"{API}/alerts", "/nowhere"):
        policy = gateway.get(path).headers["content-security-policy"]
        scripts = next(part for part in policy.split(";") if "script-src" in part)
        assert "unsafe" not in scripts
        assert "http" not in policy
    assert "unsafe" not in gateway.get("/").headers["content-security-policy"]
