"""The page of the open vault, built while the person types."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.ui.shell.conftest import unlock
from vault_app.ui.shell.shell import Shell

Shells = Callable[..., Shell]


def test_a_key_is_taken_while_the_page_is_being_built(
    qtbot: QtBot, shells: Shells, surroundings: FakeSurroundings
) -> None:
    path, made = surroundings.make_vault()
    made.session.lock()
    shell = shells(str(path))
    field = shell.unlock().view.field

    QTest.keyClicks(field, "open")

    assert (len(field.text()), shell._open) == (4, None)
    begun = shell._preparing
    assert begun is not None
    qtbot.waitUntil(begun.is_done)
    assert shell._open is not None
    assert not shell.is_open()


def test_an_unlock_that_does_not_wait_builds_what_is_missing(
    qtbot: QtBot, shells: Shells, surroundings: FakeSurroundings
) -> None:
    path, made = surroundings.make_vault()
    made.session.lock()
    shell = shells(str(path))

    unlock(qtbot, shell, PASSPHRASE)

    assert shell.window.page is shell.open_vault().page
    assert shell.open_vault().page is shell.screens.page


def test_an_app_that_quits_builds_nothing_more(shells: Shells, surroundings: FakeSurroundings, qtbot: QtBot) -> None:
    path, made = surroundings.make_vault()
    made.session.lock()
    shell = shells(str(path))
    QTest.keyClicks(shell.unlock().view.field, "o")
    begun = shell._preparing

    shell.quit()

    assert begun is not None
    assert begun.is_done()
    qtbot.wait(20)
    assert shell._open is None
