"""A day in the editor: typed as the country types it, or chosen from a calendar."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent

from vault_app.core.draft import DraftField
from vault_app.core.item import FieldType
from vault_app.ui.days import day_typed, read_typed_day, today
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.text_field import LabelledField, TextField

if TYPE_CHECKING:
    from vault_app.ui.widgets.calendar_popover import CalendarPopover


class _DayLine(TextField):
    """Alt+Down opens the calendar, as in every field with a list."""

    calendar_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.calendar_asked.emit()
            return
        super().keyPressEvent(event)


class DateEdit(LabelledField):
    """A line for a day, kept as ISO 8601; what cannot be read stays as it was typed, to be mended."""

    edited = Signal()

    def __init__(self, field: DraftField, *, label: str) -> None:
        example = QLocale().toString(QDate(2027, 3, 31), QLocale.FormatType.ShortFormat)
        self.line = _DayLine(label, placeholder=self.tr("For example %1").replace("%1", example))
        super().__init__(label, self.line)
        self._field = field
        self._begun = field.value if isinstance(field.value, str) else ""
        self.line.setText(day_typed(self._begun))
        self._calendar: CalendarPopover | None = None
        button = IconButton("calendar", self.tr("Choose a day"))
        button.clicked.connect(self.open_calendar)
        self.line.calendar_asked.connect(self.open_calendar)
        self.line.add_trailing(button)
        self.line.textChanged.connect(self._on_edited)

    def day(self) -> str:
        """Give the day as ISO 8601, or what is typed where that is none."""
        return self._begun if self.line.text() == day_typed(self._begun) else read_typed_day(self.line.text())

    def draft_type(self) -> FieldType:
        """Give the type of the field."""
        return self._field.type

    def draft_field(self) -> DraftField:
        """Give the field as it is typed now."""
        return DraftField(self._field.id, self._field.type, self.day(), self._field.label)

    def is_changed(self) -> bool:
        """Say whether it differs from what it began with."""
        return self.day() != self._begun

    def open_calendar(self) -> "CalendarPopover":
        """Open the calendar at the day that is typed."""
        from vault_app.ui.widgets.calendar_popover import CalendarPopover  # noqa: PLC0415 - not at the start

        if self._calendar is None:
            self._calendar = CalendarPopover(self.window())
            self._calendar.chosen.connect(self._take)
            self.destroyed.connect(self._calendar.deleteLater)
        day = QDate.fromString(self.day(), Qt.DateFormat.ISODate)
        self._calendar.open_for(self.line, day, today=today())
        return self._calendar

    def _take(self, day: QDate) -> None:
        self.line.setText(day_typed(day.toString(Qt.DateFormat.ISODate)))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self.set_error("")
        self.edited.emit()
