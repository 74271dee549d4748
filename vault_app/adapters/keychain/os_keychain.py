"""The operating system's keyring, called so that it can neither hang the app nor be swapped for a plain file."""

import threading
from collections.abc import Callable
from hmac import compare_digest
from typing import Final, TypeVar

from vault_app.adapters.keychain.allowed import Ring, first_running
from vault_app.adapters.keychain.entry_text import SECRET_BYTES, secret_of, text_of
from vault_app.adapters.keychain.patient_call import GivenUp, PatientCall, TooLate
from vault_app.core.errors import (
    KeychainCancelled,
    KeychainError,
    KeychainGarbage,
    KeychainLocked,
    KeychainMissing,
    KeychainNoEntry,
    KeychainRefused,
    KeychainTimeout,
)
from vault_app.crypto.random import new_id, random_bytes
from vault_app.crypto.wiping import wipe

SERVICE: Final = "vault-app"
# A person finds and types the keyring's password in the first; nobody is asked in the second.
PROMPT_SECONDS: Final = 60.0
QUIET_SECONDS: Final = 5.0

T = TypeVar("T")


class OsKeychain:
    """See `ports.keychain.Keychain` for the promises.

    An entry names the app and its own random locator, nothing else. ``running`` gives the keyring for one call.
    """

    def __init__(
        self,
        *,
        prompt_seconds: float = PROMPT_SECONDS,
        quiet_seconds: float = QUIET_SECONDS,
        running: Callable[[], tuple[str, Ring] | None] = first_running,
    ) -> None:
        self._prompt_seconds = prompt_seconds
        self._quiet_seconds = quiet_seconds
        self._running = running
        self._guard = threading.Lock()
        self._under_way: Callable[[], None] | None = None

    def name(self) -> str:
        """Give what the keyring is called."""
        return self._ask(lambda name, _ring: name, may_prompt=False)

    def probe(self) -> None:
        """Pass a keyring that keeps, gives back and deletes a throw-away entry without asking anybody."""
        self._ask(lambda _name, ring: _try_out(ring), may_prompt=False)

    def store(self, entry: bytes, secret: bytearray) -> None:
        """Keep 32 bytes."""
        if len(secret) != SECRET_BYTES:
            raise ValueError("a device secret has 32 bytes")
        text = text_of(secret)
        self._ask(lambda _name, ring: ring.set_password(SERVICE, entry.hex(), text))

    def load(self, entry: bytes) -> bytearray:
        """Give what was stored."""
        return self._ask(lambda _name, ring: _read(ring, entry), discard=wipe)

    def delete(self, entry: bytes) -> None:
        """Delete an entry, if it is there."""
        self._ask(lambda _name, ring: _remove(ring, entry))

    def cancel(self) -> None:
        """Give up the call under way."""
        with self._guard:
            if self._under_way is not None:
                self._under_way()

    def _ask(
        self,
        question: Callable[[str, Ring], T],
        *,
        may_prompt: bool = True,
        discard: Callable[[T], None] = lambda _value: None,
    ) -> T:
        """Put a question to the keyring in a thread of its own, and wait for as long as is bearable."""
        seconds = self._prompt_seconds if may_prompt else self._quiet_seconds
        rings: list[Ring] = []

        def work() -> T:
            found = self._running()
            if found is None:
                raise KeychainMissing
            name, ring = found
            ring.may_prompt = may_prompt
            rings.append(ring)
            return question(name, ring)

        def hang_up() -> None:
            for ring in rings:
                ring.hang_up()

        call = PatientCall(work, hang_up=hang_up, discard=discard)
        with self._guard:
            self._under_way = call.cancel
        try:
            return call.result(seconds)
        except Exception as error:  # noqa: BLE001  # a keyring fails in whatever way its platform likes
            failure = _typed(error, seconds)
        finally:
            with self._guard:
                self._under_way = None
        raise failure  # here, where the first error and its frames, which may hold the secret, are gone


def _read(ring: Ring, entry: bytes) -> bytearray:
    try:
        text = ring.get_password(SERVICE, entry.hex())
    except UnicodeDecodeError:
        raise KeychainGarbage from None
    if text is None:
        raise KeychainNoEntry
    return secret_of(text)


def _remove(ring: Ring, entry: bytes) -> None:
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415  # see the package

    try:
        ring.delete_password(SERVICE, entry.hex())
    except PasswordDeleteError:
        # It stands for "there is none" and for "its owner declined".
        if ring.get_password(SERVICE, entry.hex()) is not None:
            raise


def _try_out(ring: Ring) -> None:
    entry, secret = new_id(), bytearray(random_bytes(SECRET_BYTES))
    ring.set_password(SERVICE, entry.hex(), text_of(secret))
    try:
        given_back = _read(ring, entry)
    finally:
        _remove(ring, entry)
    if not compare_digest(given_back, secret):
        raise KeychainRefused


def _typed(error: Exception, seconds: float) -> KeychainError:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError  # noqa: PLC0415  # see the package

    match error:
        case KeychainError():
            return error
        case TooLate():
            return KeychainTimeout(seconds=seconds)
        case GivenUp():
            return KeychainCancelled()
        case KeyringLocked():
            return KeychainLocked()
        case InitError() | NoKeyringError() | OSError() | EOFError():
            return KeychainMissing()
        case _:
            return KeychainRefused()
