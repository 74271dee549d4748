"""The Secret Service of GNOME, KDE and others, over D-Bus (freedesktop.org Secret Service API 0.2).

Adds to the library's backend: a call can be ended from outside, no connection is left open, and a locked keyring
is told without asking its owner.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

import secretstorage
from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]
from keyring.backends.SecretService import Keyring
from keyring.errors import KeyringLocked, NoKeyringError

from vault_app.adapters.keychain.deaf import Deaf

APP: Final = "vault-app"


class SecretServiceKeyring(Deaf, Keyring):
    """One backend per call; each call has a connection to the session's bus of its own."""

    appid = APP

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._connection: DBusConnection | None = None
        self._hung_up = False

    def get_preferred_collection(self) -> secretstorage.Collection:
        """Give the default collection, unlocked; whoever asks closes its connection.

        Raises:
            KeyringLocked: it is locked or not made yet, and its owner declined or may not be asked.
        """
        self._connection = bus = secretstorage.dbus_init()
        try:
            return self._unlocked(bus)
        except BaseException:
            bus.close()
            raise

    def get_password(self, service: str, username: str) -> str | None:
        """Give what an entry holds, or None where there is no such entry."""
        with _library_errors():
            found: str | None = super().get_password(service, username)  # type: ignore[no-untyped-call]
            return found

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep ``password`` in an entry."""
        with _library_errors():
            super().set_password(service, username, password)  # type: ignore[no-untyped-call]

    def delete_password(self, service: str, username: str) -> None:
        """Delete an entry. Raises PasswordDeleteError where there is none."""
        with _library_errors():
            super().delete_password(service, username)  # type: ignore[no-untyped-call]

    def hang_up(self) -> None:
        """End what a call is blocked in, from another thread; a prompt it has put up goes away."""
        self._hung_up = True
        connection = self._connection
        if connection is not None:
            with suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    def _unlocked(self, bus: DBusConnection) -> secretstorage.Collection:
        if self._hung_up:
            raise ConnectionAbortedError
        try:
            collection = secretstorage.Collection(bus)
        except secretstorage.ItemNotFoundException:
            if not self.may_prompt:
                raise KeyringLocked from None
            collection = secretstorage.get_default_collection(bus)
        if collection.is_locked() and (not self.may_prompt or collection.unlock() or collection.is_locked()):
            raise KeyringLocked
        return collection


@contextmanager
def _library_errors() -> Iterator[None]:
    """Tell the errors of the library underneath as those of the one above."""
    try:
        yield
    except (secretstorage.LockedException, secretstorage.PromptDismissedException):
        raise KeyringLocked from None
    except secretstorage.SecretServiceNotAvailableException:
        raise NoKeyringError from None
