"""How the app looks: as the settings say, from the first page on and at every change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from vault_app.ui.theme.fonts import BOOK
from vault_app.ui.theme.theme import theme
from vault_app.ui.translations import speak

if TYPE_CHECKING:
    from vault_app.core.settings import Settings
    from vault_app.ui.preferences import Preferences

SMALLEST_TEXT, LARGEST_TEXT, NORMAL_TEXT = 80, 200, 100

STYLED = "styled"  # the property of an application that was made with `STYLE_ARGUMENTS`


class Appearance(QObject):
    """Applies language, theme, text size and density."""

    def __init__(self, app: QApplication, preferences: "Preferences", parent: QObject) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self._gone = False
        settings = preferences.now
        speak(app, settings.language)
        look = theme()
        if settings.system_font:
            BOOK.set_use_system_font(True)
        look.apply(
            app,
            settings.theme,
            settings.text_scale / 100,
            remembered=settings.shown_theme,
            styled=bool(app.property(STYLED)),
        )
        look.set_high_contrast(settings.high_contrast)
        theme().set_density("compact" if settings.compact else "comfortable")
        if settings.reduced_motion:
            theme().set_reduced_motion(True)
        preferences.changed.connect(self._apply)
        look.changed.connect(self._remember_theme)

    def end(self) -> None:
        """Keep nothing more of what is shown: the app quits."""
        self._gone = True

    def change_text_size(self, step: int) -> None:
        """Make all text larger or smaller by ``step`` percent; 0 sets it to 100 %."""
        wanted = self.preferences.now.text_scale + step if step else NORMAL_TEXT
        self.preferences.change(text_scale=min(max(wanted, SMALLEST_TEXT), LARGEST_TEXT))

    @Slot(object)
    def _apply(self, settings: "Settings") -> None:
        look = theme()
        if look.scheme != settings.theme:
            look.set_scheme(settings.theme)
        if round(look.text_scale * 100) != settings.text_scale:
            look.set_text_scale(settings.text_scale / 100)
        density = "compact" if settings.compact else "comfortable"
        if look.density != density:
            look.set_density(density)
        look.set_reduced_motion(True if settings.reduced_motion else None)
        look.set_high_contrast(settings.high_contrast)
        if look.uses_system_font != settings.system_font:
            look.set_use_system_font(settings.system_font)

    @Slot()
    def _remember_theme(self) -> None:
        """Keep what is shown: the next start begins with it, so that nothing flashes."""
        if not self._gone:
            self.preferences.change(shown_theme=theme().resolved_scheme)
