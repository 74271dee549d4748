"""The tree inside KeePass files, the same in XML exports and in KDBX: groups, entries, history, attachments."""

import base64
import binascii
import gzip
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

from vault_app.adapters.transfer.entry import Entry, known_address, known_code
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.limits import MOST_ATTACHMENT_BYTES, MOST_NESTING, MOST_UNFOLDED_BYTES
from vault_app.adapters.transfer.times import LATEST, ms_of_iso
from vault_app.core.errors import FileDamaged, FileTooLarge, FileUnsafe
from vault_app.core.ids import CODE, EXPIRES, NOTES, PASSWORD, TITLE, USERNAME, WEBSITE
from vault_app.core.imported import DropReason
from vault_app.core.item import FieldType

_STANDARD: Final = frozenset({"Title", "UserName", "Password", "URL", "Notes"})
_CODES: Final = frozenset({"otp", "TimeOtp-Secret-Base32", "TOTP Seed"})
_ADDRESSES: Final = "KP2A_URL"
# Passkeys and counter-based codes: no use here, but kept under their names, so that they go out again as they came.
_SECRETS: Final = ("KPEX_PASSKEY_", "HmacOtp-")
# KDBX 4 writes times as seconds since the year 1, in base64.
_YEAR_ONE: Final = int(datetime(1, 1, 1, tzinfo=UTC).timestamp())
_TIME_BYTES: Final = 8


class KeePassTree:
    """Walks a tree. ``binaries`` are the attachments by the number that entries name them by."""

    def __init__(self, tree: Element, binaries: Mapping[str, bytes] | None = None) -> None:
        root, meta = tree.find("Root"), tree.find("Meta")
        if root is None:
            raise FileDamaged(where="Root")
        self._root = root
        self._bin = (meta.findtext("RecycleBinUUID") or "") if meta is not None else ""
        found = {**(binaries or {}), **(_binaries_in(meta) if meta is not None else {})}
        # What is the same is so by identity: states are compared, and there may be as many as fit into a file.
        one = {data: data for data in found.values()}
        self._binaries = {number: one[data] for number, data in found.items()}
        self._unfolded = 0

    def read_into(self, ledger: Ledger) -> None:
        """Give every entry to the ledger: groups below the topmost become tags; what is in the bin stays there."""
        for _noted in (group for group in self._root.iter("Group") if (group.findtext("Notes") or "").strip()):
            ledger.drop_beside("Group notes", DropReason.NOT_SUPPORTED)
        found = self._entries(self._root, (), in_bin=False, depth=0)
        for position, (element, path, in_bin) in enumerate(found, start=1):
            entry = Entry(ledger, position)
            entry.in_bin = in_bin
            entry.tag("Group", "/".join(path))
            self._take(entry, element)
            entry.finish()

    def _entries(
        self, group: Element, path: tuple[str, ...], *, in_bin: bool, depth: int
    ) -> Iterator[tuple[Element, tuple[str, ...], bool]]:
        if depth > MOST_NESTING:
            raise FileUnsafe(reason="nesting")
        for child in group.findall("Entry"):
            yield child, () if in_bin else path, in_bin
        for below in group.findall("Group"):
            uuid = below.findtext("UUID") or ""
            gone = in_bin or bool(uuid and uuid == self._bin)
            name = (below.findtext("Name") or "").replace("/", "-")
            yield from self._entries(below, (*path, name) if depth else (), in_bin=gone, depth=depth + 1)

    def _take(self, entry: Entry, element: Element) -> None:
        strings = _strings(element)
        entry.name("Title", strings.get("Title", ("", False))[0])
        entry.username("UserName", strings.get("UserName", ("", False))[0])
        entry.password("Password", strings.get("Password", ("", False))[0])
        entry.address("URL", strings.get("URL", ("", False))[0])
        entry.notes("Notes", strings.get("Notes", ("", False))[0])
        for name, (value, hidden) in strings.items():
            if name not in _STANDARD:
                _take_own(entry, name, value, hidden=hidden)
        entry.tag("Tags", *(element.findtext("Tags") or "").replace(";", ",").split(","))
        _take_times(entry, element.find("Times"))
        for binary in element.findall("Binary"):
            self._take_file(entry, binary)
        states = [self._state(old) for old in element.findall("History/Entry")]
        for before, after in pairwise([*states, self._state(element)]) if states else ():
            _take_state(entry, before, after)
        for name in ("IconID", "CustomIconUUID", "ForegroundColor", "BackgroundColor", "OverrideURL"):
            if (element.findtext(name) or "0") != "0":
                entry.drop(name, DropReason.SOURCE_ONLY)
        if element.find("CustomData/Item") is not None:
            entry.drop("CustomData", DropReason.SOURCE_ONLY)
        if element.find("AutoType/Association") is not None or element.findtext("AutoType/DefaultSequence"):
            entry.drop("AutoType", DropReason.SOURCE_ONLY)

    def _take_file(self, entry: Entry, binary: Element) -> None:
        data = self._content(binary)
        if data is None:
            entry.drop("Binary", DropReason.MISSING)
        else:
            entry.file("Binary", binary.findtext("Key") or "", data)

    def _content(self, binary: Element) -> bytes | None:
        value = binary.find("Value")
        data = None if value is None else self._binaries.get(value.get("Ref", ""))
        if data is not None or value is None or not value.text:
            return data
        unpacked = _unpacked(value)
        self._unfolded += len(unpacked or b"")
        if self._unfolded > MOST_UNFOLDED_BYTES:
            raise FileTooLarge(most=MOST_UNFOLDED_BYTES)
        return unpacked

    def _state(self, element: Element) -> "_State":
        files = ((binary.findtext("Key") or "", self._content(binary)) for binary in element.findall("Binary"))
        other = [element.findtext("Tags") or "", _until(element.find("Times"))]
        return _State(
            since=_time(element.findtext("Times/LastModificationTime")),
            strings=_strings(element),
            files={name: data for name, data in files if data is not None},
            other=tuple(other),
        )


