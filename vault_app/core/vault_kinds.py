"""The kinds of one vault: the app's own and those that its people made."""

from vault_app.core.ids import ItemId
from vault_app.core.kinds import KIND_RECORD, Kind, kind_of, known_kind, plain_kind, record_of
from vault_app.core.vault import Vault


def own_kinds(vault: Vault) -> tuple[Kind, ...]:
    """Give the kinds that people made in a vault, by name."""
    return tuple(sorted(map(kind_of, vault.records(KIND_RECORD)), key=lambda kind: kind.name.casefold()))


def kind_in(vault: Vault, key: str) -> Kind:
    """Give the kind with that key; one whose record was deleted, or that is unknown, foresees nothing but notes."""
    known = known_kind(key)
    if known is not None:
        return known
    record = record_of(key)
    return _recorded(vault, record) or plain_kind(key) if record is not None else plain_kind(key)


def _recorded(vault: Vault, record: ItemId) -> Kind | None:
    position = vault.position(record)
    if position is None:
        return None
    item = vault.at(position)
    return kind_of(item) if item.kind == KIND_RECORD and not item.deleted else None
