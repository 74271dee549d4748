"""Editing one item in the place of its detail: a new login, an old one, or just its password.

The view shows a `Draft` and gives one back; the controller saves it, keeps it encrypted every two seconds while it
is being written, and hands it over when the vault locks. Secrets stay sealed until their field is entered.
"""
