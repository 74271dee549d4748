"""What a device keeps beside a vault, as text to be sealed: drafts, last-used times, generated passwords, leaks.

Four sections, sealed apart, so that keeping a draft every other second writes only drafts. Secrets in them are sealed
once more on their own, so no text with a secret in it is ever made.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from vault_app.core.draft import Begun
from vault_app.core.errors import Damaged
from vault_app.core.ids import FieldId, ItemId, ValueId
from vault_app.core.item import FieldType, Sealed, Stamp
from vault_app.core.leaks import LeakReport

SECTIONS: Final = 4
DRAFTS, USED, GENERATED, LEAKS = range(SECTIONS)
_SIZE_BYTES: Final = 4

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class KeptField:
    """One field of a kept draft: plain text, a secret that was typed, or None for a sealed value left untouched."""

    id: FieldId
    type: FieldType
    value: str | Sealed | None
    label: str = ""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it is kept; ``item_id`` is None for a new item."""

    item_id: ItemId | None
    kind: str
    title: str
    fields: tuple[KeptField, ...]
    tags: tuple[str, ...] = ()
    favourite: bool = False
    begun: Begun | None = None


@dataclass(frozen=True, slots=True)
class KeptPassword:
    """A generated password, when (ms since 1970) and for which site."""

    time: int
    site: str
    value: Sealed


def join(sections: Sequence[bytes]) -> bytes:
    """Give the sections as one file, each with its length (u32, big-endian) before it."""
    return b"".join(len(section).to_bytes(_SIZE_BYTES, "big") + section for section in sections)


def split(data: bytes) -> list[bytes]:
    """Give the sections of a file; empty ones where it is cut off or is none."""
    sections = []
    start = 0
    for _ in range(SECTIONS):
        size = int.from_bytes(data[start : start + _SIZE_BYTES], "big")
        start += _SIZE_BYTES
        section = data[start : start + size]
        sections.append(section if len(section) == size else b"")
        start += size
    return sections


def encode_drafts(drafts: Sequence[KeptDraft]) -> bytes:
    """Write drafts."""
    return _write(
        {
            "drafts": [
                {
                    "item": draft.item_id and draft.item_id.hex(),
                    "kind": draft.kind,
                    "title": draft.title,
                    "tags": draft.tags,
                    "favourite": draft.favourite,
                    "fields": [
                        [field.id.hex(), field.type, field.label, _written_value(field.value)] for field in draft.fields
                    ],
                    "begun": _written_begun(draft.begun),
                }
                for draft in drafts
            ]
        }
    )


def decode_drafts(data: bytes | bytearray) -> tuple[KeptDraft, ...]:
    """Read what `encode_drafts` wrote. Raises Damaged ("sidecar")."""

    def draft(kept: dict[str, Any]) -> KeptDraft:
        item = kept["item"]
        return KeptDraft(
            item_id=None if item is None else ItemId(bytes.fromhex(item)),
            kind=_text(kept["kind"]),
            title=_text(kept["title"]),
            tags=tuple(map(_text, kept["tags"])),
            favourite=bool(kept["favourite"]),
            fields=tuple(
                KeptField(FieldId(bytes.fromhex(field_id)), FieldType(kind), _read_value(value), _text(label))
                for field_id, kind, label, value in kept["fields"]
            ),
            begun=_read_begun(kept.get("begun")),
        )

    return _read(data, lambda content: tuple(map(draft, content["drafts"])))


def encode_used(used: Mapping[ItemId, int]) -> bytes:
    """Write when each item was last used (ms since 1970)."""
    return _write({"used": {item_id.hex(): time for item_id, time in used.items()}})


def decode_used(data: bytes | bytearray) -> dict[ItemId, int]:
    """Read what `encode_used` wrote. Raises Damaged ("sidecar")."""
    return _read(
        data,
        lambda content: {ItemId(bytes.fromhex(item_id)): int(time) for item_id, time in content["used"].items()},
    )


def encode_generated(passwords: Sequence[KeptPassword]) -> bytes:
    """Write generated passwords."""
    return _write({"generated": [[kept.time, kept.site, _written_value(kept.value)] for kept in passwords]})


def decode_generated(data: bytes | bytearray) -> tuple[KeptPassword, ...]:
    """Read what `encode_generated` wrote. Raises Damaged ("sidecar")."""
    return _read(
        data,
        lambda content: tuple(
            KeptPassword(int(time), _text(site), _read_sealed(value)) for time, site, value in content["generated"]
        ),
    )


def encode_leaks(report: LeakReport) -> bytes:
    """Write what a look for leaked passwords found."""
    found = [[item_id.hex(), value_id.hex(), count] for (item_id, value_id), count in report.found.items()]
    return _write({"time": report.time, "source": report.source, "checked": report.checked, "found": found})


def decode_leaks(data: bytes | bytearray) -> LeakReport:
    """Read what `encode_leaks` wrote. Raises Damaged ("sidecar")."""
    return _read(
        data,
        lambda content: LeakReport(
            time=int(content["time"]),
            source=_text(content["source"]),
            checked=int(content["checked"]),
            found={
                (ItemId(bytes.fromhex(item_id)), ValueId(bytes.fromhex(value_id))): int(count)
                for item_id, value_id, count in content["found"]
            },
        ),
    )


def _write(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _read(data: bytes | bytearray, build: Callable[[Any], T]) -> T:
    try:
        return build(json.loads(data.decode("utf-8", "surrogatepass")))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        raise Damaged(where="sidecar") from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _written_begun(begun: Begun | None) -> dict[str, object] | None:
    if begun is None:
        return None
    return {
        "kind": begun.kind,
        "title": begun.title,
        "tags": begun.tags,
        "favourite": begun.favourite,
        "fields": [[field_id.hex(), stamp.revision, stamp.time] for field_id, stamp in begun.fields.items()],
    }


def _read_begun(begun: dict[str, Any] | None) -> Begun | None:
    """Read what a draft began with; None for one that an earlier version kept."""
    if begun is None:
        return None
    stamps = {FieldId(bytes.fromhex(field)): Stamp(int(save), int(time)) for field, save, time in begun["fields"]}
    tags = tuple(map(_text, begun["tags"]))
    return Begun(_text(begun["kind"]), _text(begun["title"]), tags, stamps, favourite=bool(begun["favourite"]))


def _written_value(value: str | Sealed | None) -> str | dict[str, object] | None:
    if not isinstance(value, Sealed):
        return value
    return {
        "id": value.value_id.hex(),
        "message": b64encode(value.message).decode(),
        "bits": value.bits,
        "fingerprint": value.fingerprint.hex(),
    }


def _read_value(value: str | dict[str, Any] | None) -> str | Sealed | None:
    return value if value is None or isinstance(value, str) else _read_sealed(value)


def _read_sealed(value: dict[str, Any]) -> Sealed:
    return Sealed(
        ValueId(bytes.fromhex(value["id"])),
        b64decode(value["message"], validate=True),
        int(value["bits"]),
        bytes.fromhex(value["fingerprint"]),
    )
