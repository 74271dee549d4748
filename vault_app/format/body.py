"""The body as MessagePack: typed, in one spelling only, and checked before anyone sees it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from msgspec import MsgspecError, ValidationError
from msgspec.msgpack import Decoder, Encoder

from vault_app.core.columns import NUMBER_BYTES
from vault_app.core.errors import Damaged, LimitReached, OutOfRange
from vault_app.core.ids import ID_BYTES, ItemId, VaultId
from vault_app.core.item import Stamp
from vault_app.core.vault import Vault
from vault_app.format.body_rules import broken_rule
from vault_app.format.body_schema import NewerBody, StoredBody, columns_of, stored_items
from vault_app.format.frame import LENGTH_BYTES, close_frame, content_of
from vault_app.format.limits import MOST_ANCESTORS, MOST_BODY_BYTES, MOST_ITEMS, MOST_NESTING
from vault_app.format.nesting import check_nesting
from vault_app.format.spelling import is_spelling
from vault_app.format.versions import MINOR

HASH_BYTES: Final = 32
RECOVERY_BYTES: Final = 1216

_decoder: Final = Decoder(StoredBody)
_newer_decoder: Final = Decoder(NewerBody)
_encoder: Final = Encoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a vault file keeps encrypted.

    Attributes:
        app: the version of the app that wrote it.
        recovery_public: X-Wing public key (1216 bytes) of the recovery sheet, or empty.
        ancestors: SHA-256 of the files this one descends from, newest first, at most 256.
        newer: a newer minor version wrote it; it may be read but not written.
    """

    vault: Vault
    app: str
    recovery_public: bytes = b""
    ancestors: tuple[bytes, ...] = ()
    newer: bool = False


def encode_body(body: Body) -> bytearray:
    """Give the body's plaintext, length in front and zeros behind, for the caller to wipe.

    Raises:
        LimitReached: too many items, or more than 256 MiB.
        OutOfRange: ("text") a text holds a lone surrogate; ("columns") the vault breaks a rule of the format.
    """
    vault = body.vault
    if len(vault) > MOST_ITEMS:
        raise LimitReached
    if broken_rule(vault.columns) is not None or len(body.ancestors) > MOST_ANCESTORS:
        raise OutOfRange(what="columns")
    stored = StoredBody(
        minor=MINOR,
        app=body.app,
        name=vault.name,
        name_revision=vault.name_stamp.revision,
        name_time=vault.name_stamp.time,
        recovery=body.recovery_public,
        ancestors=b"".join(body.ancestors),
        tombstone_id=b"".join(vault.tombstones),
        tombstone_revision=b"".join(_u64(stamp.revision) for stamp in vault.tombstones.values()),
        tombstone_time=b"".join(_u64(stamp.time) for stamp in vault.tombstones.values()),
        items=stored_items(vault.columns),
    )
    try:
        plain = _spell(stored)
    except UnicodeEncodeError:
        raise OutOfRange(what="text") from None
    if len(plain) > MOST_BODY_BYTES:
        raise LimitReached
    return plain


def decode_body(plain: bytearray, vault_id: VaultId) -> Body:
    """Read a body's plaintext, which stays the caller's to wipe.

    Raises:
        Damaged: ("body") anything that `encode_body` would not have written.
    """
    damaged = Damaged(where="body", key_was_right=True)
    content = content_of(plain)
    with memoryview(plain) as whole, whole[content] as view, _no_collection():
        try:
            stored = _decoder.decode(view)
        except ValidationError:
            stored = _decode_newer(view)
        except (MsgspecError, UnicodeDecodeError, RecursionError):
            raise damaged from None
        newer = isinstance(stored, NewerBody) or stored.minor > MINOR
        # One spelling: no doubled key, no longer number, no other order, nothing but zeros behind.
        if not plain.endswith(bytes(len(plain) - content.stop)):
            raise damaged
        if not isinstance(stored, NewerBody) and is_spelling(stored, plain, start=content.start) != content.stop:
            raise damaged
        return _checked(stored, vault_id, newer=newer)


def _decode_newer(view: memoryview) -> NewerBody:
    """Read a body that has more fields than this version knows."""
    check_nesting(view, most=MOST_NESTING)
    try:
        return _newer_decoder.decode(view)
    except (MsgspecError, UnicodeDecodeError, RecursionError):
        raise Damaged(where="body", key_was_right=True) from None


def _checked(stored: StoredBody, vault_id: VaultId, *, newer: bool) -> Body:
    columns = columns_of(stored.items)
    gone = len(stored.tombstone_id) // ID_BYTES
    sound = (
        min(stored.minor, stored.name_revision, stored.name_time) >= 0
        and len(stored.recovery) in (0, RECOVERY_BYTES)
        and len(stored.ancestors) % HASH_BYTES == 0
        and len(stored.ancestors) <= MOST_ANCESTORS * HASH_BYTES
        and len(stored.tombstone_id) == gone * ID_BYTES
        and len(stored.tombstone_revision) == len(stored.tombstone_time) == gone * NUMBER_BYTES
        and broken_rule(columns) is None
    )
    tombstones = dict(zip(map(ItemId, _pieces(stored.tombstone_id, ID_BYTES)), _stamps(stored), strict=False))
    if not sound or len(tombstones) != gone or not _apart(columns.id, tombstones):
        raise Damaged(where="body", key_was_right=True)
    vault = Vault(
        id=vault_id,
        name=stored.name,
        name_stamp=Stamp(stored.name_revision, stored.name_time),
        columns=columns,
        tombstones=MappingProxyType(tombstones),
    )
    ancestors = tuple(_pieces(stored.ancestors, HASH_BYTES))
    return Body(vault=vault, app=stored.app, recovery_public=stored.recovery, ancestors=ancestors, newer=newer)


def _apart(ids: bytes, tombstones: dict[ItemId, Stamp]) -> bool:
    """Whether no item is there and gone at once."""
    return not tombstones or tombstones.keys().isdisjoint(_pieces(ids, ID_BYTES))


def _stamps(stored: StoredBody) -> Iterator[Stamp]:
    revisions = map(_read, _pieces(stored.tombstone_revision, NUMBER_BYTES))
    return map(Stamp, revisions, map(_read, _pieces(stored.tombstone_time, NUMBER_BYTES)))


def _pieces(blob: bytes, size: int) -> Iterator[bytes]:
    return (blob[start : start + size] for start in range(0, len(blob), size))


def _u64(value: int) -> bytes:
    return value.to_bytes(NUMBER_BYTES, "big")


def _read(blob: bytes) -> int:
    return int.from_bytes(blob, "big")


def _spell(stored: StoredBody) -> bytearray:
    """Give the one way in which these fields are written."""
    plain = bytearray(LENGTH_BYTES)
    _encoder.encode_into(stored, plain, LENGTH_BYTES)
    return close_frame(plain)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the cycle collector out: it would walk the growing columns again and again, and find no cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
