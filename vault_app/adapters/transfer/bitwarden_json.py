"""Bitwarden's JSON: plain, or protected by a password of its own (PBKDF2 or Argon2id)."""

from collections.abc import Mapping
from typing import Final

from vault_app.adapters.transfer.bitwarden_content import take_item
from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_list, as_object, json_of, object_head, objects_in, text_in
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.limits import MOST_KDF_KIB, MOST_KDF_LANES, MOST_KDF_WORK_KIB, MOST_PBKDF2_ROUNDS
from vault_app.core.errors import (
    FileCostTooHigh,
    FileDamaged,
    FileLocked,
    FileNotForUs,
    WrongFilePassphrase,
)
from vault_app.core.imported import Imported
from vault_app.core.progress import Tell, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "bitwarden-json"
_ARGON2ID: Final = 1
_KIB: Final = 1024
_LEAST_KIB_PER_LANE: Final = 8


class BitwardenJson:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the first names in the JSON."""
        head = object_head(data)
        return '"encrypted"' in head and any(
            name in head for name in ('"folders"', '"collections"', '"items"', '"encKeyValidation_DO_NOT_EDIT"')
        )

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the file.

        Raises:
            FileLocked, WrongFilePassphrase, FileCostTooHigh: it has a password of its own.
            FileNotForUs: ("account") it is encrypted for an account.
            FileDamaged, FileTooLarge, FileUnsafe.
        """
        content = as_object(json_of(data))
        if content.get("encrypted") is True:
            content = as_object(json_of(_opened(content, key)))
        if not isinstance(content.get("items"), list):
            raise FileDamaged(where="items")
        return _read(content, tell)


def _read(content: Mapping[str, object], tell: Tell) -> Imported:
    items = as_list(content.get("items"))
    ledger = Ledger(_KEY, len(items), tell)
    folders = _names(content.get("folders"))
    collections = _names(content.get("collections"))
    for position, item in enumerate(map(as_object, items), start=1):
        entry = Entry(ledger, position)
        entry.tag("folder", folders.get(text_in(item.get("folderId")), ""))
        for collection in as_list(item.get("collectionIds")):
            entry.tag("collection", collections.get(text_in(collection), ""))
        take_item(entry, item)
        entry.finish()
    return ledger.imported()


def _names(value: object) -> dict[str, str]:
    return {text_in(entry.get("id")): text_in(entry.get("name")) for entry in objects_in(value)}


def _opened(content: Mapping[str, object], key: FileKey | None) -> bytes:
    if content.get("passwordProtected") is not True or not content.get("salt"):
        raise FileNotForUs(reason="account")
    if key is None:
        raise FileLocked
    # Brings in cryptography, which other readers do without.
    from vault_app.crypto.bitwarden import ExportKdf, ExportKey, NotThisPassword  # noqa: PLC0415

    kind, rounds, memory_kib, lanes = _cost(content)
    kdf = ExportKdf(
        kind=1 if kind == _ARGON2ID else 0,
        salt=text_in(content.get("salt")),
        rounds=rounds,
        memory_kib=memory_kib,
        lanes=lanes,
    )
    try:
        opening = ExportKey(key.passphrase, kdf)
        opening.open(text_in(content.get("encKeyValidation_DO_NOT_EDIT")))
    except NotThisPassword:
        raise WrongFilePassphrase from None
    except ValueError:
        raise FileDamaged(where="key validation") from None
    try:
        return opening.open(text_in(content.get("data")))
    except (NotThisPassword, ValueError):
        raise FileDamaged(where="data") from None


def _cost(content: Mapping[str, object]) -> tuple[int, int, int, int]:
    """Give kind, rounds, memory in KiB and lanes; refused where a stranger asks for too much."""
    values = [content.get(name) for name in ("kdfType", "kdfIterations", "kdfMemory", "kdfParallelism")]
    numbers = [value if isinstance(value, int) and not isinstance(value, bool) else 0 for value in values]
    kind, rounds, memory_kib, lanes = numbers[0], numbers[1], numbers[2] * _KIB, numbers[3]
    if rounds < 1 or kind not in (0, _ARGON2ID):
        raise FileDamaged(where="kdf")
    if kind == 0:
        if rounds > MOST_PBKDF2_ROUNDS:
            raise FileCostTooHigh(passes=rounds)
        return kind, rounds, 0, 0
    if memory_kib < _LEAST_KIB_PER_LANE * max(1, lanes) or lanes < 1:
        raise FileDamaged(where="kdf")
    if memory_kib > MOST_KDF_KIB or memory_kib * rounds > MOST_KDF_WORK_KIB or lanes > MOST_KDF_LANES:
        raise FileCostTooHigh(memory_kib=memory_kib, passes=rounds)
    return kind, rounds, memory_kib, lanes
