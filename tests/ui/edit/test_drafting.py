from dataclasses import replace

from tests.fakes.sample_session import item_id, sample_session
from vault_app.core.changes import PutItem
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, WEBSITE, VaultId
from vault_app.core.item import Sealed
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.ui.edit.drafting import draft_of, likeness_of, most_used_username, new_login, with_form, without_blanks


def test_a_new_login_begins_with_its_password() -> None:
    draft = new_login("Linear", Secret("made"), 124.0)

    assert [field.id for field in draft.fields] == [WEBSITE, USERNAME, PASSWORD, NOTES]
    assert draft.field(PASSWORD).value == Secret("made")  # type: ignore[union-attr]
    assert draft.item_id is None


def test_a_draft_of_an_item_leaves_its_secrets_sealed() -> None:
    item = sample_session().session.vault.item(item_id("GitHub"))

    draft = draft_of(item)

    assert isinstance(draft.field(PASSWORD).value, Sealed)  # type: ignore[union-attr]
    assert isinstance(draft.field(CODE).value, Sealed)  # type: ignore[union-attr]
    assert (draft.title, draft.tags, draft.favourite) == (item.title, item.tags, item.favourite)


def test_the_form_has_fields_that_the_item_has_not() -> None:
    item = sample_session().session.vault.item(item_id("Zoom"))
    bare = draft_of(replace(item, fields=item.fields[:1]))

    assert {field.id for field in with_form(bare).fields} == {WEBSITE, USERNAME, PASSWORD, NOTES}
    assert with_form(draft_of(replace(item, kind="note", fields=()))).fields == ()


def test_fields_that_hold_nothing_are_left_out_again() -> None:
    assert without_blanks(with_form(new_login("x", Secret("made"), 124.0))).fields == (
        new_login("x", Secret("made"), 124.0).field(PASSWORD),
    )


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
