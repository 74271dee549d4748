"""Every message for bad input, reached by the fault itself; one test or more for each row of the specification."""

import getpass
import platform
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.fakes.newer_file import newer_file
from tests.fakes.office import add, draft_of, save
from tests.fakes.real_faults import full_disk, lock_held_elsewhere, no_writing, save_in_another_process
from tests.ui.shell.conftest import unlock
from vault_app.core.errors import Damaged, KeychainMissing, KeychainRefused
from vault_app.core.ids import USERNAME
from vault_app.core.secret import Secret
from vault_app.core.settings import RecentVault, Settings
from vault_app.services.quick_unlock import enrol
from vault_app.services.session import Notice
from vault_app.services.unlock_vault import unlock_vault
from vault_app.ui.backups.view import BackupsView
from vault_app.ui.clash.clash_sheet import ClashSheet
from vault_app.ui.happenings import Note
from vault_app.ui.large_type.overlay import LargeType
from vault_app.ui.shell.shell import Shell
from vault_app.ui.widgets.choice_sheet import ChoiceSheet
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import ConfirmSheet, Sheet
from vault_app.vaultfile.credential import PassphraseCredential

Shells = Callable[..., Shell]
DAY_MS = 86_400_000


@pytest.fixture
def vault(surroundings: FakeSurroundings) -> Path:
    """Gives the place of a vault with one login, saved twice, so that it has a backup."""
    path, made = surroundings.make_vault("northpine")
    item = add(made.session, "UPS")
    save(made.session, draft_of(item, username="mia"))
    made.session.lock()
    return path


@pytest.fixture
def faults() -> Iterator[ExitStack]:
    """Gives a stack for faults that shall last until the test ends them."""
    with ExitStack() as stack:
        yield stack


# --- what a person sees and does -------------------------------------------------------------------------


def slot(shell: Shell) -> tuple[str, str]:
    message = shell.unlock().view._slot
    return (message._title.text(), message._body.text()) if message.is_shown() else ("", "")


def try_passphrase(qtbot: QtBot, shell: Shell, words: str = PASSPHRASE) -> None:
    shell.unlock().view.field.clear_secret()
    QTest.keyClicks(shell.unlock().view.field, words)
    QTest.keyClick(shell.unlock().view.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: slot(shell)[0] != "")
    QApplication.processEvents()  # a widget that has just come into a layout is shown a moment later


def offered(shell: Shell) -> list[str]:
    """Give the words of the buttons that can be pressed on the page, in order, without those that are always there."""
    view = shell.unlock().view
    every = {"Unlock", "Open another vault", "Cancel"}
    found = [button for button in view.findChildren(QAbstractButton) if button.isVisible() and button.text()]
    return [button.text() for button in found if button.text() not in every]


def press(shell: Shell, words: str) -> None:
    found = [
        button
        for button in shell.window.findChildren(QAbstractButton)
        if button.text() == words and button.isVisible() and button.isEnabled()
    ]
    assert found, words
    found[-1].click()


def sheet(shell: Shell, kind: type[Sheet]) -> Sheet:
    return next(found for found in shell.window.findChildren(kind) if found.is_open())


def sheet_words(shell: Shell, kind: type[Sheet]) -> list[str]:
    return [label.text() for label in sheet(shell, kind).findChildren(PlainLabel)]


def has_sheet(shell: Shell, kind: type[Sheet]) -> bool:
    return any(found.is_open() for found in shell.window.findChildren(kind))


def choose_file(shell: Shell, path: Path) -> None:
    dialog = next(dialog for dialog in shell.window.findChildren(QFileDialog) if dialog.isVisible())
    dialog.fileSelected.emit(str(path))
    dialog.close()


def begin_item(qtbot: QtBot, shell: Shell, website: str = "acme.example") -> None:
    page = shell.open_vault().page
    page.new_item()
    qtbot.waitUntil(lambda: page.browse.editor_open)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, website)


def save_item(shell: Shell) -> None:
    shell.open_vault().page.browse.save()


def shown_titles(shell: Shell) -> set[str]:
    vault = shell.bridge.vault
    assert vault is not None
    return set(vault.columns.title)


