"""What screen readers and keyboards find in the widgets."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget  # noqa: TID251 - to find every one
from pytestqt.qtbot import QtBot

from tests.ui.widgets import samples
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.plain_label import PlainLabel


@pytest.mark.parametrize("page", samples.PAGES, ids=lambda page: page.__name__)
def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot, page: samples.Page) -> None:
    shown = page()
    qtbot.addWidget(shown)
    shown.show()

    nameless = [
        type(widget).__name__
        for widget in shown.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and not _name(widget)
    ]

    assert nameless == []


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("page", samples.PAGES, ids=lambda page: page.__name__)
def test_no_text_is_cut_from_above_or_below_at_any_text_size(qtbot: QtBot, page: samples.Page, scale: float) -> None:
    theme().set_text_scale(scale)
    shown = page()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)

    low = [
        (type(widget).__name__, widget.height(), widget.minimumSizeHint().height())
        for widget in shown.findChildren(QWidget)
        if widget.isVisible() and not _scrolls(widget) and widget.height() < widget.minimumSizeHint().height()
    ]

    assert low == []


def _scrolls(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractScrollArea)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("page", samples.PAGES, ids=lambda page: page.__name__)
def test_wrapped_text_has_room_for_all_its_lines(qtbot: QtBot, page: samples.Page, scale: float) -> None:
    theme().set_text_scale(scale)
    shown = page()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)

    cut = [
        label.text()
        for label in shown.findChildren(PlainLabel)
        if label.isVisible() and label.wordWrap() and label.height() < label.heightForWidth(label.width())
    ]

    assert cut == []


@pytest.mark.parametrize("page", samples.PAGES, ids=lambda page: page.__name__)
def test_no_label_renders_markup(qtbot: QtBot, page: samples.Page) -> None:
    shown = page()
    qtbot.addWidget(shown)

    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown.findChildren(QLabel))


def test_a_mirrored_window_puts_the_words_of_labels_on_the_other_side(qtbot: QtBot) -> None:
    label = PlainLabel("Website")
    qtbot.addWidget(label)

    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert label.alignment() & Qt.AlignmentFlag.AlignRight


def test_a_live_switch_repaints_every_widget_without_leaving_it(qtbot: QtBot) -> None:
    shown = samples.main_page()
    qtbot.addWidget(shown)
    shown.show()
    before = shown.grab().toImage().pixelColor(QPoint(5, 300))

    theme().set_scheme("dark")

    after = shown.grab().toImage().pixelColor(QPoint(5, 300))
    assert before.name().upper() == "#F2F4F6"
    assert after.name().upper() == "#12151A"
