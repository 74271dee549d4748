"""The Windows Credential Manager."""

from keyring.backends.Windows import WinVaultKeyring

from vault_app.adapters.keychain.deaf import Deaf


class CredentialManager(Deaf, WinVaultKeyring):
    """Credentials of this user on this computer; the library's default would let them roam with a domain account."""

    _persist = 2  # CRED_PERSIST_LOCAL_MACHINE, wincred.h
