"""FIDO Credential Exchange Format (CXF 1.0): JSON, alone or as the one JSON in a zip.

Draft-era files write bare strings where fields are expected and type names in CamelCase; both are read.
"""

import re
from collections.abc import Container, Mapping
from typing import Final

from vault_app.adapters.transfer.archive import Archive, is_archive
from vault_app.adapters.transfer.cxf_credentials import take_credential
from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_list, as_object, json_of, object_head, objects_in, text_in
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.times import ms_of_seconds
from vault_app.core.errors import FileDamaged
from vault_app.core.imported import Imported
from vault_app.core.item import FieldType
from vault_app.core.progress import Tell, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "cxf-json"
_CAPITAL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


class CxfJson:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the first names in the JSON."""
        if is_archive(data):
            return _json_part(data, whole=False) is not None
        head = object_head(data)
        return any(name in head for name in ('"exporterRpId"', '"exporterDisplayName"', '"exporter"')) or (
            '"accounts"' in head and '"credentials"' in head
        )

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the file. Raises FileDamaged, FileTooLarge, FileUnsafe."""
        del key
        content = as_object(json_of(_json_part(data, whole=True) or b"" if is_archive(data) else data))
        accounts = content.get("accounts")
        if not isinstance(accounts, list):
            raise FileDamaged(where="accounts")
        expected = sum(len(as_list(as_object(account).get("items"))) for account in accounts)
        known = {
            text_in(item.get("id")) for account in objects_in(accounts) for item in objects_in(account.get("items"))
        }
        ledger, position = Ledger(_KEY, expected, tell), 0
        for account in map(as_object, accounts):
            collections = _collections(account.get("collections"), "")
            for item in objects_in(account.get("items")):
                position += 1
                entry = Entry(ledger, position)
                for title in collections.get(text_in(item.get("id")), ()):
                    entry.tag("collection", title)
                _take(entry, item, known)
                entry.finish()
        return ledger.imported()


def _take(entry: Entry, item: Mapping[str, object], known: Container[str]) -> None:
    entry.source_id = text_in(item.get("id"))
    entry.name("title", text_in(item.get("title")))
    entry.favourite = item.get("favorite") is True
    entry.created, entry.changed = ms_of_seconds(item.get("creationAt")), ms_of_seconds(item.get("modifiedAt"))
    entry.tag("tags", *map(text_in, as_list(item.get("tags"))))
    entry.own("subtitle", text_in(item.get("subtitle")), FieldType.TEXT)
    for url in as_list(as_object(item.get("scope")).get("urls")):
        entry.address("urls", text_in(url))
    for app in objects_in(as_object(item.get("scope")).get("androidApps")):
        entry.address("androidApps", f"androidapp://{text_in(app.get('bundleId'))}")
    credentials = objects_in(item.get("credentials"))
    for credential in credentials:
        kind = _kebab(text_in(credential.get("type")))
        take_credential(entry, kind, credential, alone=len(credentials) == 1, known_items=known)


def _kebab(name: str) -> str:
    return _CAPITAL.sub("-", name).lower()


def _collections(value: object, above: str) -> dict[str, list[str]]:
    """Give the titles of the collections that each item is in, those above joined by slashes."""
    found: dict[str, list[str]] = {}
    for collection in objects_in(value):
        title = f"{above}/{text_in(collection.get('title'))}".strip("/")
        for link in objects_in(collection.get("items")):
            found.setdefault(text_in(link.get("item")), []).append(title)
        for item, titles in _collections(collection.get("subCollections"), title).items():
            found.setdefault(item, []).extend(titles)
    return found


def _json_part(data: bytes, *, whole: bool) -> bytes | None:
    """Give the JSON of an archive that holds just one, or None."""
    name = Archive.peek(data, "CXF.json", "cxf.json", "CXP-Export/CXF.json", "export.cxf", "index.json")
    if name is None:
        return None
    return Archive(data).part(name) if whole else b""
