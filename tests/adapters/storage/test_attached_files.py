"""Files that come in, and files that go out, on a real disk."""

import errno
import io
import os
import stat
from pathlib import Path

import pytest

from vault_app.adapters.storage.attached_files import FilesOnDisk, content_of
from vault_app.core.errors import AttachmentEmpty, AttachmentNotSaved, AttachmentUnreadable
from vault_app.core.secret import Secret

FILES = FilesOnDisk()


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reasons = {}
    for name in ("gone", ".", "pipe"):
        with pytest.raises(AttachmentUnreadable) as told:
            FILES.read(tmp_path / name)
        reasons[name] = told.value.reason

    assert reasons == {"gone": "gone", ".": "not-a-file", "pipe": "not-a-file"}
    with pytest.raises(AttachmentEmpty):
        FILES.read(written(tmp_path / "empty", b""))


class Growing(io.RawIOBase):
    """A file that has so many bytes, and then fails or ends."""

    def __init__(self, size: int, *, fails: bool = False) -> None:
        self._left, self._fails = size, fails

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # the stub takes any buffer
        if self._fails:
            raise OSError(5, "the disk")
        got = min(self._left, len(buffer))
        self._left -= got
        return got


@pytest.mark.parametrize("file", [Growing(5), Growing(3), Growing(4, fails=True)])
def test_a_file_that_changes_or_fails_while_it_is_read_is_not_taken(file: Growing) -> None:
    with pytest.raises(AttachmentUnreadable) as told:
        content_of(file, 4)

    assert told.value.reason == "failed"


def test_a_saved_file_is_its_owners_alone_and_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "saved"

    FILES.save(path, Secret("long text"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    FILES.save(path, Secret("text"))

    assert path.read_text() == "text"


def test_what_cannot_be_written_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(AttachmentNotSaved):
        FILES.save(tmp_path / "no folder" / "x", Secret("x"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here is always full")
def test_a_full_disk_is_told_and_a_device_stays_one() -> None:
    with pytest.raises(AttachmentNotSaved) as told:
        FILES.save(Path("/dev/full"), Secret("x"))

    assert told.value.reason == "disk-full"
    assert Path("/dev/full").is_char_device()


def test_a_disk_that_fills_up_leaves_the_file_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "kept", b"what was there")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AttachmentNotSaved) as told:
        FILES.save(path, Secret("new"))

    assert told.value.reason == "disk-full"
    assert path.read_bytes() == b"what was there"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_to_the_file_that_is_saved(tmp_path: Path) -> None:
    path = written(tmp_path / "real", b"before")
    (tmp_path / "link").symlink_to(path)

    FILES.save(tmp_path / "link", Secret("after"))

    assert (tmp_path / "link").is_symlink()
    assert path.read_bytes() == b"after"


def test_a_pipe_takes_what_is_saved_into_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reading = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        FILES.save(tmp_path / "pipe", Secret("text"))
        assert os.read(reading, 9) == b"text"
    finally:
        os.close(reading)


def test_a_name_as_long_as_names_may_be_is_saved(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 127)

    FILES.save(path, Secret("text"))

    assert path.read_bytes() == b"text"


def test_what_a_killed_save_of_the_same_file_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    gone = 2**22 + 1  # above every process id of Linux
    left, other = tmp_path / f".scan.pdf.{gone}-0.new", tmp_path / f".other.{gone}-0.new"
    for path in (left, other):
        path.write_bytes(b"x")

    FILES.save(tmp_path / "scan.pdf", Secret("text"))

    assert {path.name for path in tmp_path.iterdir()} == {"scan.pdf", other.name}
