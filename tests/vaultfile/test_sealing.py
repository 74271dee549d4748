import hashlib
from dataclasses import replace

import pytest

from tests.fakes.body_bytes import changed_body, put
from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.resealing import sealed_file
from tests.fakes.small_vault import reopen, small_vault
from vault_app.core.errors import Locked, ReadOnly
from vault_app.crypto.keys import VaultKey
from vault_app.format.header import parse_header
from vault_app.format.slot_record import UnknownSlot
from vault_app.vaultfile.ancestry import file_hash
from vault_app.vaultfile.credential import RecoveryCredential
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.sealing import seal_vault

SMALL = small_vault()


def saved(opened: OpenedVault, *, number: int = 3, ancestors: tuple[bytes, ...] = ()) -> bytes:
    return seal_vault(opened, opened.vault, number=number, ancestors=ancestors, app="0.2.0")


def test_number_ancestors_and_app_are_those_of_the_save() -> None:
    opened = reopen(saved(SMALL.opened, number=9, ancestors=(file_hash(SMALL.data), b"a" * 32)))

    assert (opened.number, opened.app) == (9, "0.2.0")
    assert opened.ancestors == (hashlib.sha256(SMALL.data).digest(), b"a" * 32)


def test_slots_are_kept_byte_for_byte() -> None:
    unknown = UnknownSlot(type=99, flags=7, body=b"from a later version")
    opened = replace(SMALL.opened, slots=(unknown, *SMALL.opened.slots))

    first = saved(opened)
    second = saved(reopen(first), number=4)

    assert reopen(second).slots == opened.slots
    assert unknown.encode() in second


def test_the_recovery_sheet_opens_it_after_two_saves() -> None:
    opened = reopen(SMALL.data)
    opened = reopen(saved(opened, number=3))
    opened = reopen(saved(opened, number=4))

    assert open_vault(saved(opened, number=5), RecoveryCredential(SMALL.seed), limits=CHEAP_LIMITS).number == 5


def test_two_saves_of_the_same_have_one_header_and_no_common_body() -> None:
    one, two = saved(SMALL.opened), saved(SMALL.opened)
    body = parse_header(one, CHEAP_LIMITS).size

    assert one[:body] == two[:body]
    assert not {one[at : at + 16] for at in range(body, len(one), 16)} & {
        two[at : at + 16] for at in range(body, len(two), 16)
    }


def test_what_a_newer_version_wrote_opens_read_only() -> None:
    newer = reopen(sealed_file(changed_body(put("colour", "red"))))

    assert newer.newer_minor
    with pytest.raises(ReadOnly) as caught:
        saved(newer)
    assert caught.value.reason == "newer"


def test_a_locked_vault_is_not_sealed() -> None:
    key = VaultKey.generate()
    key.wipe()

    with pytest.raises(Locked):
        saved(replace(SMALL.opened, key=key))
