"""What is asked of Windows and macOS; whether they do it was not tried."""

from typing import Any

import pytest
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vault_app.ui.system.capture_guard import CaptureGuard


class Call:
    """One function of a system's library: notes what it was asked, and answers as it was told to."""

    restype: Any = None
    argtypes: Any = None

    def __init__(self, answer: Any) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self._answer = answer

    def __call__(self, *arguments: Any) -> Any:
        self.asked.append(arguments)
        return self._answer


class User32:
    """The part of Windows; ``knows`` is the newest way to hide a window that it has."""

    def __init__(self, *, succeeds: bool = True) -> None:
        self.SetWindowDisplayAffinity = Call(int(succeeds))


class ObjectiveC:
    """The runtime of macOS; ``window`` is what a view says it is in."""

    def __init__(self, *, window: int) -> None:
        self.sel_registerName = Call(77)
        self.objc_msgSend = Call(window)


@pytest.fixture
def window(qapp: QApplication) -> QWindow:
    window = QWindow(qapp.primaryScreen())
    window.create()
    return window


def test_windows_leaves_the_window_out_of_every_capture(qapp: QApplication, window: QWindow) -> None:
    user32 = User32()

    CaptureGuard(qapp, platform="win32", library=user32).hide_window(window)

    assert user32.SetWindowDisplayAffinity.asked == [(int(window.winId()), 0x11)]


def test_an_older_windows_shows_it_black(qapp: QApplication, window: QWindow) -> None:
    user32 = User32(succeeds=False)

    CaptureGuard(qapp, platform="win32", library=user32).hide_window(window)

    assert [way for _handle, way in user32.SetWindowDisplayAffinity.asked] == [0x11, 0x01]


def test_macos_shares_the_window_with_nobody(qapp: QApplication, window: QWindow) -> None:
    objc = ObjectiveC(window=4711)

    CaptureGuard(qapp, platform="darwin", library=objc).hide_window(window)

    assert objc.sel_registerName.asked == [(b"window",), (b"setSharingType:",)]
    assert objc.objc_msgSend.asked == [(int(window.winId()), 77), (4711, 77, 0)]


def test_a_view_without_a_window_is_left_alone(qapp: QApplication, window: QWindow) -> None:
    objc = ObjectiveC(window=0)

    CaptureGuard(qapp, platform="darwin", library=objc).hide_window(window)

    assert len(objc.objc_msgSend.asked) == 1


def test_each_window_is_hidden_once_when_it_gets_the_keyboard(qapp: QApplication, qtbot: QtBot) -> None:
    user32 = User32()
    guard = CaptureGuard(qapp, platform="win32", library=user32)
    window = QWindow()
    window.show()
    window.requestActivate()
    qtbot.waitUntil(lambda: bool(user32.SetWindowDisplayAffinity.asked))

    guard.hide_window(window)
    guard.hide_window(None)

    assert [handle for handle, _way in user32.SetWindowDisplayAffinity.asked].count(int(window.winId())) == 1
    window.close()
