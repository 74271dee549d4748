"""What the new vault is called and where it is kept, on one line."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.places import folder_to_begin_in, short_path
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.text_field import TextField


class VaultPlace(QWidget):
    """A name, and the path that follows from it unless another is chosen."""

    renamed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self._shown: Path | None = None
        self.name = TextField(self.tr("Name of the vault"))
        self.name.setText(self.tr("My vault"))
        self.name.setMaxLength(64)
        self._where = PlainLabel(px=12, colour="text3", elide=True)
        self.change = LinkButton(self.tr("Change…"), px=12)
        label = PlainLabel(self.tr("Name"), px=12, weight=600, colour="text2")
        label.setBuddy(self.name)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.name, 2)
        line.addWidget(self._where, 3)
        line.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(5)
        column.addWidget(label)
        column.addLayout(line)
        self.name.textChanged.connect(self.renamed)
        self.change.clicked.connect(self._choose)

    def vault_name(self) -> str:
        """Give the name as typed, without white space at its ends."""
        return self.name.text().strip()

    def show_path(self, path: Path) -> None:
        """Show where the vault will be kept."""
        self._shown = path
        self._where.setText(self.tr("Kept in %1").replace("%1", short_path(path)))

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Where to keep the vault"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Vaults (*.vault)"))
        dialog.setDefaultSuffix("vault")
        if self._shown is not None:
            dialog.setDirectory(folder_to_begin_in(self._shown))
            dialog.selectFile(self._shown.name)
        dialog.fileSelected.connect(self.choose_path)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_path(self, path: str) -> None:
        """Keep the vault at ``path``, whatever its name becomes."""
        self.chosen = Path(path)
        self.show_path(self.chosen)
