"""FIDO Credential Exchange Format (CXF 1.0), JSON; in clear."""

import base64
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final
from uuid import uuid4

from vault_app.adapters.transfer.out_values import addresses, files, name_of, others, passkey_in, text_at, text_of_field
from vault_app.core import kinds
from vault_app.core.draft import DraftField
from vault_app.core.errors import OutOfRange
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, FieldId
from vault_app.core.imported import DropReason, ForeignItem
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.core.totp import read_code_rules
from vault_app.ports.export_writer import Written

_CARD: Final = {
    "fullName": kinds.NAME_ON_CARD,
    "cardType": kinds.BRAND,
    "number": kinds.NUMBER,
    "verificationNumber": kinds.SECURITY_CODE,
    "expiryDate": kinds.VALID_UNTIL,
    "pin": kinds.PIN,
}
_WIFI: Final = {"ssid": kinds.NETWORK, "passphrase": PASSWORD, "networkSecurityType": kinds.SECURITY}
_TYPED: Final[dict[str, tuple[str, dict[str, FieldId]]]] = {"card": ("credit-card", _CARD), "wifi": ("wifi", _WIFI)}


class CxfWriter:
    """See `ExportWriter`."""

    key = "cxf-json"
    encrypted = False

    def write(self, items: Sequence[ForeignItem], passphrase: Secret | None = None) -> Written:
        """Write one account that holds the items."""
        del passphrase
        dropped = Counter[tuple[str, DropReason]]()
        content = {
            "version": {"major": 1, "minor": 0},
            "exporterRpId": "",
            "exporterDisplayName": "Team Vault",
            "timestamp": max((item.changed for item in items), default=0) // 1000,
            "accounts": [
                {
                    "id": _new_id(),
                    "username": "",
                    "email": "",
                    "collections": [],
                    "items": [_item(item, dropped) for item in items],
                }
            ],
        }
        data = bytearray(json.dumps(content, ensure_ascii=False).encode("utf-8", "replace"))
        return Written(data, len(items), dropped=+dropped)


def _new_id() -> str:
    return base64.urlsafe_b64encode(uuid4().bytes).decode("ascii").rstrip("=")


def _item(item: ForeignItem, dropped: Counter[tuple[str, DropReason]]) -> dict[str, Any]:
    draft = item.draft
    credentials, known = _credentials(item)
    rest = [_editable(name_of(field), field) for field in others(item, *known)]
    if rest:
        credentials.append({"type": "custom-fields", "id": _new_id(), "fields": rest})
    dropped["file", DropReason.NOT_SUPPORTED] += sum(1 for _ in files(item))
    dropped["history", DropReason.NOT_SUPPORTED] += len(item.earlier)
    dropped["bin", DropReason.NOT_SUPPORTED] += item.in_bin
    dropped["kind", DropReason.NOT_SUPPORTED] += draft.kind not in (kinds.LOGIN, "note", *_TYPED)
    return {
        "id": _new_id(),
        "creationAt": item.created // 1000,
        "modifiedAt": item.changed // 1000,
        "title": draft.title,
        "favorite": draft.favourite,
        "scope": {"urls": addresses(item), "androidApps": []},
        "credentials": credentials,
        "tags": list(draft.tags),
    }


def _credentials(item: ForeignItem) -> tuple[list[dict[str, Any]], list[FieldId]]:
    """Give the credentials, and the fields that they hold."""
    found: list[dict[str, Any]] = []
    known = [NOTES]
    if item.draft.kind in _TYPED:
        name, places = _TYPED[item.draft.kind]
        found.append(
            {"type": name, **{key: text_at(item, place) for key, place in places.items() if text_at(item, place)}}
        )
        known += places.values()
    elif text_at(item, USERNAME) or text_at(item, PASSWORD):
        values = (("username", USERNAME, "string"), ("password", PASSWORD, "concealed-string"))
        found.append(
            {"type": "basic-auth"}
            | {
                key: {"fieldType": kind, "value": text_at(item, place)}
                for key, place, kind in values
                if text_at(item, place)
            }
        )
        known += [USERNAME, PASSWORD]
    for field in item.draft.fields:
        passkey = passkey_in(field, "rpId")
        if passkey is not None and passkey.get("type") == "passkey":
            found.append({**passkey, "id": _new_id()})
            known.append(field.id)
    code = _code(item)
    if code:
        found.append(code)
        known.append(CODE)
    if item.draft.kind == "note":
        known.append(kinds.TEXT)
    note = "\n\n".join(filter(None, (text_at(item, kinds.TEXT), text_at(item, NOTES))))
    if note:
        found.append({"type": "note", "content": {"fieldType": "string", "value": note}})
    return found, known


def _code(item: ForeignItem) -> dict[str, Any] | None:
    field = item.draft.field(CODE)
    if field is None or not isinstance(field.value, Secret):
        return None
    try:
        rules = read_code_rules(field.value)
    except OutOfRange:
        return None
    with rules.seed.borrow() as seed:
        secret = base64.b32encode(seed).decode("ascii").rstrip("=")
    rules.seed.wipe()
    return {
        "type": "totp",
        "secret": secret,
        "period": rules.period,
        "digits": rules.digits,
        "algorithm": rules.algorithm.lower(),
        "issuer": rules.issuer,
        "username": rules.account,
    }


def _editable(label: str, field: DraftField) -> dict[str, Any]:
    kind = "concealed-string" if field.type.sealed else "date" if field.type is FieldType.DATE else "string"
    return {"fieldType": kind, "value": text_of_field(field), "label": label}
