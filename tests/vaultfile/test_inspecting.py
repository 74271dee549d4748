from dataclasses import replace

import pytest

from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.fakes.small_vault import small_vault
from vault_app.core.errors import CostTooHigh, NotAVault
from vault_app.format.slot_record import UnknownSlot
from vault_app.vaultfile.inspecting import SlotInfo, inspect_vault
from vault_app.vaultfile.rekeying import add_device_slot
from vault_app.vaultfile.sealing import seal_vault

SMALL = small_vault()


def test_it_tells_what_is_known_without_the_passphrase() -> None:
    info = inspect_vault(SMALL.data, limits=CHEAP_LIMITS)

    assert (info.version, info.kind, info.vault_id, info.number) == (1, 1, SMALL.vault.id, 2)
    assert info.size == len(SMALL.data)
    assert info.slots == (SlotInfo("passphrase", CHEAP_COST), SlotInfo("recovery"))


def test_every_kind_of_slot_has_a_word() -> None:
    opened, _ = add_device_slot(SMALL.opened, bytearray(32))
    opened = replace(opened, slots=(*opened.slots, UnknownSlot(type=9, flags=0, body=b"")))
    data = seal_vault(opened, opened.vault, number=3, ancestors=(), app="")

    kinds = [slot.kind for slot in inspect_vault(data, limits=CHEAP_LIMITS).slots]

    assert kinds == ["passphrase", "recovery", "device", "unknown"]


def test_it_refuses_what_opening_would() -> None:
    with pytest.raises(NotAVault):
        inspect_vault(b"PK")
    with pytest.raises(CostTooHigh):
        inspect_vault(SMALL.data)


def test_no_text_of_the_vault_is_in_the_file() -> None:
    for word in (b"Mail", b"mail.example", b"dana", b"newer", b"older", b"Office", b"Small", b"login", b"0.1.0"):
        assert word not in SMALL.data


def test_files_of_similar_content_have_one_size() -> None:
    renamed = replace(SMALL.vault, name="Smaller")

    assert len(seal_vault(SMALL.opened, renamed, number=2, ancestors=(), app="0.1.0")) == len(SMALL.data)
