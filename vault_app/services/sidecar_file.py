"""The sealed sidecar of an open vault: one section read or replaced at a time.

It is a convenience: one that is damaged or belongs to another key counts as empty, and keeps nobody out.
"""

from collections.abc import Callable
from typing import TypeVar

from vault_app.core import sidecar
from vault_app.core.errors import Damaged, StorageError
from vault_app.core.ids import VaultId
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.wiping import wipe
from vault_app.services.session import Session

T = TypeVar("T")

_PURPOSE = {
    sidecar.DRAFTS: b"draft",
    sidecar.USED: b"sidecar",
    sidecar.GENERATED: b"sidecar",
    sidecar.LEAKS: b"sidecar",
}


def read_section(session: Session, section: int, decode: Callable[[bytearray], T], *, empty: T) -> T:
    """Give what a section holds, or ``empty``. Raises Locked."""
    sealed = _sections(session)[section]
    if not sealed:
        return empty
    try:
        plain = session.key.open_private(_PURPOSE[section], session.vault.id, sealed)
    except Damaged:
        return empty
    try:
        return decode(plain)
    except Damaged:
        return empty
    finally:
        wipe(plain)


def write_section(session: Session, section: int, content: bytes) -> None:
    """Replace what a section holds, durably; empty content removes it.

    A copy under a key that nobody has confirmed writes nothing: what the former key sealed would be lost.

    Raises:
        Locked, StorageError.
    """
    key, vault_id = session.key, session.vault.id
    if session.read_only == "key-changed":
        return
    sections = _sections(session)
    sections[section] = sealed_section(key, vault_id, section, content)
    session.doors.device.set_sidecar(vault_id, sidecar.join(sections) if any(sections) else None)


def sealed_section(key: VaultKey, vault_id: VaultId, section: int, content: bytes) -> bytes:
    """Give a section's content as it is kept: sealed for its purpose, or nothing. Raises Locked."""
    return key.seal_private(_PURPOSE[section], vault_id, content) if content else b""


def _sections(session: Session) -> list[bytes]:
    try:
        return sidecar.split(session.doors.device.sidecar(session.vault.id) or b"")
    except StorageError:
        return sidecar.split(b"")
