"""When each item was last copied or opened on this device: what the list's usual order stands on."""

from vault_app.core.ids import ItemId
from vault_app.core.sidecar import USED, decode_used, encode_used
from vault_app.services.session import Session
from vault_app.services.sidecar_file import read_section, write_section


def recall(session: Session) -> None:
    """Read the times into the session, so that ``session.used`` costs nothing. Raises Locked."""
    session.used = kept_times(session)


def touch(session: Session, item_id: ItemId) -> None:
    """Remember that an item was used now; items that are gone are forgotten in time.

    Raises:
        Locked, StorageError: it is not remembered.
    """
    vault = session.vault
    used = {**kept_times(session), item_id: session.doors.clock.now_ms()}
    if len(used) > len(vault):
        used = {key: time for key, time in used.items() if vault.position(key) is not None}
    write_section(session, USED, encode_used(used))
    session.used = used


def kept_times(session: Session) -> dict[ItemId, int]:
    """Read the times from the sidecar. Raises Locked."""
    nothing: dict[ItemId, int] = {}
    return read_section(session, USED, decode_used, empty=nothing)
