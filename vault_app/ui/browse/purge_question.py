"""The question before an item is deleted for good."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vault_app.ui.widgets.sheet import ConfirmSheet


def ask_purge(window: QWidget, title: str, purge: Callable[[], object]) -> None:
    """Ask whether the item with that title shall be gone, and call ``purge`` if so."""
    translate = QCoreApplication.translate
    sheet = ConfirmSheet(
        window,
        title=translate("PurgeQuestion", "Delete “%1” for good?").replace("%1", title),
        body=translate("PurgeQuestion", "Its passwords and its history are gone afterwards. This cannot be undone."),
        confirm=translate("PurgeQuestion", "Delete for good"),
        cancel=translate("PurgeQuestion", "Cancel"),
        danger=True,
    )
    sheet.confirmed.connect(purge)
    sheet.confirmed.connect(sheet.deleteLater)
    sheet.dismissed.connect(sheet.deleteLater)
    sheet.open()
