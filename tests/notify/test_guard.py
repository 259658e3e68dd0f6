"""Addresses that must not be called, and the ones that may."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import DeliveryError
from monitor.notify.assemble import build_posts
from monitor.notify.clock import WallClock
from monitor.notify.guard import check_host, check_url, is_public
from monitor.notify.http import Poster
from monitor.settings import load_settings

REFUSED_BEFORE_ANYTHING_IS_SENT = [
    "http://example.com/hook",
    "ftp://example.com/hook",
    "file:///etc/passwd",
    "gopher://example.com:70/_x",
    "javascript:alert(1)",
    "//example.com/hook",
    "https://",
    "https:///path",
    "https://user@example.com/",
    "https://user:secret@example.com/",
    "https://example.com:0/",
    "https://example.com:99999/",
    "https://exa mple.com/",
    "https://example.com\\@127.0.0.1/",
    "https://example.com/\nhost: evil",
    "https://[::1",
    "https://127.0.0.1/",
    "https://127.8.8.8/",
    "https://0.0.0.0/",
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://100.64.0.1/",
    "https://192.0.0.1/",
    "https://198.18.0.1/",
    "https://203.0.113.5/",
    "https://224.0.0.1/",
    "https://240.0.0.1/",
    "https://255.255.255.255/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:a00:1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[fe80::1%25eth0]/",
    "https://[fc00::1]/",
    "https://[fec0::1]/",
    "https://[ff02::1]/",
    "https://[::7f00:1]/",
    "https://[2001:db8::1]/",
]
NAMES_THAT_LEAD_HOME = [
    "https://localhost/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
]


@pytest.mark.parametrize("url", REFUSED_BEFORE_ANYTHING_IS_SENT)
def test_a_url_that_must_not_be_called_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(DeliveryError) as caught:
        check_url(url, allow_private=False)

    assert caught.value.permanent
    assert "secret" not in str(caught.value) or "receiver's secret" in str(caught.value)
    assert url not in str(caught.value)


@pytest.mark.parametrize("url", NAMES_THAT_LEAD_HOME)
async def test_a_name_that_leads_to_a_private_address_is_refused_when_it_is_resolved(url: str) -> None:
    poster = Poster(url)
    try:
        with pytest.raises(DeliveryError) as caught:
            await poster.post(b"{}", {})
    finally:
        await poster.close()

    assert caught.value.permanent


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"])
def test_a_public_address_may_be_called(address: str) -> None:
    assert is_public(address)


def test_a_private_receiver_is_possible_when_it_is_meant() -> None:
    check_url("http://127.0.0.1:9093/api/v2/alerts", allow_private=True)


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://hooks.example.org/x", ["hooks.example.org"]),
        ("https://HOOKS.example.org/x", [".example.org"]),
        ("https://example.org./x", [".example.org"]),
        ("https://hooks.example.org/x", ["other.example", "Hooks.Example.org"]),
    ],
)
def test_a_host_on_the_list_may_be_called(url: str, allowed: list[str]) -> None:
    check_host(url, allowed)


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.example.org.evil.example/x",
        "https://evilexample.org/x",
        "https://hooks.example.org@evil.example/x",
        "https://evil.example/hooks.example.org",
        "https:///x",
        "https://[::1",
    ],
)
def test_a_host_that_only_looks_like_one_on_the_list_is_refused(url: str) -> None:
    with pytest.raises(DeliveryError) as caught:
        check_host(url, ["hooks.example.org", ".example.org"])

    assert caught.value.permanent
    assert url not in str(caught.value)


def test_a_receiver_elsewhere_is_refused_before_the_notifier_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "m.yaml"
    config.write_text(
        "notifier: {allowed_hosts: [.example.org], receivers: {desk: {kind: webhook}}, routes: [{receivers: [desk]}]}"
    )
    monkeypatch.setenv("MONITOR_NOTIFIER__RECEIVERS__DESK__URL", "https://evil.example/")

    with pytest.raises(DeliveryError, match="allowed_hosts"):
        build_posts(load_settings(config), WallClock())
