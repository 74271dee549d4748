"""Files on their way into items and out of them: read once, and in no other place in between."""

import errno
import os
import stat
from contextlib import suppress
from io import RawIOBase
from pathlib import Path
from typing import Final

from vault_app.adapters.storage.atomic_write import replace_file, sweep
from vault_app.core.attachments import MOST_FILE_BYTES, file_name
from vault_app.core.errors import AttachmentEmpty, AttachmentNotSaved, AttachmentTooLarge, AttachmentUnreadable
from vault_app.core.secret import Secret
from vault_app.ports.attached_files import ReadFile

# A pipe that nobody writes to must not hold the lane.
_READING: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_WRITING: Final = os.O_WRONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_READ_REASONS: Final = {errno.ENOENT: "gone", errno.EACCES: "no-permission", errno.EISDIR: "not-a-file"}
_WRITE_REASONS: Final = {
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "no-permission",
    errno.ENOSPC: "disk-full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk-full",
}


class FilesOnDisk:
    """See `AttachedFiles`."""

    def read(self, path: Path) -> ReadFile:
        """Read a file of at most 16 MiB. Raises AttachmentTooLarge, AttachmentEmpty, AttachmentUnreadable."""
        try:
            handle = os.open(path, _READING)
        except OSError as error:
            raise AttachmentUnreadable(reason=_READ_REASONS.get(error.errno or 0, "failed")) from None
        try:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                raise AttachmentUnreadable(reason="not-a-file")
            with os.fdopen(handle, "rb", buffering=0, closefd=False) as file:
                return ReadFile(file_name(path.name), content_of(file, found.st_size))
        finally:
            os.close(handle)

    def save(self, path: Path, content: Secret) -> None:
        """Write a file that only its owner may read; what is there is whole until then. Raises AttachmentNotSaved."""
        real = Path(os.path.realpath(path))
        try:
            with content.borrow() as view:
                if real.exists() and not real.is_file():  # a device or a pipe, in whose place nothing must come
                    _write_into(real, view)
                    return
                sweep(real.parent, only=real.name)
                replace_file(real, view)
        except OSError as error:
            raise AttachmentNotSaved(reason=_WRITE_REASONS.get(error.errno or 0, "failed")) from None


def _write_into(path: Path, view: memoryview) -> None:
    with os.fdopen(os.open(path, _WRITING), "wb", buffering=0) as file:
        written = 0
        while written < len(view):
            written += file.write(view[written:])


def content_of(file: RawIOBase, size: int) -> Secret:
    """Read all of a file, which says that it has ``size`` bytes, and no more than that.

    Raises:
        AttachmentTooLarge, AttachmentEmpty, AttachmentUnreadable.
    """
    if size > MOST_FILE_BYTES:
        raise AttachmentTooLarge(size=size, most=MOST_FILE_BYTES)
    if not size:
        raise AttachmentEmpty
    content = bytearray(size + 1)  # one more: a file that grows meanwhile is noticed
    length = 0
    with memoryview(content) as view, suppress(OSError):
        while length < len(view) and (got := file.readinto(view[length:])):
            length += got
    if length != size:
        Secret.adopt(content).wipe()
        raise AttachmentUnreadable(reason="failed")
    del content[length:]
    return Secret.adopt(content)
