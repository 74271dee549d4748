"""A window with the health page alone, on a vault with something of everything to fix."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.leaked import LeakedInMemory
from tests.fakes.unhealthy import Unhealthy
from vault_app.services.leak_check import check_leaks
from vault_app.ui.health.controller import HealthController
from vault_app.ui.health.watch import HealthWatch
from vault_app.ui.jobs import Lane
from vault_app.ui.preferences import Preferences
from vault_app.ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from vault_app.core.ids import ItemId
    from vault_app.ui.happenings import Note


class HealthStage(QWidget):
    """The page, the bridge it stands on, and what was told and asked of others."""

    def __init__(self, surroundings: FakeSurroundings, office: Unhealthy | None = None) -> None:
        super().__init__()
        self.office = office or Unhealthy()
        self.surroundings = surroundings
        self.lane = Lane()
        self.bridge = SessionBridge(self.lane, doors=lambda: self.office.doors, clipboard=FakeClipboard(), parent=self)
        self.preferences = Preferences(surroundings.settings, self.lane, self)
        self.watch = HealthWatch(self.bridge, self.preferences, self)
        self.controller = HealthController(
            self, self.bridge, self.watch, preferences=self.preferences, surroundings=surroundings, parent=self
        )
        self.view = self.controller.view
        self.notes: list[Note] = []
        self.changes: list[ItemId] = []
        self.edits: list[ItemId] = []
        self.items: list[ItemId] = []
        self.bridge.notice.connect(self.notes.append)
        self.controller.deeds.change_asked.connect(self.changes.append)
        self.controller.deeds.edit_asked.connect(self.edits.append)
        self.controller.deeds.item_asked.connect(self.items.append)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.view)
        self.resize(1044, 740)

    def open(self, qtbot: QtBot, *, leaked: bool = True) -> None:
        """Open the vault, and wait for the first look."""
        if leaked:
            check_leaks(self.office.session, LeakedInMemory({"kV7#tq-Rm2!xZp9s@leaked": 37_000}))
        self.bridge.open(self.office.session)
        self.look(qtbot)

    def look(self, qtbot: QtBot) -> None:
        """Look again, and wait for it."""
        with qtbot.waitSignal(self.watch.changed):
            self.watch.refresh()

    def titles(self) -> list[str]:
        model = self.view.model
        return [model.facts(row).title for row in range(model.rowCount())]

    def reasons(self) -> list[str]:
        model = self.view.model
        return [model.facts(row).reason.words for row in range(model.rowCount())]

    def row(self, title: str) -> int:
        return self.titles().index(title)
