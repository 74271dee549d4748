"""The bundled icons, drawn in any colour at any size.

Each icon is one SVG of strokes on a 24 grid that says ``currentColor``; it is recoloured and rendered at the
screen's own resolution, and kept by name, colour, size and resolution.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap

from vault_app.ui.resources import resource_path, resource_text

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_sources: dict[str, str] = {}
_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}


def names() -> tuple[str, ...]:
    """Give the names of all bundled icons, sorted."""
    return tuple(sorted(path.stem for path in resource_path("icons").glob("*.svg")))


def pixmap(name: str, colour: QColor, size: int, dpr: float = 1.0) -> QPixmap:
    """Draw an icon.

    Args:
        name: file name without ".svg".
        colour: the colour of its strokes.
        size: side in device-independent pixels.
        dpr: device pixels for each of those.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    key = (name, colour.rgba(), size, dpr)
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _render(name, colour, size, dpr)
    return found


def icon(name: str, colour: str = "text2", size: int = 18) -> "QIcon":
    """Make a QIcon for a place that paints none of our own (menus, the tray); it does not follow a theme switch."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - dear to load, and the first window has none

    from vault_app.ui.theme.theme import theme  # noqa: PLC0415 - the theme clears this cache, so it imports us

    app = QGuiApplication.instance()
    dpr = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return QIcon(pixmap(name, theme().colour(colour), size, dpr))


def forget() -> None:
    """Drop every rendered icon; pixmaps must not outlive the application."""
    _pixmaps.clear()


def _render(name: str, colour: QColor, size: int, dpr: float) -> QPixmap:
    # A window without icons never loads the SVG library.
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    source = _sources.get(name)
    if source is None:
        source = _sources[name] = resource_text("icons", f"{name}.svg")
    renderer = QSvgRenderer(source.replace("currentColor", colour.name()).encode())
    image = QPixmap(round(size * dpr), round(size * dpr))
    image.setDevicePixelRatio(dpr)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image
