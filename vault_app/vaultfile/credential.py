"""What opens a vault."""

from dataclasses import dataclass

from vault_app.core.secret import Secret


@dataclass(frozen=True, slots=True)
class PassphraseCredential:
    """A passphrase as it was typed; it stays the caller's to wipe."""

    secret: Secret


@dataclass(frozen=True, slots=True)
class RecoveryCredential:
    """The 32-byte seed from the recovery sheet; it stays the caller's to wipe."""

    seed: Secret


@dataclass(frozen=True, slots=True, repr=False)
class DeviceSecretCredential:
    """The 32 bytes that this device's keyring keeps; they stay the caller's to wipe."""

    secret: bytearray

    def __repr__(self) -> str:
        return "DeviceSecretCredential()"


Credential = PassphraseCredential | RecoveryCredential | DeviceSecretCredential
