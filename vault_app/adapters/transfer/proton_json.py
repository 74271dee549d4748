"""Proton Pass: JSON, alone or as ``data.json`` in a zip; its PGP form cannot be read."""

from typing import Final

from vault_app.adapters.transfer.archive import Archive, is_archive
from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_list, as_object, json_of, object_head, objects_in, text_in
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.proton_content import take_content, take_extra_fields
from vault_app.adapters.transfer.times import ms_of_seconds
from vault_app.core import kinds
from vault_app.core.errors import FileDamaged, FileNotForUs
from vault_app.core.imported import DropReason, Imported
from vault_app.core.item import FieldType
from vault_app.core.progress import Tell, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "proton-json"
_PGP: Final = b"-----BEGIN PGP MESSAGE-----"
_TRASHED: Final = 2


class ProtonJson:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the parts of the archive, or by the first names in the JSON."""
        if data.startswith(_PGP):
            return True
        if is_archive(data):
            return Archive.peek(data, "Proton Pass/data.json", "Proton Pass/data.pgp", "data.json") is not None
        head = object_head(data)
        return '"vaults"' in head and ('"userId"' in head or '"version"' in head)

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the file. Raises FileNotForUs ("pgp"), FileDamaged, FileTooLarge, FileUnsafe."""
        del key
        content = as_object(json_of(_json_in(data)))
        vaults = content.get("vaults")
        if not isinstance(vaults, dict):
            raise FileDamaged(where="vaults")
        expected = sum(len(as_list(as_object(vault).get("items"))) for vault in vaults.values())
        ledger = Ledger(_KEY, expected, tell)
        position = 0
        for vault in map(as_object, vaults.values()):
            for item in objects_in(vault.get("items")):
                position += 1
                entry = Entry(ledger, position)
                entry.tag("vault", text_in(vault.get("name")))
                _take(entry, item)
                entry.finish()
        return ledger.imported()


def _json_in(data: bytes) -> bytes:
    if data.startswith(_PGP):
        raise FileNotForUs(reason="pgp")
    if not is_archive(data):
        return data
    archive = Archive(data)
    found = next((name for name in archive.names if name.rsplit("/", 1)[-1] == "data.json"), None)
    if found is None:
        raise FileNotForUs(reason="pgp")
    return archive.part(found)


def _take(entry: Entry, item: object) -> None:
    whole = as_object(item)
    data = as_object(whole.get("data"))
    metadata = as_object(data.get("metadata"))
    entry.name("name", text_in(metadata.get("name")))
    entry.favourite = whole.get("pinned") is True
    entry.in_bin = whole.get("state") == _TRASHED
    entry.created, entry.changed = ms_of_seconds(whole.get("createTime")), ms_of_seconds(whole.get("modifyTime"))
    kind = text_in(data.get("type"))
    if kind == "alias":
        entry.username("aliasEmail", text_in(whole.get("aliasEmail")))
    else:
        take_content(entry, kind, as_object(data.get("content")))
    if kind == "note":
        entry.put("note", kinds.TEXT, FieldType.SECURE_NOTE, text_in(metadata.get("note")))
    else:
        entry.notes("note", text_in(metadata.get("note")))
    take_extra_fields(entry, data.get("extraFields"))
    for _file in as_list(whole.get("files")):
        entry.drop("files", DropReason.NOT_SUPPORTED)
    if as_object(data.get("platformSpecific")):
        entry.drop("platformSpecific", DropReason.SOURCE_ONLY)
