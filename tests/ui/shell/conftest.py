"""A whole window on a folder of the test's own, with a cheap key derivation."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.ui.active_window import become_active
from vault_app.ui.shell.shell import Shell


@pytest.fixture
def shells(qapp: QApplication, qtbot: QtBot, surroundings: FakeSurroundings) -> Iterator[Callable[..., Shell]]:
    """Gives shells that quit after the test; each shows its first page."""
    made: list[Shell] = []

    def make(*words: str) -> Shell:
        shell = Shell(qapp, surroundings)
        made.append(shell)
        shell.begin(words)
        qtbot.waitExposed(shell.window)
        become_active(qtbot, shell.window)
        qtbot.waitUntil(shell.afterwards.is_done)
        return shell

    yield make
    for shell in made:
        shell.quit()
        shell.window.deleteLater()
        shell.deleteLater()


@pytest.fixture
def unlocked(shells: Callable[..., Shell], surroundings: FakeSurroundings, qtbot: QtBot) -> Shell:
    """Gives a shell whose vault was opened by typing its passphrase."""
    path, made = surroundings.make_vault()
    made.session.lock()
    shell = shells(str(path))
    unlock(qtbot, shell)
    return shell


def unlock(qtbot: QtBot, shell: Shell, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase and wait for the open vault."""
    field = shell.unlock().view.field
    QTest.keyClicks(field, passphrase)
    with qtbot.waitSignal(shell.unlocked):
        QTest.keyClick(field, Qt.Key.Key_Return)
