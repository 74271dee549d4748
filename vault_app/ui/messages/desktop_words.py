"""Words for what goes wrong with the clipboard, the keyring and other programs' files."""

from collections.abc import Callable
from typing import Any, Final

from vault_app.core import errors
from vault_app.ui.messages.message import Action, Message, VaultFile, translate


def _clipboard(_error: errors.ClipboardError, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Could not copy."),
        translate("messages", "The clipboard did not take it."),
        (Action.TRY_AGAIN, Action.LARGE_TYPE),
    )


def _clipboard_busy(_error: errors.ClipboardBusy, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Could not copy."),
        translate("messages", "Another program holds the clipboard."),
        (Action.TRY_AGAIN, Action.LARGE_TYPE),
    )


def _clipboard_unsafe(_error: errors.ClipboardUnsafe, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Not copied."),
        translate("messages", "The clipboard here cannot keep secrets out of its history."),
        (Action.LARGE_TYPE,),
    )


def _clipboard_missing(_error: errors.ClipboardMissing, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Could not copy."),
        translate("messages", "There is no clipboard here."),
        (Action.LARGE_TYPE,),
    )


def _keychain(_error: errors.KeychainError, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The keyring did not answer."),
        translate("messages", "Type your passphrase instead."),
    )


def _keychain_missing(_error: errors.KeychainMissing, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Quick unlock is not available here."),
        translate("messages", "No keyring is running on this computer. Type the passphrase; everything else works."),
        (Action.WHY,),
    )


def _keychain_cancelled(_error: errors.KeychainCancelled, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Quick unlock was cancelled."),
        translate("messages", "Type your passphrase instead."),
    )


def _keychain_useless(_error: errors.KeychainError, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Quick unlock does not open this vault any more."),
        translate("messages", "Type your passphrase instead. You can turn quick unlock on again in the settings."),
    )


def _passphrase_due(error: errors.PassphraseDue, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Type your passphrase this time."),
        translate("messages", "Quick unlock asks for it every %1 days, so that you do not forget it.").replace(
            "%1", str(error.days)
        ),
    )


DESKTOP_WORDS: Final[dict[type[BaseException], Callable[[Any, VaultFile], Message]]] = {
    errors.PassphraseDue: _passphrase_due,
    errors.ClipboardError: _clipboard,
    errors.ClipboardBusy: _clipboard_busy,
    errors.ClipboardUnsafe: _clipboard_unsafe,
    errors.ClipboardMissing: _clipboard_missing,
    errors.KeychainMissing: _keychain_missing,
    errors.KeychainLocked: _keychain,
    errors.KeychainRefused: _keychain,
    errors.KeychainTimeout: _keychain,
    errors.KeychainCancelled: _keychain_cancelled,
    errors.KeychainNoEntry: _keychain_useless,
    errors.KeychainGarbage: _keychain_useless,
}
