"""Bodies that no vault would write, for a reader to refuse."""

from collections.abc import Callable
from typing import Any

import msgspec

from tests.fakes.small_vault import small_vault
from vault_app.format.body import Body, encode_body
from vault_app.format.frame import close_frame, content_of

Tree = dict[str, Any]
Change = Callable[[Tree], object]


def sound_plain() -> bytearray:
    """Give the small vault's body as it is sealed."""
    small = small_vault()
    return encode_body(
        Body(vault=small.vault, app="0.1.0", recovery_public=small.opened.recovery_public, ancestors=(b"a" * 32,))
    )


def tree() -> Tree:
    """Give the small vault's body as plain maps and lists."""
    plain = sound_plain()
    decoded: Tree = msgspec.msgpack.decode(plain[content_of(plain)])
    return decoded


def framed(content: bytes) -> bytearray:
    """Give the plaintext around any content."""
    return close_frame(bytearray(4) + content)


def changed_body(change: Change) -> bytearray:
    """Give the small vault's body after ``change`` was at its maps."""
    body = tree()
    change(body)
    return framed(msgspec.msgpack.encode(body))


def put(path: str, value: object) -> Change:
    """Give the change that puts ``value`` at a dotted path."""

    def change(body: Tree) -> None:
        *way, last = path.split(".")
        for name in way:
            body = body[name]
        body[last] = value

    return change


# Each breaks one rule of FORMAT.md in the small vault: one item, five fields (website, username, password, code and
# one of its own), one earlier password.
BROKEN_RULES: dict[str, Change] = {
    "minor below zero": put("minor", -1),
    "name stamp below zero": put("name_time", -1),
    "recovery key of another length": put("recovery", bytes(1215)),
    "half an ancestor": put("ancestors", bytes(48)),
    "257 ancestors": put("ancestors", bytes(257 * 32)),
    "half a tombstone": put("tombstone_id", bytes(8)),
    "tombstone without revision": lambda body: body.update(tombstone_id=bytes(16), tombstone_time=bytes(8)),
    "tombstone without time": lambda body: body.update(tombstone_id=bytes(16), tombstone_revision=bytes(8)),
    "the same tombstone twice": lambda body: body.update(
        tombstone_id=bytes(32), tombstone_revision=bytes(16), tombstone_time=bytes(16)
    ),
    "an item that is there and gone": lambda body: body.update(
        tombstone_id=body["items"]["id"], tombstone_revision=bytes(8), tombstone_time=bytes(8)
    ),
    "half an item id": put("items.id", bytes(8)),
    "a kind too many": put("items.kind", ["login", "login"]),
    "a title too many": put("items.title", ["Mail", "Mail"]),
    "no tags": put("items.tags", []),
    "favourite of nothing": put("items.favourite", b""),
    "favourite 2": put("items.favourite", b"\2"),
    "no creation time": put("items.created", b""),
    "no bin state": put("items.deleted", bytes(7)),
    "no revision": put("items.revision", b""),
    "no time": put("items.time", bytes(9)),
    "why of nothing": put("items.why", b""),
    "why 0": put("items.why", b"\0"),
    "why 4": put("items.why", b"\4"),
    "no replaced revision": put("items.replaced_revision", b""),
    "no replaced time": put("items.replaced_time", b""),
    "counts too short": put("items.fields.count", b"\5"),
    "counts below the fields": put("items.fields.count", b"\0\4"),
    "counts above the fields": put("items.fields.count", b"\0\6"),
    "history counts above the history": put("items.history.count", b"\0\2"),
    "a standard number too few": put("items.fields.standard", b"\1\2\3\4"),
    "standard number 8": put("items.fields.standard", b"\1\2\3\x08\0"),
    "title as a current field": put("items.fields.standard", b"\1\2\3\6\0"),
    "standard number 8 in history": put("items.history.standard", b"\x08"),
    "an own id too many": put("items.fields.own_id", bytes(32)),
    "no own id": put("items.fields.own_id", b""),
    "type 0": put("items.fields.type", b"\0\1\x10\x12\x11"),
    "type 21": put("items.fields.type", b"\2\1\x10\x12\x15"),
    "a type too few": put("items.fields.type", b"\2\1\x10\x12"),
    "a sealed value of a plain type": put("items.fields.type", b"\2\1\1\x12\x11"),
    "a plain value of a sealed type": put("items.fields.type", b"\x10\1\x10\x12\x11"),
    "text beside a sealed value": put("items.fields.text", ["https://mail.example", "dana", "also", "", ""]),
    "no sealed value": put("items.fields.sealed", [b""] * 5),
    "a field revision too few": put("items.fields.revision", bytes(32)),
    "a field time too many": put("items.fields.time", bytes(48)),
    "a label too few": put("items.fields.label", [""] * 4),
    "a label on a standard field": put("items.fields.label", ["Address", "", "", "", "PIN"]),
    "a text too few": put("items.fields.text", ["", "", "", ""]),
    "a sealed column too long": lambda body: body["items"]["fields"]["sealed"].append(b""),
    "a standard field by its id": put("items.fields.own_id", b"password".ljust(16, b"\0")),
    "a time beyond the calendar": put("items.created", (1 << 47).to_bytes(8, "big")),
    "a field's time beyond the calendar": put("items.fields.time", b"\xff" * 40),
    "one standard field twice": put("items.fields.standard", b"\1\1\3\4\0"),
}


def _sealed_of_length(length: int) -> Change:
    def change(body: Tree) -> None:
        body["items"]["fields"]["sealed"][2] = bytes(34 + length)

    return change


BROKEN_RULES |= {
    f"a sealed value with a message of {length} bytes": _sealed_of_length(length)
    for length in (-33, 1, 72, 135, 137, 56 + 16400, 56 + 16400 + 15, 56 + 65 * 16400 + 16)
}
