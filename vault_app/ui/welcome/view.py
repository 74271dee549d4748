"""The welcome page: one line, two buttons, and the vaults opened here before."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.places import short_path
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.welcome.recent_row import RecentRow
from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.layouts import laid_out, take_out
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.settings import RecentVault

COLUMN_WIDTH = 360
MOST_RECENT = 4


class WelcomeView(Pane):
    """Signals `create_asked`, `open_asked` and `back_asked`; `recent_chosen` and `forget_asked` give a path."""

    create_asked = Signal()
    open_asked = Signal()
    back_asked = Signal()
    recent_chosen = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent=parent)
        self.create_button = PrimaryButton(self.tr("Create a vault"), wizard=True)
        self.open_button = SecondaryButton(self.tr("Open a vault…"), wizard=True)
        self.back_button = LinkButton(self.tr("Back"))
        self._problem = MessageLine("danger")
        self._import_hint = PlainLabel(
            self.tr("Passwords kept elsewhere come in right after."),
            px=12,
            colour="text3",
            wrap=True,
            align="center",
        )
        self._recent_title = PlainLabel(self.tr("Recent vaults"), px=11, weight=600, colour="text3")
        self._recent = QVBoxLayout()
        self._column = QWidget()
        self._build()
        self.create_button.clicked.connect(self.create_asked)
        self.open_button.clicked.connect(self.open_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.show_recent([])
        self.show_back(wanted=False)
        theme().changed.connect(self._fit)
        self._fit()

    def _build(self) -> None:
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(IconSpot("logo", "accent", px=64), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addWidget(PlainLabel(self.tr("Team Vault"), px=24, weight=700, align="center"))
        column.addSpacing(6)
        column.addWidget(
            PlainLabel(
                self.tr("Your passwords in one file that only you can open."),
                px=14,
                colour="text2",
                wrap=True,
                align="center",
            )
        )
        column.addSpacing(28)
        for button in (self.create_button, self.open_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(button)
            column.addSpacing(10)
        column.addWidget(self._import_hint)
        column.addWidget(self._problem)
        column.addSpacing(14)
        column.addWidget(self._recent_title)
        column.addSpacing(6)
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignHCenter)
        scroll = ScrollColumn()
        scroll.add_centred(self._column)
        page = QVBoxLayout(self)
        page.addWidget(scroll)

    def show_recent(self, recent: "Sequence[RecentVault]") -> None:
        """List the vaults opened here before, latest first."""
        take_out(self._recent, *laid_out(self._recent))
        self._recent_title.setVisible(bool(recent))
        self._import_hint.setVisible(not recent)
        for vault in recent[:MOST_RECENT]:
            recent_row = RecentRow(vault.name, short_path(vault.path))
            recent_row.clicked.connect(lambda _checked=False, path=vault.path: self.recent_chosen.emit(path))
            forget = IconButton("x", self.tr("Forget %1").replace("%1", vault.name or short_path(vault.path)))
            forget.setToolTip(self.tr("Forget it here; the file stays where it is"))
            forget.clicked.connect(lambda _checked=False, path=vault.path: self.forget_asked.emit(path))
            line = QWidget()
            across = QHBoxLayout(line)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(4)
            across.addWidget(recent_row, 1)
            across.addWidget(forget)
            self._recent.addWidget(line)

    def show_back(self, *, wanted: bool) -> None:
        """Offer the way back to the unlock page, where the person came from there."""
        self.back_button.setVisible(wanted)

    def show_problem(self, words: str) -> None:
        """Say what went wrong; "" takes it away."""
        self._problem.set_message("danger", words)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the primary button."""
        super().showEvent(event)
        self.create_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        self._column.setFixedWidth(scaled(COLUMN_WIDTH))
