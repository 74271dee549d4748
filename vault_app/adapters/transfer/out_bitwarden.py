"""Bitwarden's JSON, plain or protected by a password (PBKDF2, 600,000 rounds: what its own export does)."""

import base64
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

from vault_app.adapters.transfer.bitwarden_content import CARD_PLACES, IDENTITY_PLACES, SSH_PLACES, Places
from vault_app.adapters.transfer.out_values import addresses, files, name_of, others, passkey_in, text_at, text_of_field
from vault_app.core import kinds
from vault_app.core.draft import DraftField
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME
from vault_app.core.imported import DropReason, ForeignItem
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.ports.export_writer import Written

_ROUNDS: Final = 600_000
_SALT_BYTES: Final = 16
_LOGIN, _NOTE, _CARD, _IDENTITY, _SSH_KEY = range(1, 6)
_OWN_TYPES: Final = {"card": (_CARD, "card", CARD_PLACES), "identity": (_IDENTITY, "identity", IDENTITY_PLACES)}
_TEXT, _HIDDEN = 0, 1


@dataclass(frozen=True)
class BitwardenWriter:
    """See `ExportWriter`. With a passphrase the file is protected by it."""

    encrypted: bool = False

    @property
    def key(self) -> str:
        """The format's name."""
        return "bitwarden-encrypted" if self.encrypted else "bitwarden-json"

    def write(self, items: Sequence[ForeignItem], passphrase: Secret | None = None) -> Written:
        """Write items; the first tag of each is its folder, the others a field."""
        dropped = Counter[tuple[str, DropReason]]()
        folders = {tag: str(uuid4()) for tag in dict.fromkeys(item.draft.tags[0] for item in items if item.draft.tags)}
        content = {
            "encrypted": False,
            "folders": [{"id": folder, "name": tag} for tag, folder in folders.items()],
            "items": [_item(item, folders, dropped) for item in items],
        }
        plain = json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")
        data = bytearray(plain if passphrase is None else _protected(plain, passphrase))
        return Written(data, len(items), dropped=+dropped)


def _item(item: ForeignItem, folders: dict[str, str], dropped: Counter[tuple[str, DropReason]]) -> dict[str, Any]:
    draft = item.draft
    whole: dict[str, Any] = {
        "id": str(uuid4()),
        "organizationId": None,
        "folderId": folders[draft.tags[0]] if draft.tags else None,
        "collectionIds": None,
        "name": draft.title,
        "notes": text_at(item, NOTES) or None,
        "favorite": draft.favourite,
        "reprompt": 0,
        "creationDate": _written(item.created),
        "revisionDate": _written(item.changed),
        "deletedDate": _written(item.changed) if item.in_bin else None,
        "passwordHistory": _history(item) or None,
    }
    known = _take_kind(item, whole)
    fields = [_field(field) for field in others(item, *known)]
    fields += [{"name": "tag", "value": tag, "type": _TEXT} for tag in draft.tags[1:]]
    if whole["type"] != _LOGIN:
        fields += [{"name": "website", "value": url, "type": _TEXT} for url in addresses(item)]
    dropped["file", DropReason.NOT_SUPPORTED] += sum(1 for _ in files(item))
    dropped["history", DropReason.NOT_SUPPORTED] += sum(1 for old in item.earlier if old.id != PASSWORD)
    dropped["kind", DropReason.NOT_SUPPORTED] += whole["type"] == _LOGIN and draft.kind != kinds.LOGIN
    return whole | {"fields": fields}


def _take_kind(item: ForeignItem, whole: dict[str, Any]) -> tuple[Any, ...]:
    """Fill in what belongs to the item's type, and give the fields that are dealt with."""
    kind = item.draft.kind
    if kind == "note":
        text = text_at(item, kinds.TEXT)
        notes = "\n\n".join(filter(None, (text, text_at(item, NOTES))))
        whole |= {"type": _NOTE, "notes": notes or None, "secureNote": {"type": 0}}
        return (kinds.TEXT, NOTES)
    if kind in _OWN_TYPES:
        number, name, places = _OWN_TYPES[kind]
        whole |= {"type": number, name: _placed(item, places)}
        if kind == "card":
            month, slash, year = text_at(item, kinds.VALID_UNTIL).partition("/")
            if not slash:
                month, year = "", month
            whole[name] |= {"expMonth": month.lstrip("0") or None, "expYear": year or None}
            return (*(field_id for field_id, _ in places.values()), kinds.VALID_UNTIL, NOTES)
        return (*(field_id for field_id, _ in places.values()), NOTES)
    # Its importer refuses a whole file for one key without its public half or fingerprint.
    if kind == "ssh-key" and all(text_at(item, field_id) for field_id, _ in SSH_PLACES.values()):
        whole |= {"type": _SSH_KEY, "sshKey": _placed(item, SSH_PLACES)}
        return (*(field_id for field_id, _ in SSH_PLACES.values()), NOTES)
    passkeys = {field.id: found for field in item.draft.fields if (found := passkey_in(field, "keyValue"))}
    whole |= {
        "type": _LOGIN,
        "login": {
            "uris": [{"match": None, "uri": url} for url in addresses(item)],
            "username": text_at(item, USERNAME) or None,
            "password": text_at(item, PASSWORD) or None,
            "totp": text_at(item, CODE) or None,
            "fido2Credentials": list(passkeys.values()),
        },
    }
    return (USERNAME, PASSWORD, CODE, NOTES, *passkeys)


def _placed(item: ForeignItem, places: Places) -> dict[str, Any]:
    return {name: text_at(item, field_id) or None for name, (field_id, _) in places.items()}


def _field(field: DraftField) -> dict[str, Any]:
    kind = _HIDDEN if field.type.sealed else _TEXT
    return {"name": name_of(field), "value": text_of_field(field), "type": kind}


def _history(item: ForeignItem) -> list[dict[str, str]]:
    """Give the earlier passwords, newest first."""
    old = [entry for entry in item.earlier if entry.id == PASSWORD]
    return [
        {
            "lastUsedDate": _written(entry.time),
            "password": text_of_field(DraftField(PASSWORD, FieldType.PASSWORD, entry.value)),
        }
        for entry in reversed(old)
    ]


def _written(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _protected(plain: bytes, passphrase: Secret) -> bytes:
    from vault_app.crypto.bitwarden import ExportKdf, ExportKey  # noqa: PLC0415  # brings in cryptography
    from vault_app.crypto.random import random_bytes  # noqa: PLC0415

    salt = base64.b64encode(random_bytes(_SALT_BYTES)).decode("ascii")
    key = ExportKey(passphrase, ExportKdf(kind=0, salt=salt, rounds=_ROUNDS))
    whole = {
        "encrypted": True,
        "passwordProtected": True,
        "salt": salt,
        "kdfType": 0,
        "kdfIterations": _ROUNDS,
        "kdfMemory": None,
        "kdfParallelism": None,
        "encKeyValidation_DO_NOT_EDIT": key.seal(str(uuid4()).encode()),
        "data": key.seal(plain),
    }
    return json.dumps(whole).encode()
