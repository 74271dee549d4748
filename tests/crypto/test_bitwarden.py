"""Another program's encrypted exports."""

import pytest

from vault_app.core.secret import Secret
from vault_app.crypto.bitwarden import ExportKdf, ExportKey, NotThisPassword

PBKDF2 = ExportKdf(kind=0, salt="c2FsdA==", rounds=1000)
ARGON2ID = ExportKdf(kind=1, salt="c2FsdA==", rounds=1, memory_kib=1024, lanes=1)


@pytest.mark.parametrize("kdf", [PBKDF2, ARGON2ID])
def test_what_was_sealed_opens_with_its_password_alone(kdf: ExportKdf) -> None:
    sealed = ExportKey(Secret("pw"), kdf).seal(b"content of any length")

    assert ExportKey(Secret("pw"), kdf).open(sealed) == b"content of any length"
    with pytest.raises(NotThisPassword):
        ExportKey(Secret("pW"), kdf).open(sealed)


def test_the_two_key_derivations_differ() -> None:
    with pytest.raises(NotThisPassword):
        ExportKey(Secret("pw"), ARGON2ID).open(ExportKey(Secret("pw"), PBKDF2).seal(b"x"))


@pytest.mark.parametrize("written", ["", "0.a|b|c", "2.a|b", "2.*|*|*", "2.YQ==|YQ==|YQ=="])
def test_what_is_written_otherwise_is_no_encrypted_string(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # base64's own error is one, and has no common text
        ExportKey(Secret("pw"), PBKDF2).open(written)


def test_a_changed_bit_is_another_message() -> None:
    key = ExportKey(Secret("pw"), PBKDF2)
    kind, rest = key.seal(b"content").split(".")
    iv, sealed, mac = rest.split("|")

    with pytest.raises(NotThisPassword):
        key.open(
            f"{kind}.{iv}|{sealed[::-1]}|{mac}" if not sealed.endswith("=") else f"{kind}.{iv}|A{sealed[1:]}|{mac}"
        )
