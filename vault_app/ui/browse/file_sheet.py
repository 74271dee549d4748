"""A look into an attachment, in memory only: a picture or a text."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from vault_app.core.secret import Secret
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.paint import smooth_painter
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.secret_lines import SecretLines
from vault_app.ui.widgets.sheet import Sheet, room_down

_WIDTH: Final = 620
_HEIGHT: Final = 380
# What is drawn from dots alone: a vector picture could name other files, a document run code.
# Which it is, is told from its first bytes; no other reader gets to see it.
_PICTURES: Final = (
    (b"\x89PNG\r\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"RIFF", "webp"),
)
_MOST_DOTS: Final = 40_000_000


class FileSheet(Sheet):
    """Shows what is in a file until it is dismissed; then nothing of it stays."""

    def __init__(self, window: QWidget, name: str, content: Secret) -> None:
        """``content`` is taken over, and wiped when the sheet goes."""
        super().__init__(window, width=_WIDTH)
        self.setAccessibleName(name)
        self._picture: _Picture | None = None
        self._text: SecretLines | None = None
        self.column.addWidget(PlainLabel(name, px=17, weight=700, elide=True))
        self.column.addSpacing(12)
        self._show(window, name, content)
        self.column.addSpacing(16)
        self.close_button = SecondaryButton(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        self.column.addLayout(buttons)
        self.dismissed.connect(self.deleteLater)

    def shows(self) -> str:
        """Say what is seen: "picture", "text" or "nothing"."""
        if self._picture is not None:
            return "picture"
        return "text" if self._text is not None else "nothing"

    def _show(self, window: QWidget, name: str, content: Secret) -> None:
        image = picture_in(content)
        if not image.isNull():
            content.wipe()
            self._picture = _Picture(image, name)
            self.column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        elif is_text(content):
            self._text = SecretLines(what=name)
            scroll = ScrollColumn()
            scroll.setFixedHeight(room_down(window, _HEIGHT, beside=200))
            scroll.column.addWidget(self._text)
            scroll.column.addStretch(1)
            self.column.addWidget(scroll)
            self._text.show_secret(content)
        else:
            content.wipe()
            words = self.tr("This file is neither a text nor a picture. Save it to open it with a program.")
            self.column.addWidget(PlainLabel(words, px=13, colour="text2", wrap=True))

    def _go(self) -> None:
        if self._text is not None:
            self._text.hide_secret()
        if self._picture is not None:
            self._picture.forget()
        super()._go()


def is_text(content: Secret) -> bool:
    """Say whether bytes are a text in UTF-8, without a zero byte."""
    with content.borrow() as view:
        try:
            return "\0" not in str(view, "utf-8")
        except UnicodeDecodeError:
            return False


def picture_in(content: Secret) -> QImage:
    """Give the picture that bytes hold, made no larger than it is shown; an empty one for anything else."""
    with content.borrow() as view:
        form = next((form for magic, form in _PICTURES if view[: len(magic)] == magic), "")
        data = QByteArray(bytes(view) if form else b"")
    if not form:
        return QImage()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, form.encode())
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() <= _MOST_DOTS:
        room = QSize(scaled(_WIDTH - 48), scaled(_HEIGHT))
        if size.width() > room.width() or size.height() > room.height():
            reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
    else:
        image = QImage()
    buffer.close()
    data.fill(0)
    return image


class _Picture(QWidget):
    """Paints a picture at its own size."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self._image = image
        self.setAccessibleName(name)
        self.setFixedSize(image.size())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def forget(self) -> None:
        """Wipe the picture."""
        self._image.fill(Qt.GlobalColor.black)
        self._image = QImage()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        painter: QPainter = smooth_painter(self)
        painter.drawImage(0, 0, self._image)
        painter.end()
