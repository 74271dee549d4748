from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.centred_card import CentredCard
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.text_field import TextField


@pytest.fixture
def card(
    qtbot: QtBot,
) -> Iterator[CentredCard]:
    card = CentredCard(width=600)
    card.column.addWidget(PlainLabel("A sentence that is long enough to take two lines of the card. " * 3, wrap=True))
    card.column.addWidget(TextField("Name"))
    window = QWidget()
    page = QVBoxLayout(window)
    page.setContentsMargins(0, 0, 0, 0)
    page.addWidget(card)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    yield card  # noqa: PT022 - the window has to live as long as the test


def panel_width(card: CentredCard) -> int:
    return card.card.panel().width()


def test_the_card_is_as_wide_as_it_was_asked_to_be(card: CentredCard) -> None:
    assert panel_width(card) == 600


def test_larger_text_widens_the_card_by_half(card: CentredCard) -> None:
    theme().set_text_scale(1.5)

    assert panel_width(card) == 750


def test_a_narrow_window_narrows_the_card(card: CentredCard) -> None:
    card.window().resize(500, 800)

    assert card.window().width() == 500
    assert panel_width(card) < 500


def test_no_field_is_cut_below_words_that_wrap(qtbot: QtBot, card: CentredCard) -> None:
    field = card.findChild(TextField)
    assert field is not None

    qtbot.waitUntil(lambda: field.height() == field.sizeHint().height())
