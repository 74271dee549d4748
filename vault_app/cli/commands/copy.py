"""``copy``: a value on the clipboard for a short time."""

import argparse
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

from vault_app.cli.desk import Desk, Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import shown
from vault_app.core.errors import OutOfRange, StorageError
from vault_app.ports.clipboard import Clipboard, Lease

SHORTEST, LONGEST = 10, 120  # seconds, as in the settings


class _Ended(KeyboardInterrupt):
    """Someone wants the process to end: first the clipboard is cleared."""


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Copy a value, lock the vault, wait, and clear the clipboard if it still holds that value."""
    seconds = words.clear_after
    if seconds is None:
        seconds = desk.surroundings.settings_store().load().clear_after
    if not SHORTEST <= seconds <= LONGEST:
        raise OutOfRange(what="time", low=SHORTEST, high=LONGEST)
    clipboard = desk.surroundings.cli_clipboard(allow_unhidden=words.insecure_clipboard, tied=True)
    with _ending_cleanly():
        name, lease = _copied(words, desk, clipboard)
        try:
            desk.output.note(f"Copied {name}. It is cleared in {seconds} s; Ctrl+C clears it now.")
            desk.wait(seconds)
        except KeyboardInterrupt:
            pass
        finally:
            cleared = clipboard.clear_if_ours(lease)
    desk.output.note("Cleared." if cleared else "The clipboard holds something else by now; it was left alone.")
    return Exit.DONE


def _copied(words: argparse.Namespace, desk: Desk, clipboard: Clipboard) -> tuple[str, Lease]:
    """Copy the value; give what was copied, and the lease. The vault is locked again afterwards."""
    with desk.session(words) as session:
        from vault_app.cli.fields import code_field, named, names_of, shown_name  # noqa: PLC0415  # after the passphrase
        from vault_app.core.ids import PASSWORD  # noqa: PLC0415
        from vault_app.core.item import FieldType  # noqa: PLC0415
        from vault_app.core.kinds import secret_field  # noqa: PLC0415
        from vault_app.services.copy_secret import copy_secret  # noqa: PLC0415
        from vault_app.services.find_item import find  # noqa: PLC0415
        from vault_app.services.last_used import touch  # noqa: PLC0415
        from vault_app.services.one_time_code import copy_code  # noqa: PLC0415

        item = find(session.vault, words.item)
        wanted = words.field or (secret_field(item) or PASSWORD).hex()
        field = code_field(item, words.field) if words.code else named(item, wanted)
        if field is None:
            known = ", ".join(names_of(item)) or "none"
            raise Refused(f"That item has no field of that name. Its fields: {known}.", Exit.NOT_FOUND)
        if field.type is FieldType.FILE:
            raise Refused("That is a file. Save it with vault-cli extract.")
        name = shown_name(field).lower()
        if field.type is FieldType.CODE:
            # Pasted as it is kept, it would give the set-up key away.
            lease, left = copy_code(session, item.id, field.id, clipboard)
            name = f"{name} (it holds for {left} s)"
        else:
            lease = copy_secret(session, item.id, field.id, clipboard)
        with suppress(StorageError):  # only the order of the window's list stands on it
            touch(session, item.id)
        return f"{name} of “{shown(item.title)}”", lease


@contextmanager
def _ending_cleanly() -> Iterator[None]:
    """Turn the signals that end a process into an exception while the block runs."""

    def end(_number: int, _frame: FrameType | None) -> NoReturn:
        raise _Ended

    kinds = [kind for name in ("SIGTERM", "SIGHUP") if (kind := getattr(signal, name, None)) is not None]
    before = {kind: signal.signal(kind, end) for kind in kinds}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
