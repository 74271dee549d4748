"""Bitwarden's exports with a password of their own."""

import json

import pytest

from tests.adapters.transfer.samples import BITWARDEN
from vault_app.adapters.transfer.bitwarden_json import BitwardenJson
from vault_app.core.errors import (
    FileCostTooHigh,
    FileDamaged,
    FileLocked,
    FileNotForUs,
    TransferError,
    WrongFilePassphrase,
)
from vault_app.core.secret import Secret
from vault_app.crypto.bitwarden import ExportKdf, ExportKey
from vault_app.ports.import_reader import FileKey

PBKDF2 = {"kdfType": 0, "kdfIterations": 5000}
ARGON2ID = {"kdfType": 1, "kdfIterations": 2, "kdfMemory": 16, "kdfParallelism": 2}


def protected(cost: dict[str, int], **changed: object) -> bytes:
    kdf = ExportKdf(
        kind=1 if cost["kdfType"] else 0,
        salt="salt",
        rounds=cost["kdfIterations"],
        memory_kib=cost.get("kdfMemory", 0) * 1024,
        lanes=cost.get("kdfParallelism", 0),
    )
    key = ExportKey(Secret("pw"), kdf)
    whole: dict[str, object] = {
        "encrypted": True,
        "passwordProtected": True,
        "salt": "salt",
        **cost,
        "encKeyValidation_DO_NOT_EDIT": key.seal(b"check"),
        "data": key.seal(BITWARDEN),
    }
    return json.dumps(whole | changed).encode()


def read(data: bytes, passphrase: str = "pw") -> int:  # noqa: S107  # of a file that is made here
    reader = BitwardenJson()
    assert reader.recognises(data)
    return reader.read(data, FileKey(Secret(passphrase))).count


@pytest.mark.parametrize("cost", [PBKDF2, ARGON2ID])
def test_both_key_derivations_open(cost: dict[str, int]) -> None:
    assert read(protected(cost)) == 6


def test_a_wrong_password_is_told_from_damage() -> None:
    with pytest.raises(WrongFilePassphrase):
        read(protected(PBKDF2), "Pw")
    with pytest.raises(FileDamaged):
        read(protected(PBKDF2, data="2.AAAAAAAAAAAAAAAAAAAAAA==|AAAA|AAAA"))
    with pytest.raises(FileDamaged):
        read(protected(PBKDF2, encKeyValidation_DO_NOT_EDIT="nothing"))


def test_the_password_is_asked_for() -> None:
    with pytest.raises(FileLocked):
        BitwardenJson().read(protected(PBKDF2))


def test_a_file_for_an_account_cannot_be_read() -> None:
    with pytest.raises(FileNotForUs) as caught:
        read(protected(PBKDF2, passwordProtected=False))
    assert caught.value.reason == "account"


@pytest.mark.parametrize(
    "cost",
    [
        {"kdfType": 0, "kdfIterations": 2_000_000_000},
        {"kdfType": 1, "kdfIterations": 2, "kdfMemory": 1_000_000, "kdfParallelism": 1},
        {"kdfType": 1, "kdfIterations": 100_000, "kdfMemory": 1024, "kdfParallelism": 1},
    ],
)
def test_a_costly_key_derivation_is_refused_before_it_runs(cost: dict[str, int]) -> None:
    with pytest.raises(FileCostTooHigh):
        read(protected(PBKDF2, **cost))


@pytest.mark.parametrize(
    "cost",
    [
        {"kdfIterations": 0},
        {"kdfType": 7},
        {"kdfIterations": "5000"},
        {"kdfType": 1, "kdfMemory": 0, "kdfParallelism": 1},
        {"kdfType": 1, "kdfMemory": 16, "kdfParallelism": 0},
    ],
)
def test_an_impossible_key_derivation_is_damage(cost: dict[str, object]) -> None:
    with pytest.raises(TransferError):
        read(protected(PBKDF2, **cost))


def test_a_file_without_items_is_damage() -> None:
    with pytest.raises(FileDamaged):
        BitwardenJson().read(b'{"encrypted": false, "items": 7}')
