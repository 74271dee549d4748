"""Files on their way into the editor: chosen, dropped, or a picture from the clipboard."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from vault_app.core.attachments import MOST_FILE_BYTES
from vault_app.core.errors import AttachmentEmpty, AttachmentTooLarge
from vault_app.core.secret import Secret
from vault_app.ui.days import today

if TYPE_CHECKING:
    from vault_app.ports.attached_files import ReadFile
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge


class FileIntake(QObject):
    """Reads in the vault's lane and hands over name and content; what goes wrong is told in passing."""

    def __init__(
        self,
        bridge: "SessionBridge",
        window: QWidget,
        *,
        take: Callable[[str, Secret], object],
        edit: Callable[[], int],
        parent: QObject,
    ) -> None:
        """``take`` gets the name and what is in a file, which it takes over; ``edit`` gives the number of the edit."""
        super().__init__(parent)
        self._bridge, self._window, self._take, self._edit = bridge, window, take, edit

    def ask(self) -> QFileDialog:
        """Ask which files shall be added."""
        dialog = QFileDialog(self._window, self.tr("Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.read([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        self._bridge.locking.connect(dialog.reject)
        dialog.open()
        return dialog

    def read(self, paths: Sequence[Path]) -> None:
        """Read files, one after the other."""

        def work(path: Path, session: "Session") -> "ReadFile":
            return session.doors.files.read(path)

        edit = self._edit()

        def done(file: "ReadFile") -> None:
            if self._edit() == edit:  # it is meant for what was edited then
                self._take(file.name, file.content)
            else:
                file.content.wipe()

        for path in paths:
            self._bridge.run(partial(work, path), asker=self, done=done)

    def paste(self) -> None:
        """Take in the picture on the clipboard, if there is one."""
        image = QGuiApplication.clipboard().image()
        content = png_of(image)
        with content.borrow() as view:
            size = len(view)
        if 0 < size <= MOST_FILE_BYTES:
            self._take(self.tr("Picture %1").replace("%1", today().toString("yyyy-MM-dd")) + ".png", content)
            return
        content.wipe()
        self._bridge.tell_failure(AttachmentTooLarge(size=size, most=MOST_FILE_BYTES) if size else AttachmentEmpty())


def png_of(image: QImage) -> Secret:
    """Give a picture as the bytes of a PNG file; nothing for an empty picture."""
    data = QByteArray()
    buffer = QBuffer(data)
    if not image.isNull() and buffer.open(QIODevice.OpenModeFlag.WriteOnly):
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub lacks the device
    buffer.close()
    content = Secret(bytes(data.data()))
    data.fill(0)
    return content


def local_files(urls: Sequence[QUrl]) -> list[Path]:
    """Give the files of this computer among dropped addresses."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
