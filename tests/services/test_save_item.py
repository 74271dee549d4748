from dataclasses import replace

import pytest

from tests.fakes.office import Office, add, draft_of, login, password, save
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import Damaged, InvalidDraft, LimitReached, Locked, OutOfRange
from vault_app.core.ids import CODE, NOTES, PASSWORD, TITLE, USERNAME, WEBSITE, FieldId, ItemId
from vault_app.core.item import Earlier, FieldType, Sealed, Stamp, Why
from vault_app.core.secret import Secret
from vault_app.services import editing
from vault_app.services.copy_secret import unseal
from vault_app.services.delete_item import delete_items, purge_items
from vault_app.services.editing import rename_vault
from vault_app.services.organise import change_tags, set_favourite
from vault_app.services.rotation import rotate
from vault_app.services.save_item import undo

OWN = FieldId(b"a field of mine.")


def test_a_new_login_is_saved_with_its_time_and_revision() -> None:
    office = Office()

    item = save(office.session, login("Mail", password="s3cret", notes="call first")).item

    assert office.unlock().vault.item(item.id) == item
    assert (item.title, item.username, item.notes) == ("Mail", "dana", "call first")
    assert item.stamp == Stamp(2, office.doors.clock.now_ms())
    assert item.created == office.doors.clock.now_ms()
    assert item.history == ()
    assert password(office.session, item.id) == "s3cret"


def test_the_draft_is_wiped_once_it_is_saved() -> None:
    office = Office()
    draft = login("Mail", password="s3cret")

    save(office.session, draft)

    field = draft.field(PASSWORD)
    assert field is not None
    assert field.value == Secret()


def test_a_password_carries_its_strength_and_its_fingerprint() -> None:
    office = Office()

    one, other = add(office.session, "one", "same"), add(office.session, "other", "same")

    first, second = sealed_password(one.field(PASSWORD)), sealed_password(other.field(PASSWORD))
    assert first.bits == 260
    assert first.fingerprint == second.fingerprint
    assert first.message != second.message


def test_a_password_made_to_rules_carries_their_exact_strength() -> None:
    office = Office()
    draft = login("Mail", password="made")
    fields = tuple(replace(field, bits=124.3) if field.id == PASSWORD else field for field in draft.fields)

    item = save(office.session, replace(draft, fields=fields)).item

    assert sealed_password(item.field(PASSWORD)).bits == 1243


def sealed_password(field: object) -> Sealed:
    value = getattr(field, "value", None)
    assert isinstance(value, Sealed)
    return value


def test_strength_beyond_what_the_format_holds_is_the_most_it_holds() -> None:
    office = Office()

    item = add(office.session, "long", "x" * 2000)

    assert sealed_password(item.field(PASSWORD)).bits == 65_535


def test_the_title_and_the_address_are_tidied() -> None:
    office = Office()
    fields = (DraftField(WEBSITE, FieldType.ADDRESS, "github.com/login"),)

    item = save(office.session, Draft(None, "login", "", fields, (" work ", "work", ""))).item

    assert item.title == "GitHub"
    assert item.urls == ("https://github.com/login",)
    assert item.tags == ("work",)


def test_a_draft_with_problems_is_refused_and_stays_whole() -> None:
    office = Office()
    draft = login("  ", password="typed with care")

    with pytest.raises(InvalidDraft) as caught:
        save(office.session, draft)

    assert [getattr(problem, "field", None) for problem in caught.value.problems] == [TITLE]
    field = draft.field(PASSWORD)
    assert field is not None
    assert field.value == Secret("typed with care")
    assert office.session.number == 1


def test_a_new_password_puts_the_old_one_into_the_history() -> None:
    office = Office()
    item = add(office.session, "Mail", "old")
    before = item.field(PASSWORD)
    assert before is not None

    changed = save(office.session, draft_of(item, password="new")).item

    assert password(office.session, item.id) == "new"
    assert changed.history == (Earlier(before, Stamp(3, office.doors.clock.now_ms()), Why.EDITED),)
    assert changed.stamp == item.stamp
    assert changed.created == item.created


