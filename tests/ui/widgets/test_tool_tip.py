import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.tool_tip import plain_tip


@pytest.mark.parametrize(
    "text", ["Copy password", "<b>bold</b>", '<img src="file:///etc/passwd">', "a < b\nand <i>c</i>"]
)
def test_a_tooltip_shows_its_text_letter_for_letter(text: str) -> None:
    tip = plain_tip(text)

    shown = QTextDocument()
    if tip == text:
        shown.setPlainText(tip)
    else:
        shown.setHtml(tip)
    assert shown.toPlainText() == text


def test_the_name_of_a_button_is_no_markup(qtbot: QtBot) -> None:
    button = IconButton("copy", 'Copy <img src="file:///etc/passwd">')
    qtbot.addWidget(button)

    assert "<img" not in button.toolTip()
    assert button.accessibleName() == 'Copy <img src="file:///etc/passwd">'
