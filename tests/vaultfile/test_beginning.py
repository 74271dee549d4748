from dataclasses import replace

import pytest

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.small_vault import PASSPHRASE, small_vault
from vault_app.core.errors import NotAVault, WrongPassphrase
from vault_app.core.secret import Secret
from vault_app.crypto.arena import Arena
from vault_app.crypto.begun import Begun
from vault_app.format.slot_record import PublicKeySlot
from vault_app.vaultfile.beginning import Beginning
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.sealing import seal_vault

SMALL = small_vault()


def opened_with(passphrase: str, data: bytes) -> int:
    beginning, secret = Beginning(SMALL.data, limits=CHEAP_LIMITS), Secret(passphrase)
    ready = beginning.begin(secret)
    assert isinstance(ready, Begun)
    try:
        return open_vault(data, PassphraseCredential(secret), limits=CHEAP_LIMITS, arena=ready).number
    finally:
        beginning.end()


def test_a_vault_opens_with_the_key_that_was_begun() -> None:
    assert opened_with(PASSPHRASE, SMALL.data) == 2


def test_a_wrong_passphrase_stays_wrong() -> None:
    with pytest.raises(WrongPassphrase):
        opened_with("wrong", SMALL.data)


def test_a_vault_that_was_replaced_meanwhile_opens_all_the_same() -> None:
    assert opened_with(PASSPHRASE, small_vault.__wrapped__().data) == 2


def test_bytes_that_are_no_text_begin_nothing() -> None:
    beginning = Beginning(SMALL.data, limits=CHEAP_LIMITS)

    assert isinstance(beginning.begin(Secret.adopt(bytearray(b"\xff"))), Arena)
    beginning.end()


def test_a_vault_without_a_passphrase_has_nothing_to_begin() -> None:
    slots = tuple(slot for slot in SMALL.opened.slots if isinstance(slot, PublicKeySlot))
    data = seal_vault(replace(SMALL.opened, slots=slots), SMALL.vault, number=3, ancestors=(), app="")
    beginning = Beginning(data, limits=CHEAP_LIMITS)

    assert beginning.begin(Secret(PASSPHRASE)) is None
    beginning.end()


def test_what_is_no_vault_is_refused_at_once() -> None:
    with pytest.raises(NotAVault):
        Beginning(b"PK")
