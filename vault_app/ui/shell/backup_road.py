"""To the backups and back: from the settings of an open vault, and from a vault that does not open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from vault_app.ui.places import folder_to_begin_in

if TYPE_CHECKING:
    from vault_app.ui.backups.closed_backups import ClosedBackups
    from vault_app.ui.backups.open_backups import OpenBackups
    from vault_app.ui.shell.shell import Shell

# ruff: noqa: PLC0415  # few people ever come here

translate = QCoreApplication.translate


def begin_open_backups(shell: "Shell") -> "OpenBackups":
    """Show the backups of the open vault over its page; a lock takes them away."""
    from vault_app.ui.backups.open_backups import OpenBackups

    road = OpenBackups(shell.bridge, shell)

    def end() -> None:
        shell.bridge.locking.disconnect(end)
        shell.window.drop_page(road.view)
        road.deleteLater()

    def back() -> None:
        shell.open_vault().show_page()
        end()

    road.left.connect(back)
    shell.bridge.locking.connect(end)
    shell.window.show_page(road.view)
    road.view.back_button.setFocus()
    return road


def begin_closed_backups(shell: "Shell", path: Path) -> "ClosedBackups":
    """Show the backups of the vault at ``path``, which is not open."""
    from vault_app.ui.backups.closed_backups import ClosedBackups

    road = ClosedBackups(path, shell.lane, shell.surroundings, shell)

    def back() -> None:
        shell.show_unlock(path)
        shell.window.drop_page(road.view)
        road.deleteLater()

    road.left.connect(back)
    road.restored.connect(back)
    shell.window.show_page(road.view)
    road.view.back_button.setFocus()
    return road


def ask_for_copy_to_merge(shell: "Shell") -> None:
    """Ask for a copy of the open vault and merge it: a conflict copy of a sync program, or one from elsewhere."""
    session = shell.bridge.session
    if session is None:
        return
    begin_in = folder_to_begin_in(Path(session.store.place))
    dialog = QFileDialog(shell.window, translate("backups", "Merge a copy"), begin_in)
    dialog.setNameFilters([translate("backups", "Vaults (*.vault *.bak)"), translate("backups", "All files (*)")])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: merge_copy_at(shell, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def merge_copy_at(shell: "Shell", path: Path) -> None:
    """Merge the copy at ``path`` into the open vault."""
    from vault_app.ui.backups.open_backups import merge_file

    merge_file(shell.bridge, shell.surroundings.store_at(path), shell)
