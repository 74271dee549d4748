"""Errors as words: one sentence on what happened, one on what to do next, and the exit code."""

from collections.abc import Callable
from typing import Any, Final

from vault_app.cli.attachment_words import ATTACHMENT_WORDS
from vault_app.cli.exit_codes import Exit
from vault_app.cli.leak_words import LEAK_WORDS
from vault_app.cli.said import Words
from vault_app.cli.storage_words import STORAGE_WORDS
from vault_app.cli.transfer_words import TRANSFER_WORDS
from vault_app.core import errors


def words_for(error: errors.VaultAppError) -> Words:
    """Say what an error means; every error of `core.errors` has words.

    Raises:
        LookupError: one that has none, which a test keeps from happening.
    """
    for kind in type(error).__mro__:
        if kind in _WORDS:
            words = _WORDS[kind]
            return words if isinstance(words, Words) else words(error)
    raise LookupError(type(error).__name__)


_SHEET_WORDS: Final = 21


def _recovery(error: errors.WrongRecoveryKey) -> Words:
    word, count = getattr(error, "word", None), getattr(error, "count", _SHEET_WORDS)
    if word is None:
        sentence = "That recovery key does not open this vault."
    elif word:
        sentence = f"Word {word} of the recovery key is not in the list of words."
    elif count != _SHEET_WORDS:
        sentence = f"The recovery key has {_SHEET_WORDS} words; {count} were given."
    else:
        sentence = "The words of the recovery key do not fit together: one is wrong, or two changed places."
    return Words(sentence, "Copy the words from the sheet again.", Exit.WRONG_CREDENTIAL)


def _newer(error: errors.NewerVersion) -> Words:
    return Words(
        f"A newer version of Team Vault made this vault (format {error.version}; this one reads format 1).",
        "Update vault-cli and try again; nothing was changed.",
        Exit.NOT_A_VAULT,
    )


def _damaged(error: errors.Damaged) -> Words:
    sentence = "The vault is damaged: its file is not as it was written."
    if error.key_was_right:
        sentence = "Your passphrase is right, but the vault is damaged: part of its file is not as it was written."
    return Words(sentence, "Take a backup: NAME.vault.bak beside it, or the folder NAME.vault.backups.", Exit.DAMAGED)


def _cost(error: errors.CostTooHigh) -> Words:
    return Words(
        "The vault asks for a key derivation outside the accepted range "
        f"({error.memory_kib} KiB, {error.passes} passes, {error.lanes} lanes): it is damaged, or made to do harm.",
        "Take a backup: NAME.vault.bak beside it.",
        Exit.DAMAGED,
    )


def _memory(error: errors.NotEnoughMemory) -> Words:
    return Words(
        f"There is not enough free memory: {error.needed_kib // 1024} MiB are needed to derive the key.",
        "Close other programs and try again.",
        Exit.REFUSED,
    )


def _older(error: errors.RolledBack) -> Words:
    return Words(
        f"This is an older copy (revision {error.number}; this computer has seen revision {error.pinned}).",
        "Find the newer file, or accept this one with verify --accept-copy.",
        Exit.REFUSED,
    )


_ACCEPT: Final = "accept it with vault-cli verify --accept-copy."
_WHY_READ_ONLY: Final = {
    "newer": ("a newer version of Team Vault wrote part of it", "Update vault-cli."),
    "rolled-back": ("it is an older copy than this computer has seen", f"Find the newer file, or {_ACCEPT}"),
    "key-changed": ("its key changed since this computer last saw it", f"If that was expected, {_ACCEPT}"),
    "no-permission": ("the system does not allow writing it", "Check who owns the file and its folder."),
}


def _read_only(error: errors.ReadOnly) -> Words:
    why, next_step = _WHY_READ_ONLY.get(error.reason, (error.reason, ""))
    return Words(f"The vault is open for reading only: {why}.", next_step, Exit.REFUSED)


def _ambiguous(error: errors.AmbiguousItem) -> Words:
    return Words(f"Several items have that title: {', '.join(error.ids)}.", "Name one by its id.", Exit.USAGE)


_PROBLEMS: Final = {
    "missing": "is missing",
    "too-long": "is too long",
    "too-many": "are too many",
    "control-characters": "has control characters",
    "not-an-address": "is not a web address",
    "unsafe-address": "is neither a website nor an app",
    "login-in-address": "has a user name or password in it, which would lie open",
    "not-a-date": "is no day as YYYY-MM-DD",
    "not-an-item": "is no item's id",
    "not-a-code": "is no one-time code",
}


def field_name(field_id: bytes) -> str:
    """Give the name of a standard field, or the hex digits of another."""
    name = field_id.rstrip(b"\0").decode("ascii", "replace")
    return name if name.isascii() and name.replace("_", "").isalpha() else field_id.hex()


def _draft(error: errors.InvalidDraft) -> Words:
    found = [
        f"{field_name(getattr(problem, 'field', b''))} {_PROBLEMS.get(str(getattr(problem, 'code', '')), 'is wrong')}"
        for problem in error.problems
    ]
    return Words(f"That cannot be saved: {'; '.join(found) or 'something is wrong'}.", "", Exit.REFUSED)


def _passphrase(error: errors.InvalidPassphrase) -> Words:
    if error.reason == "empty":
        return Words("The new passphrase is empty.", "Type one, or let one be made with --generate.", Exit.REFUSED)
    return Words(
        f"The new passphrase has a character that another computer might read differently ({error.reason}).",
        "Use letters, digits and common signs.",
        Exit.REFUSED,
    )


