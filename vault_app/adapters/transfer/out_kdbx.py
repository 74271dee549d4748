"""KeePass's KDBX 4: Argon2id, AES-256, hidden values under ChaCha20; tags, history and attachments included."""

import base64
import gzip
import hashlib
import struct
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4
from xml.etree.ElementTree import Element, SubElement, tostring

from vault_app.adapters.transfer.kdbx_header import ARGON2ID, CIPHER_AES256, SIGNATURE
from vault_app.adapters.transfer.out_values import addresses, files, name_of, others, text_at, text_of_field
from vault_app.core.draft import DraftField
from vault_app.core.errors import FileLocked
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, FieldId
from vault_app.core.imported import DropReason, EarlierValue, ForeignItem
from vault_app.core.secret import Secret
from vault_app.ports.export_writer import Written

_MEMORY_KIB: Final = 64 * 1024
_PASSES: Final = 10
_LANES: Final = 4
_BLOCK: Final = 1 << 20
_UINT32, _UINT64, _BYTES, _STRING = 0x04, 0x05, 0x42, 0x18
_YEAR_ONE: Final = datetime(1, 1, 1, tzinfo=UTC)


class KdbxWriter:
    """See `ExportWriter`."""

    key = "kdbx"
    encrypted = True

    def write(self, items: Sequence[ForeignItem], passphrase: Secret | None = None) -> Written:
        """Write a file that opens with ``passphrase``, which it cannot do without. Raises FileLocked."""
        if passphrase is None:
            raise FileLocked
        from vault_app.crypto.kdbx import (  # noqa: PLC0415  # brings in cryptography
            KdbxKdf,
            block_mac,
            composite_key,
            derive,
            encrypt_aes,
            header_mac,
            value_stream,
        )
        from vault_app.crypto.random import random_bytes  # noqa: PLC0415

        seed, salt, iv, stream_key = (bytes(random_bytes(size)) for size in (32, 32, 16, 64))
        kdf = KdbxKdf(kind="argon2id", salt=salt, rounds=_PASSES, memory_kib=_MEMORY_KIB, lanes=_LANES)
        keys = derive(composite_key(passphrase, b""), kdf, seed)
        tree = _Tree()
        for item in items:
            tree.add(item)
        tree.hide(value_stream("chacha20", stream_key))
        content = gzip.compress(_inner_header(stream_key, tree.binaries) + tostring(tree.root, "utf-8"), 6, mtime=0)
        header = _header(seed, iv, salt)
        body = [header, hashlib.sha256(header).digest(), header_mac(keys, header)]
        sealed = encrypt_aes(keys, iv, content)
        blocks = [sealed[at : at + _BLOCK] for at in range(0, len(sealed), _BLOCK)]
        for index, block in enumerate((*blocks, b"")):
            body += [block_mac(keys, index, block), struct.pack("<I", len(block)), block]
        return Written(bytearray(b"".join(body)), len(items), dropped=+tree.dropped)


def _header(seed: bytes, iv: bytes, salt: bytes) -> bytes:
    kdf = struct.pack("<H", 0x0100) + b"".join(
        (
            _variant(_BYTES, "$UUID", ARGON2ID),
            _variant(_BYTES, "S", salt),
            _variant(_UINT64, "I", struct.pack("<Q", _PASSES)),
            _variant(_UINT64, "M", struct.pack("<Q", _MEMORY_KIB * 1024)),
            _variant(_UINT32, "P", struct.pack("<I", _LANES)),
            _variant(_UINT32, "V", struct.pack("<I", 0x13)),
            b"\0",
        )
    )
    parts = ((2, CIPHER_AES256), (3, struct.pack("<I", 1)), (4, seed), (7, iv), (11, kdf), (0, b"\r\n\r\n"))
    return (
        SIGNATURE
        + struct.pack("<HH", 0, 4)
        + b"".join(struct.pack("<BI", kind, len(value)) + value for kind, value in parts)
    )


def _variant(kind: int, name: str, value: bytes) -> bytes:
    return struct.pack("<BI", kind, len(name)) + name.encode() + struct.pack("<I", len(value)) + value


def _inner_header(stream_key: bytes, binaries: Sequence[bytes]) -> bytes:
    parts = [(1, struct.pack("<I", 3)), (2, stream_key), *((3, b"\x01" + binary) for binary in binaries), (0, b"")]
    return b"".join(struct.pack("<BI", kind, len(value)) + value for kind, value in parts)


