"""The generator's panel: always as wide and as high, whichever rules are set."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QRadioButton, QSlider, QStackedLayout, QVBoxLayout, QWidget

from vault_app.core.secret import Secret
from vault_app.core.strength import Strength
from vault_app.ui.generate.history_page import HistoryPage
from vault_app.ui.generate.rule_pages import PassphrasePage, PasswordPage, PinPage, Rules
from vault_app.ui.generate.site_line import SiteLine
from vault_app.ui.generate.site_page import SitePage
from vault_app.ui.generate.value_box import ValueBox
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.popover import Popover
from vault_app.ui.widgets.segmented import Segmented
from vault_app.ui.widgets.strength_bar import StrengthBar
from vault_app.ui.widgets.switch import Switch

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GeneratorPanel(Popover):
    """Enter uses the value, Escape cancels, Ctrl+R makes another.

    Signals:
        rules_changed: other rules are set.
        new_asked: another value is wanted.
        use_asked: the value shall be used.
        copy_asked: the value shall be copied.
        history_asked: the history is wanted.
    """

    rules_changed = Signal()
    new_asked = Signal()
    use_asked = Signal()
    copy_asked = Signal()
    history_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(self.tr("Generator"))
        self.kinds = Segmented(
            [self.tr("Password"), self.tr("Passphrase"), self.tr("PIN")], name=self.tr("What to make"), stretch=True
        )
        self.value = ValueBox()
        self.strength = StrengthBar(segment=41)
        self.password_page, self.passphrase_page, self.pin_page = PasswordPage(), PassphrasePage(), PinPage()
        self.history, self.site_page, self.site_line = HistoryPage(), SitePage(), SiteLine()
        self._rules = QStackedLayout()
        for page in (self.password_page, self.passphrase_page, self.pin_page):
            page.changed.connect(self.rules_changed)
        self._pages = QStackedLayout()
        self.column.addLayout(self._pages)
        self._pages.addWidget(self._maker())
        self._pages.addWidget(self.history)
        self._pages.addWidget(self.site_page)
        self._connect()

    def rules(self) -> Rules:
        """Give the rules as they are set.

        Raises:
            OutOfRange: no value can be made to them.
        """
        return (self.password_page, self.passphrase_page, self.pin_page)[self.kinds.current()].rules()

    def show_value(self, secret: Secret, strength: Strength, *, length: int) -> None:
        """Show a value, which is taken over, and how strong its rules make it."""
        self.value.show_value(secret, length=length)
        self.strength.set_strength(strength.level, strength.bits)

    def set_use(self, words: str) -> None:
        """Name what the main button does."""
        self._use.setText(words)

    def show_maker(self) -> None:
        """Show value and rules."""
        self._pages.setCurrentIndex(0)
        self._use.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_history(self) -> None:
        """Show the last values made."""
        self._pages.setCurrentIndex(1)
        self.history.focus_first()

    def show_site_page(self) -> None:
        """Show the rules of the website."""
        self._pages.setCurrentIndex(2)
        self.site_page.focus_first()

    def use_button(self) -> PrimaryButton:
        """Give the main button."""
        return self._use

    def event(self, event: QEvent) -> bool:
        """Take Escape and Ctrl+R before the window's own shortcuts do."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use the value, or make another."""
        if _is_again(event):
            self.new_asked.emit()
        elif event.key() in _ENTER:
            self._enter()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter use the value from every rule, though a switch alone would switch with it."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER
        if pressed and isinstance(watched, Switch | QSlider | QRadioButton) and self.isAncestorOf(watched):
            self._enter()
            return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        if self._pages.currentIndex() == 0:
            self.use_asked.emit()

    def _maker(self) -> QWidget:
        maker = QWidget()
        column = QVBoxLayout(maker)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.kinds)
        column.addSpacing(12)
        column.addWidget(self.value)
        column.addSpacing(10)
        column.addWidget(self.strength)
        column.addSpacing(10)
        column.addLayout(self._rules)
        # A stack that lies in no widget yet would show its first page as a window of its own.
        for page in (self.password_page, self.passphrase_page, self.pin_page):
            self._rules.addWidget(page)
        column.addSpacing(8)
        column.addWidget(Hairline())
        column.addSpacing(4)
        column.addLayout(self._foot())
        column.addSpacing(8)
        column.addLayout(self._buttons())
        return maker

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.site_line, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        self._cancel = SecondaryButton(self.tr("Cancel"))
        self._history = IconButton("history", self.tr("History"))
        self._use = PrimaryButton(self.tr("Use password"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._cancel)
        row.addWidget(self._history)
        row.addStretch(1)
        row.addWidget(self._use)
        return row

    def _connect(self) -> None:
        self.kinds.changed.connect(self._show_rules)
        self.value.new_asked.connect(self.new_asked)
        self.value.copy_asked.connect(self.copy_asked)
        self.history.back_asked.connect(self.show_maker)
        self.site_page.back_asked.connect(self.show_maker)
        self._history.clicked.connect(self.history_asked)
        self._cancel.clicked.connect(self.close_popover)
        self._use.clicked.connect(self.use_asked)
        self.password_page.symbols_field.returnPressed.connect(self.use_asked)
        # Not the buttons: there Enter does what the button says.
        for control in (*self.findChildren(QSlider), *self.findChildren(Switch), *self.findChildren(QRadioButton)):
            assert isinstance(control, QSlider | QAbstractButton)  # noqa: S101  # what findChildren was asked for
            control.installEventFilter(self)

    def _show_rules(self, kind: int) -> None:
        self._rules.setCurrentIndex(kind)
        self.rules_changed.emit()


def _is_again(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_R and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _is_own(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape or _is_again(event)
