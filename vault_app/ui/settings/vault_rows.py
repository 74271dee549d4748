"""The settings of the open vault: its name, where it is, what opens it, copies and backups, key stretching."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.widgets.buttons import LinkButton, SecondaryButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence


class VaultRows(QObject):
    """Shows what is known of the vault and asks for what can be done with it.

    Signals:
        renamed: the vault's new name.
        passphrase_asked, sheet_asked, copy_asked, merge_asked, backups_asked: what their names say.
        measure_asked, strengthen_asked: of the key stretching.
        import_asked, export_asked: a file of another program shall come in, or items go out.
    """

    renamed = Signal(str)
    passphrase_asked = Signal()
    sheet_asked = Signal()
    copy_asked = Signal()
    merge_asked = Signal()
    backups_asked = Signal()
    measure_asked = Signal()
    strengthen_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = TextField(self.tr("Name of the vault"))
        self.name.setMaxLength(64)
        self.rename_button = SecondaryButton(self.tr("Rename"))
        self.place = PlainLabel(px=13, colour="text2", elide=True, align="end")
        self.copy_button = SecondaryButton(self.tr("Save a copy…"))
        self.merge_button = SecondaryButton(self.tr("Merge a copy…"))
        self.passphrase_button = SecondaryButton(self.tr("Change passphrase…"))
        self.sheet_button = SecondaryButton(self.tr("New recovery sheet…"))
        self.backups_button = SecondaryButton(self.tr("Show backups…"))
        self.measure_button = LinkButton(self.tr("Measure"))
        self.strengthen_button = SecondaryButton(self.tr("Strengthen…"))
        self.import_button = SecondaryButton(self.tr("Import…"))
        self.export_button = SecondaryButton(self.tr("Export…"))
        self.stretching_row: SettingRow | None = None
        self.rename_button.clicked.connect(self._rename)
        self.name.returnPressed.connect(self._rename)
        for button, signal in (
            (self.passphrase_button, self.passphrase_asked),
            (self.sheet_button, self.sheet_asked),
            (self.copy_button, self.copy_asked),
            (self.merge_button, self.merge_asked),
            (self.backups_button, self.backups_asked),
            (self.measure_button, self.measure_asked),
            (self.strengthen_button, self.strengthen_asked),
            (self.import_button, self.import_asked),
            (self.export_button, self.export_asked),
        ):
            button.clicked.connect(signal)

    def opening(self) -> list[QWidget]:
        """Give the rows about what opens the vault."""
        return [
            SettingRow(self.tr("Passphrase"), self.passphrase_button),
            SettingRow(
                self.tr("Recovery sheet"), self.sheet_button, hint=self.tr("A new sheet makes the old one useless.")
            ),
        ]

    def vault(self) -> list[QWidget]:
        """Give the rows about the vault as a file."""
        return [
            SettingRow(self.tr("Name"), _line(self.name, self.rename_button, stretch=True), wide=True),
            SettingRow(self.tr("Kept in"), self.place, wide=True, also=self.tr("file path folder")),
            SettingRow(
                self.tr("Save a copy"), self.copy_button, hint=self.tr("It opens with the same passphrase as this one.")
            ),
            SettingRow(
                self.tr("Merge a copy"),
                self.merge_button,
                hint=self.tr("A conflict copy of a sync program, or one that was changed elsewhere."),
            ),
        ]

    def advanced(self) -> list[QWidget]:
        """Give the rows that few people need."""
        self.stretching_row = SettingRow(
            self.tr("Key stretching"),
            _line(self.measure_button, self.strengthen_button),
            hint=" ",
            also=self.tr("Argon2 security passphrase time"),
        )
        return [
            self.stretching_row,
            SettingRow(
                self.tr("Import"),
                self.import_button,
                hint=self.tr("From browsers and other password programs; nothing is lost unsaid."),
                also=self.tr("CSV KeePass Bitwarden 1Password LastPass"),
            ),
            SettingRow(
                self.tr("Export"),
                self.export_button,
                hint=self.tr("Encrypted, or for other programs."),
                also=self.tr("CSV KeePass Bitwarden plain text"),
            ),
            SettingRow(
                self.tr("Backups"),
                self.backups_button,
                hint=self.tr("The copy before each save, and one for each of the last seven days of saving."),
                also=self.tr("restore"),
            ),
        ]

    def show(self, name: str, place: str, stretching: str, *, writable: bool, opened: bool) -> None:
        """Show what is known; without a vault ``opened`` nothing can be done."""
        self.name.setText(name)
        self.place.setText(place)
        self.show_stretching(stretching)
        changing: tuple[QWidget, ...] = (
            self.name,
            self.rename_button,
            self.passphrase_button,
            self.sheet_button,
            self.merge_button,
            self.strengthen_button,
            self.import_button,
        )
        for part in changing:
            part.setEnabled(writable)
        for button in (self.copy_button, self.backups_button, self.measure_button, self.export_button):
            button.setEnabled(opened)

    def show_stretching(self, words: str) -> None:
        """Say what the key derivation costs."""
        if self.stretching_row is not None:
            self.stretching_row.set_hint(words)

    def _rename(self) -> None:
        if self.name.text().strip():
            self.renamed.emit(self.name.text().strip())


def _line(*parts: QWidget, stretch: bool = False) -> QWidget:
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    _add(line, parts, stretch=stretch)
    return whole


def _add(line: QHBoxLayout, parts: "Sequence[QWidget]", *, stretch: bool) -> None:
    for place, part in enumerate(parts):
        line.addWidget(part, int(stretch and place == 0))
