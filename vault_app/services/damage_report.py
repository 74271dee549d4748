"""What can be told of a file that does not open, for whoever looks into it: no name, no path, no secret."""

import hashlib
from dataclasses import dataclass

from vault_app.core.errors import VaultAppError
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.format.versions import MAGIC
from vault_app.vaultfile.inspecting import VaultInfo, inspect_vault

_VERSION_AT = len(MAGIC)


@dataclass(frozen=True, slots=True, kw_only=True)
class DamageReport:
    """Facts about the bytes of a file.

    Attributes:
        size: in bytes.
        sha256: of the whole file.
        like_a_vault: whether it begins like one.
        version: its version byte, if it has one.
        zeros_at_end: how many zero bytes it ends with, as a file does that was cut off by a crash.
        info: what a sound beginning tells; None where it is damaged.
        failure: the kind of error that reading its beginning gave, "" for a sound one.
    """

    size: int
    sha256: bytes
    like_a_vault: bool
    version: int | None
    zeros_at_end: int
    info: VaultInfo | None
    failure: str


def damage_report(data: bytes, *, limits: ReadLimits = READ_LIMITS) -> DamageReport:
    """Describe a file."""
    try:
        info, failure = inspect_vault(data, limits=limits), ""
    except VaultAppError as error:
        info, failure = None, str(error)
    return DamageReport(
        size=len(data),
        sha256=hashlib.sha256(data).digest(),
        like_a_vault=data.startswith(MAGIC),
        version=data[_VERSION_AT] if data.startswith(MAGIC) and len(data) > _VERSION_AT else None,
        zeros_at_end=len(data) - len(data.rstrip(b"\0")),
        info=info,
        failure=failure,
    )