class Notes:
    """What was told in passing."""

    def __init__(self, shell: Shell) -> None:
        self.all: list[Note] = []
        shell.bridge.notice.connect(self.all.append)

    def titles(self) -> list[str]:
        return [note.title for note in self.all]

    def of(self, start: str) -> Note:
        return next(note for note in self.all if note.title.startswith(start))


# --- wrong passphrase ------------------------------------------------------------------------------------


def test_a_wrong_passphrase(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    shell = shells(str(vault))

    try_passphrase(qtbot, shell, "quail pulsate")

    assert slot(shell) == (
        "That passphrase did not open the vault.",
        "Check the word order and the spaces between words.",
    )
    assert offered(shell) == ["Show", "Forgotten passphrase?"]


def test_a_wrong_passphrase_can_be_looked_at(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    shell = shells(str(vault))
    try_passphrase(qtbot, shell, "quail pulsate")

    press(shell, "Show")

    assert shell.unlock().view.field.is_revealed()


def test_caps_lock_is_told_beside_a_wrong_passphrase(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    shell = shells(str(vault))

    try_passphrase(qtbot, shell, "QUAIL PULSATE")  # capitals without Shift

    assert shell.unlock().view._slot._caps.isVisible()


def key_of(letter: str, number: int) -> QKeyEvent:
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QKeyEvent.Type.KeyPress, ord(letter.upper()), none, number + 8, ord(letter), 0, letter)


def test_another_keyboard_layout_than_last_time_is_told(
    qtbot: QtBot, shells: Shells, vault: Path, surroundings: FakeSurroundings
) -> None:
    now = surroundings.own_clock.now_ms()
    recent = RecentVault(path=str(vault), name="northpine", opened=now, layout="qwerty+qwertz")
    surroundings.settings.kept = Settings(recent=(recent,))
    shell = shells()
    field = shell.unlock().view.field

    for letter, number in (("q", 16), ("z", 17)):  # the key that is W nearly everywhere but in France
        QApplication.sendEvent(field, key_of(letter, number))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: slot(shell)[0] != "")

    assert shell.unlock().view._slot._layout_hint.isVisible()


def test_from_the_third_miss_on_it_says_when_the_vault_was_last_opened(
    qtbot: QtBot, shells: Shells, vault: Path, surroundings: FakeSurroundings
) -> None:
    opened = surroundings.own_clock.now_ms() - 3 * DAY_MS
    recent = RecentVault(path=str(vault), name="northpine", opened=opened)
    surroundings.settings.kept = Settings(recent=(recent,))
    shell = shells()

    bodies = []
    for attempt in range(3):
        try_passphrase(qtbot, shell, "not these words")
        assert shell.unlock().misses == attempt + 1
        bodies.append(slot(shell)[1])

    assert ["Last opened on this computer 3 days ago." in body for body in bodies] == [False, False, True]


# --- damaged ---------------------------------------------------------------------------------------------


def test_a_damaged_vault(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    vault.write_bytes(vault.read_bytes()[:-9] + bytes(9))
    shell = shells(str(vault))

    try_passphrase(qtbot, shell)

    assert slot(shell) == (
        "This vault file is damaged.",
        "Your passphrase is right, but part of the file cannot be read. Nothing was changed.",
    )
    first, *others = offered(shell)
    assert first.startswith("Open the backup of ")
    assert others == ["Show backups", "Save a report"]


def test_the_backup_of_a_damaged_vault_opens_at_once(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    vault.write_bytes(vault.read_bytes()[:-9] + bytes(9))
    shell = shells(str(vault))
    try_passphrase(qtbot, shell)

    with qtbot.waitSignal(shell.unlocked):
        shell.unlock().view.action_button.click()

    session = shell.bridge.session
    assert session is not None
    assert session.read_only is None
    assert shown_titles(shell) == {"UPS"}


def test_damage_before_the_passphrase_matters_says_nothing_of_it(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    data = bytearray(vault.read_bytes())
    data[60] ^= 1
    vault.write_bytes(data)
    shell = shells(str(vault))

    try_passphrase(qtbot, shell, "whatever it is")

    assert slot(shell) == ("This vault file is damaged.", "Part of the file cannot be read. Nothing was changed.")


def test_a_report_holds_facts_of_the_file_and_no_name(
    qtbot: QtBot, shells: Shells, vault: Path, tmp_path: Path
) -> None:
    vault.write_bytes(vault.read_bytes()[:-9] + bytes(9))
    shell = shells(str(vault))
    try_passphrase(qtbot, shell)

    press(shell, "Save a report")
    choose_file(shell, tmp_path / "report.txt")
    qtbot.waitUntil(lambda: slot(shell)[0] == "The report is saved.")

    words = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert f"Size in bytes: {len(vault.read_bytes())}" in words
    assert "Damaged(where='body', key_was_right=True)" in words
    assert not [word for word in ("northpine", str(tmp_path), "UPS", "mia") if word in words]


def test_a_report_that_cannot_be_written_says_so(qtbot: QtBot, shells: Shells, vault: Path, tmp_path: Path) -> None:
    vault.write_bytes(vault.read_bytes()[:-9] + bytes(9))
    shell = shells(str(vault))
    try_passphrase(qtbot, shell)

    shell.unlock().remedies().save_report(tmp_path / "no such folder" / "report.txt")

    qtbot.waitUntil(lambda: slot(shell)[0] != "This vault file is damaged.")
    assert "report" not in slot(shell)[0]


def test_the_backups_of_a_damaged_vault_can_be_seen(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    vault.write_bytes(vault.read_bytes()[:-9] + bytes(9))
    shell = shells(str(vault))
    try_passphrase(qtbot, shell)

    press(shell, "Show backups")

    assert shell.window.page is not shell.unlock().view


def test_a_damaged_vault_whose_lock_is_held_is_restored_after_the_lock_was_taken(
    qtbot: QtBot, shells: Shells, vault: Path, faults: ExitStack
) -> None:
    vault.write_bytes(vault.read_bytes()[:-9] + bytes(9))
    shell = shells(str(vault))
    try_passphrase(qtbot, shell)
    faults.enter_context(lock_held_elsewhere(vault))
    shell.unlock().view.action_button.click()
    qtbot.waitUntil(lambda: slot(shell)[0].startswith("northpine.vault is open in another window"))
    QApplication.processEvents()
    press(shell, "It is not open any more…")

    with qtbot.waitSignal(shell.unlocked):
        press(shell, "It is not open any more")

    assert shown_titles(shell) == {"UPS"}


def test_another_vault_is_not_blamed_for_the_damage_of_the_first(
    shells: Shells, vault: Path, surroundings: FakeSurroundings
) -> None:
    other, made = surroundings.make_vault("other")
    made.session.lock()
    vault.write_bytes(vault.read_bytes()[:-9] + bytes(9))
    shell = shells(str(vault))
    shell.unlock().remedies().show(Damaged(where="body"), vault)

    shell.show_unlock(other)
    assert shell.lane.wait_idle(5)
    QApplication.processEvents()

    assert slot(shell) == ("", "")


# --- not a vault -----------------------------------------------------------------------------------------


def test_a_file_that_is_no_vault(qtbot: QtBot, shells: Shells, vault: Path, surroundings: FakeSurroundings) -> None:
    other, made = surroundings.make_vault("other")
    made.session.lock()
    vault.write_bytes(b"shopping list: milk " * 100)
    shell = shells(str(vault))

    try_passphrase(qtbot, shell)

    assert slot(shell) == (
        "This is not a vault file, or its beginning is damaged.",
        "northpine.vault is 2.0 kB and does not start like a vault.",
    )
    assert offered(shell) == ["Choose another file", "Show backups"]
    press(shell, "Choose another file")
    choose_file(shell, other)
    unlock(qtbot, shell)


# --- newer -----------------------------------------------------------------------------------------------


def test_a_vault_of_a_newer_format(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    data = bytearray(vault.read_bytes())
    data[8] = 2
    vault.write_bytes(data)
    shell = shells(str(vault))

    try_passphrase(qtbot, shell)

    assert slot(shell) == (
        "This vault was saved by a newer version.",
        "It needs a version that reads format 2; you have one that reads format 1. Nothing was changed.",
    )
    press(shell, "How to update")
    assert has_sheet(shell, Sheet)
    assert vault.read_bytes() == bytes(data)


def test_a_vault_with_newer_fields_opens_read_only(
    qtbot: QtBot, shells: Shells, vault: Path, surroundings: FakeSurroundings
) -> None:
    _path, made = surroundings.make_vault("newer")
    _path.write_bytes(newer_file(made.session))
    made.session.lock()
    shell = shells(str(_path))
    notes = Notes(shell)
    assert vault.exists()

    unlock(qtbot, shell)

    note = notes.of("A newer version saved this vault.")
    assert (note.detail, note.action) == ("Opened read-only. Update the app to change it.", "How to update")
    assert note.act is not None
    note.act()
    assert has_sheet(shell, Sheet)


# --- in use ----------------------------------------------------------------------------------------------


def in_use(qtbot: QtBot, shells: Shells, vault: Path, faults: ExitStack) -> Shell:
    shell = shells(str(vault))
    unlock(qtbot, shell)
    begin_item(qtbot, shell)
    faults.enter_context(lock_held_elsewhere(vault))
    save_item(shell)
    qtbot.waitUntil(lambda: has_sheet(shell, ChoiceSheet))
    return shell


def test_a_vault_that_is_in_use(qtbot: QtBot, shells: Shells, vault: Path, faults: ExitStack) -> None:
    shell = in_use(qtbot, shells, vault, faults)

    title, body, *_rest = sheet_words(shell, ChoiceSheet)
    assert title == "northpine.vault is open in another window or on another computer."
    assert body.startswith(f"Opened by {getpass.getuser()} on {platform.node()} at ")
    buttons = [button.text() for button in sheet(shell, ChoiceSheet).findChildren(QAbstractButton)]
    assert buttons == ["Open read-only", "It is not open any more…", "Not now", "Try again"]


def test_trying_again_saves_once_the_vault_is_free(
    qtbot: QtBot, shells: Shells, vault: Path, faults: ExitStack
) -> None:
    shell = in_use(qtbot, shells, vault, faults)
    faults.close()

    with qtbot.waitSignal(shell.bridge.changed):
        press(shell, "Try again")

    assert "Acme" in shown_titles(shell)


def test_a_lock_is_taken_after_its_risk_was_explained(
    qtbot: QtBot, shells: Shells, vault: Path, faults: ExitStack
) -> None:
    shell = in_use(qtbot, shells, vault, faults)
    press(shell, "It is not open any more…")
    words = " ".join(sheet_words(shell, ConfirmSheet))

    with qtbot.waitSignal(shell.bridge.changed):
        press(shell, "It is not open any more")

    assert "that save is given up" in words
    assert "Acme" in shown_titles(shell)


def test_a_vault_in_use_can_be_read_only_for_a_while(
    qtbot: QtBot, shells: Shells, vault: Path, faults: ExitStack
) -> None:
    shell = in_use(qtbot, shells, vault, faults)
    notes = Notes(shell)
    press(shell, "Open read-only")
    session = shell.bridge.session
    assert session is not None
    reading = session.read_only

    act = notes.of("Open for reading only.").act
    assert act is not None
    act()

    assert (reading, session.read_only) == ("in-use", None)


def test_the_lock_of_a_program_that_died_is_taken_without_a_word(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    (vault.parent / f".{vault.name}.lock").write_text('{"host": "", "pid": 1, "user": "ann", "since_ms": 7}')
    shell = shells(str(vault))
    unlock(qtbot, shell)
    begin_item(qtbot, shell)

    with qtbot.waitSignal(shell.bridge.changed):
        save_item(shell)

    assert not has_sheet(shell, Sheet)


# --- disk full -------------------------------------------------------------------------------------------


def test_a_full_disk(
    qtbot: QtBot, shells: Shells, vault: Path, faults: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = shells(str(vault))
    unlock(qtbot, shell)
    before = vault.read_bytes()
    begin_item(qtbot, shell)
    faults.enter_context(full_disk(vault.parent, monkeypatch))

    save_item(shell)
    qtbot.waitUntil(lambda: has_sheet(shell, ChoiceSheet))

    title, body, *_rest = sheet_words(shell, ChoiceSheet)
    assert title == "Not saved: the disk is full."
    assert body.startswith("Your change is kept here and the old file is untouched. Needs ")
    assert vault.read_bytes() == before
    assert shell.open_vault().page.browse.editor_open
    faults.close()
    with qtbot.waitSignal(shell.bridge.changed):
        press(shell, "Try again")
    assert "Acme" in shown_titles(shell)


def test_what_does_not_fit_is_saved_somewhere_else(
    qtbot: QtBot,
    shells: Shells,
    vault: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "northpine.vault"
    shell = shells(str(vault))
    unlock(qtbot, shell)
    begin_item(qtbot, shell)
    with full_disk(vault.parent, monkeypatch):
        save_item(shell)
        qtbot.waitUntil(lambda: has_sheet(shell, ChoiceSheet))
        press(shell, "Save somewhere else")
        dialog = next(dialog for dialog in shell.window.findChildren(QFileDialog) if dialog.isVisible())
        dialog.close()
    shell.open_vault().failures().move(shell.bridge.session, elsewhere, lambda: save_item(shell))  # type: ignore[arg-type]  # it is open

    qtbot.waitUntil(lambda: "Acme" in shown_titles(shell))

    assert shell.bridge.session is not None
    assert shell.bridge.session.store.place == str(elsewhere)
    assert elsewhere.exists()
    assert shell.preferences.now.recent[0].path == str(elsewhere)


# --- no right to write -----------------------------------------------------------------------------------


def test_a_vault_that_may_not_be_written(
    qtbot: QtBot, shells: Shells, vault: Path, faults: ExitStack, tmp_path_factory: pytest.TempPathFactory
) -> None:
    faults.enter_context(no_writing(vault.parent))
    target = tmp_path_factory.mktemp("copies") / "copy.vault"
    shell = shells(str(vault))
    notes = Notes(shell)

    unlock(qtbot, shell)

    note = notes.of("You can read this vault but not write to it.")
    assert (note.detail, note.action) == ("Opened read-only.", "Save a copy…")
    assert note.act is not None
    note.act()
    choose_file(shell, target)
    qtbot.waitUntil(lambda: "The copy is saved." in notes.titles())
    assert target.read_bytes() == vault.read_bytes()


def test_a_right_that_went_while_the_vault_was_open(
    qtbot: QtBot, shells: Shells, vault: Path, faults: ExitStack
) -> None:
    shell = shells(str(vault))
    unlock(qtbot, shell)
    begin_item(qtbot, shell)
    faults.enter_context(no_writing(vault.parent))

    save_item(shell)
    qtbot.waitUntil(lambda: has_sheet(shell, ChoiceSheet))

    buttons = [button.text() for button in sheet(shell, ChoiceSheet).findChildren(QAbstractButton)]
    assert buttons == ["Save somewhere else", "Not now", "Try again"]


# --- the keyring -----------------------------------------------------------------------------------------


def enrolled(shells: Shells, surroundings: FakeSurroundings, vault: Path) -> Shell:
    doors = surroundings.doors()
    session = unlock_vault(surroundings.store_at(vault), PassphraseCredential(Secret(PASSPHRASE)), doors=doors)
    enrol(session, surroundings.own_keychain, doors=doors)
    session.lock()
    return shells(str(vault))


def test_a_keyring_that_is_missing(qtbot: QtBot, shells: Shells, vault: Path, surroundings: FakeSurroundings) -> None:
    surroundings.own_keychain.fails["probe"] = KeychainMissing()

    shell = enrolled(shells, surroundings, vault)
    qtbot.waitUntil(lambda: slot(shell)[0] != "")

    assert slot(shell) == (
        "Quick unlock is not available here.",
        "No keyring is running on this computer. Type the passphrase; everything else works.",
    )
    press(shell, "Why?")
    assert has_sheet(shell, Sheet)


def test_a_keyring_that_refuses(qtbot: QtBot, shells: Shells, vault: Path, surroundings: FakeSurroundings) -> None:
    shell = enrolled(shells, surroundings, vault)
    view = shell.unlock().view
    qtbot.waitUntil(lambda: view.quick_button is not None and view.quick_button.isVisible())
    surroundings.own_keychain.fails["load"] = KeychainRefused()

    assert view.quick_button is not None
    view.quick_button.click()
    qtbot.waitUntil(lambda: slot(shell)[0] != "")

    assert slot(shell) == ("The keyring did not answer.", "Type your passphrase instead.")


# --- changed outside -------------------------------------------------------------------------------------


def test_a_file_that_another_process_saved(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    shell = shells(str(vault))
    unlock(qtbot, shell)
    notes = Notes(shell)

    save_in_another_process(vault, "Theirs")
    qtbot.waitUntil(lambda: any(title.startswith("This vault was changed") for title in notes.titles()), timeout=10_000)

    assert "Theirs" in shown_titles(shell)
    note = notes.of("This vault was changed elsewhere ")
    assert (note.detail, note.action) == ("merged 1 change", "Show")
    assert note.act is not None
    note.act()
    press(shell, "Theirs")
    selected = shell.open_vault().page.browse._item()
    assert selected is not None
    assert selected.title == "Theirs"


def test_two_people_changed_one_item(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    shell = shells(str(vault))
    unlock(qtbot, shell)
    session = shell.bridge.session
    assert session is not None
    notes = Notes(shell)
    outside = shell.open_vault().outside
    assert outside is not None
    outside._settle.blockSignals(True)  # the other saves just before we do
    save_in_another_process(vault, "UPS", user="theirs")

    ups = next(session.vault.items())
    shell.bridge.run(
        lambda session: save(session, draft_of(ups, username="ours")),
        asker=shell,
        done=lambda _result: shell.bridge.tell_changed(ups.id),
    )
    qtbot.waitUntil(lambda: "Two people changed “UPS”" in notes.titles(), timeout=10_000)
    act = notes.of("Two people changed").act
    assert act is not None
    act()
    question = sheet(shell, ClashSheet)
    assert isinstance(question, ClashSheet)
    assert {"ours", "theirs"} <= set(sheet_words(shell, ClashSheet))
    question.rows[0].choice.set_current(1)
    with qtbot.waitSignal(shell.bridge.changed):
        question.use_button.click()

    item = session.vault.item(ups.id)
    assert item.username == "theirs"
    assert "ours" in [entry.field.value for entry in item.history if entry.field.id == USERNAME]


# --- the clipboard ---------------------------------------------------------------------------------------


@pytest.fixture
def grabbed() -> Iterator[None]:
    """Lets another program take the clipboard as soon as something is on it, until the test ends."""
    clipboard = QGuiApplication.clipboard()

    def grab() -> None:
        if clipboard.text() != "theirs":
            clipboard.setText("theirs")

    clipboard.dataChanged.connect(grab)
    yield
    clipboard.dataChanged.disconnect(grab)


@pytest.mark.usefixtures("grabbed")
def test_a_clipboard_that_another_program_holds(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    shell = shells(str(vault))
    unlock(qtbot, shell)
    page = shell.open_vault().page.browse
    qtbot.waitUntil(lambda: page._item() is not None)
    notes = Notes(shell)

    page.copy_password()
    qtbot.waitUntil(lambda: "Could not copy." in notes.titles())

    note = notes.of("Could not copy.")
    assert note.detail == "Another program holds the clipboard."
    assert (note.second, note.action) == ("Try again", "Show in large type")
    assert note.act is not None
    note.act()
    qtbot.waitUntil(lambda: any(large.isVisible() for large in shell.window.findChildren(LargeType)))


def test_a_copy_that_was_set_aside_leads_to_the_backups(qtbot: QtBot, shells: Shells, vault: Path) -> None:
    shell = shells(str(vault))
    unlock(qtbot, shell)
    session = shell.bridge.session
    assert session is not None
    session.tell(Notice("set-aside"))
    notes = Notes(shell)

    shell.open_vault().notices.tell(session.notices)

    act = notes.of("What was last seen here").act
    assert act is not None
    act()
    assert isinstance(shell.window.page, BackupsView)
