"""The tags of the selected items: those that all have, those that some have, and a new one."""

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.check_box import CheckBox
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.sheet import Sheet
from vault_app.ui.widgets.text_field import LabelledField, TextField

_HIGHEST = 260


class TagsSheet(Sheet):
    """A box to tick for each tag of the vault; one that only some of the items have says so until it is clicked.

    Signals:
        chosen: the tags to give to all, and those to take from all.
    """

    chosen = Signal(object, object)

    def __init__(self, window: QWidget, known: Sequence[str], of_items: Iterable[Sequence[str]], count: int) -> None:
        super().__init__(window, width=420)
        title = plural(self.tr("Tags of %n item(s)", "", count), count)
        self.setAccessibleName(title)
        had = Counter(tag for tags in of_items for tag in tags)
        self._had = {tag: _state(had[tag], count) for tag in known}
        self.boxes = {tag: self._box(tag, had[tag], count) for tag in known}
        self.field = TextField(self.tr("New tag"))
        self._apply = PrimaryButton(self.tr("Apply"))
        cancel = SecondaryButton(self.tr("Cancel"))
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        self.column.addSpacing(10)
        if self.boxes:
            self.column.addWidget(self._list())
            self.column.addSpacing(10)
        self.column.addWidget(LabelledField(self.tr("New tag"), self.field))
        self.column.addSpacing(18)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addStretch(1)
        ends.addWidget(cancel)
        ends.addWidget(self._apply)
        self.column.addLayout(ends)
        cancel.clicked.connect(self.dismiss)
        self._apply.clicked.connect(self._choose)
        self.field.returnPressed.connect(self._choose)
        self.dismissed.connect(self.deleteLater)

    def open(self) -> None:
        """Ask."""
        super().open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _box(self, tag: str, having: int, count: int) -> CheckBox:
        some = 0 < having < count
        words = QCoreApplication.translate("TagsSheet", "%1 (on %2 of %3)") if some else "%1"
        shown = words.replace("%3", str(count)).replace("%2", str(having)).replace("%1", tag)
        box = CheckBox(shown)
        box.setAccessibleName(shown)
        box.setTristate(some)
        box.setCheckState(_state(having, count))
        return box

    def _list(self) -> QWidget:
        area = ScrollColumn()
        inside = QVBoxLayout()
        inside.setSpacing(2)
        for box in self.boxes.values():
            inside.addWidget(box)
        area.column.addLayout(inside)
        area.column.addStretch(1)
        wanted = sum(box.sizeHint().height() + 2 for box in self.boxes.values()) + 4
        area.setFixedHeight(min(wanted, scaled(_HIGHEST)))
        return area

    def _choose(self) -> None:
        partly = Qt.CheckState.PartiallyChecked
        now = {tag: box.checkState() for tag, box in self.boxes.items()}
        changed = [tag for tag, state in now.items() if state not in (partly, self._had[tag])]
        add = [tag for tag in changed if now[tag] == Qt.CheckState.Checked]
        remove = [tag for tag in changed if now[tag] == Qt.CheckState.Unchecked]
        new = self.field.text().strip()
        self.dismiss()
        if new or changed:
            self.chosen.emit([*add, *([new] if new else [])], remove)


def _state(having: int, count: int) -> Qt.CheckState:
    if having == count:
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if having else Qt.CheckState.Unchecked
