"""A connection that would be unsafe, or cannot work, is refused before a byte is sent."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest

from monitor.errors import ConfigError
from monitor.kafka.connection import Connection

SERVER = "kafka.example:9093"


def test_a_plain_connection_names_its_servers_and_nothing_else() -> None:
    assert Connection(bootstrap=SERVER).client() == {"bootstrap_servers": SERVER, "security_protocol": "PLAINTEXT"}


def test_sasl_over_tls_checks_certificate_and_host() -> None:
    arguments = Connection(
        bootstrap=SERVER, security_protocol="SASL_SSL", sasl_mechanism="SCRAM-SHA-512", sasl_username="monitor",
        sasl_password="secret",
    ).client()  # fmt: skip
    assert arguments["sasl_plain_username"] == "monitor"
    assert arguments["sasl_plain_password"] == "secret"
    assert arguments["sasl_mechanism"] == "SCRAM-SHA-512"
    context = arguments["ssl_context"]
    assert isinstance(context, ssl.SSLContext)
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED


@pytest.mark.parametrize("protocol", ["SASL_PLAINTEXT", "PLAINTEXT", "SSL"])
def test_a_password_is_never_sent_in_the_clear(protocol: str) -> None:
    with pytest.raises(ConfigError, match="set security_protocol to SASL_SSL"):
        Connection(
            bootstrap=SERVER, security_protocol=protocol, sasl_mechanism="PLAIN", sasl_username="m", sasl_password="p"
        )


def test_the_password_does_not_show() -> None:
    connection = Connection(
        bootstrap=SERVER, security_protocol="SASL_SSL", sasl_mechanism="PLAIN", sasl_username="m",
        sasl_password="tops3cret",
    )  # fmt: skip
    assert "tops3cret" not in repr(connection)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"bootstrap": "kafka.example"}, "is no host:port"),
        ({"bootstrap": "a:1,b:99999"}, "'b:99999' is no host:port"),
        ({"security_protocol": "TLS"}, "unknown security_protocol 'TLS'"),
        ({"security_protocol": "SASL_SSL"}, "sasl_mechanism None; one of PLAIN"),
        ({"security_protocol": "SASL_SSL", "sasl_mechanism": "PLAIN"}, "needs sasl_username and sasl_password"),
        ({"security_protocol": "SSL", "ssl_cafile": Path("no-such.pem")}, "ssl_cafile no-such.pem is no file"),
        ({"security_protocol": "SSL", "ssl_keyfile": Path(__file__)}, "ssl_keyfile needs ssl_certfile"),
    ],
)
def test_what_cannot_work_is_refused_with_what_to_do(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Connection(**({"bootstrap": SERVER} | fields))  # type: ignore[arg-type]  # wrong on purpose


def test_a_file_without_certificates_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")
    connection = Connection(bootstrap=SERVER, security_protocol="SSL", ssl_cafile=tmp_path / "ca.pem")
    with pytest.raises(ConfigError, match="holds no certificates"):
        connection.client()


def test_a_client_certificate_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "client.pem").write_text("no certificate")
    connection = Connection(bootstrap=SERVER, security_protocol="SSL", ssl_certfile=tmp_path / "client.pem")
    with pytest.raises(ConfigError, match="and its key do not fit"):
        connection.client()
