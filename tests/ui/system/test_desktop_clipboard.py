from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_surroundings import FakeSurroundings
from vault_app.adapters.system.copy_mark import CopyMarkFile
from vault_app.core.errors import ClipboardBusy
from vault_app.core.secret import Secret
from vault_app.ui.system import qt_clipboard
from vault_app.ui.system.desktop_clipboard import DesktopClipboard, desktop_clipboard
from vault_app.ui.system.qt_clipboard import QtClipboard, marked

pytestmark = pytest.mark.usefixtures("qapp")


class KnowsItsOwner(QtClipboard):
    """Tells whose a text is, as a real desktop does: here every text is the window's."""

    def offers_something(self) -> bool:
        return bool(own_text())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    QGuiApplication.clipboard().clear()
    return tmp_path / "run"


@pytest.fixture
def tool() -> FakeClipboard:
    return FakeClipboard()


def clipboard_of(folder: Path, tool: FakeClipboard | None, *, has_keyboard: bool) -> DesktopClipboard:
    mark = CopyMarkFile(folder)
    return DesktopClipboard(mark, tool=None if tool is None else lambda: tool, has_keyboard=lambda: has_keyboard)


def own_text() -> str:
    return QGuiApplication.clipboard().text()


def is_marked(folder: Path) -> bool:
    return CopyMarkFile(folder).is_left()


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_clipboard, "marked", lambda _text: marked("somebody else's"))


def test_with_the_keyboard_the_window_serves_the_copy_itself(folder: Path, tool: FakeClipboard) -> None:
    clipboard_of(folder, tool, has_keyboard=True).put(Secret("kV7#tq"))

    assert (own_text(), tool.text) == ("kV7#tq", "")


def test_without_the_keyboard_the_tool_serves_it(folder: Path, tool: FakeClipboard) -> None:
    clipboard = clipboard_of(folder, tool, has_keyboard=False)

    lease = clipboard.put(Secret("kV7#tq"))

    assert (own_text(), tool.text) == ("", "kV7#tq")
    assert clipboard.clear_if_ours(lease)
    assert tool.text == ""


@pytest.mark.usefixtures("busy")
def test_where_the_window_is_given_no_clipboard_the_tool_serves_it(folder: Path, tool: FakeClipboard) -> None:
    clipboard_of(folder, tool, has_keyboard=True).put(Secret("kV7#tq"))

    assert tool.text == "kV7#tq"


def test_where_the_tool_cannot_the_window_tries(folder: Path, tool: FakeClipboard) -> None:
    tool.busy = True
    clipboard = clipboard_of(folder, tool, has_keyboard=False)

    lease = clipboard.put(Secret("kV7#tq"))

    assert own_text() == "kV7#tq"
    assert clipboard.clear_if_ours(lease)
    assert own_text() == ""


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("has_tool", [True, False])
def test_where_neither_can_it_says_so_and_leaves_no_mark(folder: Path, tool: FakeClipboard, *, has_tool: bool) -> None:
    tool.busy = True

    with pytest.raises(ClipboardBusy):
        clipboard_of(folder, tool if has_tool else None, has_keyboard=True).put(Secret("kV7#tq"))

    assert not is_marked(folder)


def test_what_the_window_copied_since_stays_and_the_tool_is_not_asked(folder: Path, tool: FakeClipboard) -> None:
    clipboard = DesktopClipboard(
        CopyMarkFile(folder), tool=lambda: tool, has_keyboard=lambda: False, own=KnowsItsOwner()
    )
    lease = clipboard.put(Secret("kV7#tq"))
    QGuiApplication.clipboard().setText("a note")

    assert not clipboard.clear_if_ours(lease)
    assert (own_text(), tool.text) == ("a note", "kV7#tq")


def test_after_a_copy_by_the_tool_the_window_serves_the_next(folder: Path, tool: FakeClipboard) -> None:
    keyboard = [False, True]
    clipboard = DesktopClipboard(CopyMarkFile(folder), tool=lambda: tool, has_keyboard=lambda: keyboard.pop(0))
    clipboard.put(Secret("first"))

    assert clipboard.clear_if_ours(clipboard.put(Secret("second")))
    assert own_text() == ""


def test_a_copy_is_marked_for_as_long_as_it_may_be_there(folder: Path) -> None:
    clipboard = clipboard_of(folder, None, has_keyboard=True)

    lease = clipboard.put(Secret("kV7#tq"))
    assert CopyMarkFile(folder).fits(b"kV7#tq")
    clipboard.clear_if_ours(lease)

    assert not is_marked(folder)


def test_only_a_wayland_desktop_has_such_a_tool(surroundings: FakeSurroundings) -> None:
    desktop_clipboard(surroundings).put(Secret("kV7#tq"))

    assert (own_text(), surroundings.tool.text) == ("kV7#tq", "")
