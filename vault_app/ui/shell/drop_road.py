"""Files dropped anywhere on the window: a vault is opened, anything else imported into the vault shown."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from vault_app.ui.happenings import Note
from vault_app.ui.plural import plural
from vault_app.ui.widgets.sheet import Sheet
from vault_app.ui.widgets.tell_sheet import TellSheet

if TYPE_CHECKING:
    from vault_app.core.errors import VaultAppError
    from vault_app.ui.shell.shell import Shell


class DropRoad(QObject):
    """Takes files on every page; a page that has a use of its own for them (the editor attaches them) comes first."""

    def __init__(self, shell: "Shell") -> None:
        super().__init__(shell)
        self._shell = shell
        shell.window.takes_files = self._takes_files
        shell.window.files_dropped.connect(self._take)

    def _takes_files(self) -> bool:
        """Take none below a sheet, which is to be answered first."""
        return not any(sheet.is_open() for sheet in self._shell.window.findChildren(Sheet))

    @Slot(object)
    def _take(self, paths: list[Path]) -> None:
        shell, first = self._shell, paths[0]

        def done(is_vault: bool) -> None:  # noqa: FBT001  # the answer of the work
            self._go_on(first, len(paths), is_vault=is_vault)

        def failed(_error: "VaultAppError") -> None:  # whoever takes it says what is wrong with it
            done(is_vault=False)

        shell.lane.run(lambda: shell.surroundings.foreign_files().is_vault(first), asker=self, done=done, failed=failed)

    def _go_on(self, path: Path, count: int, *, is_vault: bool) -> None:
        shell = self._shell
        inside = shell.is_open() and shell.window.page is shell.open_vault().page
        if not inside and not shell.is_on_the_way_in():
            self._tell(
                self.tr("Not on this page."),
                self.tr("Finish or leave what you are doing here, and drop the file again."),
            )
        elif is_vault:
            shell.show_unlock(path)
        elif not inside:
            words = self.tr("Open your vault first. Then drop “%1” again to import it.").replace("%1", path.name)
            self._tell(self.tr("No vault is open."), words)
        else:
            shell.open_vault().transfer.import_file(path)
            if count > 1:
                title = self.tr("“%1” is read.").replace("%1", path.name)
                more = count - 1
                words = plural(self.tr("One file at a time: %n other(s) can be dropped after it.", "", more), more)
                shell.bridge.notice.emit(Note(title, words, icon="info", seconds=10))

    def _tell(self, title: str, words: str) -> None:
        TellSheet(self._shell.window, title=title, paragraphs=[words], close=self.tr("Close")).open()
