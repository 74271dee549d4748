"""Words for what goes wrong while an open vault is worked on."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QLocale

from vault_app.core import errors
from vault_app.ui.messages.code_words import words_for_code
from vault_app.ui.messages.message import Action, Message, VaultFile, translate


def _locked(_error: errors.Locked, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The vault was locked meanwhile."),
        translate("messages", "Nothing was done. Unlock it and try again."),
    )


def _read_only(error: errors.ReadOnly, _file: VaultFile) -> Message:
    bodies = {
        "newer": translate("messages", "A newer version saved it. Update the app to change it."),
        "rolled-back": translate("messages", "It is an older copy than this computer last saw."),
        "key-changed": translate("messages", "Its key has changed, and nobody has confirmed that yet."),
        "no-permission": translate("messages", "Opened read-only."),
        "in-use": translate("messages", "You chose to read it only while somebody else writes it."),
    }
    return Message(
        translate("messages", "You can read this vault but not write to it."),
        bodies.get(error.reason, translate("messages", "Opened read-only.")),
        (Action.HOW_TO_UPDATE,) if error.reason == "newer" else (Action.SAVE_COPY,),
    )


def _item_gone(_error: errors.ItemNotFound, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This item is not in the vault any more."),
        translate("messages", "It was deleted for good, perhaps on another computer."),
    )


def _ambiguous(error: errors.AmbiguousItem, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Several items have this title."),
        translate("messages", "%1 items share it. Choose one of them in the list.").replace("%1", str(len(error.ids))),
    )


def _invalid_draft(_error: errors.InvalidDraft, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This cannot be saved yet."),
        translate("messages", "What is wrong stands beside each field."),
    )


def _invalid_passphrase(error: errors.InvalidPassphrase, _file: VaultFile) -> Message:
    if error.reason == "empty":
        body = translate("messages", "Type at least one word.")
    else:
        body = translate(
            "messages",
            "It holds a character that other computers might read differently. Use letters, digits and signs.",
        )
    return Message(translate("messages", "This passphrase cannot be used."), body)


def _weak(error: errors.WeakPassphrase, _file: VaultFile) -> Message:
    bits = QLocale().toString(int(error.bits))
    if error.needs_consent:
        body = translate("messages", "It is worth about %1 bits by estimate. Make it longer, or accept the risk.")
    else:
        body = translate(
            "messages",
            "It is worth about %1 bits by estimate; a vault needs at least 50. Make it longer, or use the words.",
        )
    return Message(translate("messages", "This passphrase is too easy to guess."), body.replace("%1", bits))


def _out_of_range(error: errors.OutOfRange, _file: VaultFile) -> Message:
    if error.what.startswith("code-"):
        return Message(translate("messages", "No codes can be made from this set-up key."), words_for_code(error.what))
    if error.low is not None and error.high is not None:
        body = (
            translate("messages", "It has to be between %1 and %2.")
            .replace("%1", f"{error.low:g}")
            .replace("%2", f"{error.high:g}")
        )
    else:
        body = translate("messages", "Choose another value.")
    return Message(translate("messages", "This value is not possible."), body)


def _limit(_error: errors.LimitReached, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The vault is full."),
        translate(
            "messages",
            "It would grow beyond what a vault can hold. Nothing was changed; start a second vault for more.",
        ),
    )


WORK_WORDS: Final[dict[type[BaseException], Callable[[Any, VaultFile], Message]]] = {
    errors.Locked: _locked,
    errors.ReadOnly: _read_only,
    errors.ItemNotFound: _item_gone,
    errors.AmbiguousItem: _ambiguous,
    errors.InvalidDraft: _invalid_draft,
    errors.InvalidPassphrase: _invalid_passphrase,
    errors.WeakPassphrase: _weak,
    errors.OutOfRange: _out_of_range,
    errors.LimitReached: _limit,
}
