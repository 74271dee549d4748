"""What every `VaultStore` does, the one in memory included; register a new one in ``STORES``."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.memory_store import MemoryStore
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.adapters.system.clock import SystemClock
from vault_app.core.errors import AlreadyExists, ChangedElsewhere, NotFound
from vault_app.ports.vault_store import Backup, VaultStore

STORES: dict[str, Callable[[Path], VaultStore]] = {
    "memory": lambda _folder: MemoryStore(),
    "file": lambda folder: FileVaultStore(folder / "work.vault", clock=SystemClock()),
}

OLD = b"the first bytes"
NEW = b"the second bytes, which are longer"


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> VaultStore:
    return STORES[request.param](tmp_path)


def test_what_was_created_is_read_back(store: VaultStore) -> None:
    created = store.create(OLD)

    data, version = store.read()

    assert data == OLD
    assert version == created
    assert (version.sha256, version.size) == (hashlib.sha256(OLD).digest(), len(OLD))


def test_a_vault_that_is_not_there_is_not_found(store: VaultStore) -> None:
    with pytest.raises(NotFound):
        store.read()


def test_creating_never_overwrites(store: VaultStore) -> None:
    store.create(OLD)

    with pytest.raises(AlreadyExists):
        store.create(NEW)

    assert store.read()[0] == OLD


def test_replacing_gives_the_version_that_a_read_gives(store: VaultStore) -> None:
    replaced = store.replace(NEW, expected=store.create(OLD))

    assert store.read() == (NEW, replaced)


def test_another_version_is_not_replaced(store: VaultStore) -> None:
    first = store.create(OLD)
    store.replace(NEW, expected=first)

    with pytest.raises(ChangedElsewhere):
        store.replace(b"late", expected=first)

    assert store.read()[0] == NEW


def test_the_replaced_bytes_are_kept_as_a_backup(store: VaultStore) -> None:
    store.replace(NEW, expected=store.create(OLD))

    newest = store.backups()[0]

    assert store.read_backup(newest) == OLD
    assert newest.size == len(OLD)


def test_a_new_vault_has_no_backups(store: VaultStore) -> None:
    store.create(OLD)

    assert not store.backups()


def test_a_backup_can_be_replaced(store: VaultStore) -> None:
    store.replace(NEW, expected=store.create(OLD))

    store.replace_backup(store.backups()[0], b"sealed again")

    assert store.read_backup(store.backups()[0]) == b"sealed again"
    assert store.read()[0] == NEW


def test_removed_backups_are_gone_and_removing_them_again_is_no_error(store: VaultStore) -> None:
    store.replace(NEW, expected=store.create(OLD))
    kept = store.backups()

    for backup in (*kept, *kept):
        store.remove_backup(backup)

    assert not store.backups()
    with pytest.raises(NotFound):
        store.read_backup(kept[0])
    assert store.read()[0] == NEW


def test_a_backup_that_never_was_is_not_found(store: VaultStore) -> None:
    store.create(OLD)
    stranger = Backup("no such backup", 0, 0)

    with pytest.raises(NotFound):
        store.read_backup(stranger)
    with pytest.raises(NotFound):
        store.replace_backup(stranger, b"")


def test_a_vault_can_be_written_where_it_was_created(store: VaultStore) -> None:
    store.create(OLD)

    assert store.writable()


def test_the_place_has_words(store: VaultStore) -> None:
    assert store.place


def test_what_was_written_last_is_unchanged_until_it_is_replaced(store: VaultStore) -> None:
    first = store.create(OLD)
    before = store.unchanged(first)
    second = store.replace(NEW, expected=first)

    assert (before, store.unchanged(first), store.unchanged(second)) == (True, False, True)


def test_nobody_holds_a_lock_that_nobody_took(store: VaultStore) -> None:
    store.take_lock()

    assert store.create(OLD).size == len(OLD)


def test_this_person_is_not_named_as_the_last_writer(store: VaultStore) -> None:
    store.create(OLD)

    assert store.last_write().user == ""
