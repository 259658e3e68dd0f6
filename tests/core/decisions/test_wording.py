"""What an alert says: one text, the same everywhere."""

from __future__ import annotations

from dataclasses import replace

from monitor.core.model import MessageType, Standing, Status
from monitor.core.policy import Policy
from tests.core.decisions.scenes import EVERY, INDEX, OFFICIAL, claim, policy_of, run, signal

TOLL = policy_of(replace(OFFICIAL, runbook="https://desk.example/toll"), page_url="http://127.0.0.1:8080/")


def test_the_first_line_has_incident_figures_and_who() -> None:
    page = run([claim("observatory", 25, -5, 27), claim("governor", 22)], TOLL).pages[0]
    assert page.headline == "Air strike on Turkish troops: 22 killed (low 22, high 27), Governor"
    assert page.text.splitlines()[0] == page.headline


def test_the_text_says_what_changed_why_and_who_said_so() -> None:
    result = run([claim("governor", 22, text="governor: 22 killed"), claim("governor", 33, 180)], TOLL)
    first, last = result.pages
    assert "What changed: first estimate: low 22, best 22, high 22, official 22." in first.text
    assert "Why: rule official v1: official killed reached 20, at 2020-02-27 21:00Z." in first.text
    assert '- Governor (B2): 22; "governor: 22 killed" (wire, 2020-02-27 21:00Z)' in first.text
    assert "before: low 22, best 22, high 22, official 22." in last.text
    assert "Page: http://127.0.0.1:8080/incidents/strike" in first.text
    assert "Runbook: https://desk.example/toll" in first.text


def test_the_chain_leads_from_the_alert_to_the_words() -> None:
    told = claim("governor", 22, text="governor: 22 killed")
    link = run([told], TOLL).pages[0].evidence[0]
    assert (link.observation, link.origin, link.grade, link.figure) == (told.id, "governor", "B2", "22")
    assert (link.quote, link.outlet, link.rule) == ("governor: 22 killed", "wire", "by-hand")


def test_disagreement_and_checks_are_told() -> None:
    text = run([claim("observatory", 33, 0), claim("governor", 22, 0)], TOLL).alerts[-1].text
    assert "Disagreement: 50% of the best figure between reliable origins." in text


def test_an_update_and_a_cancel_say_so_first() -> None:
    told = [claim("governor", 22), claim("governor", 29, 5), claim("governor", 9, 60, standing=Standing.CORRECTS)]
    result = run(told, TOLL)
    assert result.of(MessageType.UPDATE)[0].headline.startswith("Update: Air strike")
    assert result.of(MessageType.CANCEL)[0].headline.startswith("Cancelled: Air strike")


def test_an_exercise_is_named_as_one_before_anything_else() -> None:
    page = run([claim("governor", 22, status=Status.EXERCISE)], TOLL).pages[0]
    assert page.headline.startswith("EXERCISE: ")


def test_long_names_give_way_and_figures_stay() -> None:
    long = "An extraordinarily long name that somebody gave to an incident without thinking of telephones at all"
    situation = EVERY.situations[0]
    incidents = tuple(replace(one, name=long) for one in situation.incidents)
    policy: Policy = replace(TOLL, situations=(replace(situation, incidents=incidents),))
    headline = run([claim("governor", 22)], policy).pages[0].headline
    assert len(headline) < 100
    assert headline.endswith("… : 22 killed (low 22, high 22), Governor".replace("… ", "…"))


def test_an_index_alert_names_the_acts_that_weigh_most() -> None:
    alert = run([signal("retaliation-strikes", 0, 25)], policy_of(INDEX)).alerts[0]
    assert alert.headline == "Idlib 2020: escalation pressure reached 20 on 2020-02-27"
    assert "retaliation-strikes SYR -> TUR" in alert.text
    assert alert.incident is None
    assert "killed" not in alert.text
