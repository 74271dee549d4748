"""Which files a file descends from."""

import hashlib
from collections.abc import Sequence
from itertools import chain, islice, zip_longest

from vault_app.format.limits import MOST_ANCESTORS


def file_hash(data: bytes) -> bytes:
    """Give the 32 bytes by which pins and ancestors name a file: SHA-256 of all of it."""
    return hashlib.sha256(data).digest()


def descend(*parents: tuple[bytes, Sequence[bytes]]) -> tuple[bytes, ...]:
    """Give the ancestors of a file from its parents (hash and ancestors each), newest first, at most 256.

    After a merge there are two parents; their ancestors take turns, so that both lines reach equally far back.
    """
    lines = [(own, *earlier) for own, earlier in parents]
    in_turn = (ancestor for ancestor in chain.from_iterable(zip_longest(*lines)) if ancestor is not None)
    return tuple(islice(dict.fromkeys(in_turn), MOST_ANCESTORS))
