"""``import``: bring in a file of another program."""

import argparse
from typing import TYPE_CHECKING, Final

from vault_app.cli.desk import Desk, Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import counted, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vault_app.core.imported import Imported
    from vault_app.services.import_items import Choice, ImportPlan, ImportResult, RowState

CHOICES: Final = ("skip", "update", "keep")

_REASONS: Final = {
    "empty": "nothing in it that could be used",
    "columns": "another number of columns than the first row",
    "too-long": "a value longer than the vault keeps",
    "unreadable": "not written as that program writes it",
    "not-an-account": "the program's own bookkeeping",
}


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Read the file, hold it against the vault, and save what is new, at once."""
    with desk.session(words) as session:
        from vault_app.services.import_items import import_items, plan_import  # noqa: PLC0415  # brings in cryptography

        imported = _read(words, desk)
        plan = plan_import(session, imported)
        if words.dry_run:
            imported.wipe()
            _tell_plan(plan, words, desk)
            return Exit.DONE
        result = import_items(session, plan, _choices(words.duplicates), doors=session.doors)
        if result.saved is not None:
            desk.tell_merged(result.saved.merged)
        _tell_result(result, imported, words, desk)
        if words.delete_file:
            desk.surroundings.foreign_files().delete(words.file)
    return Exit.DONE


def _read(words: argparse.Namespace, desk: Desk) -> "Imported":
    from vault_app.core.errors import FileEmpty, FileLocked  # noqa: PLC0415  # after the passphrase
    from vault_app.ports.import_reader import FileKey  # noqa: PLC0415

    files = desk.surroundings.foreign_files()
    data = files.content(words.file)
    if words.source is None:
        reader = files.reader_for(data)
    else:
        known = [one for one in files.readers() if one.key == words.source]
        if not known:
            keys = ", ".join(dict.fromkeys(one.key for one in files.readers()))
            raise Refused(f"There is no kind of file of that name. There are: {keys}.", Exit.USAGE)
        reader = next((one for one in known if one.recognises(data)), known[0])
    try:
        imported = reader.read(data)
    except FileLocked:
        passphrase = desk.prompt.secret("Passphrase of the file")
        key_file = files.content(words.key_file) if words.key_file is not None else b""
        try:
            imported = reader.read(data, FileKey(passphrase, key_file))
        finally:
            passphrase.wipe()
    if not imported.count:
        raise FileEmpty
    return imported


def _choices(name: str | None) -> "Mapping[RowState, Choice]":
    """Give what becomes of entries that are here already: what was asked for, or skip what is the same."""
    from vault_app.services.import_items import DEFAULT_CHOICES, Choice  # noqa: PLC0415

    if name is None:
        return DEFAULT_CHOICES
    choice = {"skip": Choice.SKIP, "update": Choice.UPDATE, "keep": Choice.KEEP_BOTH}[name]
    return dict.fromkeys(DEFAULT_CHOICES, choice)


def _tell_plan(plan: "ImportPlan", words: argparse.Namespace, desk: Desk) -> None:
    from vault_app.services.import_items import RowState  # noqa: PLC0415

    counts = {state.name.lower(): plan.counted(state) for state in RowState}
    failed = len(plan.imported.failures)
    if words.json:
        rows = [
            {
                "position": row.incoming.position,
                "title": row.incoming.draft.title,
                "state": row.state.name.lower(),
                "says_more": row.more,
            }
            for row in plan.rows
        ]
        desk.output.json({"dry_run": True, **counts, "failed": failed, "rows": rows} | _account(plan.imported))
        return
    parts = [f"{counts['new']} new", f"{counts['here'] + counts['twice']} already here"]
    parts += [f"{counts['differs']} different from what is here", f"{failed} cannot be read"]
    more = sum(row.more for row in plan.rows)
    hint = (
        f"{more} of those already here say more than the vault does; --duplicates update takes it in.\n" if more else ""
    )
    desk.output.lines(f"{' · '.join(parts)}\n{hint}{_lost(plan.imported)}")


def _tell_result(result: "ImportResult", imported: "Imported", words: argparse.Namespace, desk: Desk) -> None:
    counts = {
        "count": result.count,
        "imported": result.imported,
        "merged": result.merged,
        "skipped": result.skipped,
        "failed": result.failed,
    }
    if words.json:
        desk.output.json(counts | _account(imported))
        return
    said = f"Imported {result.imported} of {counted(result.count, 'entry').replace('entrys', 'entries')}"
    said += f", merged {result.merged}" if result.merged else ""
    said += f", skipped {result.skipped} that are here already" if result.skipped else ""
    said += f", left out {result.failed}" if result.failed else ""
    desk.output.lines(f"{said}.\n{_lost(imported)}")
    if not words.delete_file:
        desk.output.note("The file may hold passwords in plain text. Delete it, or import with --delete-file.")


def _account(imported: "Imported") -> dict[str, object]:
    """Give what became of the file's parts, for programs."""
    return {
        "source": imported.source,
        "mapped": dict(imported.mapped),
        "kept": dict(imported.kept),
        "dropped": [
            {"name": name, "reason": reason.value, "count": count} for (name, reason), count in imported.dropped.items()
        ],
        "failures": [
            {"position": failure.position, "reason": failure.reason.value, "seen": failure.seen}
            for failure in imported.failures
        ],
    }


def _lost(imported: "Imported") -> str:
    """Say what has no place of its own, a line each."""
    mapped = ", ".join(f"{shown(name)} to {shown(place)}" for name, place in imported.mapped.items())
    lines = [f"Mapped: {mapped}."] if mapped else []
    lines += [
        f"Line {failure.position} was left out: {_REASONS[failure.reason.value]}." for failure in imported.failures
    ]
    lines += [f"Kept as a field: {shown(name)} ({count})." for name, count in imported.kept.items()]
    lines += [
        f"Left out: {shown(name)}, {reason.value} ({count})." for (name, reason), count in imported.dropped.items()
    ]
    return "".join(f"{line}\n" for line in lines)
