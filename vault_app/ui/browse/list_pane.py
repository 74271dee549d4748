"""The left half of the page: how many items, in which order, the list, and what stands there when it is empty."""

from typing import Final

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from vault_app.ui.browse.item_list import ItemList
from vault_app.ui.browse.item_model import ItemModel
from vault_app.ui.browse.sort_button import SortButton
from vault_app.ui.plural import plural
from vault_app.ui.theme.metrics import LIST_LARGEST, LIST_SMALLEST
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.buttons import LinkButton, SecondaryButton
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel

# Qt's own largest size, which its Python modules do not name.
QWIDGETSIZE_MAX: Final = 16_777_215


class ListPane(Pane):
    """Header, list and empty states.

    Signals:
        new_asked: a new login is wanted; the title to begin with.
        empty_asked: everything in the bin shall go for good.
        import_asked: what another program or browser holds shall be brought in.
        several_asked: what can be done with the selected items is wanted, where the detail is not beside the list.
    """

    new_asked = Signal(str)
    empty_asked = Signal()
    import_asked = Signal()
    several_asked = Signal()

    def __init__(self, model: ItemModel, *, sort: str, parent: QWidget | None = None) -> None:
        super().__init__("list", edge="right", parent=parent)
        self.list = ItemList(model)
        self.sort_button = SortButton(sort)
        self._count = PlainLabel(px=12, weight=500, colour="text2")
        self.empty_button = LinkButton(self.tr("Empty bin"), px=12)
        self.empty_button.clicked.connect(self.empty_asked)
        self.empty_button.hide()
        self.several_button = LinkButton("", px=12)
        self.several_button.clicked.connect(self.several_asked)
        self.several_button.hide()
        self._query = ""
        self._alone = False
        self._writable = True
        self._can_import = False
        self._header = Flow(gap=2)
        self._header.add(self._count)
        self._header.add_gap()
        for button in (self.several_button, self.empty_button, self.sort_button):
            self._header.add(button)
        header = QHBoxLayout()
        header.setContentsMargins(20, 3, 8, 3)
        header.addWidget(self._header)

        self._empty_vault = EmptyState(
            "layers", self.tr("No items yet"), self.tr("The last used will stand here first.")
        )
        self._first = SecondaryButton(self.tr("Add a login"), icon="plus")
        self._first.clicked.connect(lambda: self.new_asked.emit(""))
        self._bring = SecondaryButton(self.tr("Import…"), icon="download")
        self._bring.clicked.connect(self.import_asked)
        for beginning in (self._first, self._bring):
            beginning.hide()
            self._empty_vault.add_button(beginning)
        self._empty_section = EmptyState("layers", "")
        self._no_result = EmptyState("search", "")
        self._create = SecondaryButton("", icon="plus")
        self._create.clicked.connect(lambda: self.new_asked.emit(self._query))
        self._no_result.add_button(self._create)

        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 1, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addLayout(self._stack, 1)
        # A stack that lies in no widget yet would show its first page as a window of its own.
        for page in (self.list, self._empty_vault, self._empty_section, self._no_result):
            self._stack.addWidget(page)
        self._fit_text()
        theme().changed.connect(self._fit_text)

    def set_alone(self, alone: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Take all the width there is, as where the detail is not shown beside it."""
        self._alone = alone
        self._offer_beginnings()
        self.show_selected(self.list.selected_count())
        self._fit_text()

    def show_selected(self, count: int) -> None:
        """Offer what can be done with several selected items where they have no card of their own beside the list."""
        words = plural(self.tr("%n selected…", "", count), count)
        self.several_button.setText(words)
        self.several_button.setVisible(self._alone and count > 1)

    @Slot()
    def _fit_text(self) -> None:
        # Larger text needs a wider list, but not in full: the detail must still fit beside it.
        growth = 1 + (theme().text_scale - 1) / 2
        self._header.setMinimumHeight(self.sort_button.sizeHint().height())  # the list below stays where it is
        self.setMinimumWidth(round(LIST_SMALLEST * growth))
        self.setMaximumWidth(QWIDGETSIZE_MAX if self._alone else round(LIST_LARGEST * growth))

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Offer what changes the vault, or not."""
        self._writable = writable
        self._offer_beginnings()

    def offer_import(self) -> None:
        """Offer to bring in what another program holds; `import_asked` follows the click."""
        self._can_import = True
        self._offer_beginnings()

    def _offer_beginnings(self) -> None:
        """Offer what a new vault begins with where the tiles that do so are not beside the list."""
        offered = self._alone and self._writable
        self._first.setVisible(offered)
        self._bring.setVisible(offered and self._can_import)

    def show_items(self, count: int, *, section: str) -> None:
        """Say how many items a section holds, or what it is for when it holds none."""
        self.empty_button.setVisible(section == "bin" and bool(count) and self._writable)
        self._count.setText(self._words(self.tr("%n item(s)", "", count), count))
        self.sort_button.setVisible(count > 1)
        if count:
            self._stack.setCurrentWidget(self.list)
        elif section == "all":
            self._stack.setCurrentWidget(self._empty_vault)
        else:
            self._show_empty(section)

    def show_results(self, query: str, count: int, *, more: bool, speak: bool = True, in_bin: bool = False) -> None:
        """Say how many items a search found; ``more``: at least so many."""
        self._query = query.strip()
        self.empty_button.hide()
        self.sort_button.hide()  # what is found stands in the order of how well it matches
        words = self.tr("%n result(s)", "", count)
        shown = self._words(words, count, more=more)
        self._count.setText(shown)
        if count:
            self._stack.setCurrentWidget(self.list)
            if speak and not more:
                announce(self.list, f"{shown}. {self.list.spoken(0)}")  # Enter copies from it
            return
        nothing = self.tr("Nothing matches “%1”.").replace("%1", self._query)
        searched = self.tr("Titles, user names, websites, tags and notes were searched.")
        self._no_result.set_text(nothing, self.tr("Only the bin was searched.") if in_bin else searched)
        self._create.setVisible(self._writable and not in_bin)
        self._create.setText(self.tr("Create “%1”").replace("%1", self._query[:40]).replace("&", "&&"))
        self._stack.setCurrentWidget(self._no_result)
        if speak:
            announce(self, nothing)

    def count_words(self) -> str:
        """Give what the header says."""
        return self._count.text()

    def _words(self, words: str, count: int, *, more: bool = False) -> str:
        """Put the number as the country writes it; Qt leaves the plural's mark where no translation is loaded."""
        number = QLocale().toString(count) + ("+" if more else "")
        return words.replace("(s)", "" if count == 1 else "s").replace(str(count), number, 1)

    def _show_empty(self, section: str) -> None:
        match section:
            case "favourites":
                title = self.tr("No favourites yet")
                body = self.tr("Mark an item with Ctrl+D and it stands here.")
            case "codes":
                title = self.tr("No one-time codes yet")
                body = self.tr("Edit a login and paste its set-up key or its QR code.")
            case "kind":
                title = self.tr("Nothing of this kind")
                body = ""
            case "bin":
                title = self.tr("The bin is empty")
                body = self.tr("Deleted items stay here for 30 days.")
            case _:
                title = self.tr("Nothing has this tag")
                body = ""
        self._empty_section.set_text(title, body)
        self._stack.setCurrentWidget(self._empty_section)
