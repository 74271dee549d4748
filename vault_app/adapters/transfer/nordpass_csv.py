"""NordPass: one table for all kinds; ``custom_fields`` and ``additional_urls`` are JSON in a cell."""

from typing import Final

from vault_app.adapters.transfer.csv_source import Cells, CsvSource, put
from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_list, as_object, json_of, text_in
from vault_app.core import kinds
from vault_app.core.column_role import Role
from vault_app.core.errors import TransferError
from vault_app.core.ids import FieldId
from vault_app.core.item import FieldType

_TEXT, _HIDDEN = FieldType.TEXT, FieldType.HIDDEN
_FIELD_TYPES: Final = {"hidden": _HIDDEN, "text": _TEXT, "date": _TEXT}

_PLACES: Final[dict[str, tuple[FieldId, FieldType]]] = {
    "cardholdername": (kinds.NAME_ON_CARD, _TEXT),
    "cardnumber": (kinds.NUMBER, _HIDDEN),
    "cvc": (kinds.SECURITY_CODE, _HIDDEN),
    "expirydate": (kinds.VALID_UNTIL, _TEXT),
    "zipcode": (kinds.POSTAL_CODE, _TEXT),
    "phone_number": (kinds.PHONE, _TEXT),
    "email": (kinds.EMAIL, _TEXT),
    "address1": (kinds.STREET, _TEXT),
    "city": (kinds.CITY, _TEXT),
    "country": (kinds.COUNTRY, _TEXT),
    "state": (kinds.STATE, _TEXT),
    "full_name": (kinds.LAST_NAME, _TEXT),
}
_KIND_OF: Final = {"credit_card": "card", "note": "note", "identity": "identity"}


def _row(entry: Entry, cells: Cells) -> bool:
    entry.kind = _KIND_OF.get(cells.get("type", ""), kinds.LOGIN)
    entry.name("name", cells.get("name", ""))
    put(entry, Role.FOLDER, "folder", cells.get("folder", ""))
    if entry.kind == "note":
        entry.put("note", kinds.TEXT, FieldType.SECURE_NOTE, cells.get("note", ""))
    else:
        entry.notes("note", cells.get("note", ""))
    entry.address("url", cells.get("url", ""))
    for address in _list_in(cells, "additional_urls"):
        entry.address("additional_urls", text_in(address))
    entry.username("username", cells.get("username", ""))
    entry.password("password", cells.get("password", ""))
    foreseen = {field.id for field in (kinds.known_kind(entry.kind) or kinds.LOGIN_KIND).fields}
    for name, (field_id, field_type) in _PLACES.items():
        if field_id in foreseen:
            entry.put(name, field_id, field_type, cells.get(name, ""))
        else:
            entry.own(name, cells.get(name, ""), field_type)
    entry.own("address2", cells.get("address2", ""), _TEXT)
    for written in _list_in(cells, "custom_fields"):
        custom = as_object(written)
        field_type = _FIELD_TYPES.get(text_in(custom.get("type")), _TEXT)
        entry.own("custom_fields", text_in(custom.get("value")), field_type, label=text_in(custom.get("label")))
    entry.finish()
    return True


def _list_in(cells: Cells, name: str) -> list[object]:
    """Give the JSON list in a cell; a cell that holds something else is one entry of text."""
    written = cells.get(name, "").strip()
    if not written:
        return []
    try:
        return as_list(json_of(written.encode()))
    except TransferError:
        return [written] if name == "additional_urls" else [{"label": name, "value": written}]


NORDPASS_CSV: Final = CsvSource(
    key="nordpass-csv",
    needed=frozenset({"name", "url", "username", "password", "note", "cardholdername", "cardnumber", "folder"}),
    columns=dict.fromkeys(
        (
            *("name", "url", "additional_urls", "username", "password", "note", "folder", "type", "custom_fields"),
            *_PLACES,
            "address2",
        ),
        Role.KEPT,
    ),
    special=_row,
)
