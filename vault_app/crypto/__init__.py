"""Everything that touches keys: randomness, key derivation, sealing and opening.

The only user of cryptography and argon2. A failure to open is raised, never returned; keys are distinct types that
never print and can be wiped. It knows nothing of how bytes lie in a file: `format` does.
"""
