from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import GITHUB_PASSWORD, SampleSession
from tests.ui.quick.stage import QuickStage
from vault_app.ui.unlock.small_view import SmallUnlockView


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def everything_in(model: QAbstractItemModel) -> list[str]:
    """Give all words that the model serves, whatever role is asked for."""
    roles = [*range(20), *(int(Qt.ItemDataRole.UserRole) + step for step in range(10))]
    return [
        str(model.data(model.index(row, 0), role))
        for row in range(model.rowCount())
        for role in roles
        if model.data(model.index(row, 0), role) is not None
    ]


def test_the_window_and_everything_in_it_that_takes_the_keyboard_is_named(quick: QuickStage) -> None:
    window = quick.quick.window

    assert name_of(window) == "Quick access"
    assert QAccessible.queryAccessibleInterface(window).role() == QAccessible.Role.Dialog
    assert [name_of(widget) for widget in focusable(window)] == ["Search"]
    assert quick.quick.page.list.accessibleName() == "Results"


def test_so_is_the_question_for_the_passphrase(qtbot: QtBot) -> None:
    view = SmallUnlockView()
    stage = QuickStage(qtbot, view)
    view.show_vault("Northpine", "~/northpine.vault")
    view.show_quick(True)
    stage.show()

    names = [name_of(widget) for widget in focusable(stage.quick.window)]

    assert "" not in names
    assert {"Passphrase", "Unlock", "Unlock with the keyring"} <= set(names)
    stage.end()


def test_a_row_is_spoken_with_all_that_tells_it_from_the_others(quick: QuickStage) -> None:
    quick.type("git")

    rows = quick.quick.page.list
    assert [rows.shown(place).sentence() for place in range(rows.count())] == [
        "GitHub, dana.okafor",
        "GitLab (self-hosted), dokafor",
        "DigitalOcean, ops@northpine.example · matches website",
    ]


def test_the_rows_serve_no_secret_in_any_role(quick: QuickStage, sample: SampleSession) -> None:
    assert not sample.session.locked
    quick.type("github")
    quick.key(Qt.Key.Key_Right)

    served = everything_in(quick.quick.page.list.model())

    assert "Password, hidden" in served
    assert not any(GITHUB_PASSWORD in words or "JBSWY3DP" in words for words in served)
    assert not any("•" in words for words in served)
