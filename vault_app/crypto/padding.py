"""Length in front, zeros behind: the shape of what is sealed in small pieces."""

from vault_app.crypto.wiping import wipe

LENGTH_BYTES = 4


class NotPadded(Exception):
    """The bytes are not padded in exactly this way."""


def padded(data: bytes | bytearray | memoryview, *, block: int) -> bytearray:
    """Give ``u32 n || data || zeros`` up to a multiple of ``block`` bytes, for the caller to wipe."""
    size = -(-(LENGTH_BYTES + len(data)) // block) * block
    buffer = bytearray(size)
    buffer[:LENGTH_BYTES] = len(data).to_bytes(LENGTH_BYTES, "big")
    buffer[LENGTH_BYTES : LENGTH_BYTES + len(data)] = data
    return buffer


def unpad(buffer: bytearray, *, block: int) -> bytearray:
    """Turn ``buffer`` into the data that `padded` was given, in place, without leaving a copy.

    Raises:
        NotPadded: the length does not fit or the filling is not zeros; the buffer has been wiped.
    """
    size = int.from_bytes(buffer[:LENGTH_BYTES], "big")
    end = LENGTH_BYTES + size
    whole = len(buffer) == -(-end // block) * block
    if not whole or buffer.count(0, end) != len(buffer) - end:
        wipe(buffer)
        raise NotPadded
    with memoryview(buffer) as view:
        view[:size] = view[LENGTH_BYTES:end]
        view[size:] = bytes(len(buffer) - size)
    del buffer[size:]
    return buffer
