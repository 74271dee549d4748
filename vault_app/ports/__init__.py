"""What the app needs from the outside world, as Protocols to be filled in by `adapters` or by a test.

A port names no library and no platform. Each one has a contract suite in `tests/contracts`, which every
implementation passes, the in-memory one included.
"""
