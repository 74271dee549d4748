"""X25519, ML-KEM-768, X-Wing and HPKE as published, and through the product's recovery key where it can take them."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.bindings._rust import openssl as rust_openssl
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from tests.vectors.derivations import refuses
from tests.vectors.tally import PYCA, Tally, text_vectors, wycheproof
from vault_app.core.ids import VaultId
from vault_app.core.secret import Secret
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.recovery import BadPublicKey, RecoveryKey, load_public
from vault_app.crypto.slots.public_key import wrap
from vault_app.format.versions import Kind

VAULT = VaultId(b"vectors vault id")


@cache
def own() -> RecoveryKey:
    return RecoveryKey(Secret(bytes(range(32))))


def wrapped(lattice: bytes, curve: bytes) -> bool:
    """Whether the product wraps a vault key for a recovery key of these halves."""
    try:
        wrap(VaultKey(bytes(32)), lattice + curve, vault_id=VAULT, kind=Kind.VAULT)
    except BadPublicKey:
        return False
    return True


def x25519_of_rfc_7748() -> Tally:
    tally = Tally("X25519", "RFC 7748, pyca", "the exchange under X-Wing")
    for vector in text_vectors("asymmetric/X25519/rfc7748.txt"):
        if "INPUT_SCALAR" not in vector:
            tally.left["in another spelling"] += 1
            continue
        scalar, point, expected = (bytes.fromhex(vector[name]) for name in ("INPUT_SCALAR", "INPUT_U", "OUTPUT_U"))
        shared = X25519PrivateKey.from_private_bytes(scalar).exchange(X25519PublicKey.from_public_bytes(point))
        assert shared == expected
        tally.take(passed=True, why="")
    return tally


def x25519_of_wycheproof() -> Tally:
    """Every point of small order is refused, by the exchange and by the product's wrapping; every other is taken."""
    tally = Tally("X25519", "Wycheproof", "the exchange, and wrap() to that point")
    lattice = own().public[:1184]
    for _, vector in wycheproof("Protocol/wycheproof/x25519_test.json"):
        private = X25519PrivateKey.from_private_bytes(bytes.fromhex(vector["private"]))
        raw, small = bytes.fromhex(vector["public"]), "ZeroSharedSecret" in vector["flags"]
        point = X25519PublicKey.from_public_bytes(raw)
        if small:
            assert refuses(lambda: private.exchange(point))  # noqa: B023  # called at once
        else:
            assert private.exchange(point).hex() == vector["shared"]
        assert wrapped(lattice, raw) is not small
        tally.take(passed=not small, why="points of small order (all agree on zero)")
    return tally


def lattice_keys() -> Tally:
    tally = Tally("ML-KEM-768, keys", "Wycheproof", "MLKEM768PrivateKey, as RecoveryKey grows it")
    for _, vector in wycheproof("Protocol/wycheproof/mlkem_768_keygen_seed_test.json"):
        key = MLKEM768PrivateKey.from_seed_bytes(bytes.fromhex(vector["seed"]))
        assert key.public_key().public_bytes_raw().hex() == vector["ek"]
        tally.take(passed=True, why="")
    return tally


def lattice_opening() -> Tally:
    tally = Tally("ML-KEM-768, opening", "Wycheproof", "MLKEM768PrivateKey")
    for _, vector in wycheproof("Protocol/wycheproof/mlkem_768_test.json"):
        seed, sealed = bytes.fromhex(vector["seed"]), bytes.fromhex(vector["c"])
        if vector["result"] == "valid":
            assert MLKEM768PrivateKey.from_seed_bytes(seed).decapsulate(sealed).hex() == vector["K"]
        else:
            assert refuses(lambda: MLKEM768PrivateKey.from_seed_bytes(seed).decapsulate(sealed))  # noqa: B023
        tally.take(passed=vector["result"] == "valid", why="seeds or ciphertexts of another length")
    return tally


def lattice_public_keys() -> Tally:
    """A key with a number above the modulus, or of another length, is refused where it enters the product."""
    tally = Tally("ML-KEM-768, public keys", "Wycheproof", "load_public() and wrap()")
    curve = own().public[1184:]
    for _, vector in wycheproof("Protocol/wycheproof/mlkem_768_encaps_test.json"):
        valid = vector["result"] == "valid"
        assert wrapped(bytes.fromhex(vector["ek"]), curve) is valid, vector["tcId"]
        tally.take(passed=valid, why="keys with a number above the modulus, or of another length")
    return tally


def hpke_vectors(path: str) -> list[dict[str, Any]]:
    every: list[dict[str, Any]] = json.loads((PYCA / "HPKE" / path).read_text(encoding="utf-8"))
    return every


def opens(suite: Suite, vector: dict[str, Any], private: Any) -> None:
    first, info = vector["encryptions"][0], bytes.fromhex(vector["info"])
    message, associated = bytes.fromhex(vector["enc"] + first["ct"]), bytes.fromhex(first["aad"])
    decrypt = rust_openssl.hpke._decrypt_with_aad
    assert decrypt(suite, message, private, info, associated).hex() == first["pt"]
    try:
        decrypt(suite, message, private, info, b"other")
    except InvalidTag:
        return
    raise AssertionError("other associated data opens it too")


def hpke_of_rfc_9180() -> Tally:
    tally = Tally("HPKE, X25519", "RFC 9180, pyca", "the library's HPKE, whose key schedule slot type 3 uses")
    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    for vector in hpke_vectors("test-vectors.json"):
        if (vector["mode"], vector["kem_id"], vector["kdf_id"], vector["aead_id"]) != (0, 0x20, 1, 2):
            tally.left["of another mode or suite"] += 1
            continue
        opens(suite, vector, X25519PrivateKey.from_private_bytes(bytes.fromhex(vector["skRm"])))
        tally.take(passed=True, why="")
    return tally


def hpke_with_x_wing() -> Tally:
    """Grow the published seeds to the published keys in the product, and open the published messages with them."""
    tally = Tally("HPKE, X-Wing", "draft, pyca", "RecoveryKey(), and the library's HPKE")
    kdfs = {1: KDF.HKDF_SHA256, 17: KDF.SHAKE256}
    for vector in hpke_vectors("hpke-pq-test-vectors.json"):
        if vector["kem_id"] != 0x647A:
            tally.left["of another key agreement"] += 1
            continue
        key = RecoveryKey(Secret(bytes.fromhex(vector["skRm"])))
        assert key.public.hex() == vector["pkRm"]
        load_public(key.public)
        suite = Suite(KEM.MLKEM768_X25519, kdfs[vector["kdf_id"]], AEAD.CHACHA20_POLY1305)
        opens(suite, vector, key.private)
        tally.take(passed=True, why="")
    return tally


RUNS: tuple[Callable[[], Tally], ...] = (
    x25519_of_rfc_7748,
    x25519_of_wycheproof,
    lattice_keys,
    lattice_opening,
    lattice_public_keys,
    hpke_of_rfc_9180,
    hpke_with_x_wing,
)
