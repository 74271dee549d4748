"""The health page's place in the window: its row and count in the sidebar, and the ways from it to an item."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from vault_app.ui.health.watch import HealthWatch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vault_app.core.ids import ItemId
    from vault_app.ui.health.controller import HealthController
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.shell.main_page import MainPage
    from vault_app.ui.shell.shell import Shell

NAME = "health"


class HealthRoad(QObject):
    """Adds the page, which is built when it is first shown.

    Who fixes one password goes on with the next: when an edit that began here is over, the page comes back.
    """

    def __init__(self, shell: "Shell", bridge: "SessionBridge", page: "MainPage", parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._bridge, self._page = shell, bridge, page
        self.watch = HealthWatch(bridge, shell.preferences, self)
        self.controller: HealthController | None = None
        self._comes_back = False
        self.row = page.add_page(NAME, self.tr("Password health"), "shield-check", self._build)
        self.watch.count_changed.connect(lambda count: self.row.set_count(count or None))
        page.browse.editing_changed.connect(self._on_editing)
        for elsewhere in (page.sidebar.section_chosen, page.sidebar.page_chosen, page.settings_asked, bridge.locked):
            elsewhere.connect(self._stay_away)

    def _build(self) -> "QWidget":
        from vault_app.ui.health.controller import HealthController  # noqa: PLC0415 - when it is first shown

        self.controller = controller = HealthController(
            self._shell.window,
            self._bridge,
            self.watch,
            preferences=self._shell.preferences,
            surroundings=self._shell.surroundings,
            parent=self,
        )
        controller.deeds.change_asked.connect(self._change)
        controller.deeds.edit_asked.connect(self._edit)
        controller.deeds.item_asked.connect(self._page.show_item)
        return controller.view

    @Slot(bool)
    def _on_editing(self, editing: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not editing and self._comes_back:
            QTimer.singleShot(0, self, self._come_back)

    @Slot()
    def _come_back(self) -> None:
        """Show the page again, unless the person went elsewhere meanwhile."""
        if self._comes_back and not self._page.browse.editor_open:
            self._comes_back = False
            self._page.show_page(NAME)

    @Slot()
    def _stay_away(self) -> None:
        self._comes_back = False

    @Slot(object)
    def _change(self, item_id: "ItemId") -> None:
        self._page.show_item(item_id)
        self._page.browse.change_password()
        self._comes_back = self._page.browse.editor_open

    @Slot(object)
    def _edit(self, item_id: "ItemId") -> None:
        self._page.show_item(item_id)
        self._page.browse.edit_item()
        self._comes_back = self._page.browse.editor_open
