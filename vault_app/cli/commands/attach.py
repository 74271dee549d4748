"""``attach``: files into an item."""

import argparse

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Read files, seal them into an item, and leave them where they are."""
    with desk.session(words) as session:
        from vault_app.cli.saved import tell_saved  # noqa: PLC0415  # after the passphrase
        from vault_app.services.attachments import attach  # noqa: PLC0415
        from vault_app.services.find_item import find  # noqa: PLC0415

        session.check_writable()
        item = find(session.vault, words.item)
        files = [session.doors.files.read(path) for path in words.files]
        tell_saved("Saved", attach(session, item.id, files, doors=session.doors), desk, as_json=words.json)
    return Exit.DONE
