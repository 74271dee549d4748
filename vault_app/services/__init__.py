"""The order of steps of each job a person does: create, unlock, save, copy, delete, lock.

A service exists only where there is an order of steps; what is a pure rule stands in `core` and is called directly.
Services run in one worker per vault and hand back immutable snapshots; whatever is outside comes in through `ports`.
"""
