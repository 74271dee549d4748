"""What is wrong with how a window is laid out, found by measuring: cut words, widgets outside their place, overlaps."""

from collections.abc import Iterator
from itertools import combinations
from math import ceil

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,  # noqa: TID251 - to find every label
    QLineEdit,
    QWidget,
)

from vault_app.ui.widgets.layouts import laid_out
from vault_app.ui.widgets.plain_label import PlainLabel

SLACK = 1  # pixels: sizes are whole, what they are made of is not


def faults(window: QWidget) -> list[str]:
    """Say everything that is cut, sticks out or overlaps in a window, each in a line."""
    inside = (widget for widget in window.findChildren(QWidget) if widget.window() is window)
    shown = [widget for widget in (window, *inside) if widget.isVisible()]
    return [fault for widget in shown for fault in (*_cut(widget), *_outside(widget, window), *_overlapping(widget))]


def _cut(widget: QWidget) -> Iterator[str]:
    least = widget.minimumSizeHint()
    if not isinstance(widget, QAbstractScrollArea) and (
        widget.width() + SLACK < least.width() or widget.height() + SLACK < least.height()
    ):
        yield f"{_name(widget)} is {_size(widget)}, and needs {least.width()}x{least.height()}"
    if isinstance(widget, QLabel) and widget.text():
        yield from _cut_label(widget)
    # Qt ends a placeholder that is too long in an ellipsis: no harm where it says no more than the field's name.
    is_told = isinstance(widget, QLineEdit) and widget.placeholderText() in {"", widget.accessibleName()}
    if isinstance(widget, QLineEdit) and not widget.text() and not is_told:
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        margins = widget.textMargins()
        if words > widget.width() - margins.left() - margins.right() + SLACK:
            yield f"{_name(widget)}: the placeholder {widget.placeholderText()!r} is cut"
    if isinstance(widget, QAbstractButton) and widget.text() and not widget.toolTip():
        hint = widget.sizeHint()
        if widget.width() + SLACK < hint.width():
            yield f"{_name(widget)} is {_size(widget)}, its words need {hint.width()}, and no tooltip has them"
    if isinstance(widget, QComboBox):
        longest = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if longest > widget.width():
            yield f"{_name(widget)}: {widget.currentText()!r} is cut"


def _cut_label(label: QLabel) -> Iterator[str]:
    room = label.contentsRect()
    if isinstance(label, PlainLabel) and label._elide:
        return  # it ends in an ellipsis, and its tooltip has the rest
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if label.height() + SLACK < wanted:
            yield f"{_name(label)} is {_size(label)}, and its lines need a height of {wanted}"
        longest = max((label.fontMetrics().horizontalAdvance(word) for word in label.text().split()), default=0)
        if longest > room.width() + SLACK:
            yield f"{_name(label)} is {_size(label)}, and a word of it needs {longest}"
        return
    width = max(label.fontMetrics().horizontalAdvance(line) for line in label.text().split("\n"))
    if ceil(width) > room.width() + SLACK:
        yield f"{_name(label)} is {_size(label)}, and its words need {width}"


def _outside(widget: QWidget, window: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or widget is window:
        return
    above = parent.parentWidget()
    if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
        if widget.width() > parent.width() + SLACK:
            yield f"{_name(widget)} is {widget.width()} wide, and its view of {parent.width()} does not scroll sideways"
        return
    if isinstance(parent, QAbstractScrollArea) or parent is window:
        return  # a scroll bar or a header of Qt's own; what floats over the window has its shadow outside
    room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not room.contains(widget.geometry()):
        yield f"{_name(widget)} at {_place(widget.geometry())} is outside {_name(parent)}, {_size(parent)}"


def _overlapping(widget: QWidget) -> Iterator[str]:
    layout = widget.layout()
    if layout is None:
        return
    placed = [part for part in laid_out(layout) if part.isVisible()]
    for one, other in combinations(placed, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > SLACK and shared.height() > SLACK:
            yield f"{_name(one)} at {_place(one.geometry())} overlaps {_name(other)} at {_place(other.geometry())}"


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")
    return f"{type(widget).__name__} {words[:60]!r}"


def _size(widget: QWidget) -> str:
    return f"{widget.width()}x{widget.height()}"


def _place(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}x{rect.height()}"
