"""The bundled icons."""

import re

import pytest
from PySide6.QtGui import QColor, QImage

from vault_app.ui.resources import resource_text
from vault_app.ui.theme import icons
from vault_app.ui.theme.theme import theme

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">'
)


def inked(image: QImage, colour: QColor) -> int:
    """Count the pixels painted in full strength of about this colour."""
    found = 0
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            near = all(abs(a - b) <= 4 for a, b in zip(pixel.getRgb()[:3], colour.getRgb()[:3], strict=True))  # type: ignore[index]
            found += pixel.alpha() > 200 and near
    return found


def test_there_are_icons() -> None:
    assert len(icons.names()) >= 60


@pytest.mark.parametrize("name", icons.names())
def test_every_icon_speaks_the_one_language(name: str) -> None:
    source = resource_text("icons", f"{name}.svg")

    assert source.startswith(HEAD)
    assert not re.search(r"#[0-9a-fA-F]{3}|rgb|<style|<image|href", source)
    assert ('fill="currentColor"' in source) == (name == "star-filled")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", icons.names())
def test_every_icon_shows_in_the_accent_colour(name: str, scheme: str) -> None:
    theme().set_scheme(scheme)
    accent = theme().colour("accent")

    picture = icons.pixmap(name, accent, 24, 2.0).toImage()

    assert inked(picture, accent) > 20


def test_an_icon_is_rendered_at_the_screens_own_resolution() -> None:
    picture = icons.pixmap("star", QColor("black"), 18, 2.0)

    assert picture.width() == 36
    assert picture.devicePixelRatio() == 2.0


def test_an_icon_is_rendered_once() -> None:
    black = QColor("black")

    assert icons.pixmap("star", black, 18, 1.0).cacheKey() == icons.pixmap("star", black, 18, 1.0).cacheKey()


def test_an_icon_is_drawn_again_after_all_were_forgotten() -> None:
    first = icons.pixmap("star", QColor("black"), 18, 1.0).cacheKey()

    icons.forget()

    assert icons.pixmap("star", QColor("black"), 18, 1.0).cacheKey() != first


def test_an_icon_nobody_drew_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("unicorn", QColor("black"), 18)


def test_a_menu_gets_its_icon_as_qt_wants_it() -> None:
    assert not icons.icon("copy").isNull()
