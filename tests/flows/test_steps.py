"""How many keys and clicks each job of every day takes; typed text is listed apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.adapters.transfer.samples import CHROMIUM
from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.ui.active_window import become_active
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import CODE
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.services.create_vault import CreatedVault
from vault_app.services.save_item import save_item
from vault_app.ui.hands import CTRL, SHIFT, Hands
from vault_app.ui.shell.shell import Shell
from vault_app.ui.transfer.choose_step import ChooseStep
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.chips import WordChip

CREATE, ADD, FIND, CODE_STEPS, CHANGE, SEE_OLD, LOCK, UNLOCK, IMPORT = 4, 3, 1, 1, 2, 1, 1, 1, 4


class CountingHands(Hands):
    """Hands that count what they do; text they type is listed apart."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window)
        self.steps = 0
        self.typed: list[str] = []

    def press(self, name: str) -> None:
        """Click, and count it."""
        self.steps += 1
        super().press(name)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key or a chord, and count it."""
        self.steps += 1
        super().key(key, modifiers)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        self.typed.append(text)
        super().type(text)

    def drop(self, path: Path, on: QWidget) -> None:
        """Drop a file where it is taken, and count it."""
        self.steps += 1
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        button, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
        enter = QDragEnterEvent(on.rect().center(), copy, data, button, keys)
        QCoreApplication.sendEvent(on, enter)
        assert enter.isAccepted()
        QCoreApplication.sendEvent(on, QDropEvent(on.rect().center().toPointF(), copy, data, button, keys))

    def begin(self) -> None:
        """Count from now on."""
        self.rest()
        self.steps, self.typed = 0, []


@dataclass(frozen=True)
class Desk:
    """A window, and the hands before it."""

    shell: Shell
    hands: CountingHands

    def titles(self) -> list[str]:
        vault = self.shell.bridge.vault
        return [] if vault is None else sorted(item.title for item in vault.items())


def desk_of(qapp: QApplication, qtbot: QtBot, surroundings: FakeSurroundings, *words: str) -> Iterator[Desk]:
    shell = Shell(qapp, surroundings)
    shell.begin(words)
    qtbot.waitExposed(shell.window)
    qtbot.waitUntil(shell.afterwards.is_done)
    become_active(qtbot, shell.window)
    yield Desk(shell, CountingHands(shell))
    shell.quit()
    shell.window.deleteLater()
    shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))


@pytest.fixture
def surroundings(tmp_path: Path) -> FakeSurroundings:
    return FakeSurroundings(tmp_path)


@pytest.fixture
def first_day(qapp: QApplication, qtbot: QtBot, surroundings: FakeSurroundings) -> Iterator[Desk]:
    """Gives the window as it first opens."""
    yield from desk_of(qapp, qtbot, surroundings)


@pytest.fixture
def locked(qapp: QApplication, qtbot: QtBot, surroundings: FakeSurroundings) -> Iterator[Desk]:
    """Gives a window that asks for the passphrase."""
    path, made = surroundings.make_vault()
    assert isinstance(made, CreatedVault)
    made.session.lock()
    yield from desk_of(qapp, qtbot, surroundings, str(path))


@pytest.fixture
def unlocked(locked: Desk) -> Desk:
    """Gives an open vault with two logins, and the keyboard where an unlock leaves it."""
    unlock(locked)
    for site in ("github.com", "digitalocean.com"):
        add(locked, site, "dana")
    locked.hands.key(Qt.Key.Key_L, CTRL)
    unlock(locked)
    locked.hands.begin()
    return locked


def unlock(desk: Desk) -> None:
    desk.hands.type(PASSPHRASE)
    desk.hands.key(Qt.Key.Key_Return)
    desk.hands.wait(lambda: desk.hands.sees(QLineEdit, "Search"), "the open vault")


def add(desk: Desk, site: str, user: str) -> None:
    hands, before = desk.hands, len(desk.titles())
    hands.key(Qt.Key.Key_N, CTRL)
    hands.type(site)
    hands.key(Qt.Key.Key_Tab)
    hands.type(user)
    hands.key(Qt.Key.Key_Return, CTRL)
    page = desk.shell.open_vault().page
    hands.wait(lambda: len(desk.titles()) == before + 1 and not page.browse.editor_open, f"{site} saved")


def test_a_vault_is_made_by_keys_alone(first_day: Desk) -> None:
    hands = first_day.hands
    hands.begin()

    hands.key(Qt.Key.Key_Return)  # Create a vault
    hands.wait(lambda: hands.sees(QAbstractButton, "I have written it down"), "the words")
    button = hands.find(QAbstractButton, "I have written it down")
    hands.wait(button.hasFocus, "the words chosen")
    spoken = [chip.accessibleName().split(" ") for chip in first_day.shell.window.findChildren(WordChip)]
    words = " ".join(parts[1] for parts in spoken if len(parts) > 1)
    hands.key(Qt.Key.Key_Return)  # I have written it down
    hands.type(words)
    hands.key(Qt.Key.Key_Return)  # Create vault
    hands.wait(lambda: hands.sees(LinkButton, "Save as PDF"), "the last step")
    hands.press("Skip")
    hands.wait(lambda: hands.sees(QLineEdit, "Search"), "the open vault")

    assert hands.steps <= CREATE
    assert hands.typed == [words]
    assert len(words.split(" ")) == 7


def test_a_login_is_added_with_its_site_and_user(unlocked: Desk) -> None:
    add(unlocked, "linear.app", "dana")

    assert unlocked.hands.steps <= ADD
    assert unlocked.hands.typed == ["linear.app", "dana"]
    assert unlocked.titles() == ["DigitalOcean", "GitHub", "Linear"]


def test_a_password_is_found_by_letters_and_copied_with_enter(unlocked: Desk) -> None:
    hands = unlocked.hands
    hands.type("git")
    hands.rest(150)

    hands.key(Qt.Key.Key_Return)

    hands.wait(lambda: hands.sees(QAbstractButton, "Clear now"), "the countdown")
    assert hands.steps <= FIND
    assert unlocked.shell.open_vault().toasts.toast._title.text() == "Password for GitHub copied"
    assert QApplication.clipboard().text()


def give_code(desk: Desk, title: str) -> None:
    """Set up one-time codes for a login, as an import does."""
    session = desk.shell.bridge.session
    assert session is not None
    item = next(item for item in session.vault.items() if item.title == title)
    fields = tuple(DraftField(field.id, field.type, field.value, field.label) for field in item.fields)
    code = DraftField(CODE, FieldType.CODE, Secret("JBSWY3DPEHPK3PXP"))
    save_item(session, Draft(item.id, item.kind, title, (*fields, code)), doors=session.doors)
    desk.shell.bridge.tell_changed(item.id)
    desk.hands.begin()


def toast(desk: Desk) -> str:
    return desk.shell.open_vault().toasts.toast._title.text()


def test_a_one_time_code_is_found_by_letters_and_copied_with_one_chord(unlocked: Desk) -> None:
    hands = unlocked.hands
    give_code(unlocked, "GitHub")
    hands.type("git")
    hands.rest(150)

    hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)

    hands.wait(lambda: toast(unlocked) == "One-time code for GitHub copied", "the countdown")
    assert hands.steps <= CODE_STEPS
    assert len(QApplication.clipboard().text()) == 6


def test_after_the_password_the_code_takes_one_key_more(unlocked: Desk) -> None:
    hands = unlocked.hands
    give_code(unlocked, "GitHub")
    hands.type("git")
    hands.rest(150)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.sees(QAbstractButton, "Copy code (Ctrl+T)"), "the offer")
    hands.begin()

    hands.key(Qt.Key.Key_T, CTRL)

    hands.wait(lambda: toast(unlocked) == "One-time code for GitHub copied", "the countdown")
    assert hands.steps <= CODE_STEPS
    assert len(QApplication.clipboard().text()) == 6


def test_a_password_is_changed_and_the_old_one_seen(unlocked: Desk) -> None:
    hands = unlocked.hands

    hands.key(Qt.Key.Key_G, CTRL | SHIFT)
    hands.wait(lambda: hands.sees(LinkButton, "I could not change it"), "old and new")
    hands.key(Qt.Key.Key_S, CTRL)
    hands.wait(lambda: hands.sees(LinkButton, "1 earlier password"), "the changed password")
    changing = hands.steps
    hands.begin()
    hands.press("1 earlier password")
    hands.wait(lambda: hands.sees(QAbstractButton, "Use this password again"), "the history")

    assert changing <= CHANGE
    assert hands.steps <= SEE_OLD


def test_locking_and_unlocking_take_one_key_each(unlocked: Desk) -> None:
    hands = unlocked.hands

    hands.key(Qt.Key.Key_L, CTRL)
    hands.wait(lambda: hands.sees(QLineEdit, "Passphrase"), "the unlock page")
    locking = hands.steps
    hands.begin()
    unlock(unlocked)

    assert locking <= LOCK
    assert hands.steps <= UNLOCK
    assert hands.typed == [PASSPHRASE]


def test_a_file_of_another_program_is_brought_in_and_deleted(unlocked: Desk, tmp_path: Path) -> None:
    hands, path = unlocked.hands, tmp_path / "passwords.csv"
    path.write_bytes(CHROMIUM)
    before = unlocked.titles()

    hands.key(Qt.Key.Key_I, CTRL)
    hands.wait(lambda: hands.sees(QAbstractButton, "Choose a file"), "the import")
    (place,) = unlocked.shell.window.findChildren(ChooseStep)
    hands.drop(path, place)
    hands.wait(lambda: hands.sees(QAbstractButton, "Import 2 items"), "what would come in")
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.sees(QAbstractButton, "Delete it now"), "the end of the import")
    hands.press("Delete it now")

    hands.wait(lambda: not path.exists(), "the file is gone")
    assert hands.steps <= IMPORT
    assert hands.typed == []
    assert len(unlocked.titles()) == len(before) + 2
