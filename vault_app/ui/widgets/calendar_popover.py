"""A month that floats beside the field it fills."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.month_grid import MonthGrid
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.popover import Popover


class CalendarPopover(Popover):
    """The month with its name, and the months around it."""

    chosen = Signal(QDate)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        translate = QCoreApplication.translate
        self.setAccessibleName(translate("CalendarPopover", "Calendar"))
        self.grid = MonthGrid(translate("CalendarPopover", "Day"))
        self._month = PlainLabel(px=14, weight=600, align="center")
        before = IconButton("chevron-left", translate("CalendarPopover", "Month before"))
        after = IconButton("chevron-right", translate("CalendarPopover", "Next month"))
        before.clicked.connect(lambda: self.grid.go(months=-1))
        after.clicked.connect(lambda: self.grid.go(months=1))
        head = QHBoxLayout()
        head.addWidget(before)
        head.addWidget(self._month, 1)
        head.addWidget(after)
        self.column.addLayout(head)
        self.column.addWidget(self.grid)
        self.grid.moved.connect(self._name_month)
        self.grid.chosen.connect(self._choose)

    def open_for(self, anchor: QWidget, day: QDate, *, today: QDate) -> None:
        """Open beside a field with that day marked."""
        self.grid.show_day(day if day.isValid() else today, today=today)
        self.open_at(anchor, width=320)
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def _name_month(self, day: QDate) -> None:
        locale = QLocale()
        self._month.setText(f"{locale.standaloneMonthName(day.month())} {day.year()}")

    def _choose(self, day: QDate) -> None:
        self.close_popover()
        self.chosen.emit(day)
