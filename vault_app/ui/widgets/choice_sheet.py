"""A message over the window with several things to do about it: one that stands out, and others in a column."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet


class Way(NamedTuple):
    """One thing to do: the words on its button, and what it does."""

    words: str
    act: Callable[[], object]


class ChoiceSheet(Sheet):
    """Says what happened and offers ways on. It is gone for good once one is chosen."""

    def __init__(
        self,
        window: QWidget,
        *,
        title: str,
        body: str,
        leave: str,
        primary: Way | None = None,
        ways: tuple[Way, ...] = (),
    ) -> None:
        super().__init__(window, width=460)
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconSpot("alert-circle", "danger", px=20), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(PlainLabel(title, px=17, weight=700, wrap=True), 1)
        self.column.addLayout(head)
        self.column.addSpacing(8)
        self.column.addWidget(PlainLabel(body, px=13, colour="text2", wrap=True))
        self.column.addSpacing(10)
        for way in ways:
            link = LinkButton(way.words)
            self._let(link, way)
            self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addSpacing(12)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addStretch(1)
        self.leave_button = SecondaryButton(leave)
        self.leave_button.clicked.connect(self.dismiss)
        ends.addWidget(self.leave_button)
        self.primary_button: PrimaryButton | None = None
        if primary is not None:
            self.primary_button = PrimaryButton(primary.words)
            self._let(self.primary_button, primary)
            ends.addWidget(self.primary_button)
        self.column.addLayout(ends)
        self.dismissed.connect(self.deleteLater)

    def open(self) -> None:
        """Say it; the keyboard is on the way that stands out."""
        super().open()
        (self.primary_button or self.leave_button).setFocus(Qt.FocusReason.PopupFocusReason)

    def _let(self, button: QPushButton, way: Way) -> None:
        button.clicked.connect(partial(self._go_on, way))

    def _go_on(self, way: Way) -> None:
        self.dismiss()
        way.act()
