"""The menus of the page and of its rows."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.core.account_card import REVIEW_MONTHS
from vault_app.ui.health.reasons import deed_words
from vault_app.ui.plural import plural

ABOUT_MONTHS: Final = REVIEW_MONTHS
AGES: Final = (0, 180, 365, 730)


class RowMenu(QMenu):
    """What can be done with one row.

    Signals:
        deed: what its button does.
        show_item: its item shall be shown.
    """

    deed = Signal()
    show_item = Signal()

    def offer_ignore(self) -> SignalInstance:
        """Offer to ignore the finding."""
        return self.addAction(self.tr("Ignore…")).triggered

    def offer_review(self, months: int) -> SignalInstance:
        """Offer to note that the account was reviewed today."""
        words = plural(self.tr("Reviewed today, again in %n month(s)", "", months), months)
        return self.addAction(words).triggered


def row_menu(parent: QWidget, *, deed: str) -> RowMenu:
    """Build the menu of a row; without a deed the vault can only be read."""
    menu = RowMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    if deed:
        menu.addAction(deed_words(deed)).triggered.connect(menu.deed)
    menu.addAction(QCoreApplication.translate("RowMenu", "Show item")).triggered.connect(menu.show_item)
    return menu


class PageMenu(QMenu):
    """What is seldom wanted.

    Signals:
        age_chosen: after how many days a password is old; 0: never.
    """

    age_chosen = Signal(int)

    def __init__(self, parent: QWidget, *, ignored: int, showing: bool, age: int) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        self.leaver = self.addAction(self.tr("Someone left…"))
        self._back: QMenu | None = None
        self._after_people = self.addSeparator()
        words = plural(self.tr("%n ignored finding(s)", "", ignored), ignored)
        self.ignored = self.addAction(words)
        self.ignored.setCheckable(True)
        self.ignored.setChecked(showing)
        self.ignored.setEnabled(bool(ignored) or showing)
        self._add_ages(age)

    def offer_back(self, name: str) -> QAction:
        """Offer to take a person off the list of those who left."""
        if self._back is None:
            self._back = QMenu(self.tr("People who left"), self)
            self.insertMenu(self._after_people, self._back)
        return self._back.addAction(self.tr("%1 is back").replace("%1", name.replace("&", "&&")))

    def _add_ages(self, age: int) -> None:
        ages = self.addMenu(self.tr("Passwords are old"))
        group = QActionGroup(ages)
        names = {
            0: self.tr("Never"),
            180: self.tr("After 6 months"),
            365: self.tr("After a year"),
            730: self.tr("After 2 years"),
        }
        for days in AGES:
            action = ages.addAction(names[days])
            action.setCheckable(True)
            action.setChecked(days == age)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, days=days: self.age_chosen.emit(days))


def page_menu(parent: QWidget, *, ignored: int, showing: bool, age: int) -> PageMenu:
    """Build the menu at the top of the page."""
    return PageMenu(parent, ignored=ignored, showing=showing, age=age)
