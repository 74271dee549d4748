import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

from vault_app.core.errors import ClipboardBusy
from vault_app.core.secret import Secret
from vault_app.ui.system import qt_clipboard
from vault_app.ui.system.qt_clipboard import KDE_HINT, MAC_HINT, WINDOWS_HINTS, QtClipboard, marked


@pytest.fixture
def clipboard() -> QtClipboard:
    QGuiApplication.clipboard().clear()
    return QtClipboard()


def test_a_text_that_was_put_can_be_pasted(clipboard: QtClipboard) -> None:
    clipboard.put(Secret("kV7#tq"))

    assert QGuiApplication.clipboard().text() == "kV7#tq"


def test_histories_are_asked_to_look_away(clipboard: QtClipboard) -> None:
    clipboard.put(Secret("kV7#tq"))

    assert set(QGuiApplication.clipboard().mimeData().formats()) == set(marked("kV7#tq").formats())


@pytest.mark.parametrize(
    ("platform", "hints", "content"),
    [
        ("linux", (KDE_HINT,), b"secret"),
        ("win32", WINDOWS_HINTS, b"\0\0\0\0"),
        ("darwin", (MAC_HINT,), b""),
    ],
)
def test_each_platform_is_asked_in_its_own_way(platform: str, hints: tuple[str, ...], content: bytes) -> None:
    data = marked("kV7#tq", platform=platform)

    assert [hint for hint in data.formats() if hint != "text/plain"] == list(hints)
    assert [bytes(data.data(hint).data()) for hint in hints] == [content] * len(hints)


def test_the_primary_selection_is_never_set(clipboard: QtClipboard) -> None:
    clipboard.put(Secret("kV7#tq"))

    assert QGuiApplication.clipboard().text(QClipboard.Mode.Selection) == ""


def test_what_is_ours_is_cleared(clipboard: QtClipboard) -> None:
    lease = clipboard.put(Secret("kV7#tq"))

    assert clipboard.clear_if_ours(lease)
    assert QGuiApplication.clipboard().text() == ""


def test_what_somebody_else_copied_is_left_alone(clipboard: QtClipboard) -> None:
    lease = clipboard.put(Secret("kV7#tq"))
    QGuiApplication.clipboard().setText("shopping list")

    assert not clipboard.clear_if_ours(lease)
    assert QGuiApplication.clipboard().text() == "shopping list"


def test_a_lease_of_an_earlier_text_clears_nothing(clipboard: QtClipboard) -> None:
    earlier = clipboard.put(Secret("first"))
    clipboard.put(Secret("second"))

    assert not clipboard.clear_if_ours(earlier)
    assert QGuiApplication.clipboard().text() == "second"


def test_a_lease_tells_nothing_of_the_text_to_another_process(clipboard: QtClipboard) -> None:
    lease = clipboard.put(Secret("kV7#tq"))

    assert lease.fingerprint != QtClipboard().put(Secret("kV7#tq")).fingerprint


def test_a_clipboard_that_takes_nothing_is_busy(clipboard: QtClipboard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_clipboard, "marked", lambda _text: marked("somebody else's"))

    with pytest.raises(ClipboardBusy):
        clipboard.put(Secret("kV7#tq"))


def test_a_hundred_thousand_void_calls_do_not_abort() -> None:
    clipboard = QGuiApplication.clipboard()

    for _ in range(100_000):
        clipboard.blockSignals(False)
