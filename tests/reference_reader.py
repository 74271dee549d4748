"""A second reader of vault files, written from FORMAT.md alone; nothing of the product is imported.

``read(data, passphrase)`` gives the content or raises `Answer` with one word of the kit. Slow and plain on purpose.
"""

import hashlib
import unicodedata
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA512, HashAlgorithm
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

BODY_KEYS = (
    "minor app name name_revision name_time recovery ancestors tombstone_id tombstone_revision tombstone_time items"
)
ITEM_KEYS = (
    "id kind title tags favourite created deleted revision time fields history replaced_revision replaced_time why"
)
FIELD_KEYS = "count standard own_id type revision time label text sealed"
STANDARD = [b"website", b"username", b"password", b"code", b"notes", b"title", b"tags"]
WHITE = [9, 10, 11, 12, 13, 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]


class Answer(Exception):
    """Why a file does not open: one of the kit's words."""


def need(holds: object, answer: str = "damaged") -> None:
    if not holds:
        raise Answer(answer)


def number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def keys_of(key: bytes, context: bytes, salt: bytes, digest: HashAlgorithm | None = None) -> tuple[bytes, int, bytes]:
    info = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0" + salt + context
    okm = HKDFExpand(digest or SHA512(), 76, info).derive(key)
    return okm[:32], number(okm[32:44]), okm[44:]


def open_message(key: bytes, context: bytes, message: bytes, digest: HashAlgorithm | None = None) -> bytes | None:
    salt, commitment, rest = message[:24], message[24:56], message[56:]
    aead_key, nonce, expected = keys_of(key, context, salt, digest)
    chunks = [rest[at : at + 16400] for at in range(0, len(rest), 16400)]
    if commitment != expected or len(rest) % 16400 < 16:
        return None
    try:
        opened = [
            AESGCM(aead_key).decrypt((nonce ^ at).to_bytes(12, "big"), each, None) for at, each in enumerate(chunks)
        ]
    except InvalidTag:
        return None
    return b"".join(opened)


def normalised(passphrase: str) -> bytes:
    text = unicodedata.normalize("NFKC", passphrase)
    spaced = "".join(" " if ord(letter) in WHITE else letter for letter in text)
    return " ".join(word for word in spaced.split(" ") if word).encode()


def unpack(data: bytes, at: int, depth: int = 0) -> tuple[Any, int]:
    need(depth <= 16 and at < len(data))
    first = data[at]
    at += 1
    if first < 0x80:
        return first, at
    sizes = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD9: 1, 0xDA: 2, 0xDB: 4, 0xDC: 2, 0xDD: 4}
    if first in sizes:
        width = sizes[first]
        size = number(data[at : at + width])
        least = {0xC4: 0, 0xCC: 128, 0xD9: 32, 0xDC: 16}.get(first, 1 << {1: 0, 2: 8, 4: 16, 8: 32}[width])
        need(size >= least and at + width <= len(data))  # one spelling: the shortest
        at += width
    else:
        size = first & (31 if 0xA0 <= first < 0xC0 else 15)
    if first in (0xC4, 0xC5, 0xC6):
        need(at + size <= len(data))
        return data[at : at + size], at + size
    if 0xCC <= first <= 0xCF:
        return size, at
    if 0xA0 <= first < 0xC0 or first in (0xD9, 0xDA, 0xDB):
        need(at + size <= len(data))
        try:
            return data[at : at + size].decode(), at + size
        except UnicodeDecodeError:
            raise Answer("damaged") from None
    need(0x80 <= first < 0xA0 or first in (0xDC, 0xDD))
    entries = []
    for _ in range(size * 2 if first < 0x90 else size):
        entry, at = unpack(data, at, depth + 1)
        entries.append(entry)
    return (list(zip(entries[::2], entries[1::2], strict=True)) if first < 0x90 else entries), at


