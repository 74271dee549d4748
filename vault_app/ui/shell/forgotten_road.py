"""From "Forgotten passphrase?" to an open vault, or to the backups."""

from typing import TYPE_CHECKING

from vault_app.ui.shell.backup_road import begin_closed_backups
from vault_app.ui.shell.wizards import begin_recovered
from vault_app.ui.unlock.forgotten_controller import ForgottenController

if TYPE_CHECKING:
    from pathlib import Path

    from vault_app.core.secret import Secret
    from vault_app.ui.shell.shell import Shell


def begin_forgotten(shell: "Shell", path: "Path", name: str) -> ForgottenController:
    """Show the roads into the vault at ``path``."""
    road = ForgottenController(path, name, shell.lane, shell.surroundings, shell)

    def end() -> None:
        road.end()
        shell.window.drop_page(road.view)
        road.deleteLater()

    def recovered(words: "Secret") -> None:
        begin_recovered(shell, path, words)
        end()

    def back() -> None:
        shell.show_unlock(path)
        end()

    road.recovered.connect(recovered)

    def backups() -> None:
        begin_closed_backups(shell, path)
        end()

    road.backups_asked.connect(backups)
    road.left.connect(back)
    shell.window.closing.connect(road.end)
    shell.window.show_page(road.view)
    return road
