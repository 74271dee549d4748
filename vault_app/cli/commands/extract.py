"""``extract``: a file out of an item."""

import argparse
from pathlib import Path

from vault_app.cli.desk import Desk, Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import shown


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Save a file of an item, readable by this user alone; nothing is overwritten unasked."""
    with desk.session(words) as session:
        from vault_app.core.attachments import file_name, files_of  # noqa: PLC0415  # after the passphrase
        from vault_app.services.attachments import extract  # noqa: PLC0415
        from vault_app.services.find_item import find  # noqa: PLC0415

        item = find(session.vault, words.item)
        files = files_of(item)
        found = [file for file in files if words.file in {file.label, file.id.hex()}]
        if not found:
            known = ", ".join(file.label for file in files) or "none"
            raise Refused(f"That item has no file of that name. It has: {known}.", Exit.NOT_FOUND)
        if len(found) > 1:
            ids = ", ".join(file.id.hex() for file in found)
            raise Refused(f"Several files have that name; name one by its id: {ids}.", Exit.USAGE)
        path: Path = words.output or Path(file_name(found[0].label))
        if path.exists() and not words.force:
            raise Refused(f"There is a file of that name already: {path}. Overwrite it with --force.")
        extract(session, item.id, found[0].id, path)
        desk.output.lines(f"Saved: {shown(str(path))} (not encrypted)\n")
    return Exit.DONE
