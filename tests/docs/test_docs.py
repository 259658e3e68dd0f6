"""What the docs say about the code is what the code says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from monitor.cli.verdicts import ROLES
from monitor.core import model
from monitor.core.policy import OriginKind, RuleKind
from monitor.settings import load_settings
from tests.docs import commands, tables

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
CONFIG = ROOT / "config" / "monitor.yaml"


@pytest.mark.parametrize("path", tables.documents(), ids=lambda path: path.name)
def test_every_table_is_as_the_code_says(path: Path) -> None:
    text = path.read_text("utf-8")

    assert text == tables.fill(text), "run: python -m tests.docs.tables"


@pytest.mark.parametrize("command", commands.COMMANDS)
def test_the_page_of_commands_shows_their_own_help(command: str) -> None:
    assert commands.section(command) in commands.PAGE.read_text("utf-8"), "run: python -m tests.docs.commands"


def test_all_four_kinds_of_tables_are_there() -> None:
    named = [name for path in tables.documents() for name in re.findall(r"<!-- table: (\w+)", path.read_text("utf-8"))]

    assert sorted(named) == sorted(tables.TABLES)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


def test_every_word_of_the_model_is_in_the_glossary() -> None:
    words = (ROOT / "docs" / "words.md").read_text("utf-8").lower()

    assert model.__doc__ is not None
    for word in re.findall(r"^(\w+)  +\w", model.__doc__, re.MULTILINE):
        assert f"| {word} |" in words, word


def test_every_role_of_a_figure_is_explained() -> None:
    words = (ROOT / "docs" / "words.md").read_text("utf-8")

    for role in ROLES.keys() - {"superseded", "increment", "transfer", "subgroup", "cumulative", "background"}:
        assert f"| {role} |" in words, role


def test_every_kind_of_rule_is_explained_and_no_other() -> None:
    text = (ROOT / "docs" / "rules.md").read_text("utf-8")

    assert set(re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE)) == {kind.value for kind in RuleKind}


def test_the_manual_in_the_configuration_names_every_kind_of_rule_and_of_origin() -> None:
    comments = "\n".join(line for line in CONFIG.read_text("utf-8").splitlines() if line.startswith("#"))

    for kind in (*RuleKind, *OriginKind):
        assert kind.value in comments, kind


def test_every_example_in_the_configuration_is_good_when_its_marks_are_taken_away(tmp_path: Path) -> None:
    lines = CONFIG.read_text("utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if "One example of each other kind" in line)
    end = next(number for number, line in enumerate(lines[start:], start) if not line.startswith("  #"))
    examples = [line.replace("  # ", "  ", 1) for line in lines[start + 2 : end] if line.startswith("  # ")]
    path = tmp_path / "monitor.yaml"
    path.write_text("\n".join([*lines[:start], *examples, *lines[end:]]), "utf-8")

    assert {rule.kind for rule in load_settings(path).policy.rules} == set(RuleKind)


def test_every_commented_key_of_the_configuration_is_a_key_there_is() -> None:
    known = {part for key, _, _ in tables.every_key() for part in re.split(r"[^a-z_]+", key)}
    processes = CONFIG.read_text("utf-8").partition("# The processes.")[2]

    for key in re.findall(r"^ +# ([a-z_]+):", processes, re.MULTILINE):
        assert key in known | {"pager", "desk", "duty"}, key  # the receivers of the example


def test_the_package_says_which_six_files_follow_a_fragment() -> None:
    import monitor

    assert monitor.__doc__ is not None
    files = re.findall(r"^\d\. +(monitor/\S+\.py)", monitor.__doc__, re.MULTILINE)
    assert len(files) == 6
    for file in files:
        assert (ROOT / file).is_file(), file