def _weak(error: errors.WeakPassphrase) -> Words:
    sentence = f"The new passphrase is weak: about {error.bits:.0f} bits."
    if error.needs_consent:
        return Words(sentence, "Choose a longer one, or accept the risk with --accept-weak.", Exit.REFUSED)
    return Words(sentence, "Choose a longer one; vault-cli passphrase makes one.", Exit.REFUSED)


_RANGES: Final = {
    "kdf-cost": ("The cost of the key derivation", "Use --memory 64 or more, and --passes 3 or more."),
    "text": ("A text that is not UTF-8", "Type it again."),
    "alphabet": ("No kind of character is left to make a password from; that", "Leave one kind in."),
    "symbols": ("The list of symbols", "Use ASCII signs, each once."),
    "separator": ("The separator", "Use up to three signs or spaces."),
    "recovery-words": ("The recovery key", "Copy the words from the sheet again."),
}


def _range(error: errors.OutOfRange) -> Words:
    if error.what.startswith("code-"):
        sentence = "What the item keeps as its set-up key gives no one-time codes."
        return Words(sentence, "Paste the key of the site anew in the window.", Exit.REFUSED)
    what, next_step = _RANGES.get(error.what, (f"The {error.what.replace('-', ' ')}", ""))
    if error.low is not None and error.high is not None:
        next_step = next_step or f"Use {error.low:g} to {error.high:g}."
    return Words(f"{what} is out of range.", next_step, Exit.REFUSED)


_TYPE_IT: Final = "Use the passphrase."
_NOT_READ: Final = "Nothing was changed."

_WORDS: Final[dict[type, Words | Callable[[Any], Words]]] = {
    **STORAGE_WORDS,
    **ATTACHMENT_WORDS,
    errors.WrongPassphrase: Words(
        "The passphrase is wrong.", "Try again; the vault is undamaged.", Exit.WRONG_CREDENTIAL
    ),
    errors.WrongRecoveryKey: _recovery,
    errors.NoMatchingSlot: Words(
        "The vault does not open with a credential of that kind.",
        "See vault-cli info for its slots.",
        Exit.WRONG_CREDENTIAL,
    ),
    errors.PassphraseDue: Words("The passphrase itself is asked for again.", _TYPE_IT, Exit.WRONG_CREDENTIAL),
    errors.NotAVault: Words("That file is not a vault.", "Name another with --vault PATH.", Exit.NOT_A_VAULT),
    errors.NewerVersion: _newer,
    errors.Damaged: _damaged,
    errors.CostTooHigh: _cost,
    errors.NotEnoughMemory: _memory,
    errors.RolledBack: _older,
    errors.KeyChanged: Words(
        "The vault's key changed since this computer last saw it.",
        "If someone changed the passphrase, accept it with verify --accept-copy.",
        Exit.REFUSED,
    ),
    errors.KeyRetired: Words(
        "The vault is sealed with a key that was replaced: refused.", "Find the newer file.", Exit.REFUSED
    ),
    errors.Locked: Words("The vault was locked meanwhile.", "Nothing was done; try again.", Exit.UNEXPECTED),
    errors.ReadOnly: _read_only,
    errors.ItemNotFound: Words("No item has that title or id.", "See vault-cli list.", Exit.NOT_FOUND),
    errors.AmbiguousItem: _ambiguous,
    errors.InvalidDraft: _draft,
    errors.InvalidPassphrase: _passphrase,
    errors.WeakPassphrase: _weak,
    errors.OutOfRange: _range,
    errors.LimitReached: Words("The vault would grow beyond what its format allows.", _NOT_READ, Exit.REFUSED),
    errors.ClipboardBusy: Words("The clipboard could not be used.", "Try again.", Exit.UNEXPECTED),
    errors.ClipboardUnsafe: Words(
        "The clipboard tool here cannot ask clipboard histories to look away.",
        "Install wl-clipboard 2.3 or newer (Wayland), use the window, or accept it with --insecure-clipboard.",
        Exit.REFUSED,
    ),
    errors.ClipboardMissing: Words(
        "There is no desktop session, or no clipboard tool (wl-copy, xclip, xsel) for it.",
        "Print the value with show ITEM --field password --reveal.",
        Exit.UNEXPECTED,
    ),
    errors.KeychainMissing: Words("No keyring is running on this computer.", _TYPE_IT, Exit.UNEXPECTED),
    errors.KeychainLocked: Words("The system's keyring is locked.", _TYPE_IT, Exit.UNEXPECTED),
    errors.KeychainRefused: Words("The system's keyring could not be used.", _TYPE_IT, Exit.UNEXPECTED),
    errors.KeychainTimeout: Words("The system's keyring did not answer.", _TYPE_IT, Exit.UNEXPECTED),
    errors.KeychainCancelled: Words("Waiting for the system's keyring was given up.", _TYPE_IT, Exit.UNEXPECTED),
    errors.KeychainNoEntry: Words("The system's keyring holds no key of this vault.", _TYPE_IT, Exit.WRONG_CREDENTIAL),
    errors.KeychainGarbage: Words(
        "What the system's keyring holds does not open this vault.", _TYPE_IT, Exit.WRONG_CREDENTIAL
    ),
    **TRANSFER_WORDS,
    **LEAK_WORDS,
}
