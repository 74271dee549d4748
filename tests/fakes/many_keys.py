"""One AES-GCM ciphertext that opens under several keys (Len, Grubbs, Ristenpart: "Partitioning Oracle Attacks", 2021).

GHASH is a polynomial in a value H that only the key decides. Blocks of ciphertext are unknowns; each key gives one
equation that they must satisfy for the chosen tag; as many blocks as keys solve them all.
"""

from collections.abc import Sequence

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_POLYNOMIAL = 0xE1 << 120  # x^128 + x^7 + x^2 + x + 1 in GCM's bit order
_ONE = 1 << 127


def _multiply(left: int, right: int) -> int:
    product = 0
    for bit in range(127, -1, -1):
        if right >> bit & 1:
            product ^= left
        left = left >> 1 ^ (_POLYNOMIAL if left & 1 else 0)
    return product


def _power(value: int, exponent: int) -> int:
    result = _ONE
    for _ in range(exponent):
        result = _multiply(result, value)
    return result


def _inverse(value: int) -> int:
    result, square = _ONE, value
    for _ in range(127):  # value ** (2 ** 128 - 2)
        square = _multiply(square, square)
        result = _multiply(result, square)
    return result


def _block(key: bytes, counter: bytes) -> int:
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305  # GCM's own building block
    return int.from_bytes(encryptor.update(counter), "big")


def _solve(rows: list[list[int]]) -> list[int]:
    """Solve linear equations over GF(2^128); the last entry of each row is its right side."""
    for pivot in range(len(rows)):
        swap = next(at for at in range(pivot, len(rows)) if rows[at][pivot])
        rows[pivot], rows[swap] = rows[swap], rows[pivot]
        inverse = _inverse(rows[pivot][pivot])
        rows[pivot] = [_multiply(entry, inverse) for entry in rows[pivot]]
        for at in range(len(rows)):
            if at != pivot and rows[at][pivot]:
                factor = rows[at][pivot]
                rows[at] = [entry ^ _multiply(factor, top) for entry, top in zip(rows[at], rows[pivot], strict=True)]
    return [row[-1] for row in rows]


def blob_for(
    keys: Sequence[bytes], *, nonce: bytes = b"twelve bytes", tag: bytes = b"sixteen byte tag"
) -> tuple[bytes, bytes]:
    """Give a nonce, and a ciphertext with its tag that AES-256-GCM accepts under each of the keys."""
    count = len(keys)
    lengths = count * 128
    rows = []
    for key in keys:
        subkey = _block(key, bytes(16))
        mask = _block(key, nonce + b"\0\0\0\1")
        right = int.from_bytes(tag, "big") ^ mask ^ _multiply(lengths, subkey)
        rows.append([_power(subkey, count + 1 - at) for at in range(count)] + [right])
    blocks = _solve(rows)
    return nonce, b"".join(block.to_bytes(16, "big") for block in blocks) + tag
