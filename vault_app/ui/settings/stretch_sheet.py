"""Asks for the passphrase before its slot is made dearer to guess."""

from PySide6.QtWidgets import QWidget

from vault_app.ui.settings.passphrase_sheet import PassphraseSheet


class StretchSheet(PassphraseSheet):
    """Says what it costs whom."""

    def __init__(self, window: QWidget) -> None:
        facts = self.tr(
            "Unlocking will take about a second on this computer, and each guess of somebody who has stolen the"
            " file as much more. On a slower computer it takes longer. The passphrase stays the same."
        )
        title, go = self.tr("Strengthen the key stretching?"), self.tr("Strengthen")
        super().__init__(window, title=title, facts=[facts], go=go)
