"""Kinds are templates of fields."""

import pytest

from tests.fakes.vault_edits import item_id
from tests.fakes.vault_edits import sealed as seal
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId, ignored_field
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.kinds import (
    KIND_RECORD,
    KINDS,
    LOGIN,
    NUMBER,
    RECORD_KINDS,
    TemplateField,
    in_order,
    kind_of,
    known_kind,
    own_kind,
    plain_kind,
    record_of,
    secret_field,
    type_name,
)

NOW = Stamp(1, 2)
RACK, SEAL = FieldId(b"r" * 16), FieldId(b"s" * 16)


def text(field_id: FieldId, value: str = "x", label: str = "") -> Field:
    return Field(field_id, FieldType.TEXT, value, NOW, label)


def record(*fields: Field) -> Item:
    return Item(item_id(7), KIND_RECORD, "Server rack", NOW, 2, fields)


def test_each_kind_has_its_own_key_and_is_no_record() -> None:
    keys = [kind.key for kind in KINDS]

    assert len(set(keys)) == len(keys) == 11
    assert not RECORD_KINDS & set(keys)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_kind_offers_each_field_once_and_notes_last(kind: object) -> None:
    found = known_kind(getattr(kind, "key", ""))

    assert found is not None
    ids = [field.id for field in found.fields]
    assert len(set(ids)) == len(ids)
    assert ids[-1] == NOTES


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_what_is_copied_as_the_secret_of_a_kind_is_sealed(kind: object) -> None:
    found = known_kind(getattr(kind, "key", ""))

    assert found is not None
    assert found.secret is None or {field.id: field for field in found.fields}[found.secret].type.sealed


def test_a_login_shows_its_fields_in_the_order_of_every_screen() -> None:
    login = known_kind(LOGIN)

    assert login is not None
    assert [field.id for field in login.fields] == [WEBSITE, USERNAME, PASSWORD, CODE, NOTES]


def test_fields_that_a_kind_does_not_foresee_stand_before_the_notes() -> None:
    login = known_kind(LOGIN)
    assert login is not None
    own, other = text(FieldId(b"1" * 16), label="A"), text(FieldId(b"2" * 16), label="B")

    ordered = in_order(login, (text(NOTES), own, text(USERNAME), other, text(WEBSITE)))

    assert ordered == (text(WEBSITE), text(USERNAME), own, other, text(NOTES))


def test_a_persons_own_kind_is_what_its_record_says() -> None:
    described = record(text(RACK, "text", "Rack"), text(SEAL, "hidden", "Seal"), text(NOTES, "no label, no field"))

    kind = kind_of(described)

    assert (kind.key, kind.name, kind.secret) == (own_kind(item_id(7)), "Server rack", SEAL)
    assert kind.fields == (
        TemplateField(RACK, FieldType.TEXT, "Rack"),
        TemplateField(SEAL, FieldType.HIDDEN, "Seal"),
        TemplateField(NOTES, FieldType.NOTE),
    )


def test_a_field_of_a_type_that_nobody_knows_is_text() -> None:
    assert kind_of(record(text(RACK, "hologram", "Rack"))).fields[0].type is FieldType.TEXT


def test_a_kind_without_sealed_fields_has_no_secret() -> None:
    assert kind_of(record(text(RACK, "text", "Rack"))).secret is None
    assert plain_kind("later").secret is None


@pytest.mark.parametrize("field_type", [FieldType.TEXT, FieldType.CODE, FieldType.SECURE_NOTE, FieldType.REFERENCE])
def test_a_record_names_a_type_as_it_is_read(field_type: FieldType) -> None:
    assert kind_of(record(text(RACK, type_name(field_type), "Rack"))).fields[0].type is field_type


def test_the_record_of_an_own_kind_is_found_by_its_key() -> None:
    assert record_of(own_kind(item_id(7))) == item_id(7)


@pytest.mark.parametrize("key", ["login", "own-", "own-xyz", "own-AB", "later"])
def test_another_key_names_no_record(key: str) -> None:
    assert record_of(key) is None


def test_each_finding_has_a_field_of_its_own_to_be_ignored_in() -> None:
    assert ignored_field("reused") == b"ignore.reused\0\0\0"
    assert ignored_field("old") != ignored_field("weak")


def sealed(field_id: FieldId, field_type: FieldType = FieldType.HIDDEN) -> Field:
    return Field(field_id, field_type, seal(field_id.hex()), NOW, "Own")


def test_the_secret_of_a_known_kind_is_the_one_that_it_names_even_where_it_is_missing() -> None:
    assert secret_field(Item(item_id(1), "login", "Mail", NOW, 2, (sealed(SEAL),))) == PASSWORD
    assert secret_field(Item(item_id(1), "card", "Visa", NOW, 2)) == NUMBER


def test_where_no_kind_names_one_the_only_secret_is_meant_and_no_code_or_file() -> None:
    others = (sealed(FieldId(b"c" * 16), FieldType.CODE), sealed(FieldId(b"d" * 16), FieldType.FILE), text(RACK))
    variables = Item(item_id(1), "environment", "Production", NOW, 2, (*others, sealed(SEAL)))

    assert secret_field(variables) == SEAL
    assert secret_field(variables.with_(fields=(*variables.fields, sealed(FieldId(b"z" * 16))))) is None
    assert secret_field(variables.with_(fields=others)) is None


def test_of_a_kind_of_ones_own_the_first_secret_is_meant() -> None:
    fields = (text(RACK), sealed(SEAL), sealed(FieldId(b"z" * 16)))

    assert secret_field(Item(item_id(1), own_kind(item_id(7)), "Alarm", NOW, 2, fields)) == SEAL
    assert secret_field(Item(item_id(1), own_kind(item_id(7)), "Alarm", NOW, 2)) is None


def test_a_kind_of_ones_own_may_have_the_fields_of_a_login() -> None:
    kind = kind_of(
        record(Field(USERNAME, FieldType.TEXT, "text", NOW), Field(PASSWORD, FieldType.TEXT, "password", NOW))
    )

    assert kind.fields[:2] == (TemplateField(USERNAME, FieldType.TEXT), TemplateField(PASSWORD, FieldType.PASSWORD))
    assert kind.secret == PASSWORD
