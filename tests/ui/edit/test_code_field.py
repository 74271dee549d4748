"""The field of a one-time code: typed, pasted, and read from pictures."""

import base64
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import pytest
import segno
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.core.test_code_export import code as exported_code
from vault_app.core.draft import DraftField
from vault_app.core.ids import CODE, ValueId
from vault_app.core.item import FieldType, Sealed
from vault_app.core.secret import Secret
from vault_app.ui.edit.code_field import CodeEdit
from vault_app.ui.edit.qr_picture import MOST_BYTES

ADDRESS = "otpauth://totp/ACME:dana?secret=JBSWY3DPEHPK3PXP&issuer=ACME"
KEPT = "otpauth://totp/ACME:dana?secret=JBSWY3DPEHPK3PXP&issuer=ACME&algorithm=SHA1&digits=6&period=30"
EXPORT = "otpauth-migration://offline?data="


@pytest.fixture
def edit(qtbot: QtBot) -> CodeEdit:
    edit = CodeEdit(DraftField(CODE, FieldType.CODE, ""), label="One-time code")
    qtbot.addWidget(edit)
    edit.resize(500, 90)
    edit.show()
    edit.activateWindow()
    return edit


def typed(edit: CodeEdit) -> str:
    secret = edit.peek()
    return secret.reveal()


def below(edit: CodeEdit) -> str:
    """Give the words below the field, a hint or what is wrong."""
    return edit.labelled._below.text()


def wrong(edit: CodeEdit) -> str:
    return edit.labelled.error()


def picture(*texts: str, scale: int = 5, light: str = "#ffffff", dark: str = "#000000", turned: int = 0) -> QImage:
    """Draw QR codes one below the other, as a screenshot of a website shows them."""
    matrices = [segno.make(text, error="m", micro=False).matrix for text in texts]
    side = (max((len(matrix) for matrix in matrices), default=40) + 12) * scale
    image = QImage(side, side * max(1, len(matrices)), QImage.Format.Format_ARGB32)
    image.fill(QColor(light))
    painter = QPainter(image)
    for number, matrix in enumerate(matrices):
        for down, row in enumerate(matrix):
            for across, module in enumerate(row):
                if module:
                    left, top = (across + 6) * scale, number * side + (down + 6) * scale
                    painter.fillRect(left, top, scale, scale, QColor(dark))
    painter.end()
    return image.transformed(QTransform().rotate(turned)) if turned else image


def on_clipboard(image: QImage) -> None:
    QGuiApplication.clipboard().setImage(image)


def saved(image: QImage, folder: Path, name: str = "code.png") -> Path:
    path = folder / name
    assert image.save(str(path))
    return path


def open_menu(edit: CodeEdit, qtbot: QtBot) -> QMenu:
    """Give the menu that asks which of several codes is meant."""
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in edit.findChildren(QMenu)))
    return next(menu for menu in edit.findChildren(QMenu) if menu.isVisible())


def words_of(actions: Sequence[QAction]) -> list[str]:
    return [action.text() for action in actions]


# --- typed and pasted ---


def test_a_pasted_address_says_what_it_sets_up(edit: CodeEdit) -> None:
    edit.line.setText(ADDRESS)
    edit.look()

    assert below(edit) == "A code of 6 digits every 30 seconds · ACME · dana"
    assert wrong(edit) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("jbsw y3dp ehpk 3pxp", "A code of 6 digits every 30 seconds"),
        ("otpauth://totp/x?secret=JBSWY3DP&digits=8&period=60", "A code of 8 digits every 60 seconds · x"),
        ("steam://JBSWY3DPEHPK3PXP", "Codes of Steam · Steam"),
    ],
)
def test_whatever_sets_up_codes_is_told(edit: CodeEdit, text: str, words: str) -> None:
    edit.line.setText(text)
    edit.look()

    assert below(edit) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("otpauth://hotp/x?secret=JBSWY3DP&counter=0", "These codes count up with each use"),
        ("otpauth://totp/x?secret=JBSWY3DP&algorithm=MD5", "a way of making codes that is not known"),
        ("otpauth://totp/x?secret=JBSWY3DP&digits=5", "Codes have 6 to 8 digits"),
        ("otpauth://totp/x?secret=JBSWY3DP&period=0", "Codes change every 1 to 3,600 seconds"),
        ("https://github.example", "This is no set-up address"),
        ("0123 89", "the letters A to Z and the digits 2 to 7"),
        (EXPORT + "AAAA", "moves codes from one phone to another"),
    ],
)
def test_what_sets_up_none_says_why(edit: CodeEdit, text: str, words: str) -> None:
    edit.line.setText(text)
    edit.look()

    assert words in wrong(edit)


