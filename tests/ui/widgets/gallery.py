"""Every widget on one page, as a picture: run this file by name.

``pytest tests/ui/widgets/gallery.py`` leaves the pictures in a temporary folder, or in the one that the
VAULT_PICTURES variable names.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets import samples
from vault_app.ui.theme.theme import theme


def _picture(qtbot: QtBot, qapp: QApplication, page: QWidget, target: Path) -> None:
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    qapp.processEvents()
    picture = page.grab()
    assert not picture.isNull()
    assert picture.save(str(target))


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", samples.PAGES, ids=lambda page: page.__name__)
def test_each_page_of_widgets_can_be_pictured(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, scheme: str, scale: float, page: samples.Page
) -> None:
    theme().apply(qapp, scheme, scale)
    folder = Path(os.environ.get("VAULT_PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)

    _picture(qtbot, qapp, page(), folder / f"{page.__name__}-{scheme}-{round(scale * 100)}.png")


def test_the_detail_page_can_be_pictured_from_right_to_left(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    theme().apply(qapp, "light", 1.0)
    page = samples.main_page()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    folder = Path(os.environ.get("VAULT_PICTURES", tmp_path))

    _picture(qtbot, qapp, page, folder / "main_page-rtl.png")
