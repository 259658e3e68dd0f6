"""The one error tree. Messages say what, where and what to do; the command line prints them as one line.

MonitorError              exit 1
├── UsageError            exit 2: bad input or a command that cannot be meant
│   ├── ConfigError       a configuration that cannot be used: file, line, remedy
│   └── InputError        a file or line that cannot be read
├── BrokerError           Kafka cannot be started, reached or trusted
├── UnreadableMessage     bytes on a topic that nobody can read; becomes a dead letter
└── DeliveryError         a receiver did not take an alert; ``permanent`` says whether trying again can help
"""

from __future__ import annotations


class MonitorError(Exception):
    """Base of all errors that a person should read. ``exit_code`` is the process's status."""

    exit_code = 1


class UsageError(MonitorError):
    """Bad input, or a command that cannot be meant."""

    exit_code = 2


class ConfigError(UsageError):
    """A configuration that cannot be used."""


class InputError(UsageError):
    """A file or line that cannot be read."""


class BrokerError(MonitorError):
    """Kafka cannot be started, reached or trusted."""


class UnreadableMessage(MonitorError):  # noqa: N818 - the name says what it is
    """Bytes on a topic that nobody can read. ``reason`` is a short stable word, ``detail`` what exactly is wrong."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class DeliveryError(MonitorError):
    """A receiver did not take an alert."""

    def __init__(self, message: str, *, permanent: bool) -> None:
        super().__init__(message)
        self.permanent = permanent