def test_it_looks_once_typing_rests(edit: CodeEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(edit.line, "not a key!")
    assert wrong(edit) == ""

    qtbot.waitUntil(lambda: bool(wrong(edit)))


def test_a_refused_save_says_why_in_the_same_words(edit: CodeEdit) -> None:
    edit.line.setText("otpauth://hotp/x?secret=JBSWY3DP")

    edit.set_error("Paste the set-up key, or what begins with otpauth://.")

    assert "count up with each use" in wrong(edit)
    edit.set_error("")
    assert wrong(edit) == ""


def test_emptied_it_hints_again(edit: CodeEdit) -> None:
    edit.line.setText("x!")
    edit.look()
    edit.line.setText("")
    edit.look()

    assert below(edit).startswith("Paste the set-up key")


def test_a_sealed_key_says_nothing_until_it_is_unsealed(qtbot: QtBot) -> None:
    sealed = Sealed(ValueId(bytes(16)), b"x", 0, bytes(16))
    edit = CodeEdit(DraftField(CODE, FieldType.CODE, sealed))
    qtbot.addWidget(edit)
    edit.look()
    assert below(edit).startswith("Paste the set-up key")

    edit.fill(Secret(ADDRESS))

    assert below(edit).startswith("A code of 6 digits")
    assert not edit.is_changed()


# --- from a picture ---


def test_the_picture_on_the_clipboard_is_read(edit: CodeEdit) -> None:
    on_clipboard(picture(ADDRESS))

    edit.take_clipboard()

    assert typed(edit) == KEPT
    assert edit.is_changed()
    assert not edit.line.is_revealed()
    assert below(edit) == "A code of 6 digits every 30 seconds · ACME · dana"


def test_a_picture_can_be_pasted_with_the_key(edit: CodeEdit) -> None:
    on_clipboard(picture(ADDRESS))

    QTest.keyClick(edit.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert typed(edit) == KEPT


def test_text_is_pasted_as_ever(edit: CodeEdit) -> None:
    QGuiApplication.clipboard().setText(ADDRESS)

    QTest.keyClick(edit.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert typed(edit) == ADDRESS


def test_a_picture_file_is_read(edit: CodeEdit, tmp_path: Path) -> None:
    edit.take_file(saved(picture(ADDRESS), tmp_path))

    assert typed(edit) == KEPT
    assert below(edit).endswith("dana. Delete the picture: whoever has it can make the codes.")


def test_a_pipe_is_no_picture_and_holds_nothing_up(edit: CodeEdit, tmp_path: Path) -> None:
    path = tmp_path / "code.png"
    os.mkfifo(path)

    edit.take_file(path)

    assert "no picture" in wrong(edit)


def test_an_installation_without_the_reader_says_so(edit: CodeEdit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    on_clipboard(picture(ADDRESS))

    edit.take_clipboard()

    assert "QR codes cannot be read in this installation" in wrong(edit)


def test_a_long_name_of_several_lines_is_cut(edit: CodeEdit) -> None:
    edit.line.setText("otpauth://totp/" + "a%0A" * 90 + "?secret=JBSWY3DPEHPK3PXP")
    edit.look()

    assert below(edit).endswith("a a a…")
    assert "\n" not in below(edit)


@pytest.mark.parametrize("name", ["code.jpg", "code.bmp", "code.webp"])
def test_other_kinds_of_pictures_are_read_too(edit: CodeEdit, tmp_path: Path, name: str) -> None:
    edit.take_file(saved(picture(ADDRESS).convertToFormat(QImage.Format.Format_RGB32), tmp_path, name))

    assert typed(edit) == KEPT


@pytest.mark.parametrize(
    "image",
    [
        picture(ADDRESS, light="#14181d", dark="#e9ecf0"),
        picture(ADDRESS, light="#00000000"),
        picture(ADDRESS, turned=90),
        picture(ADDRESS, turned=13),
        picture(ADDRESS, scale=60),
        picture(ADDRESS, light="#dff1ee", dark="#0b7568"),
    ],
    ids=["dark theme", "transparent", "on its side", "askew", "large", "coloured"],
)
def test_codes_are_read_as_websites_show_them(edit: CodeEdit, image: QImage) -> None:
    on_clipboard(image)

    edit.take_clipboard()

    assert typed(edit) == KEPT


def test_a_file_dropped_on_the_field_is_read(edit: CodeEdit, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(saved(picture(ADDRESS), tmp_path)))])

    for target in (edit, edit.line):
        edit.line.setText("")
        drop(target, data)
        assert typed(edit) == KEPT


def drop(target: object, data: QMimeData) -> None:
    spot, buttons, keys = QPoint(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(spot, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, entering)  # type: ignore[arg-type]  # a widget
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(spot), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, dropping)  # type: ignore[arg-type]  # as above


def test_dropped_text_is_no_picture(edit: CodeEdit) -> None:
    data = QMimeData()
    data.setText(ADDRESS)
    entering = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    edit.dragEnterEvent(entering)

    assert typed(edit) == ""


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ((), "No QR code was found in the picture"),
        (("https://acme.example",), "is of something else"),
        (("otpauth://hotp/x?secret=JBSWY3DP&counter=1",), "These codes count up with each use"),
        (("otpauth://totp/x",), "the letters A to Z"),
    ],
)
def test_a_picture_without_a_code_says_why(edit: CodeEdit, texts: tuple[str, ...], words: str) -> None:
    on_clipboard(picture(*texts))

    edit.take_clipboard()

    assert words in wrong(edit)
    assert typed(edit) == ""


