"""Every file of the kit is answered as its entry says, by the product and by the reference reader."""

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests import reference_reader
from tests.fakes.kdf import CHEAP_LIMITS
from vault_app.core.errors import (
    CostTooHigh,
    Damaged,
    NewerVersion,
    NotAVault,
    UnlockError,
    VaultAppError,
)
from vault_app.core.item import Sealed
from vault_app.core.secret import Secret
from vault_app.format.limits import READ_LIMITS
from vault_app.vaultfile.credential import (
    Credential,
    DeviceSecretCredential,
    PassphraseCredential,
    RecoveryCredential,
)
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.sealing import seal_vault

KIT = Path(__file__).parent / "kit"
ENTRIES: dict[str, dict[str, Any]] = tomllib.loads((KIT / "kit.toml").read_text(encoding="utf-8"))
OPENING = [name for name, entry in ENTRIES.items() if entry["expect"] == "ok"]

WORDS: dict[type[VaultAppError], str] = {
    NotAVault: "not-a-vault",
    NewerVersion: "newer",
    Damaged: "damaged",
    CostTooHigh: "damaged",
    UnlockError: "wrong-credential",
}


def data_of(name: str) -> bytes:
    return (KIT / f"{name}.vault").read_bytes()


def opened(name: str, credential: Credential | None = None) -> OpenedVault:
    entry = ENTRIES[name]
    limits = CHEAP_LIMITS if entry["cheap"] else READ_LIMITS
    return open_vault(data_of(name), credential or PassphraseCredential(Secret(entry["passphrase"])), limits=limits)


def products_answer(name: str) -> str:
    try:
        opened(name)
    except VaultAppError as error:
        return next(word for kind, word in WORDS.items() if isinstance(error, kind))
    return "ok"


def read(name: str) -> dict[str, Any]:
    entry = ENTRIES[name]
    return reference_reader.read(data_of(name), entry["passphrase"], least_kib=8 if entry["cheap"] else 19_456)


def references_answer(name: str) -> str:
    try:
        read(name)
    except reference_reader.Answer as answer:
        return str(answer)
    return "ok"


@pytest.mark.parametrize("name", ENTRIES)
def test_the_product_answers_as_the_entry_says(name: str) -> None:
    assert products_answer(name) == ENTRIES[name]["expect"]


@pytest.mark.parametrize("name", ENTRIES)
def test_the_reference_reader_answers_the_same(name: str) -> None:
    assert references_answer(name) == ENTRIES[name]["expect"]


@pytest.mark.parametrize("name", OPENING)
def test_what_opens_holds_what_the_entry_says(name: str) -> None:
    entry, vault = ENTRIES[name], opened(name)

    assert [item.title for item in vault.vault.items()] == entry["titles"]
    assert vault.newer_minor is entry.get("newer", False)
    for item in vault.vault.items():
        secrets = [field for field in item.fields if isinstance(field.value, Sealed)]
        assert isinstance(secrets[0].value, Sealed)
        shown = vault.key.open_value(
            vault_id=vault.vault.id, item_id=item.id, field_id=secrets[0].id, sealed=secrets[0].value
        )
        assert hashlib.sha256(shown.reveal().encode()).hexdigest() == entry["secret_sha256"]


@pytest.mark.parametrize("name", OPENING)
def test_the_reference_reader_reads_the_same_content(name: str) -> None:
    entry, content = ENTRIES[name], read(name)

    assert [item["title"] for item in content["items"]] == entry["titles"]
    assert content["newer"] is entry.get("newer", False)
    for number, item in enumerate(content["items"]):
        first = next(at for at, field in enumerate(item["fields"]) if field["sealed"])
        shown = reference_reader.reveal(content, number, first)
        assert hashlib.sha256(shown.encode()).hexdigest() == entry["secret_sha256"]


@pytest.mark.parametrize("name", [name for name, entry in ENTRIES.items() if "seed" in entry])
def test_the_recovery_sheet_and_the_device_open_it_too(name: str) -> None:
    seed, device = bytes.fromhex(ENTRIES[name]["seed"]), bytearray.fromhex(ENTRIES[name]["device"])

    tag = opened(name).key.key_tag()

    assert opened(name, RecoveryCredential(Secret(seed))).key.key_tag() == tag
    assert opened(name, DeviceSecretCredential(device)).key.key_tag() == tag


@pytest.mark.parametrize("name", [name for name in OPENING if not ENTRIES[name].get("newer")])
def test_what_opens_is_saved_and_opens_again(name: str) -> None:
    before = opened(name)

    data = seal_vault(before, before.vault, number=before.number + 1, ancestors=(), app="later")

    after = open_vault(
        data,
        PassphraseCredential(Secret(ENTRIES[name]["passphrase"])),
        limits=CHEAP_LIMITS if ENTRIES[name]["cheap"] else READ_LIMITS,
    )
    assert after.vault == before.vault
    assert after.slots == before.slots


def test_the_kit_is_frozen_and_complete() -> None:
    assert {file.stem for file in KIT.glob("*.vault")} == set(ENTRIES)
    for name, entry in ENTRIES.items():
        assert hashlib.sha256(data_of(name)).hexdigest() == entry["sha256"], name


def test_every_answer_is_in_the_kit() -> None:
    assert {entry["expect"] for entry in ENTRIES.values()} == {
        "ok",
        "not-a-vault",
        "newer",
        "damaged",
        "wrong-credential",
    }
