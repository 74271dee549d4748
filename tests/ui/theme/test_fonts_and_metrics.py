"""Type and sizes."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from vault_app.ui.resources import resource_path
from vault_app.ui.theme import metrics
from vault_app.ui.theme.fonts import mono_font, scaled, text_font
from vault_app.ui.theme.theme import theme


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_text_is_set_in_inter_in_the_weight_asked_for(weight: int) -> None:
    shown = QFontInfo(text_font(13, weight))

    assert shown.family() == "Inter"
    assert shown.weight() == weight


@pytest.mark.parametrize("weight", [400, 500])
def test_secrets_are_set_in_jetbrains_mono(weight: int) -> None:
    shown = QFontInfo(mono_font(15, weight))

    assert shown.family() == "JetBrains Mono"
    assert shown.fixedPitch()
    assert shown.weight() == weight


def test_secrets_show_each_sign_for_itself() -> None:
    font = mono_font(15)
    ligatures = [QFont.Tag("calt"), QFont.Tag("liga")]

    assert [font.featureValue(tag) for tag in ligatures] == [0, 0]


def test_text_is_never_hinted() -> None:
    assert text_font(13).hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_figures_that_count_down_keep_their_width() -> None:
    measure = QFontMetricsF(text_font(13, 400, tabular=True))

    assert measure.horizontalAdvance("11") == pytest.approx(measure.horizontalAdvance("00"), abs=0.1)


def test_a_font_handed_out_is_the_callers_own() -> None:
    text_font(13).setPixelSize(99)

    assert text_font(13).pixelSize() == 13


def test_at_100_percent_the_sizes_are_the_designs() -> None:
    assert metrics.button_height() == 34
    assert metrics.button_height(wizard=True) == 42
    assert metrics.search_height() == 40
    assert metrics.field_height() == 42
    assert metrics.nav_row_height() == 34
    assert metrics.icon_button_side() == 32
    assert metrics.list_row_height("comfortable") == 56
    assert metrics.list_row_height("compact") == 44
    assert metrics.avatar_radius(100) == 26


@pytest.mark.parametrize("scale", [0.8, 1.5, 2.0])
def test_a_row_always_holds_its_two_lines_and_air(scale: float) -> None:
    theme().set_text_scale(scale)

    lines = metrics.line_height(14, 600) + metrics.line_height(12)

    assert metrics.list_row_height() >= lines + 24
    assert metrics.button_height() >= metrics.line_height(13, 600) + 18


def test_pixels_scale_with_the_text_and_never_vanish() -> None:
    theme().set_text_scale(1.5)

    assert scaled(10) == 15
    assert scaled(0.1) == 1


@pytest.mark.parametrize("name", ["Inter-OFL.txt", "JetBrainsMono-OFL.txt"])
def test_each_font_ships_with_its_licence(name: str) -> None:
    text = resource_path("licences", name).read_text(encoding="utf-8")

    assert text.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
