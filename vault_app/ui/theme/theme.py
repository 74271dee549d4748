"""The look of the running app: one palette, one style sheet, switched live."""

from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from vault_app.ui.resources import resource_text
from vault_app.ui.theme import desktop, icons
from vault_app.ui.theme.fonts import BOOK, text_font
from vault_app.ui.theme.tokens import AVATAR_PAIRS, TOKEN_NAMES, TOKENS, Tokens, high_contrast

STYLE_ARGUMENTS: Final = ("-style", "Fusion")

_ROLES: Final = {
    QPalette.ColorRole.Window: "side",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "input",
    QPalette.ColorRole.AlternateBase: "detail",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent_t",
    QPalette.ColorRole.LinkVisited: "accent_t",
    QPalette.ColorRole.ToolTipBase: "toast",
    QPalette.ColorRole.ToolTipText: "toast_t",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_s",
}


class Theme(QObject):
    """The colours, text size and motion the app shows now; `changed` fires after each switch."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._app: QApplication | None = None
        self._wanted = "system"
        self._resolved = "light"
        self._tokens = TOKENS["light"]
        self._dressed: Tokens | None = None  # what palette and style sheet are made of
        self._colours: dict[str, QColor] = {}
        self._reduced_motion: bool | None = None
        self._high_contrast = False
        self._density = "comfortable"
        self._following = False

    def apply(
        self,
        app: QApplication,
        scheme: str = "system",
        text_scale: float = 1.0,
        *,
        remembered: str = "light",
        styled: bool = False,
    ) -> None:
        """Give ``app`` its look.

        Args:
            app: the application.
            scheme: "system", "light" or "dark".
            text_scale: 0.8 to 2.0.
            remembered: the scheme shown last time; "system" starts with it, so that no white page flashes.
            styled: the application was made with `STYLE_ARGUMENTS`; asking for the style now would cost 3 ms more.
        """
        self._app = app
        self._wanted = scheme
        self._resolved = remembered if remembered in TOKENS else "light"
        BOOK.set_scale(text_scale)
        if not styled:
            app.setStyle("Fusion")
        app.aboutToQuit.connect(icons.forget)
        self._show()

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def scheme(self) -> str:
        """What was asked for: "system", "light" or "dark"."""
        return self._wanted

    @property
    def resolved_scheme(self) -> str:
        """What is shown: "light" or "dark"; keep it and hand it to `apply` next time."""
        return self._resolved

    @property
    def text_scale(self) -> float:
        """How large text is set, 0.8 to 2.0."""
        return BOOK.scale

    @property
    def density(self) -> str:
        """How tall list rows are: "comfortable" or "compact"."""
        return self._density

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move."""
        if self._reduced_motion is None:
            self._reduced_motion = desktop.wants_less_motion()
        return self._reduced_motion

    def colour(self, token: str) -> QColor:
        """Give the colour of a token; treat it as read-only."""
        colour = self._colours.get(token)
        if colour is None:
            colour = self._colours[token] = QColor(getattr(self._tokens, token))
        return colour

    def avatar_pair(self, index: int) -> tuple[QColor, QColor]:
        """Give the letter and ground colour of an avatar, ``index`` modulo 8."""
        pairs = AVATAR_PAIRS[self._resolved]
        letter, ground = pairs[index % len(pairs)]
        return QColor(letter), QColor(ground)

    def set_scheme(self, scheme: str) -> None:
        """Switch to "system", "light" or "dark" now."""
        self._wanted = scheme
        self._show()

    def set_text_scale(self, scale: float) -> None:
        """Set all text at ``scale`` times its size (0.8 to 2.0) now."""
        BOOK.set_scale(scale)
        self._show()

    def set_use_system_font(self, wanted: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Set text in the desktop's own font, or in Inter again."""
        BOOK.set_use_system_font(wanted)
        self._show()

    @property
    def uses_system_font(self) -> bool:
        """Whether text is set in the desktop's own typeface."""
        return BOOK.use_system_font

    def set_density(self, density: str) -> None:
        """Make list rows "comfortable" or "compact"."""
        self._density = density
        self.changed.emit()

    def set_reduced_motion(self, wanted: bool | None) -> None:  # noqa: FBT001 - a setter of one flag
        """Switch motion off or on; None follows the desktop."""
        self._reduced_motion = wanted

    def set_high_contrast(self, wanted: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Make lines and quiet words stronger, or as strong as the desktop asks for."""
        if wanted != self._high_contrast:
            self._high_contrast = wanted
            self._show()

    def follow_desktop(self) -> None:
        """Begin to follow the desktop's light and dark; call it once, after the first window is painted."""
        if self._app is None or self._following:
            return
        self._following = True
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_desktop_scheme)
        self._app.applicationStateChanged.connect(self._on_state)
        self._ask_desktop()

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._ask_desktop()

    @Slot()
    def _on_desktop_scheme(self) -> None:
        self._ask_desktop()

    def _ask_desktop(self) -> None:
        if self._wanted != "system":
            return
        known = desktop.scheme_of_desktop()
        if known is None:
            desktop.ask_portal(self, self._take_desktop_scheme)
        else:
            self._take_desktop_scheme(known)

    def _take_desktop_scheme(self, found: str | None) -> None:
        if found is not None and self._wanted == "system" and found != self._resolved:
            self._resolved = found
            self._show()

    def _show(self) -> None:
        if self._app is None:
            return
        if self._wanted != "system":
            self._resolved = self._wanted
        elif self._following:
            self._resolved = desktop.scheme_of_desktop() or self._resolved
        tokens = TOKENS[self._resolved]
        self._tokens = high_contrast(tokens) if self._high_contrast or desktop.wants_high_contrast() else tokens
        self._colours.clear()
        if self._tokens != self._dressed:
            self._dressed = self._tokens
            self._app.setPalette(self._palette())
            self._app.setStyleSheet(style_sheet(self._tokens))
        self._set_fonts(self._app)  # the first sheet forgets the fonts of what Qt draws
        self.changed.emit()

    def _set_fonts(self, app: QApplication) -> None:
        app.setFont(text_font(13))
        app.setFont(text_font(13, 500), "QMenu")  # type: ignore[arg-type]  # the stub says bytes; it takes text
        QToolTip.setFont(text_font(12))

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text3"))
        return palette


def style_sheet(tokens: Tokens) -> str:
    """Fill the style sheet's ``@token@`` marks for these colours."""
    sheet = resource_text("styles", "app.qss")
    for name in TOKEN_NAMES:
        sheet = sheet.replace(f"@{name}@", getattr(tokens, name))
    return sheet


@cache
def theme() -> Theme:
    """Give the one look of this process, as the application is one."""
    return Theme()
