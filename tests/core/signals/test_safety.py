"""No text may raise, stall or slip a span out of its bounds."""

from __future__ import annotations

import time
from itertools import cycle, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.core.extract.acts.lexicon import WORDS
from monitor.core.extract.acts.parties import GAZETTEER
from monitor.core.extract.plover.coder import code_sentence, code_text
from monitor.core.extract.plover.lexicon import QUADS
from monitor.core.extract.signals import find_signals, mentions_act
from monitor.core.model import Fragment, Part
from monitor.core.text import parse
from tests.core.signals.reading import shipped, signals

LENGTH = 8_000
LONGEST = 0.050
NAMES = sorted({word.replace("_", " ") for text in GAZETTEER.values() for word in text.split()})
WORD = st.sampled_from(
    [*sorted(WORDS), *NAMES, ",", ".", ";", "”", "“", "by", "on", "of", "the", "not", "will", "\n", "said"]
)
NEWS = st.lists(WORD, max_size=60).map(" ".join)


@given(st.one_of(st.text(max_size=400), NEWS), st.sampled_from(list(Part)))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_without_an_error_and_spans_lie_within_it(text: str, part: Part) -> None:
    fragment = Fragment(text=text, part=part)
    for signal in find_signals(fragment, parse(text), shipped()):
        assert 0 <= signal.span.start < signal.span.end <= len(text)


@given(st.one_of(st.text(max_size=400), NEWS))
@settings(max_examples=300, deadline=None)
def test_any_text_is_coded_or_not_without_an_error(text: str) -> None:
    for coding in (code_sentence(text), code_text(text)):
        if coding is not None:
            assert QUADS[coding.root] == coding.quad
            assert 0 <= coding.start < coding.end <= len(text)


def filled(*parts: str) -> str:
    return " ".join(islice(cycle(parts), LENGTH // max(1, sum(map(len, parts)) // len(parts))))[:LENGTH]


HOSTILE = {
    "digits": "7" * LENGTH,
    "no space": "a" * LENGTH,
    "brackets": "(" * (LENGTH // 2) + ")" * (LENGTH // 2),
    "bidi": "\u202e\u2066" * (LENGTH // 2),
    "control": "\x00\x1b\x07" * (LENGTH // 3),
    "one verb": filled("bombed"),
    "parties": filled("Turkish", "Syrian", "Russian", "Israeli"),
    "acts": filled("Israeli jets bombed Syrian positions and"),
    "threats": filled("will", "pay", "vowed", "to"),
    "until": "until " + filled("word") + " broken",
    "gaps": filled("give", "hold", "launch", "provide", "impose"),
    "quotes": filled("“we", "said”", "Turkey"),
    "negations": filled("not", "never", "no", "strikes", "carried"),
    "sentences": filled("Turkey struck Syrian troops. Moscow denied it."),
    "dashes": filled("—", "Turkey", "-", "NATO"),
    "wrong encoding": "Ã¢â‚¬â„¢ tÃ¼rk " * (LENGTH // 14),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_eight_kilobytes_of_anything_take_less_than_fifty_milliseconds(name: str) -> None:
    text = HOSTILE[name]
    fragment, document, policy = Fragment(text=text), parse(text), shipped()
    find_signals(Fragment(text="Turkey struck Syrian troops."), parse("Turkey struck Syrian troops."), policy)
    best = 1.0
    for _ in range(4):
        start = time.process_time()
        find_signals(fragment, document, policy)
        code_sentence(text)
        best = min(best, time.process_time() - start)
    assert best < LONGEST, f"{best * 1000:.1f} ms"


def test_a_text_without_any_act_is_let_through_at_the_gate() -> None:
    quiet = "Scientists in Lisbon described four new species of beetle in a paper that came out on Monday."
    assert not mentions_act(parse(quiet))
    assert signals(quiet) == ()
