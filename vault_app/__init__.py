"""Team Vault: a password vault for people at work, as one stack of rooms.

Ask of a line of code: what does it talk to? The answer names its room.

========== ==================================================================================
nothing     `core`: values and rules, standard library only
a hole      `ports`: what the outside must be able to do, as Protocols, to be filled later
keys        `crypto`: randomness, key derivation, sealing; the only user of cryptography and argon2
bytes       `format`: the layout of the file, as FORMAT.md states it
both        `vaultfile`: recipes that join keys and bytes: create, open, seal, change the keys
steps       `services`: the order of steps of one job: unlock, save, copy, merge
outside     `adapters`: disk, system, keyrings, clipboard programs, settings
joining     `wiring`: the one place where adapters are plugged into services
pixels      `ui`: the window, the only user of Qt
words       `cli`: the command line
========== ==================================================================================

A room imports only rooms above it in this table; crypto and format are strangers, so are services and adapters,
and so are ui and cli. `tests/architecture` holds all of it.
"""
