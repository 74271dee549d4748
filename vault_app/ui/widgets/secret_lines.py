"""A secret of several lines on the screen: a secure note, a private key."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from vault_app.ui.theme.fonts import mono_font
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.graphemes import graphemes
from vault_app.ui.widgets.secret_text import SecretText

MOST_SHOWN: Final = 20_000  # signs: what is longer is there to be copied, and no screen is that high


class SecretLines(SecretText):
    """Twelve dots, or a text as it was typed: its lines broken between words, in letters of one width."""

    def __init__(self, *, what: str = "", parent: QWidget | None = None) -> None:
        super().__init__(px=13, what=what, colour="text", parent=parent)

    def sizeHint(self) -> QSize:
        """Give the size of the dots; the height follows from the width."""
        return self.minimumSizeHint()

    def _lines(self, width: int) -> list[list[str]]:
        signs = self._signs()
        room = max(1, int(width / self._advance()))
        if not signs:
            return [[]]
        lines: list[list[str]] = []
        line: list[str] = []
        for sign in (*signs, "\n"):
            if sign in {"\n", "\r\n"}:
                lines += _broken(line, room)
                line = []
            elif sign != "\r":
                line += "    " if sign == "\t" else [sign]
        return lines

    def _signs(self) -> list[str]:
        if self._secret is None:
            return []
        signs = list(graphemes(self._secret.reveal()))
        return signs if len(signs) <= MOST_SHOWN else [*signs[:MOST_SHOWN], "…"]

    def _paint_signs(self, painter: QPainter) -> None:
        font = mono_font(self._px)
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setPen(theme().colour(self._colour))
        step, rise = self._line_step(), QFontMetricsF(font).ascent()
        advance = self._advance()
        seen = self.visibleRegion().boundingRect()
        for number, line in enumerate(self._lines(self.width())):
            top = number * step
            if top + step >= seen.top() and top <= seen.bottom():
                painter.drawText(round(self._start(advance * len(line))), round(top + rise), "".join(line))

    def _name(self) -> None:
        super()._name()
        if self._secret is not None:
            self.setAccessibleDescription("".join(self._signs()))


def _broken(line: list[str], room: int) -> list[list[str]]:
    """Break a line between words so that each part has room; a word that is longer is broken within."""
    parts: list[list[str]] = []
    while len(line) > room:
        space = max((place for place in range(room + 1) if line[place] == " "), default=0)
        cut = space + 1 if space else room
        parts.append(line[:cut])
        line = line[cut:]
    return [*parts, line]
