"""The recovery sheet as a text file, for printing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from vault_app.cli.desk import Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.listing import iso_time
from vault_app.services.recovery_sheet import RecoverySheet

_SHEET = """\
TEAM VAULT - RECOVERY SHEET

Vault:        {name}
File:         {place}
Made:         {made}
Key:          {fingerprint}

Whoever has these words and the file opens the vault. Print this sheet, lock it away, delete this file.

"""
_PER_LINE = 3
_GROUP = 4


@contextmanager
def new_sheet_file(path: Path | None) -> Iterator[int | None]:
    """Make the file, readable by this user only, before the vault is made; take it away again if that fails.

    Raises:
        Refused: the file cannot be made, or is there already.
    """
    if path is None:
        yield None
        return
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise Refused(f"The recovery sheet cannot be written there ({error.strerror}). Nothing was created.") from None
    try:
        yield handle
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    finally:
        os.close(handle)


def _write_all(handle: int, text: bytes) -> None:
    while text:
        text = text[os.write(handle, text) :]


def write_sheet(handle: int | None, sheet: RecoverySheet) -> None:
    """Write the sheet: what it opens, and its words numbered. Raises Refused."""
    if handle is None:
        return
    head = _SHEET.format(
        name=sheet.vault_name,
        place=sheet.place,
        made=iso_time(sheet.created_ms)[:10],
        fingerprint=" ".join(sheet.fingerprint[at : at + _GROUP] for at in range(0, 8 * _GROUP, _GROUP)),
    )
    words = [f"{number:2}. {word:<14}" for number, word in enumerate(sheet.words.reveal().split(), start=1)]
    rows = ["".join(words[at : at + _PER_LINE]).rstrip() for at in range(0, len(words), _PER_LINE)]
    try:
        _write_all(handle, (head + "\n".join(rows) + "\n").encode("utf-8", "replace"))
        os.fsync(handle)
    except OSError as error:
        raise Refused(
            f"The vault was created, but not its recovery sheet ({error.strerror}). Delete the vault and try again.",
            Exit.STORAGE_FAILED,
        ) from None
