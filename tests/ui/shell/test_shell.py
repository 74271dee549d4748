from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.ui.shell.conftest import unlock
from vault_app.core.secret import Secret
from vault_app.core.settings import RecentVault, Settings
from vault_app.ui.shell.shell import Shell
from vault_app.ui.shell.window import SMALLEST, fitted
from vault_app.ui.theme.theme import theme
from vault_app.ui.welcome.view import WelcomeView

Shells = Callable[..., Shell]
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_fresh_machine_is_welcomed(shells: Shells) -> None:
    assert isinstance(shells().window.page, WelcomeView)


def test_a_vault_named_on_the_command_line_is_asked_for(shells: Shells, tmp_path: Path) -> None:
    shell = shells(str(tmp_path / "office.vault"))

    assert shell.window.page is shell.unlock().view
    assert shell.unlock().name == "office"


def test_the_vault_used_last_is_asked_for(shells: Shells, surroundings: FakeSurroundings) -> None:
    surroundings.settings.kept = Settings(recent=(RecentVault(path="/vaults/n.vault", name="Northpine"),))

    assert shells().unlock().name == "Northpine"


def test_the_default_vault_is_asked_for_where_there_is_one(shells: Shells, surroundings: FakeSurroundings) -> None:
    surroundings.make_vault("personal")

    assert shells().unlock().path == surroundings.default_vault_path()


def test_the_first_page_tells_that_it_is_painted(
    qtbot: QtBot, surroundings: FakeSurroundings, qapp: QApplication
) -> None:
    shell = Shell(qapp, surroundings)

    with qtbot.waitSignal(shell.window.painted):
        shell.begin()

    shell.quit()


def test_no_part_of_a_page_is_ever_a_window_of_its_own(
    qtbot: QtBot, qapp: QApplication, surroundings: FakeSurroundings, shells: Shells
) -> None:
    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.shown: list[str] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.shown.append(type(watched).__name__)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)

    path, made = surroundings.make_vault()
    made.session.lock()
    shell = shells(str(path))
    unlock(qtbot, shell)
    shell.open_vault().page.open_generator()
    shell.show_settings()
    shell.show_create()
    shell.show_welcome()

    qapp.removeEventFilter(watch)
    assert watch.shown == ["ShellWindow"]


def test_the_passphrase_opens_the_vault_with_the_search_ready(unlocked: Shell) -> None:
    page = unlocked.open_vault().page

    assert unlocked.window.page is page
    assert QApplication.focusWidget() is page.bar.search


def test_an_opened_vault_is_remembered(unlocked: Shell, surroundings: FakeSurroundings, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(surroundings.settings.kept.recent))

    recent = surroundings.settings.kept.recent[0]
    assert (recent.name, recent.path) == ("Northpine", str(unlocked.unlock().path))
    assert recent.opened == surroundings.own_clock.now_ms()


def test_locking_shows_the_unlock_page_within_200_ms(unlocked: Shell) -> None:
    session = unlocked.bridge.session
    assert session is not None
    begun = perf_counter()

    QTest.keyClick(unlocked.window, Qt.Key.Key_L, CTRL)

    assert perf_counter() - begun < 0.2
    assert unlocked.window.page is unlocked.unlock().view
    assert session.locked
    assert unlocked.unlock().view.field.is_blank()


def test_the_foot_locks(unlocked: Shell) -> None:
    QTest.mouseClick(unlocked.open_vault().page.sidebar.foot.lock_button, Qt.MouseButton.LeftButton)

    assert unlocked.bridge.session is None


def test_nothing_of_the_vault_stays_on_the_hidden_page(unlocked: Shell) -> None:
    page = unlocked.open_vault().page
    page.bar.search.setText("git")

    unlocked.lock()

    assert page.bar.search.text() == ""
    assert page.browse.selected is None


def test_after_the_idle_time_the_vault_locks(unlocked: Shell, surroundings: FakeSurroundings) -> None:
    surroundings.own_clock.pass_seconds(600)

    unlocked.open_vault().idle.look()

    assert unlocked.bridge.session is None


def test_a_key_puts_the_idle_time_off(unlocked: Shell, surroundings: FakeSurroundings) -> None:
    surroundings.own_clock.pass_seconds(599)
    QTest.keyClick(unlocked.window.windowHandle(), Qt.Key.Key_A)
    surroundings.own_clock.pass_seconds(599)

    unlocked.open_vault().idle.look()

    assert unlocked.bridge.session is not None


def test_a_computer_that_slept_too_long_locks_on_the_first_key(unlocked: Shell, surroundings: FakeSurroundings) -> None:
    surroundings.own_clock.pass_seconds(3600)

    QTest.keyClick(unlocked.window.windowHandle(), Qt.Key.Key_A)

    assert unlocked.bridge.session is None


def test_the_foot_says_how_long_it_stays_open(unlocked: Shell, surroundings: FakeSurroundings) -> None:
    surroundings.own_clock.pass_seconds(19)

    unlocked.open_vault().idle.look()

    assert unlocked.open_vault().page.sidebar.foot.text() == "Locks in 9:41"


