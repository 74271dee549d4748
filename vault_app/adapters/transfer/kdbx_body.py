"""What KeePass files keep encrypted, opened: the XML, its hidden values, and the attachments."""

import base64
import binascii
import hashlib
import zlib
from collections.abc import Callable
from xml.etree.ElementTree import Element

from vault_app.adapters.transfer.kdbx_header import STREAMS, Cursor, KdbxHeader
from vault_app.adapters.transfer.limits import MOST_UNFOLDED_BYTES
from vault_app.adapters.transfer.xml_tree import tree_of
from vault_app.core.errors import FileDamaged, FileTooLarge, WrongFilePassphrase
from vault_app.core.progress import Tell, part, untold
from vault_app.crypto.kdbx import KdbxKeys, StreamName, block_mac, decrypt, header_mac, same, value_stream

_GZIP = 16 + zlib.MAX_WBITS
_HASH = 32
# Of the time: until the blocks are decrypted, and of the rest until the tree stands.
_UNLOCKED, _PARSED = 0.3, 0.6
_TOLD_EVERY = 2_000  # values
_INNER_END, _INNER_STREAM, _INNER_KEY, _INNER_BINARY = range(4)


def check_header_hash(data: bytes, header: KdbxHeader) -> None:
    """Tell damage of the header from a wrong passphrase, where the file lets us. Raises FileDamaged."""
    if header.major == 4:  # noqa: PLR2004  # 3 keeps its hash inside
        plain = hashlib.sha256(data[: header.size]).digest()
        if not same(plain, data[header.size : header.size + _HASH]):
            raise FileDamaged(where="kdbx header")


def open_body(data: bytes, header: KdbxHeader, keys: KdbxKeys, tell: Tell = untold) -> tuple[Element, dict[str, bytes]]:
    """Give the tree, its hidden values in clear, and the attachments by number.

    Raises:
        WrongFilePassphrase: the keys are not this file's.
        FileDamaged, FileTooLarge, FileUnsafe.
    """
    return _open_3(data, header, keys, tell) if header.major == 3 else _open_4(data, header, keys, tell)  # noqa: PLR2004


def _open_4(data: bytes, header: KdbxHeader, keys: KdbxKeys, tell: Tell) -> tuple[Element, dict[str, bytes]]:
    cursor = Cursor(data, header.size + _HASH)
    if not same(header_mac(keys, data[: header.size]), cursor.take(_HASH)):
        raise WrongFilePassphrase
    blocks, index = [], 0
    while True:
        tell(_UNLOCKED * cursor.at / len(data))
        mac = cursor.take(_HASH)
        block = cursor.take(cursor.number(4))
        if not same(block_mac(keys, index, block), mac):
            raise FileDamaged(where="kdbx block")
        if not block:
            break
        blocks.append(block)
        index += 1
    content = _unpacked(_decrypted(header, keys, b"".join(blocks)), header)
    return _inner_4(content, part(tell, _UNLOCKED, 1))


def _inner_4(content: bytes, tell: Tell) -> tuple[Element, dict[str, bytes]]:
    cursor = Cursor(content)
    stream: StreamName = "none"
    stream_key, binaries = b"", dict[str, bytes]()
    while True:
        kind = cursor.number(1)
        value = cursor.take(cursor.number(4))
        if kind == _INNER_END:
            break
        if kind == _INNER_STREAM:
            stream = STREAMS.get(int.from_bytes(value, "little"), "none")
        elif kind == _INNER_KEY:
            stream_key = value
        elif kind == _INNER_BINARY:
            binaries[str(len(binaries))] = value[1:]  # after a byte of flags
    tree = tree_of(content[cursor.at :], part(tell, 0, _PARSED))
    _unhide(tree, value_stream(stream, stream_key), part(tell, _PARSED, 1))
    return tree, binaries


def _open_3(data: bytes, header: KdbxHeader, keys: KdbxKeys, tell: Tell) -> tuple[Element, dict[str, bytes]]:
    try:
        content = decrypt(header.cipher, keys, header.iv, data[header.size :])
    except ValueError:
        raise WrongFilePassphrase from None  # the padding: nothing else tells, in this version
    if not header.start or not same(content[: len(header.start)], header.start):
        raise WrongFilePassphrase
    cursor = Cursor(content, len(header.start))
    blocks = []
    while True:
        tell(_UNLOCKED * cursor.at / len(content))
        cursor.number(4)
        digest = cursor.take(_HASH)
        block = cursor.take(cursor.number(4))
        if not block:
            break
        if not same(hashlib.sha256(block).digest(), digest):
            raise FileDamaged(where="kdbx block")
        blocks.append(block)
    told = part(tell, _UNLOCKED, 1)
    tree = tree_of(_unpacked(b"".join(blocks), header), part(told, 0, _PARSED))
    _unhide(tree, value_stream(header.stream, header.stream_key), part(told, _PARSED, 1))
    return tree, {}


def _decrypted(header: KdbxHeader, keys: KdbxKeys, sealed: bytes) -> bytes:
    try:
        return decrypt(header.cipher, keys, header.iv, sealed)
    except ValueError:
        raise FileDamaged(where="kdbx cipher") from None


def _unpacked(content: bytes, header: KdbxHeader) -> bytes:
    if not header.compressed:
        return content
    unpacking = zlib.decompressobj(_GZIP)
    try:
        plain = unpacking.decompress(content, MOST_UNFOLDED_BYTES + 1)
    except zlib.error:
        raise FileDamaged(where="kdbx gzip") from None
    if len(plain) > MOST_UNFOLDED_BYTES:
        raise FileTooLarge(most=MOST_UNFOLDED_BYTES)
    if not unpacking.eof:
        raise FileDamaged(where="kdbx gzip")
    return plain


def _unhide(tree: Element, stream: Callable[[bytes], bytes], tell: Tell) -> None:
    """Decrypt the hidden values where they stand; the key stream runs through them in the order of the file."""
    values = list(tree.iter("Value"))
    for number, element in enumerate(values):
        if number % _TOLD_EVERY == 0:
            tell(number / len(values))
        if element.get("Protected", "").lower() == "true" and element.text:
            try:
                plain = stream(base64.b64decode(element.text))
            except binascii.Error:
                raise FileDamaged(where="kdbx value") from None
            element.text = plain.decode("utf-8", "replace")
