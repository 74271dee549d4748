"""Ways to keep the vault key: under a passphrase, under a secret of this device, under a public key.

Each wraps the key for one vault and one slot; what is around the wrap in the file takes part in it.
"""
