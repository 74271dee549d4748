"""Where Tab goes: through what is shown in the order in which it is read, not in the order in which it was made.

Qt goes by the order of making, so rows that come and go would be visited after everything else.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QButtonGroup,
    QScrollArea,
    QSplitter,
    QWidget,
)

from vault_app.ui.widgets.layouts import laid_out


def tab_stops(place: QWidget) -> list[QWidget]:
    """Give what Tab visits inside ``place``, in order; a list is one stop, and so are buttons of which one is chosen.

    A widget whose fields are visited in another order than they stand in says so by a method ``tab_order`` that gives
    them.
    """
    return [stop for stop in _reading_order(place) if stop is not place and _is_stop(stop)]


def step_inside(place: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next stop inside ``place``, round and round; False if there is none."""
    stops = tab_stops(place)
    if not stops:
        return False
    current = QApplication.focusWidget()
    step = 1 if forward else -1
    position = stops.index(current) + step if current in stops else _beside(stops, current, forward=forward)
    stop = stops[position % len(stops)]
    stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_view(stop)
    return True


def _beside(stops: list[QWidget], current: QWidget | None, *, forward: bool) -> int:
    """Give where to go on from a widget that is no stop itself, as a button that was clicked beside the chosen one."""
    if current is not None:
        near = [at for at, stop in enumerate(stops) if stop.parentWidget() is current.parentWidget()]
        if near:
            return near[-1] + 1 if forward else near[0] - 1
    return 0 if forward else -1


def _is_stop(widget: QWidget) -> bool:
    if not widget.isVisible() or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    chosen = _chosen_beside(widget)
    if chosen is not None:
        # Qt takes Tab from all but the chosen one, and sometimes from that too.
        return chosen is widget
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _chosen_beside(widget: QWidget) -> QAbstractButton | None:
    """Give the button that is chosen among those of which ``widget`` is one; arrows move between them."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return None
    group: QButtonGroup | None = widget.group()  # none where it stands alone
    if group is not None:
        fellows = group.buttons() if group.exclusive() else []
    elif widget.autoExclusive() and (parent := widget.parentWidget()) is not None:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        fellows = [one for one in parent.findChildren(QAbstractButton, options=direct) if one.autoExclusive()]
    else:
        fellows = []
    return next((fellow for fellow in fellows if fellow.isChecked() and fellow.isVisible()), None)


def _reading_order(place: QWidget) -> Iterator[QWidget]:
    """Give a visible widget and everything visible in it, as the layouts have it."""
    if not place.isVisible():
        return
    yield place
    if isinstance(place, QAbstractItemView):
        return
    given = getattr(place, "tab_order", None)
    for part in given() if callable(given) else _parts(place):
        if part is not None:
            yield from _reading_order(part)


def _parts(place: QWidget) -> Iterator[QWidget | None]:
    """Give the widgets directly in another: those of its layout first, in its order, then the others as they lie."""
    if isinstance(place, QScrollArea):
        yield place.widget()
        return
    if isinstance(place, QAbstractScrollArea):
        return
    layout = place.layout()
    ordered: list[QWidget | None] = []
    if isinstance(place, QSplitter):
        ordered = [place.widget(at) for at in range(place.count())]
    elif layout is not None:
        ordered.extend(laid_out(layout))
    yield from ordered
    reverse = -1 if place.isRightToLeft() else 1
    children = [child for child in place.children() if isinstance(child, QWidget) and not child.isWindow()]
    free = [child for child in children if child not in ordered]
    yield from sorted(free, key=lambda child: (child.y(), reverse * child.x()))


def _bring_into_view(stop: QWidget) -> None:
    above = stop.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(stop)
        above = above.parentWidget()
