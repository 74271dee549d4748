"""The names of fields on this page, and when something happened."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, WEBSITE
from vault_app.core.item import Field


def label_of(field: Field) -> str:
    """Name a field: a standard one in the person's language, another by its own label."""
    match field.id:
        case _ if field.id == WEBSITE:
            return QCoreApplication.translate("FieldWords", "Website")
        case _ if field.id == USERNAME:
            return QCoreApplication.translate("FieldWords", "User name")
        case _ if field.id == PASSWORD:
            return QCoreApplication.translate("FieldWords", "Password")
        case _ if field.id == CODE:
            return QCoreApplication.translate("FieldWords", "One-time code")
        case _ if field.id == NOTES:
            return QCoreApplication.translate("FieldWords", "Notes")
        case _:
            return field.label or QCoreApplication.translate("FieldWords", "Field")


def copy_words(field: Field) -> str:
    """Name the button that copies a field."""
    label = label_of(field)
    return QCoreApplication.translate("FieldWords", "Copy %1").replace("%1", label[:1].lower() + label[1:])


def day_words(time_ms: int) -> str:
    """Give a day as the country writes it, with the month's short name ("19 Sep 2025")."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(time_ms).date(), "d MMM yyyy")


def moment_words(time_ms: int) -> str:
    """Give a day and the time on it."""
    moment = QDateTime.fromMSecsSinceEpoch(time_ms)
    return f"{day_words(time_ms)}, {QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)}"
