import errno
import getpass
import json
import os
import stat
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from threading import Thread

import pytest

from vault_app.adapters.storage import atomic_write, backups, file_facts, file_store
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.adapters.system.clock import SystemClock
from vault_app.core.errors import (
    AlreadyExists,
    ChangedElsewhere,
    DiskFull,
    InUse,
    NotAllowed,
    NotFound,
    StorageFailed,
)
from vault_app.ports.vault_store import Backup, FileVersion, LastWrite

OLD, NEW, NEWER = b"old" * 1000, b"new" * 2000, b"newer" * 1500
DAY = 86_400_000


class Calendar:
    """A clock whose day is set by hand."""

    def __init__(self, day: int = 20_000) -> None:
        self.day = day

    def now_ms(self) -> int:
        return self.day * DAY + 3_600_000

    def steady(self) -> float:
        return 0.0


def store_in(folder: Path, name: str = "work.vault", clock: Calendar | None = None) -> FileVaultStore:
    return FileVaultStore(folder / name, clock=clock or Calendar(), patience=0)


def version(data: bytes) -> FileVersion:
    return FileVersion(sha256(data).digest(), len(data))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refuse(number: int) -> Callable[..., None]:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(number, "refused")

    return fail


def test_what_is_created_is_read_with_its_version(tmp_path: Path) -> None:
    store = store_in(tmp_path)

    made = store.create(OLD)

    assert store.read() == (OLD, made)
    assert made == version(OLD)
    assert names(tmp_path) == ["work.vault"]


def test_a_new_vault_is_readable_by_this_user_only(tmp_path: Path) -> None:
    store_in(tmp_path).create(OLD)

    assert stat.S_IMODE((tmp_path / "work.vault").stat().st_mode) == 0o600


def test_create_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "work.vault").write_bytes(b"someone's")

    with pytest.raises(AlreadyExists):
        store_in(tmp_path).create(OLD)

    assert (tmp_path / "work.vault").read_bytes() == b"someone's"
    assert names(tmp_path) == ["work.vault"]


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP])
def test_create_works_where_the_file_system_has_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "link", refuse(number))

    store_in(tmp_path).create(OLD)
    with pytest.raises(AlreadyExists):
        store_in(tmp_path).create(NEW)

    assert (tmp_path / "work.vault").read_bytes() == OLD
    assert names(tmp_path) == ["work.vault"]


def test_create_tells_when_the_disk_is_full_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", refuse(errno.ENOSPC))

    with pytest.raises(DiskFull) as caught:
        store_in(tmp_path).create(OLD)

    assert caught.value.needed_bytes == len(OLD)
    assert names(tmp_path) == []


