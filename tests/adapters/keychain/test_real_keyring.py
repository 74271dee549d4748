"""The adapter over a real gnome-keyring; ``secret-tool`` looks at the same entries with eyes of its own."""

import os
import signal
import threading
from base64 import b64encode

import pytest
import secretstorage
from keyring.errors import KeyringLocked, NoKeyringError

from tests.fakes.desktop_keyring import DesktopKeyring, needs_keyring
from vault_app.adapters.keychain.os_keychain import OsKeychain
from vault_app.adapters.keychain.secret_service import SecretServiceKeyring, _library_errors
from vault_app.core.errors import (
    KeychainCancelled,
    KeychainError,
    KeychainGarbage,
    KeychainLocked,
    KeychainMissing,
    KeychainNoEntry,
    KeychainTimeout,
)

pytestmark = needs_keyring

ENTRY = bytes.fromhex("00112233445566778899aabbccddeeff")
SECRET = bytes(range(100, 132))
SHORT = 0.2


@pytest.fixture
def keychain(desktop: DesktopKeyring) -> OsKeychain:
    del desktop
    return OsKeychain()


def put_by_another_program(desktop: DesktopKeyring, value: bytes) -> None:
    words = ("service", "vault-app", "username", ENTRY.hex(), "application", "vault-app")
    assert desktop.secret_tool("store", "--label=changed", *words, typed=value).returncode == 0


def looked_up(desktop: DesktopKeyring) -> bytes:
    return desktop.secret_tool("lookup", "service", "vault-app", "username", ENTRY.hex()).stdout


def test_the_keyring_is_called_by_its_name(keychain: OsKeychain) -> None:
    assert keychain.name() == "Secret Service"


def test_another_program_finds_the_secret_under_its_locator(desktop: DesktopKeyring, keychain: OsKeychain) -> None:
    keychain.store(ENTRY, bytearray(SECRET))

    assert looked_up(desktop) == b64encode(SECRET)


def test_an_entry_names_the_app_and_its_locator_and_nothing_else(desktop: DesktopKeyring, keychain: OsKeychain) -> None:
    keychain.store(ENTRY, bytearray(SECRET))

    [entry] = desktop.entries()
    told = dict(line.split(" = ", 1) for line in entry.splitlines() if " = " in line)

    del told["created"], told["modified"]
    assert told == {
        "label": f"Password for '{ENTRY.hex()}' on 'vault-app'",
        "secret": b64encode(SECRET).decode(),
        "attribute.application": "vault-app",
        "attribute.service": "vault-app",
        "attribute.username": ENTRY.hex(),
    }


def test_the_probe_leaves_nothing_behind(desktop: DesktopKeyring, keychain: OsKeychain) -> None:
    keychain.probe()

    assert desktop.entries() == []


def test_a_deleted_entry_is_gone_for_other_programs_too(desktop: DesktopKeyring, keychain: OsKeychain) -> None:
    keychain.store(ENTRY, bytearray(SECRET))

    keychain.delete(ENTRY)

    assert desktop.entries() == []


def test_an_entry_deleted_behind_our_back_is_none(desktop: DesktopKeyring, keychain: OsKeychain) -> None:
    keychain.store(ENTRY, bytearray(SECRET))
    desktop.secret_tool("clear", "service", "vault-app", "username", ENTRY.hex())

    with pytest.raises(KeychainNoEntry):
        keychain.load(ENTRY)


@pytest.mark.parametrize(
    "value",
    [b"", b"not base64 !", b"\xff\xfe\x00", b64encode(b"too short"), b64encode(bytes(33)), b"A" * 1_000_000],
    ids=["empty", "words", "binary", "short", "long", "huge"],
)
def test_an_entry_that_was_overwritten_is_garbage(desktop: DesktopKeyring, keychain: OsKeychain, value: bytes) -> None:
    put_by_another_program(desktop, value)

    with pytest.raises(KeychainGarbage):
        keychain.load(ENTRY)


def every_call(keychain: OsKeychain) -> list[type[KeychainError]]:
    """What each call raises."""
    calls = (
        keychain.name,
        keychain.probe,
        lambda: keychain.store(ENTRY, bytearray(SECRET)),
        lambda: keychain.load(ENTRY),
        lambda: keychain.delete(ENTRY),
    )
    raised = []
    for call in calls:
        with pytest.raises(KeychainError) as caught:
            call()
        raised.append(caught.type)
    return raised


