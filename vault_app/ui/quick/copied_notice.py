"""What was copied, named at the edge of the screen once the window is gone: it takes no keyboard from anyone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QCursor, QGuiApplication, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.quick.window import WIDTH
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import button_height
from vault_app.ui.widgets.elevation import DROP, MARGIN
from vault_app.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from vault_app.ui.happenings import Copied

SECONDS: Final = 2.5
_BOTTOM: Final = 60


def copied_words(copied: "Copied") -> str:
    """Name what was copied: "Password for GitHub copied"."""
    named, bare = (
        QCoreApplication.translate("QuickAccess", "%1 for %2 copied"),
        QCoreApplication.translate("QuickAccess", "%1 copied"),
    )
    # The title last: it may hold a mark itself.
    return (named if copied.title else bare).replace("%1", copied.what).replace("%2", copied.title)


class CopiedNotice(QWidget):
    """A window that only carries a toast; a click goes through it, and the keyboard stays where it is."""

    def __init__(self, *, casts_shadow: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self._casts_shadow = casts_shadow
        self.setWindowFlags(
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.WindowTransparentForInput
            | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAccessibleName(self.tr("Copied"))
        self.toast = Toast(self)
        self.toast.dismissed.connect(self.hide)

    def tell(self, copied: "Copied", seconds: int) -> None:
        """Name what was copied, and say that it leaves the clipboard after so many seconds."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        size = QSize(scaled(WIDTH), button_height() + 4 * MARGIN + DROP)
        self.setGeometry(
            room.left() + (room.width() - size.width()) // 2,
            room.bottom() - size.height() - _BOTTOM,
            size.width(),
            size.height(),
        )
        self.show()
        detail = QCoreApplication.translate("QuickAccess", "Clears in %1 s").replace("%1", str(seconds))
        self.toast.show_message(copied_words(copied), detail, seconds=SECONDS)
        self._cut()

    @Slot()
    def end(self) -> None:
        """Go at once: the vault locked, or the window came again."""
        self.toast.dismiss()
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave nothing but the toast where no compositor draws what lies below."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        if not self._casts_shadow():
            panel = self.toast.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - DROP)
            self.setMask(QRegion(panel.translated(self.toast.pos())))
