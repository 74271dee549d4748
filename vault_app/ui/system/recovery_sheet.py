"""The recovery sheet as it is printed, laid out in millimetres."""

from typing import TYPE_CHECKING, Final

import segno
from PySide6.QtCore import QCoreApplication, QDateTime, QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from vault_app.ui.theme.fonts import MONO_FAMILY, TEXT_FAMILY, mono_font, text_font
from vault_app.ui.theme.tokens import PAPER_FAINT, PAPER_INK

if TYPE_CHECKING:
    from vault_app.services.recovery_sheet import RecoverySheet

_COLUMNS: Final = 3
_ROW_MM: Final = 9.0
_CODE_MM: Final = 52.0
_LINES: Final = 7
_GROUP: Final = 8
_INK: Final = QColor(PAPER_INK)
_FAINT: Final = QColor(PAPER_FAINT)
# A font is set in whole pixels: the painter is scaled down by this much while text is drawn.
_TEXT_SCALE: Final = 20.0


def paint_sheet(painter: QPainter, width: float, height: float, sheet: "RecoverySheet") -> None:
    """Paint the sheet on ``width`` times ``height`` millimetres of paper; the secret stays the caller's."""
    page = _Page(painter, width, height)
    translate = QCoreApplication.translate
    page.text(translate("RecoverySheet", "Recovery sheet"), mm=8.0, weight=700, leave=3)
    page.text(sheet.vault_name, mm=5.5, weight=600, leave=2)
    for line in _facts(sheet):
        page.text(line, mm=3.4, faint=True, leave=1.2)
    page.skip(5)
    page.text(translate("RecoverySheet", "Recovery words"), mm=4.6, weight=600, leave=3)
    words = sheet.words.reveal().split(" ")
    page.words(words)
    page.skip(6)
    page.code_and_lines(" ".join(words))
    page.skip(6)
    for line in _advice():
        page.text(line, mm=3.4, faint=True, leave=1.4)


def _facts(sheet: "RecoverySheet") -> tuple[str, ...]:
    translate = QCoreApplication.translate
    date = QLocale().toString(QDateTime.fromMSecsSinceEpoch(sheet.created_ms).date(), QLocale.FormatType.LongFormat)
    return (
        sheet.place,
        translate("RecoverySheet", "Made on %1 · file format %2")
        .replace("%1", date)
        .replace("%2", str(sheet.format_version)),
        translate("RecoverySheet", "Fingerprint of this recovery key: %1").replace("%1", _grouped(sheet.fingerprint)),
    )


def _grouped(text: str) -> str:
    return " ".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def _advice() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate(
            "RecoverySheet",
            "If the passphrase is lost: open the vault, choose “Forgotten passphrase?”, type these words.",
        ),
        translate("RecoverySheet", "Whoever has this sheet and the vault file can read everything. Keep them apart."),
    )


class _Page:
    """A painter that goes down the page; every length is in millimetres."""

    def __init__(self, painter: QPainter, width: float, height: float) -> None:
        self._painter, self._width, self._height = painter, width, height
        self._y = 0.0

    def skip(self, mm: float) -> None:
        self._y += mm

    def text(self, text: str, *, mm: float, weight: int = 400, faint: bool = False, leave: float = 0) -> None:
        used = self._draw(QRectF(0, self._y, self._width, mm * 4), text, _font(mm, weight), faint=faint)
        self._y += used + leave

    def words(self, words: list[str]) -> None:
        rows = -(-len(words) // _COLUMNS)
        column_width = self._width / _COLUMNS
        for place, word in enumerate(words):
            # Down each column, as people read a list.
            column, row = divmod(place, rows)
            x, y = column * column_width, self._y + row * _ROW_MM
            number = QRectF(x, y + 1.2, 8, _ROW_MM)
            self._draw(number, f"{place + 1}.", _font(3.4, 400), faint=True)
            self._draw(QRectF(x + 8, y, column_width - 8, _ROW_MM), word, _font(5.0, 500, mono=True))
        self._y += rows * _ROW_MM

    def code_and_lines(self, text: str) -> None:
        matrix = segno.make(text, error="m", micro=False).matrix
        cell = _CODE_MM / len(matrix)
        for row, line in enumerate(matrix):
            for column, dark in enumerate(line):
                if dark:
                    # A hair wider than the cell, so that no printer leaves white lines between them.
                    spot = QRectF(column * cell, self._y + row * cell, cell * 1.02, cell * 1.02)
                    self._painter.fillRect(spot, _INK)
        left, top = _CODE_MM + 10, self._y
        title = QCoreApplication.translate("RecoverySheet", "Passphrase, by hand (if you like)")
        used = self._draw(QRectF(left, top, self._width - left, 20), title, _font(4.2, 600))
        self._painter.setPen(QPen(_FAINT, 0.25))
        gap = (_CODE_MM - used - 2) / _LINES
        for line_number in range(1, _LINES + 1):
            y = top + used + 1 + line_number * gap
            self._painter.drawLine(QLineF(QPointF(left, y), QPointF(self._width, y)))
        self._y += _CODE_MM

    def _draw(self, box: QRectF, text: str, font: QFont, *, faint: bool = False) -> float:
        painter = self._painter
        painter.save()
        painter.scale(1 / _TEXT_SCALE, 1 / _TEXT_SCALE)
        painter.setFont(font)
        painter.setPen(_FAINT if faint else _INK)
        large = QRectF(
            box.x() * _TEXT_SCALE, box.y() * _TEXT_SCALE, box.width() * _TEXT_SCALE, box.height() * _TEXT_SCALE
        )
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        used = painter.boundingRect(large, flags, text)
        painter.drawText(large, flags, text)
        painter.restore()
        return used.height() / _TEXT_SCALE


def _font(mm: float, weight: int, *, mono: bool = False) -> QFont:
    # The bundled faces are loaded on first use; paper knows nothing of the window's text size.
    (mono_font if mono else text_font)(13, weight)
    font = QFont(MONO_FAMILY if mono else TEXT_FAMILY)
    font.setWeight(QFont.Weight(weight))
    font.setPixelSize(round(mm * _TEXT_SCALE))
    return font
