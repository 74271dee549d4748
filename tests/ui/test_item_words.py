import pytest

from vault_app.core.ids import PASSWORD, USERNAME, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import KINDS, TEXT, Kind
from vault_app.ui.item_words import (
    field_label,
    kind_icon,
    kind_name,
    kind_name_of_many,
    new_item_words,
    type_icon,
    type_words,
)
from vault_app.ui.theme.icons import icon

OWN = Kind("own-00", (), None, "Alarm system")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_each_kind_and_each_of_its_fields_has_a_name_and_an_icon(kind: Kind) -> None:
    names = [field_label(kind.key, field.id) for field in kind.fields]

    assert kind_name(kind) != "Item"
    assert new_item_words(kind) != "a new item"
    assert "Field" not in names
    assert len(set(names)) == len(names)
    assert not icon(kind_icon(kind)).isNull()


@pytest.mark.parametrize("field_type", FieldType)
def test_each_type_of_field_has_a_name_and_an_icon(field_type: FieldType) -> None:
    assert type_words(field_type)
    assert not icon(type_icon(field_type)).isNull()


def test_a_field_is_called_as_its_kind_calls_it() -> None:
    names = [field_label(kind, PASSWORD) for kind in ("login", "wifi", "api", "ssh-key")]

    assert names == ["Password", "Password", "Key", "Passphrase"]
    assert field_label("note", TEXT) == "Note"
    assert field_label("login", USERNAME) == "User name"


def test_a_label_of_its_own_goes_first_and_a_field_without_any_has_a_name() -> None:
    assert field_label("login", FieldId(b"x" * 16), "Customer number") == "Customer number"
    assert field_label("login", FieldId(b"x" * 16)) == "Field"
    assert field_label("login", FieldId(b"x" * 16), field_type=FieldType.ADDRESS) == "Website"


def test_a_kind_of_ones_own_is_called_by_its_name() -> None:
    assert (kind_name(OWN), new_item_words(OWN), kind_icon(OWN)) == (
        "Alarm system",
        "a new item of the kind “Alarm system”",
        "layers",
    )


def test_a_kind_of_a_newer_version_is_an_item() -> None:
    assert (kind_name("hologram"), new_item_words("hologram"), kind_icon("hologram")) == (
        "Item",
        "a new item",
        "layers",
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_the_items_of_each_kind_have_a_name_together(kind: Kind) -> None:
    assert kind_name_of_many(kind) not in ("", "Other items", kind_name(kind))


def test_items_of_a_kind_of_ones_own_or_of_a_newer_version_are_named_too() -> None:
    assert (kind_name_of_many(OWN), kind_name_of_many("hologram")) == ("Alarm system", "Other items")
