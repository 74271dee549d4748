import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from vault_app.services.recovery_sheet import RecoverySheet
from vault_app.ui.system.recovery_sheet import paint_sheet
from vault_app.ui.system.sheet_printing import SheetPrinter
from vault_app.ui.widgets.sheet import ConfirmSheet

SCALE = 4


@pytest.fixture
def sheet(tmp_path: Path) -> RecoverySheet:
    _path, made = FakeSurroundings(tmp_path).make_vault()
    made.session.lock()
    return made.recovery


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    return window


@pytest.fixture
def printer(window: QWidget) -> SheetPrinter:
    return SheetPrinter(window)


def test_the_sheet_becomes_one_page_of_pdf(
    qtbot: QtBot, printer: SheetPrinter, sheet: RecoverySheet, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.pdf"

    with qtbot.waitSignal(printer.printed):
        printer.write_pdf(sheet, str(target))

    data = target.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_nobody_else_can_read_the_pdf(printer: SheetPrinter, sheet: RecoverySheet, tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.touch(mode=0o644)

    printer.write_pdf(sheet, str(target))

    assert target.stat().st_size > 0
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_pdf_is_proposed_under_the_vault_s_name_at_home(
    printer: SheetPrinter, window: QWidget, sheet: RecoverySheet
) -> None:
    printer._ask_place(replace(sheet, vault_name="A/B"))

    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles() == [f"{QDir.homePath()}/Recovery sheet of A-B.pdf"]
    dialog.reject()


def test_a_pdf_that_cannot_be_written_is_told(
    qtbot: QtBot, printer: SheetPrinter, sheet: RecoverySheet, tmp_path: Path
) -> None:
    with qtbot.waitSignal(printer.failed):
        printer.write_pdf(sheet, str(tmp_path / "nowhere" / "sheet.pdf"))


def test_a_pdf_is_only_written_after_a_warning(
    qtbot: QtBot, printer: SheetPrinter, window: QWidget, sheet: RecoverySheet, tmp_path: Path
) -> None:
    printer.save_pdf(sheet)
    warning = window.findChild(ConfirmSheet)
    assert warning is not None
    assert warning.cancel_button.hasFocus() or not window.isActiveWindow()

    warning.confirm_button.click()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(printer.printed):
        dialog.fileSelected.emit(str(tmp_path / "sheet.pdf"))
    dialog.reject()


def test_refusing_the_warning_writes_nothing(printer: SheetPrinter, window: QWidget, sheet: RecoverySheet) -> None:
    printer.save_pdf(sheet)
    warning = window.findChild(ConfirmSheet)
    assert warning is not None

    warning.cancel_button.click()

    assert window.findChild(QFileDialog) is None


def test_without_a_printer_it_says_so(qtbot: QtBot, printer: SheetPrinter, sheet: RecoverySheet) -> None:
    with qtbot.waitSignal(printer.failed) as told:
        printer.print_sheet(sheet)

    assert told.args[0].startswith("No printer")


def picture(sheet: RecoverySheet, width: int, height: int) -> QImage:
    image = QImage(width * SCALE, height * SCALE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    paint_sheet(painter, width, height, sheet)
    painter.end()
    return image


def is_blank(image: QImage, area: QRect) -> bool:
    part = image.copy(area)
    return all(part.pixelColor(x, y).lightness() > 250 for y in range(part.height()) for x in range(part.width()))


@pytest.mark.parametrize(("width", "height"), [(174, 261), (180, 243)], ids=["A4", "Letter"])
def test_the_sheet_fits_its_paper(sheet: RecoverySheet, width: int, height: int) -> None:
    image = picture(sheet, width, height)

    bottom = QRect(0, (height - 8) * SCALE, width * SCALE, 8 * SCALE)
    assert is_blank(image, bottom)
    assert not is_blank(image, QRect(0, 0, width * SCALE, 10 * SCALE))


def test_the_words_are_not_wiped_by_printing(sheet: RecoverySheet) -> None:
    picture(sheet, 174, 261)

    assert len(sheet.words.reveal().split()) == 21
