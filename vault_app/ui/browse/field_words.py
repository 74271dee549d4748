"""The names of fields on this page, and when something happened."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from vault_app.core.item import Field
from vault_app.core.kinds import LOGIN
from vault_app.ui.days import day_of
from vault_app.ui.item_words import field_label, inside_sentence


def label_of(field: Field, kind: str = LOGIN) -> str:
    """Name a field of an item of that kind."""
    return field_label(kind, field.id, field.label, field.type)


def copy_words(field: Field, kind: str = LOGIN) -> str:
    """Name the button that copies a field."""
    label = label_of(field, kind)
    return QCoreApplication.translate("FieldWords", "Copy %1").replace("%1", inside_sentence(label))


def day_words(time_ms: int) -> str:
    """Give a day as the country writes it, with the month's short name ("19 Sep 2025")."""
    return day_of(time_ms)


def moment_words(time_ms: int) -> str:
    """Give a day and the time on it."""
    moment = QDateTime.fromMSecsSinceEpoch(time_ms)
    return f"{day_words(time_ms)}, {QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)}"
