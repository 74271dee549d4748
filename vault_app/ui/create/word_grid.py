"""The words of a passphrase in numbered chips, shown in clear."""

from PySide6.QtWidgets import QGridLayout, QWidget

from vault_app.core.secret import Secret
from vault_app.ui.widgets.chips import WordChip

MOST_SHOWN = 7
COLUMNS = 3


class WordGrid(QWidget):
    """Up to seven numbered words, three to a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self._chips = [WordChip(number + 1) for number in range(MOST_SHOWN)]
        for place, chip in enumerate(self._chips):
            grid.addWidget(chip, place // COLUMNS, place % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)

    def show_words(self, passphrase: Secret) -> None:
        """Show the words of a passphrase; it stays the caller's."""
        with passphrase.borrow() as view:
            words = [Secret.adopt(part) for part in bytearray(view).split(b" ")]
        for place, chip in enumerate(self._chips):
            # Hidden chips keep their place, so that the card does not jump between six words and seven.
            if place < len(words):
                chip.show_word(words[place])
            else:
                chip.clear()
            chip.setVisible(place < len(words))
        if len(words) <= (MOST_SHOWN - 1):
            policy = self._chips[-1].sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self._chips[-1].setSizePolicy(policy)

    def clear(self) -> None:
        """Wipe every word."""
        for chip in self._chips:
            chip.clear()
