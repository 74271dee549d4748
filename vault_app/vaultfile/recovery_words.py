"""The recovery seed as words that a person can copy from paper.

The 32 bytes and a check byte are one number, written in base 7776: each digit is a word of the list (EFF large), the
first word being the most significant. 21 words hold 271 bits of which 264 are used, so a slip is nearly always seen.
The number passes through Python integers, which cannot be wiped; it exists only while a sheet is made or typed back.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vault_app.core.errors import OutOfRange, WrongRecoveryKey
from vault_app.core.secret import Secret
from vault_app.crypto.recovery import SEED_BYTES
from vault_app.crypto.wiping import wipe

RECOVERY_WORDS: Final = 21
LISTED_WORDS: Final = 7776
_CHECK_NAME: Final = b"vault-app/1/recovery-words\0"


@dataclass(kw_only=True, eq=False)
class UnreadableRecoveryWords(WrongRecoveryKey):
    """What was typed is no recovery key.

    ``word`` is the number (from 1) of the first word that is not in the list; 0 where each word is, but they do not
    fit together: one is another word of the list, or two changed places. ``count`` is how many words there were.
    """

    word: int
    count: int


def words_of(seed: Secret, words: Sequence[str]) -> Secret:
    """Give the 21 words of a recovery seed, parted by single spaces; the caller wipes them.

    Raises:
        OutOfRange: ("word-list") the list has not 7,776 words.
    """
    _check_list(words)
    with seed.borrow() as view:
        number = int.from_bytes(bytes(view) + _check_byte(view), "big")
    digits = []
    for _ in range(RECOVERY_WORDS):
        number, digit = divmod(number, LISTED_WORDS)
        digits.append(digit)
    return Secret(" ".join(words[digit] for digit in reversed(digits)))


def seed_of(typed: Secret, words: Sequence[str]) -> Secret:
    """Give the recovery seed of 21 words, however they are spaced and capitalised; the caller wipes it.

    Raises:
        UnreadableRecoveryWords: a word is not in the list, or there are not 21, or they do not fit together.
        OutOfRange: ("word-list") the list has not 7,776 words.
    """
    _check_list(words)
    digit_of = {word.casefold(): digit for digit, word in enumerate(words)}
    try:
        parts = typed.reveal().casefold().split()
    except UnicodeDecodeError:
        raise UnreadableRecoveryWords(word=1, count=0) from None
    number = 0
    for position, part in enumerate(parts, start=1):
        if part not in digit_of:
            raise UnreadableRecoveryWords(word=position, count=len(parts))
        number = number * LISTED_WORDS + digit_of[part]
    if len(parts) != RECOVERY_WORDS or number.bit_length() > (SEED_BYTES + 1) * 8:
        raise UnreadableRecoveryWords(word=0, count=len(parts))
    whole = bytearray(number.to_bytes(SEED_BYTES + 1, "big"))
    try:
        if whole[SEED_BYTES:] != _check_byte(whole[:SEED_BYTES]):
            raise UnreadableRecoveryWords(word=0, count=len(parts))
        return Secret(whole[:SEED_BYTES])
    finally:
        wipe(whole)


def _check_byte(seed: bytearray | memoryview) -> bytes:
    return hashlib.sha256(_CHECK_NAME + bytes(seed)).digest()[:1]


def _check_list(words: Sequence[str]) -> None:
    if len(words) != LISTED_WORDS:
        raise OutOfRange(what="word-list", low=LISTED_WORDS, high=LISTED_WORDS)
