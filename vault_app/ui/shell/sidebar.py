"""The sidebar: the open vaults, the parts of the one that is shown, and how long they stay open."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from vault_app.ui.happenings import Section
from vault_app.ui.shell.lock_foot import LockFoot
from vault_app.ui.shell.nav_group import NavEntry, NavGroup
from vault_app.ui.shell.vault_row import VaultRow
from vault_app.ui.shell.vault_switch import VaultSwitch
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import SIDEBAR, SIDEBAR_COLLAPSED
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.avatar import colour_index
from vault_app.ui.widgets.nav_row import NavRow
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from vault_app.ui.shell.counts import Counts

_ALL, _FAVOURITES, _CODES, _BIN = Section("all"), Section("favourites"), Section("codes"), Section("bin")


class Sidebar(Pane):
    """Rows to choose from, one of which is marked.

    Signals:
        section_chosen: a `Section`.
        page_chosen: the name of a page beside the list (see `add_page`).
        settings_chosen, lock_asked: that is wanted.
    """

    section_chosen = Signal(object)
    page_chosen = Signal(str)
    settings_chosen = Signal()
    lock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edge="right", parent=parent)
        self._collapsed = False
        self._section = _ALL
        self._group = QButtonGroup(self)
        self.vaults = VaultSwitch()
        self.all_row = self._row(self.tr("All items"), "layers", _ALL)
        self.favourites_row = self._row(self.tr("Favourites"), "star", _FAVOURITES)
        self.codes_row = self._row(self.tr("One-time codes"), "clock", _CODES)
        self.bin_row = self._row(self.tr("Bin"), "trash", _BIN)
        self.page_rows: dict[str, NavRow] = {}
        self.settings_row = NavRow(self.tr("Settings"), icon="settings")
        self._group.addButton(self.settings_row)
        self.settings_row.clicked.connect(self.settings_chosen)
        self.kinds = NavGroup(self.tr("KINDS"), self._group)
        self.kinds.chosen.connect(lambda key: self._choose(Section("kind", item_kind=key)))
        self.tags = NavGroup(self.tr("TAGS"), self._group)
        self.tags.chosen.connect(lambda tag: self._choose(Section("tag", tag)))
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
        area = ScrollColumn()
        area.column.setSpacing(2)
        area.column.addWidget(self.kinds)
        area.column.addWidget(self.tags)
        area.column.addStretch(1)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(2)
        column = QVBoxLayout(self)
        column.setSpacing(2)
        column.addWidget(self.vaults)
        column.addSpacing(10)
        for row in (self.all_row, self.favourites_row, self.codes_row):
            column.addWidget(row)
        column.addLayout(self._pages)
        column.addSpacing(8)
        column.addWidget(area, 1)
        column.addWidget(self.bin_row)
        column.addWidget(self.settings_row)
        column.addSpacing(8)
        column.addWidget(self.foot)
        self._column = column

    def add_page(self, name: str, text: str, icon: str) -> NavRow:
        """Add a row for a page that stands in place of list and detail."""
        row = NavRow(text, icon=icon, warning=True)
        self._group.addButton(row)
        row.clicked.connect(lambda: self.page_chosen.emit(name))
        row.set_collapsed(self._collapsed)
        self.page_rows[name] = row
        self._pages.addWidget(row)
        return row

    def show_counts(self, counts: "Counts", kinds: Sequence[NavEntry] = ()) -> None:
        """Show how many there are of each; ``kinds`` are the rows of the kinds, where there is more than one."""
        self.all_row.set_count(counts.every)
        self.favourites_row.set_count(counts.favourites or None)
        self.codes_row.set_count(counts.codes or None)
        self.codes_row.setHidden(not counts.codes and self._section != _CODES)
        self.bin_row.set_count(counts.bin or None)
        self.kinds.show_entries(kinds)
        self.tags.show_entries([NavEntry(tag, tag, count, dot=colour_index(tag)) for tag, count in counts.tags])
        if self._row_of(self._section) is None:
            self.all_row.click()

    @property
    def section(self) -> Section:
        """The section that is shown, or was before the settings."""
        return self._section

    def show_section(self, section: Section) -> None:
        """Mark a section as the one shown, without telling anyone."""
        self._section = section
        (self._row_of(section) or self.all_row).setChecked(True)

    def show_settings(self) -> None:
        """Mark the settings as what is shown."""
        self.settings_row.setChecked(True)

    def show_page(self, name: str) -> None:
        """Mark a page as what is shown; one without a row of its own is found among the settings."""
        self.page_rows.get(name, self.settings_row).setChecked(True)

    def rows(self) -> list[QPushButton]:
        """Give every row from the top; the vaults count where there is more than one to choose from."""
        vaults: list[QPushButton] = [*self.vaults.rows] if len(self.vaults.rows) > 1 else []
        tops = [row for row in (self.all_row, self.favourites_row, self.codes_row) if not row.isHidden()]
        groups = [*self.kinds.shown_rows(), *self.tags.shown_rows()]
        return [*vaults, *tops, *self.page_rows.values(), *groups, self.bin_row, self.settings_row]

    def choose_number(self, number: int) -> None:
        """Choose the entry of that number, from 1, as counted from the top; too large a number does nothing."""
        rows = self.rows()
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

    def _choose(self, section: Section) -> None:
        self._section = section
        self.section_chosen.emit(section)

    def _row_of(self, section: Section) -> NavRow | None:
        match section.kind:
            case "tag":
                return self.tags.rows.get(section.tag)
            case "kind":
                return self.kinds.rows.get(section.item_kind)
            case "favourites":
                return self.favourites_row
            case "codes":
                return self.codes_row
            case "bin":
                return self.bin_row
            case _:
                return self.all_row

    @Slot()
    def _fit(self) -> None:
        collapsed = self._collapsed
        edge = 5 if collapsed else 12  # folded, the tags may need a scroll bar beside them
        self._column.setContentsMargins(edge, 12, edge + 1, 12)
        self.vaults.set_collapsed(collapsed=collapsed)
        for group in (self.kinds, self.tags):
            group.set_collapsed(collapsed=collapsed)
        tops = (self.all_row, self.favourites_row, self.codes_row, self.bin_row, self.settings_row)
        for row in (*tops, *self.page_rows.values()):
            row.set_collapsed(collapsed)
        self.foot.set_collapsed(collapsed=collapsed)
        # Text that grows needs a wider sidebar, but not in full: the list and the detail need room too.
        growth = 1 + (scaled(100) / 100 - 1) * 0.6
        self.setFixedWidth(scaled(SIDEBAR_COLLAPSED) if collapsed else round(SIDEBAR * growth))