def test_create_does_not_make_folders_for_a_mistyped_path(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        store_in(tmp_path / "tpyo").create(OLD)

    assert names(tmp_path) == []


def test_create_makes_the_default_folder(tmp_path: Path) -> None:
    path = tmp_path / "share" / "vault-app" / "work.vault"

    FileVaultStore(path, clock=Calendar(), makes_folder=True).create(OLD)

    assert path.read_bytes() == OLD


def test_replace_puts_the_new_bytes_and_keeps_the_old_beside_them(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = store.create(OLD)

    assert store.replace(NEW, expected=made) == version(NEW)

    assert store.read()[0] == NEW
    assert (tmp_path / "work.vault.bak").read_bytes() == OLD
    assert names(tmp_path) == ["work.vault", "work.vault.backups", "work.vault.bak"]


def test_replace_writes_nothing_over_a_file_that_changed_elsewhere(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = store.create(OLD)
    (tmp_path / "work.vault").write_bytes(OLD[:-1] + b"!")

    with pytest.raises(ChangedElsewhere):
        store.replace(NEW, expected=made)

    assert (tmp_path / "work.vault").read_bytes() == OLD[:-1] + b"!"
    assert names(tmp_path) == ["work.vault"]


def test_replace_notices_another_length_without_reading(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = store.create(OLD)
    (tmp_path / "work.vault").write_bytes(NEW)

    with pytest.raises(ChangedElsewhere):
        store.replace(NEWER, expected=made)


def test_replace_of_a_vault_that_is_gone_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        store_in(tmp_path).replace(NEW, expected=version(OLD))

    assert names(tmp_path) == []


def test_replace_keeps_the_mode_of_the_file(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = store.create(OLD)
    (tmp_path / "work.vault").chmod(0o640)

    store.replace(NEW, expected=made)

    assert stat.S_IMODE((tmp_path / "work.vault").stat().st_mode) == 0o640


def test_replace_keeps_the_owner_where_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "chown", lambda _path, user, group: given.append((user, group)))
    store = store_in(tmp_path)
    made = store.create(OLD)
    pretend_owner(monkeypatch, tmp_path / "work.vault", 4711, 4712)

    store.replace(NEW, expected=made)

    assert given == [(4711, 4712)]


def test_replace_keeps_the_group_where_it_may_not_keep_the_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[int] = []

    def group_only(_path: Path, user: int, group: int) -> None:
        if user != -1:
            raise PermissionError(errno.EPERM, "no")
        given.append(group)

    monkeypatch.setattr(os, "chown", group_only)
    store = store_in(tmp_path)
    made = store.create(OLD)
    pretend_owner(monkeypatch, tmp_path / "work.vault", 4711, 4712)

    store.replace(NEW, expected=made)

    assert given == [4712]


def test_replace_opens_the_file_to_no_other_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "chown", refuse(errno.EPERM))
    store = store_in(tmp_path)
    made = store.create(OLD)
    (tmp_path / "work.vault").chmod(0o660)
    pretend_owner(monkeypatch, tmp_path / "work.vault", 4711, 4712)

    store.replace(NEW, expected=made)

    assert stat.S_IMODE((tmp_path / "work.vault").stat().st_mode) == 0o600


def pretend_owner(monkeypatch: pytest.MonkeyPatch, path: Path, user: int, group: int) -> None:
    inode, real = path.stat().st_ino, os.fstat

    def fstat(handle: int) -> os.stat_result:
        facts = real(handle)
        if facts.st_ino != inode:
            return facts
        fields = list(facts)
        fields[stat.ST_UID], fields[stat.ST_GID] = user, group
        return os.stat_result(fields, {"st_mtime_ns": facts.st_mtime_ns})

    monkeypatch.setattr(os, "fstat", fstat)


def test_a_symbolic_link_is_followed_to_the_real_file(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    made = store_in(real).create(OLD)
    (tmp_path / "link.vault").symlink_to(real / "work.vault")

    store_in(tmp_path, "link.vault").replace(NEW, expected=made)

    assert (tmp_path / "link.vault").is_symlink()
    assert (real / "work.vault").read_bytes() == NEW
    assert (real / "work.vault.bak").read_bytes() == OLD
    assert names(tmp_path) == ["link.vault", "real"]


def test_a_vault_that_may_not_be_written_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_in(tmp_path)
    made = store.create(OLD)
    monkeypatch.setattr(os, "access", lambda path, _how: not str(path).endswith(".vault"))

    assert not store.writable()
    with pytest.raises(NotAllowed):
        store.replace(NEW, expected=made)

    assert names(tmp_path) == ["work.vault"]


def test_a_vault_in_a_folder_of_ones_own_is_writable(tmp_path: Path) -> None:
    assert store_in(tmp_path).writable()
    store_in(tmp_path).create(OLD)
    assert store_in(tmp_path).writable()
    assert not store_in(tmp_path / "missing").writable()


def test_a_path_that_the_disk_cannot_look_up_can_still_be_asked_about(tmp_path: Path) -> None:
    assert store_in(tmp_path, "x" * 300).writable()  # looking it up fails; writing will tell


def test_a_busy_vault_is_in_use(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = store.create(OLD)
    lock = tmp_path / ".work.vault.lock"
    lock.write_text('{"host": "elsewhere", "pid": 3, "user": "ann", "since_ms": 5}', encoding="utf-8")

    with pytest.raises(InUse) as caught:
        FileVaultStore(tmp_path / "work.vault", clock=SystemClock(), patience=0).replace(NEW, expected=made)

    assert (caught.value.user, caught.value.host) == ("ann", "elsewhere")
    assert store.read()[0] == OLD


def test_what_a_killed_save_left_behind_goes_when_the_vault_is_next_read(tmp_path: Path) -> None:
    store_in(tmp_path).create(OLD)
    for trace in (".work.vault.saving", ".work.vault.keeping", ".work.vault.lock"):
        (tmp_path / trace).write_bytes(b"")

    assert store_in(tmp_path).read()[0] == OLD

    assert names(tmp_path) == ["work.vault"]


def test_what_another_vault_left_behind_stays(tmp_path: Path) -> None:
    store_in(tmp_path).create(OLD)
    (tmp_path / ".private.vault.saving").write_bytes(b"")

    store_in(tmp_path).read()

    assert names(tmp_path) == [".private.vault.saving", "work.vault"]


def test_the_unfinished_file_of_a_save_that_is_running_stays(tmp_path: Path) -> None:
    store_in(tmp_path).create(OLD)
    (tmp_path / ".work.vault.saving").write_bytes(b"")
    lock = tmp_path / ".work.vault.lock"
    lock.write_text('{"host": "elsewhere", "pid": 3, "user": "ann", "since_ms": 5}', encoding="utf-8")

    FileVaultStore(tmp_path / "work.vault", clock=SystemClock()).read()

    assert (tmp_path / ".work.vault.saving").exists()


@pytest.mark.parametrize("kind", ["folder", "pipe", "huge"])
def test_what_is_no_ordinary_file_is_refused_before_it_is_read(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "work.vault"
    expected = {"folder": errno.EISDIR, "pipe": errno.EINVAL, "huge": errno.EFBIG}[kind]
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.touch()
        os.truncate(path, file_facts.LARGEST_FILE + 1)

    with pytest.raises(StorageFailed) as caught:
        store_in(tmp_path).read()

    assert caught.value.errno == expected


def test_what_was_read_ahead_is_what_the_next_read_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_in(tmp_path)
    (tmp_path / "work.vault").write_bytes(OLD)

    assert store.read_ahead() == OLD
    with monkeypatch.context() as patched:
        patched.setattr(file_store, "read_file", None)  # nobody reads again
        assert store.read() == (OLD, version(OLD))
    assert store.read() == (OLD, version(OLD))


def test_what_was_read_ahead_is_read_again_where_the_file_changed_since(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    (tmp_path / "work.vault").write_bytes(OLD)

    assert store.read_ahead() == OLD
    (tmp_path / "work.vault").unlink()
    (tmp_path / "work.vault").write_bytes(NEW)
    assert store.read() == (NEW, version(NEW))


def test_a_missing_vault_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as caught:
        store_in(tmp_path).read()

    assert caught.value.path == tmp_path / "work.vault"


def test_a_file_that_is_written_while_it_is_read_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "work.vault"
    path.write_bytes(OLD)
    real, seen = os.fstat, []

    def fstat(handle: int) -> os.stat_result:
        seen.append(handle)
        if len(seen) == 2:
            path.write_bytes(NEW)
        return real(handle)

    monkeypatch.setattr(os, "fstat", fstat)

    assert store_in(tmp_path).read()[0] == NEW
    assert len(seen) == 4


def test_the_place_is_the_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    store = FileVaultStore(Path("work.vault"), clock=Calendar())

    assert store.place == str(tmp_path / "work.vault")
    assert store.path == Path("work.vault")


def save(store: FileVaultStore, *contents: bytes) -> None:
    for data in contents:
        store.replace(data, expected=store.read()[1])


def test_the_backup_is_always_the_copy_before_the_last_save(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(OLD)

    save(store, NEW, NEWER)

    assert (tmp_path / "work.vault.bak").read_bytes() == NEW


def test_the_first_save_of_a_day_keeps_the_copy_of_the_day_before(tmp_path: Path) -> None:
    clock = Calendar(20_000)
    store = store_in(tmp_path, clock=clock)
    store.create(OLD)

    save(store, NEW, NEWER)
    clock.day += 1
    save(store, OLD)

    folder = tmp_path / "work.vault.backups"
    assert names(folder) == ["2024-10-04.vault", "2024-10-05.vault"]
    assert (folder / "2024-10-04.vault").read_bytes() == OLD
    assert (folder / "2024-10-05.vault").read_bytes() == NEWER


def test_seven_days_are_kept(tmp_path: Path) -> None:
    clock = Calendar(20_000)
    store = store_in(tmp_path, clock=clock)
    store.create(OLD)

    for day in range(20_000, 20_010):
        clock.day = day
        save(store, b"day %d" % day)

    assert len(names(tmp_path / "work.vault.backups")) == 7
    assert names(tmp_path / "work.vault.backups")[-1] == "2024-10-13.vault"


def test_backups_are_listed_newest_first_and_can_be_read(tmp_path: Path) -> None:
    clock = Calendar()
    store = store_in(tmp_path, clock=clock)
    store.create(OLD)
    os.utime(tmp_path / "work.vault", ns=(10**18, 10**18))
    save(store, NEW)
    clock.day += 1
    save(store, NEWER)

    found = store.backups()

    assert [store.read_backup(backup) for backup in found[:2]] == [NEW, NEW]
    assert found[0].size == len(NEW)
    assert found[-1] == Backup("work.vault.backups/2024-10-04.vault", 10**12, len(OLD))


def test_a_vault_without_saves_has_no_backups(tmp_path: Path) -> None:
    store_in(tmp_path).create(OLD)

    assert list(store_in(tmp_path).backups()) == []


def test_what_is_no_backup_is_not_listed_and_cannot_be_reached(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(OLD)
    (tmp_path / "work.vault.backups").mkdir()
    (tmp_path / "work.vault.backups" / "notes.txt").write_bytes(b"someone's")
    (tmp_path / "work.vault.bak").mkdir()

    assert list(store.backups()) == []
    for name in ("work.vault.backups/notes.txt", "../secret", "work.vault"):
        with pytest.raises(NotFound):
            store.read_backup(Backup(name, 0, 0))


def test_a_backup_can_be_resealed_and_keeps_its_time(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(OLD)
    save(store, NEW)
    backup = store.backups()[0]

    store.replace_backup(backup, b"sealed anew")

    assert store.read_backup(backup) == b"sealed anew"
    assert {entry.time for entry in store.backups() if entry.name == backup.name} == {backup.time}


def test_a_resealed_backup_waits_for_the_lock_and_leaves_nothing_behind(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(OLD)
    save(store, NEW)
    lock = tmp_path / ".work.vault.lock"
    lock.write_text('{"host": "elsewhere", "pid": 3, "user": "ann", "since_ms": 5}', encoding="utf-8")
    patient = FileVaultStore(tmp_path / "work.vault", clock=SystemClock(), patience=0)

    with pytest.raises(InUse):
        patient.replace_backup(store.backups()[0], b"sealed anew")
    lock.unlink()
    patient.replace_backup(store.backups()[0], b"sealed anew")

    assert names(tmp_path) == ["work.vault", "work.vault.backups", "work.vault.bak"]


def test_resealing_one_backup_leaves_the_vault_and_the_others_alone(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(OLD)
    save(store, NEW)
    first, second = store.backups()

    store.replace_backup(first, b"sealed anew")

    assert store.read_backup(second) == OLD
    assert store.read()[0] == NEW


def test_backups_can_be_removed_twice(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(OLD)
    save(store, NEW)
    found = store.backups()

    for backup in (*found, *found):
        store.remove_backup(backup)

    assert list(store.backups()) == []
    assert names(tmp_path) == ["work.vault"]
    with pytest.raises(NotFound):
        store.read_backup(found[0])


def test_replacing_a_backup_that_is_gone_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        store_in(tmp_path).replace_backup(Backup("work.vault.bak", 0, 0), NEW)


@pytest.mark.parametrize("number", [errno.EPERM, errno.EXDEV])
def test_backups_are_real_copies_where_the_file_system_has_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    store = store_in(tmp_path)
    store.create(OLD)
    os.utime(tmp_path / "work.vault", ns=(10**18, 10**18))
    monkeypatch.setattr(os, "link", refuse(number))

    save(store, NEW)

    assert (tmp_path / "work.vault.bak").read_bytes() == OLD
    assert (tmp_path / "work.vault.bak").stat().st_mtime_ns == 10**18
    assert names(tmp_path) == ["work.vault", "work.vault.backups", "work.vault.bak"]


def test_a_save_without_its_backup_is_not_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_in(tmp_path)
    made = store.create(OLD)
    monkeypatch.setattr(os, "link", refuse(errno.ENOSPC))

    with pytest.raises(DiskFull):
        store.replace(NEW, expected=made)

    assert names(tmp_path) == ["work.vault"]
    assert store.read()[0] == OLD


def test_a_save_without_its_dated_copy_is_done(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(OLD)
    (tmp_path / "work.vault.backups").write_bytes(b"in the way")

    save(store, NEW)

    assert store.read()[0] == NEW
    assert (tmp_path / "work.vault.bak").read_bytes() == OLD


def test_a_save_killed_after_its_backup_was_made_does_not_disturb_the_next(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(OLD)
    (tmp_path / "work.vault.bak").hardlink_to(tmp_path / "work.vault")

    save(store, NEW)

    assert (tmp_path / "work.vault.bak").read_bytes() == OLD
    assert names(tmp_path) == ["work.vault", "work.vault.backups", "work.vault.bak"]


def test_a_link_to_the_vault_in_the_place_of_the_backup_gives_way_to_a_copy(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    first = store.create(OLD)
    (tmp_path / "work.vault.bak").symlink_to("work.vault")

    store.replace(NEW, expected=first)

    assert not (tmp_path / "work.vault.bak").is_symlink()
    assert (tmp_path / "work.vault.bak").read_bytes() == OLD


@pytest.mark.parametrize("name", [".work.vault.lock", ".work.vault.saving", ".work.vault.keeping"])
def test_a_folder_in_the_way_of_a_save_is_named(tmp_path: Path, name: str) -> None:
    store = store_in(tmp_path)
    first = store.create(OLD)
    (tmp_path / name).mkdir()

    with pytest.raises(StorageFailed) as caught:
        store.replace(NEW, expected=first)

    assert caught.value.path == tmp_path / name
    assert store.read()[0] == OLD


# --- what happens outside --------------------------------------------------------------------------------


def test_what_was_just_read_or_written_is_unchanged(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    created = store.create(OLD)
    after_create = store.unchanged(created)
    replaced = store.replace(NEW, expected=created)

    assert (after_create, store.unchanged(created), store.unchanged(replaced)) == (True, False, True)
    again = store_in(tmp_path)
    assert not again.unchanged(replaced)  # never read
    assert again.unchanged(again.read()[1])


def test_a_file_that_another_program_replaced_is_changed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    created = store.create(OLD)
    store_in(tmp_path).replace(NEW, expected=created)

    assert not store.unchanged(created)


def test_a_file_that_is_gone_is_changed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    created = store.create(OLD)
    store.path.unlink()

    assert not store.unchanged(created)
    assert store.last_write() == LastWrite()


def test_who_wrote_last_is_told_where_it_is_someone_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_in(tmp_path)
    store.create(OLD)
    own = store.last_write()
    me = getpass.getuser()
    uid = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: uid + 1)

    assert own.user == ""
    assert own.time == store.path.stat().st_mtime_ns // 1_000_000
    assert store.last_write().user == me


def test_a_writer_without_a_name_stays_unnamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert file_facts.other_user(3_999_999_999) == ""


def test_a_lock_that_was_left_behind_is_taken(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    created = store.create(OLD)
    lock = tmp_path / ".work.vault.lock"
    lock.write_text(json.dumps({"host": "LAPTOP-7", "pid": 7, "user": "mia", "since_ms": 1}), encoding="utf-8")
    os.utime(lock, (store._clock.now_ms() / 1000,) * 2)
    with pytest.raises(InUse) as refused:
        store.replace(NEW, expected=created)

    store.take_lock()
    store.take_lock()  # nothing is there

    assert (refused.value.user, refused.value.host) == ("mia", "LAPTOP-7")
    assert store.unchanged(store.replace(NEW, expected=created))


def test_a_writer_whose_lock_was_taken_away_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_in(tmp_path)
    created = store.create(OLD)
    keep = backups.keep_previous

    def interrupted(vault: Path, *, now_ms: int) -> None:
        keep(vault, now_ms=now_ms)
        store_in(tmp_path).take_lock()

    monkeypatch.setattr(backups, "keep_previous", interrupted)

    with pytest.raises(InUse):
        store.replace(NEW, expected=created)

    assert store.path.read_bytes() == OLD
    assert ".work.vault.saving" not in names(tmp_path)


def test_a_disk_that_fails_once_the_new_file_is_there_confirms_nothing_and_the_file_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    monkeypatch.setattr(atomic_write, "sync_folder", refuse(errno.EIO))

    made = store.create(OLD)
    saved = store.replace(NEW, expected=made)

    assert (made.confirmed, saved.confirmed) == (False, False)
    assert store.read()[0] == NEW
    assert store.read_backup(store.backups()[0]) == OLD
    assert not [name for name in names(tmp_path) if name.startswith(".")]


def test_a_save_that_went_well_is_confirmed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = store.create(OLD)

    assert made.confirmed
    assert store.replace(NEW, expected=made).confirmed


def test_a_lock_that_cannot_be_let_go_of_does_not_undo_what_was_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    close, closed = os.close, list[int]()

    def failing(handle: int) -> None:
        close(handle)
        closed.append(handle)
        if (tmp_path / "work.vault").exists():
            raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "close", failing)
    made = store.create(OLD)
    monkeypatch.setattr(os, "close", close)

    assert closed
    assert store.read() == (OLD, made)


def test_a_file_of_the_same_size_that_another_put_there_is_not_replaced(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    expected = store.create(OLD)
    theirs = OLD[::-1]
    (tmp_path / "work.vault").write_bytes(theirs)

    with pytest.raises(ChangedElsewhere):
        store.replace(NEW, expected=expected)

    assert (tmp_path / "work.vault").read_bytes() == theirs
    assert names(tmp_path) == ["work.vault"]


def test_a_vault_is_saved_where_the_system_gives_no_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_thread(_thread: Thread) -> None:
        raise RuntimeError("can't start new thread")

    store = store_in(tmp_path)
    expected = store.create(OLD)

    with monkeypatch.context() as patched:
        patched.setattr(Thread, "start", no_thread)
        assert store.replace(NEW, expected=expected) == version(NEW)

    assert store.read() == (NEW, version(NEW))
