"""The sidecar of a vault whose key is about to change, under the new key."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from vault_app.core.errors import Damaged
from vault_app.core.ids import FieldId, ItemId
from vault_app.core.item import Sealed
from vault_app.core.leaks import NEVER_CHECKED
from vault_app.core.sidecar import (
    DRAFTS,
    GENERATED,
    LEAKS,
    USED,
    KeptDraft,
    encode_drafts,
    encode_generated,
    encode_leaks,
    encode_used,
    join,
)
from vault_app.crypto.keys import VaultKey
from vault_app.services.drafts import kept_drafts, place_of
from vault_app.services.generator_history import PLACE, kept_passwords
from vault_app.services.last_used import kept_times
from vault_app.services.leak_results import leaks_as_resealed
from vault_app.services.session import Session
from vault_app.services.sidecar_file import sealed_section
from vault_app.vaultfile.opened import OpenedVault


def sidecar_under(session: Session, fresh: OpenedVault) -> bytes | None:
    """Give the sidecar as it is now, under the key of ``fresh``; what does not open is left out. Raises Locked."""
    key = fresh.key
    leaks = leaks_as_resealed(session, fresh.vault)
    again = partial(_sealed_again, session, key)
    drafts = [_draft_under(draft, again) for draft in kept_drafts(session)]
    passwords = [
        replace(entry, value=value) for entry in kept_passwords(session) if (value := again(*PLACE, entry.value))
    ]
    used = kept_times(session)
    sections = {
        DRAFTS: encode_drafts(drafts) if drafts else b"",
        USED: encode_used(used) if used else b"",
        GENERATED: encode_generated(passwords) if passwords else b"",
        LEAKS: encode_leaks(leaks) if leaks != NEVER_CHECKED else b"",
    }
    sealed = [sealed_section(key, session.vault.id, section, content) for section, content in sorted(sections.items())]
    return join(sealed) if any(sealed) else None


def _draft_under(draft: KeptDraft, again: Callable[[ItemId, FieldId, Sealed], Sealed | None]) -> KeptDraft:
    fields = []
    for field in draft.fields:
        if not isinstance(field.value, Sealed):
            fields.append(field)
        elif value := again(place_of(draft.item_id), field.id, field.value):
            fields.append(replace(field, value=value))
    return replace(draft, fields=tuple(fields))


def _sealed_again(session: Session, key: VaultKey, item_id: ItemId, field_id: FieldId, value: Sealed) -> Sealed | None:
    vault_id = session.vault.id
    try:
        secret = session.key.open_value(vault_id=vault_id, item_id=item_id, field_id=field_id, sealed=value)
    except Damaged:
        return None
    try:
        return key.seal_value(vault_id=vault_id, item_id=item_id, field_id=field_id, secret=secret, bits=value.bits)
    finally:
        secret.wipe()
