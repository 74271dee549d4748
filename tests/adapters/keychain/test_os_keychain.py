import traceback

import pytest
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError, PasswordSetError

from vault_app.adapters.keychain.entry_text import text_of
from vault_app.adapters.keychain.os_keychain import OsKeychain
from vault_app.core.errors import (
    KeychainError,
    KeychainGarbage,
    KeychainLocked,
    KeychainMissing,
    KeychainRefused,
)

ENTRY = b"0123456789abcdef"
SECRET = bytes(range(32))


class ScriptedRing:
    """A backend in memory that fails as it is told."""

    may_prompt = True

    def __init__(self, failure: Exception | None = None) -> None:
        self.failure = failure
        self.kept: dict[str, str] = {}
        self.gives: str | None = None
        self.sticks = False

    def get_password(self, service: str, username: str) -> str | None:
        assert service == "vault-app"
        self._fail()
        return self.gives or self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        assert service == "vault-app"
        self._fail()
        self.kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        assert service == "vault-app"
        self._fail()
        if self.sticks or username not in self.kept:
            raise PasswordDeleteError
        del self.kept[username]

    def hang_up(self) -> None:
        raise AssertionError

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure


def over(ring: ScriptedRing) -> OsKeychain:
    return OsKeychain(running=lambda: ("Scripted", ring))


@pytest.mark.parametrize(
    ("failure", "told_as"),
    [
        (KeyringLocked(), KeychainLocked),
        (InitError(), KeychainMissing),
        (NoKeyringError(), KeychainMissing),
        (ConnectionResetError(), KeychainMissing),
        (EOFError(), KeychainMissing),
        (PasswordSetError(), KeychainRefused),
        (AssertionError(), KeychainRefused),
        (TypeError(), KeychainRefused),
    ],
)
def test_whatever_a_backend_raises_is_told_as_a_keyring_error(failure: Exception, told_as: type[KeychainError]) -> None:
    with pytest.raises(told_as) as caught:
        over(ScriptedRing(failure)).store(ENTRY, bytearray(SECRET))

    assert caught.type is told_as


def test_the_words_of_a_backend_go_no_further_for_they_may_hold_the_secret() -> None:
    text = text_of(bytearray(SECRET))

    with pytest.raises(KeychainRefused) as caught:
        over(ScriptedRing(ValueError(f"cannot keep {text}"))).store(ENTRY, bytearray(SECRET))

    assert text not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__context__ is None


def test_bytes_that_are_no_text_are_garbage() -> None:
    with pytest.raises(KeychainGarbage):
        over(ScriptedRing(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "start"))).load(ENTRY)


def test_text_beyond_ascii_is_garbage() -> None:
    ring = ScriptedRing()
    ring.gives = "ключ"

    with pytest.raises(KeychainGarbage):
        over(ring).load(ENTRY)


def test_a_keyring_that_gives_back_something_else_fails_the_probe_and_keeps_nothing() -> None:
    ring = ScriptedRing()
    ring.gives = text_of(bytearray(SECRET))

    with pytest.raises(KeychainRefused):
        over(ring).probe()

    assert ring.kept == {}


def test_a_probe_asks_nobody_and_a_load_may() -> None:
    ring = ScriptedRing()
    keychain = over(ring)

    keychain.probe()
    in_probe = ring.may_prompt
    keychain.store(ENTRY, bytearray(SECRET))

    assert (in_probe, ring.may_prompt) == (False, True)


def test_a_keyring_that_does_not_let_go_refuses() -> None:
    ring = ScriptedRing()
    keychain = over(ring)
    keychain.store(ENTRY, bytearray(SECRET))
    ring.sticks = True

    with pytest.raises(KeychainRefused):
        keychain.delete(ENTRY)


def test_where_no_accepted_keyring_runs_it_is_missing() -> None:
    with pytest.raises(KeychainMissing):
        OsKeychain(running=lambda: None).name()


def test_only_32_bytes_are_stored() -> None:
    ring = ScriptedRing()

    with pytest.raises(ValueError, match="32 bytes"):
        over(ring).store(ENTRY, bytearray(31))

    assert ring.kept == {}
