"""``explain`` underlines what it read and says why each figure counts or does not."""

from __future__ import annotations

from tests.cli.conftest import Monitor

TEXT = "At least 22 Turkish soldiers were killed in Idlib, the Hatay governor said. Initially he spoke of nine dead."


def test_the_words_behind_each_figure_are_underlined(monitor: Monitor) -> None:
    lines = monitor("explain", TEXT).out.splitlines()

    assert lines[0].startswith("At least 22 Turkish")
    assert lines[1] == "^" * len("At least 22")


def test_it_says_who_says_it_and_why_it_counts_or_not(monitor: Monitor) -> None:
    out = monitor("explain", TEXT).out

    assert "✓ 22+ killed" in out
    assert "Governor of Hatay (B2)" in out
    assert "counts, for “" in out
    assert "· 9 killed" in out
    assert "superseded" in out


def test_a_text_without_figures_says_so(monitor: Monitor) -> None:
    assert "No figure of casualties" in monitor("explain", "The ministers met on 4 May.").out


def test_programs_get_json(monitor: Monitor) -> None:
    (row,) = monitor("explain", "--json", TEXT).rows

    counting = [one for one in row["observations"] if one.get("counts")]
    assert [one["claim"]["low"] for one in counting] == [22]
    assert row["toll"]["killed"]["best"] == 22


def test_control_characters_do_not_reach_the_terminal(monitor: Monitor) -> None:
    out = monitor("explain", "\x1b[31m22 soldiers\x07 were killed\u202e").out

    assert not {"\x1b", "\x07", "\u202e"} & set(out)


def test_a_long_text_is_broken_into_lines_with_the_marks_below_their_words(monitor: Monitor) -> None:
    out = monitor("explain", "It was a quiet day in the village. " * 8 + "Then 22 soldiers were killed.").out
    lines = out.splitlines()
    mark = next(number for number, line in enumerate(lines) if line.strip().startswith("^"))

    assert max(map(len, lines)) <= 120
    assert lines[mark - 1][lines[mark].index("^") : lines[mark].rindex("^") + 1] == "22"
