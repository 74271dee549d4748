from dataclasses import replace

import pytest

from tests.fakes.sample_session import item_id, sample_session
from vault_app.core.changes import PutItem
from vault_app.core.draft import Draft, DraftField
from vault_app.core.env_text import read_env
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId, VaultId
from vault_app.core.item import FieldType, Sealed
from vault_app.core.kinds import KINDS, LOGIN_KIND, TEXT, Kind, TemplateField
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.ui.edit.drafting import (
    draft_of,
    likeness_of,
    most_used_username,
    new_item,
    variable_fields,
    with_form,
    with_kind,
    without_blanks,
)

OWN = FieldId(b"own-field-id-16b")
BY_KEY = {kind.key: kind for kind in KINDS}


def made() -> tuple[Secret, float]:
    return Secret("made"), 124.0


def values(draft: Draft) -> dict[FieldId, object]:
    return {field.id: field.value for field in draft.fields}


def test_a_new_login_begins_with_its_password() -> None:
    draft = new_item(LOGIN_KIND, "Linear", made)

    assert [field.id for field in draft.fields] == [WEBSITE, USERNAME, PASSWORD, CODE, NOTES]
    assert draft.field(PASSWORD) == DraftField(PASSWORD, FieldType.PASSWORD, Secret("made"), bits=124.0)
    assert draft.item_id is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_new_item_has_the_fields_of_its_kind_and_no_password_that_comes_from_elsewhere(kind: Kind) -> None:
    draft = new_item(kind, "", made)

    known = [field.id for field in draft.fields if field.id in {each.id for each in kind.fields}]
    assert known == [field.id for field in kind.fields]
    assert any(map(bool, values(draft).values())) == (kind.key in {"login", "database", "server"})


def test_a_new_environment_begins_with_a_variable_to_be_named() -> None:
    first = new_item(BY_KEY["environment"], "", made).fields[0]

    assert (first.type, first.value, first.label) == (FieldType.HIDDEN, "", "")


def test_a_draft_of_an_item_leaves_its_secrets_sealed() -> None:
    item = sample_session().session.vault.item(item_id("GitHub"))

    draft = draft_of(item)

    assert isinstance(draft.field(PASSWORD).value, Sealed)  # type: ignore[union-attr]
    assert isinstance(draft.field(CODE).value, Sealed)  # type: ignore[union-attr]
    assert (draft.title, draft.tags, draft.favourite) == (item.title, item.tags, item.favourite)


def test_the_form_has_fields_that_the_item_has_not() -> None:
    item = sample_session().session.vault.item(item_id("Zoom"))
    bare = draft_of(replace(item, fields=item.fields[:1]))

    assert [field.id for field in with_form(bare, LOGIN_KIND).fields] == [WEBSITE, USERNAME, PASSWORD, CODE, NOTES]


def test_fields_of_a_kind_of_ones_own_are_named_as_the_kind_names_them() -> None:
    kind = Kind("own-00", (TemplateField(OWN, FieldType.TEXT, "New name"),), None, "Alarm")
    draft = Draft(None, kind.key, "", (DraftField(OWN, FieldType.TEXT, "7", "Old name"),))

    assert with_form(draft, kind).fields == (DraftField(OWN, FieldType.TEXT, "7", "New name"),)


def test_an_item_of_another_kind_keeps_all_that_it_holds() -> None:
    login = Draft(
        None,
        "login",
        "Key",
        (
            DraftField(WEBSITE, FieldType.ADDRESS, ""),
            DraftField(USERNAME, FieldType.TEXT, "dana"),
            DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw")),
            DraftField(OWN, FieldType.TEXT, "7", "Own"),
        ),
    )

    note = with_kind(login, LOGIN_KIND, BY_KEY["note"])

    assert note.kind == "note"
    assert list(values(note).items()) == [
        (TEXT, ""),
        (USERNAME, "dana"),
        (PASSWORD, Secret("pw")),
        (OWN, "7"),
        (NOTES, ""),
    ]


def test_variables_are_hidden_fields_of_their_names_and_take_the_place_of_those_there() -> None:
    found = read_env('TOKEN=abc\nEMPTY=\nKEY="one\ntwo"')

    token, empty, key = variable_fields(found, {"TOKEN": OWN})

    assert (token.id, token.type, token.value, token.label) == (OWN, FieldType.HIDDEN, Secret("abc"), "TOKEN")
    assert (empty.type, empty.value, empty.label) == (FieldType.TEXT, "", "EMPTY")
    assert (key.type, key.value) == (FieldType.SECURE_NOTE, Secret("one\ntwo"))


def test_fields_that_hold_nothing_are_left_out_again() -> None:
    own = DraftField(OWN, FieldType.TEXT, "", "Named")
    draft = new_item(LOGIN_KIND, "x", made)

    left = without_blanks(replace(draft, fields=(*draft.fields, own)), LOGIN_KIND)

    assert left.fields == (DraftField(PASSWORD, FieldType.PASSWORD, Secret("made"), bits=124.0), own)


def test_a_likeness_is_unsealed_for_its_new_place() -> None:
    item = sample_session().session.vault.item(item_id("GitHub"))

    draft = likeness_of(item, "GitHub (copy)", lambda _item, field: Secret(field.id.rstrip(b"\0")))

    assert draft.item_id is None
    assert draft.field(PASSWORD).value == Secret("password")  # type: ignore[union-attr]
    assert draft.field(CODE).value == Secret("code")  # type: ignore[union-attr]


def test_the_most_used_user_name_is_what_most_items_have() -> None:
    vault = sample_session().session.vault

    assert most_used_username(vault) == "dana@northpine.example"


def test_a_user_name_used_once_is_no_habit() -> None:
    item = sample_session().session.vault.item(item_id("GitHub"))

    assert most_used_username(Vault(VaultId(bytes(16)), "one").apply(PutItem(item))) == ""
    assert most_used_username(Vault(VaultId(bytes(16)), "none")) == ""
