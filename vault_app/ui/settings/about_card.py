"""About the app: versions, licences, and facts to send to whoever helps."""

import platform
from typing import Final

from PySide6.QtCore import Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.own_version import own_version
from vault_app.ui.widgets.buttons import LinkButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.plain_label import PlainLabel

# File in resources/licences: the words on its button.
LICENCES: Final = {
    "Inter-OFL.txt": "Inter (SIL OFL)",
    "JetBrainsMono-OFL.txt": "JetBrains Mono (SIL OFL)",
    "EFF-wordlist.txt": "EFF word list (CC BY 3.0 US)",
    "Apple-password-manager-resources-MIT.txt": "Apple password rules (MIT)",
}


class AboutCard(QWidget):
    """Signals `licence_asked` (a file name) and `copy_asked`."""

    licence_asked = Signal(str)
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = PlainLabel(self.tr("About"), px=13, weight=600, colour="text2")
        heading.setContentsMargins(2, 0, 0, 0)
        self.version = PlainLabel(self._version(), px=14, weight=600, wrap=True, selectable=True)
        self.words = PlainLabel(
            self.tr("Free software under the GNU General Public License, version 3 or later. These are part of it:"),
            px=12,
            colour="text2",
            wrap=True,
        )
        self.copy_button = SecondaryButton(self.tr("Copy diagnostics"))
        self.copy_button.clicked.connect(self.copy_asked)
        card = Card()
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(6)
        inside.addWidget(self.version)
        inside.addWidget(self.words)
        for file, name in LICENCES.items():
            link = LinkButton(name)
            link.setAccessibleName(self.tr("Licence of %1").replace("%1", name))
            link.clicked.connect(lambda _checked=False, file=file: self.licence_asked.emit(file))
            line = QHBoxLayout()
            line.addWidget(link)
            line.addStretch(1)
            inside.addLayout(line)
        inside.addSpacing(6)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.copy_button)
        last.addWidget(
            PlainLabel(
                self.tr("Versions and the kind of desktop; no paths and no names."), px=12, colour="text3", wrap=True
            ),
            1,
        )
        inside.addLayout(last)
        card.column.addLayout(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(card)

    def _version(self) -> str:
        return (
            self.tr("Team Vault %1 · Qt %2 · Python %3")
            .replace("%1", own_version() or self.tr("(not installed)"))
            .replace("%2", qVersion() or "")
            .replace("%3", platform.python_version())
        )


def diagnostics(*, theme: str, text_scale: int, language: str) -> str:
    """Give facts about the app and the desktop as lines of text, in English for whoever helps: no path, no name."""
    screen = QGuiApplication.primaryScreen()
    size, ratio = screen.size(), screen.devicePixelRatio()
    facts = {
        "Team Vault": own_version() or "(not installed)",
        "Qt": qVersion() or "",
        "Python": platform.python_version(),
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Window system": QGuiApplication.platformName(),
        "Screen": f"{size.width()}x{size.height()} at {ratio:g}",
        "Theme": theme,
        "Text size": f"{text_scale} %",
        "Language": language,
    }
    return "".join(f"{name}: {value}\n" for name, value in facts.items())
