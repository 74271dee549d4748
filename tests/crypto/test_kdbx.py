"""KeePass's keys, beside pykeepass, which composes them from other libraries."""

import hashlib

import pytest
from pykeepass.kdbx_parsing.common import aes_kdf, compute_key_composite
from pykeepass.kdbx_parsing.twofish import Twofish

from vault_app.core.secret import Secret
from vault_app.crypto.kdbx import KdbxKdf, KdbxKeys, composite_key, decrypt, derive, encrypt_aes, value_stream

SALT = bytes(range(32))
SEED = bytes(range(32, 64))
KEYS = KdbxKeys(hashlib.sha256(b"k").digest(), b"")


@pytest.mark.parametrize("rounds", [1, 2, 60_000, 65_536, 65_537])
def test_aes_rounds_are_those_of_a_loop(rounds: int) -> None:
    composite = composite_key(Secret("pw"), b"")

    keys = derive(composite, KdbxKdf(kind="aes", salt=SALT, rounds=rounds), SEED)

    assert keys.master == hashlib.sha256(SEED + aes_kdf(SALT, rounds, composite)).digest()


def test_the_composite_key_is_the_one_of_another_reader() -> None:
    assert composite_key(Secret("pä"), b"") == compute_key_composite(password="pä")
    assert composite_key(None, bytes(32)) == hashlib.sha256(bytes(32)).digest()


@pytest.mark.parametrize("kind", ["argon2d", "argon2id"])
def test_argon2_takes_every_parameter(kind: str) -> None:
    def keys(**changed: int) -> KdbxKeys:
        numbers = {"rounds": 1, "memory_kib": 64, "lanes": 1, "version": 0x13} | changed
        return derive(bytes(32), KdbxKdf(kind=kind, salt=SALT, **numbers), SEED)  # type: ignore[arg-type]  # a parameter

    every = [keys(), keys(rounds=2), keys(memory_kib=128), keys(lanes=2), keys(version=0x10)]
    assert len({found.master for found in every}) == 5


def test_a_body_in_aes_opens_again() -> None:
    assert decrypt("aes256", KEYS, bytes(16), encrypt_aes(KEYS, bytes(16), b"content")) == b"content"


def test_a_body_in_twofish_opens() -> None:
    padded = b"content" + bytes([9] * 9)
    sealed = Twofish.new(KEYS.master, mode=Twofish.MODE_CBC, IV=bytes(16)).encrypt(padded)

    assert decrypt("twofish", KEYS, bytes(16), sealed) == b"content"


def test_a_body_in_chacha20_opens() -> None:
    sealed = decrypt("chacha20", KEYS, bytes(12), b"content")

    assert sealed != b"content"
    assert decrypt("chacha20", KEYS, bytes(12), sealed) == b"content"


@pytest.mark.parametrize("sealed", [b"", b"x" * 15, b"x" * 16])
def test_an_impossible_body_is_refused(sealed: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whatever pyca calls it
        decrypt("aes256", KEYS, bytes(16), sealed)


@pytest.mark.parametrize("name", ["none", "salsa20", "chacha20"])
def test_a_stream_runs_on_from_value_to_value(name: str) -> None:
    whole = value_stream(name, b"key")(b"first" + b"second")  # type: ignore[arg-type]  # a parameter
    stream = value_stream(name, b"key")  # type: ignore[arg-type]

    assert stream(b"first") + stream(b"second") == whole
