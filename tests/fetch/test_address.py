"""Which addresses are fetched."""

import pytest

from musnad.errors import FailedFetch, RefusedFetch
from musnad.read.fetch.address import is_public, target

PRIVATE = [
    "127.0.0.1",
    "127.8.8.8",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "2002:7f00:0001::1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "2001:0:0:0:0:0:80ff:fffe",
]


@pytest.mark.parametrize("ip", PRIVATE)
def test_private_numbers_are_told(ip: str) -> None:
    assert not is_public(ip)
    with pytest.raises(RefusedFetch, match="not a public address"):
        target("http://host.example/", allow_private=False, resolver=lambda *_: [ip])
    assert target("http://host.example/", allow_private=True, resolver=lambda *_: [ip]).ip == ip


@pytest.mark.parametrize("ip", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_numbers_are_told(ip: str) -> None:
    assert is_public(ip)
    assert target("https://host.example/a", allow_private=False, resolver=lambda *_: [ip]).port == 443


def test_one_private_number_among_public_ones_is_refused() -> None:
    with pytest.raises(RefusedFetch):
        target("http://host.example/", allow_private=False, resolver=lambda *_: ["8.8.8.8", "10.0.0.1"])


@pytest.mark.parametrize(
    "address",
    [
        "ftp://host.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http:///a",
        "http://",
        "host.example",
        "",
        "http://user:secret@host.example/",
        "http://host.example:22/",
        "http://host.example:25/",
        "http://host.example:99999/",
        "http://[::1/",
    ],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(RefusedFetch) as caught:
        target(address, allow_private=False, resolver=lambda *_: ["8.8.8.8"])
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("address", ["http://2130706433/", "http://0x7f000001/", "http://127.1/", "http://[::1]/"])
def test_numbers_in_disguise_are_looked_up(address: str) -> None:
    with pytest.raises((RefusedFetch, FailedFetch)):
        target(address, allow_private=False)


def test_a_host_that_is_not_found_may_be_found_later() -> None:
    def missing(*_: object) -> list[str]:
        raise OSError("no such host")

    with pytest.raises(FailedFetch, match="was not found"):
        target("http://host.example/", allow_private=False, resolver=missing)
    with pytest.raises(FailedFetch):
        target("http://host.example/", allow_private=False, resolver=lambda *_: [])


def test_the_part_after_the_hash_is_dropped() -> None:
    found = target("http://host.example/a?b#c", allow_private=False, resolver=lambda *_: ["8.8.8.8"])
    assert str(found.url) == "http://host.example/a?b"
