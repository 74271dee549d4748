"""The coloured letter that stands for an item, a vault or a person."""

from typing import Final
from zlib import crc32

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import icons
from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import avatar_radius
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.graphemes import graphemes
from vault_app.ui.widgets.paint import rounded_box, smooth_painter

_PAIRS: Final = 8
_KEPT: Final = 2048
_pixmaps: dict[tuple[str, str, int, float, bool], QPixmap] = {}


def colour_index(title: str) -> int:
    """Give which of the eight colour pairs a title has, the same on every computer and every day."""
    if not title.isascii():
        from unicodedata import normalize  # noqa: PLC0415 - plain titles need none, nor its loading

        title = normalize("NFC", title)
    return crc32(title.encode()) % _PAIRS


def letter_of(title: str) -> str:
    """Give the first sign of a title as a capital; "?" for an empty one."""
    first = next(graphemes(title.strip()[:16]), "?").upper()
    # "ß" becomes two letters: one is enough.
    return next(graphemes(first))


def avatar_pixmap(title: str, size: int, dpr: float = 1.0, *, circle: bool = False, icon: str = "") -> QPixmap:
    """Draw the avatar of a title.

    Args:
        title: what it stands for.
        size: side in device-independent pixels, as it shall be (not scaled again).
        dpr: device pixels for each of those.
        circle: round, as for people.
        icon: the name of an icon in the place of the letter.
    """
    ink, ground = theme().avatar_pair(colour_index(title))
    key = (icon or letter_of(title), ink.name(), size, dpr, circle)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) >= _KEPT:
            _pixmaps.clear()
        found = _pixmaps[key] = _draw("" if icon else key[0], (ink, ground), size, dpr, circle=circle, icon=icon)
    return found


def _draw(letter: str, pair: tuple[QColor, QColor], size: int, dpr: float, *, circle: bool, icon: str) -> QPixmap:
    picture = QPixmap(round(size * dpr), round(size * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, ground = pair
    box = QRectF(0, 0, size, size)
    rounded_box(painter, box, size / 2 if circle else avatar_radius(size), fill=ground)
    font = text_font(13, 700)
    font.setPixelSize(max(8, round(size * 0.42)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    if icon:
        inner = round(size * 0.5)
        corner = QPointF((size - inner) / 2, (size - inner) / 2)
        painter.drawPixmap(corner, icons.pixmap(icon, ink, inner, dpr))
    painter.end()
    return picture


class Avatar(QWidget):
    """The letter of a title as a widget; it says nothing to a screen reader, the title beside it does."""

    def __init__(self, title: str = "", size: int = 56, *, circle: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._size, self._circle = title, size, circle
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def set_title(self, title: str) -> None:
        """Stand for another title."""
        self._title = title
        self.update()

    def sizeHint(self) -> QSize:
        """Grow with the text."""
        return QSize(scaled(self._size), scaled(self._size))

    def minimumSizeHint(self) -> QSize:
        """A letter is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the letter."""
        painter = smooth_painter(self)
        side = scaled(self._size)
        picture = avatar_pixmap(self._title, side, self.devicePixelRatioF(), circle=self._circle)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)
        painter.end()
