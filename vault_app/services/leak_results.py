"""What the last look for leaked passwords found, kept encrypted beside the vault on this device."""

from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING

from vault_app.core.ids import ID_BYTES, ValueId
from vault_app.core.leaks import NEVER_CHECKED, LeakReport
from vault_app.core.sidecar import LEAKS, decode_leaks, encode_leaks
from vault_app.services.session import Session
from vault_app.services.sidecar_file import read_section, write_section

if TYPE_CHECKING:
    from vault_app.core.vault import Vault


def kept_leaks(session: Session) -> LeakReport:
    """Give what was found last, or `NEVER_CHECKED`. Raises Locked."""
    return read_section(session, LEAKS, decode_leaks, empty=NEVER_CHECKED)


def keep_leaks(session: Session, report: LeakReport) -> None:
    """Keep what was found in place of what was found before. Raises Locked, StorageError."""
    write_section(session, LEAKS, encode_leaks(report))


def leaks_as_resealed(session: Session, resealed: "Vault") -> LeakReport:
    """Give what was found last in terms of the same items with every value sealed anew. Raises Locked."""
    report = kept_leaks(session)
    if not report.found:
        return report
    before, after = session.vault.columns.fields.sealed, resealed.columns.fields.sealed
    wanted = {value_id for _item_id, value_id in report.found}
    own = [stored[:ID_BYTES] for stored in before]
    pairs = compress(zip(own, after, strict=True), map(wanted.__contains__, own))
    new_ids = {ValueId(old): ValueId(new[:ID_BYTES]) for old, new in pairs}
    found = {
        (item_id, new_ids[value_id]): count
        for (item_id, value_id), count in report.found.items()
        if value_id in new_ids
    }
    return replace(report, found=found)
