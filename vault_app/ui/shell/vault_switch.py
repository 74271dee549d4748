"""The head of the sidebar: the open vaults, the one that is shown, and a menu to open and close others."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from vault_app.ui.shell.vault_row import VaultRow
from vault_app.ui.theme.icons import icon
from vault_app.ui.widgets.layouts import take_out
from vault_app.ui.widgets.pop_up import pop_up


@dataclass(frozen=True, slots=True)
class OpenVaultWords:
    """How an open vault is named: its name, its file, where that is, and whether it can only be read."""

    name: str
    file: str = ""
    place: str = ""
    read_only: bool = False


class VaultSwitch(QWidget):
    """One row per open vault, in the order in which they were opened.

    Signals:
        vault_chosen: the number of the vault to show, from 0.
        close_asked: the number of the vault to close.
        another_asked: a vault that is not open is wanted.
    """

    vault_chosen = Signal(int)
    close_asked = Signal(int)
    another_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[VaultRow] = []
        self._vaults: tuple[OpenVaultWords, ...] = ()
        self._current = 0
        self._collapsed = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_vaults(self, vaults: Sequence[OpenVaultWords], current: int) -> None:
        """Show these vaults, the one with that number as the one shown."""
        self._vaults, self._current = tuple(vaults), current
        while len(self.rows) > len(vaults):
            take_out(self._column, self.rows.pop())
        while len(self.rows) < len(vaults):
            self.rows.append(self._new_row(len(self.rows)))
        for number, (row, vault) in enumerate(zip(self.rows, vaults, strict=True)):
            below = self.tr("Read-only · %1").replace("%1", vault.file) if vault.read_only else vault.file
            row.show_vault(vault.name, below, vault.place, current=number == current, alone=len(vaults) == 1)

    def current_row(self) -> VaultRow | None:
        """Give the row of the vault shown."""
        return self.rows[self._current] if self._current < len(self.rows) else None

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Show letters only, the names becoming tooltips."""
        self._collapsed = collapsed
        for row in self.rows:
            row.set_collapsed(collapsed)

    def menu(self, number: int) -> QMenu:
        """Build the menu of a vault."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("plus"), self.tr("Open another vault…")).triggered.connect(
            lambda _checked: self.another_asked.emit()
        )
        if len(self._vaults) > 1:
            words = self.tr("Close “%1”").replace("%1", self._vaults[number].name.replace("&", "&&"))
            menu.addAction(icon("x"), words).triggered.connect(lambda _checked: self.close_asked.emit(number))
        return menu

    def _new_row(self, number: int) -> VaultRow:
        row = VaultRow()
        row.set_collapsed(self._collapsed)
        row.clicked.connect(partial(self._click, number))
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(partial(self._open_menu, number))
        self._column.addWidget(row)
        return row

    def _click(self, number: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt adds it
        if number != self._current:
            self.vault_chosen.emit(number)
        else:
            self._open_menu(number, QPoint(0, self.rows[number].height() + 2))

    def _open_menu(self, number: int, spot: QPoint) -> None:
        pop_up(self.menu(number), self.rows[number].mapToGlobal(spot))
