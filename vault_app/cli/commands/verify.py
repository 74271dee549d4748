"""``verify``: open everything, and say so."""

import argparse

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import counted


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Open every sealed value of every item; exit code 4 if one does not open."""
    from vault_app.services.unlock_vault import confirm_copy, unlock_vault  # noqa: PLC0415  # brings in cryptography
    from vault_app.services.verify_vault import verify  # noqa: PLC0415
    from vault_app.vaultfile.credential import PassphraseCredential  # noqa: PLC0415

    desk.surroundings.harden()
    store, doors = desk.store(words), desk.surroundings.doors()
    desk.check(store)
    passphrase = desk.prompt.secret("Passphrase")
    try:
        credential = PassphraseCredential(passphrase)
        report = verify(store, credential, doors=doors)
        if words.accept_copy:
            session = unlock_vault(store, credential, doors=doors)
            try:
                before = session.notices
                confirm_copy(session)
                desk.tell(tuple(notice for notice in session.notices if notice not in before))
            finally:
                session.lock()
    finally:
        passphrase.wipe()
    values = f"{counted(report.values, 'hidden value')} and {counted(report.earlier, 'earlier one')}"
    desk.output.lines(f"Everything opens: {counted(report.items, 'item')}, {values} (revision {report.number}).\n")
    return Exit.DONE
