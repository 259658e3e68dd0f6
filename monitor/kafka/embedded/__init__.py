"""A real single-node Apache Kafka for machines that have none: no Docker, no system Java, no Maven.

jars.py     fetches the jars that ``jars.lock`` pins, once, into the cache
java.py     finds the Java runtime and prepares a quick start, once per runtime
config.py   writes the broker's configuration
guard.py    the process between us and the broker, so that the broker never outlives us
broker.py   starts, watches, stops, kills and restarts it
"""

from __future__ import annotations

from monitor.kafka.embedded.broker import EmbeddedKafka, default_cache
from monitor.kafka.embedded.jars import Progress

__all__ = ["EmbeddedKafka", "Progress", "default_cache"]
