"""What a reader takes for one sign."""

from collections.abc import Iterator


def graphemes(text: str) -> Iterator[str]:
    """Give what a reader takes for one sign each, joined marks with their letter."""
    if text.isascii():
        yield from text
        return
    from PySide6.QtCore import QTextBoundaryFinder  # noqa: PLC0415 - plain letters need none, nor its loading

    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    # Qt counts UTF-16 units, Python code points.
    units = text.encode("utf-16-le")
    start = 0
    while (end := finder.toNextBoundary()) > start:
        yield units[2 * start : 2 * end].decode("utf-16-le")
        start = end
