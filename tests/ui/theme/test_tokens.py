"""Colours: what is read on what, and whether it can be read."""

import re
from pathlib import Path

import pytest

from vault_app.ui.theme.tokens import AVATAR_PAIRS, DARK, LIGHT, TOKEN_NAMES, TOKENS, Tokens, high_contrast

SOURCES = Path(__file__).resolve().parents[3] / "vault_app" / "ui"

TEXT_ON = {
    "side": ("text", "text2", "text3", "accent_t", "danger", "warn", "ok", "digit", "symbol"),
    "list": ("text", "text2", "text3", "accent_t", "warn", "danger", "ok"),
    "detail": ("text", "text2", "text3", "accent_t", "danger", "warn"),
    "card": ("text", "text2", "text3", "accent_t", "danger", "warn", "ok", "digit", "symbol"),
    "input": ("text", "text2", "text3"),
    "pop": ("text", "text2", "text3", "accent_t", "danger", "warn", "ok", "digit", "symbol"),
    "soft": ("text", "text2", "text3", "accent_t"),
    "hover": ("text", "text2", "text3"),
    "side_hover": ("text", "text2", "text3"),
    "accent": ("on_accent",),
    "accent_h": ("on_accent",),
    "danger": ("card",),
    "danger_bg": ("danger", "text"),
    "warn_bg": ("warn", "text"),
    "ok_bg": ("ok",),
    "toast": ("toast_t", "toast_a"),
}
OUTLINES_ON = {
    "side": ("border_s", "accent", "danger"),
    "list": ("border_s", "accent"),
    "detail": ("border_s", "accent", "danger"),
    "card": ("border_s", "accent", "danger"),
    "input": ("border_s", "accent", "danger"),
    "pop": ("border_s", "accent", "danger"),
}


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2), from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(ground, ink) for ground, inks in table.items() for ink in inks]


def test_the_ratio_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)])
@pytest.mark.parametrize(("ground", "ink"), pairs(TEXT_ON))
def test_text_reaches_4_5_to_1_on_its_ground(tokens: Tokens, ground: str, ink: str) -> None:
    assert contrast(getattr(tokens, ground), getattr(tokens, ink)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize(("ground", "ink"), pairs(OUTLINES_ON))
def test_outlines_reach_3_to_1_on_their_ground(tokens: Tokens, ground: str, ink: str) -> None:
    assert contrast(getattr(tokens, ground), getattr(tokens, ink)) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_avatar_letter_can_be_read(scheme: str) -> None:
    assert len(AVATAR_PAIRS[scheme]) == 8
    for letter, ground in AVATAR_PAIRS[scheme]:
        assert contrast(letter, ground) >= 5


def test_high_contrast_draws_hairlines_strong_and_knows_no_third_shade_of_text() -> None:
    strong = high_contrast(LIGHT)

    assert strong.border == LIGHT.border_s
    assert strong.text3 == LIGHT.text2


def test_tokens_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        LIGHT.text = "#000000"  # type: ignore[misc]


def test_light_and_dark_name_every_token() -> None:
    for tokens in TOKENS.values():
        for name in TOKEN_NAMES:
            assert re.fullmatch(r"#[0-9A-F]{6,8}", getattr(tokens, name)), name


def test_no_other_file_of_the_window_names_a_colour() -> None:
    offenders = [
        f"{path.name}: {found}"
        for path in SOURCES.rglob("*.py")
        if path.name != "tokens.py"
        for found in re.findall(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", path.read_text(encoding="utf-8"))
    ]

    assert offenders == []
