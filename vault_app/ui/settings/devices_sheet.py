"""Asks for the passphrase before quick unlock ends on other devices, and says on how many."""

from PySide6.QtWidgets import QWidget

from vault_app.ui.plural import plural
from vault_app.ui.settings.passphrase_sheet import PassphraseSheet


class DevicesSheet(PassphraseSheet):
    """Ends quick unlock everywhere, or with ``keep_here`` everywhere else."""

    def __init__(self, window: QWidget, *, devices: int, unknown: int, keep_here: bool) -> None:
        super().__init__(
            window,
            title=self.tr("End quick unlock on other devices?") if keep_here else self.tr("Turn quick unlock off?"),
            facts=self._facts(devices, unknown, keep_here=keep_here),
            go=self.tr("End it") if keep_here else self.tr("Turn off"),
        )

    def _facts(self, devices: int, unknown: int, *, keep_here: bool) -> list[str]:
        on = plural(self.tr("The vault gets a new key. Quick unlock is on for %n device(s)", "", devices), devices)
        kept = self.tr("this one keeps it, each other one has to turn it on again.")
        gone = self.tr("each has to turn it on again.")
        facts = [f"{on}: {kept if keep_here else gone}"]
        if unknown:
            words = self.tr("%n way(s) to open it that this version does not know will end too.", "", unknown)
            facts.append(plural(words, unknown))
        facts.append(
            self.tr(
                "Your passphrase and the recovery sheet open it as before. Copies and backups elsewhere still open"
                " with the old keys."
            )
        )
        return facts
