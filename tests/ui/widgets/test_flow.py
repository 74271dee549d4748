"""A row that breaks where it is too long."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.flow import Flow


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(QVBoxLayout())
    page.resize(600, 300)
    return page


def flow_on(qtbot: QtBot, page: QWidget, flow: Flow) -> None:
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addWidget(flow)
    layout.addStretch(1)
    page.show()
    qtbot.waitExposed(page)


def test_what_fits_stands_in_one_line_the_rest_of_it_pushed_to_the_end(qtbot: QtBot, page: QWidget) -> None:
    flow, back, on = Flow(), SecondaryButton("Back"), PrimaryButton("Continue")
    flow.add(back)
    flow.add_gap()
    flow.add(on)
    flow_on(qtbot, page, flow)

    assert back.x() == 0
    assert on.geometry().right() == flow.width() - 1
    assert flow.height() == on.sizeHint().height()


def test_what_does_not_fit_goes_into_another_line_and_the_row_is_higher(qtbot: QtBot, page: QWidget) -> None:
    flow = Flow(gap=8)
    parts = [SecondaryButton("These are quite some words") for _ in range(3)]
    for part in parts:
        flow.add(part)
    page.resize(parts[0].sizeHint().width() * 2 + 40, 300)
    flow_on(qtbot, page, flow)

    assert [part.y() > 0 for part in parts] == [False, False, True]
    qtbot.waitUntil(lambda: flow.height() == 2 * parts[0].height() + 8)


def test_a_part_whose_words_grow_moves_the_others(qtbot: QtBot, page: QWidget) -> None:
    flow, one, other = Flow(), LinkButton("One"), LinkButton("Other")
    flow.add(one)
    flow.add(other)
    flow_on(qtbot, page, flow)
    before = other.x()

    one.setText("One that has a lot more to say")

    qtbot.waitUntil(lambda: other.x() > before + 50)


def test_a_part_that_hides_leaves_no_hole(qtbot: QtBot, page: QWidget) -> None:
    flow, one, other = Flow(), LinkButton("One"), LinkButton("Other")
    flow.add(one)
    flow.add(other)
    flow_on(qtbot, page, flow)

    one.hide()

    qtbot.waitUntil(lambda: other.x() == 0)
    flow.remove(one)
    assert flow.minimumSizeHint().width() == other.minimumSizeHint().width()


def test_a_mirrored_window_begins_the_row_at_the_right(qtbot: QtBot, page: QWidget) -> None:
    flow, one = Flow(), LinkButton("One")
    flow.add(one)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow_on(qtbot, page, flow)

    qtbot.waitUntil(lambda: one.geometry().right() == flow.width() - 1)


def test_a_centred_row_has_as_much_room_before_as_after(qtbot: QtBot, page: QWidget) -> None:
    flow, one = Flow(centred=True), LinkButton("One")
    flow.add(one)
    flow_on(qtbot, page, flow)

    assert abs(one.x() - (flow.width() - one.geometry().right() - 1)) <= 1


def test_an_empty_row_takes_no_room(qtbot: QtBot, page: QWidget) -> None:
    flow = Flow()
    flow_on(qtbot, page, flow)

    assert flow.height() == 0
    assert flow.minimumSizeHint().height() == 0


def test_a_line_stands_in_the_middle_of_a_row_that_is_higher_than_it(qtbot: QtBot, page: QWidget) -> None:
    flow, back = Flow(), SecondaryButton("Back")
    flow.add(back)
    flow.setMinimumHeight(back.sizeHint().height() + 20)
    flow_on(qtbot, page, flow)

    assert back.y() == 10
