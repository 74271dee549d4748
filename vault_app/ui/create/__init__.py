"""The wizard for a passphrase: chosen, written down, typed back, and a recovery sheet.

It serves a new vault, a change of passphrase and the road after a recovery; what is done with the passphrase is
the controller's, not the pages'.
"""
