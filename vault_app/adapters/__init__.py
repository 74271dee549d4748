"""The outside world behind the doors of ``ports``: disk, clock, clipboard tools, the process itself.

`storage` keeps vaults, what this device remembers, and settings; `system` is the rest. Neither knows the other, and
only ``wiring`` knows both. Nothing here knows what is inside a vault: it moves bytes, and every failure of the
system comes out as a `StorageError` or `ClipboardError` of ``core.errors``.
"""
