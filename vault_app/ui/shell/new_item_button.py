"""The button for a new item: a login at once, or another kind from the menu beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from vault_app.core.kinds import Kind
from vault_app.ui.item_words import kind_icon, kind_name
from vault_app.ui.theme.icons import icon
from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.pop_up import pop_up


class NewItemButton(QWidget):
    """Two buttons that stand as one.

    Signals:
        login_asked: a new login is wanted.
        kind_asked: a new item of the kind with that key is wanted.
        new_kind_asked: a kind of one's own shall be made.
    """

    login_asked = Signal()
    kind_asked = Signal(str)
    new_kind_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: Callable[[], Sequence[Kind]] = tuple
        self.main = PrimaryButton(self.tr("New item"), icon="plus")
        self.main.setToolTip(self.tr("New item (Ctrl+N)"))
        self.others = PrimaryButton(self.tr("New item of another kind"), icon="chevron-down")
        self.others.set_compact(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.main)
        row.addWidget(self.others)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.main.clicked.connect(self.login_asked)
        self.others.clicked.connect(self._open_below)

    def offer(self, kinds: Callable[[], Sequence[Kind]]) -> None:
        """Know how to ask which kinds there are, whenever the menu opens."""
        self._kinds = kinds

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Fold the words away."""
        self.main.set_compact(compact)

    def menu(self) -> QMenu:
        """Build the menu of the kinds."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own = False
        for kind in self._kinds():
            if kind.name and not own:
                menu.addSeparator()
                own = True
            action = menu.addAction(icon(kind_icon(kind)), kind_name(kind).replace("&", "&&"))
            action.triggered.connect(lambda _checked, key=kind.key: self.kind_asked.emit(key))
        menu.addSeparator()
        menu.addAction(icon("plus"), self.tr("New kind…"), self.new_kind_asked.emit)
        return menu

    def open_menu(self, at: QWidget | None = None) -> None:
        """Show the kinds below another button, or below this one."""
        if at is None:
            self._open_below()
        else:
            pop_up(self.menu(), at.mapToGlobal(QPoint(0, at.height() + 4)))

    def _open_below(self) -> None:
        menu = self.menu()
        left = self.width() - menu.sizeHint().width() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else 0
        pop_up(menu, self.mapToGlobal(QPoint(left, self.height() + 4)))
