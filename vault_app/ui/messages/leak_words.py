"""Words for what goes wrong while leaked passwords are looked up."""

from collections.abc import Callable
from typing import Any, Final

from vault_app.core import errors
from vault_app.ui.messages.message import Action, Message, VaultFile, translate


def _no_list(error: errors.NotALeakList, _file: VaultFile) -> Message:
    bodies = {
        "empty": translate("messages", "The file is empty."),
        "order": translate(
            "messages", "Its lines are not in the order of their hashes. Download the list that is ordered by hash."
        ),
        "ntlm": translate("messages", "It holds NTLM hashes. Download the list of SHA-1 hashes."),
        "not-a-file": translate("messages", "It is no ordinary file."),
        "missing": translate("messages", "It is not there any more."),
        "no-permission": translate("messages", "You are not allowed to read it."),
        "failed": translate("messages", "The system could not read it."),
        "changed": translate("messages", "It changed while it was read. Wait until the download has ended."),
    }
    return Message(
        translate("messages", "This list of leaked passwords cannot be used."),
        bodies.get(
            error.reason,
            translate(
                "messages", "Each line has to be a SHA-1 hash, a colon and a number, as in Pwned Passwords' own list."
            ),
        ),
        (Action.CHOOSE_ANOTHER,),
    )


def _unreachable(error: errors.LeakServiceUnreachable, _file: VaultFile) -> Message:
    bodies = {
        "timeout": translate("messages", "The service took too long to answer. What was found so far is kept."),
        "untrusted": translate(
            "messages", "Something between this computer and the service pretends to be it. Nothing more was sent."
        ),
    }
    return Message(
        translate("messages", "The check for leaks did not reach Have I Been Pwned."),
        bodies.get(
            error.reason,
            translate("messages", "This computer seems to be offline. A downloaded list can be checked without it."),
        ),
        (Action.TRY_AGAIN,),
    )


def _refused(error: errors.LeakServiceRefused, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Have I Been Pwned did not answer the check for leaks."),
        translate("messages", "It said %1. What was found so far is kept; try again later.").replace(
            "%1", f"HTTP {error.status}"
        ),
        (Action.TRY_AGAIN,),
    )


def _garbage(_error: errors.LeakServiceGarbage, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The answer to the check for leaks made no sense."),
        translate(
            "messages", "It did not come from Have I Been Pwned as it should. What was found so far is kept; try again."
        ),
        (Action.TRY_AGAIN,),
    )


LEAK_WORDS: Final[dict[type[BaseException], Callable[[Any, VaultFile], Message]]] = {
    errors.NotALeakList: _no_list,
    errors.LeakServiceUnreachable: _unreachable,
    errors.LeakServiceRefused: _refused,
    errors.LeakServiceGarbage: _garbage,
}
