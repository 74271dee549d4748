"""What goes with the change of a password beside the form: the website's own page, and the way back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from vault_app.core.ids import ItemId
from vault_app.core.item import Item
from vault_app.core.secret import Secret
from vault_app.core.site_book import change_page
from vault_app.core.web_address import host_of
from vault_app.ui.edit.lane_work import undoing
from vault_app.ui.happenings import Note

if TYPE_CHECKING:
    from vault_app.core.changes import Change
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge


class PasswordChange(QObject):
    """Opens the page on which a site changes passwords, and goes back to the old one when the site would not."""

    def __init__(self, bridge: "SessionBridge", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def page_of(self, item: Item) -> str:
        """Give the address of the site's page for changing the password of an item; "" where it has no website."""
        session = self._bridge.session
        if session is None or not item.urls:
            return ""
        return change_page(session.doors.sites, item.urls[0])

    def open_page(self, address: str) -> None:
        """Ask the browser to open that page: nothing else of the change touches the network."""
        QDesktopServices.openUrl(QUrl(address))

    def keep_tried(self, item: Item, tried: Secret) -> None:
        """Keep a new password that was not saved in the generator's history; the secret is taken over."""

        def work(session: "Session") -> None:
            from vault_app.services.generator_history import remember  # noqa: PLC0415 - brings in cryptography

            try:
                remember(session, tried, host_of(item.urls[0]) if item.urls else item.title)
            finally:
                tried.wipe()

        self._bridge.run(work, asker=self)

    def tell_kept_old(self, item: Item) -> None:
        """Say that the old password stays, and where the other one is."""
        title = self.tr("“%1” keeps its old password").replace("%1", item.title)
        self._bridge.notice.emit(Note(title, self.tr("The new one is in the generator's history."), seconds=8))

    def tell_changed(self, item: Item, changes: "tuple[Change, ...]", merged: str) -> None:
        """Say that the password is changed, and offer the way back for the case that the site would not take it."""
        title = self.tr("Password of “%1” changed").replace("%1", item.title)
        act = self._way_back(item.id, item.title, changes)
        words = self.tr("I could not change it on the site")
        self._bridge.notice.emit(Note(title, merged, action=words, act=act, seconds=15))

    def _way_back(self, item_id: ItemId, title: str, changes: "tuple[Change, ...]") -> Callable[[], None]:
        def done(_result: object) -> None:
            self._bridge.tell_changed(item_id)
            words = self.tr("“%1” has its old password again").replace("%1", title)
            self._bridge.notice.emit(Note(words, self.tr("The one you tried is in its history."), seconds=8))

        def go_back() -> None:
            self._bridge.run(undoing(changes, self._bridge.doors), asker=self, done=done)

        return go_back
