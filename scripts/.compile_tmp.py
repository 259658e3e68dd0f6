"""Compiles the pure core with mypyc: ``python scripts/compile_core.py FOLDER`` writes its libraries there.

The sources stay plain Python, and a checkout always runs them: only a wheel carries the libraries (`hatch_build.py`).
Ends with status 1 and mypyc's own message where a source cannot be compiled, with status 3 and one line where this
machine lacks what compiling needs. What was compiled once from the same sources is kept in ``build/`` and not made
again.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import sysconfig
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LACKING = 3
OPTIMIZATION = "1"
LIBRARY = "conflict_monitor"
"""What holds the machine code (with ``__mypyc`` after it), beside the package: mypyc tells the modules' places
from its own. The library of each module only points into it."""


def lacking() -> str | None:
    """Return what this machine lacks for compiling, ``None`` if it has all."""
    for package in ("mypy", "setuptools"):
        try:
            version(package)
        except PackageNotFoundError:
            return f"{package} is not installed (it is in requirements/build.txt)"
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        return f"there is no C compiler ({compiler})"
    if not Path(sysconfig.get_path("include"), "Python.h").exists():
        return "Python's headers are missing (on Debian: apt-get install python3-dev)"
    return None


def sources() -> list[Path]:
    """Return the modules of the core, relative to the root."""
    return sorted(path.relative_to(ROOT) for path in (ROOT / "monitor" / "core").rglob("*.py"))


def compiled() -> Path:
    """Return the folder with the libraries of the sources as they are now, made if need be."""
    tag = f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"
    made_of = hashlib.sha256(f"{version('mypy')} {OPTIMIZATION} {tag}".encode())
    for path in sources():
        made_of.update(f"\n{path}\n".encode())
        made_of.update((ROOT / path).read_bytes())
    kept = ROOT / "build" / f"core-{tag}-{made_of.hexdigest()[:16]}"
    if not kept.is_dir():
        for old in kept.parent.glob(f"core-{tag}-*"):
            shutil.rmtree(old)
        with tempfile.TemporaryDirectory(prefix="core-") as folder:
            _compile(Path(folder))
            kept.parent.mkdir(exist_ok=True)
            unfinished = Path(tempfile.mkdtemp(prefix="unfinished-", dir=kept.parent))
            shutil.copytree(Path(folder, "libraries"), unfinished, dirs_exist_ok=True)
            try:
                unfinished.rename(kept)
            except OSError:  # another build was first
                shutil.rmtree(unfinished)
    return kept


def _compile(folder: Path) -> None:
    from setuptools import Distribution  # `lacking` has looked for both; this one first: it brings distutils

    from mypyc.build import mypycify  # isort: skip

    for path in (Path("monitor/__init__.py"), *sources()):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / path, folder / path)
    before = Path.cwd()
    os.chdir(folder)  # away from the checkout's settings, and mypyc writes where it stands
    try:
        extensions = mypycify(
            [str(path) for path in sources()],
            opt_level=OPTIMIZATION,
            debug_level="0",
            multi_file=True,
            group_name=LIBRARY,
        )
        distribution = Distribution({"name": "core", "packages": [], "ext_modules": extensions})
        distribution.script_name = "compile_core.py"
        command = distribution.get_command_obj("build_ext")
        command.build_lib, command.build_temp = "libraries", "objects"
        distribution.run_command("build_ext")
    finally:
        os.chdir(before)


def main() -> None:
    """Compile, and copy the libraries into the folder given."""
    if len(sys.argv) != 2:
        sys.exit("usage: compile_core.py FOLDER")
    if (what := lacking()) is not None:
        sys.stderr.write(what + "\n")
        sys.exit(LACKING)
    shutil.copytree(compiled(), sys.argv[1], dirs_exist_ok=True)


if __name__ == "__main__":
    main()
