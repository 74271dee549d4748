"""Which keyring is used: the first of the accepted ones that runs here."""

import sys
from collections.abc import Callable
from typing import Final, Protocol

# ruff: noqa: PLC0415  # only the platform's own backend is imported, and only when a call runs


class Ring(Protocol):
    """A backend of the library, made for one call.

    ``may_prompt`` set to False keeps it from asking its owner, where it can tell beforehand that it would.
    """

    may_prompt: bool

    def get_password(self, service: str, username: str) -> str | None:
        """Give what an entry holds, or None where there is no such entry."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep ``password`` in an entry."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Delete an entry. Raises PasswordDeleteError where there is none, or its owner declined."""
        ...

    def hang_up(self) -> None:
        """End what a call is blocked in, from another thread."""
        ...


def _secret_service() -> Ring | None:
    from vault_app.adapters.keychain.secret_service import SecretServiceKeyring

    return SecretServiceKeyring() if SecretServiceKeyring.viable else None


def _kwallet() -> Ring | None:
    from vault_app.adapters.keychain.kwallet import KWallet

    return KWallet() if KWallet.viable else None  # type: ignore[no-untyped-call]


def _macos() -> Ring | None:
    from vault_app.adapters.keychain.macos import MacKeychain

    return MacKeychain() if MacKeychain.viable else None  # type: ignore[no-untyped-call]


def _windows() -> Ring | None:
    from vault_app.adapters.keychain.windows import CredentialManager

    return CredentialManager() if CredentialManager.viable else None  # type: ignore[no-untyped-call]


_ON_A_FREE_DESKTOP: Final = {"Secret Service": _secret_service, "KWallet": _kwallet}
_ACCEPTED: Final[dict[str, dict[str, Callable[[], Ring | None]]]] = {
    "darwin": {"macOS Keychain": _macos},
    "win32": {"Windows Credential Manager": _windows},
}


def first_running(platform: str = sys.platform) -> tuple[str, Ring] | None:
    """Give the name of the keyring that runs here and a backend for it, or None where no accepted one does."""
    for name, running in _ACCEPTED.get(platform, _ON_A_FREE_DESKTOP).items():
        ring = running()
        if ring is not None:
            return name, ring
    return None
