"""The examples of docs/receivers.md are configurations that work."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from monitor.bundled import config_file
from monitor.notify.assemble import KINDS, build_posts
from monitor.notify.clock import WallClock
from monitor.notify.formats import FORMATS
from monitor.settings import ReceiverSettings, load_settings

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")
MANUAL = (Path(__file__).parents[2] / "docs" / "receivers.md").read_text("utf-8")
SECTIONS = [
    pytest.param(section, id=section.partition("\n")[0])
    for section in re.split(r"^## ", MANUAL, flags=re.MULTILINE)
    if "```yaml" in section
]


def blocks(section: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.+?)^```", section, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("section", SECTIONS)
async def test_an_example_is_read_and_makes_its_receiver(
    section: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [example] = blocks(section, "yaml")
    for line in "".join(blocks(section, "sh")).splitlines():
        name, _, value = line.partition("=")
        monkeypatch.setenv(name, value)
    path = tmp_path / "monitor.yaml"
    path.write_text(yaml.safe_dump(yaml.safe_load(config_file().read_text("utf-8")) | yaml.safe_load(example)), "utf-8")

    [post] = build_posts(load_settings(path), WallClock())

    assert post.taste.name in yaml.safe_load(example)["notifier"]["receivers"]
    await post.receiver.close()


def test_there_is_an_example_of_every_kind_and_a_word_on_every_format() -> None:
    shown = {
        receiver["kind"]
        for example in blocks(MANUAL, "yaml")
        for receiver in yaml.safe_load(example)["notifier"]["receivers"].values()
    }

    assert shown == set(KINDS) == set(get_args(ReceiverSettings.model_fields["kind"].annotation))
    assert all(f"| `{name}` |" in MANUAL for name in FORMATS)
