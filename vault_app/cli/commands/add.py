"""``add``: a new item."""

import argparse

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Save a new item and say under which id."""
    with desk.session(words) as session:
        from vault_app.cli.content import filled_in, new_item  # noqa: PLC0415  # after the passphrase
        from vault_app.cli.saved import tell_saved  # noqa: PLC0415
        from vault_app.services.save_item import save_item  # noqa: PLC0415

        session.check_writable()
        result = save_item(
            session, filled_in(new_item(session.vault, words), words, desk, session.vault), doors=session.doors
        )
        tell_saved("Added", result, desk, as_json=words.json)
    return Exit.DONE