def test_what_was_not_touched_stays_byte_for_byte() -> None:
    office = Office()
    item = add(office.session, "Mail")

    changed = save(office.session, draft_of(item, username="mia")).item

    assert changed.field(PASSWORD) == item.field(PASSWORD)
    assert [entry.field.value for entry in changed.history] == ["dana"]


def test_the_same_password_typed_again_is_no_change() -> None:
    office = Office()
    item = add(office.session, "Mail", "same")

    result = save(office.session, draft_of(item, password="same"))

    assert result.item == item
    assert result.undo == ()
    assert office.session.number == 2


def test_a_field_without_a_value_is_no_field_and_a_labelled_one_stays() -> None:
    office = Office()
    item = save(office.session, login("Mail", notes="call first")).item
    draft = draft_of(item, notes="")
    draft = replace(draft, fields=(*draft.fields, DraftField(OWN, FieldType.HIDDEN, Secret(), "PIN")))

    changed = save(office.session, draft).item

    assert [field.id for field in changed.fields] == [USERNAME, OWN]
    assert [(entry.field.value, entry.why) for entry in changed.history] == [("call first", Why.REMOVED)]
    assert unseal(office.session, item.id, OWN) == Secret()


def test_a_one_time_code_is_kept_in_its_usual_form() -> None:
    office = Office()
    draft = Draft(None, "login", "Mail", (DraftField(CODE, FieldType.CODE, Secret("JBSW Y3DP EHPK 3PXP")),))

    item = save(office.session, draft).item

    assert unseal(office.session, item.id, CODE).reveal().startswith("otpauth://totp/")


def test_text_of_a_sealed_type_is_sealed() -> None:
    office = Office()
    draft = Draft(None, "login", "Mail", (DraftField(PASSWORD, FieldType.PASSWORD, "as text"),))

    item = save(office.session, draft).item

    assert password(office.session, item.id) == "as text"
    assert isinstance(item.fields[0].value, Sealed)


def test_a_secret_in_a_plain_field_is_refused() -> None:
    office = Office()
    draft = Draft(None, "login", "Mail", (DraftField(NOTES, FieldType.NOTE, Secret("hidden")),))

    with pytest.raises(OutOfRange) as caught:
        save(office.session, draft)

    assert caught.value.what == "field-type"


def test_an_earlier_password_can_be_put_back_as_it_was_sealed() -> None:
    office = Office()
    item = add(office.session, "Mail", "old")
    old = sealed_password(item.field(PASSWORD))
    changed = save(office.session, draft_of(item, password="new")).item

    back = save(office.session, with_sealed(draft_of(changed), old)).item

    assert sealed_password(back.field(PASSWORD)) == old
    assert password(office.session, item.id) == "old"


def with_sealed(draft: Draft, value: Sealed) -> Draft:
    fields = tuple(replace(field, value=value) if field.id == PASSWORD else field for field in draft.fields)
    return replace(draft, fields=fields)


def test_an_edit_begun_before_the_key_changed_keeps_todays_value() -> None:
    office = Office()
    item = add(office.session, "Mail", "old")
    draft = draft_of(item, username="mia")
    rotate(office.session, Secret("a new passphrase"), doors=office.doors)

    changed = save(office.session, draft).item

    assert changed.username == "mia"
    assert password(office.session, item.id) == "old"


def test_a_sealed_value_of_another_item_is_refused() -> None:
    office = Office()
    mail, bank = add(office.session, "Mail"), add(office.session, "Bank")
    draft = with_sealed(draft_of(bank), sealed_password(mail.field(PASSWORD)))

    with pytest.raises(Damaged):
        save(office.session, replace(draft, item_id=None))


def test_an_item_that_was_purged_elsewhere_comes_back_with_what_was_typed() -> None:
    office = Office()
    item = add(office.session, "Mail")
    other = office.unlock(office.other_computer())
    purge_items(other, [item.id], doors=other.doors)
    add(office.session, "Bank")
    assert office.session.vault.position(item.id) is None

    save(office.session, login("Mail", item_id=item.id, password="typed meanwhile"))

    assert password(office.session, item.id) == "typed meanwhile"
    assert office.session.vault.tombstones == {}


