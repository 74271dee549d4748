from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.ui.quick.stage import QuickStage
from vault_app.core.secret import Secret
from vault_app.ui.happenings import Copied
from vault_app.ui.quick.copied_notice import CopiedNotice
from vault_app.ui.quick.key_hints import KeyHints
from vault_app.ui.quick.row import QuickRow
from vault_app.ui.quick.row_list import MOST, RowList
from vault_app.ui.quick.row_painter import row_height
from vault_app.ui.quick.window import QuickWindow
from vault_app.ui.theme.theme import theme

HINTS = (("Enter", "Password"), ("Shift Enter", "User name"), ("Alt Enter", "One-time code"), ("Esc", "Close"))


def test_it_is_a_card_of_660_above_all_windows_and_without_a_frame(quick: QuickStage) -> None:
    window = quick.quick.window

    assert window.panel().width() == 660
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_it_stands_in_the_middle_of_the_screen_and_within_it(quick: QuickStage) -> None:
    window = quick.quick.window
    screen = QGuiApplication.primaryScreen().availableGeometry()
    card = QRect(window.mapToGlobal(window.panel().topLeft()), window.panel().size())

    assert abs(card.center().x() - screen.center().x()) <= 1
    assert screen.contains(card)


def test_it_is_as_high_as_what_it_shows(quick: QuickStage) -> None:
    high = quick.quick.window.height()

    quick.type("github")

    assert quick.quick.window.height() == high - 4 * row_height()


def test_it_keeps_its_place_as_it_grows(quick: QuickStage) -> None:
    place = quick.quick.window.pos()

    quick.type("git")
    quick.key(Qt.Key.Key_Right)

    assert quick.quick.window.pos() == place


def test_the_desktops_own_way_to_close_a_window_closes_it(quick: QuickStage) -> None:
    quick.quick.window.close()

    assert not quick.quick.is_shown()
    assert quick.titles() == []


def test_larger_text_is_followed_at_once(quick: QuickStage, qapp: QApplication) -> None:
    before = quick.quick.window.height()

    theme().apply(qapp, "light", 1.5)

    assert quick.quick.window.height() > before


def test_a_window_without_a_page_can_be_asked_for(qtbot: QtBot) -> None:
    window = QuickWindow()
    qtbot.addWidget(window)

    window.fit()

    assert window.page() is None


def test_where_nothing_shines_through_only_the_card_is_there(qtbot: QtBot) -> None:
    window = QuickWindow(casts_shadow=lambda: False)
    qtbot.addWidget(window)
    page = QWidget()
    QVBoxLayout(page)
    window.show_page(page)
    window.come()

    assert window.mask().boundingRect() == window.panel()


def test_nor_is_there_anything_but_the_notice(qtbot: QtBot) -> None:
    notice = CopiedNotice(casts_shadow=lambda: False)
    qtbot.addWidget(notice)

    notice.tell(Copied("Password", "", FakeClipboard().put(Secret("x"))), 30)

    assert notice.toast._title.text() == "Password copied"
    assert notice.mask().boundingRect().height() < notice.height()
    notice.end()
    assert not notice.isVisible()


def test_the_notice_lets_every_click_through_and_takes_no_keyboard(qtbot: QtBot) -> None:
    notice = CopiedNotice()
    qtbot.addWidget(notice)

    assert notice.windowFlags() & Qt.WindowType.WindowTransparentForInput
    assert notice.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_keys_that_find_no_room_are_left_out_but_for_the_last(qtbot: QtBot) -> None:
    hints = KeyHints()
    qtbot.addWidget(hints)
    hints.show_hints(HINTS)
    hints.show()

    hints.resize(660, 43)
    assert hints.words() == ["Password", "User name", "One-time code", "Close"]
    hints.resize(330, 43)
    assert hints.words() == ["Password", "Close"]


def test_the_pointer_chooses_as_it_moves(qtbot: QtBot) -> None:
    rows = RowList("Results")
    qtbot.addWidget(rows)
    rows.show_rows([QuickRow(title=str(number)) for number in range(9)])
    rows.resize(600, rows.sizeHint().height())
    rows.show()
    qtbot.waitExposed(rows)

    spot = rows.visualRect(rows.model().index(2, 0)).center()
    button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(rows.viewport().mapToGlobal(spot))
    # Given to the list itself: the platform's pointer may lie there already, and does not move then.
    QApplication.sendEvent(
        rows.viewport(), QMouseEvent(QEvent.Type.MouseMove, QPointF(spot), place, button, button, keys)
    )

    assert rows.row() == 2
    assert rows.sizeHint().height() == MOST * row_height()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.RightButton, pos=QPoint(100, 5))
    assert rows.row() == 2


def test_no_row_is_no_row() -> None:
    rows = RowList("Results")

    rows.move_by(1)

    assert rows.row() == -1
