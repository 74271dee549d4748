"""What stands in the detail's place while several items are selected: how many, and what can be done with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.browse.flow_row import FlowRow
from vault_app.ui.plural import plural
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.buttons import LinkButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel


class SeveralView(Pane):
    """A card with a button for each deed.

    Signals:
        tags_asked, favourite_asked, export_asked, delete_asked, restore_asked, purge_asked: that is wanted for all.
        vaults_asked: another vault is to be chosen for them; the button, to open the menu at.
        one_asked: only the current one shall stay selected.
    """

    tags_asked = Signal()
    favourite_asked = Signal()
    vaults_asked = Signal(object)
    export_asked = Signal()
    delete_asked = Signal()
    restore_asked = Signal()
    purge_asked = Signal()
    one_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self._count = PlainLabel(px=22, weight=700, wrap=True)
        self.tags_button = SecondaryButton(self.tr("Tags…"), icon="tag")
        self.favourite_button = SecondaryButton("", icon="star")
        self.vaults_button = SecondaryButton(self.tr("Move or copy…"), icon="layers")
        self.export_button = SecondaryButton(self.tr("Export…"), icon="upload")
        self.delete_button = SecondaryButton(self.tr("Delete"), icon="trash")
        self.restore_button = SecondaryButton(self.tr("Restore"), icon="restore")
        self.purge_button = SecondaryButton(self.tr("Delete for good…"), icon="trash")
        self.one_button = LinkButton(self.tr("Select only one"))
        self._buttons = FlowRow()
        for button, told in (
            (self.tags_button, self.tags_asked),
            (self.favourite_button, self.favourite_asked),
            (self.export_button, self.export_asked),
            (self.delete_button, self.delete_asked),
            (self.restore_button, self.restore_asked),
            (self.purge_button, self.purge_asked),
            (self.one_button, self.one_asked),
        ):
            button.clicked.connect(told)
        self.vaults_button.clicked.connect(lambda: self.vaults_asked.emit(self.vaults_button))
        self._note = PlainLabel(px=13, colour="text2", wrap=True)
        self._build()

    def _build(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 22, 24, 18)
        inside.setSpacing(6)
        inside.addWidget(IconSpot("layers", "accent_t", px=28), 0, Qt.AlignmentFlag.AlignLeading)
        inside.addSpacing(6)
        inside.addWidget(self._count)
        inside.addWidget(self._note)
        inside.addSpacing(10)
        for button in (
            self.tags_button,
            self.favourite_button,
            self.vaults_button,
            self.export_button,
            self.restore_button,
            self.delete_button,
            self.purge_button,
        ):
            self._buttons.add(button)
        inside.addWidget(self._buttons)
        inside.addWidget(self.one_button, 0, Qt.AlignmentFlag.AlignLeading)
        card = Card()
        card.column.addLayout(inside)
        card.setMaximumWidth(scaled(560))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 8)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)

    def show_count(self, count: int) -> bool:
        """Say how many items are selected; tell whether that is another number than before."""
        before, words = self._count.text(), plural(self.tr("%n item(s) selected", "", count), count)
        self._count.setText(words)
        self.setAccessibleName(words)
        return words != before

    def forget_count(self) -> None:
        """Hold no number while one item is selected, so that the next one is news."""
        if self._count.text():
            self._count.setText("")

    def show_state(self, *, in_bin: bool, read_only: bool, marked: bool, other_vaults: bool) -> None:
        """Offer what can be done: ``marked``: all are favourites; ``other_vaults``: there is one to move them to."""
        self.favourite_button.setText(self.tr("No favourites") if marked else self.tr("Favourite"))
        changing, binned = not read_only and not in_bin, in_bin and not read_only
        for button in (self.tags_button, self.favourite_button, self.delete_button):
            button.setVisible(changing)
        self.vaults_button.setVisible(changing and other_vaults)
        self.export_button.setVisible(not in_bin)
        self.restore_button.setVisible(binned)
        self.purge_button.setVisible(binned)
        self._note.setText(self.tr("This vault is open for reading only.") if read_only else "")
        self._note.setVisible(read_only)

    def count_words(self) -> str:
        """Give what it says of their number."""
        return self._count.text()
