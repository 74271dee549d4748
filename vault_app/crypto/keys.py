"""The keys: distinct types that never print, in memory that is wiped."""

import hashlib
import hmac
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final, NoReturn, Self

from vault_app.core.errors import Damaged, LimitReached, Locked
from vault_app.core.ids import FieldId, ItemId, ValueId, VaultId
from vault_app.core.item import Sealed
from vault_app.core.secret import Secret
from vault_app.crypto import message
from vault_app.crypto.locked_page import new_page
from vault_app.crypto.message import Buffer, NotOpened
from vault_app.crypto.padding import NotPadded, padded, unpad
from vault_app.crypto.random import new_id, random_bytes
from vault_app.crypto.wiping import wipe, wipe_bytes
from vault_app.crypto.wrapping_key import KEY_BYTES

SECRET_BLOCK: Final = 64
PRIVATE_BLOCK: Final = 1024
FINGERPRINT_BYTES: Final = 16
MOST_SEALED_BYTES: Final = 16 * 1024 * 1024  # of a file; what else is sealed is checked before it comes here


class VaultKey:
    """The vault key: 32 bytes in one locked page, from which every message of the vault has its key.

    Usable from any thread. After `wipe` every use raises `Locked`: a half-wiped key never seals anything.
    """

    __slots__ = ("_lock", "_page", "_wiped")

    def __init__(self, key: Buffer) -> None:
        """Keep a copy of 32 bytes; the caller's own stay the caller's to wipe."""
        if len(key) != KEY_BYTES:
            raise ValueError("a vault key has 32 bytes")
        self._lock = threading.Lock()
        self._page = new_page()
        self._wiped = False
        self._page[:KEY_BYTES] = key

    @classmethod
    def adopt(cls, buffer: bytearray) -> Self:
        """Make a vault key of 32 unwrapped bytes, and wipe those."""
        try:
            return cls(buffer)
        finally:
            wipe(buffer)

    @classmethod
    def generate(cls) -> Self:
        """Make a new random vault key."""
        fresh = random_bytes(KEY_BYTES)
        try:
            return cls(fresh)
        finally:
            wipe_bytes(fresh)

    @contextmanager
    def borrow(self) -> Iterator[memoryview]:
        """Lend the key's bytes for a moment; `wipe` waits until they are back.

        Raises:
            Locked: the key has been wiped.
        """
        with self._lock:
            if self._wiped:
                raise Locked
            with memoryview(self._page) as page, page[:KEY_BYTES].toreadonly() as view:
                yield view

    def wipe(self) -> None:
        """Overwrite the key and give its page back; doing it again changes nothing."""
        with self._lock:
            if self._wiped:
                return
            self._wiped = True
            self._page[:] = bytes(len(self._page))
            with suppress(BufferError):  # a view is still out: the page goes with it, and it is zeros
                self._page.close()

    @property
    def wiped(self) -> bool:
        """Whether the key is gone."""
        return self._wiped

    def key_tag(self) -> bytes:
        """Give the 32 bytes that name this key without telling it (FORMAT.md, "Pins")."""
        digest = hashlib.sha256(message.KEY_TAG_NAME)
        with self.borrow() as key:
            digest.update(key)
        return digest.digest()

    # --- sealed values -----------------------------------------------------------------------------------

    def seal_value(
        self,
        *,
        vault_id: VaultId,
        item_id: ItemId,
        field_id: FieldId,
        value_id: ValueId | None = None,
        secret: Secret,
        bits: int = 0,
    ) -> Sealed:
        """Seal one value for its place; without a value id it gets a fresh one.

        ``bits`` is the estimated strength in tenths of a bit, stored beside it.

        Raises:
            LimitReached: the value is longer than 16 MiB.
            Locked: the key has been wiped.
        """
        if value_id is None:
            value_id = ValueId(new_id())
        with secret.borrow() as text:
            if len(text) > MOST_SEALED_BYTES:
                raise LimitReached
            plain = padded(text, block=SECRET_BLOCK)
            fingerprint = self._fingerprint(vault_id, text)
        try:
            context = message.secret_context(vault_id, item_id, field_id, value_id)
            return Sealed(value_id, self._seal(context, plain), bits, fingerprint)
        finally:
            wipe(plain)

    def fingerprint(self, vault_id: VaultId, secret: Secret) -> bytes:
        """Give the 16 bytes that are equal for equal values in this vault, as in `Sealed`. Raises Locked."""
        with secret.borrow() as text:
            return self._fingerprint(vault_id, text)

    def open_value(self, *, vault_id: VaultId, item_id: ItemId, field_id: FieldId, sealed: Sealed) -> Secret:
        """Open one value in its place; the caller wipes it.

        Raises:
            Damaged: ("value") it was not sealed with this key for this place.
        """
        context = message.secret_context(vault_id, item_id, field_id, sealed.value_id)
        try:
            return Secret.adopt(unpad(self._open(context, sealed.message), block=SECRET_BLOCK))
        except (NotOpened, NotPadded):
            raise Damaged(where="value", key_was_right=True) from None

    def _fingerprint(self, vault_id: VaultId, value: memoryview) -> bytes:
        # HKDF-Expand-SHA-512 of one block, RFC 5869 section 2.3, with the vault key as its pseudo-random key.
        with self.borrow() as key:
            health = hmac.digest(key, message.HEALTH_NAME + vault_id + b"\x01", "sha512")
        fingerprint = hmac.digest(health[:KEY_BYTES], value, "sha256")[:FINGERPRINT_BYTES]
        wipe_bytes(health)
        return fingerprint

    # --- what a device keeps beside the vault ------------------------------------------------------------

    def seal_private(self, purpose: bytes, vault_id: VaultId, data: bytes | bytearray) -> bytes:
        """Seal bytes for one purpose: ``draft``, ``file`` or ``sidecar``; their length shows in KiB only."""
        plain = padded(data, block=PRIVATE_BLOCK)
        try:
            return self._seal(message.private_context(purpose, vault_id), plain)
        finally:
            wipe(plain)

    def open_private(self, purpose: bytes, vault_id: VaultId, sealed: bytes) -> bytearray:
        """Open what `seal_private` gave; the caller wipes it.

        Raises:
            Damaged: ("private") it was not sealed with this key for this purpose.
        """
        try:
            return unpad(self._open(message.private_context(purpose, vault_id), sealed), block=PRIVATE_BLOCK)
        except (NotOpened, NotPadded):
            raise Damaged(where="private", key_was_right=True) from None

    # --- the body ----------------------------------------------------------------------------------------

    def seal_body(self, check: bytes, plain: Buffer, *, head: bytes = b"") -> bytes:
        """Seal the body of the file whose header bytes hash to ``check``, with ``head`` in front as it is."""
        return self._seal(message.body_context(check), plain, head=head)

    def open_body(self, check: bytes, sealed: Buffer) -> bytearray:
        """Open a body; the caller wipes it.

        Raises:
            Damaged: ("body") the body or the header in front of it is not what was sealed with this key.
        """
        try:
            return self._open(message.body_context(check), sealed)
        except NotOpened:
            raise Damaged(where="body", key_was_right=True) from None

    # --- both ways ---------------------------------------------------------------------------------------

    def _seal(self, context: bytes, plain: Buffer, *, head: bytes = b"") -> bytes:
        with self.borrow() as key:
            sealing = message.encryptor(key, context)
        return message.finish(sealing, plain, head=head)

    def _open(self, context: bytes, sealed: Buffer) -> bytearray:
        with self.borrow() as key:
            opening = message.decryptor(key, context)
        return message.open_into(opening, sealed)

    def __repr__(self) -> str:
        return "<VaultKey>"

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("a key is neither copied nor pickled")
