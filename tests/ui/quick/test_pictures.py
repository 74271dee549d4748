"""A picture of each state of quick access in each look, and that nothing in it is cut, sticks out or overlaps.

The pictures go where ``VAULT_PICTURES`` says, if it does.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.sample_session import SampleSession, sample_session
from tests.ui.everywhere.geometry import faults
from tests.ui.everywhere.pseudo import speaking_pseudo
from tests.ui.quick.stage import QuickStage
from vault_app.core.secret import Secret
from vault_app.ui.happenings import Copied
from vault_app.ui.quick.copied_notice import CopiedNotice
from vault_app.ui.theme.theme import theme
from vault_app.ui.unlock.small_view import SmallUnlockView


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see it."""

    scheme: str
    text: int
    words: str = "en"
    reverse: bool = False

    def __str__(self) -> str:
        return f"{self.scheme}-{self.text}-{self.words}" + ("-reverse" if self.reverse else "")


LOOKS = (
    Look("light", 100),
    Look("dark", 100),
    Look("light", 80, "pseudo"),
    Look("light", 150, "pseudo"),
    Look("dark", 150),
    Look("light", 100, "pseudo", reverse=True),
    Look("dark", 200, "pseudo", reverse=True),
    Look("light", 200),
)


@pytest.fixture
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Look]:
    look: Look = request.param
    with ExitStack() as stack:
        if look.words == "pseudo":
            stack.enter_context(speaking_pseudo(qapp))
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.reverse else Qt.LayoutDirection.LeftToRight)
        theme().apply(qapp, look.scheme, look.text / 100)
        yield look
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def states(stage: QuickStage, view: SmallUnlockView, sample: SampleSession) -> Iterator[str]:
    view.show_vault("Northpine", "~/Documents/Team vaults/northpine.vault", "locked 12 min ago")
    stage.show()
    yield "locked"
    view.show_quick(True)
    stage.quick.window.fit()
    yield "locked with the keyring"
    view.show_message(
        "That passphrase did not open the vault.", "Check the word order and the spaces between words.", wrong=True
    )
    yield "a miss"
    view.show_busy(True)
    yield "busy"
    view.show_busy(False)
    stage.open(sample)
    yield "last used"
    stage.type("git")
    yield "results"
    stage.key(Qt.Key.Key_Left if stage.quick.page.isRightToLeft() else Qt.Key.Key_Right)
    yield "fields"
    stage.key(Qt.Key.Key_Escape)
    stage.quick.page.field.setText("nothing of the kind")
    yield "no result"
    stage.quick.page.field.setText("zoom")
    stage.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    yield "no code"
    stage.open(sample_session())
    stage.quick.page.field.setText("e")
    yield "two vaults"


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
def test_nothing_is_cut_sticks_out_or_overlaps(look: Look, qtbot: QtBot, sample: SampleSession) -> None:
    view = SmallUnlockView()
    stage = QuickStage(qtbot, view)
    pictures = os.environ.get("VAULT_PICTURES", "")
    found: dict[str, str] = {}

    for state in states(stage, view, sample):
        window = stage.quick.window
        qtbot.wait(20)
        found |= dict.fromkeys(faults(window), state)
        if pictures:
            folder = Path(pictures) / "quick" / str(look)
            folder.mkdir(parents=True, exist_ok=True)
            window.grab().save(str(folder / f"{state.replace(' ', '-')}.png"))

    stage.end()
    assert found == {}


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
def test_the_notice_of_a_copy_is_whole(look: Look, qtbot: QtBot) -> None:
    notice = CopiedNotice()
    qtbot.addWidget(notice)

    notice.tell(Copied("Password", "GitHub", FakeClipboard().put(Secret("x"))), 30)

    qtbot.waitExposed(notice)
    assert faults(notice) == []
    pictures = os.environ.get("VAULT_PICTURES", "")
    if pictures:
        folder = Path(pictures) / "quick" / str(look)
        folder.mkdir(parents=True, exist_ok=True)
        notice.grab().save(str(folder / "notice.png"))
