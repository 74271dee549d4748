"""In which order Tab goes through what is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.active_window import become_active
from vault_app.ui.widgets.focus_loop import step_inside, tab_stops


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(QVBoxLayout())
    return page


def named(page: QWidget) -> list[str]:
    return [stop.objectName() for stop in tab_stops(page)]


def button(name: str) -> QPushButton:
    made = QPushButton(name)
    made.setObjectName(name)
    return made


def put(page: QWidget, *parts: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
    page.show()


def test_what_stands_first_comes_first_whenever_it_was_made(page: QWidget) -> None:
    later, first = button("later"), button("first")

    put(page, first, later)

    assert named(page) == ["first", "later"]


def test_layouts_within_layouts_and_panes_side_by_side_go_in_their_order(page: QWidget) -> None:
    panes = QSplitter()
    panes.addWidget(button("list"))
    panes.addWidget(button("detail"))
    row = QWidget()
    line = QHBoxLayout(row)
    inner = QVBoxLayout()
    line.addLayout(inner)
    inner.addWidget(button("above"))
    inner.addWidget(button("below"))

    put(page, row, panes)

    assert named(page) == ["above", "below", "list", "detail"]


def test_what_lies_in_no_layout_goes_from_top_to_bottom_and_from_its_start(page: QWidget) -> None:
    free = QWidget()
    for name, x, y in (("below", 0, 50), ("end", 80, 0), ("start", 0, 0)):
        made = button(name)
        made.setParent(free)
        made.move(x, y)
    put(page, free)

    assert named(free) == ["start", "end", "below"]
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert named(free) == ["end", "start", "below"]


def test_a_list_is_one_stop_and_so_are_buttons_of_which_one_is_chosen(page: QWidget) -> None:
    rows = QListWidget()
    rows.setObjectName("rows")
    rows.addItems(["a", "b"])
    group, choices = QButtonGroup(page), [QRadioButton(name) for name in ("x", "y", "z")]
    for choice in choices:
        choice.setObjectName(choice.text())
        group.addButton(choice)
    choices[1].setChecked(True)

    put(page, *choices, rows)

    assert named(page) == ["y", "rows"]


def test_what_is_hidden_or_out_of_use_is_no_stop(page: QWidget) -> None:
    hidden, out, used = button("hidden"), button("out"), button("used")
    out.setEnabled(False)
    put(page, hidden, out, used)
    hidden.hide()

    assert named(page) == ["used"]


class Form(QWidget):
    """Its fields come before its head."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self._head, self._field = button("save"), QLineEdit()
        self._field.setObjectName("field")
        for part in (self._head, self._field):
            column.addWidget(part)

    def tab_order(self) -> list[QWidget]:
        return [self._field, self._head]


def test_a_form_may_have_an_order_of_its_own(page: QWidget) -> None:
    put(page, button("before"), Form(), button("after"))

    assert named(page) == ["before", "field", "save", "after"]


def test_tab_goes_round_both_ways_and_brings_what_it_comes_to_into_view(qtbot: QtBot, page: QWidget) -> None:
    area, content = QScrollArea(), QWidget()
    column = QVBoxLayout(content)
    parts = [button(str(number)) for number in range(40)]
    for part in parts:
        column.addWidget(part)
    area.setWidget(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    put(page, area)
    become_active(qtbot, page)
    parts[0].setFocus()

    assert step_inside(page, forward=False)

    assert parts[-1].hasFocus()
    assert area.verticalScrollBar().value() > 0
    assert step_inside(page, forward=True)
    assert parts[0].hasFocus()
    assert area.verticalScrollBar().value() < 20


def test_a_button_clicked_beside_the_chosen_one_leads_on_from_there(qtbot: QtBot, page: QWidget) -> None:
    choices = QWidget()
    line = QHBoxLayout(choices)
    group = QButtonGroup(page)
    for name in ("x", "y"):
        choice = QRadioButton(name)
        choice.setObjectName(name)
        group.addButton(choice)
        line.addWidget(choice)
    group.buttons()[0].setChecked(True)
    put(page, button("before"), choices, button("after"))
    become_active(qtbot, page)
    group.buttons()[1].setFocus()

    step_inside(page, forward=True)

    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "after"
