"""What an import did, what it could not keep, and the plain file that is still there."""

from collections.abc import Sized
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.transfer.import_words import drop_words, place_words, reason_words
from vault_app.ui.widgets.banner import Banner
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from vault_app.core.imported import Imported
    from vault_app.services.import_items import ImportResult

MOST_SHOWN = 200


class ResultStep(QWidget):
    """Signals `delete_asked`, `undo_asked` and `finished`."""

    delete_asked = Signal()
    undo_asked = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = PlainLabel(px=15, weight=600, wrap=True)
        self.about = PlainLabel(px=13, colour="text2", wrap=True)
        self.banner = Banner("warn", "", "", action=self.tr("Delete it now"))
        self._losses = Card()
        self._losses_title = PlainLabel(self.tr("What became of each part"), px=13, weight=600, wrap=True)
        self.done_button = PrimaryButton(self.tr("Done"))
        self.undo_button = SecondaryButton(self.tr("Undo"))
        ends = Flow()
        ends.add(self.done_button)
        ends.add(self.undo_button)
        scroll = ScrollColumn()
        scroll.column.setSpacing(10)
        scroll.column.addWidget(self._losses_title)
        scroll.column.addWidget(self._losses)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.counts)
        column.addWidget(self.about)
        column.addWidget(self.banner)
        column.addWidget(scroll, 1)
        column.addWidget(ends)
        self.setFocusProxy(self.done_button)
        self.banner.action_clicked.connect(self.delete_asked)
        self.undo_button.clicked.connect(self.undo_asked)
        self.done_button.clicked.connect(self.finished)

    def counted(self, result: "ImportResult") -> str:
        """Give the counts of an import, which add up."""
        parts = [
            plural(self.tr("%n imported", "", result.imported), result.imported),
            plural(self.tr("%n merged", "", result.merged), result.merged) if result.merged else "",
            plural(self.tr("%n skipped", "", result.skipped), result.skipped) if result.skipped else "",
            plural(self.tr("%n left out", "", result.failed), result.failed) if result.failed else "",
        ]
        return " · ".join(filter(None, parts))

    def show_result(self, result: "ImportResult", imported: "Imported", *, name: str, vault: str, plain: bool) -> None:
        """Show what was done; ``plain`` tells whether the file of that name holds passwords in plain text."""
        self.counts.setText(self.counted(result))
        from_where = self.tr("From “%1”, into “%2”.").replace("%1", name)
        self.about.setText(from_where.replace("%2", vault))
        self.banner.set_text(
            self.tr("The file “%1” holds all passwords in plain text.").replace("%1", name),
            self.tr("Whoever finds it, has them. On most disks deleted bytes stay until they are overwritten."),
        )
        self.banner.setVisible(plain)
        self.undo_button.setVisible(result.saved is not None)
        self._show_losses(imported)

    def show_deleted(self) -> None:
        """Say no more of the file: it is gone."""
        self.banner.hide()

    def _show_losses(self, imported: "Imported") -> None:
        left = self._left_out(imported)
        kept = [
            plural(self.tr("“%1” is kept as a field of its own (%n time(s)).", "", count), count).replace("%1", what)
            for what, count in islice(imported.kept.items(), MOST_SHOWN)
        ]
        dropped = [
            plural(self.tr("“%1” was left out (%n time(s)): %2.", "", count), count)
            .replace("%1", what)
            .replace("%2", drop_words(reason))
            for (what, reason), count in islice(imported.dropped.items(), MOST_SHOWN)
        ]
        lines = [*self._mapped(imported), *left, *self._more(imported.failures), *kept, *self._more(imported.kept)]
        lines += [*dropped, *self._more(imported.dropped)]
        self._show_lines(lines)

    def _mapped(self, imported: "Imported") -> list[str]:
        """Say in one line which of the source's names have a place here."""
        pairs = [f"“{name}” → {place_words(place)}" for name, place in islice(imported.mapped.items(), MOST_SHOWN)]
        return [self.tr("These have a place of their own: %1").replace("%1", " · ".join(pairs))] if pairs else []

    def _left_out(self, imported: "Imported") -> list[str]:
        return [
            self.tr("Line %1 was left out: %2.")
            .replace("%1", str(failure.position))
            .replace("%2", reason_words(failure.reason))
            + (f"\n{failure.seen}" if failure.seen else "")
            for failure in imported.failures[:MOST_SHOWN]
        ]

    def _more(self, every: Sized) -> list[str]:
        """Say how many there are beyond those that are shown."""
        more = len(every) - MOST_SHOWN
        words = self.tr("and %n more like this; vault-cli import --json lists all.", "", more)
        return [plural(words, more)] if more > 0 else []

    def _show_lines(self, lines: "list[str]") -> None:
        self._losses.clear_rows()
        for line in lines:
            row = QWidget()
            place = QVBoxLayout(row)
            place.setContentsMargins(16, 8, 16, 8)
            place.addWidget(PlainLabel(line, px=13, wrap=True))
            self._losses.add_row(row)
        self._losses.setVisible(bool(lines))
        self._losses_title.setVisible(bool(lines))
