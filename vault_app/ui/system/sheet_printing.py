"""Puts the recovery sheet on paper, or into a PDF after a warning."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QMarginsF, QObject, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from vault_app.ui.widgets.sheet import ConfirmSheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from vault_app.services.recovery_sheet import RecoverySheet

MARGIN_MM = 18.0
PDF_DPI = 300


class SheetPrinter(QObject):
    """Prints one sheet.

    Signals:
        printed: the sheet was handed to the printer, or written as a PDF.
        failed: words for why it was not.
    """

    printed = Signal()
    failed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def print_sheet(self, sheet: "RecoverySheet") -> None:
        """Ask for a printer and print; nothing is written to a file."""
        # Loading the print support asks every print service for its printers, so it waits until it is wanted.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

        if not QPrinterInfo.availablePrinterNames():
            self.failed.emit(self.tr("No printer is set up on this computer. Skip, and print it later."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageMargins(_margins(), QPageLayout.Unit.Millimeter)
        printer.setDocName(self.tr("Recovery sheet"))
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._print_on(printer, sheet))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def save_pdf(self, sheet: "RecoverySheet") -> None:
        """Warn that a PDF is a plain file, then ask where to put it."""
        question = ConfirmSheet(
            self._window.window(),
            title=self.tr("A PDF is a plain file"),
            body=self.tr(
                "Whoever finds it can open the vault, also in a backup or a synced folder. Print it and delete it"
                " soon, or keep it on a stick in a drawer."
            ),
            confirm=self.tr("Save the PDF…"),
            cancel=self.tr("Cancel"),
            danger=True,
        )
        question.confirmed.connect(lambda: self._ask_place(sheet))
        question.confirmed.connect(question.deleteLater)
        question.dismissed.connect(question.deleteLater)
        question.open()

    def write_pdf(self, sheet: "RecoverySheet", path: str) -> None:
        """Write the sheet as a PDF of one page at ``path``."""
        # Made first, and closed to others: the PDF opens the vault.
        if not _make_private(path):
            self.failed.emit(self.tr("The PDF could not be written there."))
            return
        writer = QPdfWriter(path)
        writer.setResolution(PDF_DPI)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(_margins(), QPageLayout.Unit.Millimeter)
        writer.setTitle(self.tr("Recovery sheet"))
        self._paint(writer, sheet)

    def _ask_place(self, sheet: "RecoverySheet") -> None:
        dialog = QFileDialog(self._window.window(), self.tr("Save the PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(QDir.homePath())
        name = self.tr("Recovery sheet of %1").replace("%1", sheet.vault_name)
        dialog.selectFile("".join("-" if sign in '/\\:*?"<>|' else sign for sign in name) + ".pdf")
        dialog.fileSelected.connect(lambda path: self.write_pdf(sheet, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _print_on(self, printer: "QPrinter", sheet: "RecoverySheet") -> None:
        self._paint(printer, sheet)

    def _paint(self, device: "QPdfWriter | QPrinter", sheet: "RecoverySheet") -> None:
        from vault_app.ui.system.recovery_sheet import paint_sheet  # noqa: PLC0415 - brings in the QR code's maker

        painter = QPainter()
        if not painter.begin(device):
            self.failed.emit(self.tr("The printer did not take the sheet."))
            return
        # Works on paper of any size and any resolution: the sheet is laid out in millimetres.
        painter.scale(device.logicalDpiX() / 25.4, device.logicalDpiY() / 25.4)
        area = device.pageLayout().paintRect(QPageLayout.Unit.Millimeter)
        paint_sheet(painter, area.width(), area.height(), sheet)
        if painter.end():
            self.printed.emit()
        else:
            self.failed.emit(QCoreApplication.translate("SheetPrinter", "The sheet could not be written."))


def _make_private(path: str) -> bool:
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as target:
            if hasattr(os, "fchmod"):
                os.fchmod(target.fileno(), 0o600)
    except OSError:
        return False
    return True


def _margins() -> QMarginsF:
    return QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
