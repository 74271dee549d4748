"""Ed25519 as published, by the library: the product signs nothing yet, and there is no code of ours to run.

The library takes public keys of small order, under which anybody signs. Which ones, and the check that refuses them
all, stand here for whoever brings signatures in (FORMAT.md, kinds 2 to 4).
"""

import hashlib
from collections.abc import Callable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tests.vectors.tally import PYCA, Tally, wycheproof

LIBRARYS = "the library's, not used by the product yet"
P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P
ORDER = 2**252 + 27742317777372353535851937790883648493
SIGN = 1 << 255
Point = tuple[int, int]
IDENTITY: Point = (0, 1)


def verifies(public: bytes, signature: bytes, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def added(a: Point, b: Point) -> Point:
    """Add two points of the twisted Edwards curve (RFC 8032, 5.1.4)."""
    product = D * a[0] * b[0] * a[1] * b[1] % P
    x = (a[0] * b[1] + b[0] * a[1]) * pow(1 + product, -1, P)
    y = (a[1] * b[1] + a[0] * b[0]) * pow(1 - product, -1, P)
    return x % P, y % P


def times(factor: int, point: Point) -> Point:
    result = IDENTITY
    for bit in f"{factor:b}":
        result = added(result, result)
        if bit == "1":
            result = added(result, point)
    return result


def with_y(y: int) -> Point | None:
    """Give a point with this y, if there is one (RFC 8032, 5.1.3)."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    return (x, y) if x * x % P == square else None


def encoded(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def torsion() -> list[Point]:
    """Give the eight points whose order divides eight."""
    for y in range(2, 99):
        point = with_y(y)
        generator = times(ORDER, point) if point is not None else IDENTITY
        if times(4, generator) != IDENTITY:
            return [times(number, generator) for number in range(8)]
    raise AssertionError


def small_order_encodings() -> list[bytes]:
    """Give every encoding of them, those that no encoder writes too: y above the modulus, the sign of a zero x."""
    ys = {point[1] for point in torsion()}
    spelled = {y | sign for y in (*ys, *(y + P for y in ys if y + P < SIGN)) for sign in (0, SIGN)}
    return sorted(number.to_bytes(32, "little") for number in spelled)


def may_enter(public: bytes) -> bool:
    """Whether a public key may be used: it is written as an encoder writes it, and is not of small order."""
    number = int.from_bytes(public, "little")
    y = number & ~SIGN
    point = with_y(y) if y < P else None
    return point is not None and not (point[0] == 0 and number & SIGN) and times(8, point) != IDENTITY


def ed25519_of_pyca() -> Tally:
    tally = Tally("Ed25519", "SUPERCOP, pyca", LIBRARYS)
    for line in (PYCA / "asymmetric/Ed25519/sign.input").read_text("ascii").splitlines():
        private, public, message, signed = (bytes.fromhex(part) for part in line.split(":")[:4])
        key = Ed25519PrivateKey.from_private_bytes(private[:32])
        assert key.public_key().public_bytes_raw() == public
        assert key.sign(message) == signed[:64]
        assert verifies(public, signed[:64], message)
        assert not verifies(public, signed[:64], message + b"\0")
        assert may_enter(public)
        tally.take(passed=True, why="")
    return tally


def ed25519_of_wycheproof() -> Tally:
    """Run all: keys of small order, which the publisher leaves to the reader, verify, and the check refuses them."""
    tally = Tally("Ed25519, verifying", "Wycheproof", LIBRARYS)
    for group, vector in wycheproof("Signature/wycheproof/ed25519_test.json"):
        public, small = bytes.fromhex(group["publicKey"]["pk"]), "SmallOrderPublicKey" in vector["flags"]
        good = vector["result"] != "invalid"
        assert verifies(public, bytes.fromhex(vector["sig"]), bytes.fromhex(vector["msg"])) is good, vector["tcId"]
        assert may_enter(public) is not small
        why = "keys of small order, by the check alone" if small else "changed, malleable or badly encoded signatures"
        tally.take(passed=good and not small, why=why)
    return tally


def best_forgery(public: bytes) -> int:
    """Count of how many of 64 messages one signature is good that nobody with a private key made (S = 0)."""
    messages = [hashlib.sha256(bytes([number])).digest() for number in range(64)]
    signatures = [encoded(point) + bytes(32) for point in torsion()]
    return max(sum(verifies(public, signature, message) for message in messages) for signature in signatures)


RUNS: tuple[Callable[[], Tally], ...] = (ed25519_of_pyca, ed25519_of_wycheproof)
