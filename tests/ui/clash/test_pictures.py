"""The sheets of what others changed, in every look: whole, and a picture of each where VAULT_PICTURES says so."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.office import Office, add, draft_of, save
from tests.ui.everywhere.geometry import faults
from vault_app.core.differences import Differences
from vault_app.core.draft_merge import begun_with
from vault_app.services.clashes import ClashedValue, clashed_values
from vault_app.ui.clash.changes_sheet import ChangesSheet
from vault_app.ui.clash.clash_sheet import ClashSheet
from vault_app.ui.theme.theme import theme
from vault_app.ui.translations import speak
from vault_app.ui.widgets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see the window."""

    scheme: str
    scale: float
    size: tuple[int, int]
    language: str = "en"
    mirrored: bool = False

    def __str__(self) -> str:
        end = "-rtl" if self.mirrored else ""
        return f"{self.scheme}-{round(self.scale * 100)}-{self.size[0]}-{self.language}{end}"


LOOKS = (
    Look("light", 1.0, (1280, 800)),
    Look("dark", 1.0, (1280, 800), "de"),
    Look("light", 1.5, (1024, 700), "de"),
    Look("dark", 1.0, (660, 700)),
    Look("light", 1.0, (660, 700), "de", mirrored=True),
)


@pytest.fixture
def window(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> QWidget:
    look: Look = request.param
    speak(qapp, look.language)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight)
    theme().set_scheme(look.scheme)
    theme().set_text_scale(look.scale)
    window = QWidget()
    window.setObjectName(str(look))
    qtbot.addWidget(window)
    window.resize(*look.size)
    window.show()
    return window


def clashed(*, items: int) -> tuple[ClashedValue, ...]:
    """Give what two computers changed at once: the user name, the password and the notes of each item."""
    office = Office()
    titles = ("UPS", "Northpine accounting, of the company in the Netherlands")[:items]
    made = [add(office.session, title) for title in titles]
    other = office.unlock(office.other_computer())
    for item in made:
        theirs = {"username": "leo.brand@northpine.example", "password": "of leo", "notes": "Ring twice.\nThen wait."}
        save(other, draft_of(other.vault.item(item.id), **theirs))
    for item in made:
        mine = draft_of(item, username="mia", password="of mia", notes="Call first.")
        save(office.session, replace(mine, begun=begun_with(item)))
    return clashed_values(office.session, office.session.take_clashes())


def one(window: QWidget) -> Sheet:
    return ClashSheet(window, clashed(items=1))


def two(window: QWidget) -> Sheet:
    return ClashSheet(window, clashed(items=2))


def changes(window: QWidget) -> Sheet:
    office = Office()
    new = [add(office.session, title).id for title in ("GitHub", "Northpine accounting, of the Netherlands")]
    changed = [add(office.session, f"Account {number}").id for number in range(30)]
    found = Differences(tuple(new), (new[0],), tuple(changed))
    return ChangesSheet(window, "mia changed this vault 5 min ago.", found, office.session.vault)


@pytest.mark.parametrize("made", [one, two, changes])
@pytest.mark.parametrize("window", LOOKS, ids=str, indirect=True)
def test_nothing_of_a_sheet_is_cut(window: QWidget, made: Callable[[QWidget], Sheet], qtbot: QtBot) -> None:
    sheet = made(window)
    sheet.open()
    qtbot.wait(60)

    pictures = os.environ.get("VAULT_PICTURES", "")
    if pictures:
        window.grab().save(str(Path(pictures) / f"clash-{made.__name__}-{window.objectName()}.png"))
    assert faults(window) == []
