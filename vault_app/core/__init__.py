"""Values and rules: what a vault is, what may be in it, and how it changes.

Standard library only. Everything is frozen or wipeable; time, randomness and word lists come in as arguments.
Nothing here reads a file, knows a key, or has words for a person: errors carry facts as fields.
"""
