"""Attachments in the window: dropped, looked into, saved, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id
from tests.ui.browse.stage import Stage
from vault_app.core.attachments import files_of
from vault_app.core.item import Field
from vault_app.core.secret import Secret
from vault_app.ui.browse.file_row import FileRow
from vault_app.ui.browse.file_sheet import FileSheet, is_text, picture_in

GITHUB = item_id("GitHub")


def drop(target: QWidget, *paths: Path) -> bool:
    """Drop files as a file manager does; tell whether they were taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, left, none)
    enter.setAccepted(False)
    target.dragEnterEvent(enter)
    if enter.isAccepted():
        target.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none))
    return enter.isAccepted()


def picture(width: int = 40, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub lacks the device
    return bytes(data.data())


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def attached(stage: Stage, sample: SampleSession, qtbot: QtBot, path: Path) -> tuple[FileRow, Field]:
    assert drop(stage.page.detail, path)
    stage.rest(qtbot)
    (field,) = files_of(sample.session.vault.item(GITHUB))
    row = stage.page.detail.fields.row_of(field.id)
    assert isinstance(row, FileRow)
    return row, field


def test_a_dropped_file_is_attached_and_can_be_taken_back(
    stage: Stage, sample: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    row, _field = attached(stage, sample, qtbot, written(tmp_path / "codes.txt", b"one\ntwo\n"))

    assert (row.value_label.text(), row._label.text()) == ("codes.txt", "File · < 1 kB")
    assert stage.heard.notes[-1].title == "1 file added to “GitHub”"
    undo = stage.heard.notes[-1].act
    assert undo is not None
    undo()
    stage.rest(qtbot)
    assert files_of(sample.session.vault.item(GITHUB)) == ()


def test_several_files_are_attached_at_once_and_their_size_is_told(
    stage: Stage, sample: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [written(tmp_path / f"{number}.bin", bytes(2000)) for number in range(3)]

    assert drop(stage.page.detail, *paths)
    stage.rest(qtbot)

    assert len(files_of(sample.session.vault.item(GITHUB))) == 3
    assert "3 files, 6.0 kB" in stage.page.detail.foot_words()


def test_a_text_is_looked_into_in_memory_and_closed_by_the_lock(
    stage: Stage, sample: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    row, _field = attached(stage, sample, qtbot, written(tmp_path / "codes.txt", b"one\ntwo\n"))

    row._view.click()
    stage.rest(qtbot)
    sheet = stage.page._files.sheet()
    assert isinstance(sheet, FileSheet)
    assert sheet.shows() == "text"
    assert sheet._text is not None
    assert sheet._text.accessibleDescription() == "one\ntwo\n"
    text = sheet._text

    stage.bridge.lock()

    assert stage.page._files.sheet() is None
    assert text.is_masked()


def test_a_picture_is_looked_into_and_forgotten(
    stage: Stage, sample: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    row, _field = attached(stage, sample, qtbot, written(tmp_path / "plan.png", picture()))

    row._view.click()
    stage.rest(qtbot)
    sheet = stage.page._files.sheet()
    assert sheet is not None
    assert sheet.shows() == "picture"
    shown = sheet._picture
    assert shown is not None
    sheet.close_button.click()

    assert shown._image.isNull()


def test_a_file_of_another_kind_says_that_it_has_to_be_saved(
    stage: Stage, sample: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    row, _field = attached(stage, sample, qtbot, written(tmp_path / "x.bin", b"\0\xff\xfe"))

    row._view.click()
    stage.rest(qtbot)

    sheet = stage.page._files.sheet()
    assert sheet is not None
    assert sheet.shows() == "nothing"


def test_a_file_is_saved_under_a_name_that_is_safe_and_the_person_is_warned(
    stage: Stage, sample: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    row, _field = attached(stage, sample, qtbot, written(tmp_path / "codes.txt", b"one"))
    row._save.click()
    (dialog,) = stage.findChildren(QFileDialog)

    dialog.fileSelected.emit(str(tmp_path / "out.txt"))
    stage.rest(qtbot)
    dialog.reject()

    assert (tmp_path / "out.txt").read_bytes() == b"one"
    assert "not encrypted" in stage.heard.notes[-1].detail


def test_a_file_that_is_too_large_says_how_large_files_may_be(
    stage: Stage, sample: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate((16 << 20) + 1)

    drop(stage.page.detail, large)
    stage.rest(qtbot)

    assert stage.heard.notes[-1].title == "This file is too large for the vault."
    assert "16.0 MB" in stage.heard.notes[-1].detail
    assert files_of(sample.session.vault.item(GITHUB)) == ()


def test_nothing_is_dropped_on_an_item_in_the_bin_or_a_vault_that_is_only_read(
    stage: Stage, sample: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path / "codes.txt", b"one")
    sample.session.read_only = "newer"
    drop(stage.page.detail, path)
    stage.rest(qtbot)
    assert stage.heard.notes[-1].icon == "lock"
    assert files_of(sample.session.vault.item(GITHUB)) == ()

    stage.page.detail.show_item(sample.session.vault.item(GITHUB).with_(deleted=5))
    assert not drop(stage.page.detail, path)
    stage.page.detail.show_nothing()
    assert not drop(stage.page.detail, path)


def test_what_is_attached_while_the_vault_locks_is_there_or_not_but_never_half(
    stage: Stage, sample: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(stage.page.detail, written(tmp_path / "big", bytes(8 << 20)))

    stage.bridge.lock()
    qtbot.waitUntil(lambda: stage.lane.wait_idle(0))

    assert sample.session.locked


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        b"%PDF-1.7",
        picture()[:30],
    ],
    ids=["empty", "broken", "svg", "pdf", "cut"],
)
def test_what_is_no_picture_of_dots_is_none(content: bytes) -> None:
    assert picture_in(Secret(content)).isNull()


def test_a_picture_that_would_fill_the_memory_is_not_read() -> None:
    bomb = bytearray(picture())
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2  # the size in its header

    assert picture_in(Secret(bytes(bomb))).isNull()


@pytest.mark.parametrize(
    ("content", "answer"), [(b"a\nb", True), ("ü".encode(), True), (b"a\0b", False), (b"\xff", False)]
)
def test_a_text_is_known_by_its_bytes(content: bytes, answer: bool) -> None:  # noqa: FBT001 - an answer
    assert is_text(Secret(content)) == answer
