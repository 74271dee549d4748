"""Numbers in sentences."""

from PySide6.QtCore import QLocale


def plural(words: str, count: int) -> str:
    """Settle what Qt leaves open in a counted sentence without a translation: the "(s)", and the country's figures."""
    number = QLocale().toString(count)
    return words.replace("%n", number).replace(str(count), number, 1).replace("(s)", "" if count == 1 else "s")
