"""The main page on a stage: a window of a fixed size, a search field and a toast, as the shell builds them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.sample_session import SampleSession, quiet_doors
from vault_app.core.settings import Settings
from vault_app.ui.browse.page import BrowsePage
from vault_app.ui.edit.controller import EditController
from vault_app.ui.generate.controller import GeneratorController
from vault_app.ui.happenings import Copied, Note
from vault_app.ui.jobs import Lane
from vault_app.ui.large_type.overlay import LargeType
from vault_app.ui.preferences import Preferences
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.focus_loop import step_inside
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.search_field import SearchField
from vault_app.ui.widgets.toast import Toast


class Look(NamedTuple):
    """How the page is looked at: its colours, the size of its text, and that of its window."""

    scheme: str
    scale: float
    size: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.scheme}-{round(self.scale * 100)}-{self.size[0]}x{self.size[1]}"


class MemorySettings:
    """Settings that are gone after the test."""

    def __init__(self) -> None:
        self.kept = Settings()

    def load(self) -> Settings:
        return self.kept

    def save(self, settings: Settings) -> None:
        self.kept = settings


class Stage(QWidget):
    """A window with the page in it."""

    def __init__(self, width: int = 1280, height: int = 800) -> None:
        super().__init__()
        self.clipboard = FakeClipboard()
        self.lane = Lane()
        self.destroyed.connect(self.lane.close)
        self.settings = MemorySettings()
        self.bridge = SessionBridge(self.lane, doors=quiet_doors, clipboard=self.clipboard)
        self.preferences = Preferences(self.settings, self.lane)
        self.heard = Heard(self.bridge)
        self.generator = GeneratorController(self, bridge=self.bridge)
        self.editor = EditController(
            bridge=self.bridge,
            window=self,
            new_password=self.generator.new_password,
            rules_site=self.generator.rules_site,
        )
        self.large_type = LargeType(self)
        self.page = BrowsePage(
            self.bridge, self.preferences, editor=self.editor, generator=self.generator, large_type=self.large_type
        )
        self.toast = Toast(self)
        self.toast.set_area(self.page._panes.right)
        self.search = SearchField("Search", "Search 34 items")
        self._arrange()
        self._connect()
        self.resize(width, height)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001 - Qt's name and form
        """Let Tab go as in the shell's window."""
        return step_inside(self, forward=forward)

    def rest(self, qtbot: QtBot) -> None:
        """Wait until the lane has nothing to do and its answers are home, and the detail shows the selected row."""
        qtbot.waitUntil(lambda: self.lane.wait_idle(0) and not self.page._rest.isActive())
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()

    def open(self, sample: SampleSession) -> None:
        """Open a vault, as the unlock page does."""
        self.bridge._doors = lambda: sample.doors
        self.bridge.open(sample.session)

    def _arrange(self) -> None:
        side = Pane("side", edge="right")
        side.setFixedWidth(236)
        bar = Pane("list", edge="bottom")
        bar.setFixedHeight(scaled(60))
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        self.search.setMaximumWidth(scaled(430))
        row.addWidget(self.search)
        row.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(bar)
        right.addWidget(self.page, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(side)
        across.addLayout(right, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.page.set_query)
        self.search.move_asked.connect(self.page.move_selection)
        self.search.returnPressed.connect(lambda: self.page.copy_password(guarded=True))
        self.page.query_asked.connect(self.search.setText)
        self.page.typed.connect(self._type)
        self.bridge.notice.connect(self._show_note)
        self.bridge.copied.connect(self._show_copied)

    def _type(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    def _show_note(self, note: Note) -> None:
        self.toast.show_message(note.title, note.detail, icon=note.icon, action=note.action)

    def _show_copied(self, copied: Copied) -> None:
        self.toast.show_message(f"{copied.what} for {copied.title} copied", "Clears in 30 s", action="Clear now")


@dataclass
class Heard:
    """What the bridge told."""

    bridge: SessionBridge
    notes: list[Note] = field(default_factory=list)
    copies: list[Copied] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bridge.notice.connect(self.notes.append)
        self.bridge.copied.connect(self.copies.append)
