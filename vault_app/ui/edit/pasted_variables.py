"""Variables that are on the clipboard as lines like NAME=value, to be taken into the form."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from vault_app.core.draft import DraftField
from vault_app.core.env_text import read_env
from vault_app.core.ids import FieldId
from vault_app.ui.edit.drafting import variable_fields
from vault_app.ui.plural import plural


def pasted_variables(ids: Mapping[str, FieldId]) -> tuple[list[DraftField], str]:
    """Give each variable as a hidden field of its name, with the id of that name if there is one, and what to say."""
    found = read_env(QGuiApplication.clipboard().text())
    if not found.variables:
        return [], QCoreApplication.translate(
            "EditView", "There are no variables on the clipboard. Copy lines like NAME=value first."
        )
    count, left = len(found.variables), len(found.unread)
    words = plural(QCoreApplication.translate("EditView", "%n variable(s) added", "", count), count)
    if left:
        words += " " + plural(QCoreApplication.translate("EditView", "%n line(s) could not be read.", "", left), left)
    return list(variable_fields(found, ids)), words
