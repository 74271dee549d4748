"""Whether MessagePack is spelled in the one way in which it is written, without writing it all again.

A second copy of a large body costs more than decoding it, so the spelling is compared piece by piece.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.msgpack import Encoder

_encoder: Final = Encoder()
_ENTRIES: Final = 2048  # of a list that are spelled at a time


def is_spelling(stored: Struct, data: bytearray, *, start: int) -> int | None:
    """Give where the spelling of ``stored`` that begins at ``start`` ends, or None where ``data`` is another one."""
    at = start
    for piece in _pieces(stored):
        if not data.startswith(piece, at):
            return None
        at += len(piece)
    return at


def _pieces(value: object) -> Iterator[bytes]:
    match value:
        case Struct():
            # All are maps of at most 15 fields, named by short strings.
            yield bytes((0x80 + len(value.__struct_fields__),))
            for name in value.__struct_fields__:
                yield _encoder.encode(name)
                yield from _pieces(getattr(value, name))
        case list() if len(value) > _ENTRIES:
            yield _list_header(len(value))
            for begin in range(0, len(value), _ENTRIES):
                some = value[begin : begin + _ENTRIES]
                yield _encoder.encode(some)[len(_list_header(len(some))) :]
        case _:
            yield _encoder.encode(value)


def _list_header(size: int) -> bytes:
    if size < 1 << 4:
        return bytes((0x90 + size,))
    return b"\xdc" + size.to_bytes(2, "big") if size < 1 << 16 else b"\xdd" + size.to_bytes(4, "big")
