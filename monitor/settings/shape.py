"""The whole configuration as one type."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from monitor.core.policy import Policy
from monitor.settings.decisions import DecisionSettings, build_policy
from monitor.settings.environment import PREFIX, Environment
from monitor.settings.processes import GatewaySettings, KafkaSettings, WorkerSettings
from monitor.settings.receivers import NotifierSettings


def default_cache_dir() -> Path:
    """Return where downloads, the embedded broker's data and the read model are kept (XDG base directory rules)."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "conflict-monitor"


class Settings(DecisionSettings, BaseSettings):
    """One YAML file plus the environment. ``path`` is the file it came from; children are started with it."""

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, env_prefix=PREFIX, env_nested_delimiter="__", env_ignore_empty=True
    )

    kafka: KafkaSettings = Field(default_factory=KafkaSettings)
    worker: WorkerSettings = Field(default_factory=WorkerSettings)
    gateway: GatewaySettings = Field(default_factory=GatewaySettings)
    notifier: NotifierSettings = Field(default_factory=NotifierSettings)
    cache_dir: Path = Field(default_factory=default_cache_dir)

    @cached_property
    def policy(self) -> Policy:
        """What the core decides by."""
        return build_policy(self)

    @classmethod
    def settings_customise_sources(  # the signature is pydantic-settings'; we leave out .env and secret folders
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read the environment over the file, and nothing else."""
        return Environment(settings_cls), init_settings
