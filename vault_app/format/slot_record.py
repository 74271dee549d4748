"""The slots of a file: one record each, with what surrounds a wrapped key."""

from dataclasses import dataclass
from typing import Final

from vault_app.core.errors import CostTooHigh, Damaged
from vault_app.core.kdf_cost import KdfCost
from vault_app.format.limits import MOST_LOCATOR_BYTES, ReadLimits
from vault_app.format.versions import KDF_ARGON2ID, SUITE_X_WING, SlotType, Source
from vault_app.format.wire import Reader, u8, u16, u32

SALT_BYTES: Final = 16
WRAP_BYTES: Final = 104
HINT_BYTES: Final = 16
SEALED_BYTES: Final = 1168
LOCATOR_BYTES: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseSlot:
    """The vault key under a passphrase."""

    cost: KdfCost
    salt: bytes
    wrap: bytes = b""

    @property
    def associated(self) -> bytes:
        """The slot's body before the wrap, which takes part in it."""
        cost = self.cost
        return u8(KDF_ARGON2ID) + u8(cost.lanes) + u16(cost.passes) + u32(cost.memory_kib) + self.salt

    def encode(self) -> bytes:
        """Give the slot's bytes."""
        return _slot(SlotType.PASSPHRASE, self.associated + self.wrap)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceSlot:
    """The vault key under a secret that this device keeps; ``locator`` finds it there."""

    source: Source
    locator: bytes
    wrap: bytes = b""

    @property
    def associated(self) -> bytes:
        """The slot's body before the wrap, which takes part in it."""
        return u8(self.source) + u8(0) + u16(len(self.locator)) + self.locator

    def encode(self) -> bytes:
        """Give the slot's bytes."""
        return _slot(SlotType.DEVICE_SECRET, self.associated + self.wrap)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKeySlot:
    """The vault key under a public key; ``hint`` tells its holder which slot it is."""

    hint: bytes
    sealed: bytes

    def encode(self) -> bytes:
        """Give the slot's bytes."""
        return _slot(SlotType.PUBLIC_KEY, u16(SUITE_X_WING) + self.hint + self.sealed)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownSlot:
    """A slot of a type that this version does not know, kept byte for byte."""

    type: int
    flags: int
    body: bytes

    def encode(self) -> bytes:
        """Give the slot's bytes."""
        return u8(self.type) + u8(self.flags) + u16(len(self.body)) + self.body


SlotRecord = PassphraseSlot | DeviceSlot | PublicKeySlot | UnknownSlot


def _slot(slot_type: SlotType, body: bytes) -> bytes:
    return u8(slot_type) + u8(0) + u16(len(body)) + body


def parse_slot(reader: Reader, limits: ReadLimits) -> SlotRecord:
    """Read the next slot.

    Raises:
        Damaged: ("slots") a length, flag or number that is never written.
        CostTooHigh: its key derivation is outside ``limits``.
    """
    slot_type, flags, size = reader.number(1), reader.number(1), reader.number(2)
    body = Reader(reader.take(size), where="slots")
    match slot_type:
        case SlotType.PASSPHRASE:
            slot: SlotRecord = _passphrase_slot(body, limits)
        case SlotType.DEVICE_SECRET:
            slot = _device_slot(body)
        case SlotType.PUBLIC_KEY:
            slot = _public_key_slot(body)
        case _:
            return UnknownSlot(type=slot_type, flags=flags, body=body.take(size))
    if flags or body.rest():
        raise Damaged(where="slots")
    return slot


def _passphrase_slot(body: Reader, limits: ReadLimits) -> PassphraseSlot:
    kdf, lanes, passes, memory_kib = body.number(1), body.number(1), body.number(2), body.number(4)
    slot = PassphraseSlot(
        cost=KdfCost(memory_kib=memory_kib, passes=passes, lanes=lanes),
        salt=body.take(SALT_BYTES),
        wrap=body.take(WRAP_BYTES),
    )
    if kdf != KDF_ARGON2ID:
        raise Damaged(where="slots")
    if not limits.readable(slot.cost):
        raise CostTooHigh(memory_kib=memory_kib, passes=passes, lanes=lanes)
    return slot


def _device_slot(body: Reader) -> DeviceSlot:
    source, reserved, size = body.number(1), body.number(1), body.number(2)
    wrong_size = size != LOCATOR_BYTES if source == Source.KEYRING else size > MOST_LOCATOR_BYTES
    if source not in list(Source) or reserved or wrong_size:
        raise Damaged(where="slots")
    return DeviceSlot(source=Source(source), locator=body.take(size), wrap=body.take(WRAP_BYTES))


def _public_key_slot(body: Reader) -> PublicKeySlot:
    if body.number(2) != SUITE_X_WING:
        raise Damaged(where="slots")
    return PublicKeySlot(hint=body.take(HINT_BYTES), sealed=body.take(SEALED_BYTES))
