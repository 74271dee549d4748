"""``delete``: into the bin, out of it, or out for good."""

import argparse

from vault_app.cli.desk import Desk, Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import shown


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Put an item into the bin; ``--restore`` takes it out again, ``--purge`` takes it out for good."""
    with desk.session(words) as session:
        from vault_app.services.delete_item import delete_items, purge_items, restore_items  # noqa: PLC0415
        from vault_app.services.find_item import find  # noqa: PLC0415

        session.check_writable()
        item = find(session.vault, words.item)
        if words.purge:
            question = f"“{shown(item.title)}” and its history will be gone for good."
            if not desk.prompt.confirmed(question):
                raise Refused("Nothing was deleted.")
            act, done = purge_items, "Gone for good"
        elif words.restore:
            act, done = restore_items, "Restored"
        else:
            act, done = delete_items, "In the bin"
        result = act(session, [item.id], doors=session.doors)
        desk.output.lines(f"{done}: {shown(item.title)} ({item.id.hex()})\n")
        desk.tell_merged(result.merged)
    return Exit.DONE
