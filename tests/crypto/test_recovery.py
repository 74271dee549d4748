import hashlib

import pytest

from vault_app.core.secret import Secret
from vault_app.crypto.recovery import RecoveryKey, fingerprint, new_seed


def test_the_same_seed_gives_the_same_public_key() -> None:
    assert RecoveryKey(Secret(b"s" * 32)).public == RecoveryKey(Secret(b"s" * 32)).public
    assert RecoveryKey(Secret(b"s" * 32)).public != RecoveryKey(Secret(b"t" * 32)).public


def test_a_public_key_has_1216_bytes() -> None:
    assert len(RecoveryKey(new_seed()).public) == 1216


def test_seeds_are_random_and_have_32_bytes() -> None:
    with new_seed().borrow() as one, new_seed().borrow() as two:
        assert len(one) == 32
        assert one != two


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_seed_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        RecoveryKey(Secret(bytes(size)))


def test_a_recovery_key_never_prints() -> None:
    assert repr(RecoveryKey(new_seed())) == "<RecoveryKey>"


def test_the_fingerprint_names_the_public_key() -> None:
    assert fingerprint(b"public") == hashlib.sha256(b"vault-app/1/recovery\0public").digest()
    assert fingerprint(b"") == b""
