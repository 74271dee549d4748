"""The Secret Service of GNOME, KDE and others, over D-Bus (freedesktop.org Secret Service API 0.2).

Adds to the library's backend: a call can be ended from outside, no connection is left open, and a locked keyring
is told without asking its owner.
"""

import socket
from contextlib import closing, suppress

import secretstorage
from keyring.backends.SecretService import Keyring
from keyring.errors import KeyringLocked
from secretstorage.exceptions import ItemNotFoundException


class SecretServiceKeyring(Keyring):
    """One connection to the session's bus per call."""

    def __init__(self) -> None:
        super().__init__()
        self.may_prompt = True
        self._connection: secretstorage.DBusConnection | None = None

    def get_preferred_collection(self) -> secretstorage.Collection:
        """Give the default collection, unlocked; the library's methods close its connection when they are done.

        Raises:
            KeyringLocked: it is locked, or there is none, and its owner declined or may not be asked.
        """
        self._connection = bus = secretstorage.dbus_init()
        try:
            try:
                collection = secretstorage.Collection(bus)
            except ItemNotFoundException:
                if not self.may_prompt:
                    raise KeyringLocked from None
                collection = secretstorage.get_default_collection(bus)
            if collection.is_locked() and (not self.may_prompt or collection.unlock() or collection.is_locked()):
                raise KeyringLocked
        except BaseException:
            bus.close()
            raise
        return collection

    def holds(self, service: str, username: str) -> bool:
        """Whether there is such an entry."""
        collection = self.get_preferred_collection()
        with closing(collection.connection):
            return any(True for _ in collection.search_items(self._query(service, username)))

    def hang_up(self) -> None:
        """End what a call is blocked in, from another thread; a prompt it has put up goes away."""
        connection = self._connection
        if connection is not None:
            with suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)
