"""Texts that nobody wrote are read without an error. The long tier: ``python -m tests.core.mutants``."""

from __future__ import annotations

from monitor.settings import load_settings
from tests.core.mutants import faults, mutant, texts


def test_the_gold_cut_joined_shuffled_and_spoilt_is_read_soundly() -> None:
    policy = load_settings(None).policy
    assert len(texts()) > 1000
    assert {seed: found for seed in range(1000) if (found := list(faults(mutant(seed), policy)))} == {}
