"""Quick access on a stage: a bridge with a clipboard of its own, and a page that asks for the passphrase."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.sample_session import SampleSession, quiet_doors
from tests.ui.active_window import become_active
from vault_app.core.item import Item
from vault_app.ui.browse.item_actions import ItemActions
from vault_app.ui.jobs import Lane
from vault_app.ui.quick.controller import QuickAccess
from vault_app.ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from vault_app.ui.happenings import Copied


class AskingPage(QWidget):
    """Stands where the page with the passphrase field stands."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.busy = False
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)


class QuickStage(QObject):
    """Everything quick access stands on."""

    def __init__(self, qtbot: QtBot, asking: QWidget | None = None) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.lane = Lane()
        self.clipboard = FakeClipboard()
        self.bridge = SessionBridge(self.lane, doors=quiet_doors, clipboard=self.clipboard)
        self.asking = AskingPage()
        self.opened: list[str] = []
        self.quick = QuickAccess(
            self.bridge,
            actions=lambda session: NoBrowser(self, ItemActions(self.bridge, self, session=session)),
            asking=asking or self.asking,
            is_busy=lambda: self.asking.busy,
        )
        self.copies: list[Copied] = []
        self.quick.copied.connect(self.copies.append)
        qtbot.addWidget(self.quick.window)
        qtbot.addWidget(self.asking)

    def open(self, *samples: SampleSession) -> None:
        self.bridge._doors = lambda: samples[0].doors
        for sample in samples:
            self.bridge.open(sample.session)

    def show(self) -> None:
        self.quick.show()
        become_active(self.qtbot, self.quick.window)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.quick.page.field, text)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.quick.page.field, key, held)

    def rest(self) -> None:
        """Wait until the lane has nothing to do and its answers are home."""
        self.qtbot.waitUntil(lambda: self.lane.wait_idle(0))
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()

    def titles(self) -> list[str]:
        rows = self.quick.page.list
        return [rows.shown(place).title for place in range(rows.count())]

    def below(self) -> list[str]:
        rows = self.quick.page.list
        return [rows.shown(place).below for place in range(rows.count())]

    def ripen(self) -> None:
        """Let the rows have been seen."""
        self.quick.chooser._ripeness._began = -1e9

    def end(self) -> None:
        self.quick.hide()
        self.bridge.lock()
        self.lane.wait_idle(5)
        self.bridge.end(1)
        self.lane.close()


class NoBrowser:
    """Does what the list does, but for the browser."""

    def __init__(self, stage: QuickStage, actions: ItemActions) -> None:
        self._stage = stage
        self.copy, self.copy_by_id = actions.copy, actions.copy_by_id

    def open_website(self, _item: Item, address: str) -> None:
        self._stage.opened.append(address)
