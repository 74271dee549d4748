"""The names of fields on this page, and when something happened."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from vault_app.core.item import Field
from vault_app.core.kinds import LOGIN
from vault_app.ui.item_words import field_label


def label_of(field: Field, kind: str = LOGIN) -> str:
    """Name a field of an item of that kind."""
    return field_label(kind, field.id, field.label, field.type)


def copy_words(field: Field, kind: str = LOGIN) -> str:
    """Name the button that copies a field."""
    label = label_of(field, kind)
    return QCoreApplication.translate("FieldWords", "Copy %1").replace("%1", label[:1].lower() + label[1:])


def day_words(time_ms: int) -> str:
    """Give a day as the country writes it, with the month's short name ("19 Sep 2025")."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(time_ms).date(), "d MMM yyyy")


def moment_words(time_ms: int) -> str:
    """Give a day and the time on it."""
    moment = QDateTime.fromMSecsSinceEpoch(time_ms)
    return f"{day_words(time_ms)}, {QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)}"
