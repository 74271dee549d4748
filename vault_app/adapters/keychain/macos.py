"""The macOS Keychain."""

from keyring.backends.macOS import Keyring

from vault_app.adapters.keychain.deaf import Deaf


class MacKeychain(Deaf, Keyring):
    """The login keychain, whatever ``KEYCHAIN_PATH`` says."""

    keychain = None
