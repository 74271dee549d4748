"""The hash by which collections of leaked passwords are kept.

SHA-1 is broken for signatures, and too quick to keep passwords by. Here it does neither: the collections are published
in SHA-1, so whoever compares with them computes it. It is used for nothing else, never stored, and wiped after use.
"""

import hashlib

from vault_app.core.secret import Secret


def leak_digest(secret: Secret) -> bytes:
    """Give the SHA-1 of a password in UTF-8, 20 bytes; the caller wipes it with `wipe_bytes`."""
    with secret.borrow() as text:
        return hashlib.sha1(text, usedforsecurity=False).digest()
