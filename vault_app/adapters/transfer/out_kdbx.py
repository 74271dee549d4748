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
from vault_app.adapters.transfer.keepass_states import ODD_TAGS, KeePassState, KeePassStates
from vault_app.core.errors import FileLocked
from vault_app.core.imported import DropReason, ForeignItem
from vault_app.core.kinds import LOGIN
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
        self._places: dict[int, int] = {}  # of binaries, by the identity of the secret that holds each
        self.dropped = Counter[tuple[str, DropReason]]()
        meta = SubElement(self.root, "Meta")
        _text(meta, "Generator", "Team Vault")
        _text(meta, "DatabaseName", "Team Vault")
        bin_id = _new_uuid()
        _text(meta, "RecycleBinEnabled", "True")
        _text(meta, "RecycleBinUUID", bin_id)
        # Without these a KeePass program would cut a history to ten states at the next edit.
        _text(meta, "HistoryMaxItems", "-1")
        _text(meta, "HistoryMaxSize", "-1")
        self._top = _group(SubElement(self.root, "Root"), "Passwords", _new_uuid())
        self._bin = _group(self._top, "Recycle Bin", bin_id)
        self._groups: dict[tuple[str, ...], Element] = {(): self._top}

    def add(self, item: ForeignItem) -> None:
        """Add an item; its first tag is its group, "a/b" the group b in a, and the others are its tags."""
        path, states = _path(item), KeePassStates(item)
        self.dropped["kind", DropReason.NOT_SUPPORTED] += item.draft.kind != LOGIN
        tags = [*item.draft.tags[1 if path else 0 :], *(("favourite",) if item.draft.favourite else ())]
        entry = SubElement(self._bin if item.in_bin else self._group(path), "Entry")
        uuid = _new_uuid()
        self._write(entry, uuid, states.now, tags, (item.created, item.changed))
        history = SubElement(entry, "History")
        for came, state in states.before():
            self._write(SubElement(history, "Entry"), uuid, state, tags, (item.created, came))

    def _group(self, path: tuple[str, ...]) -> Element:
        if path not in self._groups:
            self._groups[path] = _group(self._group(path[:-1]), path[-1], _new_uuid())
        return self._groups[path]

    def _write(
        self, entry: Element, uuid: str, state: KeePassState, tags: Sequence[str], times: tuple[int, int]
    ) -> None:
        _text(entry, "UUID", uuid)
        _text(entry, "IconID", "0")
        odd = [tag for tag in tags if ";" in tag or "," in tag]
        _text(entry, "Tags", ";".join(tag for tag in tags if tag not in odd))
        _times(entry, *times, until=state.until)
        for name, (value, hidden) in state.strings.items():
            self._string(entry, name, value, hidden=hidden)
        if odd:
            self._string(entry, ODD_TAGS, "\n".join(odd))
        for name, content in state.files.items():
            self._attach(entry, name, content)

    def _string(self, entry: Element, key: str, value: str, *, hidden: bool = False) -> None:
        string = SubElement(entry, "String")
        _text(string, "Key", key)
        element = SubElement(string, "Value")
        plain = value.translate(_NOT_IN_XML)
        if plain != value:
            self.dropped["control characters", DropReason.NOT_SUPPORTED] += 1
        if hidden and plain:
            element.set("Protected", "True")
        element.text = plain

    def hide(self, stream: Callable[[bytes], bytes]) -> None:
        """Encrypt the hidden values, in the order in which they stand in the file."""
        for element in self.root.iter("Value"):
            if element.get("Protected") and element.text:
                element.text = base64.b64encode(stream(element.text.encode("utf-8", "replace"))).decode("ascii")

    def _attach(self, entry: Element, name: str, content: Secret) -> None:
        if id(content) not in self._places:
            self._places[id(content)] = len(self.binaries)
            with content.borrow() as data:
                self.binaries.append(bytes(data))
        binary = SubElement(entry, "Binary")
        _text(binary, "Key", name)
        SubElement(binary, "Value", Ref=str(self._places[id(content)]))


# What XML 1.0 has no way to write.
_NOT_IN_XML: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))


def _path(item: ForeignItem) -> tuple[str, ...]:
    """Give the groups that an item lies in, by its first tag; a tag that no path can say stays a tag."""
    parts = tuple(item.draft.tags[0].split("/")) if item.draft.tags and not item.in_bin else ()
    return parts if all(part.strip() == part != "" for part in parts) else ()


def _group(parent: Element, name: str, uuid: str) -> Element:
    group = SubElement(parent, "Group")
    _text(group, "UUID", uuid)
    _text(group, "Name", name)
    _text(group, "IconID", "48")
    return group


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text.translate(_NOT_IN_XML)


def _times(entry: Element, created: int, changed: int, *, until: int) -> None:
    times = SubElement(entry, "Times")
    for name, ms in (("CreationTime", created), ("LastModificationTime", changed), ("LastAccessTime", changed)):
        _text(times, name, _time(ms))
    _text(times, "ExpiryTime", _time(until))
    _text(times, "Expires", "True" if until else "False")
    _text(times, "UsageCount", "0")


def _time(ms: int) -> str:
    seconds = int((datetime.fromtimestamp(ms / 1000, UTC) - _YEAR_ONE).total_seconds())
    return base64.b64encode(struct.pack("<q", seconds)).decode("ascii")


def _new_uuid() -> str:
    return base64.b64encode(uuid4().bytes).decode("ascii")
