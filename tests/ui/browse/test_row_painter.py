from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import item_id, sample_session
from vault_app.core.changes import PutItem
from vault_app.core.vault import Vault
from vault_app.ui.browse.item_list import ItemList
from vault_app.ui.browse.item_model import ItemModel
from vault_app.ui.browse.row_painter import RowPainter, _pieces
from vault_app.ui.finding.found_row import FoundRow
from vault_app.ui.theme.theme import theme


@pytest.fixture
def vault() -> Vault:
    return sample_session().session.vault


@pytest.fixture
def items(qtbot: QtBot, vault: Vault) -> ItemList:
    return _list(qtbot, vault)


def _row(items: ItemList, row: int) -> QImage:
    return items.viewport().grab(items.visualRect(items.model().index(row, 0))).toImage()


def _colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_twelve_rows_stand_in_the_room_of_the_smallest_window(items: ItemList) -> None:
    assert items.rowHeight(0) == 56
    assert (800 - 93) // items.rowHeight(0) >= 12


def test_the_selected_row_lies_on_its_own_ground(items: ItemList) -> None:
    items.select_row(1)

    assert theme().colour("soft").name() in _colours(_row(items, 1))
    assert theme().colour("soft").name() not in _colours(_row(items, 2))


def test_the_ring_is_shown_for_the_keyboard_only(items: ItemList) -> None:
    items.select_row(1)
    items.activateWindow()

    items.setFocus(Qt.FocusReason.TabFocusReason)
    assert theme().colour("accent").name() in _colours(_row(items, 1))

    items.clearFocus()
    items.setFocus(Qt.FocusReason.MouseFocusReason)
    assert theme().colour("accent").name() not in _colours(_row(items, 1))


def test_the_matched_part_stands_out(items: ItemList, vault: Vault) -> None:
    position = vault.position(item_id("GitHub"))
    assert position is not None
    plain = _row(items, 0)

    items._items.show_found(vault, [FoundRow(position, "title", ((0, 3),))])

    assert _row(items, 0) != plain
    assert theme().colour("accent_t").name() in _colours(_row(items, 0))


@pytest.mark.parametrize("field", ["note", "tag", "domain"])
def test_a_match_outside_the_title_is_said(items: ItemList, field: str) -> None:
    painter = items.itemDelegate()
    assert isinstance(painter, RowPainter)

    assert painter._hint(field).startswith("matches")  # type: ignore[arg-type]
    assert painter._hint("title") == ""


def test_a_title_is_cut_where_its_matches_begin_and_end() -> None:
    assert _pieces("GitHub", ((0, 3),)) == [("Git", True), ("Hub", False)]
    assert _pieces("DigitalOcean", ((2, 5), (7, 8))) == [
        ("Di", False),
        ("git", True),
        ("al", False),
        ("O", True),
        ("cean", False),
    ]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_buttons_lie_where_they_are_painted_in_both_directions(items: ItemList, direction: Qt.LayoutDirection) -> None:
    items.setLayoutDirection(direction)
    painter = items.itemDelegate()
    assert isinstance(painter, RowPainter)
    row = items.visualRect(items.model().index(0, 0))

    centres = [painter.button_place(row, name, direction).center() for name in ("user", "key")]

    assert [painter.button_at(row, centre, direction) for centre in centres] == ["user", "key"]
    assert painter.button_at(row, QPointF(row.center()), direction) == ""
    assert not _row(items, 0).isNull()


def test_a_compact_list_has_lower_rows(items: ItemList) -> None:
    theme().set_density("compact")

    assert items.rowHeight(0) == 44


def test_an_item_without_a_title_is_painted_too(items: ItemList, vault: Vault) -> None:
    odd = vault.apply(PutItem(replace(vault.item(item_id("GitHub")), title="", favourite=False)))

    items._items.show_items(odd, range(len(odd) - 1, -1, -1))

    assert not _row(items, 0).isNull()


def test_a_button_under_the_pointer_says_what_it_does(items: ItemList) -> None:
    _point_at(items, items.button_centre(2, "key"))
    assert items.viewport().toolTip() == "Copy password"

    _point_at(items, items.button_centre(2, "user"))
    assert items.viewport().toolTip() == "Copy user name"

    _point_at(items, items.visualRect(items.model().index(2, 0)).center())
    assert items.viewport().toolTip() == ""


def _point_at(items: ItemList, place: QPoint) -> None:
    """Move the pointer; `QTest.mouseMove` is lost when another test left it at the same place of the screen."""
    none = Qt.MouseButton.NoButton
    glob = QPointF(items.viewport().mapToGlobal(place))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), glob, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(items.viewport(), event)


def test_a_row_offers_only_what_its_item_has(qtbot: QtBot, vault: Vault) -> None:
    card = replace(vault.item(item_id("Zoom")), kind="environment", fields=())
    items = _list(qtbot, vault.apply(PutItem(card)))
    row = next(row for row in range(34) if items.model().index(row, 0).data() == "Zoom")
    items.select_row(row)
    asked: list[object] = []
    items.copy_asked.connect(asked.append)

    for name in ("user", "key"):
        QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, pos=items.button_centre(row, name))

    assert asked == []


def test_a_kind_has_its_sign_in_the_place_of_a_letter(qtbot: QtBot, vault: Vault) -> None:
    card = replace(vault.item(item_id("Zoom")), kind="card")
    plain, signed = _list(qtbot, vault), _list(qtbot, vault.apply(PutItem(card)))
    row = next(row for row in range(34) if plain.model().index(row, 0).data() == "Zoom")
    for items in (plain, signed):
        items.select_row(row)

    assert _row(plain, row) != _row(signed, row)


def _list(qtbot: QtBot, vault: Vault) -> ItemList:
    model = ItemModel()
    items = ItemList(model)
    model.setParent(items)
    qtbot.addWidget(items)
    items.resize(330, 740)
    model.show_items(vault, range(len(vault) - 1, -1, -1))
    items.show()
    return items


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_words_stand_beside_the_letter_in_both_directions(
    qapp: QApplication, items: ItemList, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    row = _row(items, 3)  # Calendly: no star
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    ground = row.pixelColor(2, 2)
    words = range(60, row.width() - 60)
    inked = [x for x in words if any(row.pixelColor(x, y) != ground for y in range(8, row.height() - 8))]

    beside_letter = min(inked) if direction == Qt.LayoutDirection.LeftToRight else row.width() - max(inked)
    assert beside_letter < 75
