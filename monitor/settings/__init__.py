"""The configuration: one YAML file whose comments are the manual, with the environment over it.

``load_settings(path)`` reads it, or raises ``ConfigError`` with file, line, what is wrong and the remedy in one line.
``settings.policy`` is what the core decides by; the rest is how the processes run.
"""

from __future__ import annotations

from monitor.settings.load import find_config, load_settings
from monitor.settings.processes import (
    ApiKey,
    GatewaySettings,
    KafkaSettings,
    WorkerSettings,
)
from monitor.settings.receivers import NotifierSettings, QuietHoursSettings, ReceiverSettings, RouteSettings
from monitor.settings.shape import Settings

__all__ = [
    "ApiKey",
    "GatewaySettings",
    "KafkaSettings",
    "NotifierSettings",
    "QuietHoursSettings",
    "ReceiverSettings",
    "RouteSettings",
    "Settings",
    "WorkerSettings",
    "find_config",
    "load_settings",
]