class _Tree:
    """The XML inside."""

    def __init__(self) -> None:
        self.root = Element("KeePassFile")
        self.binaries: list[bytes] = []
        self.dropped = Counter[tuple[str, DropReason]]()
        meta = SubElement(self.root, "Meta")
        _text(meta, "Generator", "Team Vault")
        _text(meta, "DatabaseName", "Team Vault")
        self._bin_id = _new_uuid()
        _text(meta, "RecycleBinEnabled", "True")
        _text(meta, "RecycleBinUUID", self._bin_id)
        self._top = _group(SubElement(self.root, "Root"), "Passwords", _new_uuid())
        self._groups: dict[str, Element] = {}

    def add(self, item: ForeignItem) -> None:
        """Add an item; its first tag is its group, all of them its tags."""
        draft = item.draft
        entry = SubElement(self._group_of(item), "Entry")
        _text(entry, "UUID", _new_uuid())
        _text(entry, "IconID", "0")
        _text(entry, "Tags", ";".join(draft.tags[1:] + (("favourite",) if draft.favourite else ())))
        _times(entry, item.created, item.changed)
        self._strings(entry, item)
        for name, content in files(item):
            self._attach(entry, name, content)
        self._history(SubElement(entry, "History"), item)

    def _group_of(self, item: ForeignItem) -> Element:
        if item.in_bin:
            return self._named("Recycle Bin", self._bin_id)
        return self._named(item.draft.tags[0], _new_uuid()) if item.draft.tags else self._top

    def _named(self, name: str, uuid: str) -> Element:
        if name not in self._groups:
            self._groups[name] = _group(self._top, name, uuid)
        return self._groups[name]

    def _strings(self, entry: Element, item: ForeignItem) -> None:
        self._string(entry, "Title", item.draft.title)
        self._string(entry, "UserName", text_at(item, USERNAME))
        self._string(entry, "Password", text_at(item, PASSWORD), hidden=True)
        urls = addresses(item)
        self._string(entry, "URL", urls[0] if urls else "")
        self._string(entry, "Notes", text_at(item, NOTES))
        for number, url in enumerate(urls[1:], start=1):
            self._string(entry, f"KP2A_URL_{number}", url)
        if item.draft.field(CODE) is not None:
            self._string(entry, "otp", text_at(item, CODE), hidden=True)
        taken = set(_STANDARD)
        for field in others(item, USERNAME, PASSWORD, NOTES, CODE):
            name = _free(name_of(field), taken)
            self._string(entry, name, text_of_field(field), hidden=field.type.sealed)

    def _string(self, entry: Element, key: str, value: str, *, hidden: bool = False) -> None:
        string = SubElement(entry, "String")
        _text(string, "Key", key)
        element = SubElement(string, "Value")
        plain = value.translate(_NOT_IN_XML)
        if hidden and plain:
            element.set("Protected", "True")
        element.text = plain

    def hide(self, stream: Callable[[bytes], bytes]) -> None:
        """Encrypt the hidden values, in the order in which they stand in the file."""
        for element in self.root.iter("Value"):
            if element.get("Protected") and element.text:
                element.text = base64.b64encode(stream(element.text.encode("utf-8", "replace"))).decode("ascii")

    def _attach(self, entry: Element, name: str, content: Secret) -> None:
        binary = SubElement(entry, "Binary")
        _text(binary, "Key", name)
        SubElement(binary, "Value", Ref=str(len(self.binaries)))
        with content.borrow() as data:
            self.binaries.append(bytes(data))

    def _history(self, history: Element, item: ForeignItem) -> None:
        """Write one state for each earlier value; a state keeps no more than that value and its time."""
        names: dict[FieldId, str] = {USERNAME: "UserName", PASSWORD: "Password", NOTES: "Notes"}
        for old in item.earlier:
            if old.id not in names:
                self.dropped["history", DropReason.NOT_SUPPORTED] += 1
                continue
            state = SubElement(history, "Entry")
            _text(state, "UUID", _new_uuid())
            _times(state, item.created, old.time)
            self._string(state, "Title", item.draft.title)
            self._string(state, names[old.id], _earlier_text(old), hidden=old.type.sealed)


_STANDARD: Final = frozenset({"Title", "UserName", "Password", "URL", "Notes", "otp"})
# What XML 1.0 has no way to write.
_NOT_IN_XML: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))


def _free(name: str, taken: set[str]) -> str:
    wanted, number = name or "field", 2
    while wanted in taken:
        wanted, number = f"{name} {number}", number + 1
    taken.add(wanted)
    return wanted


def _earlier_text(old: EarlierValue) -> str:
    return text_of_field(DraftField(old.id, old.type, old.value))


def _group(parent: Element, name: str, uuid: str) -> Element:
    group = SubElement(parent, "Group")
    _text(group, "UUID", uuid)
    _text(group, "Name", name)
    _text(group, "IconID", "48")
    return group


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text.translate(_NOT_IN_XML)


def _times(entry: Element, created: int, changed: int) -> None:
    times = SubElement(entry, "Times")
    for name, ms in (("CreationTime", created), ("LastModificationTime", changed), ("LastAccessTime", changed)):
        _text(times, name, _time(ms))
    _text(times, "Expires", "False")
    _text(times, "UsageCount", "0")


def _time(ms: int) -> str:
    seconds = int((datetime.fromtimestamp(ms / 1000, UTC) - _YEAR_ONE).total_seconds())
    return base64.b64encode(struct.pack("<q", seconds)).decode("ascii")


def _new_uuid() -> str:
    return base64.b64encode(uuid4().bytes).decode("ascii")
