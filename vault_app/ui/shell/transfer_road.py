"""Import and export in the window: the page, the sheet, and the ways to them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from vault_app.core.ids import ItemId
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.shell.main_page import MainPage
    from vault_app.ui.shell.shell import Shell
    from vault_app.ui.transfer.export_controller import ExportController
    from vault_app.ui.transfer.import_controller import ImportController

NAME = "import"


class TransferRoad(QObject):
    """Adds the import page, which is built when it is first shown, and opens the export."""

    def __init__(self, shell: "Shell", bridge: "SessionBridge", page: "MainPage", parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._bridge, self._page = shell, bridge, page
        self.importing: ImportController | None = None
        self.exporting: ExportController | None = None
        page.add_aside(NAME, self._build)
        starter = page.browse.detail.starter
        starter.offer_import()
        page.browse.list_pane.offer_import()
        starter.import_asked.connect(self.show_import)
        page.browse.export_asked.connect(self.export)
        page.bar.search.setAcceptDrops(False)  # a dropped file is for the window; its path is nothing to search for

    @Slot()
    def show_import(self) -> None:
        """Show the import page."""
        self._page.show_page(NAME)

    def import_file(self, path: "Path") -> None:
        """Begin to import a file, unless the person wants to stay in the editor."""

        def begin() -> None:
            self.show_import()
            if self.importing is not None:
                self.importing.begin(path)

        self._page.browse.leave_editor(begin)

    def export(self, item_ids: "Sequence[ItemId] | None" = None) -> None:
        """Ask how items are exported: some of them, or all that are not in the bin."""
        from vault_app.ui.transfer.export_controller import ExportController  # noqa: PLC0415 - seldom wanted

        if self._bridge.session is None:
            return
        shell = self._shell
        self.exporting = ExportController(shell.window, self._bridge, shell.surroundings, item_ids, self)
        self.exporting.begin()

    def _build(self) -> "QWidget":
        from vault_app.ui.transfer.import_controller import ImportController  # noqa: PLC0415 - when it is first shown

        self.importing = importing = ImportController(self._bridge, self._shell.surroundings, self)
        importing.left.connect(self._page.focus_search)
        return importing.view
