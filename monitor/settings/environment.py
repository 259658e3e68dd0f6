"""The environment over the file.

``MONITOR_KAFKA__BOOTSTRAP`` is ``kafka.bootstrap``; ``MONITOR_KAFKA__SASL_PASSWORD_FILE`` names a file with the secret.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import EnvSettingsSource
from pydantic_settings.sources.utils import parse_env_vars

from monitor.errors import ConfigError

PREFIX = "MONITOR_"
_SECRETS = ("PASSWORD", "SECRET", "URL")


def with_secret_files(variables: Mapping[str, str]) -> dict[str, str]:
    """Put the text of the file (without its last newline) for each ``MONITOR_..._FILE=path`` that names a secret."""
    result = dict(variables)
    for name, value in variables.items():
        upper = name.upper()
        target = name[: -len("_FILE")]
        if not (upper.startswith(PREFIX) and "__" in upper and upper.endswith(tuple(f"{s}_FILE" for s in _SECRETS))):
            continue
        del result[name]
        if target in variables:
            raise ConfigError(f"environment: {target} and {name} are both set; keep one")
        try:
            result[target] = Path(value).read_text(encoding="utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"environment: {name}={value} cannot be read: {error}") from None
    return result


class Environment(EnvSettingsSource):
    """pydantic-settings' source, with secrets read from files first."""

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: Any) -> Any:
        """Read JSON; what is none is left as it is, so that the setting itself says what it needs."""
        try:
            return super().decode_complex_value(field_name, field, value)
        except ValueError:
            return value

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return parse_env_vars(
            with_secret_files(os.environ),
            case_sensitive=self.case_sensitive,
            ignore_empty=self.env_ignore_empty,
            parse_none_str=self.env_parse_none_str,
        )
