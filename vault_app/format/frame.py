"""The body's plaintext: its length in front, zeros behind, so that its size tells little.

Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019) lets a
length show its leading bits only; at most 12 % are added, and fewer for long ones.
"""

from typing import Final

from vault_app.core.errors import Damaged

LENGTH_BYTES: Final = 4
LEAST_BYTES: Final = 256


def padme(length: int) -> int:
    """Give the padded length: the next one whose low bits are zeros."""
    exponent = length.bit_length() - 1
    low_bits = exponent - exponent.bit_length()
    mask = (1 << low_bits) - 1
    return (length + mask) & ~mask


def framed_size(content: int) -> int:
    """Give the size of the whole plaintext for that many bytes of content."""
    return max(LEAST_BYTES, padme(LENGTH_BYTES + content))


def close_frame(buffer: bytearray) -> bytearray:
    """Turn four bytes of any kind and the content behind them into the whole plaintext, in place."""
    content = len(buffer) - LENGTH_BYTES
    buffer[:LENGTH_BYTES] = content.to_bytes(LENGTH_BYTES, "big")
    buffer += bytes(framed_size(content) - len(buffer))
    return buffer


def content_of(plain: bytearray) -> slice:
    """Give where the content lies.

    Raises:
        Damaged: ("body") the length does not fit. The zeros behind it are not looked at.
    """
    size = int.from_bytes(plain[:LENGTH_BYTES], "big")
    if len(plain) < LENGTH_BYTES or len(plain) != framed_size(size):
        raise Damaged(where="body", key_was_right=True)
    return slice(LENGTH_BYTES, LENGTH_BYTES + size)
