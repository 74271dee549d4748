"""What is shown in large type finds room in every look; pictures for a person go where ``VAULT_PICTURES`` says."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vault_app.core.secret import Secret
from vault_app.ui.large_type.overlay import LargeType
from vault_app.ui.theme.theme import theme

PASSWORD = "kV7#tq-Rm2!xZp9s@LwE"
CARD, CODE = "4111111111111111", "953922"
LOOKS = [
    ("light", 100, 1280, 800, PASSWORD),
    ("dark", 150, 1024, 700, CODE),
    ("light", 200, 660, 700, CARD),
    ("dark", 200, 660, 700, PASSWORD * 3),
    ("light", 80, 440, 480, PASSWORD * 3),
    ("light", 100, 660, 500, PASSWORD * 4),
]


@pytest.mark.parametrize(("scheme", "text", "width", "height", "secret"), LOOKS)
def test_every_sign_finds_room(
    qapp: QApplication, qtbot: QtBot, scheme: str, text: int, width: int, height: int, secret: str
) -> None:
    theme().apply(qapp, scheme, text / 100)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    large = LargeType(window)

    large.show_secret(Secret(secret), "GitHub (the organisation's owner account) · Password")

    assert large._fitting(len(secret)) == len(secret)
    pictures = os.environ.get("VAULT_PICTURES", "")
    if pictures:
        folder = Path(pictures) / "large_type"
        folder.mkdir(parents=True, exist_ok=True)
        large.grab().save(str(folder / f"{scheme}-{text}-{width}x{height}-{len(secret)}.png"))
    large.close_overlay()
