"""Kinds that people make, on a real session."""

import pytest

from tests.fakes.sample_session import SampleSession, empty_session
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import InvalidDraft
from vault_app.core.ids import NOTES, PASSWORD, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import TemplateField, record_of
from vault_app.core.vault_kinds import kind_in, own_kinds
from vault_app.services.own_kinds import delete_kind, save_kind
from vault_app.services.save_item import save_item, undo

ZONE = TemplateField(FieldId(b"zone of an alarm"), FieldType.TEXT, "Zone")
WORD = TemplateField(FieldId(b"word of an alarm"), FieldType.HIDDEN, "Code word")
LOGIN_PASSWORD = TemplateField(PASSWORD, FieldType.PASSWORD)


@pytest.fixture
def sample() -> SampleSession:
    return empty_session()


def test_a_kind_is_kept_with_its_fields_in_their_order(sample: SampleSession) -> None:
    kind = save_kind(sample.session, None, "Alarm", [WORD, ZONE, LOGIN_PASSWORD], doors=sample.doors)

    assert kind.name == "Alarm"
    assert kind.fields == (WORD, ZONE, LOGIN_PASSWORD, TemplateField(NOTES, FieldType.NOTE))
    assert kind.secret == WORD.id
    assert own_kinds(sample.session.vault) == (kind,)
    assert list(sample.session.vault.shown_positions()) == []


def test_a_changed_kind_keeps_its_key(sample: SampleSession) -> None:
    kind = save_kind(sample.session, None, "Alarm", [ZONE, WORD], doors=sample.doors)

    changed = save_kind(sample.session, record_of(kind.key), "Alarm system", [WORD], doors=sample.doors)

    assert changed.key == kind.key
    assert own_kinds(sample.session.vault) == (changed,)


def test_items_of_a_kind_that_is_taken_away_keep_their_fields_and_it_comes_back(sample: SampleSession) -> None:
    kind = save_kind(sample.session, None, "Alarm", [ZONE], doors=sample.doors)
    draft = Draft(None, kind.key, "Warehouse", (DraftField(ZONE.id, FieldType.TEXT, "North", ZONE.label),))
    item = save_item(sample.session, draft, doors=sample.doors).item
    record = record_of(kind.key)
    assert record is not None

    result = delete_kind(sample.session, record, doors=sample.doors)

    assert own_kinds(sample.session.vault) == ()
    kept = sample.session.vault.item(item.id)
    assert (kept.kind, [(field.label, field.value) for field in kept.fields]) == (kind.key, [("Zone", "North")])
    undo(sample.session, result.undo, doors=sample.doors)
    assert kind_in(sample.session.vault, kind.key) == kind


def test_a_kind_without_a_name_is_none(sample: SampleSession) -> None:
    with pytest.raises(InvalidDraft):
        save_kind(sample.session, None, " ", [ZONE], doors=sample.doors)
