"""What lies in a layout, and how it leaves."""

from operator import itemgetter

from PySide6.QtWidgets import QLayout, QWidget


def laid_out(layout: QLayout) -> list[QWidget]:
    """Give the widgets of a layout and of the layouts in it, in their order.

    It is never asked for its items: Qt deletes one together with its widget, PySide6 does not hear of it, and once
    something else stands at the same address in memory its deletion ends the program.
    """
    place = layout.parentWidget()
    around = [] if place is None else [child for child in place.children() if isinstance(child, QWidget)]
    parts = [(layout.indexOf(widget), [widget]) for widget in around]
    within = [inner for inner in layout.children() if isinstance(inner, QLayout)]
    parts += [(layout.indexOf(inner), laid_out(inner)) for inner in within]
    return [widget for at, widgets in sorted(parts, key=itemgetter(0)) if at >= 0 for widget in widgets]


def take_out(layout: QLayout, *widgets: QWidget) -> None:
    """Take widgets out of the layout they are in; they are gone from the screen at once, and deleted soon."""
    for widget in widgets:
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
