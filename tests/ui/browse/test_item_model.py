from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.sample_logins import SAMPLE_LOGINS
from tests.fakes.sample_session import item_id, password_of, sample_session
from vault_app.core.changes import PutItem
from vault_app.core.ids import ItemId
from vault_app.core.vault import Vault
from vault_app.ui.browse.item_model import BELOW, ItemModel
from vault_app.ui.finding.found_row import FoundRow


@pytest.fixture
def vault() -> Vault:
    return sample_session().session.vault


def _shown(vault: Vault) -> ItemModel:
    model = ItemModel()
    model.show_items(vault, range(len(vault) - 1, -1, -1))
    return model


def test_no_role_of_any_row_gives_a_secret(vault: Vault) -> None:
    model = _shown(vault)
    secrets = [password_of(login.title) for login in SAMPLE_LOGINS] + ["JBSWY3DPEHPK3PXP", "older-1"]
    roles = range(int(Qt.ItemDataRole.UserRole) + 64)

    given = [
        repr(model.data(model.index(row, column), role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in roles
    ]

    assert len(given) == len(SAMPLE_LOGINS) * len(roles)
    assert not [text for text in given if any(secret in text for secret in secrets) or "Sealed" in text]


def test_it_behaves_as_qt_expects_of_a_model(vault: Vault) -> None:
    model = ItemModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show_items(vault, range(len(vault)))
    model.show_found(vault, [FoundRow(0, "title", ((0, 1),))])
    model.add_found([FoundRow(1, "note", ())])
    model.show_items(None, ())

    assert tester.model() is model


def test_the_sentence_names_title_user_and_favourite(vault: Vault) -> None:
    model = _shown(vault)
    row = model.row_of(item_id("GitHub"))

    sentence = model.data(model.index(row or 0, 0), int(Qt.ItemDataRole.AccessibleTextRole))

    assert sentence == "GitHub, dana.okafor, favourite"


def test_a_match_in_the_notes_is_said(vault: Vault) -> None:
    model = ItemModel()
    position = vault.position(item_id("UPS"))
    assert position is not None

    model.show_found(vault, [FoundRow(position, "note", ())])

    assert model.data(model.index(0, 0), int(Qt.ItemDataRole.AccessibleTextRole)) == "UPS, northpine, matches note"


def test_rows_and_ids_lead_to_each_other(vault: Vault) -> None:
    model = _shown(vault)

    assert model.item_id(0) == item_id("GitHub")
    assert model.row_of(item_id("GitHub")) == 0
    assert model.row_of(ItemId(bytes(16))) is None
    assert model.item_id(-1) is None
    assert model.data(QModelIndex()) is None


def test_the_view_asks_for_more_only_while_there_is_more(vault: Vault, qtbot: QtBot) -> None:
    model = ItemModel()
    model.show_found(vault, [FoundRow(0, "title", ())])
    assert not model.canFetchMore(QModelIndex())

    model.has_more = True

    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(QModelIndex())


def test_the_sentence_names_the_kind_of_what_is_no_login(vault: Vault) -> None:
    card = replace(vault.item(item_id("Zoom")), kind="card", favourite=False)
    model = _shown(vault.apply(PutItem(card)))
    row = model.row_of(card.id)

    sentence = model.data(model.index(row or 0, 0), int(Qt.ItemDataRole.AccessibleTextRole))

    assert sentence == "Zoom, Card"


def test_the_words_of_a_row_follow_the_vault(vault: Vault) -> None:
    model = _shown(vault)
    row = model.row_of(item_id("Zoom")) or 0
    before = model.data(model.index(row, 0), BELOW)

    renamed = replace(vault.item(item_id("Zoom")), fields=())
    model.show_items(vault.apply(PutItem(renamed)), range(len(vault) - 1, -1, -1))

    assert before
    assert model.data(model.index(row, 0), BELOW) == ""
