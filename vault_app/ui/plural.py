"""Numbers in sentences."""

from PySide6.QtCore import QLocale


def plural(words: str, count: int) -> str:
    """Put ``count`` for "%n" as the country writes it, and settle the "(s)" that Qt leaves without a translation."""
    return words.replace("%n", QLocale().toString(count)).replace("(s)", "" if count == 1 else "s")
