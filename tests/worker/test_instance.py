"""Each worker of a machine has a name of its own, and the same one when it comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import MonitorError
from monitor.worker.instance import Instance


def test_two_workers_of_one_machine_have_two_names_and_the_next_one_takes_what_is_free(tmp_path: Path) -> None:
    with Instance(tmp_path, "app") as first:
        with Instance(tmp_path, "app") as second:
            assert first.name.endswith("-0")
            assert second.name.endswith("-1")
        with Instance(tmp_path, "app") as third:
            assert third.name == second.name
    with Instance(tmp_path, "app") as again:
        assert again.name == first.name


def test_a_given_name_needs_no_folder(tmp_path: Path) -> None:
    with Instance(tmp_path / "none", "app", "mine") as instance:
        assert instance.name == "mine"
    assert not (tmp_path / "none").exists()


def test_a_folder_that_cannot_be_written_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = r"worker: cannot write .*file.*: Not a directory; free some space, or choose another cache folder"
    with pytest.raises(MonitorError, match=said), Instance(tmp_path / "file" / "worker", "app"):
        pass
