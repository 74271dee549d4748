"""The whole job on a temporary vault without a screen: each step with its time, and a picture of each page."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from vault_app.ui.hands import CTRL, SHIFT, Hands, Lost
from vault_app.ui.theme.theme import theme
from vault_app.ui.tour_home import Cheap, home_of_its_own
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.chips import WordChip

if TYPE_CHECKING:
    from types import TracebackType

    from vault_app.ui.shell.shell import Shell
    from vault_app.ui.surroundings import Surroundings

SITES = (("github.com", "dana.okafor"), ("gitlab.com", "dokafor"), ("digitalocean.com", "ops@northpine.example"))

# Started as vault_app/__main__ starts itself: by its path, or as the frozen program.
_MAIN = str(Path(__file__).parents[1] / "__main__.py")
_THIS_PROGRAM = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-P", _MAIN)


def tour(folder: str | None, surroundings: "Surroundings", start: "Callable[..., Shell]") -> int:
    """Go through everything; give 0, or 1 if a step failed. Pictures go into ``folder``, by default a new one."""
    pictures = Path(folder) if folder else Path(tempfile.mkdtemp(prefix="vault-app-tour-"))
    pictures.mkdir(parents=True, exist_ok=True)
    before = qInstallMessageHandler(_quiet)
    with home_of_its_own():
        guide = Tour(start((), surroundings=Cheap(surroundings)), pictures)
        try:
            done = guide.run()
        finally:
            qInstallMessageHandler(before)
    print(f"pictures: {pictures}")  # noqa: T201 - the tour speaks to a terminal
    return 0 if done else 1


def _quiet(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    # The offscreen platform has no window manager to tell the smallest size to, and says so each time.
    if kind != QtMsgType.QtDebugMsg and "propagateSizeHints" not in message:
        print(message, file=sys.stderr)  # noqa: T201 - as Qt would


class Tour:
    """One walk through the app."""

    def __init__(self, shell: "Shell", pictures: Path) -> None:
        self._shell, self._pictures = shell, pictures
        self._hands = Hands(shell.window)
        self._words = ""
        self._password = ""
        self._number = 0
        self._errors: list[BaseException] = []
        shell.window.activateWindow()
        theme().set_reduced_motion(True)  # a picture shall not catch a panel half faded in

    def run(self) -> bool:
        """Take every step; stop at the first that fails, and say which."""
        steps: tuple[tuple[str, Callable[[], object]], ...] = (
            ("the welcome page", self._welcome),
            ("seven words", self._seven_words),
            ("type them back: the vault is made", self._type_back),
            ("skip the recovery sheet", self._skip_sheet),
            ("a new login, its password already made", self._new_login),
            ("the generator", self._generator),
            ("save", self._save),
            ("three more logins", self._more_logins),
            ("search: git finds GitHub first", self._search),
            ("copy: the toast counts down", self._copy),
            ("clear the clipboard", self._clear),
            ("change the password: the old one is kept", self._change),
            ("delete to the bin, and undo", self._delete),
            ("lock in the middle of an edit", self._lock),
            ("a wrong passphrase", self._wrong),
            ("unlock: the edit can go on", self._unlock),
            ("vault-cli reads the same vault", self._command_line),
        )
        before, sys.excepthook = sys.excepthook, self._take_error
        try:
            return all(self._step(words, act) for words, act in steps)
        finally:
            sys.excepthook = before
            self._shell.quit()

    def _take_error(self, kind: type[BaseException], error: BaseException, trace: "TracebackType | None") -> None:
        """Remember what went wrong behind the window: the step it happened in has failed."""
        self._errors.append(error)
        sys.__excepthook__(kind, error, trace)

    def _step(self, words: str, act: Callable[[], object]) -> bool:
        self._number += 1
        begun = time.perf_counter()
        try:
            act()
            _check(not self._errors, "no error behind the window")
        except (Lost, AssertionError, subprocess.SubprocessError, LookupError) as error:
            print(f"{self._number:2} {words}: FAILED: {type(error).__name__} {error}")  # noqa: T201 - as above
            self._picture("failed")
            return False
        took = (time.perf_counter() - begun) * 1000
        print(f"{self._number:2} {words:<45} {took:7.0f} ms")  # noqa: T201 - as above
        self._picture(words.split(":", maxsplit=1)[0].replace(",", "").replace(" ", "-"))
        return True

    def _picture(self, name: str) -> None:
        self._hands.rest()
        self._shell.window.grab().save(str(self._pictures / f"{self._number:02}-{name}.png"))

    # --- the steps ---------------------------------------------------------------------------------------

    def _welcome(self) -> None:
        self._hands.wait(self._shell.window.isActiveWindow, "the window is active")
        self._hands.find(QAbstractButton, "Create a vault")

    def _seven_words(self) -> None:
        hands = self._hands
        hands.press("Create a vault")
        hands.wait(lambda: len(self._chips()) == 7, "seven words")  # noqa: PLR2004 - as promised
        self._words = " ".join(self._chips())

    def _chips(self) -> list[str]:
        spoken = (chip.accessibleName().split(" ") for chip in self._shell.window.findChildren(WordChip))
        return [parts[1] for parts in spoken if len(parts) > 1]

    def _type_back(self) -> None:
        hands = self._hands
        hands.press("I have written it down")
        hands.type_into("Type the passphrase", self._words)
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: hands.sees(LinkButton, "Save as PDF"), "the vault is made")

    def _skip_sheet(self) -> None:
        self._hands.press("Skip")
        self._hands.wait(lambda: self._hands.sees(QLineEdit, "Search"), "the open vault")

    def _new_login(self) -> None:
        hands = self._hands
        hands.key(Qt.Key.Key_N, CTRL)
        hands.wait(lambda: hands.sees(QLineEdit, "Website"), "the editor")
        hands.type_into("Website", "linear.app")
        hands.type_into("User name", "dana@northpine.example")

    def _generator(self) -> None:
        hands = self._hands
        hands.key(Qt.Key.Key_G, CTRL)
        hands.wait(lambda: hands.sees(QAbstractButton, "History"), "the generator")
        hands.key(Qt.Key.Key_R, CTRL)
        self._picture("the-generator-open")
        hands.press("Use password")

    def _save(self) -> None:
        hands = self._hands
        hands.key(Qt.Key.Key_Return, CTRL)
        hands.wait(partial(self._holds, 1), "one item")

    def _more_logins(self) -> None:
        for number, (site, user) in enumerate(SITES):
            self._hands.key(Qt.Key.Key_N, CTRL)
            self._hands.wait(lambda: self._hands.sees(QLineEdit, "Website"), "the editor")
            self._hands.type_into("Website", site)
            self._hands.type_into("User name", user)
            self._hands.key(Qt.Key.Key_Return, CTRL)
            self._hands.wait(partial(self._holds, number + 2), f"{site} saved")

    def _search(self) -> None:
        hands = self._hands
        hands.key(Qt.Key.Key_F, CTRL)
        hands.type("git")
        hands.wait(lambda: self._selected_title() == "GitHub", "GitHub selected")

    def _copy(self) -> None:
        hands = self._hands
        hands.rest(150)
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: bool(QApplication.clipboard().text()), "something on the clipboard")
        self._password = QApplication.clipboard().text()
        hint = QApplication.clipboard().mimeData().data("x-kde-passwordManagerHint")
        _check(bytes(hint.data()) == b"secret", "the clipboard is marked")
        hands.wait(self._shell.open_vault().watch.is_holding, "a countdown")
        hands.find(QAbstractButton, "Clear now")

    def _clear(self) -> None:
        self._hands.rest(1100)
        self._hands.press("Clear now")
        self._hands.wait(lambda: QApplication.clipboard().text() == "", "an empty clipboard")

    def _change(self) -> None:
        hands = self._hands
        hands.key(Qt.Key.Key_G, CTRL | SHIFT)
        hands.wait(lambda: hands.sees(LinkButton, "I could not change it"), "the change of password")
        self._picture("both-passwords")
        hands.key(Qt.Key.Key_Return, CTRL)
        hands.wait(lambda: hands.sees(LinkButton, "1 earlier password"), "the old password in the history")

    def _delete(self) -> None:
        hands = self._hands
        self._shell.open_vault().page.browse.focus_list()
        hands.key(Qt.Key.Key_Delete)
        hands.wait(lambda: hands.sees(QAbstractButton, "Bin, 1"), "one item in the bin")
        self._picture("deleted")
        hands.press("Undo")
        hands.wait(lambda: not hands.sees(QAbstractButton, "Bin, 1"), "an empty bin")

    def _lock(self) -> None:
        hands = self._hands
        hands.key(Qt.Key.Key_E, CTRL)
        hands.wait(lambda: hands.sees(QLineEdit, "Website"), "the editor")
        hands.type_into("User name", "x")
        hands.key(Qt.Key.Key_L, CTRL)
        hands.wait(lambda: hands.sees(QLineEdit, "Passphrase"), "the unlock page")

    def _wrong(self) -> None:
        hands = self._hands
        hands.type_into("Passphrase", "quite another thing")
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: self._shell.unlock().misses == 1, "a message")

    def _unlock(self) -> None:
        hands = self._hands
        hands.type(self._words)
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: hands.sees(QLineEdit, "Search"), "the open vault")
        hands.wait(lambda: hands.sees(QAbstractButton, "Continue editing"), "the edit can go on")

    def _command_line(self) -> None:
        listed = json.loads(self._cli("list", "--json"))
        _check(sorted(item["title"] for item in listed) == ["DigitalOcean", "GitHub", "GitLab", "Linear"], "the titles")
        now = self._cli("show", "GitHub", "--field", "password", "--reveal").rstrip("\n")
        _check(bool(now), "a password from vault-cli")
        _check(now != self._password, "the changed password")

    def _cli(self, *words: str) -> str:
        place = str(self._shell.unlock().path)
        program = [*_THIS_PROGRAM, "--vault", place, *words]
        ran = subprocess.run(  # noqa: S603 - this very program
            program, input=self._words + "\n", text=True, capture_output=True, check=True, timeout=60
        )
        return ran.stdout

    # --- what can be seen --------------------------------------------------------------------------------

    def _holds(self, count: int) -> bool:
        vault, editing = self._shell.bridge.vault, self._shell.open_vault().page.browse.editor_open
        return vault is not None and not editing and len(vault) == count

    def _selected_title(self) -> str:
        vault, selected = self._shell.bridge.vault, self._shell.open_vault().page.browse.selected
        return "" if vault is None or selected is None else vault.item(selected).title


def _check(holds: bool, what: str) -> None:  # noqa: FBT001 - the condition itself
    if not holds:
        raise Lost(what)