def test_without_a_bus_there_is_no_keyring() -> None:
    assert every_call(OsKeychain()) == [KeychainMissing] * 5


def test_a_bus_without_a_keyring_has_none(desktop: DesktopKeyring, keychain: OsKeychain) -> None:
    desktop.stop_keyring()

    assert every_call(keychain) == [KeychainMissing] * 5


def test_a_bus_that_dies_between_two_calls_takes_the_keyring_along(
    desktop: DesktopKeyring, keychain: OsKeychain
) -> None:
    keychain.store(ENTRY, bytearray(SECRET))
    desktop.stop_bus()

    assert every_call(keychain) == [KeychainMissing] * 5


def test_a_locked_keyring_whose_owner_cannot_be_asked_stays_locked(
    desktop: DesktopKeyring, keychain: OsKeychain
) -> None:
    keychain.store(ENTRY, bytearray(SECRET))
    desktop.lock_keyring()

    with pytest.raises(KeychainLocked):
        keychain.load(ENTRY)


def test_the_probe_does_not_ask_for_the_keyring_to_be_unlocked(desktop: DesktopKeyring) -> None:
    desktop.lock_keyring()
    desktop.answer_no_prompts()  # asking would take until the time is over

    with pytest.raises(KeychainLocked):
        OsKeychain(quiet_seconds=30).probe()


def test_a_prompt_that_nobody_answers_ends_with_the_time(desktop: DesktopKeyring) -> None:
    desktop.lock_keyring()
    desktop.answer_no_prompts()

    with pytest.raises(KeychainTimeout) as caught:
        OsKeychain(prompt_seconds=SHORT).load(ENTRY)

    assert caught.value.seconds == SHORT


def test_a_call_that_was_given_up_leaves_no_thread_and_the_next_works(desktop: DesktopKeyring) -> None:
    desktop.lock_keyring()
    desktop.answer_no_prompts()
    keychain = OsKeychain(prompt_seconds=30)
    watcher = threading.Thread(target=desktop.wait_for_prompt_then, args=[keychain.cancel])
    watcher.start()

    with pytest.raises(KeychainCancelled):
        keychain.load(ENTRY)

    watcher.join()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(10)
    assert [thread.name for thread in threading.enumerate() if thread.name == "keyring"] == []
    assert keychain.name() == "Secret Service"


def test_a_keyring_that_stands_still_is_not_waited_for(desktop: DesktopKeyring, keychain: OsKeychain) -> None:
    keychain.store(ENTRY, bytearray(SECRET))
    os.kill(desktop.keyring_pid, signal.SIGSTOP)

    with pytest.raises(KeychainTimeout):
        OsKeychain(prompt_seconds=SHORT).load(ENTRY)


def test_a_keyring_without_a_collection_counts_as_locked_in_the_probe(
    desktop: DesktopKeyring, keychain: OsKeychain
) -> None:
    desktop.drop_default_collection()

    with pytest.raises(KeychainLocked):
        keychain.probe()


def test_a_keyring_that_nobody_has_used_before_makes_a_collection_for_the_first_entry(
    desktop: DesktopKeyring, keychain: OsKeychain
) -> None:
    desktop.drop_default_collection()

    keychain.store(ENTRY, bytearray(SECRET))

    assert looked_up(desktop) == b64encode(SECRET)


def test_a_call_given_up_before_it_reached_the_bus_ends_there(desktop: DesktopKeyring) -> None:
    assert desktop.entries() == []
    ring = SecretServiceKeyring()
    ring.hang_up()

    with pytest.raises(ConnectionAbortedError):
        ring.get_password("vault-app", ENTRY.hex())


@pytest.mark.parametrize(
    ("below", "above"),
    [
        (secretstorage.LockedException, KeyringLocked),
        (secretstorage.PromptDismissedException, KeyringLocked),
        (secretstorage.SecretServiceNotAvailableException, NoKeyringError),
    ],
)
def test_the_errors_of_the_library_underneath_are_told_as_the_uppers(
    below: type[Exception], above: type[Exception]
) -> None:
    with pytest.raises(above), _library_errors():
        raise below
