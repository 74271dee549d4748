"""A text that a person saves where they choose: whole or not at all."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileDevice, QIODevice, QSaveFile

from vault_app.core.errors import DiskFull, NotAllowed, StorageError, StorageFailed

_KINDS: Final[dict[QFileDevice.FileError, type[StorageError]]] = {
    QFileDevice.FileError.ResourceError: DiskFull,
    QFileDevice.FileError.PermissionsError: NotAllowed,
    QFileDevice.FileError.OpenError: NotAllowed,
}


def write_text(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` in UTF-8, in the place of what is there.

    Raises:
        DiskFull, NotAllowed, StorageFailed: what was there is untouched.
    """
    file = QSaveFile(str(path))
    data = text.encode()
    if file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit():
        return
    kind = _KINDS.get(file.error(), StorageFailed)
    file.cancelWriting()
    raise kind(path=path)
