"""A secret on the screen, painted sign by sign and only while it is shown."""

from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.core.secret import Secret
from vault_app.ui.theme.fonts import mono_font, scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.graphemes import graphemes
from vault_app.ui.widgets.paint import smooth_painter

DOTS: Final = 12
_DOT: Final = 5
_DOT_STEP: Final = 8.5
_LINE_GAP: Final = 4


def sign_colour(sign: str) -> str:
    """Give the token a sign of a secret is painted in: letter, digit or symbol."""
    first = sign[0]
    if first.isdigit():
        return "digit"
    return "text" if first.isalpha() or first.isspace() else "symbol"


class SecretText(QWidget):
    """Twelve dots, or a secret in colours: letters, digits and symbols differ. Always left to right.

    It keeps the secret only while it shows it, and wipes it when it masks it again or is hidden.
    """

    masked_changed = Signal(bool)
    clicked = Signal()

    def __init__(
        self, *, px: int = 15, wrap: bool = True, what: str = "", colour: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._px, self._wrap, self._colour = px, wrap, colour
        self._what = what or QCoreApplication.translate("SecretText", "Password")
        self._secret: Secret | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self._name()
        self._dress()
        theme().changed.connect(self._dress)

    def show_secret(self, secret: Secret) -> None:
        """Show ``secret`` and take it over: it is wiped when it is masked."""
        if self._secret is not None:
            self._secret.wipe()
        self._secret = secret
        self._refresh()
        self.masked_changed.emit(False)

    def hide_secret(self) -> None:
        """Show dots again and wipe the secret."""
        if self._secret is None:
            return
        self._secret.wipe()
        self._secret = None
        self._refresh()
        self.masked_changed.emit(True)

    def is_masked(self) -> bool:
        """Say whether only dots are shown."""
        return self._secret is None

    def set_what(self, what: str) -> None:
        """Name what is kept here ("Password", "Recovery code")."""
        self._what = what
        self._name()

    def hasHeightForWidth(self) -> bool:
        """A long secret takes more lines where there is less room."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines that ``width`` pixels allow."""
        return ceil(len(self._lines(width)) * self._line_step() - _LINE_GAP)

    def sizeHint(self) -> QSize:
        """Give the size on one line."""
        signs = self._signs()
        wide = self._advance() * len(signs) if signs else _DOT_STEP * DOTS
        return QSize(ceil(wide), ceil(self._line_step() - _LINE_GAP))

    def minimumSizeHint(self) -> QSize:
        """Give the least room: the dots, or a few signs to a line."""
        return QSize(scaled(round(_DOT_STEP * DOTS)), ceil(self._line_step() - _LINE_GAP))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click; the secret cannot be selected."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Never keep a secret that nobody sees."""
        self.hide_secret()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint dots or signs."""
        painter = smooth_painter(self)
        if self._secret is None:
            self._paint_dots(painter)
        else:
            self._paint_signs(painter)
        painter.end()

    def _paint_dots(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("text"))
        dot, step = scaled(_DOT), _DOT_STEP * scaled(100) / 100
        y = self.height() / 2
        for i in range(DOTS):
            painter.drawEllipse(QPointF(self._start(step * DOTS) + i * step + dot / 2, y), dot / 2, dot / 2)

    def _paint_signs(self, painter: QPainter) -> None:
        look, font = theme(), mono_font(self._px)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        advance = self._advance()
        lines = self._lines(self.width())
        y = (self.height() - len(lines) * self._line_step() + _LINE_GAP) / 2 + metrics.ascent()
        for line in lines:
            x = self._start(advance * len(line))
            for sign in line:
                painter.setPen(look.colour(self._colour or sign_colour(sign)))
                # A wide sign (an emoji, a CJK letter) is drawn into its own cell.
                spill = max(0.0, metrics.horizontalAdvance(sign) - advance)
                painter.drawText(QPointF(x - spill / 2, round(y)), sign)
                x += advance
            y += self._line_step()

    def _start(self, width: float) -> float:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return max(0.0, self.width() - width) if right_to_left else 0.0

    def _lines(self, width: int) -> list[list[str]]:
        signs = self._signs()
        room = max(1, int(width / self._advance()))
        if not signs:
            return [[]]
        if not self._wrap:
            return [signs if len(signs) <= room else [*signs[: room - 1], "…"]]
        return [signs[i : i + room] for i in range(0, len(signs), room)]

    def _signs(self) -> list[str]:
        return [] if self._secret is None else list(graphemes(self._secret.reveal()))

    def _advance(self) -> float:
        return QFontMetricsF(mono_font(self._px)).horizontalAdvance("0")

    def _line_step(self) -> float:
        return ceil(QFontMetricsF(mono_font(self._px)).height()) + _LINE_GAP

    def _refresh(self) -> None:
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        form = (
            QCoreApplication.translate("SecretText", "%1, hidden")
            if self._secret is None
            else QCoreApplication.translate("SecretText", "%1, shown")
        )
        self.setAccessibleName(form.replace("%1", self._what))
        # Shown means shown to every sense: the reader reads it out while it is on the screen, and no longer.
        self.setAccessibleDescription("" if self._secret is None else " ".join(self._signs()))

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