def test_an_empty_clipboard_says_so(edit: CodeEdit) -> None:
    QGuiApplication.clipboard().clear()

    edit.take_clipboard()

    assert "There is no picture on the clipboard" in wrong(edit)
    assert not edit.menu().actions()[1].isEnabled()


@pytest.mark.parametrize("content", [b"", b"no picture at all", b"\x89PNG\r\n\x1a\n broken", b"<svg/>"])
def test_a_file_that_is_no_picture_says_so(edit: CodeEdit, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "code.png"
    path.write_bytes(content)

    edit.take_file(path)

    assert "This is no picture that can be read" in wrong(edit)


def test_a_picture_that_is_cut_off_says_so(edit: CodeEdit, tmp_path: Path) -> None:
    path = saved(picture(ADDRESS), tmp_path)
    path.write_bytes(path.read_bytes()[:60])

    edit.take_file(path)

    assert "This is no picture that can be read" in wrong(edit)


def test_what_is_no_code_is_saved_by_nobody_and_stays_to_be_mended(edit: CodeEdit) -> None:
    edit.set_error("Paste the set-up key, or what begins with otpauth://.")
    assert wrong(edit) == "Paste the set-up key, or what begins with otpauth://."

    edit.line.setText(ADDRESS)
    edit.set_error("These are too many.")
    assert wrong(edit) == "These are too many."


def test_a_file_that_is_not_there_says_so(edit: CodeEdit, tmp_path: Path) -> None:
    edit.take_file(tmp_path / "gone.png")

    assert "no picture" in wrong(edit)


def test_a_huge_file_is_not_read(edit: CodeEdit, tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    edit.take_file(path)

    assert "too large" in wrong(edit)


def test_a_picture_of_too_many_pixels_is_not_unpacked(edit: CodeEdit, tmp_path: Path) -> None:
    image = QImage(8_000, 7_000, QImage.Format.Format_Mono)
    image.fill(0)

    edit.take_file(saved(image, tmp_path))
    assert "too large" in wrong(edit)
    edit.set_error("")
    on_clipboard(image)
    edit.take_clipboard()
    assert "too large" in wrong(edit)


def test_of_several_codes_one_is_chosen(edit: CodeEdit, qtbot: QtBot) -> None:
    other = "otpauth://totp/Mail%20%26%20more:mia?secret=MFRGGZDF"
    on_clipboard(picture(ADDRESS, "https://acme.example", other))

    edit.take_clipboard()
    menu = open_menu(edit, qtbot)
    assert words_of(menu.actions()) == ["ACME · dana", "Mail && more · mia"]
    menu.actions()[1].trigger()
    menu.close()

    assert typed(edit).startswith("otpauth://totp/Mail%20%26%20more:mia?secret=MFRGGZDF&")


def export(*names: bytes) -> str:
    message = b"".join(exported_code(name=name) for name in names)
    return EXPORT + quote(base64.b64encode(message), safe="")


def test_the_export_of_another_phone_offers_its_codes(edit: CodeEdit, qtbot: QtBot) -> None:
    on_clipboard(picture(export(b"dana", b"mia")))

    edit.take_clipboard()
    menu = open_menu(edit, qtbot)
    menu.actions()[1].trigger()
    menu.close()

    assert typed(edit).startswith("otpauth://totp/ACME:mia?secret=JBSWY3DPEHPK3PXP&")


def test_an_export_of_one_code_that_is_pasted_becomes_that_code(edit: CodeEdit) -> None:
    edit.line.setText(export(b"dana"))
    edit.look()

    assert typed(edit) == KEPT


def test_the_file_is_chosen_without_holding_up_the_window(edit: CodeEdit, tmp_path: Path) -> None:
    path = saved(picture(ADDRESS), tmp_path)

    edit.menu().actions()[0].trigger()
    dialog = edit.findChild(QFileDialog) or edit.window().findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()

    assert typed(edit) == KEPT


def test_the_button_opens_the_menu(edit: CodeEdit, qtbot: QtBot) -> None:
    edit.scan.click()

    menu = open_menu(edit, qtbot)
    assert words_of(menu.actions()) == ["From a picture file…", "From the clipboard"]
    menu.close()
