"""``merge``: take another copy of the vault in."""

import argparse

from vault_app.cli.desk import Desk, Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import counted


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Merge a conflict copy, field by field; what gives way stays in the history of its item."""
    with desk.session(words) as session:
        from vault_app.core.errors import KeyChanged  # noqa: PLC0415  # after the passphrase
        from vault_app.services.merge_copy import merge_copy  # noqa: PLC0415

        data, _ = desk.surroundings.store_at(words.file).read()
        try:
            committed = merge_copy(session, data, doors=session.doors)
        except KeyChanged:
            raise Refused(
                "That is another vault, or a copy from before the passphrase was changed; nothing was merged."
            ) from None
        if words.json:
            desk.output.json({"merged": committed.merged, "clashes": len(committed.clashes)})
        elif committed.merged:
            clashes = (
                f"; both sides had changed {counted(len(committed.clashes), 'value')}" if committed.clashes else ""
            )
            desk.output.lines(f"Merged {counted(committed.merged, 'change')}{clashes}.\n")
        else:
            desk.output.lines("Nothing new: the copy holds nothing that the vault does not.\n")
    return Exit.DONE
