"""What lies in a layout, and how it leaves."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.layouts import laid_out, take_out


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def held_items() -> list[object]:
    """Give the items of layouts that PySide6 knows; other tests in this process may have left some."""
    known = shiboken6.getAllValidWrappers()
    return [item for item in known if isinstance(item, QLayoutItem) and not isinstance(item, QLayout)]


def test_what_lies_in_layouts_within_a_layout_is_given_in_its_place(page: QWidget) -> None:
    first, second, third, last = (QPushButton() for _ in range(4))
    column, row = QVBoxLayout(page), QHBoxLayout()
    column.addWidget(last)
    column.insertLayout(0, row)
    row.addWidget(second)
    row.addStretch(1)
    row.addWidget(third)
    column.insertWidget(0, first)

    assert laid_out(column) == [first, second, third, last]
    assert laid_out(row) == [second, third]


def test_what_only_lies_beside_a_layout_is_none_of_its_widgets(page: QWidget) -> None:
    column = QVBoxLayout(page)
    QPushButton(page)

    assert laid_out(column) == []
    assert laid_out(QVBoxLayout()) == []


def test_no_item_is_held_once_its_widget_is_gone(page: QWidget) -> None:
    stays, gone = QPushButton(), QPushButton()
    column = QVBoxLayout(page)
    column.addWidget(stays)
    column.addWidget(gone)
    before = held_items()

    assert laid_out(column) == [stays, gone]
    shiboken6.delete(gone)

    assert [item for item in held_items() if all(item is not other for other in before)] == []
    assert laid_out(column) == [stays]


def test_what_is_taken_out_is_gone_from_the_screen_at_once_and_deleted_soon(page: QWidget) -> None:
    stays, one, other = QPushButton(), QPushButton(), QPushButton()
    column = QVBoxLayout(page)
    for part in (one, stays, other):
        column.addWidget(part)
    page.show()

    take_out(column, one, other)

    assert laid_out(column) == [stays]
    assert not one.isVisible()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    assert [shiboken6.isValid(part) for part in (stays, one, other)] == [True, False, False]
