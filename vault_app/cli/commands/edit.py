"""``edit``: change what is given, keep the rest."""

import argparse
from dataclasses import replace

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Save an item with the changes; what it had before goes into its history."""
    with desk.session(words) as session:
        from vault_app.cli.content import draft_of, filled_in  # noqa: PLC0415  # after the passphrase
        from vault_app.cli.saved import tell_saved  # noqa: PLC0415
        from vault_app.services.find_item import find  # noqa: PLC0415
        from vault_app.services.save_item import save_item  # noqa: PLC0415

        session.check_writable()
        draft = draft_of(find(session.vault, words.item))
        gone = {tag.casefold() for tag in words.remove_tag or ()}
        draft = replace(draft, tags=tuple(tag for tag in draft.tags if tag.casefold() not in gone))
        result = save_item(session, filled_in(draft, words, desk, session.vault), doors=session.doors)
        tell_saved("Saved", result, desk, as_json=words.json)
    return Exit.DONE
