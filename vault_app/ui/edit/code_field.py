"""The field of a one-time code: its set-up key is typed, pasted, or read from a picture of a QR code."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu

from vault_app.core.draft import DraftField
from vault_app.core.errors import OutOfRange
from vault_app.core.secret import Secret
from vault_app.core.totp import CodeRules, code_address
from vault_app.ui.edit.field_edits import SecretEdit
from vault_app.ui.edit.qr_picture import codes_in, holds_picture, picture_at, picture_in, rules_in
from vault_app.ui.messages.code_words import words_for_code
from vault_app.ui.theme.icons import icon
from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from collections.abc import Callable

_REST_MS: Final = 400
_LONGEST_NAME: Final = 80
_USUAL: Final = (6, 30)  # digits, and seconds of a period


class CodeEdit(SecretEdit):
    """A secret line that knows what sets up codes, and says what is set up or what is wrong."""

    def __init__(self, field: DraftField, *, label: str = "") -> None:
        super().__init__(field, label=label)
        self._from_file = False
        self._hint = self.tr("Paste the set-up key or otpauth:// address, or drop a picture of the QR code here.")
        self.labelled.set_hint(self._hint)
        self.scan = IconButton("qr", self.tr("Read a QR code"))
        self.scan.clicked.connect(self._open_menu)
        self.line.add_trailing(self.scan)
        self.setAcceptDrops(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
        self.edited.connect(self._rest.start)

    # --- from a picture ---

    def menu(self) -> QMenu:
        """Build the menu of where a QR code may be."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("file"), self.tr("From a picture file…"), self._choose_file)
        paste = menu.addAction(icon("copy"), self.tr("From the clipboard"), self.take_clipboard)
        paste.setEnabled(holds_picture(_clipboard()))
        return menu

    def take_clipboard(self) -> None:
        """Read the QR code of the picture on the clipboard."""
        self._take_picture(lambda: picture_in(_clipboard()))

    def take_file(self, path: Path) -> None:
        """Read the QR code of a picture file."""
        self._take_picture(lambda: picture_at(path), from_file=True)

    def take_rules(self, rules: CodeRules) -> None:
        """Put in what sets up one code, which is taken over."""
        address = code_address(rules)
        rules.seed.wipe()
        self._touched = True
        self._put(address)
        address.wipe()
        self.line.setPlaceholderText("")
        self.set_error("")
        self.edited.emit()
        self.look()

    # --- what is typed ---

    def fill(self, secret: Secret) -> None:
        """Put in the unsealed value, which is taken over, and say what it sets up."""
        super().fill(secret)
        self.look()

    def look(self) -> None:
        """Say what is set up by what is typed, or what is wrong with it; what moves several codes is parted."""
        self._rest.stop()
        if self.is_blank() or self.is_sealed():
            self._from_file = False
            self.labelled.set_hint(self._hint)
            return
        typed = self.peek()
        try:
            found = rules_in(typed)
        except OutOfRange as error:
            self.labelled.set_error(words_for_code(error.what))
            return
        finally:
            typed.wipe()
        if self._moves_codes():
            self._choose(found)
            return
        words = summary(found[0])
        found[0].seed.wipe()
        if self._from_file:
            words += ". " + self.tr("Delete the picture: whoever has it can make the codes.")
        self.labelled.set_hint(words)

    def set_error(self, words: str) -> None:
        """Say what is wrong with it; where the text says more than the words that come, it is that."""
        if words and not self.is_blank() and not self.is_sealed():
            typed = self.peek()
            try:
                for rules in rules_in(typed):
                    rules.seed.wipe()
            except OutOfRange as error:
                words = words_for_code(error.what)
            finally:
                typed.wipe()
        super().set_error(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a picture that is pasted or dropped on the line."""
        if watched is self.line:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _pastes_picture(event):
                self.take_clipboard()
                return True
            if isinstance(event, QDropEvent) and holds_picture(event.mimeData()):
                self._on_drag(event)
                return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a picture."""
        if holds_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the QR code of the picture."""
        if holds_picture(event.mimeData()):
            self._on_drag(event)

    def _on_drag(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            data = event.mimeData()
            self._take_picture(lambda: picture_in(data), from_file=data.hasUrls())

    def _take_picture(self, picture: "Callable[[], QImage | None]", *, from_file: bool = False) -> None:
        try:
            image = picture()
            if image is None:
                raise OutOfRange(what="picture-none")  # noqa: TRY301 - one road to the words
            found = codes_in(image)
        except OutOfRange as error:
            self.labelled.set_error(words_for_code(error.what))
            return
        self._from_file = from_file
        self._choose(found)

    def _choose(self, found: tuple[CodeRules, ...]) -> None:
        """Take the only code, or ask which."""
        if len(found) == 1:
            self.take_rules(found[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Which code?"))
        for number, rules in enumerate(found, start=1):
            words = name_of(rules) or self.tr("Code %1").replace("%1", str(number))
            action = menu.addAction(icon("clock"), words.replace("&", "&&"))
            action.setData(number - 1)
        menu.triggered.connect(lambda action: self.take_rules(found[int(action.data())]))
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, lambda: _wipe(found)))
        menu.destroyed.connect(lambda: _wipe(found))
        announce(self.line, self.tr("Several codes were found. Choose one."))
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))

    def _moves_codes(self) -> bool:
        typed = self.peek()
        with typed.borrow() as view:
            moves = b"otpauth-migration:" in bytes(view[:40]).lower()
        typed.wipe()
        return moves

    def _choose_file(self) -> None:
        # A child of the field: it goes with the edit when the vault locks.
        dialog = QFileDialog(self, self.tr("Picture of a QR code"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.gif *.bmp)")
        dialog.fileSelected.connect(lambda path: self.take_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_menu(self) -> None:
        menu = self.menu()
        corner = QPoint(self.scan.width() - menu.sizeHint().width(), self.scan.height() + 2)
        menu.popup(self.scan.mapToGlobal(corner))


def name_of(rules: CodeRules) -> str:
    """Name a code as the site did: "ACME · dana"; on one line, and no longer than it can be read at a glance."""
    name = " · ".join(" ".join(part.split()) for part in (rules.issuer, rules.account) if part)
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"


def summary(rules: CodeRules) -> str:
    """Say what kind of codes are made."""
    translate = QCoreApplication.translate
    name = name_of(rules)
    if rules.steam:
        words = translate("CodeField", "Codes of Steam")
    elif (rules.digits, rules.period) == _USUAL:
        words = translate("CodeField", "A code of 6 digits every 30 seconds")
    else:
        words = translate("CodeField", "A code of %1 digits every %2 seconds")
    words = words.replace("%1", str(rules.digits)).replace("%2", str(rules.period))
    return f"{words} · {name}" if name else words


def _pastes_picture(event: QKeyEvent) -> bool:
    data = _clipboard()
    if not event.matches(QKeySequence.StandardKey.Paste) or data.hasText():
        return False
    return holds_picture(data)


def _clipboard() -> QMimeData:
    # Qt's types say otherwise, but an empty clipboard gives None on some platforms.
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if data is None else data


def _wipe(found: tuple[CodeRules, ...]) -> None:
    for rules in found:
        rules.seed.wipe()
