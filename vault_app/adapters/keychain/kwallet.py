"""KDE's KWallet by its own interface, for desktops whose wallet does not serve the Secret Service."""

from keyring.backends.kwallet import DBusKeyring

from vault_app.adapters.keychain.deaf import Deaf


class KWallet(Deaf, DBusKeyring):
    """The network wallet; the folder is the app's, and so is the name its owner is asked about."""

    appid = "vault-app"
