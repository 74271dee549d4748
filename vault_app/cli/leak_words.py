"""What is said when leaked passwords cannot be looked up."""

from collections.abc import Callable
from typing import Any, Final

from vault_app.cli.exit_codes import Exit
from vault_app.cli.said import Words
from vault_app.core import errors

_WHY: Final = {
    "empty": "it is empty",
    "line": "a line is no SHA-1 hash with a number",
    "order": "its lines are not ordered by hash",
    "ntlm": "it holds NTLM hashes",
    "changed": "it changed while it was read",
    "not-a-file": "it is no ordinary file",
    "missing": "it is not there",
    "no-permission": "reading it is not allowed",
    "failed": "the system could not read it",
}


def _no_list(error: errors.NotALeakList) -> Words:
    return Words(
        f"The list of leaked passwords cannot be used: {_WHY.get(error.reason, error.reason)}.",
        "Download Pwned Passwords as one text of SHA-1 hashes, ordered by hash.",
        Exit.NOT_FOUND if error.reason == "missing" else Exit.REFUSED,
    )


_LATER: Final = "Try again later."

LEAK_WORDS: Final[dict[type, Words | Callable[[Any], Words]]] = {
    errors.NotALeakList: _no_list,
    errors.LeakServiceUnreachable: Words("The service for leaked passwords did not answer.", _LATER, Exit.UNEXPECTED),
    errors.LeakServiceRefused: Words("The service for leaked passwords refused to answer.", _LATER, Exit.UNEXPECTED),
    errors.LeakServiceGarbage: Words(
        "The service for leaked passwords sent what is no list of hashes.", _LATER, Exit.UNEXPECTED
    ),
}
