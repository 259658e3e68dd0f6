"""Every mistake is one line: file, line, what is wrong, and what to write instead.

Each file of ``mistakes/`` is named after its mistake; its first line says what must be said about it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import ConfigError
from monitor.settings import load_settings

MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.yaml"))


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_is_named_with_its_line_and_remedy(path: Path) -> None:
    expected = path.read_text("utf-8").splitlines()[0].removeprefix("# expect: ")

    with pytest.raises(ConfigError) as caught:
        load_settings(path)

    assert str(caught.value).startswith(f"{path}:{expected}")
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.yaml: no such file; give --config FILE or set MONITOR_CONFIG"):
        load_settings(tmp_path / "nowhere.yaml")


def test_a_folder_is_no_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        load_settings(tmp_path)


def test_another_encoding_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("page_url: caf\xe9".encode("latin-1"))

    with pytest.raises(ConfigError, match=r"not UTF-8 text \(byte 13\); save it as UTF-8"):
        load_settings(path)


def test_several_mistakes_are_counted_and_kept_in_the_order_of_the_file(tmp_path: Path) -> None:
    from monitor.settings.problems import InvalidConfigError

    path = tmp_path / "monitor.yaml"
    path.write_text("kafkaa: 1\nretention: 3\nworker: {porrt: 1}\n", encoding="utf-8")

    with pytest.raises(InvalidConfigError, match=r":1: unknown key 'kafkaa'.*\(and 2 more;") as caught:
        load_settings(path)

    assert [problem.split(": ")[0].rsplit(":", 1)[1] for problem in caught.value.problems] == ["1", "2", "3"]


def test_a_yaml_bomb_or_a_foreign_tag_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "monitor.yaml"
    path.write_text("retention: !!python/object/apply:os.system ['true']\n", encoding="utf-8")

    with pytest.raises(ConfigError, match=r"monitor\.yaml:1: not valid YAML"):
        load_settings(path)
