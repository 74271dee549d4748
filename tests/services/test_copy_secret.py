import pytest

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.office import Office, add, draft_of, save
from vault_app.core.errors import ClipboardBusy, Damaged, ItemNotFound, Locked
from vault_app.core.ids import CODE, PASSWORD, USERNAME, ItemId
from vault_app.core.secret import Secret
from vault_app.services.copy_secret import copy_secret, unseal, unseal_earlier


def test_a_sealed_value_is_unsealed() -> None:
    office = Office()
    item = add(office.session, "Mail", "s3cret")

    assert unseal(office.session, item.id, PASSWORD) == Secret("s3cret")


def test_a_plain_value_comes_as_a_secret_too() -> None:
    office = Office()
    item = add(office.session, "Mail")

    assert unseal(office.session, item.id, USERNAME) == Secret("dana")


def test_an_earlier_value_is_unsealed_plain_or_sealed() -> None:
    office = Office()
    item = add(office.session, "Mail", "old")

    changed = save(office.session, draft_of(item, password="new", username="mia")).item

    assert {unseal_earlier(office.session, item.id, entry).reveal() for entry in changed.history} == {"old", "dana"}


def test_a_field_that_is_not_there_is_not_found() -> None:
    office = Office()
    item = add(office.session, "Mail")

    with pytest.raises(ItemNotFound):
        unseal(office.session, item.id, CODE)
    with pytest.raises(ItemNotFound):
        unseal(office.session, ItemId(b"no such item...."), PASSWORD)


def test_a_value_moved_to_another_item_does_not_open() -> None:
    office = Office()
    mail, bank = add(office.session, "Mail"), add(office.session, "Bank")
    moved = save(office.session, draft_of(mail, password="new")).item.history[0]

    with pytest.raises(Damaged):
        unseal_earlier(office.session, bank.id, moved)


def test_a_copied_password_is_on_the_clipboard_and_can_be_taken_back() -> None:
    office, clipboard = Office(), FakeClipboard()
    item = add(office.session, "Mail", "s3cret")

    lease = copy_secret(office.session, item.id, PASSWORD, clipboard)

    assert clipboard.text == "s3cret"
    assert repr(lease) == "<Lease>"
    assert clipboard.clear_if_ours(lease)
    assert clipboard.text == ""


def test_a_busy_clipboard_is_told() -> None:
    office, clipboard = Office(), FakeClipboard()
    item = add(office.session, "Mail")
    clipboard.busy = True

    with pytest.raises(ClipboardBusy):
        copy_secret(office.session, item.id, PASSWORD, clipboard)


def test_a_locked_vault_unseals_nothing() -> None:
    office = Office()
    item = add(office.session, "Mail")
    office.session.lock()

    with pytest.raises(Locked):
        unseal(office.session, item.id, PASSWORD)
