"""``change-passphrase``: another passphrase, with new keys throughout."""

import argparse

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Set another passphrase: the present one is asked for first, then the new one (twice, or two lines alike)."""
    from vault_app.services.change_passphrase import change_passphrase  # noqa: PLC0415  # brings in cryptography
    from vault_app.services.unlock_vault import unlock_vault  # noqa: PLC0415
    from vault_app.vaultfile.credential import PassphraseCredential  # noqa: PLC0415

    desk.surroundings.harden()
    store, doors = desk.store(words), desk.doors(memory=words.memory, passes=words.passes)
    old = desk.prompt.secret("Present passphrase")
    new = None
    try:
        session = unlock_vault(store, PassphraseCredential(old), doors=doors)
        try:
            desk.tell(session.notices)
            session.check_writable()
            new = desk.prompt.new_secret("New passphrase")
            changed = change_passphrase(session, old, new, doors=doors, accept_weak=words.accept_weak)
        finally:
            session.lock()
    finally:
        old.wipe()
        if new is not None:
            new.wipe()
    desk.output.lines("The passphrase was changed.\n")
    desk.output.note(
        f"Backups: {changed.backups_resealed} now need the new passphrase, {changed.backups_deleted} were deleted. "
        "Copies elsewhere still open with the old one."
    )
    return Exit.DONE
