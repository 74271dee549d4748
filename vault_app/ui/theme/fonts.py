"""The two bundled type faces, loaded weight by weight on first use.

Inter sets text, JetBrains Mono sets secrets (0/O and 1/l/I differ). A font file costs a millisecond or two to
register, so a weight that the first window does not show is not read before that window is painted.
"""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from vault_app.ui.resources import resource_path

TEXT_FAMILY: Final = "Inter"
MONO_FAMILY: Final = "JetBrains Mono"
SMALLEST_SCALE: Final = 0.8
LARGEST_SCALE: Final = 2.0

_TEXT_FILES: Final = {
    400: "Inter-Regular.otf",
    500: "Inter-Medium.otf",
    600: "Inter-SemiBold.otf",
    700: "Inter-Bold.otf",
}
_MONO_FILES: Final = {400: "JetBrainsMono-Regular.ttf", 500: "JetBrainsMono-Medium.ttf"}

# JetBrains Mono joins "!=" and "->" into one sign; a secret must show each character as it is.
_LIGATURES: Final = ("calt", "liga")


class FontBook:
    """What has been loaded into this process's font database, and how large text is set."""

    def __init__(self) -> None:
        self._loaded: set[str] = set()
        self._fonts: dict[tuple[str, int, int, bool], QFont] = {}
        self.scale = 1.0
        self.use_system_font = False

    def set_scale(self, scale: float) -> None:
        """Set all text at ``scale`` times its design size, kept within 0.8 and 2.0."""
        self.scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        self._fonts.clear()

    def set_use_system_font(self, wanted: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Set text in the desktop's own font instead of Inter."""
        self.use_system_font = wanted
        self._fonts.clear()

    def text(self, px: int, weight: int, *, tabular: bool) -> QFont:
        """Give Inter at ``px`` design pixels in one of the four weights."""
        key = (TEXT_FAMILY, px, weight, tabular)
        if key not in self._fonts:
            self._fonts[key] = self._make_text(px, weight, tabular=tabular)
        return QFont(self._fonts[key])

    def mono(self, px: int, weight: int) -> QFont:
        """Give JetBrains Mono at ``px`` design pixels, without ligatures."""
        key = (MONO_FAMILY, px, weight, False)
        if key not in self._fonts:
            self._load(_MONO_FILES[weight])
            font = self._sized(QFont(MONO_FAMILY), px, weight)
            font.setStyleHint(QFont.StyleHint.Monospace)
            for feature in _LIGATURES:
                font.setFeature(QFont.Tag(feature), 0)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def _make_text(self, px: int, weight: int, *, tabular: bool) -> QFont:
        if self.use_system_font:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        else:
            self._load(_TEXT_FILES[weight])
            font = QFont(TEXT_FAMILY)
            font.setStyleHint(QFont.StyleHint.SansSerif)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return self._sized(font, px, weight)

    def _sized(self, font: QFont, px: int, weight: int) -> QFont:
        font.setPixelSize(self.px(px))
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def px(self, px: float) -> int:
        """Turn design pixels into pixels at the present text size."""
        return max(1, round(px * self.scale))

    def _load(self, name: str) -> None:
        if name not in self._loaded:
            self._loaded.add(name)
            QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))


# Qt's font database is one per process, and so is the book of what was put into it.
BOOK: Final = FontBook()


def text_font(px: int, weight: int = 400, *, tabular: bool = False) -> QFont:
    """Give the text font at ``px`` design pixels (before text scaling); ``tabular`` sets figures of one width."""
    return BOOK.text(px, weight, tabular=tabular)


def mono_font(px: int, weight: int = 400) -> QFont:
    """Give the font of secrets at ``px`` design pixels (before text scaling)."""
    return BOOK.mono(px, weight)


def scaled(px: float) -> int:
    """Turn design pixels into pixels at the present text size, at least one."""
    return BOOK.px(px)
