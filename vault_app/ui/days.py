"""Days on the screen: as the country writes them, and what a person typed, read back."""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from vault_app.core import days

_CENTURY: Final = 100
_YEAR: Final = re.compile(r"\d{4}")


def shown_form() -> str:
    """Give the form in which a day is shown, as Qt writes forms: the month with its short name."""
    return QCoreApplication.translate("Days", "d MMM yyyy", "a day in Qt's own signs, as in 31 Mar 2027")


def day_of(time_ms: int) -> str:
    """Give the day of a moment (Unix ms) as the country writes it ("19 Sep 2025")."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(time_ms).date(), shown_form())


def day_words(iso: str) -> str:
    """Give a day kept as ISO 8601 as the country writes it, with the month's name ("31 Mar 2027"); else as it is."""
    day = days.read_day(iso)
    return iso if day is None else QLocale().toString(QDate(day.year, day.month, day.day), shown_form())


def day_typed(iso: str) -> str:
    """Give a day kept as ISO 8601 in the form in which the country types it; anything else as it is."""
    day = days.read_day(iso)
    return iso if day is None else QLocale().toString(QDate(day.year, day.month, day.day), _typed_form())


def read_typed_day(typed: str) -> str:
    """Give the ISO 8601 form of a day as ISO, as the country types it or as it is shown; else what was typed."""
    text = typed.strip()
    if not text or days.read_day(text) is not None:
        return text
    for form in dict.fromkeys((_typed_form(), QLocale().dateFormat(QLocale.FormatType.ShortFormat), shown_form())):
        day = QLocale().toDate(text, form)
        if day.isValid():
            later = _CENTURY if day.year() < 1970 and not _YEAR.search(text) else 0  # noqa: PLR2004 - "27" is 2027
            return day.addYears(later).toString("yyyy-MM-dd")
    return typed


def today() -> QDate:
    """Give this computer's day."""
    return QDate.currentDate()


def _typed_form() -> str:
    """Give the country's short form with a year of four digits."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")
