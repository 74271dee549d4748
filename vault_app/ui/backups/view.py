"""The page of backups: one row for each, newest first, and copies that were set aside."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.backups.backup_row import BackupRow
from vault_app.ui.messages import file_size, moment
from vault_app.ui.plural import plural
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.centred_card import CentredCard
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from vault_app.ports.vault_store import Backup
    from vault_app.services.backups import KnownBackup


class BackupsView(Pane):
    """Shows backups and asks for nothing by itself.

    Signals:
        use_asked, preview_asked: a `Backup`.
        aside_asked: the bytes of a copy that was set aside, to be merged.
        back_asked: the person wants to go back.
    """

    use_asked = Signal(object)
    preview_asked = Signal(object)
    aside_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("side", parent=parent)
        self.problem = MessageLine("danger")
        self.problem.hide()
        self._words = words
        self._about = PlainLabel(self.tr("Looking for backups…"), px=14, colour="text2", wrap=True)
        self._backups = Card()
        self._asides_title = PlainLabel(self.tr("Copies that were set aside"), px=15, weight=600, wrap=True)
        self._asides_words = PlainLabel(
            self.tr(
                "Another copy took their place on this computer. What they alone hold can be merged into the vault."
            ),
            px=13,
            colour="text2",
            wrap=True,
        )
        self._asides = Card()
        self.back_button = SecondaryButton(self.tr("Back"))
        self._build()
        self.back_button.clicked.connect(self.back_asked)
        self.show_asides(())
        self._backups.hide()

    def _build(self) -> None:
        card = CentredCard(width=640, padding=32)
        column = card.column
        column.addWidget(PlainLabel(self.tr("Backups"), px=24, weight=700))
        column.addSpacing(6)
        column.addWidget(self._about)
        column.addSpacing(8)
        column.addWidget(self.problem)
        column.addSpacing(8)
        column.addWidget(self._backups)
        column.addSpacing(18)
        column.addWidget(self._asides_title)
        column.addSpacing(4)
        column.addWidget(self._asides_words)
        column.addSpacing(8)
        column.addWidget(self._asides)
        column.addSpacing(18)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(card)

    def show_backups(self, backups: "Sequence[Backup]") -> None:
        """List backups of which nothing but date and size is known."""
        self._begin(bool(backups))
        for backup in backups:
            row = BackupRow(
                backup.time,
                backup.size,
                about="",
                use=self.tr("Use this backup"),
                use_name=self.tr("Use the backup of %1").replace("%1", moment(backup.time)),
            )
            row.use_asked.connect(lambda backup=backup: self.use_asked.emit(backup))
            self._backups.add_row(row)

    def show_known(self, known: "Sequence[KnownBackup]", *, writable: bool) -> None:
        """List backups with what is in them."""
        self._begin(bool(known))
        for each in known:
            self._backups.add_row(self._known_row(each, writable=writable))

    def _known_row(self, known: "KnownBackup", *, writable: bool) -> BackupRow:
        backup, opens = known.backup, known.differences is not None
        when = moment(backup.time)
        differs = known.differences is not None and known.differences.count > 0
        row = BackupRow(
            backup.time,
            backup.size,
            about=self._contents(known),
            preview=self.tr("Preview") if opens else "",
            preview_name=self.tr("Preview the backup of %1").replace("%1", when),
            use=self.tr("Restore") if differs and writable else "",
            use_name=self.tr("Restore the backup of %1").replace("%1", when),
        )
        row.preview_asked.connect(lambda: self.preview_asked.emit(backup))
        row.use_asked.connect(lambda: self.use_asked.emit(backup))
        return row

    def _contents(self, known: "KnownBackup") -> str:
        if known.items is None or known.differences is None:
            return self.tr("Opens with an earlier passphrase, or is damaged")
        items = plural(self.tr("%n item(s)", "", known.items), known.items)
        count = known.differences.count
        if not count:
            same = self.tr("same as now")
            return f"{items} · {same}"
        since = plural(self.tr("%n change(s) since", "", count), count)
        return f"{items} · {since}"

    def show_asides(self, copies: Sequence[bytes]) -> None:
        """List the copies that were set aside; they have no date, only a size."""
        self._asides.clear_rows()
        for part in (self._asides_title, self._asides_words, self._asides):
            part.setVisible(bool(copies))
        for number, copy in enumerate(copies, start=1):
            row = QWidget()
            column = QVBoxLayout(row)
            column.setContentsMargins(16, 10, 12, 10)
            name = self.tr("Copy %1").replace("%1", str(number))
            button = SecondaryButton(self.tr("Merge"))
            button.setAccessibleName(self.tr("Merge copy %1").replace("%1", str(number)))
            button.clicked.connect(lambda _checked=False, copy=copy: self.aside_asked.emit(copy))
            column.addWidget(PlainLabel(f"{name} · {file_size(len(copy))}", px=14, weight=500))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            self._asides.add_row(row)

    def show_problem(self, words: str) -> None:
        """Say what went wrong; "" takes it away."""
        self.problem.set_message("danger", words)
        self.problem.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self, found: bool) -> None:  # noqa: FBT001 - whether there is anything to list
        self._backups.clear_rows()
        self._backups.setVisible(found)
        self._about.setText(self._words if found else self.tr("There are no backups yet. Each save keeps one."))
