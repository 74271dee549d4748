"""Builds the page of an open vault out of the screens, which do not know each other."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vault_app.ui.preferences import Preferences
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.shell.main_page import MainPage


def main_page(window: "QWidget", bridge: "SessionBridge", preferences: "Preferences") -> "MainPage":
    """Build list, detail, editor, generator and what is around them; nothing is shown yet."""
    # ruff: noqa: PLC0415  # none of this is needed until somebody begins to type the passphrase
    from vault_app.ui.browse.page import BrowsePage
    from vault_app.ui.edit.controller import EditController
    from vault_app.ui.generate.controller import GeneratorController
    from vault_app.ui.large_type.overlay import LargeType
    from vault_app.ui.shell.main_page import MainPage

    generator = GeneratorController(window, bridge=bridge, settings=lambda: preferences.now)
    editor = EditController(
        bridge=bridge, window=window, new_password=generator.new_password, rules_site=generator.rules_site
    )
    browse = BrowsePage(bridge, preferences, editor=editor, generator=generator, large_type=LargeType(window))
    return MainPage(bridge, browse)
