"""What the app still holds once the vault is locked: no item in memory, and not a word of one in a widget."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id
from tests.ui.shell.test_quick_road import road_of
from vault_app.core.columns import Columns
from vault_app.core.draft import Draft
from vault_app.core.item import Item
from vault_app.core.vault import Vault
from vault_app.ui.browse.page import BrowsePage
from vault_app.ui.happenings import Section
from vault_app.ui.shell.shell import Shell

# Qt's own words about a screen that no X server stands behind.
pytestmark = pytest.mark.qt_log_ignore("QObject::connect: No such signal QPlatformNativeInterface", extend=True)

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
def others() -> list[object]:
    """Holds what tests before this one have left of their vaults."""
    return kept()


@pytest.fixture
def shell(shells: Callable[..., Shell], sample: SampleSession, tmp_path: Path, qtbot: QtBot) -> Shell:
    shell = shells(str(tmp_path / "Desk.vault"))
    shell.show_vault(sample.session)
    browse = shell.open_vault().page.browse
    browse.select(item_id("GitHub"))
    qtbot.waitUntil(lambda: browse.detail.item() is not None)
    return shell


def held() -> Iterator[str]:
    """Give every text that a widget of the app holds, quick access and its notice among them."""
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            for name in HOLD_TEXT:
                value = widget.property(name)
                if isinstance(value, str):
                    yield value


def names() -> list[str]:
    """Give what the app's widgets hold of the item."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    text = "\n".join(held())
    return [name for name in OF_GITHUB if name in text]


def on_page(act: Callable[[BrowsePage], object]) -> Callable[[Shell, QtBot], object]:
    return lambda shell, _qtbot: act(shell.open_vault().page.browse)


def find_by_quick_access(shell: Shell, qtbot: QtBot) -> None:
    road = road_of(qtbot, shell)
    QTest.keyClicks(road.quick.page.field, "GitHub")
    QApplication.processEvents()
    assert road.quick.page.field.text() == "GitHub"


def copy_by_quick_access(shell: Shell, qtbot: QtBot) -> None:
    find_by_quick_access(shell, qtbot)
    with qtbot.waitSignal(shell.bridge.copied):
        QTest.keyClick(road_of(qtbot, shell).quick.page.field, Qt.Key.Key_Return)
    assert "Password for GitHub copied" in held()


def on_the_page(name: str) -> Callable[[Shell, QtBot], object]:
    return lambda shell, _qtbot: shell.open_vault().page.show_page(name)


def look_at_the_health(shell: Shell, qtbot: QtBot) -> None:
    on_the_page("health")(shell, qtbot)
    qtbot.waitUntil(lambda: shell.lane.wait_idle(0))


DOINGS: Final[dict[str, Callable[[Shell, QtBot], object]]] = {
    "looked at": lambda _shell, _qtbot: None,
    "copied": on_page(BrowsePage.copy_password),
    "searched for": on_page(lambda browse: browse.set_query("GitHub")),
    "shown among those of its tag": on_page(lambda browse: browse.show_section(Section("tag", "Engineering"))),
    "shown among the codes": on_page(lambda browse: browse.show_section(Section("codes"))),
    "edited": on_page(BrowsePage.edit_item),
    "given another password": on_page(BrowsePage.change_password),
    "duplicated": on_page(BrowsePage.duplicate_item),
    "shown large": on_page(BrowsePage.large_type),
    "revealed": on_page(BrowsePage.toggle_reveal),
    "looked at in its history": on_page(BrowsePage.show_history),
    "tagged": on_page(BrowsePage.ask_tags),
    "put into the bin": on_page(BrowsePage.delete_item),
    "left for the settings": lambda shell, _qtbot: shell.show_settings(),
    "looked at for its health": look_at_the_health,
    "left for the import": on_the_page("import"),
    "found by quick access": find_by_quick_access,
    "copied by quick access": copy_by_quick_access,
}


@pytest.mark.parametrize("doing", DOINGS)
def test_nothing_holds_the_vault_or_shows_a_word_of_it_once_it_is_locked(
    others: list[object], shell: Shell, doing: str, qtbot: QtBot
) -> None:
    assert names()[:2] == ["GitHub", "dana.okafor"]
    DOINGS[doing](shell, qtbot)
    assert shell.lane.wait_idle(5)
    QApplication.processEvents()

    shell.lock()

    assert names() == []
    qtbot.waitUntil(lambda: not of_the_vault(others))


def of_the_vault(others: list[object]) -> list[object]:
    """Give what is kept of the vault of this test."""
    known = set(map(id, others))
    return [each for each in kept() if id(each) not in known]


def kept() -> list[object]:
    """Give what there is of vaults and items, kept from the collector or not."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, Vault | Columns | Item | Draft)]