def test_nothing_is_saved_once_it_is_locked() -> None:
    office = Office()
    office.session.lock()

    with pytest.raises(Locked):
        save(office.session, login("Mail"))


def test_a_full_history_is_a_limit_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    office = Office()
    item = add(office.session, "Mail", "one")
    monkeypatch.setattr(editing, "MOST_EARLIER", 1)
    item = save(office.session, draft_of(item, password="two")).item

    with pytest.raises(LimitReached):
        save(office.session, draft_of(item, password="three"))

    assert password(office.session, item.id) == "two"


# --- taking it back ------------------------------------------------------------------------------------------


def test_undoing_an_edit_brings_the_old_password_back_and_keeps_the_new_one() -> None:
    office = Office()
    item = add(office.session, "Mail", "old")
    result = save(office.session, draft_of(item, password="new"))

    undone = undo(office.session, result.undo, doors=office.doors)

    assert password(office.session, item.id) == "old"
    assert len(undone.item.history) == 2
    undo(office.session, undone.undo, doors=office.doors)
    assert password(office.session, item.id) == "new"


def test_undoing_a_new_login_puts_it_into_the_bin() -> None:
    office = Office()
    result = save(office.session, login("Mail", password="generated"))

    undo(office.session, result.undo, doors=office.doors)

    item = office.session.vault.item(result.item.id)
    assert item.deleted == office.doors.clock.now_ms()
    assert password(office.session, item.id) == "generated"


def test_undoing_a_purge_brings_the_item_back_on_every_computer() -> None:
    office = Office()
    item = add(office.session, "Mail")
    result = purge_items(office.session, [item.id], doors=office.doors)
    other = office.unlock(office.other_computer())

    undo(office.session, result.undo, doors=office.doors)
    add(other, "Bank")

    assert other.vault.item(item.id).title == "Mail"
    assert password(other, item.id) == "first password"


def test_undoing_a_new_name_gives_the_old_one_back() -> None:
    office = Office()
    result = rename_vault(office.session, "Home", doors=office.doors)

    again = undo(office.session, result.undo, doors=office.doors)

    assert office.session.vault.name == "Office"
    undo(office.session, again.undo, doors=office.doors)
    assert office.unlock().vault.name == "Home"


def test_nothing_from_before_a_change_of_the_key_is_undone() -> None:
    office = Office()
    item = add(office.session, "Mail", "old")
    result = save(office.session, draft_of(item, password="new"))
    rotate(office.session, Secret("a new passphrase"), doors=office.doors)

    with pytest.raises(Damaged):
        undo(office.session, result.undo, doors=office.doors)

    assert password(office.session, item.id) == "new"


# --- favourites, tags ----------------------------------------------------------------------------------------


def test_a_favourite_is_marked_and_unmarked() -> None:
    office = Office()
    item = add(office.session, "Mail")

    assert set_favourite(office.session, item.id, favourite=True, doors=office.doors).item.favourite
    assert not set_favourite(office.session, item.id, favourite=False, doors=office.doors).item.favourite
    assert office.session.vault.item(item.id).history == ()


def test_several_items_get_the_same_tags() -> None:
    office = Office()
    items = [add(office.session, title) for title in ("one", "two")]

    result = change_tags(
        office.session, [item.id for item in items], add=[" work ", "", "work", "bank"], doors=office.doors
    )

    assert [item.tags for item in result.items] == [("work", "bank")] * 2
    assert office.session.number == 4


def test_an_item_in_the_bin_that_is_edited_stays_there() -> None:
    office = Office()
    item = add(office.session, "Mail")
    deleted = delete_items(office.session, [item.id], doors=office.doors).item

    assert save(office.session, draft_of(deleted, password="new")).item.deleted == deleted.deleted


def test_a_draft_of_an_unknown_item_is_saved_under_its_id() -> None:
    office = Office()
    wanted = ItemId(b"from elsewhere..")

    assert save(office.session, login("Mail", item_id=wanted)).item.id == wanted