def fields_of(pairs: Any, names: str) -> tuple[dict[str, Any], bool]:
    """Give a map by name, and whether it has fields that are not in FORMAT.md."""
    found = dict(pairs)
    missing = [name for name in names.split() if name not in found]
    need(not missing and len(found) == len(pairs))
    newer = len(found) > len(names.split())
    need(newer or [name for name, _ in pairs] == names.split())
    return found, newer


def rows_of(group: dict[str, Any], items: int, *, current: bool) -> list[list[dict[str, Any]]]:
    """Give the fields of each item."""
    many = len(group["type"])
    own = [group["own_id"][at : at + 16] for at in range(0, len(group["own_id"]), 16)]
    need(len(group["count"]) == 2 * items and all(len(group[name]) == many for name in ("standard", "label", "text")))
    need(len(group["sealed"]) == many and all(len(group[name]) == 8 * many for name in ("revision", "time")))
    need(len(own) == group["standard"].count(0) and len(group["own_id"]) % 16 == 0)
    rows, at = [], 0
    for item in range(items):
        row = []
        for _ in range(number(group["count"][2 * item : 2 * item + 2])):
            need(at < many)
            row.append(field_at(group, at, own, current=current))
            at += 1
        need(not current or len({field["id"] for field in row}) == len(row))
        rows.append(row)
    need(at == many)
    return rows