def _strings(element: Element) -> dict[str, tuple[str, bool]]:
    """Give the entry's strings and whether each is to be hidden."""
    found: dict[str, tuple[str, bool]] = {}
    for string in element.findall("String"):
        value = string.find("Value")
        if value is not None:
            hidden = "true" in (value.get("Protected", "").lower(), value.get("ProtectInMemory", "").lower())
            found[string.findtext("Key") or ""] = (value.text or "", hidden)
    return found


def _take_own(entry: Entry, name: str, value: str, *, hidden: bool) -> None:
    if name in _CODES:
        entry.code(name, value)
    elif name == _ADDRESSES or name.startswith(f"{_ADDRESSES}_"):
        entry.address(name, value)
    else:
        secret = hidden or name.startswith(_SECRETS)
        entry.own(name or "String", value, FieldType.HIDDEN if secret else FieldType.TEXT)


def _take_times(entry: Entry, times: Element | None) -> None:
    if times is None:
        return
    entry.created, entry.changed = (_time(times.findtext(name)) for name in ("CreationTime", "LastModificationTime"))
    entry.put("ExpiryTime", EXPIRES, FieldType.DATE, _until(times))


def _until(times: Element | None) -> str:
    """Give the day until which an entry is good, or ""."""
    if times is None or (times.findtext("Expires") or "").lower() != "true":
        return ""
    until = _time(times.findtext("ExpiryTime"))
    return datetime.fromtimestamp(until / 1000, UTC).date().isoformat() if until else ""


def _take_state(entry: Entry, before: "_State", after: "_State") -> None:
    """Keep each value that the entry had before a change and not after it."""
    for name, (value, hidden) in before.strings.items():
        if value and value != after.strings.get(name, ("", False))[0]:
            _take_earlier(entry, name, value, after.since, hidden=hidden)
    for name, data in before.files.items():
        if data != after.files.get(name):
            entry.earlier_file(name, data, after.since)
    if before.other != after.other:
        entry.drop("History", DropReason.NOT_SUPPORTED)


_PLACES: Final = {
    "Title": (TITLE, FieldType.TEXT),
    "UserName": (USERNAME, FieldType.TEXT),
    "Password": (PASSWORD, FieldType.PASSWORD),
    "Notes": (NOTES, FieldType.NOTE),
}


def _take_earlier(entry: Entry, name: str, value: str, went: int, *, hidden: bool) -> None:
    own_type = FieldType.HIDDEN if hidden else FieldType.TEXT
    if name in _PLACES:
        entry.earlier(*_PLACES[name], value, went)
    elif name == "URL" and (address := known_address(value)):
        entry.earlier(WEBSITE, FieldType.ADDRESS, address, went)
    elif name in _CODES and (code := known_code(value)):
        entry.earlier(CODE, FieldType.CODE, code, went)
    else:
        entry.earlier_own(name or "String", own_type, value, went)


@dataclass(frozen=True)
class _State:
    """What an entry was: its strings and whether each is hidden, its files, and what has no history here."""

    since: int
    strings: Mapping[str, tuple[str, bool]]
    files: Mapping[str, bytes]
    other: tuple[str, ...]


def _time(written: str | None) -> int:
    """Give a time in either spelling as ms since 1970; 0 where it is none."""
    if not written:
        return 0
    if "-" in written:
        return ms_of_iso(written)
    try:
        raw = base64.b64decode(written, validate=True)
    except (binascii.Error, ValueError):
        return 0
    ms = (int.from_bytes(raw, "little") + _YEAR_ONE) * 1000 if len(raw) == _TIME_BYTES else 0
    return ms if 0 < ms <= LATEST else 0


def _binaries_in(meta: Element) -> dict[str, bytes]:
    """Give the attachments that KDBX 3 and XML exports keep beside the entries."""
    found: dict[str, bytes] = {}
    unfolded = 0
    for binary in meta.findall("Binaries/Binary"):
        data = _unpacked(binary)
        if data is not None:
            unfolded += len(data)
            if unfolded > MOST_UNFOLDED_BYTES:
                raise FileTooLarge(most=MOST_UNFOLDED_BYTES)
            found[binary.get("ID", "")] = data
    return found


def _unpacked(element: Element) -> bytes | None:
    try:
        data = base64.b64decode("".join((element.text or "").split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    if element.get("Compressed", "").lower() != "true":
        return data
    try:
        # One byte more than is kept tells that there is more, and no bomb goes off.
        with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
            return packed.read(MOST_ATTACHMENT_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        return None
