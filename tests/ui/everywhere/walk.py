"""A walk through every page and state of the window, found as a person finds them: by keys, by the sidebar, by choices.

A new screen comes into the walk by itself as soon as a key or a row of the sidebar leads to it.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, empty_session, item_id, sample_session
from tests.ui.everywhere.importing import import_states
from vault_app.core.errors import WrongPassphrase
from vault_app.core.ids import CODE, PASSWORD
from vault_app.core.kinds import KINDS
from vault_app.core.settings import RecentVault
from vault_app.ui.browse.code_row import CodeRow
from vault_app.ui.browse.qr_sheet import QrSheet
from vault_app.ui.create.controller import SAVE
from vault_app.ui.create.page import WizardPage
from vault_app.ui.generate.panel import GeneratorPanel
from vault_app.ui.messages import words_for
from vault_app.ui.quick.window import QuickWindow
from vault_app.ui.shell.main_page import MainPage
from vault_app.ui.shell.shell import Shell
from vault_app.ui.shell.shortcuts import bindings
from vault_app.ui.widgets.button_face import FaceButton
from vault_app.ui.widgets.nav_row import NavRow
from vault_app.ui.widgets.popover import Popover
from vault_app.ui.widgets.segmented import Segmented
from vault_app.ui.widgets.sheet import Sheet

RECENT = (
    RecentVault(path="/home/dana/northpine.vault", name="Northpine", opened=1_772_365_680_000),
    RecentVault(path="/home/dana/family.vault", name="Family", opened=1),
)
VAULT = Path(RECENT[0].path)
# They leave the app or the vault, change the look that is looked at, or open another program.
NOT_PRESSED = frozenset({"Ctrl+O", "Ctrl+S", "Ctrl+Q", "Ctrl+L", "Ctrl++", "Ctrl+-", "Ctrl+0", "Escape"})
ROWS = frozenset(f"Ctrl+{number}" for number in range(1, 10))  # the rows of the sidebar are chosen anyway


class Walk:
    """Leads one shell through everything; each stop has a name."""

    def __init__(self, qtbot: QtBot, shell: Shell) -> None:
        self._qtbot, self._shell = qtbot, shell
        # What another test has left on the screen is none of this window's.
        tops = (other for other in QApplication.topLevelWidgets() if other.isVisible())
        self._foreign = {id(other) for other in tops if other is not shell.window}
        self._sample: SampleSession | None = None

    def everywhere(self) -> Iterator[str]:
        """Show one stop after the other, resting at each."""
        yield from self.outside()
        yield from self.inside()

    def windows(self) -> list[QWidget]:
        """Give every window that is on the screen now, the app's own first."""
        window = self._shell.window
        others = (other for other in QApplication.topLevelWidgets() if other.isVisible() and other is not window)
        own = (other for other in others if id(other) not in self._foreign)
        return [window, *(other for other in own if not isinstance(other, QFileDialog))]

    # --- before a vault is open --------------------------------------------------------------------------

    def outside(self) -> Iterator[str]:
        """Show the pages around an open vault."""
        shell = self._shell
        shell.show_welcome()
        yield self._rested("welcome")
        shell.show_unlock(VAULT)
        yield self._rested("unlock")
        told = words_for(WrongPassphrase())
        shell.unlock().view.show_message(told.title, told.body, wrong=True)
        yield self._rested("unlock, missed")
        shell.show_forgotten()
        yield self._rested("forgotten")
        yield from self._creating()

    def _creating(self) -> Iterator[str]:
        shell, qtbot = self._shell, self._qtbot
        shell.show_create()
        wizard = shell.window.page
        assert isinstance(wizard, WizardPage)
        qtbot.waitUntil(wizard.choose.continue_button.isEnabled)
        yield self._rested("create")
        wizard.choose.explain_asked.emit()
        yield self._rested("create, how")
        self._dismiss()
        words = " ".join(chip.accessibleName().split(" ")[1] for chip in wizard.choose.grid._chips)
        wizard.choose.continue_button.click()
        QTest.keyClicks(wizard.type_back.field, words[:28] + "x ")
        yield self._rested("create, type back")
        wizard.type_back.field.clear_secret()
        QTest.keyClicks(wizard.type_back.field, words)
        wizard.type_back.finish_button.click()
        qtbot.waitUntil(lambda: wizard.step == SAVE)
        yield self._rested("create, save")
        wizard.save.skip_button.click()
        yield self._rested("main, new vault")

    # --- an open vault -----------------------------------------------------------------------------------

    def inside(self) -> Iterator[str]:
        """Show an open vault: its own states, what each key does, each row of the sidebar, each choice there."""
        self._open(empty_session())
        yield self._rested("main, empty")
        with TemporaryDirectory() as folder:
            states = {**self._states(), **import_states(self._shell, self._qtbot, Path(folder))}
            for name, enter in states.items():
                self._open(sample_session())
                enter()
                yield self._rested(name)
                yield from self._choices(name)
        self._open(sample_session())
        for number, keys in enumerate([binding.keys[0] for binding in bindings(self._shell, self._page())]):
            if keys not in NOT_PRESSED | ROWS:
                self._open(sample_session())
                bindings(self._shell, self._page())[number].act()
                yield self._rested(f"key {keys}")
                yield from self._choices(f"key {keys}")
        self._open(sample_session())
        for number, words in enumerate([row.text() for row in self._rows()]):
            self._open(sample_session())
            self._rows()[number].click()
            yield self._rested(f"row {number} {words}")
            yield from self._doors(f"row {number} {words}", number)

    def _doors(self, name: str, row: int) -> Iterator[str]:
        """Show what each button opens that promises more by its dots."""
        for number, words in enumerate([door.text() for door in self._doors_now()]):
            self._open(sample_session())
            self._rows()[row].click()
            self._rest()
            self._doors_now()[number].click()
            yield self._rested(f"{name}, {words}")

    def _doors_now(self) -> list[FaceButton]:
        shown = [
            button for button in self._page().findChildren(FaceButton) if button.isVisible() and button.isEnabled()
        ]
        return [button for button in shown if "…" in button.text()]

    def _states(self) -> dict[str, Callable[[], object]]:
        page = self._page()
        browse = page.browse
        return {
            "main": browse.focus_list,
            "main, search": partial(page.bar.search.setText, "git"),
            "main, nothing found": partial(page.bar.search.setText, "gti"),
            "main, copied": partial(self._copy),
            "new login": self._new_login,
            "editor, problems": self._problems,
            "editor, leaving": self._leaving,
            "editor, generator": self._generator,
            "code copied": self._copy_code,
            "other device": self._other_device,
            "other device, shown": self._other_device_shown,
            "site rules": self._site_rules,
            "site rules, wrong": self._wrong_site_rules,
            "earlier passwords": browse.show_history,
            "kinds menu": page.bar.new_button.open_menu,
            **{f"new {kind.key}": partial(page.bar.new_button.kind_asked.emit, kind.key) for kind in KINDS},
            "new kind": page.bar.new_button.new_kind_asked.emit,
            "quick access": self._shell.presence().show_quick,
            "quick access, search": self._quick_search,
            "item menu": lambda: browse._open_list_menu(self._shell.window.rect().center()),
            "bin, item": self._deleted,
            "bin, question": self._purging,
        }

    def _copy(self) -> None:
        shell = self._shell
        shell.bridge.copy_field(item_id("GitHub"), PASSWORD, what="Password", title="GitHub", asker=shell)
        self._qtbot.waitUntil(shell.open_vault().watch.is_holding)

    def _quick_search(self) -> None:
        self._shell.presence().show_quick()
        quick = next(window for window in self.windows() if isinstance(window, QuickWindow))
        next(field for field in quick.findChildren(QLineEdit) if field.isVisible()).setText("git")

    def _copy_code(self) -> None:
        self._page().browse.copy_code()
        self._qtbot.waitUntil(self._shell.open_vault().watch.is_holding)

    def _other_device(self) -> None:
        self._rested("")
        row = self._page().browse.detail.fields.row_of(CODE)
        assert isinstance(row, CodeRow)
        row._qr.click()

    def _other_device_shown(self) -> None:
        self._other_device()
        sheet = next(sheet for sheet in self._shell.window.findChildren(QrSheet) if sheet.is_open())
        sheet.show_button.click()
        self._qtbot.waitUntil(lambda: not sheet.square.is_empty())

    def _site_rules(self) -> None:
        self._page().browse.change_password()
        self._rest()
        editor = self._page().browse._editor
        editor._change.generator_asked.emit(editor._change.secret())  # type: ignore[attr-defined]  # the real one
        panel = next(panel for panel in self._shell.window.findChildren(GeneratorPanel) if panel.is_open())
        panel.site_line.pencil.click()

    def _wrong_site_rules(self) -> None:
        self._site_rules()
        panel = next(panel for panel in self._shell.window.findChildren(GeneratorPanel) if panel.is_open())
        panel.site_page.box.setPlainText("minlength: 8; required: letters;")

    def _new_login(self) -> None:
        self._page().new_item()
        self._type_website("linear.app")

    def _problems(self) -> None:
        self._page().new_item()
        self._type_website("javascript:alert(1)")
        self._page().browse.save()

    def _leaving(self) -> None:
        self._new_login()
        self._page().sidebar.bin_row.click()

    def _generator(self) -> None:
        self._page().browse.edit_item()
        self._page().open_generator()

    def _deleted(self) -> None:
        self._page().browse.delete_item()
        self._rested("")
        self._page().sidebar.bin_row.click()

    def _purging(self) -> None:
        self._deleted()
        self._rested("")
        self._page().browse.ask_purge()

    def _type_website(self, text: str) -> None:
        """Type where a new login begins."""
        self._qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        self._rest()
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.setText(text)

    def _choices(self, name: str) -> Iterator[str]:
        """Show what each choice of a few, in what floats over the window, brings."""
        floating = [panel for panel in self._shell.window.findChildren(Popover) if panel.isVisible()]
        for segmented in (choice for panel in floating for choice in panel.findChildren(Segmented)):
            others = [place for place in range(len(segmented._group.buttons())) if place != segmented.current()]
            for choice in others if segmented.isVisible() else ():
                segmented.set_current(choice)
                yield self._rested(f"{name}, choice {choice}")

    # --- steps -------------------------------------------------------------------------------------------

    def _page(self) -> MainPage:
        return self._shell.open_vault().page

    def _rows(self) -> list[NavRow]:
        """Give the rows of the sidebar and, of the tags, the first."""
        rows = [row for row in self._page().sidebar.findChildren(NavRow) if row.isVisible()]
        tags = [row for row in rows if any(isinstance(up, QScrollArea) for up in _above(row))]
        return [row for row in rows if row not in tags[1:]]

    def _open(self, sample: SampleSession) -> None:
        """Open a vault anew, GitHub selected; whatever was open before is gone."""
        shell = self._shell
        self._dismiss()
        shell.lock()
        self._rest()
        self._sample = sample
        shell.show_vault(sample.session)
        self._rest()
        self._page().browse.select(item_id("GitHub"))
        self._rest()

    def _dismiss(self) -> None:
        for sheet in self._shell.window.findChildren(Sheet):
            sheet.dismiss()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and isinstance(window, QMenu | QDialog | QuickWindow):
                window.close()

    def _rested(self, name: str) -> str:
        self._rest()
        return name

    def _rest(self) -> None:
        """Wait until nothing is under way, and every pending timer of a moment has run."""
        shell = self._shell
        self._qtbot.waitUntil(lambda: shell.lane.wait_idle(0))
        if shell.is_open():
            self._qtbot.waitUntil(lambda: not self._page().browse._rest.isActive())
        QTest.qWait(10)
        QApplication.processEvents()


def _above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()
