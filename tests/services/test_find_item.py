import pytest

from tests.fakes.office import Office, add
from vault_app.core.errors import AmbiguousItem, ItemNotFound
from vault_app.services.delete_item import delete_items
from vault_app.services.editing import put_items
from vault_app.services.find_item import find


def test_an_item_is_found_by_its_id_or_its_title() -> None:
    office = Office()
    item = add(office.session, "Mail")

    assert find(office.session.vault, item.id.hex()) == item
    assert find(office.session.vault, item.id.hex().upper()) == item
    assert find(office.session.vault, "Mail") == item


def test_capitals_count_only_where_both_spellings_are_there() -> None:
    office = Office()
    small, great = add(office.session, "mail"), add(office.session, "MAIL")

    assert find(office.session.vault, "MAIL") == great
    assert find(office.session.vault, "mail") == small
    with pytest.raises(AmbiguousItem):
        find(office.session.vault, "Mail")


def test_a_title_that_two_have_names_both_ids() -> None:
    office = Office()
    items = [add(office.session, "Mail"), add(office.session, "Mail")]

    with pytest.raises(AmbiguousItem) as caught:
        find(office.session.vault, "Mail")

    assert set(caught.value.ids) == {item.id.hex() for item in items}


def test_what_is_in_the_bin_is_found_last() -> None:
    office = Office()
    old, new = add(office.session, "Mail"), add(office.session, "mail")
    old = delete_items(office.session, [old.id], doors=office.doors).item

    assert find(office.session.vault, "Mail") == new
    delete_items(office.session, [new.id], doors=office.doors)
    assert find(office.session.vault, "Mail") == old


@pytest.mark.parametrize("text", ["Bank", "", "ab", "0" * 32, "00" * 17])
def test_what_is_not_there_is_not_found(text: str) -> None:
    office = Office()
    add(office.session, "Mail")

    with pytest.raises(ItemNotFound):
        find(office.session.vault, text)


def test_a_title_may_look_like_an_id() -> None:
    office = Office()
    item = add(office.session, "0" * 32)

    assert find(office.session.vault, "0" * 32) == item


def test_a_record_is_not_found() -> None:
    office = Office()
    item = add(office.session, "github.example")
    record = put_items(office.session, [item.with_(kind="site")], doors=office.doors).item

    for wanted in ("github.example", record.id.hex()):
        with pytest.raises(ItemNotFound):
            find(office.session.vault, wanted)
