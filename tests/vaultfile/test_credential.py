import pytest

from vault_app.core.secret import Secret
from vault_app.vaultfile.credential import (
    Credential,
    DeviceSecretCredential,
    PassphraseCredential,
    RecoveryCredential,
)


@pytest.mark.parametrize(
    "credential",
    [
        PassphraseCredential(Secret("hunter2")),
        RecoveryCredential(Secret("hunter2")),
        DeviceSecretCredential(bytearray(b"hunter2")),
    ],
)
def test_a_credential_never_prints_what_it_holds(credential: Credential) -> None:
    assert "hunter" not in f"{credential!r} {credential}"
