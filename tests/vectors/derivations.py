"""Argon2id and HKDF as published, through the code that the product derives keys by."""

import hmac
from collections.abc import Callable

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256, SHA512, HashAlgorithm
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from tests.vectors.tally import Tally, text_vectors, wycheproof
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.core.totp import Algorithm, CodeRules
from vault_app.crypto.arena import Arena
from vault_app.crypto.kdf import derive
from vault_app.crypto.totp import one_time_code

KEY_BYTES = 32


def argon2id() -> Tally:
    tally = Tally("Argon2id", "RFC 9106, pyca", "derive(), with and without memory at hand; argon2-cffi")
    for vector in text_vectors("KDF/argon2id.txt"):
        if vector.get("secret") or vector.get("ad"):
            tally.left["with a secret or associated data, which the format has not"] += 1
            continue
        cost = KdfCost(memory_kib=int(vector["memcost"]), passes=int(vector["iter"]), lanes=int(vector["lanes"]))
        passphrase, salt = bytes.fromhex(vector["pass"]), bytes.fromhex(vector["salt"])
        length, expected = int(vector["length"]), bytes.fromhex(vector["output"])
        # Ours gives 32 bytes only; the library under it gives the rest.
        assert hash_secret_raw(passphrase, salt, cost.passes, cost.memory_kib, cost.lanes, length, Type.ID) == expected
        if length == KEY_BYTES:
            _derives(passphrase, salt, cost, expected)
        tally.take(passed=True, why="")
    return tally


def _derives(passphrase: bytes, salt: bytes, cost: KdfCost, expected: bytes) -> None:
    arena = Arena(cost)
    for memory in (None, arena):
        with derive(bytearray(passphrase), salt, cost, arena=memory) as key, key.borrow() as view:
            assert view == expected
    arena.release()


def hkdf_of_rfc_5869() -> Tally:
    tally = Tally("HKDF-SHA-256", "RFC 5869, pyca", "HKDFExpand, and the one block of the health key")
    for vector in text_vectors("KDF/rfc-5869-HKDF-SHA256.txt"):
        key = bytes.fromhex(vector["PRK"])
        _expands(SHA256(), key, bytes.fromhex(vector.get("info", "")), bytes.fromhex(vector["OKM"]))
        tally.take(passed=True, why="")
    return tally


def hkdf_of_wycheproof(digest: HashAlgorithm) -> Callable[[], Tally]:
    def run() -> Tally:
        tally = Tally(f"HKDF-{digest.name.upper()}", "Wycheproof", "HKDFExpand, as Cobblestone and HPKE use it")
        for _, vector in wycheproof(f"Protocol/wycheproof/hkdf_{digest.name}_test.json"):
            salt = bytes.fromhex(vector["salt"]) or bytes(digest.digest_size)
            key = hmac.digest(salt, bytes.fromhex(vector["ikm"]), digest.name)
            info, size = bytes.fromhex(vector["info"]), vector["size"]
            if vector["result"] == "valid":
                _expands(digest, key, info, bytes.fromhex(vector["okm"]))
            else:
                assert refuses(lambda: HKDFExpand(digest, size, info))  # noqa: B023  # called at once
            tally.take(passed=vector["result"] == "valid", why="longer than 255 blocks")
        return tally

    return run


def _expands(digest: HashAlgorithm, key: bytes, info: bytes, expected: bytes) -> None:
    assert HKDFExpand(digest, len(expected), info).derive(key) == expected
    first = hmac.digest(key, info + b"\x01", digest.name)
    assert first[: len(expected)] == expected[: len(first)]


def refuses(attempt: Callable[[], object]) -> bool:
    """Whether it raises ValueError, as the library does for what it will not do."""
    try:
        attempt()
    except ValueError:
        return True
    return False


def one_time_codes() -> Tally:
    tally = Tally("HOTP, TOTP", "RFC 4226, 6238, pyca", "one_time_code()")
    for vector in text_vectors("twofactor/rfc-4226.txt"):
        rules = CodeRules(seed=Secret(vector["SECRET"]))
        assert one_time_code(rules, step=int(vector["COUNTER"])).reveal() == vector["HOTP"]
        tally.take(passed=True, why="")
    for vector in text_vectors("twofactor/rfc-6238.txt"):
        algorithm: Algorithm = vector["MODE"]  # type: ignore[assignment]  # the file knows only these
        rules = CodeRules(seed=Secret(vector["SECRET"]), algorithm=algorithm, digits=8)
        step = rules.step_at(int(vector["TIME"]) * 1_000)
        assert one_time_code(rules, step=step).reveal() == vector["TOTP"]
        tally.take(passed=True, why="")
    return tally


RUNS: tuple[Callable[[], Tally], ...] = (
    argon2id,
    hkdf_of_rfc_5869,
    hkdf_of_wycheproof(SHA256()),
    hkdf_of_wycheproof(SHA512()),
    one_time_codes,
)
