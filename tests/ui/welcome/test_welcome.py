import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vault_app.core.settings import RecentVault
from vault_app.ui.welcome.recent_row import RecentRow
from vault_app.ui.welcome.view import WelcomeView
from vault_app.ui.widgets.icon_button import IconButton

RECENT = [RecentVault(path=f"/vaults/{number}.vault", name=f"Vault {number}") for number in range(6)]


@pytest.fixture
def view(qtbot: QtBot) -> WelcomeView:
    view = WelcomeView()
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    return view


def rows(view: WelcomeView) -> list[RecentRow]:
    return [row for row in view.findChildren(RecentRow) if row.isVisible()]


@pytest.mark.parametrize(
    ("button", "signal"),
    [("create_button", "create_asked"), ("open_button", "open_asked"), ("back_button", "back_asked")],
)
def test_each_button_tells_what_was_asked(qtbot: QtBot, view: WelcomeView, button: str, signal: str) -> None:
    view.show_back(wanted=True)

    with qtbot.waitSignal(getattr(view, signal)):
        getattr(view, button).click()


def test_who_has_no_vault_yet_reads_that_an_import_comes_after(view: WelcomeView) -> None:
    assert view._import_hint.isVisible()

    view.show_recent(RECENT)

    assert not view._import_hint.isVisible()


def test_without_recent_vaults_none_are_announced(view: WelcomeView) -> None:
    assert not view._recent_title.isVisible()


def test_the_four_latest_vaults_are_listed(qtbot: QtBot, view: WelcomeView) -> None:
    view.show_recent(RECENT)

    qtbot.waitUntil(lambda: len(rows(view)) == 4)
    assert rows(view)[0].accessibleName() == "Vault 0, /vaults/0.vault"


def test_a_recent_vault_can_be_chosen_by_key(qtbot: QtBot, view: WelcomeView) -> None:
    view.show_recent(RECENT)
    qtbot.waitUntil(lambda: len(rows(view)) == 4)
    rows(view)[1].setFocus(Qt.FocusReason.TabFocusReason)
    rows(view)[1].grab()

    with qtbot.waitSignal(view.recent_chosen) as told:
        QTest.keyClick(rows(view)[1], Qt.Key.Key_Return)

    assert told.args == ["/vaults/1.vault"]


def test_showing_them_again_lists_them_once(qtbot: QtBot, view: WelcomeView) -> None:
    view.show_recent(RECENT)
    view.show_recent(RECENT[:1])

    qtbot.waitUntil(lambda: len(rows(view)) == 1)


def test_a_problem_is_told(view: WelcomeView) -> None:
    view.show_problem("No.")

    assert view._problem.text() == "No."


def test_a_recent_vault_can_be_forgotten(qtbot: QtBot, view: WelcomeView) -> None:
    view.show_recent(RECENT[:2])
    forget = next(button for button in view.findChildren(IconButton) if button.accessibleName() == "Forget Vault 1")

    with qtbot.waitSignal(view.forget_asked) as told:
        forget.click()

    assert told.args == ["/vaults/1.vault"]
