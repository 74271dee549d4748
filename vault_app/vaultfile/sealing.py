"""From an open vault to the bytes of its next file."""

from collections.abc import Sequence

from vault_app.core.errors import ReadOnly
from vault_app.core.vault import Vault
from vault_app.crypto.wiping import wipe
from vault_app.format.body import Body, encode_body
from vault_app.format.header import CHECK_BYTES, encode_header
from vault_app.format.versions import Kind
from vault_app.vaultfile.opened import OpenedVault


def seal_vault(
    opened: OpenedVault, vault: Vault, *, number: int, ancestors: Sequence[bytes], app: str, kind: Kind = Kind.VAULT
) -> bytes:
    """Give the bytes of the next file: same key, same slots, no key derivation.

    ``ancestors`` are those of the new file (`core.ancestry`), newest first.

    Raises:
        ReadOnly: ("newer") a newer version wrote fields that would be lost.
        LimitReached: beyond a limit of the format.
        OutOfRange: the vault breaks a rule of the format, or a text cannot be written.
        Locked: the key has been wiped.
    """
    if opened.newer_minor:
        raise ReadOnly(reason="newer")
    header = encode_header(kind=kind, vault_id=vault.id, number=number, slots=opened.slots)
    body = Body(vault=vault, app=app, recovery_public=opened.recovery_public, ancestors=tuple(ancestors))
    plain = encode_body(body)
    try:
        return opened.key.seal_body(header[-CHECK_BYTES:], plain, head=header)
    finally:
        wipe(plain)
