"""The question before an item is deleted for good."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vault_app.ui.browse.housekeeping import Chosen
from vault_app.ui.widgets.sheet import ConfirmSheet


def ask_purge(window: QWidget, chosen: Chosen, purge: Callable[[], object]) -> None:
    """Ask whether the items shall be gone, and call ``purge`` if so."""
    translate = QCoreApplication.translate
    sheet = ConfirmSheet(
        window,
        title=chosen.sentence(
            translate("PurgeQuestion", "Delete “%1” for good?"),
            translate("PurgeQuestion", "Delete %n item(s) for good?", "", len(chosen.positions)),
        ),
        body=translate("PurgeQuestion", "Its passwords and its history are gone afterwards. This cannot be undone.")
        if len(chosen.positions) == 1
        else translate("PurgeQuestion", "Their passwords and history are gone afterwards. This cannot be undone."),
        confirm=translate("PurgeQuestion", "Delete for good"),
        cancel=translate("PurgeQuestion", "Cancel"),
        danger=True,
    )
    sheet.confirmed.connect(purge)
    sheet.confirmed.connect(sheet.deleteLater)
    sheet.dismissed.connect(sheet.deleteLater)
    sheet.open()
