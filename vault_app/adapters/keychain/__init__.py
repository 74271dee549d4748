"""The keyrings this app accepts: Secret Service, KWallet, the macOS Keychain, the Windows Credential Manager.

`allowed` chooses one of them by class; nothing that the environment, a configuration file or an installed plug-in names
is ever used, for it may keep secrets as plain text. `os_keychain` is the port over it, `patient_call` runs each call
where it can be given up. ``keyring`` is imported only when a call runs: that takes about 65 ms.
"""
