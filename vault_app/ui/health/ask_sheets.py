"""What is asked for over the page: why something is ignored, who left, and how leaks are to be looked for."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet
from vault_app.ui.widgets.text_field import LabelledField, TextField

_MOST_NAMES = 12


class LineSheet(Sheet):
    """Asks for one line of text.

    Signals:
        given: what was typed, without the spaces around it; never empty.
    """

    given = Signal(str)

    def __init__(self, window: QWidget, *, title: str, body: str, label: str, most: int, give: str) -> None:
        super().__init__(window)
        self.setAccessibleName(title)
        self.field = TextField(label)
        self.field.setMaxLength(most)
        self.labelled = LabelledField(label, self.field)
        self.give_button = PrimaryButton(give)
        self.cancel_button = SecondaryButton(self.tr("Cancel"))
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        self.column.addSpacing(8)
        self.column.addWidget(PlainLabel(body, px=13, colour="text2", wrap=True))
        self.column.addSpacing(14)
        self.column.addWidget(self.labelled)
        self._between()
        self.column.addSpacing(18)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addStretch(1)
        ends.addWidget(self.cancel_button)
        ends.addWidget(self.give_button)
        self.column.addLayout(ends)
        self.cancel_button.clicked.connect(self.dismiss)
        self.give_button.clicked.connect(self._give)
        self.field.returnPressed.connect(self._give)
        self.field.textChanged.connect(self._on_text)
        self.dismissed.connect(self.deleteLater)
        self.give_button.setEnabled(False)

    def open(self) -> None:
        """Ask; the keyboard is in the field."""
        super().open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _between(self) -> None:
        """Put more below the field."""

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.give_button.setEnabled(bool(text.strip()))

    @Slot()
    def _give(self) -> None:
        text = self.field.text().strip()
        if text:
            self.dismiss()
            self.given.emit(text)


class IgnoreSheet(LineSheet):
    """Asks why a finding is to be ignored."""

    def __init__(self, window: QWidget, *, title: str, reason: str, most: int) -> None:
        super().__init__(
            window,
            title=self.tr("Ignore this for “%1”?").replace("%1", title),
            body=self.tr(
                "%1. It stays ignored until it changes, and can be taken back. The reason is kept in the item."
            ).replace("%1", reason),
            label=self.tr("Why it does not matter"),
            most=most,
            give=self.tr("Ignore"),
        )


class LeaverSheet(LineSheet):
    """Asks who left; ``known`` has the names that stand in the vault, and how many items each person knows."""

    def __init__(self, window: QWidget, *, known: Mapping[str, int], most: int) -> None:
        self._known = dict(known)
        super().__init__(
            window,
            title=self.tr("Someone left"),
            body=self.tr(
                "What this person knew and what was not changed since goes to the list. Removing somebody cannot make"
                " them forget a password: only changing it helps."
            ),
            label=self.tr("Name"),
            most=most,
            give=self.tr("Add to the list"),
        )

    def _between(self) -> None:
        self.names: list[LinkButton] = []
        if not self._known:
            return
        self.column.addSpacing(10)
        self.column.addWidget(PlainLabel(self.tr("Named in this vault"), px=12, weight=500, colour="text3"))
        row = Flow(gap=4)
        for name in sorted(self._known, key=lambda each: (-self._known[each], each.casefold()))[:_MOST_NAMES]:
            button = LinkButton(name)
            button.clicked.connect(lambda _on=False, name=name: self.field.setText(name))
            row.add(button)
            self.names.append(button)
        self.column.addWidget(row)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        super()._on_text(text)
        wanted = " ".join(text.split()).casefold()
        count = next((count for name, count in self._known.items() if name.casefold() == wanted), None)
        if count is not None:
            hint = plural(self.tr("Known to this person: %n item(s)", "", count), count)
        else:
            hint = self.tr("Nobody of this name stands in the vault.") if wanted else ""
        self.labelled.set_hint(hint)


class LeakWaysSheet(Sheet):
    """Offers the two ways of looking for leaks.

    Signals:
        list_asked: a list on this computer.
        online_asked: the service; it is asked about before anything is sent.
    """

    list_asked = Signal()
    online_asked = Signal()

    def __init__(self, window: QWidget, *, count: int) -> None:
        super().__init__(window, width=480)
        title = self.tr("Check for leaked passwords")
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        self.column.addSpacing(8)
        body = self.tr(
            "Passwords that became public in break-ins are the first that attackers try. %n password(s) of this vault"
            " would be compared with the collection of Have I Been Pwned.",
            "",
            count,
        )
        self.column.addWidget(PlainLabel(plural(body, count), px=13, colour="text2", wrap=True))
        self.list_button = SecondaryButton(self.tr("Use a list on this computer…"), icon="folder")
        self.online_button = SecondaryButton(self.tr("Ask online…"), icon="globe")
        self._add_way(
            self.list_button,
            self.tr(
                "Nothing is sent. The list is a text file of Pwned Passwords, SHA-1 and ordered by hash; as a whole it"
                " takes some 40 GB."
            ),
        )
        self._add_way(
            self.online_button, self.tr("Sends a small part of a hash of each password. What exactly, you see first.")
        )
        self.column.addSpacing(18)
        self.cancel_button = SecondaryButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.dismiss)
        self.column.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.list_button.clicked.connect(lambda: self._go_on(self.list_asked.emit))
        self.online_button.clicked.connect(lambda: self._go_on(self.online_asked.emit))
        self.dismissed.connect(self.deleteLater)

    def _add_way(self, button: QWidget, words: str) -> None:
        self.column.addSpacing(16)
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addSpacing(4)
        self.column.addWidget(PlainLabel(words, px=12, colour="text3", wrap=True))

    def _go_on(self, then: object) -> None:
        self.dismiss()
        then()  # type: ignore[operator]  # a signal's emit
