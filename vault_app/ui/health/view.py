"""The page: tiles that are filters, and below them what to fix first. No score: nobody fixes a number."""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from vault_app.core.account_review import Review
from vault_app.core.health import Finding
from vault_app.ui.health.finding_list import FindingList
from vault_app.ui.health.finding_model import FindingModel
from vault_app.ui.health.reasons import ICONS, TONES, tile_words
from vault_app.ui.health.tile import Tile
from vault_app.ui.health.tile_grid import TileGrid
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDE: Final = 860
PASSWORDS: Final = 0
ACCOUNTS: Final = 1

# As the tiles stand; the first four always do, the others when there is something to show.
TILES: Final = (
    Finding.REUSED,
    Finding.WEAK,
    Finding.LEAKED,
    Finding.LEAVER,
    Finding.EXPIRED,
    Finding.OLD,
    Finding.CODE,
)
_ALWAYS: Final = frozenset(TILES[:4])
REVIEW_TILES: Final = (Review.DUE, Review.NO_OWNER, Review.SIGN_ON)


class HealthView(Pane):
    """Shows what was found and tells what is wanted; it keeps nothing.

    Signals:
        part_chosen: `PASSWORDS` or `ACCOUNTS`.
        filter_chosen: a `Finding` or `Review`, or None for all.
        leaks_asked, again_asked: the buttons at the top.
        more_asked: the menu at the top is wanted.
        export_asked: the table of the accounts.
        leaver_asked: somebody left.
    """

    part_chosen = Signal(int)
    filter_chosen = Signal(object)
    leaks_asked = Signal()
    again_asked = Signal()
    more_asked = Signal()
    export_asked = Signal()
    leaver_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self.title = PlainLabel(self.tr("Password health"), px=22, weight=700)
        self.checked = PlainLabel("", px=12, colour="text2", wrap=True)
        self.leaks_button = SecondaryButton(self.tr("Check for leaks…"), icon="globe")
        self.again_button = SecondaryButton(self.tr("Check again"), icon="refresh")
        self.leaver_button = SecondaryButton(self.tr("Someone left…"), icon="user-x")
        self.export_button = SecondaryButton(self.tr("Save as a table…"), icon="download")
        self.more_button = IconButton("more", self.tr("More about health"))
        self.part = Segmented([self.tr("Passwords"), self.tr("Accounts")], name=self.tr("What to look at"))
        self.tiles: dict[Finding | Review, Tile] = {
            what: Tile(tile_words(what), ICONS[what], TONES[what]) for what in (*TILES, *REVIEW_TILES)
        }
        self.model = FindingModel(self)
        self.list = FindingList(self.model)
        self.heading = PlainLabel("", px=14, weight=600)
        self.empty = EmptyState("shield-check", "")
        self._filter: Finding | Review | None = None
        self._build()
        self._connect()
        self.setFocusProxy(self.list)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.checked)
        self._buttons = Flow()
        head = (self.leaks_button, self.leaver_button, self.export_button, self.again_button, self.more_button)
        for button in head:
            self._buttons.add(button)
        self._grid = TileGrid(tuple(self.tiles.values()))
        self._card = Card()
        self._card.column.addWidget(self.list)
        self.list.fitted.connect(lambda most: self._card.setMaximumHeight(most + 2))
        scroll = ScrollColumn()
        column = scroll.column
        column.setContentsMargins(28, 20, 28, 28)
        column.setSpacing(0)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(12)
        self._head.addLayout(words, 1)
        self._head.addWidget(self._buttons)
        column.addLayout(self._head)
        column.addSpacing(14)
        column.addWidget(self.part, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(14)
        column.addWidget(self._grid)
        column.addSpacing(18)
        column.addWidget(self.heading)
        column.addSpacing(8)
        column.addWidget(self._card, 100)
        column.addWidget(self.empty, 100)
        column.addStretch(1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)
        for first, second in pairwise((*head, *self.part.findChildren(QRadioButton), *self.tiles.values(), self.list)):
            self.setTabOrder(first, second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the title where there is room for both."""
        super().resizeEvent(event)
        wide = self.width() >= scaled(_WIDE)
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _connect(self) -> None:
        self.leaks_button.clicked.connect(self.leaks_asked)
        self.again_button.clicked.connect(self.again_asked)
        self.export_button.clicked.connect(self.export_asked)
        self.leaver_button.clicked.connect(self.leaver_asked)
        self.more_button.clicked.connect(self.more_asked)
        self.part.changed.connect(self.part_chosen)
        for what, tile in self.tiles.items():
            tile.toggled.connect(lambda on, what=what: self._choose(what if on else None))

    def show_counts(self, part: int, counts: "Mapping[Finding | Review, int | None]") -> None:
        """Show the tiles of a part with their numbers."""
        shown = TILES if part == PASSWORDS else REVIEW_TILES
        for what, tile in self.tiles.items():
            tile.set_count(counts.get(what))
            wanted = what in shown and (part == ACCOUNTS or what in _ALWAYS or bool(tile.count) or tile.isChecked())
            tile.setHidden(not wanted)
        self.leaks_button.setHidden(part != PASSWORDS)
        self.export_button.setHidden(part != ACCOUNTS)
        self.leaver_button.setHidden(part != ACCOUNTS)
        self._grid.arrange()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Offer what changes the vault, or leave it out."""
        self.list.painter.read_only = not writable
        self.leaver_button.setEnabled(writable)

    def show_filter(self, what: "Finding | Review | None") -> None:
        """Mark a tile as the filter that holds, without telling anyone."""
        self._filter = what
        for each, tile in self.tiles.items():
            tile.blockSignals(True)
            tile.setChecked(each is what)
            tile.blockSignals(False)
            tile.update()

    def show_list(self, heading: str, *, empty: str = "", hint: str = "") -> None:
        """Show the rows that the model has, or words where it has none."""
        none = not self.model.rowCount()
        self.heading.setText(heading)
        self.heading.setHidden(none)
        self._card.setHidden(none)
        self.empty.setHidden(not none)
        self.empty.set_text(empty, hint)
        self.setFocusProxy(self.again_button if none else self.list)

    def _choose(self, what: "Finding | Review | None") -> None:
        self.show_filter(what)
        self.filter_chosen.emit(what)
