"""Files that only someone with the key could make: what an attacker who learned it, or a bug, might write."""

from dataclasses import replace

from tests.fakes.small_vault import small_vault
from vault_app.format.header import CHECK_BYTES, encode_header
from vault_app.format.slot_record import SlotRecord
from vault_app.format.versions import Kind


def sealed_file(plain: bytes | bytearray, *, slots: tuple[SlotRecord, ...] | None = None, number: int = 3) -> bytes:
    """Give the small vault's file with any body plaintext and slots, sealed with its own key."""
    opened = small_vault().opened
    header = encode_header(
        kind=Kind.VAULT,
        vault_id=opened.vault.id,
        number=number,
        slots=opened.slots if slots is None else slots,
    )
    return opened.key.seal_body(header[-CHECK_BYTES:], bytes(plain), head=header)


def with_changed_slot(position: int, **changes: object) -> tuple[SlotRecord, ...]:
    """Give the small vault's slots with one of them changed."""
    slots = list(small_vault().opened.slots)
    slots[position] = replace(slots[position], **changes)  # type: ignore[arg-type]  # the caller names its fields
    return tuple(slots)
