"""Leaked passwords in memory, and the form in which their lists are published."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from vault_app.core.errors import VaultAppError
from vault_app.core.leaks import FROM_FILE


def sha1(password: str) -> bytes:
    return hashlib.sha1(password.encode(), usedforsecurity=False).digest()


def list_text(counts: Mapping[str, int], *, end: str = "\n") -> str:
    """Give a list as it is published: ordered by hash, each with its count."""
    lines = sorted((sha1(password).hex().upper(), count) for password, count in counts.items())
    return "".join(f"{digits}:{count}{end}" for digits, count in lines)


@dataclass
class LeakedInMemory:
    """A source that remembers what it was asked for; with ``error`` it fails from the ``after``-th question on."""

    counts: Mapping[str, int]
    kind: str = FROM_FILE
    error: VaultAppError | None = None
    after: int = 0
    asked: list[bytes] = field(default_factory=list)
    closed: bool = False

    def occurrences(self, digest: bytes) -> int:
        if self.error is not None and len(self.asked) >= self.after:
            raise self.error
        self.asked.append(bytes(bytearray(digest)))  # a copy: the caller wipes what it gave
        return {sha1(password): count for password, count in self.counts.items()}.get(digest, 0)

    def close(self) -> None:
        self.closed = True
