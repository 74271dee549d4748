"""Every colour of the app, by role, for light and dark.

Nothing else in the code names a colour: widgets ask the theme for a token. The figures are the design's; a test
holds each text and background pair in use to the WCAG 2.2 AA ratios.
"""

from typing import Final, NamedTuple


# No dataclass: to bring those in costs the start of the app 6 ms, and to write this one 1 ms more.
class Tokens(NamedTuple):
    """One colour for each role, as ``#RRGGBB`` (``shadow`` as ``#AARRGGBB``)."""

    side: str
    list: str
    detail: str
    card: str
    input: str
    pop: str
    pop_bd: str
    border: str
    border_s: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_h: str
    accent_t: str
    on_accent: str
    soft: str
    hover: str
    side_hover: str
    danger: str
    danger_bg: str
    warn: str
    warn_bg: str
    warn_bd: str
    ok: str
    ok_bg: str
    digit: str
    symbol: str
    toast: str
    toast_t: str
    toast_a: str
    track: str
    shadow: str


LIGHT: Final = Tokens(
    side="#F2F4F6",
    list="#FFFFFF",
    detail="#F8F9FA",
    card="#FFFFFF",
    input="#FFFFFF",
    pop="#FFFFFF",
    pop_bd="#E3E6EA",
    border="#E3E6EA",
    border_s="#868E99",
    text="#14181F",
    text2="#505965",
    text3="#626B78",
    accent="#0B7568",
    accent_h="#095E54",
    accent_t="#0B6F63",
    on_accent="#FFFFFF",
    soft="#DFF1EE",
    hover="#F0F2F4",
    side_hover="#E8EBEF",
    danger="#B3261E",
    danger_bg="#FCEBEA",
    warn="#8A5300",
    warn_bg="#FFF4DB",
    warn_bd="#F1D79A",
    ok="#17703F",
    ok_bg="#E4F5EA",
    digit="#0B5FB0",
    symbol="#B0390E",
    toast="#1B2027",
    toast_t="#FFFFFF",
    toast_a="#7FE0D2",
    track="#E3E6EA",
    shadow="#50101828",
)

DARK: Final = Tokens(
    side="#12151A",
    list="#181C22",
    detail="#14181D",
    card="#1D2229",
    input="#171B21",
    pop="#262D37",
    pop_bd="#3B4450",
    border="#2B313A",
    border_s="#707A89",
    text="#E9ECF0",
    text2="#AEB6C2",
    text3="#929BA9",
    accent="#35BFAE",
    accent_h="#52D3C3",
    accent_t="#4FD0BF",
    on_accent="#04231F",
    soft="#15332F",
    hover="#20262E",
    side_hover="#1C2129",
    danger="#FF8A80",
    danger_bg="#3A1E1E",
    warn="#F2C063",
    warn_bg="#2E2615",
    warn_bd="#54441F",
    ok="#6FD49A",
    ok_bg="#16301F",
    digit="#7DBBFF",
    symbol="#FFAB8A",
    toast="#E9ECF0",
    toast_t="#14181F",
    toast_a="#0B6F63",
    track="#2F3640",
    shadow="#96000000",
)

TOKENS: Final[dict[str, Tokens]] = {"light": LIGHT, "dark": DARK}
TOKEN_NAMES: Final = Tokens._fields

# Letter avatars: (letter, ground), chosen by a stable hash of the title.
AVATAR_PAIRS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "light": (
        ("#0B5FB0", "#E1EFFC"),
        ("#6A3FB5", "#EEE7FB"),
        ("#9B2C6F", "#FBE6F2"),
        ("#A63A14", "#FDE9E1"),
        ("#7A5200", "#FBF0D3"),
        ("#2F6B1F", "#E6F4E0"),
        ("#0B6F63", "#DDF2EE"),
        ("#3D4A5C", "#E6EAEF"),
    ),
    "dark": (
        ("#8CC4FF", "#1B2E45"),
        ("#C3A8F7", "#2C2444"),
        ("#F29AC9", "#3D2034"),
        ("#FFAF94", "#402419"),
        ("#EBC66F", "#382D14"),
        ("#A2D98E", "#20331A"),
        ("#62D8C7", "#14332F"),
        ("#B4C0CF", "#28303A"),
    ),
}

# What is printed is printed on white paper, whatever the screen shows.
PAPER_INK: Final = "#000000"
PAPER_FAINT: Final = "#555555"


def high_contrast(tokens: Tokens) -> Tokens:
    """Give the same tokens with strong hairlines and no third shade of text."""
    return tokens._replace(border=tokens.border_s, pop_bd=tokens.border_s, text3=tokens.text2)
