"""Spaces, radii and heights. Every height that holds text follows the font, so that large text never clips.

Design pixels: at 100 % text the functions give the figures of the design (button 34, wizard button 42, row 56).
"""

from math import ceil
from typing import Final

from PySide6.QtGui import QFontMetricsF

from vault_app.ui.theme.fonts import scaled, text_font

RADIUS_BUTTON: Final = 8
RADIUS_INPUT: Final = 9
RADIUS_ROW: Final = 10
RADIUS_CARD: Final = 12
RADIUS_POPOVER: Final = 14

FOCUS_RING: Final = 2
TOP_BAR: Final = 60
SIDEBAR: Final = 236
SIDEBAR_COLLAPSED: Final = 56
LIST: Final = 330
LIST_SMALLEST: Final = 280
LIST_LARGEST: Final = 460
AVATAR_LIST: Final = 36
AVATAR_DETAIL: Final = 56

_BUTTON_PADDING: Final = 18
_WIZARD_PADDING: Final = 26
_FIELD_PADDING: Final = 25
_SEARCH_PADDING: Final = 23
_ICON_BUTTON_PADDING: Final = 14
_ROW_PADDING: Final = {"comfortable": 24, "compact": 12}


def line_height(px: int, weight: int = 400) -> float:
    """Give the height of one line of text at ``px`` design pixels."""
    return QFontMetricsF(text_font(px, weight)).height()


def button_height(*, wizard: bool = False) -> int:
    """Give the height of a button: 34, or 42 in the wizard and on the unlock page."""
    return ceil(line_height(13, 600)) + (_WIZARD_PADDING if wizard else _BUTTON_PADDING)


def field_height() -> int:
    """Give the height of a text field: 42."""
    return ceil(line_height(14)) + _FIELD_PADDING


def search_height() -> int:
    """Give the height of the search field: 40."""
    return ceil(line_height(14)) + _SEARCH_PADDING


def nav_row_height() -> int:
    """Give the height of a sidebar row: 34."""
    return button_height()


def list_row_height(density: str = "comfortable") -> int:
    """Give the height of a list row (two lines and air): 56 comfortable, 44 compact."""
    return ceil(line_height(14, 600) + line_height(12)) + _ROW_PADDING[density]


def icon_size(px: int = 18) -> int:
    """Give the side of an icon beside text; icons grow with the text."""
    return scaled(px)


def icon_button_side() -> int:
    """Give the side of a square icon button: 32."""
    return icon_size() + _ICON_BUTTON_PADDING


def avatar_radius(side: int) -> float:
    """Give the corner radius of a square avatar: 26 % of its side."""
    return side * 0.26
