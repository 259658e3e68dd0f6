"""What ``monitor check-config`` does."""

from __future__ import annotations

import sys

from monitor.cli import console
from monitor.errors import BrokerError, ConfigError, MonitorError
from monitor.settings import Settings, find_config, load_settings
from monitor.settings.load import located
from monitor.settings.problems import InvalidConfigError


def check(*, broker: bool | None, as_json: bool) -> int:
    """Print whether the configuration can be used, every mistake on a line of its own. Return the exit status.

    ``broker``: ask a Kafka that is configured whether it is there (``None``), its topics too (true), or not (false).
    """
    path = find_config()
    try:
        settings = load_settings()
        kafka = _ask_kafka(settings, topics=bool(broker)) if _wanted(settings, broker) else None
    except MonitorError as error:
        problems = error.problems if isinstance(error, InvalidConfigError) else (str(error),)
        if as_json:
            console.write_json({"file": str(path), "ok": False, "problems": problems})
        else:
            sys.stderr.writelines(f"monitor: {problem}\n" for problem in problems)
        return ConfigError.exit_code if isinstance(error, ConfigError) else error.exit_code
    summary = _summary(settings)
    if as_json:
        console.write_json({"file": str(path), "ok": True, "problems": [], **summary, "kafka": kafka})
    else:
        counted = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in summary.items())
        console.out().print(f"{path}: good; {counted}", markup=False)
        if kafka is not None:
            topics = ", topics good" if broker else ""
            console.out().print(f"Kafka at {kafka}: reachable{topics}", markup=False)
    return 0


def _summary(settings: Settings) -> dict[str, int]:
    return {
        "situations": len(settings.situations),
        "incidents": sum(len(situation.incidents) for situation in settings.situations),
        "origins": len(settings.origins),
        "signal_kinds": len(settings.signal_kinds),
        "rules": len(settings.rules),
        "receivers": len(settings.notifier.receivers),
    }


def _wanted(settings: Settings, broker: bool | None) -> bool:
    return settings.kafka.bootstrap is not None if broker is None else broker


def _ask_kafka(settings: Settings, *, topics: bool) -> str:
    from monitor.cli.kafka_chores import connection_of, run
    from monitor.kafka.admin import check_topics, reach

    connection = connection_of(settings)
    try:
        run(reach(connection))
    except BrokerError:
        raise located(
            ("kafka", "bootstrap"),
            f"kafka.bootstrap: no Kafka answers at {connection.bootstrap}; start it, correct the address, "
            "or check the file alone with --no-broker",
        ) from None
    if topics:
        run(check_topics(connection, partitions=settings.kafka.partitions))
    return connection.bootstrap
