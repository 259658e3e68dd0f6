"""The environment wins over the file, and is the only home of secrets."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import ConfigError
from monitor.settings import load_settings
from monitor.settings.environment import Environment


def test_the_environment_wins_over_the_file(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.write_text(config.read_text() + "kafka: {bootstrap: 'file:1', partitions: 7}\n")
    monkeypatch.setenv("MONITOR_KAFKA__BOOTSTRAP", "environment:2")

    kafka = load_settings(config).kafka

    assert (kafka.bootstrap, kafka.partitions) == ("environment:2", 7)


def test_a_mistyped_variable_is_named_with_the_nearest_key(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_KAFKA__BOTSTRAP", "kafka:9092")

    with pytest.raises(ConfigError) as caught:
        load_settings(config)

    assert str(caught.value) == (
        "environment MONITOR_KAFKA__BOTSTRAP: unknown key 'botstrap'; did you mean 'bootstrap'?"
    )


def test_a_bad_value_in_the_environment_is_named_by_its_variable(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_WORKER__PORT", "many")

    with pytest.raises(ConfigError, match=r"environment MONITOR_WORKER__PORT: worker\.port: input should be a valid"):
        load_settings(config)


def test_the_environment_is_blamed_for_what_it_has_set_though_the_file_has_it_too(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text(config.read_text() + "gateway: {port: 8080}\n")
    monkeypatch.setenv("MONITOR_GATEWAY__PORT", "many")

    with pytest.raises(
        ConfigError, match=r"^environment MONITOR_GATEWAY__PORT: gateway\.port: input should be a valid"
    ):
        load_settings(config)


def test_an_address_for_a_receiver_that_nobody_has_set_up_is_blamed_on_its_variable(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text(
        config.read_text() + "notifier: {receivers: {desk: {kind: terminal}}, routes: [{receivers: [desk]}]}\n"
    )
    monkeypatch.setenv("MONITOR_NOTIFIER__RECEIVERS__DEKS__URL", "https://desk.example")

    with pytest.raises(ConfigError) as caught:
        load_settings(config)

    assert str(caught.value) == (
        "environment MONITOR_NOTIFIER__RECEIVERS__DEKS__URL: no receiver 'deks' is set up; did you mean 'desk'?"
    )


def test_a_receiver_may_be_set_up_by_the_environment_alone(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.write_text(config.read_text() + "notifier: {routes: [{receivers: [desk]}]}\n")
    monkeypatch.setenv("MONITOR_NOTIFIER__RECEIVERS__DESK__URL", "https://desk.example")
    monkeypatch.setenv("MONITOR_NOTIFIER__RECEIVERS__DESK__KIND", "webhook")

    assert load_settings(config).notifier.receivers["desk"].kind == "webhook"


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("MONITOR_GATEWAY__CORS", "https://a.example", r"gateway\.cors: a list is needed"),
        ("MONITOR_INDEX__LEVELS", "high", r"index\.levels: needs keys of its own"),
        ("MONITOR_INDEX__LEVELS", '{"wach": 5}', r"wach: 'wach' is not known; did you mean 'watch'"),
        ("MONITOR_KAFKA", "localhost:9092", r"kafka: needs keys of its own"),
    ],
)
def test_a_list_in_the_environment_is_json_and_says_so(
    config: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, said: str
) -> None:
    monkeypatch.setenv(variable, value)

    with pytest.raises(ConfigError, match=f"^environment {variable}: {said}"):
        load_settings(config)

    monkeypatch.setenv("MONITOR_GATEWAY__CORS", '["https://a.example"]')
    if variable == "MONITOR_GATEWAY__CORS":
        assert load_settings(config).gateway.cors == ("https://a.example",)


def test_a_variable_of_an_unknown_section_is_refused(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_KAFAK__BOOTSTRAP", "kafka:9092")

    with pytest.raises(ConfigError, match=r"MONITOR_KAFAK__BOOTSTRAP: unknown key .kafak.; did you mean"):
        load_settings(config)


def test_a_secret_is_read_from_the_file_that_the_environment_names(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text(
        config.read_text() + "kafka: {security_protocol: SASL_SSL, sasl_mechanism: PLAIN, sasl_username: me}\n"
    )
    (tmp_path / "password").write_text("correct horse\n")
    monkeypatch.setenv("MONITOR_KAFKA__SASL_PASSWORD_FILE", str(tmp_path / "password"))

    kafka = load_settings(config).kafka

    assert kafka.sasl_password is not None
    assert kafka.sasl_password.get_secret_value() == "correct horse"
    assert "correct horse" not in repr(kafka)


def test_a_secret_given_twice_is_refused(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_KAFKA__SASL_PASSWORD", "one")
    monkeypatch.setenv("MONITOR_KAFKA__SASL_PASSWORD_FILE", "/two")

    with pytest.raises(ConfigError, match="are both set; keep one"):
        load_settings(config)


def test_a_secret_file_that_cannot_be_read_is_named(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_KAFKA__SASL_PASSWORD_FILE", "/nowhere/password")

    with pytest.raises(ConfigError, match="MONITOR_KAFKA__SASL_PASSWORD_FILE=/nowhere/password cannot be read"):
        load_settings(config)


def test_a_refused_secret_is_never_repeated(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_KAFKA__SASL_PASSWORD", "hunter2")

    with pytest.raises(ConfigError) as caught:
        load_settings(config)

    assert "plain text" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_receivers_can_be_added_to_from_the_environment(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.write_text(
        config.read_text() + "notifier: {receivers: {pager: {kind: alertmanager}}, routes: [{receivers: [pager]}]}\n"
    )
    monkeypatch.setenv("MONITOR_NOTIFIER__RECEIVERS__PAGER__URL", "https://pager.example")

    url = load_settings(config).notifier.receivers["pager"].url

    assert url is not None
    assert url.get_secret_value() == "https://pager.example"


def test_an_empty_variable_is_as_good_as_none(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_KAFKA__BOOTSTRAP", "")

    assert load_settings(config).kafka.bootstrap is None


def test_monitor_config_names_the_file(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_CONFIG", str(config))

    assert [situation.id for situation in load_settings().situations] == ["north"]


def test_the_cache_folder_follows_the_xdg_rules(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere/cache")
    assert load_settings(config).cache_dir == Path("/somewhere/cache/conflict-monitor")

    monkeypatch.setenv("XDG_CACHE_HOME", "relative")  # to be ignored, says the specification
    monkeypatch.setenv("HOME", "/home/someone")
    assert load_settings(config).cache_dir == Path("/home/someone/.cache/conflict-monitor")


def test_the_hook_of_pydantic_settings_that_we_use_is_still_there() -> None:
    assert hasattr(Environment.__mro__[1], "_load_env_vars")
