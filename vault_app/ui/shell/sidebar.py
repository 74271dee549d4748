"""The sidebar: the open vaults, the parts of the one that is shown, and how long they stay open."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from vault_app.ui.happenings import Section
from vault_app.ui.shell.lock_foot import LockFoot
from vault_app.ui.shell.vault_row import VaultRow
from vault_app.ui.shell.vault_switch import VaultSwitch
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import SIDEBAR, SIDEBAR_COLLAPSED
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.avatar import colour_index
from vault_app.ui.widgets.nav_row import NavRow
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from vault_app.ui.shell.counts import Counts

_ALL, _FAVOURITES, _BIN = Section("all"), Section("favourites"), Section("bin")


class Sidebar(Pane):
    """Signals `section_chosen` (a `Section`), `settings_chosen` and `lock_asked`."""

    section_chosen = Signal(object)
    settings_chosen = Signal()
    lock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edge="right", parent=parent)
        self._collapsed = False
        self._tags: tuple[str, ...] = ()
        self._tag_rows: dict[str, NavRow] = {}
        self._section = _ALL
        self._group = QButtonGroup(self)
        self.vaults = VaultSwitch()
        self.all_row = self._row(self.tr("All items"), "layers", _ALL)
        self.favourites_row = self._row(self.tr("Favourites"), "star", _FAVOURITES)
        self.bin_row = self._row(self.tr("Bin"), "trash", _BIN)
        self.settings_row = NavRow(self.tr("Settings"), icon="settings")
        self._group.addButton(self.settings_row)
        self.settings_row.clicked.connect(self.settings_chosen)
        self._tags_title = PlainLabel(self.tr("TAGS"), px=11, weight=600, colour="text3")
        self.foot = LockFoot()
        self.foot.lock_asked.connect(self.lock_asked)
        self._build()
        self.all_row.setChecked(True)
        theme().changed.connect(self._fit)
        self._fit()

    def _row(self, text: str, icon: str, section: Section) -> NavRow:
        row = NavRow(text, icon=icon)
        self._group.addButton(row)
        row.clicked.connect(lambda: self._choose(section))
        return row

    def _build(self) -> None:
        self._tag_area = ScrollColumn()
        self._tag_area.column.setSpacing(2)
        self._tag_area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(2)
        column.addWidget(self.vaults)
        column.addSpacing(12)
        column.addWidget(self.all_row)
        column.addWidget(self.favourites_row)
        column.addSpacing(10)
        self._tags_title.setContentsMargins(10, 4, 0, 4)
        column.addWidget(self._tags_title)
        column.addWidget(self._tag_area, 1)
        column.addWidget(self.bin_row)
        column.addWidget(self.settings_row)
        column.addSpacing(8)
        column.addWidget(self.foot)
        self._column = column

    def show_counts(self, counts: "Counts") -> None:
        """Show how many there are of each."""
        self.all_row.set_count(counts.every)
        self.favourites_row.set_count(counts.favourites or None)
        self.bin_row.set_count(counts.bin or None)
        names = tuple(name for name, _count in counts.tags)
        if names != self._tags:
            self._rebuild_tags(names)
        for name, count in counts.tags:
            self._tag_rows[name].set_count(count)
        self._tags_title.setVisible(bool(names) and not self._collapsed)

    @property
    def section(self) -> Section:
        """The section that is shown, or was before the settings."""
        return self._section

    def show_section(self, section: Section) -> None:
        """Mark a section as the one shown, without telling anyone."""
        self._section = section
        rows = {"all": self.all_row, "favourites": self.favourites_row, "bin": self.bin_row}
        row = self._tag_rows.get(section.tag) if section.kind == "tag" else rows[section.kind]
        (row or self.all_row).setChecked(True)

    def show_settings(self) -> None:
        """Mark the settings as what is shown."""
        self.settings_row.setChecked(True)

    def choose_number(self, number: int) -> None:
        """Choose the entry of that number, from 1, as counted from the top; too large a number does nothing.

        The vaults count where there is more than one to choose from.
        """
        vaults = self.vaults.rows if len(self.vaults.rows) > 1 else []
        sections = [self.all_row, self.favourites_row, *self._tag_rows.values(), self.bin_row, self.settings_row]
        rows: list[QPushButton] = [*vaults, *sections]
        if 1 <= number <= len(rows):
            row = rows[number - 1]
            if not (isinstance(row, VaultRow) and row.is_current()):
                row.click()

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Show icons only, their words becoming tooltips."""
        if collapsed != self._collapsed:
            self._collapsed = collapsed
            self._fit()

    def is_collapsed(self) -> bool:
        """Say whether only icons are shown."""
        return self._collapsed

    def focus_current(self) -> None:
        """Take the keyboard to the row that is chosen."""
        row = self._group.checkedButton() or self.all_row
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, section: Section, _checked: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt adds it
        self._section = section
        self.section_chosen.emit(section)

    def _rebuild_tags(self, names: tuple[str, ...]) -> None:
        for row in self._tag_rows.values():
            self._group.removeButton(row)
            self._tag_area.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._tags, self._tag_rows = names, {}
        for place, name in enumerate(names):
            row = NavRow(name, dot=colour_index(name))
            self._group.addButton(row)
            row.clicked.connect(partial(self._choose, Section("tag", name)))
            row.set_collapsed(self._collapsed)
            self._tag_area.column.insertWidget(place, row)
            self._tag_rows[name] = row
        if self._section.kind == "tag" and self._section.tag in self._tag_rows:
            self._tag_rows[self._section.tag].setChecked(True)
        elif self._section.kind == "tag":
            self.all_row.click()

    @Slot()
    def _fit(self) -> None:
        collapsed = self._collapsed
        edge = 5 if collapsed else 12  # folded, the tags may need a scroll bar beside them
        self._column.setContentsMargins(edge, 12, edge + 1, 12)
        self.vaults.set_collapsed(collapsed=collapsed)
        self._tags_title.setVisible(bool(self._tags) and not collapsed)
        for row in (self.all_row, self.favourites_row, self.bin_row, self.settings_row, *self._tag_rows.values()):
            row.set_collapsed(collapsed)
        self.foot.set_collapsed(collapsed=collapsed)
        # Text that grows needs a wider sidebar, but not in full: the list and the detail need room too.
        growth = 1 + (scaled(100) / 100 - 1) * 0.6
        self.setFixedWidth(scaled(SIDEBAR_COLLAPSED) if collapsed else round(SIDEBAR * growth))
