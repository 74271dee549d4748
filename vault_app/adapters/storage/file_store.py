"""One vault as one file, replaced as a whole or not at all."""

import dataclasses
import errno
import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from vault_app.adapters.storage import backups
from vault_app.adapters.storage.atomic_write import PRIVATE, confirmed, new_file, private_folder
from vault_app.adapters.storage.file_facts import Naming, Signature, other_user, read_file, signature, version_of
from vault_app.adapters.storage.file_lock import PATIENCE, locked
from vault_app.adapters.storage.os_errors import storage_error, typed_errors
from vault_app.core.errors import AlreadyExists, ChangedElsewhere, InUse, NotAllowed, StorageError, StorageFailed
from vault_app.ports.clock import Clock
from vault_app.ports.vault_store import Backup, FileVersion, LastWrite

_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK})
_GROUP: Final = 0o070


class _Writing(NamedTuple):
    """The place of the new file, and whether the lock is still ours."""

    temporary: Path
    is_ours: Callable[[], bool]


class FileVaultStore:
    """A vault's file, its backups beside it, and its lock while it is being replaced.

    A symbolic link is followed to the real file, which is what gets replaced. Reading takes no lock: a replace is
    one rename, so there is always a whole file to be read. See `ports.vault_store.VaultStore` for the promises.
    """

    def __init__(
        self,
        path: Path,
        *,
        clock: Clock,
        makes_folder: bool = False,
        patience: float = PATIENCE,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        """Stand for the vault at ``path``; ``makes_folder`` lets `create` make the folder it lies in."""
        self._path = path
        self._clock = clock
        self._makes_folder = makes_folder
        self._patience = patience
        self._wait = wait
        self._swept = False
        self._kept: tuple[bytes, FileVersion] | None = None
        self._seen: tuple[FileVersion, Signature] | None = None

    def read_ahead(self) -> bytes:
        """Read now what the next `read`, and only that, will give unless the file changes before."""
        self._kept = self.read()
        return self._kept[0]

    @property
    def path(self) -> Path:
        """The path as it was given."""
        return self._path

    @property
    def place(self) -> str:
        """The path, absolute."""
        return str(self._path.absolute())

    def read(self) -> tuple[bytes, FileVersion]:
        """Read everything; the first time, what a killed save left behind is removed.

        Raises:
            NotFound, NotAllowed: as the system says.
            StorageFailed: also for a folder (EISDIR), what is no ordinary file (EINVAL), or is over 300 MiB (EFBIG).
        """
        kept, self._kept = self._kept, None
        if kept is not None and self.unchanged(kept[1]):
            return kept
        with typed_errors(self._path):
            real = self._real()
            data, facts = read_file(real)
            if not self._swept:
                self._sweep(real)
                self._swept = True
        version = version_of(data)
        self._seen = version, signature(facts)
        return data, version

    def unchanged(self, version: FileVersion) -> bool:
        """Whether the file is still the version that was last read or written here; told by its inode, size, time."""
        try:
            return self._seen == (version, signature(self._real().stat()))
        except OSError:
            return False

    def last_write(self) -> LastWrite:
        """Give the file's owner, where that is someone else, and its time."""
        try:
            facts = self._real().stat()
        except OSError:
            return LastWrite()
        return LastWrite(other_user(facts.st_uid), facts.st_mtime_ns // 1_000_000)

    def take_lock(self) -> None:
        """Remove the lock file; a holder that lives after all notices it before it replaces anything."""
        with typed_errors(self._path):
            _lock_of(self._real()).unlink(missing_ok=True)

    def writable(self) -> bool:
        """Whether the file and its folder may be written, as far as can be told without trying."""
        real = self._real()
        is_there = os.path.exists(real)  # noqa: PTH110  # which raises nothing where the disk fails
        return os.access(real.parent, os.W_OK | os.X_OK) and (not is_there or os.access(real, os.W_OK))

    def create(self, data: bytes) -> FileVersion:
        """Write a vault where there is none, durably, readable by this user only.

        Raises:
            AlreadyExists: there is something; it is untouched.
            NotFound: the folder is missing.
            DiskFull, NotAllowed, InUse, StorageFailed: nothing was written.
        """
        with typed_errors(self._path, needed_bytes=len(data)):
            real = self._real()
            if self._makes_folder:
                private_folder(real.parent)
            with self._writing(real) as (temporary, _is_ours), new_file(temporary, data):
                facts = temporary.stat()
                _appear(temporary, real)
                is_safe = confirmed(real.parent)
            self._swept = True
        version = version_of(data, confirmed=is_safe)
        self._seen = version, signature(facts)
        return version

    def replace(self, data: bytes, *, expected: FileVersion) -> FileVersion:
        """Put ``data`` in the place of ``expected``, durably, keeping mode, owner and the old bytes as a backup.

        Raises:
            ChangedElsewhere: the file is not ``expected`` any more; nothing was written.
            NotFound: the file is gone; nothing was written.
            DiskFull, NotAllowed, InUse, StorageFailed: what was there before is untouched.
        """
        with typed_errors(self._path, needed_bytes=len(data)):
            real = self._real()
            with self._writing(real) as (temporary, is_ours):
                found, facts = read_file(real, only_of_size=expected.size)
                if len(found) != expected.size:
                    raise ChangedElsewhere(path=self._path)
                if not os.access(real, os.W_OK):
                    raise NotAllowed(path=self._path)
                naming = Naming(found, data)
                with new_file(temporary, data):
                    _make_alike(temporary, facts)
                    there, written = naming.versions()
                    if there != expected:
                        raise ChangedElsewhere(path=self._path)
                    backups.keep_previous(real, now_ms=self._clock.now_ms())
                    made = signature(temporary.stat())
                    if not is_ours():  # the lock was taken away: what lies there may be another's by now
                        raise InUse(path=self._path)
                    temporary.replace(real)
                    is_safe = confirmed(real.parent)
        version = dataclasses.replace(written, confirmed=is_safe)
        self._seen = version, made
        return version

    def backups(self) -> Sequence[Backup]:
        """List the backups, newest first."""
        with typed_errors(self._path):
            return backups.list_backups(self._real())

    def read_backup(self, backup: Backup) -> bytes:
        """Read one backup. Raises NotFound."""
        path = backups.place_of(self._real(), backup)
        with typed_errors(path):
            return read_file(path)[0]

    def replace_backup(self, backup: Backup, data: bytes) -> None:
        """Put ``data`` in the place of a backup, durably. Raises NotFound."""
        real = self._real()
        path = backups.place_of(real, backup)
        with typed_errors(path, needed_bytes=len(data)), self._writing(real) as (temporary, _is_ours):
            backups.replace_backup(path, data, temporary=temporary)

    def remove_backup(self, backup: Backup) -> None:
        """Delete one backup; one that is gone already is no error."""
        path = backups.place_of(self._real(), backup)
        with typed_errors(path):
            backups.remove_backup(path)

    def _real(self) -> Path:
        return Path(os.path.realpath(self._path))

    @contextmanager
    def _writing(self, real: Path, *, patience: float | None = None) -> Iterator[_Writing]:
        """Hold the lock; give the place for the new file, where nothing lies."""
        temporary, lock = real.with_name(f".{real.name}.saving"), _lock_of(real)
        patience = self._patience if patience is None else patience
        with ExitStack() as held:
            with _named(lock):
                is_ours = held.enter_context(
                    locked(lock, target=self._path, clock=self._clock, patience=patience, wait=self._wait)
                )
            for left_behind in (temporary, backups.unfinished_copy(real)):
                with _named(left_behind):
                    left_behind.unlink(missing_ok=True)
            yield _Writing(temporary, is_ours)

    def _sweep(self, real: Path) -> None:
        """Remove what a killed save left behind; not worth an error, the next save does it too."""
        traces = (real.with_name(f".{real.name}.saving"), backups.unfinished_copy(real), _lock_of(real))
        if any(os.path.lexists(trace) for trace in traces):
            with suppress(OSError, StorageError), self._writing(real, patience=0):
                pass


def _lock_of(real: Path) -> Path:
    return real.with_name(f".{real.name}.lock")


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Name the file that is in the way where the vault's own file is not what failed."""
    try:
        yield
    except OSError as error:
        typed = storage_error(error, path)
        if isinstance(typed, StorageFailed):
            raise typed from error
        raise


def _appear(temporary: Path, real: Path) -> None:
    """Give the finished file its name, unless something has that name already."""
    try:
        os.link(temporary, real)
    except FileExistsError:
        raise AlreadyExists(path=real) from None
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(real):  # the lock keeps out other vault programs, which is all that can be done here
            raise AlreadyExists(path=real) from None
        temporary.rename(real)


def _make_alike(temporary: Path, facts: os.stat_result) -> None:
    """Give the new file the owner and mode of the old one, or less where that is not allowed."""
    mode = stat.S_IMODE(facts.st_mode)
    made = temporary.stat()
    if (made.st_uid, made.st_gid) != (facts.st_uid, facts.st_gid):
        try:
            os.chown(temporary, facts.st_uid, facts.st_gid)
        except PermissionError:
            try:
                os.chown(temporary, -1, facts.st_gid)
            except PermissionError:
                mode &= ~_GROUP  # else another group than before could read it
    if mode != PRIVATE:
        temporary.chmod(mode)
