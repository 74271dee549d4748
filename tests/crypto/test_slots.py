from collections.abc import Callable
from types import ModuleType

import pytest

from vault_app.core.ids import VaultId
from vault_app.core.secret import Secret
from vault_app.crypto import message
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.message import NotOpened
from vault_app.crypto.recovery import BadPublicKey, RecoveryKey, load_public
from vault_app.crypto.slots import device_secret, passphrase, public_key, symmetric
from vault_app.crypto.wrapping_key import WrappingKey

KEY = VaultKey(bytes(range(32)))
Attempts = list[Callable[[], VaultKey]]
VAULT, OTHER = VaultId(b"v" * 16), VaultId(b"w" * 16)
SEED = Secret(b"s" * 32)


def under(byte: bytes = b"u") -> WrappingKey:
    return WrappingKey(bytearray(byte * 32))


@pytest.mark.parametrize("slot", [passphrase, device_secret])
class TestSymmetricSlots:
    def test_the_wrapping_key_gives_the_vault_key_back(self, slot: ModuleType) -> None:
        wrapped = slot.wrap(KEY, under(), vault_id=VAULT, kind=1, associated=b"salt")

        opened = slot.unwrap(wrapped, under(), vault_id=VAULT, kind=1, associated=b"salt")

        assert len(wrapped) == symmetric.WRAP_BYTES == 104
        assert opened.key_tag() == KEY.key_tag()

    def test_nothing_else_does(self, slot: ModuleType) -> None:
        wrapped = slot.wrap(KEY, under(), vault_id=VAULT, kind=1, associated=b"salt")
        other = device_secret if slot is passphrase else passphrase

        attempts: Attempts = [
            lambda: slot.unwrap(wrapped, under(b"x"), vault_id=VAULT, kind=1, associated=b"salt"),
            lambda: slot.unwrap(wrapped, under(), vault_id=OTHER, kind=1, associated=b"salt"),
            lambda: slot.unwrap(wrapped, under(), vault_id=VAULT, kind=2, associated=b"salt"),
            lambda: slot.unwrap(wrapped, under(), vault_id=VAULT, kind=1, associated=b"salu"),
            lambda: slot.unwrap(wrapped[:-1], under(), vault_id=VAULT, kind=1, associated=b"salt"),
            lambda: other.unwrap(wrapped, under(), vault_id=VAULT, kind=1, associated=b"salt"),
        ]
        for attempt in attempts:
            with pytest.raises(NotOpened):
                attempt()


def test_a_wrap_of_another_length_is_refused() -> None:
    context = message.slot_context(VAULT, 1, 1, b"")
    with under().borrow() as wrapping:
        short = message.finish(message.encryptor(wrapping, context), b"k" * 31)

    with pytest.raises(NotOpened):
        symmetric.unwrap(short, under(), context)


class TestPublicKeySlots:
    def test_the_private_half_gives_the_vault_key_back(self) -> None:
        own = RecoveryKey(SEED)
        wrapped = public_key.wrap(KEY, own.public, vault_id=VAULT, kind=1)

        assert len(wrapped) == public_key.SEALED_BYTES == 1168
        assert public_key.unwrap(wrapped, own, vault_id=VAULT, kind=1).key_tag() == KEY.key_tag()

    def test_nothing_else_does(self) -> None:
        own = RecoveryKey(SEED)
        wrapped = public_key.wrap(KEY, own.public, vault_id=VAULT, kind=1)

        for data, key, vault_id, kind in (
            (wrapped, RecoveryKey(Secret(b"t" * 32)), VAULT, 1),
            (wrapped, own, OTHER, 1),
            (wrapped, own, VAULT, 4),
            (wrapped[:-1], own, VAULT, 1),
            (wrapped[:40], own, VAULT, 1),
            (b"", own, VAULT, 1),
            (bytes(1168), own, VAULT, 1),
        ):
            with pytest.raises(NotOpened):
                public_key.unwrap(data, key, vault_id=vault_id, kind=kind)

    def test_a_wrapped_key_of_another_length_is_refused(self) -> None:
        own = RecoveryKey(SEED)
        hint = public_key.hint(own.public, vault_id=VAULT)
        info = message.wrap_info(VAULT, 1, 0, hint)
        short = public_key._suite().encrypt(b"k" * 31, load_public(own.public), info=info)

        with pytest.raises(NotOpened):
            public_key.unwrap(short, own, vault_id=VAULT, kind=1)

    def test_the_hint_differs_between_vaults(self) -> None:
        own = RecoveryKey(SEED)

        assert public_key.hint(own.public, vault_id=VAULT) != public_key.hint(own.public, vault_id=OTHER)
        assert len(public_key.hint(own.public, vault_id=VAULT)) == 16

    def test_what_is_no_public_key_is_refused(self) -> None:
        for bad in (b"", bytes(1215), bytes(1217), b"\xff" * 1216):
            with pytest.raises(BadPublicKey):
                public_key.wrap(KEY, bad, vault_id=VAULT, kind=1)
