"""The page of an open vault: sidebar, bar, and what is shown between them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.kinds import LOGIN
from vault_app.ui.happenings import Section
from vault_app.ui.shell.aside_pages import AsidePages
from vault_app.ui.shell.counts import NOTHING, counts_of
from vault_app.ui.shell.kind_rows import kind_rows, kinds_offered
from vault_app.ui.shell.pane_steps import give_keyboard, pane_after
from vault_app.ui.shell.sidebar import Sidebar
from vault_app.ui.shell.top_bar import TopBar
from vault_app.ui.shell.vaults_shown import Left, VaultsShown
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.typed_text import is_typed_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.ids import ItemId
    from vault_app.services.session import Session
    from vault_app.ui.browse.page import BrowsePage
    from vault_app.ui.happenings import VaultChanged
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.widgets.nav_row import NavRow

ICONS_BELOW = 900
ONE_PANE_BELOW = 700
_SETTINGS = "settings"


class MainPage(QWidget):
    """Composes the open vault; the settings take the place of list and detail.

    Signals:
        lock_asked: the foot's button.
        settings_asked: the settings are wanted, and may have to be made first.
        another_vault_asked: a vault that is not open is wanted.
    """

    lock_asked = Signal()
    settings_asked = Signal()
    another_vault_asked = Signal()

    def __init__(self, bridge: "SessionBridge", browse: "BrowsePage", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.browse = browse
        self.sidebar = Sidebar()
        self.bar = TopBar()
        where = lambda: Left(self.sidebar.section, browse.selected)  # noqa: E731 - asked when a vault is left
        self._vaults = VaultsShown(bridge, self.sidebar.vaults, where, self)
        self._content = AsidePages(browse)
        self.bar.new_button.offer(lambda: kinds_offered(bridge.vault))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self._content, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self._connect()

    def _connect(self) -> None:
        bridge, browse, bar = self._bridge, self.browse, self.bar
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)
        bridge.locked.connect(self._on_locked)
        self.sidebar.vaults.another_asked.connect(self.another_vault_asked)
        self.sidebar.section_chosen.connect(self.show_section)
        self.sidebar.settings_chosen.connect(self.settings_asked)
        self.sidebar.page_chosen.connect(self.show_page)
        self.sidebar.lock_asked.connect(self.lock_asked)
        bar.search.textChanged.connect(self._search)
        bar.search.move_asked.connect(browse.move_selection)
        bar.search.escape_pressed.connect(browse.escape)
        bar.search.enter_pressed.connect(self._copy_found)
        bar.generator_asked.connect(self.open_generator)
        bar.new_button.login_asked.connect(self.new_item)
        bar.new_button.kind_asked.connect(self.new_item)
        bar.new_button.new_kind_asked.connect(self.browse.new_kind)
        browse.typed.connect(self._type_into_search)
        browse.section_asked.connect(self._follow_section)
        browse.kinds_asked.connect(bar.new_button.open_menu)
        browse.query_asked.connect(bar.search.setText)
        theme().changed.connect(self._fold)

    @Slot(object)
    def show_section(self, section: Section) -> None:
        """Show a part of the vault, unless the person wants to stay in the editor."""
        self.browse.leave_editor(lambda: self._show_section(section))
        if self.browse.editor_open:
            self.sidebar.show_section(section)

    def show_settings(self, page: QWidget) -> None:
        """Show the settings in place of list and detail."""
        self._content.add(_SETTINGS, lambda: page)
        self._content.show_aside(_SETTINGS)
        self.sidebar.show_settings()

    def shows_settings(self) -> bool:
        """Say whether the settings are shown."""
        return self._content.shows(_SETTINGS)

    def add_aside(self, name: str, build: "Callable[[], QWidget]") -> None:
        """Add a page beside list and detail that the sidebar does not lead to; see `add_page`."""
        self._content.add(name, build)

    def add_page(self, name: str, text: str, icon: str, build: "Callable[[], QWidget]") -> "NavRow":
        """Add a page beside list and detail, and give its row in the sidebar; it is built when it is first shown.

        The page is a widget that takes the keyboard; it hears of the vault through the bridge like any other.
        """
        self.add_aside(name, build)
        return self.sidebar.add_page(name, text, icon)

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page that was added, unless the person wants to stay in the editor."""
        self.browse.leave_editor(lambda: self._show_page(name))
        if self.browse.editor_open:
            self.sidebar.show_section(self.sidebar.section)

    def show_item(self, item_id: "ItemId") -> None:
        """Show an item in list and detail, from whatever page."""
        self._show_browse()
        self.bar.search.setText("")
        self.browse.select(item_id)

    def _show_page(self, name: str) -> None:
        self._content.show_aside(name)
        self.sidebar.show_page(name)

    @Slot()
    @Slot(str)
    def new_item(self, kind: str = LOGIN) -> None:
        """Open the editor for a new item of a kind."""
        self._show_browse()
        self.browse.new_item(kind)

    @Slot()
    def open_generator(self) -> None:
        """Open the generator: at the editor's field if one is open, else at the bar's button."""
        self.browse.open_generator(None if self.browse.editor_open else self.bar.dice_button)

    @Slot()
    def focus_search(self) -> None:
        """Take the keyboard to the search and mark its text."""
        self._show_browse()
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def escape(self) -> None:
        """Clear the search that has the keyboard; else close what floats, leave the edit, the settings, the search."""
        search = self.bar.search
        if search.hasFocus() and search.text():
            search.setText("")
        elif self.browse.escape():
            return
        elif self._content.aside() is not None:
            self.focus_search()
        else:
            search.setText("")

    def panes(self) -> list[QWidget]:
        """Give what F6 goes through, in order."""
        aside = self._content.aside()
        if aside is not None:
            return [self.sidebar, aside]
        return [self.sidebar, self.bar.search, *self.browse.panes()]

    def next_pane(self, step: int) -> None:
        """Take the keyboard to the next pane (1) or the one before (-1)."""
        wanted = pane_after(self.panes(), step)
        if wanted is self.sidebar:
            self.sidebar.focus_current()
        else:
            give_keyboard(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search for what is typed where nothing else takes it, as on a button."""
        if is_typed_text(event) and not self.browse.editor_open and self._content.aside() is None:
            self._type_into_search(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar to icons, and the two panes to one, where the window is narrow."""
        super().resizeEvent(event)
        self._fold()

    @Slot()
    def _fold(self) -> None:
        # The sidebar's words may be cut with an ellipsis first; the two panes need room for every larger letter.
        growth = 1 + (scaled(100) / 100 - 1) / 2
        single = self.width() < scaled(ONE_PANE_BELOW)
        self.sidebar.set_collapsed(collapsed=single or self.width() < ICONS_BELOW * growth)
        self.browse.set_single_pane(single)
        self.bar.new_button.set_compact(single)

    @Slot(object)
    def _on_opened(self, session: "Session") -> None:
        self.bar.new_button.setEnabled(session.read_only is None)
        self._count()
        self.sidebar.show_section(Section("all"))
        self._show_browse()
        self.bar.search.setText("")
        left = self._vaults.left(session)
        if left is not None:
            self._follow_section(left.section)
            if left.item_id is not None:
                self.browse.select(left.item_id)

    @Slot(object)
    def _on_changed(self, _changed: "VaultChanged") -> None:
        session = self._bridge.session
        self._vaults.show_vaults()
        self.bar.new_button.setEnabled(session is not None and session.read_only is None)
        self._count()

    @Slot()
    def _on_locked(self) -> None:
        # Nothing of the vault stays on a page that is only hidden.
        self.bar.search.setText("")
        self.sidebar.show_counts(NOTHING)

    def _count(self) -> None:
        vault = self._bridge.vault
        if vault is not None:
            counts = counts_of(vault)
            self.sidebar.show_counts(counts, kind_rows(vault, counts))
            self.bar.show_count(counts.every)

    @Slot(str)
    def _search(self, text: str) -> None:
        if text:
            self._show_browse()
        self.browse.set_query(text)

    @Slot(str)
    def _type_into_search(self, text: str) -> None:
        self.bar.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.search.setText(self.bar.search.text() + text)

    @Slot(object)
    def _follow_section(self, section: Section) -> None:
        self.sidebar.show_section(section)
        self._show_section(section)

    @Slot(object)
    def _copy_found(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.browse.copy_username()
        elif modifiers == Qt.KeyboardModifier.AltModifier:
            self.browse.copy_code()
        elif modifiers == Qt.KeyboardModifier.NoModifier:
            self.browse.copy_password(guarded=True)

    def _show_section(self, section: Section) -> None:
        self._show_browse()
        self.bar.search.setText("")
        self.browse.show_section(section)
        self.sidebar.show_section(section)

    def _show_browse(self) -> None:
        if self._content.aside() is not None:
            self.sidebar.show_section(self.sidebar.section)
        self._content.show_browse()
