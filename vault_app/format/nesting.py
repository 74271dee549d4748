"""How deep MessagePack is nested, found without recursion and without building anything."""

from typing import Final

from vault_app.core.errors import Damaged

# How many bytes follow the first one, by the first one; containers and lengths are treated apart.
_FIXED: Final = {
    **dict.fromkeys(range(0x80), 0),
    **dict.fromkeys(range(0xE0, 0x100), 0),
    0xC0: 0, 0xC2: 0, 0xC3: 0, 0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4,
    0xD3: 8, 0xD4: 2, 0xD5: 3, 0xD6: 5, 0xD7: 9, 0xD8: 17,
    **{0xA0 + size: size for size in range(32)},
}  # fmt: skip
# First byte -> (bytes of the length that follows, bytes after that besides the content).
_SIZED: Final = {
    0xC4: (1, 0), 0xC5: (2, 0), 0xC6: (4, 0), 0xC7: (1, 1), 0xC8: (2, 1), 0xC9: (4, 1), 0xD9: (1, 0), 0xDA: (2, 0),
    0xDB: (4, 0),
}  # fmt: skip
# First byte -> values inside; and for long ones (bytes of the count that follows, values per entry).
_SHORT: Final = {0x80 + size: size * 2 for size in range(16)} | {0x90 + size: size for size in range(16)}
_LONG: Final = {0xDC: (2, 1), 0xDD: (4, 1), 0xDE: (2, 2), 0xDF: (4, 2)}

_Data = bytes | bytearray | memoryview


def check_nesting(data: _Data, *, most: int) -> None:
    """Pass MessagePack whose arrays and maps are nested at most ``most`` deep; takes time linear in its length.

    Raises:
        Damaged: ("body") nested deeper, cut short, or not MessagePack.
    """
    waiting = [1]  # values still to come, per open container
    at = 0
    while waiting:
        if not waiting[-1]:
            waiting.pop()
            continue
        waiting[-1] -= 1
        at, inside = _step(data, at)
        if inside:
            waiting.append(inside)
            if len(waiting) - 1 > most:
                raise Damaged(where="body", key_was_right=True)
    if at != len(data):
        raise Damaged(where="body", key_was_right=True)


def _step(data: _Data, at: int) -> tuple[int, int]:
    """Give where the value that begins at ``at`` ends, its inside left out, and how many values are inside."""
    first = data[at] if at < len(data) else None
    if first in _FIXED:
        return at + 1 + _FIXED[first], 0
    if first in _SIZED:
        width, besides = _SIZED[first]
        return at + 1 + width + besides + _count(data, at, width), 0
    if first in _SHORT:
        return at + 1, _SHORT[first]
    if first in _LONG:
        width, values = _LONG[first]
        return at + 1 + width, _count(data, at, width) * values
    raise Damaged(where="body", key_was_right=True)


def _count(data: _Data, at: int, width: int) -> int:
    return int.from_bytes(data[at + 1 : at + 1 + width], "big")
