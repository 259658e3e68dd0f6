"""From a file to settings."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError
from pydantic_settings import SettingsError

from monitor.bundled import config_file
from monitor.errors import ConfigError
from monitor.settings.document import Loc, read_document
from monitor.settings.problems import InvalidConfigError, Problem, from_pydantic, invalid
from monitor.settings.references import check_no_secrets, check_receivers, check_references, check_variables
from monitor.settings.shape import Settings


def find_config(path: Path | None = None) -> Path:
    """Return the file to read: the one given, else ``MONITOR_CONFIG``, else the one that came with the program."""
    if path is not None:
        return path
    if named := os.environ.get("MONITOR_CONFIG"):
        return Path(named)
    return config_file()


def load_settings(path: Path | None = None) -> Settings:
    """Read the configuration. Raises ``ConfigError`` (one line: file, line, what, remedy)."""
    document = read_document(find_config(path))
    if early := [
        *check_no_secrets(document.values),
        *check_variables(os.environ, list(Settings.model_fields)),
        *check_receivers(os.environ, document.values),
    ]:
        raise invalid(document, early)
    try:
        settings = Settings(**document.values)
    except ValidationError as error:
        raise invalid(document, from_pydantic(error, Settings)) from None
    except (SettingsError, TypeError) as error:
        raise ConfigError(f"{document.path}: {error}") from None
    if problems := check_references(settings):
        raise invalid(document, problems)
    return settings


def located(loc: Loc, what: str) -> InvalidConfigError:
    """Return the error for a setting that proved wrong in use, with the line or the variable that it came from."""
    return invalid(read_document(find_config()), [Problem(loc, what)])
