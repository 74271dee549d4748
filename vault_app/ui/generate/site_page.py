"""The rules of one website, to be read and changed."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.errors import OutOfRange
from vault_app.core.generator import PasswordRules, password_bits
from vault_app.core.site_rules import LONGEST_TEXT, parse_site_rules
from vault_app.ui.generate.rule_words import words_for_rules
from vault_app.ui.theme.fonts import mono_font
from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.notes_edit import NotesEdit
from vault_app.ui.widgets.plain_label import PlainLabel

_LINES: Final = 8


class _RulesBox(NotesEdit):
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def _type(self) -> QFont:
        return mono_font(13)


class SitePage(QWidget):
    """A text box that says at once what is wrong with what is typed.

    Signals:
        back_asked: the generator is wanted again.
        save_asked: the text shall be remembered for the website.
        forget_asked: what was remembered shall be forgotten.
    """

    back_asked = Signal()
    save_asked = Signal(str)
    forget_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = IconButton("arrow-left", self.tr("Back to the generator"))
        self._title = PlainLabel(px=14, weight=600, elide=True)
        self.box = _RulesBox(self.tr("Rules of the website"), lines=_LINES)
        self.message = MessageLine(px=12)
        self._forget = LinkButton("", px=13)
        self.save_button = PrimaryButton(self.tr("Remember"))
        self._hint = PlainLabel(px=12, colour="text2", wrap=True)
        self._hint.setText(
            self.tr(
                "One rule after the other, each with a semicolon: minlength, maxlength, max-consecutive, required and "
                "allowed. Leave the box empty if the website has no rules."
            )
        )
        self._read_only = False
        self._build()
        self._back.clicked.connect(self.back_asked)
        self._forget.clicked.connect(self.forget_asked)
        self.save_button.clicked.connect(self._ask_save)
        self.box.textChanged.connect(self._judge)

    def show_rules(self, site: str, text: str, *, own: bool, shipped: bool, read_only: bool) -> None:
        """Show the rules of a website; ``own``: a person taught them; ``shipped``: some came with the app."""
        self._title.setText(self.tr("Rules of %1").replace("%1", site))
        self._read_only = read_only
        self.box.setReadOnly(read_only)
        self.box.setPlainText("\n".join(f"{rule.strip()};" for rule in _rules_of(text)))
        self._forget.setText(self.tr("Use the shipped rules") if shipped else self.tr("Forget"))
        self._forget.setVisible(own and not read_only)
        self.save_button.setVisible(not read_only)
        self._judge()

    def text(self) -> str:
        """Give the rules as they are typed."""
        return self.box.toPlainText()

    def focus_first(self) -> None:
        """Give the keyboard to the box."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._forget)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self.box)
        column.addWidget(self.message)
        column.addStretch(1)
        column.addLayout(buttons)

    def _judge(self) -> None:
        """Say what is wrong, or how strong passwords are that obey."""
        text = self.text()
        wrong = ""
        bits = 0.0
        if text.strip():
            try:
                bits = password_bits(PasswordRules(), site=parse_site_rules(text))
            except OutOfRange as error:
                wrong = words_for_rules(error.what)
        if len(text) > LONGEST_TEXT:
            wrong = self.tr("These are too many rules.")
        if wrong:
            self.message.set_message("danger", wrong)
        elif bits:
            words = self.tr("Passwords that obey have up to %1 bits.").replace("%1", str(int(bits)))
            self.message.set_message("info", words)
        else:
            self.message.clear()
        self.save_button.setEnabled(not wrong)

    def _ask_save(self) -> None:
        self.save_asked.emit(self.text())


def _rules_of(text: str) -> list[str]:
    """Part rules at the semicolons between them; one inside brackets parts nothing."""
    rules, inside = [""], False
    for place, sign in enumerate(text):
        if sign == "[" and not inside:
            inside = True
        elif sign == "]" and text[place + 1 : place + 2] != "]":
            inside = False
        if sign == ";" and not inside:
            rules.append("")
        else:
            rules[-1] += sign
    return [rule for rule in rules if rule.strip()]
