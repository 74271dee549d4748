"""Files of other programs on the disk."""

import os
import resource
from pathlib import Path

import pytest

from vault_app.adapters.transfer.disk_files import WRITERS, DiskFiles
from vault_app.adapters.transfer.limits import MOST_FILE_BYTES
from vault_app.adapters.transfer.registry import READERS
from vault_app.core.column_role import Role
from vault_app.core.errors import AlreadyExists, FileDamaged, FileTooLarge, NotFound, StorageFailed
from vault_app.core.ids import PASSWORD, USERNAME
from vault_app.format.versions import MAGIC


def test_a_file_is_written_read_and_deleted(tmp_path: Path) -> None:
    files, path = DiskFiles(), tmp_path / "out.csv"

    files.write_new(path, bytearray(b"name,url,username,password\n"))

    assert path.stat().st_mode & 0o777 == 0o600
    assert files.reader_for(files.content(path)).key == "chromium-csv"
    files.delete(path)
    with pytest.raises(NotFound):
        files.content(path)


def test_no_file_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"mine")

    with pytest.raises(AlreadyExists):
        DiskFiles().write_new(tmp_path / "x", b"new")


def test_a_file_that_cannot_be_written_whole_is_taken_away_again(tmp_path: Path) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(StorageFailed):
            DiskFiles().write_new(tmp_path / "x", bytes(5000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert not (tmp_path / "x").exists()


def test_a_pipe_and_a_folder_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path / "pipe", tmp_path):
        with pytest.raises(StorageFailed):
            DiskFiles().content(path)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(MOST_FILE_BYTES + 1)

    with pytest.raises(FileTooLarge):
        DiskFiles().content(tmp_path / "huge")


def test_a_table_that_nobody_knows_is_read_by_what_its_columns_hold() -> None:
    files, data = DiskFiles(), b"what,who,how\nMail,dana,pw1\n"

    assert files.columns(data) == (("what", "who", "how"), (Role.KEPT, Role.KEPT, Role.KEPT))
    (item,) = files.table_reader([Role.TITLE, Role.USERNAME, Role.PASSWORD]).read(data).items
    assert (item.draft.title, [field.id for field in item.draft.fields]) == ("Mail", [USERNAME, PASSWORD])
    with pytest.raises(FileDamaged):
        files.columns(b"")


def test_everything_that_is_written_is_read_again() -> None:
    keys = {reader.key for reader in DiskFiles().readers()}

    assert tuple(DiskFiles().readers()) == READERS
    assert tuple(DiskFiles().writers()) == WRITERS
    assert {writer.key.removesuffix("-spreadsheet").replace("encrypted", "json") for writer in WRITERS} <= keys


@pytest.mark.parametrize(("kind", "is_vault"), [(1, True), (5, False), (2, False)])
def test_a_vault_is_told_from_an_export_by_its_first_bytes(tmp_path: Path, kind: int, is_vault: bool) -> None:  # noqa: FBT001  # a case
    path = tmp_path / "file"
    path.write_bytes(MAGIC + bytes([1, kind, 0]))

    assert DiskFiles().is_vault(path) == is_vault


def test_what_is_shorter_than_the_beginning_of_a_vault_is_none(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(MAGIC)

    assert not DiskFiles().is_vault(path)


def test_a_folder_is_no_vault_and_says_why(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed):
        DiskFiles().is_vault(tmp_path)