def field_at(group: dict[str, Any], at: int, own: list[bytes], *, current: bool) -> dict[str, Any]:
    standard, kind, sealed = group["standard"][at], group["type"][at], group["sealed"][at]
    need(isinstance(group["text"][at], str) and isinstance(group["label"][at], str) and isinstance(sealed, bytes))
    need(standard <= (5 if current else 7) and kind in (1, 2, 3, 4, 5, 16, 17, 18, 19, 20))
    need(
        not (standard and group["label"][at])
        and not (kind >= 16 and group["text"][at])
        and (kind >= 16) == bool(sealed)
    )
    need(not sealed or (len(sealed) >= 34 + 56 + 16 + 64 and (len(sealed) - 34 - 56) % 16400 >= 16))
    need(not sealed or (len(sealed) - 34 - 56 - 16 * (1 + (len(sealed) - 90) // 16400)) % 64 == 0)
    return {
        "id": STANDARD[standard - 1].ljust(16, b"\0") if standard else own.pop(0),
        "label": group["label"][at],
        "text": group["text"][at],
        "sealed": sealed,
    }


def open_body(key: bytes, head: bytes, body: bytes) -> dict[str, Any]:
    plain = open_message(key, b"vault-app/1/body\0" + hashlib.sha256(head).digest(), body)
    need(plain is not None)
    assert plain is not None
    size = number(plain[:4])
    exponent = max(size + 4, 1).bit_length() - 1
    low = (1 << (exponent - exponent.bit_length())) - 1 if exponent else 0
    need(len(plain) == max(256, (size + 4 + low) & ~low) and not any(plain[4 + size :]))
    pairs, end = unpack(plain[4 : 4 + size], 0)
    need(end == size)
    found, newer = fields_of(pairs, BODY_KEYS)
    items, newer_items = fields_of(found["items"], ITEM_KEYS)
    fields, newer_fields = fields_of(items["fields"], FIELD_KEYS)
    history, newer_history = fields_of(items["history"], FIELD_KEYS)
    many, past = len(items["title"]), len(items["why"])
    need(
        all(len(items[name]) == size * many for name, size in {"id": 16, "kind": 1, "tags": 1, "favourite": 1}.items())
    )
    need(all(len(items[name]) == 8 * many for name in ("created", "deleted", "revision", "time")))
    need(len(items["replaced_revision"]) == len(items["replaced_time"]) == 8 * past == 8 * len(history["type"]))
    need(all(flag <= 1 for flag in items["favourite"]) and all(1 <= why <= 3 for why in items["why"]))
    need(all(isinstance(text, str) for name in ("kind", "title", "tags") for text in items[name]))
    ids = [items["id"][at : at + 16] for at in range(0, 16 * many, 16)]
    gone = [found["tombstone_id"][at : at + 16] for at in range(0, len(found["tombstone_id"]), 16)]
    need(len(set(ids + gone)) == many + len(gone) and len(found["tombstone_id"]) == 16 * len(gone))
    need(len(found["tombstone_revision"]) == len(found["tombstone_time"]) == 8 * len(gone))
    need(len(found["recovery"]) in (0, 1216) and len(found["ancestors"]) % 32 == 0 and len(found["ancestors"]) <= 8192)
    newer = newer or newer_items or newer_fields or newer_history or found["minor"] > 0
    rows = rows_of(fields, many, current=True)
    earlier = rows_of(history, many, current=False)
    entries = [
        {"id": ids[at], "title": items["title"][at], "fields": rows[at], "history": earlier[at]} for at in range(many)
    ]
    return {"name": found["name"], "items": entries, "newer": newer, "key": key, "vault_id": head[16:32]}


def read(data: bytes, passphrase: str, *, least_kib: int = 19_456) -> dict[str, Any]:
    """Open a vault file, or raise `Answer`."""
    need(len(data) >= 40 and data[:8] == b"\x89VLT\r\n\x1a\n", "not-a-vault")
    need(data[8] == 1, "newer")
    size = number(data[12:16])
    head, check = data[: 40 + size], data[40 + size : 72 + size]
    need(len(check) == 32 and check == hashlib.sha256(head).digest())
    need(data[9] == 1, "newer")
    need(number(data[10:12]) <= 64 and size <= 65536 and 0 < number(data[32:40]) < 1 << 63)
    slots, at = [], 40
    for _ in range(number(data[10:12])):
        length = number(head[at + 2 : at + 4])
        slots.append((head[at : at + 1], head[at + 1 : at + 2], head[at + 4 : at + 4 + length]))
        need(at + 4 + length <= len(head))
        at += 4 + length
    need(at == len(head))
    tried = []
    for kind, flags, body in slots:
        if kind == b"\1":
            need(flags == b"\0" and len(body) == 128 and body[0] == 1)
            lanes, passes, memory = body[1], number(body[2:4]), number(body[4:8])
            need(least_kib <= memory <= 2_097_152 and 1 <= passes <= 64 and 1 <= lanes <= 16)
            need(min(2 * least_kib, 38_912) <= memory * passes <= 16_777_216 or least_kib < 19_456)
            tried.append((memory, passes, lanes, body))
        if kind == b"\2":
            need(flags == b"\0" and 1 <= body[0] <= 4 and body[1] == 0 and len(body) == 4 + number(body[2:4]) + 104)
            need(number(body[2:4]) == 16 if body[0] == 1 else number(body[2:4]) <= 1024)
        if kind == b"\3":
            need(flags == b"\0" and len(body) == 2 + 16 + 1168 and body[:2] == b"\0\1")
    need(len(tried) <= 4 and sum(memory * passes for memory, passes, _, _ in tried) <= 16_777_216)
    for memory, passes, lanes, body in tried:
        wrapping = hash_secret_raw(normalised(passphrase), body[8:24], passes, memory, lanes, 32, Type.ID)
        context = b"vault-app/1/slot\0" + head[16:32] + head[9:10] + b"\1" + body[:24]
        key = open_message(wrapping, context, body[24:])
        if key is not None and len(key) == 32:
            return open_body(key, head, data[72 + size :])
    raise Answer("wrong-credential")


def reveal(content: dict[str, Any], item: int, field: int) -> str:
    """Open one sealed value."""
    entry = content["items"][item]
    sealed = entry["fields"][field]["sealed"]
    context = b"vault-app/1/secret\0" + content["vault_id"] + entry["id"] + entry["fields"][field]["id"] + sealed[:16]
    plain = open_message(content["key"], context, sealed[34:])
    need(plain is not None)
    assert plain is not None
    size = number(plain[:4])
    need(len(plain) == -(-(size + 4) // 64) * 64 and not any(plain[4 + size :]))
    return plain[4 : 4 + size].decode()
