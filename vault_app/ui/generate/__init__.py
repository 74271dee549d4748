"""The generator: a panel that makes passwords, passphrases and PINs to rules, and remembers the last fifty.

The panel shows; the controller makes the values and remembers them, encrypted, beside the vault.
"""
