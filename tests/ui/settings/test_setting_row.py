import pytest
from PySide6.QtWidgets import QBoxLayout, QPushButton
from pytestqt.qtbot import QtBot

from vault_app.ui.settings.setting_row import SettingRow


@pytest.mark.parametrize(
    ("width", "direction"),
    [(600, QBoxLayout.Direction.LeftToRight), (240, QBoxLayout.Direction.TopToBottom)],
)
def test_the_control_is_below_the_name_where_there_is_no_room_beside_it(
    qtbot: QtBot, width: int, direction: QBoxLayout.Direction
) -> None:
    control = QPushButton("Change the passphrase of the vault")
    row = SettingRow("Passphrase of the vault", control)
    qtbot.addWidget(row)
    row.resize(width, 90)
    row.show()

    assert row._row.direction() == direction
    assert control.geometry().right() <= row.width()


def test_a_search_needs_every_word(qtbot: QtBot) -> None:
    row = SettingRow("Lock with the screen", QPushButton(), hint="Also when another person takes over.", also="desktop")
    qtbot.addWidget(row)

    assert row.matches("screen LOCK")
    assert row.matches("desktop person")
    assert not row.matches("screen saver")
