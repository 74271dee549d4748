"""Paints one row of the list: avatar, title with its matched part in bold, user name, star, buttons to copy."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vault_app.ui.browse.item_model import ItemModel, RowFacts
from vault_app.ui.finding.found_row import Spans
from vault_app.ui.finding.row_words import days_left_words
from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import AVATAR_LIST, RADIUS_ROW, icon_size, list_row_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.avatar import avatar_pixmap
from vault_app.ui.widgets.paint import draw_icon, focus_ring, mirrored, rounded_box
from vault_app.ui.widgets.row_words import line_alignment

if TYPE_CHECKING:
    from vault_app.core.search import MatchedField

BUTTONS: Final = ("user", "key")  # from the start: copy the user name, copy the password
_SIDE: Final = 8
_PADDING: Final = 10
_GAP: Final = 12
_BUTTON: Final = 28
_SMALL_AVATAR: Final = 28
_NARROW: Final = 290
_KEPT: Final = 500


class RowPainter(QStyledItemDelegate):
    """Draws rows straight from the model's facts; fonts and pixmaps are kept until the look changes."""

    def __init__(self, model: ItemModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.hovered_button = ""
        self.keyboard = False
        self.several = False
        self.current_row = -1
        self._dress()
        theme().changed.connect(self._dress)
        model.modelReset.connect(self._forget)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of two lines and air."""
        return QSize(0, list_row_height(theme().density))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        state: QStyle.StateFlag = option.state
        row: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        current = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        facts = self._model.facts(index.row())

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(row).adjusted(_SIDE, 1, -_SIDE, -1)
        if current or hovered:
            rounded_box(painter, box, RADIUS_ROW, fill=theme().colour("soft" if current else "hover"))
        if self.keyboard and index.row() == self.current_row:
            focus_ring(painter, box, RADIUS_ROW)
        side = self._avatar
        spot = QRectF(box.left() + _PADDING, box.center().y() - side / 2, side, side)
        picture = avatar_pixmap(facts.title, side, painter.device().devicePixelRatioF(), icon=facts.words.icon)
        painter.drawPixmap(mirrored(spot, box, direction).topLeft().toPoint(), picture)

        end = self._paint_marks(
            painter, box, direction, facts, buttons=hovered or (current and not self.several), lively=hovered
        )
        start = box.left() + _PADDING + side + _GAP
        self._paint_words(painter, QRectF(start, box.top(), max(0.0, end - start), box.height()), box, direction, facts)
        painter.restore()

    def button_at(self, row: QRect, spot: QPointF, direction: Qt.LayoutDirection) -> str:
        """Give which button of a row lies under a spot: "user", "key" or ""."""
        return next((name for name in BUTTONS if self.button_place(row, name, direction).contains(spot)), "")

    def button_place(self, row: QRect, name: str, direction: Qt.LayoutDirection) -> QRectF:
        """Give where a button of a row lies."""
        box = QRectF(row).adjusted(_SIDE, 1, -_SIDE, -1)
        return mirrored(self._button_places(box)[BUTTONS.index(name)], box, direction)

    def _button_places(self, box: QRectF) -> tuple[QRectF, ...]:
        side = float(scaled(_BUTTON))
        right = box.right() - 6
        top = box.center().y() - side / 2
        return tuple(QRectF(right - side * (len(BUTTONS) - at), top, side, side) for at in range(len(BUTTONS)))

    def _paint_marks(
        self,
        painter: QPainter,
        box: QRectF,
        direction: Qt.LayoutDirection,
        facts: RowFacts,
        *,
        buttons: bool,
        lively: bool,
    ) -> float:
        """Paint star and buttons; give where the words must end."""
        look, side = theme(), icon_size(17)
        end = box.right() - _PADDING
        if buttons:
            for name, place in zip(BUTTONS, self._button_places(box), strict=True):
                if not has_button(facts, name):
                    continue
                end = min(end, place.left() - 4)
                shown = mirrored(place, box, direction)
                if lively and self.hovered_button == name:
                    rounded_box(painter, shown, 7, fill=look.colour("border"))
                inner = QRectF(0, 0, side, side)
                inner.moveCenter(shown.center())
                draw_icon(painter, name, look.colour("text2"), inner)
        # Where there is little room the buttons are more use than the star.
        if facts.favourite and not (buttons and box.width() < scaled(_NARROW)):
            star = icon_size(14)
            spot = QRectF(end - star, box.center().y() - star / 2, star, star)
            draw_icon(painter, "star-filled", look.colour("text3"), mirrored(spot, box, direction))
            end -= star + 6
        return end

    def _paint_words(
        self, painter: QPainter, room: QRectF, box: QRectF, direction: Qt.LayoutDirection, facts: RowFacts
    ) -> None:
        look = theme()
        place = mirrored(room, box, direction)
        below = facts.words.below
        hint = "" if facts.spans else self._hint(facts.matched)
        if facts.days_left is not None:
            hint = days_left_words(facts.days_left)
        heights = self._title_height + (self._user_height if below or hint else 0)
        top = place.center().y() - heights / 2
        painter.setPen(look.colour("text"))
        self._paint_title(painter, QRectF(place.left(), top, place.width(), self._title_height), direction, facts)
        line = QRectF(place.left(), top + self._title_height, place.width(), self._user_height)
        painter.setFont(self._user_font)
        if hint:
            painter.setPen(look.colour("text3"))
            room_left = line.width() - self._user_metrics.horizontalAdvance(f" · {hint}")
            below = f"{self._fitted(self._user_metrics, below, room_left)} · {hint}" if below else hint
        else:
            painter.setPen(look.colour("text2"))
        if below:
            shown = self._fitted(self._user_metrics, below, line.width())
            painter.drawText(line, line_alignment(direction), shown)

    def _paint_title(self, painter: QPainter, line: QRectF, direction: Qt.LayoutDirection, facts: RowFacts) -> None:
        title = facts.title or QCoreApplication.translate("RowPainter", "Untitled")
        if not facts.spans or direction == Qt.LayoutDirection.RightToLeft or not title.isprintable():
            painter.setFont(self._title_font)
            shown = self._fitted(self._title_metrics, title, line.width())
            painter.drawText(line, line_alignment(direction), shown)
            return
        x, right = line.left(), line.right()
        base = line.top() + self._title_metrics.ascent()
        for text, matched in _pieces(title, facts.spans):
            font, metrics = (
                (self._match_font, self._match_metrics) if matched else (self._plain_font, self._plain_metrics)
            )
            shown = self._fitted(metrics, text, right - x)
            painter.setFont(font)
            painter.setPen(theme().colour("accent_t" if matched else "text"))
            painter.drawText(QPointF(x, base), shown)
            x += metrics.horizontalAdvance(shown)
            if shown != text or x >= right:
                return

    def _fitted(self, metrics: QFontMetricsF, text: str, width: float) -> str:
        """Cut a text to a width. To ask Qt for it costs more than to draw the text, so it is kept."""
        key = (id(metrics), text, round(width))
        shown = self._cut.get(key)
        if shown is None:
            if len(self._cut) >= _KEPT:
                self._cut.clear()
            shown = self._cut[key] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return shown

    def _hint(self, matched: "MatchedField | None") -> str:
        match matched:
            case "note":
                return QCoreApplication.translate("RowPainter", "matches note")
            case "tag":
                return QCoreApplication.translate("RowPainter", "matches tag")
            case "domain":
                return QCoreApplication.translate("RowPainter", "matches website")
            case _:
                return ""

    @Slot()
    def _forget(self) -> None:
        """Keep no title of a vault that was locked."""
        if not self._model.rowCount():
            self._cut.clear()

    @Slot()
    def _dress(self) -> None:
        self._cut: dict[tuple[int, str, int], str] = {}
        self._title_font, self._title_metrics = _font(14, 600)
        self._plain_font, self._plain_metrics = _font(14, 500)
        self._match_font, self._match_metrics = _font(14, 700)
        self._user_font, self._user_metrics = _font(12, 400)
        self._title_height = self._title_metrics.height()
        self._user_height = self._user_metrics.height()
        self._avatar = scaled(AVATAR_LIST if theme().density == "comfortable" else _SMALL_AVATAR)


def has_button(facts: RowFacts, name: str) -> bool:
    """Say whether a row has the button: nothing is offered that the item has not."""
    return facts.words.has_user if name == "user" else facts.words.has_secret


def _font(px: int, weight: int) -> tuple[QFont, QFontMetricsF]:
    font = text_font(px, weight)
    return font, QFontMetricsF(font)


def _pieces(title: str, spans: Spans) -> list[tuple[str, bool]]:
    """Cut a title where its matched parts begin and end."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        pieces += [(title[at:start], False), (title[start:end], True)]
        at = end
    pieces.append((title[at:], False))
    return [(text, matched) for text, matched in pieces if text]
