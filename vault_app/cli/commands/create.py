"""``create``: a new vault."""

import argparse
from typing import TYPE_CHECKING

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import shown

if TYPE_CHECKING:
    from pathlib import Path

    from vault_app.core.secret import Secret
    from vault_app.ports.vault_store import VaultStore


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Make an empty vault; its passphrase is typed, read, or made here and printed."""
    from vault_app.cli.sheet import new_sheet_file, write_sheet  # noqa: PLC0415  # help does without
    from vault_app.services.create_vault import create_vault  # noqa: PLC0415  # brings in cryptography

    desk.surroundings.harden()
    store, path = desk.store(words), desk.path(words)
    _refuse_what_is_there(store)
    doors = desk.doors(memory=words.memory, passes=words.passes)
    with new_sheet_file(words.recovery_sheet) as sheet:
        passphrase, bits = _passphrase(words, desk)
        try:
            created = create_vault(
                store,
                passphrase,
                name=words.name or _name_of(path),
                doors=doors,
                accept_weak=words.accept_weak,
                generated_bits=bits,
            )
            try:
                write_sheet(sheet, created.recovery)
            finally:
                created.recovery.words.wipe()
                created.session.lock()
            if words.generate:
                desk.output.secret(passphrase.duplicate())
        finally:
            passphrase.wipe()
    desk.output.note(f"Created {shown(store.place)}.")
    desk.tell(created.session.take_doubt())
    if words.recovery_sheet is None:
        desk.output.note("Without a recovery sheet nobody can replace a forgotten passphrase; the window can make one.")
    else:
        desk.output.note(f"Print {shown(str(words.recovery_sheet))}, then delete it: whoever reads it opens the vault.")
    return Exit.DONE


def _name_of(path: "Path") -> str:
    """Give the file's name without its ending; what is no UTF-8 in it shows as question marks."""
    return path.stem.encode("utf-8", "replace").decode("utf-8")


def _refuse_what_is_there(store: "VaultStore") -> None:
    """Tell before anyone types; creating tells it again if it happens meanwhile."""
    from vault_app.core.errors import AlreadyExists, NotFound  # noqa: PLC0415  # as above

    try:
        store.read()
    except NotFound:
        return
    raise AlreadyExists(path=getattr(store, "path", None))


def _passphrase(words: argparse.Namespace, desk: Desk) -> "tuple[Secret, float | None]":
    if not words.generate:
        return desk.prompt.new_secret("New passphrase"), None
    from vault_app.core.passphrase import generate_passphrase, passphrase_bits  # noqa: PLC0415  # as above

    listed = desk.surroundings.word_list()
    bits = passphrase_bits(listed, count=words.words)
    return generate_passphrase(listed, source=desk.surroundings.random_source(), count=words.words), bits
