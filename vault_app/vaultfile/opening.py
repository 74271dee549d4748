"""From bytes and a credential to an open vault."""

from vault_app.core.errors import Damaged
from vault_app.crypto.arena import Arena
from vault_app.crypto.begun import Begun
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.message import message_size
from vault_app.crypto.wiping import wipe
from vault_app.format.body import decode_body
from vault_app.format.header import Header, parse_header
from vault_app.format.limits import MOST_BODY_BYTES, READ_LIMITS, ReadLimits
from vault_app.format.versions import Kind
from vault_app.vaultfile.credential import Credential, PassphraseCredential, RecoveryCredential
from vault_app.vaultfile.keyed_slots import key_by_device_secret, key_by_passphrase, key_by_recovery
from vault_app.vaultfile.opened import OpenedVault


def open_vault(
    data: bytes,
    credential: Credential,
    *,
    limits: ReadLimits = READ_LIMITS,
    arena: Arena | Begun | None = None,
    kind: Kind = Kind.VAULT,
) -> OpenedVault:
    """Open a vault, or an export; its values stay sealed.

    Raises:
        NotAVault, NewerVersion: not a file that this version reads, whatever the credential.
        Damaged, CostTooHigh: not the file that was written; with ``key_was_right`` the credential opened its slot.
        WrongPassphrase, WrongRecoveryKey, NoMatchingSlot: the credential opens no slot of it.
        NotEnoughMemory: the key derivation is not possible here now.
    """
    header = parse_header(data, limits, kind=kind)
    if len(data) - header.size > message_size(MOST_BODY_BYTES):
        raise Damaged(where="body")
    key, expected_recovery = _unlock(header, credential, arena)
    try:
        return _open_body(data, header, key, expected_recovery)
    except BaseException:
        key.wipe()
        raise


def open_with_key(data: bytes, key: VaultKey, *, limits: ReadLimits = READ_LIMITS) -> OpenedVault:
    """Open another copy of a vault whose key is at hand; it then shares that key, which is not wiped on failure.

    Raises:
        NotAVault, NewerVersion, CostTooHigh: as `open_vault`.
        Damaged: also where the file is sound and belongs to another key.
        Locked: the key has been wiped.
    """
    header = parse_header(data, limits)
    if len(data) - header.size > message_size(MOST_BODY_BYTES):
        raise Damaged(where="body")
    return _open_body(data, header, key, None)


def _unlock(header: Header, credential: Credential, arena: Arena | Begun | None) -> tuple[VaultKey, bytes | None]:
    match credential:
        case PassphraseCredential(secret):
            return key_by_passphrase(header, secret, arena=arena), None
        case RecoveryCredential(seed):
            return key_by_recovery(header, seed)
        case _:
            return key_by_device_secret(header, credential.secret), None


def _open_body(data: bytes, header: Header, key: VaultKey, expected_recovery: bytes | None) -> OpenedVault:
    with memoryview(data) as view, view[header.size :] as sealed:
        plain = key.open_body(header.check, sealed)
    try:
        body = decode_body(plain, header.vault_id)
    finally:
        wipe(plain)
    # Rule 4: the next rotation re-wraps for the key in the body; it must be the one on the sheet.
    if expected_recovery is not None and body.recovery_public != expected_recovery:
        raise Damaged(where="recovery", key_was_right=True)
    return OpenedVault(
        vault=body.vault,
        key=key,
        number=header.number,
        slots=header.slots,
        ancestors=body.ancestors,
        recovery_public=body.recovery_public,
        newer_minor=body.newer,
        app=body.app,
    )
