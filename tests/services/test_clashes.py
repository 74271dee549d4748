"""Two people changed one item: each value can be chosen, and neither is lost."""

from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.office import Office, add, draft_of, password, save
from vault_app.core.draft import Draft
from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import NOTES, PASSWORD, TAGS, TITLE, USERNAME
from vault_app.core.item import Item
from vault_app.services.clashes import ClashedValue, choose_other, clashed_values, unseal_value
from vault_app.services.delete_item import purge_items
from vault_app.services.editing import rename_vault
from vault_app.services.organise import set_favourite


class Quarrel:
    """One item that was changed on two computers at once, and what came of it here."""

    def __init__(self, mine: dict[str, Any], theirs: dict[str, Any]) -> None:
        self.office = Office()
        self.item = add(self.office.session, "UPS")
        other = self.office.unlock(self.office.other_computer())
        save(other, _changed(other.vault.item(self.item.id), theirs))
        save(self.office.session, _changed(self.item, mine))
        self.session = self.office.session
        self.clashes = self.session.take_clashes()

    def values(self) -> tuple[ClashedValue, ...]:
        return clashed_values(self.session, self.clashes)


def _changed(item: Item, wanted: dict[str, Any]) -> Draft:
    attributes = {name: value for name, value in wanted.items() if name in ("title", "tags")}
    texts = {name: value for name, value in wanted.items() if name not in attributes}
    return replace(draft_of(item, **texts), **attributes)


def test_both_values_are_given() -> None:
    quarrel = Quarrel({"username": "mine"}, {"username": "theirs"})

    (value,) = quarrel.values()

    assert (value.title, value.field_id) == ("UPS", USERNAME)
    assert value.kept is not None
    assert (value.kept.value, value.other.value) == ("mine", "theirs")


def test_the_other_value_is_chosen_and_the_first_is_kept_in_the_history() -> None:
    quarrel = Quarrel({"password": "mine"}, {"password": "theirs"})

    choose_other(quarrel.session, quarrel.values(), doors=quarrel.office.doors)

    assert password(quarrel.session, quarrel.item.id) == "theirs"
    now = quarrel.session.vault.item(quarrel.item.id)
    assert len(now.earlier(PASSWORD)) == 3


def test_several_fields_of_one_item_are_chosen_in_one_save() -> None:
    quarrel = Quarrel({"username": "mine", "notes": "mine"}, {"username": "theirs", "notes": "theirs"})
    number = quarrel.session.number

    choose_other(quarrel.session, quarrel.values(), doors=quarrel.office.doors)

    item = quarrel.session.vault.item(quarrel.item.id)
    assert {field.id: field.value for field in item.fields if field.id in (USERNAME, NOTES)} == {
        USERNAME: "theirs",
        NOTES: "theirs",
    }
    assert quarrel.session.number == number + 1


def test_a_title_and_tags_clash_too() -> None:
    quarrel = Quarrel({"title": "Mine", "tags": ("a",)}, {"title": "Theirs", "tags": ("b", "c")})

    values = quarrel.values()
    choose_other(quarrel.session, values, doors=quarrel.office.doors)

    item = quarrel.session.vault.item(quarrel.item.id)
    assert {value.field_id for value in values} == {TITLE, TAGS}
    assert (item.title, item.tags) == ("Theirs", ("b", "c"))


def test_a_field_that_one_side_took_out_can_be_brought_back() -> None:
    office = Office()
    item = add(office.session, "UPS")
    item = save(office.session, draft_of(item, notes="first")).item
    other = office.unlock(office.other_computer())
    save(other, draft_of(other.vault.item(item.id), notes="theirs"))
    without = replace(draft_of(item), fields=tuple(f for f in draft_of(item).fields if f.id != NOTES))
    save(office.session, without)

    (value,) = clashed_values(office.session, office.session.take_clashes())
    choose_other(office.session, [value], doors=office.doors)

    assert value.kept is None
    assert office.session.vault.item(item.id).notes == "theirs"


def test_a_value_that_was_changed_again_since_is_settled() -> None:
    quarrel = Quarrel({"username": "mine"}, {"username": "theirs"})
    save(quarrel.session, draft_of(quarrel.session.vault.item(quarrel.item.id), username="third"))

    assert quarrel.values() == ()


def test_the_name_of_the_vault_is_nothing_to_choose_in_an_item() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    rename_vault(other, "Theirs", doors=other.doors)
    rename_vault(office.session, "Ours", doors=office.doors)

    clashes = office.session.take_clashes()

    assert len(clashes) == 1
    assert clashed_values(office.session, clashes) == ()


def test_an_item_that_is_gone_is_settled() -> None:
    quarrel = Quarrel({"username": "mine"}, {"username": "theirs"})
    values = quarrel.values()
    purge_items(quarrel.session, [quarrel.item.id], doors=quarrel.office.doors)

    assert quarrel.values() == ()
    with pytest.raises(ItemNotFound):
        choose_other(quarrel.session, values, doors=quarrel.office.doors)


def test_a_mark_has_no_second_value_to_choose() -> None:
    office = Office()
    item = add(office.session, "UPS")
    other = office.unlock(office.other_computer())
    set_favourite(other, item.id, favourite=True, doors=other.doors)
    rename = replace(draft_of(item), tags=("a",))
    save(office.session, rename)

    clashes = office.session.take_clashes()

    assert TITLE in [clash.field_id for clash in clashes]
    assert TITLE not in [value.field_id for value in clashed_values(office.session, clashes)]


def test_both_values_can_be_unsealed() -> None:
    quarrel = Quarrel({"password": "mine"}, {"password": "theirs"})
    (value,) = quarrel.values()
    assert value.kept is not None

    sides = [unseal_value(quarrel.session, value.item_id, field).reveal() for field in (value.kept, value.other)]

    assert sides == ["mine", "theirs"]


def test_a_plain_value_needs_no_unsealing() -> None:
    quarrel = Quarrel({"username": "mine"}, {"username": "theirs"})
    (value,) = quarrel.values()

    assert unseal_value(quarrel.session, value.item_id, value.other).reveal() == "theirs"
