"""What the window's widgets still hold once the vault is locked: nothing of any item."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id
from vault_app.core.columns import Columns
from vault_app.core.vault import Vault
from vault_app.ui.browse.page import BrowsePage
from vault_app.ui.shell.shell import Shell

# Qt's properties that hold text: what is shown, what a screen reader is told, what appears under the pointer.
HOLD_TEXT: Final = (
    "text",
    "plainText",
    "title",
    "placeholderText",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
)
# Of the sample: a title, its user name, a tag, and words of its notes.
OF_GITHUB: Final = ("GitHub", "dana.okafor", "Engineering", "Recovery codes")


@pytest.fixture
def shell(shells: Callable[..., Shell], sample: SampleSession, tmp_path: Path, qtbot: QtBot) -> Shell:
    shell = shells(str(tmp_path / "Desk.vault"))
    shell.show_vault(sample.session)
    browse = shell.open_vault().page.browse
    browse.select(item_id("GitHub"))
    qtbot.waitUntil(lambda: browse.detail.item() is not None)
    return shell


def held(window: QWidget) -> Iterator[str]:
    """Give every text that a widget of the window holds."""
    for widget in (window, *window.findChildren(QWidget)):
        for name in HOLD_TEXT:
            value = widget.property(name)
            if isinstance(value, str):
                yield value


def names_in(window: QWidget) -> list[str]:
    """Give what the window's widgets hold of the item."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    text = "\n".join(held(window))
    return [name for name in OF_GITHUB if name in text]


DOINGS: Final[dict[str, Callable[[BrowsePage], object]]] = {
    "looked at": lambda _browse: None,
    "copied": BrowsePage.copy_password,
    "searched for": lambda browse: browse.set_query("GitHub"),
    "edited": BrowsePage.edit_item,
    "given another password": BrowsePage.change_password,
    "duplicated": BrowsePage.duplicate_item,
    "shown large": BrowsePage.large_type,
    "revealed": BrowsePage.toggle_reveal,
    "looked at in its history": BrowsePage.show_history,
    "put into the bin": BrowsePage.delete_item,
}


@pytest.mark.parametrize("doing", DOINGS)
def test_no_widget_holds_anything_of_an_item_once_the_vault_is_locked(shell: Shell, doing: str) -> None:
    assert names_in(shell.window)[:2] == ["GitHub", "dana.okafor"]
    DOINGS[doing](shell.open_vault().page.browse)
    assert shell.lane.wait_idle(5)
    QApplication.processEvents()

    shell.lock()

    assert names_in(shell.window) == []


@pytest.mark.parametrize("doing", DOINGS)
def test_nothing_holds_the_vault_once_it_is_locked(shell: Shell, doing: str, qtbot: QtBot) -> None:
    assert snapshots()
    DOINGS[doing](shell.open_vault().page.browse)
    assert shell.lane.wait_idle(5)
    QApplication.processEvents()

    shell.lock()

    qtbot.waitUntil(lambda: not snapshots())


def snapshots() -> int:
    """Count the vaults and the columns of items that anything holds, kept from the collector or not."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()
    return sum(isinstance(each, Vault | Columns) for each in gc.get_objects())
