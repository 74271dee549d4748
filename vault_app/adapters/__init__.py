"""The outside world behind the doors of ``ports``: disk, keyrings, clock, clipboard tools, the process itself.

`storage` keeps vaults, what this device remembers, and settings; `keychain` speaks to the system's keyring; `system`
is the rest. None knows another, and only ``wiring`` knows all. Nothing here knows what is inside a vault: it moves
bytes, and every failure of the system comes out as a `StorageError`, `KeychainError` or `ClipboardError` of
``core.errors``.
"""
