"""How the processes run: Kafka, worker, gateway, notifier. What they decide by is in ``monitor.settings.decisions``."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from monitor.settings.fields import Duration, Name, Secret, Section, Span, formed

Port = int


class KafkaSettings(Section):
    """Which Kafka. ``bootstrap`` of ``None`` means the embedded one, which this program starts by itself."""

    bootstrap: str | None = None
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_SSL"] = "PLAINTEXT"
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] | None = None
    sasl_username: str | None = None
    sasl_password: Secret | None = None
    ssl_cafile: Path | None = None
    ssl_certfile: Path | None = None
    ssl_keyfile: Path | None = None
    partitions: int = Field(default=4, ge=1, le=1024)
    replication: int = Field(default=1, ge=1, le=9)
    embedded_port: int = Field(default=0, ge=0, le=65535)
    embedded_memory: Annotated[
        str, AfterValidator(formed(r"\d+[mg]", "an amount of memory; write for example 512m or 2g"))
    ] = "512m"

    @model_validator(mode="before")
    @classmethod
    def _tls_with_sasl(cls, values: object) -> object:
        if not isinstance(values, dict):
            return values
        protocol = values.get("security_protocol", "PLAINTEXT")
        sasl = [key for key in ("sasl_mechanism", "sasl_username", "sasl_password") if values.get(key)]
        if protocol == "SASL_PLAINTEXT" or (sasl and protocol != "SASL_SSL"):
            raise ValueError("a SASL password would cross the network in plain text; set security_protocol: SASL_SSL")
        return values

    @model_validator(mode="after")
    def _complete(self) -> KafkaSettings:
        if self.security_protocol == "SASL_SSL":
            for key in ("sasl_mechanism", "sasl_username"):
                if getattr(self, key) is None:
                    raise ValueError(f"SASL_SSL needs {key}")
            if self.sasl_password is None:
                raise ValueError(
                    "SASL_SSL needs a password; set MONITOR_KAFKA__SASL_PASSWORD or MONITOR_KAFKA__SASL_PASSWORD_FILE"
                )
        return self


class WorkerSettings(Section):
    """The worker. ``app_id`` names the consumer group and the changelog: another one starts from nothing."""

    app_id: Annotated[
        str, AfterValidator(formed("[a-z0-9][a-z0-9._-]*", "a name of small letters, digits, dots and dashes"))
    ] = "conflict-monitor"
    instance_id: str | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=6066, ge=0, le=65535)
    batch: int = Field(default=500, ge=1, le=10_000)
    commit_every: int = Field(default=500, ge=1)
    commit_interval: Span = timedelta(seconds=1)
    tick: Span = timedelta(minutes=1)
    stall: Span = timedelta(seconds=40)
    loop_stall: Span = timedelta(seconds=20)
    recovery_deadline: Span = timedelta(seconds=120)
    shutdown_deadline: Duration = timedelta(seconds=10)
    state_limit: int = Field(default=256 * 1024, ge=1024)
    flood_share: float = Field(default=0.9, gt=0, le=1)
    flood_window: int = Field(default=1000, ge=10)


class ApiKey(Section):
    """Who may post. ``sha256`` is the hex digest of the key: the key itself is written nowhere."""

    name: Name
    sha256: Annotated[
        str,
        AfterValidator(
            formed(
                "[0-9a-f]{64}",
                "a SHA-256 in small letters; `python -m monitor.gateway.new_key` makes a key and this line for it",
                shown=False,
            )
        ),
    ]
    scopes: tuple[Literal["ingest", "act"], ...] = ("ingest",)


class GatewaySettings(Section):
    """The API and the newsroom page. Binds loopback unless told otherwise."""

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    database: Path | None = None
    keys: tuple[ApiKey, ...] = ()
    cors: tuple[str, ...] = ()
    rate: int = Field(default=600, ge=1)
