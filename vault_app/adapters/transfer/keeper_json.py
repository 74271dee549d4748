"""Keeper's JSON; folders become tags, and who shares what is told but not kept."""

from collections.abc import Mapping
from typing import Final

from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_object, json_of, object_head, objects_in, text_in, whole_text_in
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.times import ms_of_seconds
from vault_app.core.errors import FileDamaged
from vault_app.core.imported import DropReason, Imported
from vault_app.core.item import FieldType
from vault_app.core.progress import Tell, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "keeper-json"
_KNOWN: Final = frozenset(
    [
        "title",
        "login",
        "password",
        "login_url",
        "notes",
        "last_modified",
        "folders",
        "custom_fields",
        "uid",
        "$type",
        "schema",
    ]
)
_HIDDEN_WORDS: Final = ("password", "secret", "pin", "key", "number", "code")


class KeeperJson:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the first names in the JSON."""
        head = object_head(data)
        return '"records"' in head and any(name in head for name in ('"login_url"', '"$type"', '"shared_folders"'))

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the file. Raises FileDamaged, FileTooLarge, FileUnsafe."""
        del key
        records = as_object(json_of(data)).get("records")
        if not isinstance(records, list):
            raise FileDamaged(where="records")
        ledger = Ledger(_KEY, len(records), tell)
        for position, record in enumerate(map(as_object, records), start=1):
            entry = Entry(ledger, position)
            _take(entry, record)
            entry.finish()
        return ledger.imported()


def _take(entry: Entry, record: Mapping[str, object]) -> None:
    entry.name("title", text_in(record.get("title")))
    entry.username("login", text_in(record.get("login")))
    entry.password("password", text_in(record.get("password")))
    entry.address("login_url", text_in(record.get("login_url")))
    entry.notes("notes", text_in(record.get("notes")))
    entry.changed = ms_of_seconds(record.get("last_modified"))
    for folder in objects_in(record.get("folders")):
        for name in ("folder", "shared_folder"):
            entry.tag(name, text_in(folder.get(name)).replace("\\", "/"))
        if "can_edit" in folder or "can_share" in folder:
            entry.drop("can_edit, can_share", DropReason.SOURCE_ONLY)
    for label, value in as_object(record.get("custom_fields")).items():
        _take_custom(entry, label, value)
    entry.rest(record, _KNOWN)


def _take_custom(entry: Entry, label: str, value: object) -> None:
    """Take one field; names are ``$type:label:number``, and values may be objects of parts."""
    kind, _, rest = label.removeprefix("$").partition(":")
    name = rest.rpartition(":")[0] or rest or kind
    values = value if isinstance(value, list) else [value]
    for part in values:
        if kind == "oneTimeCode":
            entry.code(label, text_in(part))
        elif isinstance(part, dict):
            for inner, text in part.items():
                entry.own(label, whole_text_in(text), _type_of(inner), label=f"{name} {inner}")
        else:
            entry.own(label, whole_text_in(part), _type_of(name), label=name)


def _type_of(name: str) -> FieldType:
    hidden = any(word in name.lower() for word in _HIDDEN_WORDS)
    return FieldType.HIDDEN if hidden else FieldType.TEXT
