"""Vectors that others published, from the packages that carry them; each test prints how many it ran."""

import base64
import hashlib
import hmac
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cryptography_vectors
import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.bindings._rust import openssl as rust_openssl
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from tests.reference_reader import keys_of, open_message
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.crypto.arena import Arena
from vault_app.crypto.kdf import derive
from vault_app.crypto.recovery import RecoveryKey

HERE = Path(cryptography_vectors.__file__).parent


def text_vectors(path: str) -> Iterator[dict[str, str]]:
    """Read vectors that are blocks of ``name = value`` lines."""
    for block in (HERE / path).read_text(encoding="utf-8").split("\nCOUNT")[1:]:
        lines = [line.partition("=") for line in block.splitlines()[1:] if "=" in line and not line.startswith("#")]
        yield {name.strip(): value.strip() for name, _, value in lines}


def test_argon2id_of_rfc_9106_and_others() -> None:
    ran = 0
    for vector in text_vectors("KDF/argon2id.txt"):
        if vector.get("secret") or vector.get("ad"):
            continue  # neither is used here
        cost = KdfCost(memory_kib=int(vector["memcost"]), passes=int(vector["iter"]), lanes=int(vector["lanes"]))
        passphrase, salt = bytes.fromhex(vector["pass"]), bytes.fromhex(vector["salt"])
        length, expected = int(vector["length"]), bytes.fromhex(vector["output"])
        # Ours gives 32 bytes only; the library under it gives the rest.
        assert hash_secret_raw(passphrase, salt, cost.passes, cost.memory_kib, cost.lanes, length, Type.ID) == expected
        if length == 32:
            arena = Arena(cost)
            for memory in (None, arena):
                with derive(bytearray(passphrase), salt, cost, arena=memory) as key, key.borrow() as view:
                    assert view == expected
            arena.release()
            ran += 1
    print(f"Argon2id: {ran} through derive()")  # noqa: T201  # the count is for the reader of the log

    assert ran >= 2


def test_hkdf_expand_of_rfc_5869() -> None:
    ran = 0
    for vector in text_vectors("KDF/rfc-5869-HKDF-SHA256.txt"):
        key = bytes.fromhex(vector["PRK"])
        info, length = bytes.fromhex(vector.get("info", "")), int(vector["L"])
        assert HKDFExpand(SHA256(), length, info).derive(key) == bytes.fromhex(vector["OKM"])
        # The one-block form that the health key is derived by.
        first = hmac.digest(key, info + b"\x01", "sha256")
        assert first[:length] == bytes.fromhex(vector["OKM"])[:32]
        ran += 1
    print(f"HKDF-Expand: {ran}")  # noqa: T201

    assert ran >= 3


def chunked() -> list[dict[str, Any]]:
    every = json.loads((HERE / "chunked-encryption" / "vectors.json").read_text(encoding="utf-8"))["vectors"]
    return [vector for vector in every if vector["aead"] == "AEAD_AES_256_GCM"]


def test_chunked_encryption_of_c2sp() -> None:
    """The vectors are made with SHA-256, so the reference reader runs them; it agrees with the product on the rest."""
    ran = {"success": 0, "failure": 0}
    for vector in chunked():
        key, context = bytes.fromhex(vector["key"]), vector["context"].encode()
        data = base64.b64decode(vector["ciphertext"] or "")
        data = zlib.decompress(data) if vector.get("compressed") else data
        plain = open_message(key, context, data, SHA256()) if len(key) == 32 else None
        if vector["expect"] == "success":
            assert plain is not None
            assert hashlib.sha256(plain).hexdigest() == vector["payload_sha256"]
            aead_key, nonce, _ = keys_of(key, context, data[:24], SHA256())
            assert (aead_key.hex(), nonce.to_bytes(12, "big").hex()) == (vector["aead_key"], vector["base_nonce"])
        else:
            assert plain is None, vector["name"]
        ran[vector["expect"]] += 1
    print(f"chunked encryption, AES-256-GCM: {ran}")  # noqa: T201

    assert ran == {"success": 9, "failure": 25}


def x_wing() -> list[dict[str, Any]]:
    every = json.loads((HERE / "HPKE" / "hpke-pq-test-vectors.json").read_text(encoding="utf-8"))
    return [vector for vector in every if vector["kem_id"] == 0x647A]


@pytest.mark.parametrize("vector", x_wing(), ids=lambda vector: f"kdf {vector['kdf_id']} aead {vector['aead_id']}")
def test_an_x_wing_key_grows_from_its_seed_as_published(vector: dict[str, Any]) -> None:
    own = RecoveryKey(Secret(bytes.fromhex(vector["skRm"])))

    assert own.public.hex() == vector["pkRm"]


@pytest.mark.parametrize("vector", x_wing(), ids=lambda vector: f"kdf {vector['kdf_id']} aead {vector['aead_id']}")
def test_hpke_with_x_wing_opens_as_published(vector: dict[str, Any]) -> None:
    own = RecoveryKey(Secret(bytes.fromhex(vector["skRm"])))
    kdf = {1: KDF.HKDF_SHA256, 17: KDF.SHAKE256}[vector["kdf_id"]]
    suite = Suite(KEM.MLKEM768_X25519, kdf, AEAD.CHACHA20_POLY1305)
    first, info = vector["encryptions"][0], bytes.fromhex(vector["info"])
    message, aad = bytes.fromhex(vector["enc"] + first["ct"]), bytes.fromhex(first["aad"])

    plain = rust_openssl.hpke._decrypt_with_aad(suite, message, own.private, info, aad)

    assert plain.hex() == first["pt"]
    with pytest.raises(InvalidTag):
        rust_openssl.hpke._decrypt_with_aad(suite, message, own.private, info, b"other")
