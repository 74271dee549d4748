"""Earlier copies of a vault: the one before the last save, and one for each of the last seven days of saving.

The copy before is ``NAME.bak`` beside the vault; the dated ones lie in the folder ``NAME.backups`` beside it, so that
they go where the vault goes. A copy is a hard link to the file that a save is about to replace, which costs neither
time nor space until then; where the file system has no links it is a real copy.
"""

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from vault_app.adapters.storage.atomic_write import new_file, private_folder, sync_file, sync_folder
from vault_app.core.errors import NotFound
from vault_app.ports.vault_store import Backup

DAYS_KEPT: Final = 7

_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EACCES})
_DATED: Final = re.compile(r"\d{4}-\d{2}-\d{2}\.vault")


def previous_copy(vault: Path) -> Path:
    """Give the place of the copy before the last save."""
    return vault.with_name(f"{vault.name}.bak")


def dated_folder(vault: Path) -> Path:
    """Give the folder of the dated copies."""
    return vault.with_name(f"{vault.name}.backups")


def unfinished_copy(vault: Path) -> Path:
    """Give the place of a copy while it is being made."""
    return vault.with_name(f".{vault.name}.keeping")


def keep_previous(vault: Path, *, now_ms: int) -> None:
    """Keep the vault as it is now, before it is replaced.

    The copy for the day is made before that day's first save; where it cannot be made, the copy before is enough.

    Raises:
        OSError: the copy before the save cannot be made.
    """
    _keep(vault, previous_copy(vault), vault)
    day = datetime.fromtimestamp(now_ms / 1000, UTC).date().isoformat()
    folder = dated_folder(vault)
    today = folder / f"{day}.vault"
    if os.path.lexists(today):
        return
    with suppress(OSError):
        private_folder(folder)
        _keep(vault, today, vault)
        for name in sorted(_dated_names(folder), reverse=True)[DAYS_KEPT:]:
            (folder / name).unlink()
        sync_folder(folder)


def _keep(source: Path, target: Path, vault: Path) -> None:
    temporary = unfinished_copy(vault)
    temporary.unlink(missing_ok=True)  # of a save that was killed; the lock says that no other runs
    try:
        if _are_one_file(source, target):
            return  # the last save was killed after this step
        try:
            os.link(source, temporary)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            _copy(source, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _are_one_file(source: Path, target: Path) -> bool:
    """Whether they are one file under two names; a symbolic link to it is no copy of it."""
    try:
        return os.path.samestat(source.lstat(), target.lstat())
    except FileNotFoundError:
        return False


def _copy(source: Path, target: Path) -> None:
    import shutil  # noqa: PLC0415  # 2 ms that a file system with links does without

    shutil.copy2(source, target)
    with target.open("rb+") as file:
        sync_file(file.fileno())


def _dated_names(folder: Path) -> list[str]:
    try:
        return [entry.name for entry in folder.iterdir() if _DATED.fullmatch(entry.name)]
    except (FileNotFoundError, NotADirectoryError):
        return []


def list_backups(vault: Path) -> list[Backup]:
    """List the copies, newest first; a dated one may be the same file as the copy before.

    Raises:
        OSError: what the system says.
    """
    return sorted(_found(vault), key=lambda backup: (backup.time, backup.name), reverse=True)


def _found(vault: Path) -> Iterator[Backup]:
    folder = dated_folder(vault)
    for path in (previous_copy(vault), *(folder / name for name in _dated_names(folder))):
        with suppress(FileNotFoundError):
            facts = path.lstat()
            if stat.S_ISREG(facts.st_mode):
                yield Backup(str(path.relative_to(vault.parent)), facts.st_mtime_ns // 1_000_000, facts.st_size)


def place_of(vault: Path, backup: Backup) -> Path:
    """Give the file of one of the listed copies.

    Raises:
        NotFound: it is none of them.
    """
    path = vault.parent / backup.name
    known = path == previous_copy(vault) or (path.parent == dated_folder(vault) and _DATED.fullmatch(path.name))
    if not known:
        raise NotFound(path=path)
    return path


def replace_backup(path: Path, data: bytes, *, temporary: Path) -> None:
    """Put ``data`` in the place of one copy, durably, by way of ``temporary``; its time stays that of the old one.

    Raises:
        OSError: what the system says.
    """
    facts = path.stat()
    with new_file(temporary, data):
        os.utime(temporary, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        temporary.replace(path)
    sync_folder(path.parent)


def remove_backup(path: Path) -> None:
    """Delete one copy, durably; one that is gone already is no error.

    Raises:
        OSError: what the system says.
    """
    path.unlink(missing_ok=True)
    if _DATED.fullmatch(path.name):
        with suppress(OSError):
            path.parent.rmdir()  # when it was the last
    if path.parent.is_dir():
        sync_folder(path.parent)
