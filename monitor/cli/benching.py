"""What ``monitor bench`` does: the speed of the pure core on this machine, without Kafka."""

from __future__ import annotations

import time

from monitor.bundled import core, seeds_dir
from monitor.cli import console
from monitor.cli.replaying import Recording
from monitor.core.model import Fragment, Observation
from monitor.core.pipeline import assess, read
from monitor.core.state import SituationState
from monitor.settings import Settings


def measure(settings: Settings, seconds: float, *, as_json: bool) -> None:
    """Read and assess the seeds again and again for ``seconds`` each, and print fragments and observations a second."""
    recording = Recording(files=tuple(sorted(seeds_dir().glob("*.jsonl"))))
    fragments = [line for _, line in recording.lines() if isinstance(line, Fragment)]
    policy = settings.policy
    observations: list[Observation] = []
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        observations = [observation for fragment in fragments for observation in read(fragment, policy)]
        count += len(fragments)
    read_rate = count / (time.perf_counter() - start)
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds and observations:
        states: dict[str, SituationState] = {}
        for observation in observations:
            key = observation.situation
            states[key] = assess(states.get(key), observation, policy).state
        count += len(observations)
    assess_rate = count / (time.perf_counter() - start)
    result = {
        "core": core(),
        "fragments_read_per_second": round(read_rate),
        "observations_assessed_per_second": round(assess_rate),
        "observations_per_fragment": round(len(observations) / len(fragments), 2),
    }
    if as_json:
        console.write_json(result)
    else:
        for name, value in result.items():
            shown = value if isinstance(value, str) else f"{value:,}"
            console.out().print(f"{name.replace('_', ' '):36} {shown:>10}", markup=False)
