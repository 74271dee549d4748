"""The page that asks for the passphrase, and the road for when it is forgotten."""
