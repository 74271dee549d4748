"""Vectors that others published, unmodified from the packages that carry them; a table tells what became of each."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import vault_app
from tests.vectors import ciphers, derivations, key_agreement, signatures
from tests.vectors.tally import Tally, table

RUNS = (*derivations.RUNS, *ciphers.RUNS, *key_agreement.RUNS, *signatures.RUNS)
# What a package holds can only grow; fewer that ran means that a reader of the tests has gone blind.
LEAST = {
    "Argon2id": (5, 0),
    "chunked encryption": (9, 25),
    "AES-256-GCM": (39, 27),
    "AES-256-GCM, opening": (184, 191),
    "HKDF-SHA256": (80, 3),
    "HKDF-SHA512": (80, 3),
    "HKDF-SHA-256": (3, 0),
    "HOTP, TOTP": (28, 0),
    "X25519": (3, 0),  # those of Wycheproof are counted below
    "ML-KEM-768, keys": (100, 0),
    "ML-KEM-768, opening": (161, 40),
    "ML-KEM-768, public keys": (133, 132),
    "HPKE, X25519": (1, 0),
    "HPKE, X-Wing": (2, 0),
    "Ed25519": (1024, 0),
    "Ed25519, verifying": (138, 72),
}

done = cache(lambda run: run())


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.__qualname__.split(".")[0])
def test_published_vectors_give_what_their_publisher_says(run: Callable[[], Tally]) -> None:
    tally = done(run)

    assert (tally.passed, tally.refused.total()) >= LEAST[tally.name]


def test_all_points_of_small_order_are_refused() -> None:
    tally = done(key_agreement.x25519_of_wycheproof)

    assert (tally.passed, tally.refused.total()) == (487, 31)


def test_the_library_takes_forgeries_under_every_signature_key_of_small_order() -> None:
    """So its answer alone is not enough: under four of them one signature is good for any message."""
    forgeries = [signatures.best_forgery(public) for public in signatures.small_order_encodings()]

    assert len(forgeries) == 14
    assert all(forgeries)
    assert forgeries.count(64) == 4


def test_the_check_that_signatures_will_need_refuses_all_of_them_and_takes_every_other_key() -> None:
    refused = [not signatures.may_enter(public) for public in signatures.small_order_encodings()]
    generated = [Ed25519PrivateKey.generate().public_key().public_bytes_raw() for _ in range(20)]

    assert refused == [True] * 14
    assert all(map(signatures.may_enter, generated))
    assert not signatures.may_enter(b"\xff" * 32)


def test_nothing_is_signed_so_no_signature_key_can_be_of_small_order() -> None:
    """Ed25519 comes with teams; whoever brings it in brings the check of ``tests/vectors/signatures``."""
    sources = Path(vault_app.__file__).parent.rglob("*.py")

    assert not [path for path in sources if "ed25519" in path.read_text(encoding="utf-8").lower()]


def test_the_table_of_published_vectors(record_property: Callable[[str, object], None]) -> None:
    tallies = [done(run) for run in RUNS]
    record_property("table", table(tallies))

    assert sum(tally.ran for tally in tallies) > 2_900
