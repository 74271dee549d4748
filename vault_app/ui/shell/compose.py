"""Builds the page of an open vault out of the screens, which do not know each other."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from vault_app.ui.browse.page import BrowsePage
    from vault_app.ui.edit.controller import EditController
    from vault_app.ui.generate.controller import GeneratorController
    from vault_app.ui.jobs import Lane
    from vault_app.ui.preferences import Preferences
    from vault_app.ui.shell.main_page import MainPage
    from vault_app.ui.surroundings import Surroundings

# ruff: noqa: PLC0415  # none of this is needed until somebody begins to type the passphrase


class Composition:
    """The screens of an open vault, each built when it is first asked for, so that no key waits for all of them.

    Nothing is shown yet; `page` builds whatever is not built. Attributes: ``bridge``, and its ``clipboard``.
    """

    def __init__(
        self,
        window: "QWidget",
        surroundings: "Surroundings",
        lane: "Lane",
        preferences: "Preferences",
        parent: "QObject",
    ) -> None:
        from vault_app.ui.session_bridge import SessionBridge
        from vault_app.ui.system.desktop_clipboard import desktop_clipboard

        self._window, self._preferences = window, preferences
        self.clipboard = clipboard = desktop_clipboard(surroundings)
        self.bridge = SessionBridge(lane, doors=surroundings.doors, clipboard=clipboard, parent=parent)

    @cached_property
    def generator(self) -> "GeneratorController":
        """Builds the generator."""
        from vault_app.ui.generate.controller import GeneratorController

        return GeneratorController(self._window, bridge=self.bridge, settings=lambda: self._preferences.now)

    @cached_property
    def editor(self) -> "EditController":
        """Builds the editor."""
        from vault_app.ui.edit.controller import EditController

        made = self.generator
        return EditController(
            bridge=self.bridge, window=self._window, new_password=made.new_password, rules_site=made.rules_site
        )

    @cached_property
    def browse(self) -> "BrowsePage":
        """Builds list and detail."""
        from vault_app.ui.browse.page import BrowsePage
        from vault_app.ui.large_type.overlay import LargeType

        large_type = LargeType(self._window)
        return BrowsePage(
            self.bridge, self._preferences, editor=self.editor, generator=self.generator, large_type=large_type
        )

    @cached_property
    def page(self) -> "MainPage":
        """Builds what is around them."""
        from vault_app.ui.shell.main_page import MainPage

        return MainPage(self.bridge, self.browse)