def test_never_locking_is_a_choice(unlocked: Shell, surroundings: FakeSurroundings) -> None:
    unlocked.preferences.change(idle_lock=0)
    surroundings.own_clock.pass_seconds(86_400)

    unlocked.open_vault().idle.look()

    assert unlocked.bridge.session is not None
    assert unlocked.open_vault().page.sidebar.foot.text() == "Unlocked"


def test_an_edit_in_progress_comes_back_after_the_lock(unlocked: Shell, qtbot: QtBot) -> None:
    page = unlocked.open_vault().page
    page.new_item()
    qtbot.waitUntil(lambda: page.browse.editor_open)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "ups.com")

    unlocked.lock()
    with qtbot.waitSignal(unlocked.bridge.notice) as told:
        unlock(qtbot, unlocked)

    assert told.args[0].action == "Continue editing"


def test_an_edit_does_not_come_back_where_it_could_not_be_saved(unlocked: Shell, qtbot: QtBot) -> None:
    page = unlocked.open_vault().page
    page.new_item()
    qtbot.waitUntil(lambda: page.browse.editor_open)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "ups.com")
    unlocked.lock()
    with qtbot.waitSignal(unlocked.bridge.notice):
        unlock(qtbot, unlocked)
    session = unlocked.bridge.session
    assert session is not None
    session.read_only = "rolled-back"

    with qtbot.assertNotEmitted(unlocked.bridge.notice):
        unlocked.bridge.open(session)
        unlocked.lane.wait_idle(5)
        QApplication.processEvents()


def test_text_grows_and_shrinks_and_comes_back(unlocked: Shell) -> None:
    QTest.keyClick(unlocked.window, Qt.Key.Key_Plus, CTRL)
    grown = theme().text_scale
    QTest.keyClick(unlocked.window, Qt.Key.Key_Minus, CTRL)
    QTest.keyClick(unlocked.window, Qt.Key.Key_Minus, CTRL)
    shrunk = theme().text_scale
    QTest.keyClick(unlocked.window, Qt.Key.Key_0, CTRL)

    assert (grown, shrunk, theme().text_scale) == (1.1, 0.9, 1.0)


def test_text_size_stays_in_its_limits(unlocked: Shell) -> None:
    for _ in range(30):
        unlocked.change_text_size(10)

    assert unlocked.preferences.now.text_scale == 200


def test_quitting_locks_and_clears_the_clipboard(unlocked: Shell) -> None:
    session = unlocked.bridge.session
    assert session is not None
    unlocked.bridge.copy_text(Secret("kV7#tq"), what="Password", title="GitHub")

    unlocked.window.close()

    assert session.locked
    assert QApplication.clipboard().text() == ""


def test_the_size_of_the_window_is_kept(shells: Shells, surroundings: FakeSurroundings) -> None:
    shell = shells()
    shell.window.resize(1000, 700)

    shell.quit()

    assert surroundings.settings.kept.window == (1000, 700)


def test_another_vault_can_be_opened_and_left_again(shells: Shells, tmp_path: Path) -> None:
    shell = shells(str(tmp_path / "office.vault"))

    shell.unlock().view.another_vault_asked.emit()
    welcome = shell.window.page
    assert isinstance(welcome, WelcomeView)
    welcome.back_asked.emit()

    assert shell.window.page is shell.unlock().view


def test_a_recent_vault_is_one_click_away(shells: Shells, tmp_path: Path) -> None:
    shell = shells()
    assert isinstance(shell.window.page, WelcomeView)

    shell.window.page.recent_chosen.emit(str(tmp_path / "other.vault"))

    assert shell.unlock().path == tmp_path / "other.vault"


def test_a_vault_s_file_is_asked_for(shells: Shells, tmp_path: Path) -> None:
    shell = shells()

    shell.ask_for_vault()

    dialog = shell.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "chosen.vault"))
    dialog.reject()
    assert shell.unlock().path == tmp_path / "chosen.vault"


@pytest.mark.parametrize("name", ["theme", "compact", "reduced_motion"])
def test_a_changed_setting_shows_at_once(shells: Shells, name: str) -> None:
    shell = shells()

    shell.preferences.change(theme="dark", compact=True, reduced_motion=True)

    shown = {
        "theme": theme().resolved_scheme == "dark",
        "compact": theme().density == "compact",
        "reduced_motion": theme().reduced_motion,
    }
    assert shown[name]


def test_a_window_lies_in_its_screen_with_its_frame_and_grows_by_nothing() -> None:
    kept = QSize(1280, 800)

    assert fitted(kept, QSize(1366, 768)).height() < 768
    assert fitted(kept, QSize(1366, 768)).width() == 1280
    assert fitted(kept, QSize(2560, 1440)) == kept
    assert fitted(kept, QSize(320, 240)) == SMALLEST
