from tests.fakes.sample_session import sample_session
from vault_app.core.ids import VaultId
from vault_app.core.vault import Vault
from vault_app.services.delete_item import delete_items
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
