"""What every `Keychain` does, the one in memory included; the real one stands on a real gnome-keyring."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fakes.desktop_keyring import desktop_keyring, needs_keyring
from tests.fakes.memory_keychain import MemoryKeychain
from vault_app.adapters.keychain.os_keychain import OsKeychain
from vault_app.core.errors import KeychainNoEntry
from vault_app.ports.keychain import Keychain

ONE, OTHER = b"the first entry.", b"another entry..."
SECRET = bytes(range(32))
ANOTHER = b"\xff" * 32


@contextmanager
def _memory(_home: Path) -> Iterator[Keychain]:
    yield MemoryKeychain()


@contextmanager
def _real(home: Path) -> Iterator[Keychain]:
    with pytest.MonkeyPatch.context() as patch, desktop_keyring(home) as desktop:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        yield OsKeychain()


@pytest.fixture(
    params=[pytest.param(_memory, id="memory"), pytest.param(_real, id="gnome-keyring", marks=needs_keyring)]
)
def keychain(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Keychain]:
    with request.param(tmp_path) as keychain:
        yield keychain


def test_a_keyring_that_works_passes_the_probe_and_has_a_name(keychain: Keychain) -> None:
    keychain.probe()

    assert keychain.name()


def test_what_is_stored_is_given_back_every_time(keychain: Keychain) -> None:
    keychain.store(ONE, bytearray(SECRET))

    assert [keychain.load(ONE), keychain.load(ONE)] == [SECRET, SECRET]


def test_the_secret_stays_the_callers(keychain: Keychain) -> None:
    secret = bytearray(SECRET)

    keychain.store(ONE, secret)

    assert secret == SECRET


def test_a_later_secret_takes_the_place_of_the_earlier(keychain: Keychain) -> None:
    keychain.store(ONE, bytearray(SECRET))
    keychain.store(ONE, bytearray(ANOTHER))

    assert keychain.load(ONE) == ANOTHER


def test_entries_are_kept_apart(keychain: Keychain) -> None:
    keychain.store(ONE, bytearray(SECRET))
    keychain.store(OTHER, bytearray(ANOTHER))

    keychain.delete(OTHER)

    assert keychain.load(ONE) == SECRET


def test_an_entry_that_was_never_made_is_none(keychain: Keychain) -> None:
    with pytest.raises(KeychainNoEntry):
        keychain.load(ONE)


def test_a_deleted_entry_is_gone_and_may_be_deleted_again(keychain: Keychain) -> None:
    keychain.store(ONE, bytearray(SECRET))

    keychain.delete(ONE)
    keychain.delete(ONE)

    with pytest.raises(KeychainNoEntry):
        keychain.load(ONE)


def test_giving_up_when_nothing_is_under_way_changes_nothing(keychain: Keychain) -> None:
    keychain.cancel()

    keychain.probe()
