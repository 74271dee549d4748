"""Every page and state in every look: whole, in one language, for the keyboard alone; a picture of each for a person.

In every look nothing is cut, sticks out or overlaps. Where the language that nobody speaks is spoken, nothing is left
in English. In one look all that takes the keyboard has a name, Tab reaches all of it and nothing holds it back. One
walk sees it all: walking is what takes the time. The pictures go where ``VAULT_PICTURES`` says, if it does.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.ui.everywhere.geometry import faults
from tests.ui.everywhere.keyboard import obstacles
from tests.ui.everywhere.pseudo import speaking_pseudo
from tests.ui.everywhere.walk import RECENT, Walk
from tests.ui.everywhere.words import plain
from vault_app.core.settings import Settings
from vault_app.ui.shell.shell import Shell

SETTLING_MS = 150


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see the app.

    Attributes:
        sharp: how many pixels of the screen make one of the window's.
        typed: whether the keyboard is tried too.
    """

    scheme: str
    text: int
    size: tuple[int, int]
    words: str = "en"
    reverse: bool = False
    sharp: int = 1
    typed: bool = False

    def __str__(self) -> str:
        end = ("-reverse" if self.reverse else "") + (f"-{self.sharp}x" if self.sharp > 1 else "")
        return f"{self.scheme}-{self.text}-{self.size[0]}x{self.size[1]}-{self.words}{end}"


OFTEN = (
    Look("light", 100, (1280, 800), typed=True),
    Look("dark", 100, (1280, 800), "pseudo", sharp=2),
    Look("dark", 150, (1024, 700), "pseudo"),
    Look("dark", 200, (1024, 700), "de", reverse=True),
    Look("light", 100, (660, 700), "pseudo", reverse=True),
)
# With every run they would take two minutes more; tests/prove has them.
SELDOM = (
    Look("dark", 100, (1024, 700), "de"),
    Look("light", 100, (1280, 800), "pseudo", reverse=True),
    Look("light", 150, (1280, 800), "de"),
    Look("light", 200, (1280, 800), "pseudo"),
    Look("light", 80, (1024, 700), "pseudo"),
)
LOOKS = (*OFTEN, *SELDOM) if os.environ.get("VAULT_PROVE") == "all" else OFTEN


@pytest.fixture
def look(request: pytest.FixtureRequest, qapp: QApplication, surroundings: FakeSurroundings) -> Iterator[Look]:
    look: Look = request.param
    language = "en" if look.words == "pseudo" else look.words
    surroundings.settings.kept = Settings(
        theme=look.scheme, text_scale=look.text, window=look.size, language=language, recent=RECENT, reduced_motion=True
    )
    with ExitStack() as stack:
        if look.words == "pseudo":
            stack.enter_context(speaking_pseudo(qapp))
        yield look
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def take(window: QWidget, folder: Path, name: str, sharp: int) -> None:
    picture = QPixmap(window.size() * sharp)
    picture.setDevicePixelRatio(sharp)
    window.render(picture, QPoint())
    picture.save(str(folder / f"{name.replace(' ', '-').replace(',', '').replace('/', 'slash')}.png"))


def settled_faults(qtbot: QtBot, window: QWidget) -> list[str]:
    """Look again where something is wrong: a layout may be under way."""
    if faults(window):
        qtbot.wait(SETTLING_MS)
    return faults(window)


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
def test_every_page_is_whole_in_one_language_and_for_the_keyboard(
    look: Look, qtbot: QtBot, qapp: QApplication, shells: Callable[..., Shell]
) -> None:
    pictures = os.environ.get("VAULT_PICTURES", "")
    folder = Path(pictures or ".") / str(look)
    walk = Walk(qtbot, shells())
    # The language has set its own direction.
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.reverse else Qt.LayoutDirection.LeftToRight)
    found: dict[str, list[str]] = {}

    for name in walk.everywhere():
        for window in walk.windows():
            found.setdefault(name, []).extend(settled_faults(qtbot, window))
            if look.words == "pseudo":
                found[name].extend(plain(window))
            if pictures:
                folder.mkdir(parents=True, exist_ok=True)
                take(window, folder, name if window is walk.windows()[0] else f"{name} beside", look.sharp)
        if look.typed:
            found[name].extend(obstacles())

    # The same fault at many stops is one line, with the first.
    first = {line: name for name, lines in reversed(found.items()) for line in lines}
    assert not first, "\n" + "\n".join(f"{name}: {line}" for line, name in first.items())
