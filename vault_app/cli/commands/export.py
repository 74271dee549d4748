"""``export``: write items into a file."""

import argparse
from typing import TYPE_CHECKING, Final

from vault_app.cli.desk import Desk, Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import counted, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.item import Item
    from vault_app.ports.export_writer import ExportWriter, Written
    from vault_app.services.session import Session

OWN: Final = "vault-export"


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Write the items to a new file that only this user can read."""
    files = desk.surroundings.foreign_files()
    writer = _writer(words, files.writers())
    with desk.session(words) as session:
        from vault_app.crypto.wiping import wipe  # noqa: PLC0415  # after the passphrase

        items = _chosen(session, words)
        written = _written(session, items, writer, desk)
        try:
            files.write_new(words.file, written.data)
        finally:
            wipe(written.data)
        _tell(written, words, desk)
    return Exit.DONE


def _writer(words: argparse.Namespace, writers: "Sequence[ExportWriter]") -> "ExportWriter | None":
    """Give the writer of the kind that is asked for; None is the app's own."""
    if words.to == OWN:
        return None
    found = next((writer for writer in writers if writer.key == words.to), None)
    if found is None:
        keys = ", ".join((OWN, *(writer.key for writer in writers)))
        raise Refused(f"There is no kind of file of that name. There are: {keys}.", Exit.USAGE)
    if not found.encrypted and not words.plain_text:
        raise Refused(
            "That kind of file holds every password in plain text: whoever gets it, has them. "
            f"Say so with --plain-text, or use --to {OWN}."
        )
    return found


def _chosen(session: "Session", words: argparse.Namespace) -> "tuple[Item, ...]":
    from vault_app.services.export_items import chosen_items  # noqa: PLC0415
    from vault_app.services.find_item import find  # noqa: PLC0415

    if words.item:
        return chosen_items(session, [find(session.vault, name).id for name in words.item])
    every = chosen_items(session)
    if words.tag is not None:
        every = tuple(item for item in every if words.tag.casefold() in map(str.casefold, item.tags))
    return every if words.bin else tuple(item for item in every if not item.deleted)


def _written(session: "Session", items: "Sequence[Item]", writer: "ExportWriter | None", desk: Desk) -> "Written":
    from vault_app.services.export_items import export_encrypted, export_items  # noqa: PLC0415

    if writer is not None and not writer.encrypted:
        return export_items(session, items, writer)
    passphrase = desk.prompt.new_secret("Passphrase of the file")
    try:
        if writer is None:
            return export_encrypted(session, items, passphrase, doors=session.doors)
        return export_items(session, items, writer, passphrase)
    finally:
        passphrase.wipe()


def _tell(written: "Written", words: argparse.Namespace, desk: Desk) -> None:
    if words.json:
        dropped = [
            {"name": name, "reason": reason.value, "count": count} for (name, reason), count in written.dropped.items()
        ]
        desk.output.json({"count": written.count, "left_out": written.left_out, "dropped": dropped})
        return
    desk.output.lines(f"Exported {counted(written.count, 'item')} to {shown(str(words.file))}.\n")
    if written.left_out:
        desk.output.note(f"{counted(written.left_out, 'item')} left out: that kind of file has no place for them.")
    for (name, reason), count in written.dropped.items():
        desk.output.note(f"Left out: {name}, {reason.value} ({count}).")
