"""How to reach Kafka: the settings as aiokafka's arguments, and what is refused before a byte is sent.

SASL without TLS would send a password in the clear, and Faust does so without a word when no TLS context is given
(hazard "SASL without ssl_context" of Faust): such a connection cannot be made.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from monitor.errors import ConfigError

PLAINTEXT, SSL, SASL_SSL = "PLAINTEXT", "SSL", "SASL_SSL"
MECHANISMS = ("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512")


class Secret(Protocol):
    """A value that does not show itself (pydantic's ``SecretStr`` is one)."""

    def get_secret_value(self) -> str:
        """Return the value."""
        ...


class KafkaSettings(Protocol):
    """How the configuration says to reach Kafka. ``bootstrap`` of ``None`` means the embedded broker."""

    @property
    def bootstrap(self) -> str | None: ...
    @property
    def security_protocol(self) -> str: ...
    @property
    def sasl_mechanism(self) -> str | None: ...
    @property
    def sasl_username(self) -> str | None: ...
    @property
    def sasl_password(self) -> Secret | None: ...
    @property
    def ssl_cafile(self) -> Path | None: ...
    @property
    def ssl_certfile(self) -> Path | None: ...
    @property
    def ssl_keyfile(self) -> Path | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """Where Kafka is and how to speak to it. Raises ``ConfigError`` for what would be unsafe or cannot work."""

    bootstrap: str
    security_protocol: str = PLAINTEXT
    sasl_mechanism: str | None = None
    sasl_username: str | None = None
    sasl_password: str | None = field(default=None, repr=False)
    ssl_cafile: Path | None = None
    ssl_certfile: Path | None = None
    ssl_keyfile: Path | None = None

    def __post_init__(self) -> None:
        _check_servers(self.bootstrap)
        asked_for_sasl = bool(self.sasl_mechanism or self.sasl_username or self.sasl_password)
        if self.security_protocol == "SASL_PLAINTEXT" or (asked_for_sasl and self.security_protocol != SASL_SSL):
            raise ConfigError(
                f"kafka: SASL over {self.security_protocol} would send the password in the clear;"
                " set security_protocol to SASL_SSL"
            )
        if self.security_protocol not in (PLAINTEXT, SSL, SASL_SSL):
            raise ConfigError(
                f"kafka: unknown security_protocol {self.security_protocol!r}; one of PLAINTEXT, SSL, SASL_SSL"
            )
        if self.security_protocol == SASL_SSL:
            if self.sasl_mechanism not in MECHANISMS:
                raise ConfigError(f"kafka: sasl_mechanism {self.sasl_mechanism!r}; one of {', '.join(MECHANISMS)}")
            if not self.sasl_username or not self.sasl_password:
                raise ConfigError("kafka: SASL_SSL needs sasl_username and sasl_password")
        for name in ("ssl_cafile", "ssl_certfile", "ssl_keyfile"):
            file = getattr(self, name)
            if file is not None and not file.is_file():
                raise ConfigError(f"kafka: {name} {file} is no file")
        if self.ssl_keyfile is not None and self.ssl_certfile is None:
            raise ConfigError("kafka: ssl_keyfile needs ssl_certfile, the certificate it belongs to")

    @classmethod
    def of(cls, settings: KafkaSettings, bootstrap: str | None = None) -> Connection:
        """Return the connection that the configuration describes; ``bootstrap`` stands in where it names none."""
        servers = settings.bootstrap or bootstrap
        if servers is None:
            raise ConfigError("kafka: no bootstrap servers; set kafka.bootstrap or MONITOR_KAFKA__BOOTSTRAP")
        password = settings.sasl_password
        return cls(
            bootstrap=servers,
            security_protocol=settings.security_protocol,
            sasl_mechanism=settings.sasl_mechanism,
            sasl_username=settings.sasl_username,
            sasl_password=password.get_secret_value() if password is not None else None,
            ssl_cafile=settings.ssl_cafile,
            ssl_certfile=settings.ssl_certfile,
            ssl_keyfile=settings.ssl_keyfile,
        )

    def tls(self) -> ssl.SSLContext | None:
        """Return the TLS context, ``None`` for a plain connection. Certificates and host names are always checked."""
        if self.security_protocol == PLAINTEXT:
            return None
        try:
            context = ssl.create_default_context(cafile=str(self.ssl_cafile) if self.ssl_cafile else None)
        except ssl.SSLError as error:
            raise ConfigError(f"kafka: ssl_cafile {self.ssl_cafile} holds no certificates: {error.reason}") from None
        if self.ssl_certfile is not None:
            try:
                context.load_cert_chain(self.ssl_certfile, self.ssl_keyfile)
            except ssl.SSLError as error:
                raise ConfigError(f"kafka: ssl_certfile {self.ssl_certfile} and its key do not fit: {error}") from None
        return context

    def client(self) -> dict[str, Any]:
        """Return the arguments that every aiokafka client takes."""
        arguments: dict[str, Any] = {"bootstrap_servers": self.bootstrap, "security_protocol": self.security_protocol}
        context = self.tls()
        if context is not None:
            arguments["ssl_context"] = context
        if self.security_protocol == SASL_SSL:
            arguments["sasl_mechanism"] = self.sasl_mechanism
            arguments["sasl_plain_username"] = self.sasl_username
            arguments["sasl_plain_password"] = self.sasl_password
        return arguments


def _check_servers(servers: str) -> None:
    for server in servers.split(","):
        host, _, port = server.strip().rpartition(":")
        if not host or not port.isdigit() or not 0 < int(port) < 65536:
            raise ConfigError(f"kafka: bootstrap server {server.strip()!r} is no host:port, such as 127.0.0.1:9092")
