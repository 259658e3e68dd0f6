"""Anything the apprise library reaches (extra ``notify``): e-mail, chat, telephone, pagers."""

from __future__ import annotations

from typing import Any

from monitor.core.model import Alert, MessageType, Severity
from monitor.errors import ConfigError, DeliveryError

_TYPE = {Severity.MINOR: "info", Severity.MODERATE: "warning", Severity.SEVERE: "failure", Severity.EXTREME: "failure"}

_KEYS = ("dedup", "alias", "entity_id", "external_id", "thirdparty")
"""What services call the key that says which messages belong together."""


class Apprise:
    """Send headline and text to one apprise URL. Services with a deduplication key always get the alert's id."""

    def __init__(self, url: str, *, name: str) -> None:
        try:
            import apprise
        except ImportError:
            raise ConfigError(f"receiver {name}: apprise is not installed; install conflict-monitor[notify]") from None
        self._library: Any = apprise
        self._url = url
        if self._service() is None:
            raise ConfigError(f"receiver {name}: the url is not one that apprise knows; see its list of services")

    async def deliver(self, alert: Alert) -> None:
        """Send; apprise says only yes or no, so every failure is worth another attempt."""
        kind = "success" if alert.type is MessageType.CANCEL else _TYPE[alert.severity]
        box = self._library.Apprise()
        box.add(self.service_for(alert))
        body = f"{alert.text}\n\nAlert {alert.id}, message {alert.message_id}"
        if not await box.async_notify(title=alert.headline, body=body, notify_type=kind):
            raise DeliveryError("the service did not take it", permanent=False)

    def service_for(self, alert: Alert) -> Any:
        """Return the service, told which of its incidents this message is about, and to close it on a cancel."""
        service = self._service()
        for key in _KEYS:
            if hasattr(service, key):
                setattr(service, key, alert.id)
                if alert.type is MessageType.CANCEL and hasattr(service, "action"):
                    service.action = "map"  # success resolves, the rest triggers: so in all of these services
        return service

    async def close(self) -> None:
        """Nothing is kept open."""

    def _service(self) -> Any:
        return self._library.Apprise.instantiate(self._url, suppress_exceptions=True)
