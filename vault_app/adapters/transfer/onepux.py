"""1Password's 1PUX: a zip with ``export.data`` (JSON) and the files."""

from collections.abc import Container, Mapping
from typing import Final

from vault_app.adapters.transfer.archive import Archive, is_archive
from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_list, as_object, json_of, objects_in, text_in
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.onepux_values import take_value
from vault_app.adapters.transfer.times import ms_of_seconds
from vault_app.core import kinds
from vault_app.core.errors import FileDamaged
from vault_app.core.ids import PASSWORD, USERNAME
from vault_app.core.imported import DropReason, Imported
from vault_app.core.item import FieldType
from vault_app.core.progress import Tell, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "1password-1pux"
_DATA: Final = "export.data"

_KIND_OF: Final = {
    "001": "login",
    "002": "card",
    "003": "note",
    "004": "identity",
    "005": "login",
    "100": "licence",
    "102": "database",
    "109": "wifi",
    "110": "server",
    "112": "api",
    "114": "ssh-key",
}
_KNOWN_DETAILS: Final = frozenset(
    [
        "loginFields",
        "notesPlain",
        "password",
        "sections",
        "passwordHistory",
        "documentAttributes",
        "passkey",
        "htmlForm",
    ]
)
# Of fields of a login's form: text, e-mail, address, number, telephone; a password and a box are the others.
_FORM_HIDDEN: Final = "P"


class OnePux:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the parts of the archive."""
        return is_archive(data) and Archive.peek(data, _DATA) is not None

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the archive. Raises FileDamaged, FileTooLarge, FileUnsafe."""
        del key
        archive = Archive(data)
        content = as_object(json_of(archive.part(_DATA)))
        if not isinstance(content.get("accounts"), list):
            raise FileDamaged(where="accounts")
        vaults = [
            vault for account in objects_in(content.get("accounts")) for vault in objects_in(account.get("vaults"))
        ]
        expected = sum(len(as_list(vault.get("items"))) for vault in vaults)
        ledger, position = Ledger(_KEY, expected, tell), 0
        files = _files_by_id(archive)
        known = {
            text_in(_item_in(written).get("uuid")) for vault in vaults for written in objects_in(vault.get("items"))
        }
        for vault in vaults:
            name = text_in(as_object(vault.get("attrs")).get("name"))
            for written in objects_in(vault.get("items")):
                position += 1
                entry = Entry(ledger, position)
                entry.tag("vault", name)
                _take(entry, written, known)
                _take_files(entry, written, archive, files)
                entry.finish()
        return ledger.imported()


def _files_by_id(archive: Archive) -> dict[str, str]:
    """Give the parts that are files, by document id: ``files/<id>__<name>``."""
    found = (name.removeprefix("files/") for name in archive.names if name.startswith("files/"))
    return {name.partition("__")[0]: f"files/{name}" for name in found if "__" in name}


def _item_in(written: Mapping[str, object]) -> Mapping[str, object]:
    """Give the item: older exports put each into one more object, beside whether it is in the bin."""
    return as_object(written.get("item")) or written


def _take(entry: Entry, written: Mapping[str, object], known: Container[str]) -> None:
    item = _item_in(written)
    entry.source_id = text_in(item.get("uuid"))
    entry.in_bin = written.get("trashed") is True or item.get("trashed") is True
    overview, details = as_object(item.get("overview")), as_object(item.get("details"))
    entry.kind = _KIND_OF.get(text_in(item.get("categoryUuid")), "login" if details.get("loginFields") else "note")
    entry.name("title", text_in(overview.get("title")))
    entry.created, entry.changed = ms_of_seconds(item.get("createdAt")), ms_of_seconds(item.get("updatedAt"))
    entry.favourite = item.get("favIndex") not in (None, 0)
    entry.tag("tags", *map(text_in, as_list(overview.get("tags"))))
    if item.get("state") == "archived":
        entry.tag("state", "archived")
    entry.address("url", text_in(overview.get("url")))
    for url in objects_in(overview.get("urls")):
        entry.address("urls", text_in(url.get("url")))
    _take_details(entry, details, known)


def _take_details(entry: Entry, details: Mapping[str, object], known: Container[str]) -> None:
    for field in objects_in(details.get("loginFields")):
        _take_form_field(entry, field)
    entry.password("password", text_in(details.get("password")))
    for section in objects_in(details.get("sections")):
        for field in objects_in(section.get("fields")):
            take_value(entry, field, section=text_in(section.get("title")), known_items=known)
    notes = text_in(details.get("notesPlain"))
    if entry.kind == "note":
        entry.put("notesPlain", kinds.TEXT, FieldType.SECURE_NOTE, notes)
    else:
        entry.notes("notesPlain", notes)
    earlier = [
        (ms_of_seconds(old.get("time")), text_in(old.get("value")))
        for old in objects_in(details.get("passwordHistory"))
    ]
    for time, value in sorted(earlier):
        entry.earlier(PASSWORD, FieldType.PASSWORD, value, time)
    if details.get("passkey"):
        entry.passkey("passkey", details.get("passkey"))
    entry.rest(details, _KNOWN_DETAILS)


def _take_form_field(entry: Entry, field: Mapping[str, object]) -> None:
    value = field.get("value")
    text = text_in(value) or text_in(next(iter(as_object(value).values()), ""))
    match field.get("designation"):
        case "username":
            entry.put("username", USERNAME, FieldType.TEXT, text)
        case "password":
            entry.password("password", text)
        case _:
            hidden = field.get("fieldType") == _FORM_HIDDEN
            entry.own(text_in(field.get("name")) or "form field", text, FieldType.HIDDEN if hidden else FieldType.TEXT)


def _take_files(entry: Entry, written: Mapping[str, object], archive: Archive, files: Mapping[str, str]) -> None:
    details = as_object(_item_in(written).get("details"))
    document = as_object(details.get("documentAttributes"))
    wanted = [document] if document else []
    for section in objects_in(details.get("sections")):
        for field in objects_in(section.get("fields")):
            file = as_object(as_object(field.get("value")).get("file"))
            if file:
                wanted.append(file)
    for file in wanted:
        part = files.get(text_in(file.get("documentId")))
        if part is None:
            entry.drop("file", DropReason.MISSING)
        else:
            entry.file("file", text_in(file.get("fileName")), archive.part(part))
