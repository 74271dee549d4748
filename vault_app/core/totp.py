"""The rules of time-based one-time codes (RFC 6238), read from ``otpauth://`` addresses or bare seeds.

Steam's codes have five signs of an alphabet of their own; otherwise they are made as any others. They are kept as an
``otpauth://totp/`` address with ``digits=5`` and ``encoder=steam``, which is how KeePassXC writes them: other programs
read it as an address of the usual form.

No code is computed here: the HMAC belongs to ``crypto``.
"""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import parse_qsl, quote, unquote

from vault_app.core.errors import OutOfRange
from vault_app.core.secret import Secret

Algorithm = Literal["SHA1", "SHA256", "SHA512"]

ALGORITHMS: Final[tuple[Algorithm, ...]] = ("SHA1", "SHA256", "SHA512")
FEWEST_DIGITS: Final = 6
MOST_DIGITS: Final = 8
STEAM_SIGNS: Final = "23456789BCDFGHJKMNPQRTVWXY"
STEAM_LENGTH: Final = 5
LONGEST_PERIOD: Final = 3_600
LONGEST_SEED: Final = 256
_LONGEST_TEXT: Final = 4_000

_ADDRESS: Final = re.compile(r"otpauth://([^/?#]*)/?([^?#]*)(?:\?([^#]*))?(?:#.*)?", re.IGNORECASE | re.DOTALL)
_NOT_OF_A_SEED: Final = re.compile(r"[\s-]|=+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRules:
    """How an item's one-time codes are made.

    Attributes:
        seed: 1 to 256 bytes (not text); many sites give only 10.
        digits: how many signs a code has: 6 to 8, of Steam 5.
        period: how long a code holds, in whole seconds, 1 to 3,600.
        issuer, account: as the site wrote them, or "".
        steam: the signs are Steam's letters and digits (`STEAM_SIGNS`).

    Raises:
        OutOfRange: ("code-seed", "code-algorithm", "code-digits", "code-period").
    """

    seed: Secret
    algorithm: Algorithm = "SHA1"
    digits: int = 6
    period: int = 30
    issuer: str = ""
    account: str = ""
    steam: bool = False

    def __post_init__(self) -> None:
        with self.seed.borrow() as seed:
            if not 1 <= len(seed) <= LONGEST_SEED:
                raise OutOfRange(what="code-seed", low=1, high=LONGEST_SEED)
        if self.algorithm not in ALGORITHMS:
            raise OutOfRange(what="code-algorithm")
        fewest, most = (STEAM_LENGTH, STEAM_LENGTH) if self.steam else (FEWEST_DIGITS, MOST_DIGITS)
        if not fewest <= self.digits <= most:
            raise OutOfRange(what="code-digits", low=fewest, high=most)
        if not 1 <= self.period <= LONGEST_PERIOD:
            raise OutOfRange(what="code-period", low=1, high=LONGEST_PERIOD)

    def step_at(self, time_ms: int) -> int:
        """Give the number of the period that a time (ms since 1970) lies in: what the code is computed from.

        A clock that stands before 1970 gives the first period.
        """
        return max(0, time_ms) // (1_000 * self.period)

    def seconds_left_at(self, time_ms: int) -> int:
        """Give for how many more seconds, rounded up, the code of that time holds: 1 to ``period``."""
        return self.period - time_ms // 1_000 % self.period


def read_code_rules(text: Secret) -> CodeRules:
    """Read an ``otpauth://totp/`` address (the key URI format of authenticator apps), or a bare seed in base32.

    ``steam://SEED`` and ``otpauth://steam/``, as other programs write them, are for Steam's codes.

    Raises:
        OutOfRange: as `CodeRules`; ("code-kind") the address is for counter-based codes; ("code-export") it moves
            several codes from one phone to another; ("code-address") it cannot be read.
    """
    typed = text.reveal().strip()
    if len(typed) > _LONGEST_TEXT:
        raise OutOfRange(what="code-address", high=_LONGEST_TEXT)
    scheme, mark, rest = typed.partition("://")
    if not mark:
        return CodeRules(seed=_seed(typed))
    match scheme.lower():
        case "steam":
            return CodeRules(seed=_seed(unquote(rest)), digits=STEAM_LENGTH, issuer="Steam", steam=True)
        case "otpauth-migration":
            raise OutOfRange(what="code-export")
        case _:
            return _from_address(typed)


def code_address(rules: CodeRules) -> Secret:
    """Write rules as the ``otpauth://`` address that is kept; `read_code_rules` reads the same rules from it."""
    parts = (rules.issuer, rules.account) if rules.issuer or ":" in rules.account else (rules.account,)
    label = ":".join(quote(part, safe="") for part in parts)
    with rules.seed.borrow() as seed:
        written = base64.b32encode(seed).decode("ascii").rstrip("=")
    numbers = f"algorithm={rules.algorithm}&digits={rules.digits}&period={rules.period}"
    encoder = "&encoder=steam" if rules.steam else ""
    return Secret(f"otpauth://totp/{label}?secret={written}&issuer={quote(rules.issuer, safe='')}&{numbers}{encoder}")


def _from_address(typed: str) -> CodeRules:
    found = _ADDRESS.fullmatch(typed)
    if not found or found[1].lower() not in {"totp", "hotp", "steam"}:
        raise OutOfRange(what="code-address")
    kind = found[1].lower()
    if kind == "hotp":
        raise OutOfRange(what="code-kind")
    given = {name.lower(): value for name, value in _parameters(found[3] or "")}
    issuer, account = _label_parts(found[2])
    issuer = given.get("issuer", issuer).strip()
    steam = kind == "steam" or _says_steam(given, issuer)
    return CodeRules(
        seed=_seed(given.get("secret", "")),
        algorithm=_algorithm(given.get("algorithm", "SHA1")),
        digits=STEAM_LENGTH if steam else _number(given.get("digits", "6"), "code-digits"),
        period=_number(given.get("period", "30"), "code-period"),
        issuer=issuer,
        account=account.strip(),
        steam=steam,
    )


def _says_steam(given: dict[str, str], issuer: str) -> bool:
    """Tell Steam's codes: by their encoder, or by the issuer where no other number of digits is asked for."""
    if "encoder" in given:
        return given["encoder"].lower() == "steam"
    return issuer.casefold() == "steam" and given.get("digits", "5") == str(STEAM_LENGTH)


def _label_parts(label: str) -> tuple[str, str]:
    """Part the issuer, which may be missing, from the account; the colon between them may be written as %3A."""
    before, colon, after = label.partition(":") if ":" in label else unquote(label).partition(":")
    return (unquote(before), unquote(after)) if colon else ("", before)


def _parameters(query: str) -> Iterable[tuple[str, str]]:
    try:
        return parse_qsl(query, keep_blank_values=True, max_num_fields=32)
    except ValueError:
        raise OutOfRange(what="code-address") from None


def _seed(written: str) -> Secret:
    plain = _NOT_OF_A_SEED.sub("", written).upper()
    try:
        return Secret(base64.b32decode(plain + "=" * (-len(plain) % 8)))
    except ValueError:
        raise OutOfRange(what="code-seed", low=1, high=LONGEST_SEED) from None


def _algorithm(written: str) -> Algorithm:
    plain = written.upper().replace("-", "").removeprefix("HMAC")
    for algorithm in ALGORITHMS:
        if plain == algorithm:
            return algorithm
    raise OutOfRange(what="code-algorithm")


def _number(written: str, what: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", written):
        raise OutOfRange(what=what)
    return int(written)
