"""A picture of each page, for a person to look at: into the folder that VAULT_PICTURES names, if it does.

What a machine can see is held to: at these sizes no page asks for more room than the window has.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.sample_session import item_id, sample_session
from vault_app.core.ids import PASSWORD
from vault_app.core.settings import RecentVault, Settings
from vault_app.ui.create.controller import SAVE
from vault_app.ui.create.page import WizardPage
from vault_app.ui.shell.shell import Shell
from vault_app.ui.widgets.sheet import Sheet

LOOKS = [
    ("light", 100, 1280, 800),
    ("dark", 100, 1280, 800),
    ("light", 100, 1024, 700),
    ("light", 150, 1280, 800),
    ("dark", 150, 1024, 700),
    ("light", 100, 660, 700),
]


class Album:
    """Takes pictures, and notes which pages are larger than their window."""

    def __init__(self, shell: Shell, folder: Path, look: str) -> None:
        self._shell, self._folder, self._look = shell, folder, look
        self.too_large: list[str] = []

    def take(self, name: str) -> None:
        QTest.qWait(60)
        window = self._shell.window
        window.grab().save(str(self._folder / f"{self._look}-{name}.png"))
        wanted = window.page.minimumSizeHint()
        if wanted.width() > window.width() or wanted.height() > window.height():
            self.too_large.append(f"{name}: {wanted.width()}x{wanted.height()}")


def walk(qtbot: QtBot, shell: Shell, album: Album, folder: Path) -> Iterator[QWidget]:
    shell.show_welcome()
    album.take("welcome")
    shell.show_unlock(folder / "northpine.vault")
    album.take("unlock")
    shell.unlock().view.show_message(
        "That passphrase did not open the vault.", "Check the word order and the spaces between words.", wrong=True
    )
    album.take("unlock-miss")
    shell.unlock().view.show_message(
        "northpine.vault is open in another window or on another computer.",
        "Opened by mia on LAPTOP-7 at 09:58.",
    )
    album.take("unlock-in-use")
    shell.show_forgotten()
    album.take("forgotten")
    shell.show_create()
    wizard = shell.window.page
    assert isinstance(wizard, WizardPage)
    qtbot.waitUntil(wizard.choose.continue_button.isEnabled)
    album.take("create-words")
    wizard.choose.explain_asked.emit()
    album.take("create-how")
    for sheet in shell.window.findChildren(Sheet):
        sheet.dismiss()
    words = " ".join(chip.accessibleName().split(" ")[1] for chip in wizard.choose.grid._chips)
    wizard.choose.continue_button.click()
    QTest.keyClicks(wizard.type_back.field, words[:28] + "x ")
    album.take("create-type-back")
    wizard.type_back.field.clear_secret()
    QTest.keyClicks(wizard.type_back.field, words)
    wizard.type_back.finish_button.click()
    qtbot.waitUntil(lambda: wizard.step == SAVE)
    album.take("create-save")
    yield wizard
    wizard.save.skip_button.click()
    album.take("empty-vault")
    shell.show_vault(sample_session().session)
    album.take("main")
    shell.open_vault().page.browse.select(item_id("GitHub"))
    shell.bridge.copy_field(item_id("GitHub"), PASSWORD, what="Password", title="GitHub", asker=shell)
    qtbot.waitUntil(shell.open_vault().watch.is_holding)
    album.take("copied")
    QTest.keyClicks(shell.open_vault().page.bar.search, "git")
    album.take("search")
    shell.show_settings()
    album.take("settings")
    shell.open_vault().health.row.click()
    album.take("health")
    shell.show_keys()
    album.take("keys")
    for sheet in shell.window.findChildren(Sheet):
        sheet.dismiss()
    shell.open_vault()._settings.recovery_sheet_asked.emit()  # type: ignore[union-attr]  # shown above
    album.take("new-sheet")
    shell.lock()
    album.take("locked")


@pytest.mark.parametrize(
    ("scheme", "scale", "width", "height"), LOOKS, ids=[f"{s}-{p}-{w}x{h}" for s, p, w, h in LOOKS]
)
def test_every_page_fits_its_window(
    qtbot: QtBot,
    shells: Callable[..., Shell],
    surroundings: FakeSurroundings,
    tmp_path: Path,
    scheme: str,
    scale: int,
    width: int,
    height: int,
) -> None:
    recent = (
        RecentVault(path=str(tmp_path / "northpine.vault"), name="Northpine", opened=1_772_365_680_000),
        RecentVault(path=str(tmp_path / "family.vault"), name="Family", opened=1),
    )
    surroundings.settings.kept = Settings(theme=scheme, text_scale=scale, window=(width, height), recent=recent)
    shell = shells()
    folder = Path(os.environ.get("VAULT_PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    album = Album(shell, folder, f"{scheme}-{scale}-{width}")

    for _ in walk(qtbot, shell, album, tmp_path):
        pass

    assert album.too_large == []
