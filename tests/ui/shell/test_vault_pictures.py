"""Pictures of several vaults, many selected items, kinds, the bin and a new vault, for a person to look at.

They go into the folder that VAULT_PICTURES names, if it does. What a machine can see is held to: no page asks for more
room than its window has.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.sample_session import SampleSession, empty_session, item_id, sample_session
from vault_app.core import kinds
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import USERNAME, FieldId
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.core.settings import Settings
from vault_app.services.editing import rename_vault
from vault_app.services.save_item import save_item
from vault_app.ui.happenings import Section
from vault_app.ui.shell.main_page import MainPage
from vault_app.ui.shell.shell import Shell
from vault_app.ui.widgets.sheet import Sheet


class Look(NamedTuple):
    """Theme, text size in percent, the window, and whether it is mirrored."""

    scheme: str
    scale: int
    width: int
    height: int
    mirrored: bool = False


LOOKS = [
    Look("light", 100, 1280, 800),
    Look("dark", 100, 1280, 800),
    Look("light", 150, 1280, 800),
    Look("dark", 200, 1280, 800),
    Look("light", 100, 660, 700),
    Look("light", 100, 1280, 800, mirrored=True),
]


def put(sample: SampleSession, kind: str, title: str, *fields: tuple[FieldId, str]) -> None:
    made = [
        DraftField(key, FieldType.HIDDEN, Secret(text))
        if key in (kinds.NUMBER, kinds.LICENCE_KEY)
        else DraftField(key, FieldType.TEXT, text)
        for key, text in fields
    ]
    save_item(sample.session, Draft(None, kind, title, tuple(made)), doors=sample.doors)


def mixed() -> SampleSession:
    """Give a vault with items of many kinds."""
    sample = sample_session()
    put(sample, "card", "Company card", (kinds.NAME_ON_CARD, "Dana Okafor"), (kinds.NUMBER, "4242424242424242"))
    put(sample, "wifi", "Office Wi-Fi", (kinds.NETWORK, "Northpine Guests"))
    put(sample, "server", "Database host", (kinds.HOST, "db1.northpine.example"), (USERNAME, "root"))
    put(sample, "licence", "Drawing program", (kinds.LICENSED_TO, "Northpine Ltd"), (kinds.LICENCE_KEY, "AAAA-BBBB"))
    put(sample, "note", "Where the spare key is")
    return sample


def named(sample: SampleSession, name: str) -> SampleSession:
    rename_vault(sample.session, name, doors=sample.doors)
    return sample


def states(shell: Shell, page: MainPage, qtbot: QtBot) -> dict[str, Callable[[], object]]:
    items = page.browse.list_pane.list

    def binned() -> None:
        for title in ("Zoom", "Figma", "Miro"):
            page.browse.select(item_id(title))
            page.browse.delete_item()
            qtbot.waitUntil(lambda: shell.bridge.lane.wait_idle(0))
            QApplication.processEvents()
        page.show_section(Section("bin"))

    def several() -> None:
        items.select_row(1)
        items.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(4):
            QTest.keyClick(items, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    return {
        "kinds": lambda: page.show_section(Section()),
        "several": several,
        "tags": page.browse.ask_tags,
        "kind": lambda: page.show_section(Section("kind", item_kind="card")),
        "codes": lambda: page.show_section(Section("codes")),
        "nothing": lambda: page.bar.search.setText("gti"),
        "bin": binned,
        "starter": lambda: shell.show_vault(named(empty_session(), "Home").session),
        "unlock-beside": lambda: shell.show_unlock(Path("/vaults/Third.vault")),
    }


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(map(str, look)))
def test_every_state_fits_its_window(
    shells: Callable[..., Shell], surroundings: FakeSurroundings, qtbot: QtBot, tmp_path: Path, look: Look
) -> None:
    folder = Path(os.environ.get("VAULT_PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    size = (look.width, look.height)
    surroundings.settings.kept = Settings(theme=look.scheme, text_scale=look.scale, window=size)
    shell = shells(str(tmp_path / "Office.vault"))
    if look.mirrored:
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        shell.show_vault(named(sample_session(), "Family").session)
        shell.show_vault(named(mixed(), "Northpine").session)
        too_large = []
        for name, enter in states(shell, shell.open_vault().page, qtbot).items():
            enter()
            qtbot.wait(80)
            kept = f"vaults-{look.scheme}-{look.scale}-{look.width}{'-rtl' if look.mirrored else ''}-{name}.png"
            shell.window.grab().save(str(folder / kept))
            wanted = shell.window.page.minimumSizeHint()
            if wanted.width() > look.width or wanted.height() > look.height:
                too_large.append(f"{name}: {wanted.width()}x{wanted.height()}")
            for sheet in shell.window.findChildren(Sheet):
                sheet.dismiss()
        assert too_large == []
        assert (shell.window.width(), shell.window.height()) == size
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
