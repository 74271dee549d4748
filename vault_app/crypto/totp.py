"""One-time codes out of their rules (RFC 4226 section 5.3, RFC 6238 section 4)."""

from typing import Final

from cryptography.hazmat.primitives import hashes, hmac

from vault_app.core.secret import Secret
from vault_app.core.totp import STEAM_SIGNS, Algorithm, CodeRules

_HASHES: Final[dict[Algorithm, type[hashes.HashAlgorithm]]] = {
    # What sites ask for: HMAC does not need the collision resistance that SHA-1 has lost.
    "SHA1": hashes.SHA1,
    "SHA256": hashes.SHA256,
    "SHA512": hashes.SHA512,
}


def one_time_code(rules: CodeRules, *, step: int) -> Secret:
    """Give the code of one period, counted from 1970 on (`CodeRules.step_at`); the caller wipes it.

    Seeds of any length are used: many sites issue 80 bits, fewer than the 128 that RFC 4226 asks for.
    """
    with rules.seed.borrow() as seed:
        mac = hmac.HMAC(seed, _HASHES[rules.algorithm]())
        mac.update(step.to_bytes(8, "big"))
        digest = mac.finalize()
    offset = digest[-1] & 0x0F
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFF_FFFF
    return Secret(_as_steam(number, rules.digits) if rules.steam else f"{number % 10**rules.digits:0{rules.digits}d}")


def _as_steam(number: int, length: int) -> str:
    """Write a number with Steam's signs, the lowest place first."""
    signs = []
    for _place in range(length):
        number, sign = divmod(number, len(STEAM_SIGNS))
        signs.append(STEAM_SIGNS[sign])
    return "".join(signs)
