"""The first step of an import: a file is chosen, or dropped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.plain_label import PlainLabel


class ChooseStep(QWidget):
    """Signal `choose_asked`. What is dropped here, the window takes, as anywhere."""

    choose_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = MessageLine("danger")
        self.problem.hide()
        place = EmptyState(
            "download",
            self.tr("Choose a file, or drop it here"),
            self.tr("Its kind is told by what is in it. Nothing is changed before you have seen what would come in."),
        )
        self.button = PrimaryButton(self.tr("Choose a file…"))
        self.button.clicked.connect(self.choose_asked)
        place.add_button(self.button)
        card = Card()
        card.add_row(place)
        known = PlainLabel(
            self.tr(
                "Chrome, Edge, Brave, Opera, Vivaldi, Firefox, Safari, Bitwarden, 1Password, KeePass, KeePassXC,"
                " LastPass, Proton Pass, Dashlane, NordPass, Keeper, FIDO CXF, .env files, exports of this app,"
                " and other tables."
            ),
            px=12,
            colour="text2",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.problem)
        column.addWidget(card)
        column.addWidget(known)
        column.addStretch(1)
        self.setFocusProxy(self.button)

    def show_problem(self, words: str) -> None:
        """Say why a file cannot be imported; "" for nothing."""
        self.problem.set_message("danger", words)
        self.problem.setVisible(bool(words))
