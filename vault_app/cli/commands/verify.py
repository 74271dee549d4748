"""``verify``: open everything, and say so."""

import argparse

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Open every sealed value of every item; exit code 4 if one does not open."""
    from vault_app.services.verify_vault import verify  # noqa: PLC0415  # brings in cryptography
    from vault_app.vaultfile.credential import PassphraseCredential  # noqa: PLC0415

    desk.surroundings.harden()
    store = desk.store(words)
    passphrase = desk.prompt.secret("Passphrase")
    try:
        report = verify(store, PassphraseCredential(passphrase), doors=desk.surroundings.doors())
    finally:
        passphrase.wipe()
    desk.output.lines(
        f"Everything opens: {report.items} items, {report.values} hidden values and {report.earlier} earlier ones "
        f"(revision {report.number}).\n"
    )
    return Exit.DONE
