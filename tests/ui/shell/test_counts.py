from dataclasses import replace

from tests.fakes.sample_session import item_id, sample_session
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import USERNAME, VaultId
from vault_app.core.item import FieldType
from vault_app.core.vault import Vault
from vault_app.services.delete_item import delete_items
from vault_app.services.save_item import save_item
from vault_app.ui.shell.counts import Counts, counts_of


def test_an_empty_vault_counts_nothing() -> None:
    assert counts_of(Vault(VaultId(bytes(16)), "Northpine")) == Counts(0, 0, (), 0)


def test_the_counts_agree_with_the_items() -> None:
    vault = sample_session().session.vault
    items = list(vault.items())

    counts = counts_of(vault)

    assert counts.every == len(items)
    assert counts.favourites == sum(item.favourite for item in items)
    assert dict(counts.tags) == {
        tag: sum(tag in item.tags for item in items) for tag in {tag for item in items for tag in item.tags}
    }


def test_tags_stand_in_order_of_their_names() -> None:
    names = [name for name, _count in counts_of(sample_session().session.vault).tags]

    assert names == sorted(names, key=str.casefold)


def test_what_is_in_the_bin_is_counted_there_alone() -> None:
    sample = sample_session()
    favourite = next(item for item in sample.session.vault.items() if item.favourite)
    before = counts_of(sample.session.vault)

    delete_items(sample.session, [favourite.id], doors=sample.doors)

    after = counts_of(sample.session.vault)
    assert (after.bin, after.every, after.favourites) == (1, before.every - 1, before.favourites - 1)


def test_records_are_no_items_to_a_person() -> None:
    session = sample_session().session
    before = counts_of(session.vault)
    record = Draft(None, "site", "github.com", (DraftField(USERNAME, FieldType.TEXT, "dana"),), ("Rules",))
    item = save_item(session, record, doors=session.doors).item
    delete_items(
        session, [save_item(session, replace(record, title="x.org"), doors=session.doors).item.id], doors=session.doors
    )

    assert session.vault.position(item.id) is not None
    assert counts_of(session.vault) == before


def test_codes_and_kinds_are_counted_outside_the_bin() -> None:
    session = sample_session().session
    save_item(session, Draft(None, "card", "Visa", ()), doors=session.doors)

    before = counts_of(session.vault)
    delete_items(session, [item_id("GitHub")], doors=session.doors)
    after = counts_of(session.vault)

    assert (before.codes, dict(before.kinds)) == (1, {"login": 34, "card": 1})
    assert (after.codes, dict(after.kinds), after.bin) == (0, {"login": 33, "card": 1}, 1)
