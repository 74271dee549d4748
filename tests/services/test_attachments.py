"""Files on their way into items and out of them, on a real session."""

import io
import os
import stat
from pathlib import Path

import pytest

from tests.fakes.sample_session import SampleSession, item_id, sample_session
from vault_app.core.attachments import about_bytes, files_of
from vault_app.core.errors import (
    AttachmentEmpty,
    AttachmentNotSaved,
    AttachmentTooLarge,
    AttachmentUnreadable,
    ItemNotFound,
    ReadOnly,
)
from vault_app.core.ids import PASSWORD
from vault_app.core.item import Sealed, Why
from vault_app.core.secret import Secret
from vault_app.services.attachments import ReadFile, attach, content_of, extract, read_file, save_file
from vault_app.services.save_item import undo

GITHUB = item_id("GitHub")
MOST = 16 << 20


@pytest.fixture
def sample() -> SampleSession:
    return sample_session()


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_file_comes_back_byte_for_byte(sample: SampleSession, tmp_path: Path) -> None:
    content = os.urandom(100_000)
    read = read_file(written(tmp_path / "key.bin", content))

    attach(sample.session, GITHUB, [read], doors=sample.doors)
    (file,) = files_of(sample.session.vault.item(GITHUB))
    extract(sample.session, GITHUB, file.id, tmp_path / "out.bin")

    assert (tmp_path / "out.bin").read_bytes() == content
    assert file.label == "key.bin"
    assert isinstance(file.value, Sealed)
    assert 0 <= about_bytes(file.value) - len(content) < 64
    assert not read.content


def test_the_largest_file_is_kept_and_one_byte_more_is_not(sample: SampleSession, tmp_path: Path) -> None:
    read = read_file(written(tmp_path / "large", bytes(MOST)))
    attach(sample.session, GITHUB, [read], doors=sample.doors)
    assert len(files_of(sample.session.vault.item(GITHUB))) == 1

    with pytest.raises(AttachmentTooLarge) as told:
        read_file(written(tmp_path / "larger", bytes(MOST + 1)))
    assert (told.value.size, told.value.most) == (MOST + 1, MOST)


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reasons = {}
    for name in ("gone", ".", "pipe"):
        with pytest.raises(AttachmentUnreadable) as told:
            read_file(tmp_path / name)
        reasons[name] = told.value.reason

    assert reasons == {"gone": "gone", ".": "not-a-file", "pipe": "not-a-file"}
    with pytest.raises(AttachmentEmpty):
        read_file(written(tmp_path / "empty", b""))


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

    save_file(path, Secret("long text"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    save_file(path, Secret("text"))

    assert path.read_text() == "text"


def test_what_cannot_be_written_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(AttachmentNotSaved):
        save_file(tmp_path / "no folder" / "x", Secret("x"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here is always full")
def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "unlink", lambda _path: None)  # the device stays

    with pytest.raises(AttachmentNotSaved) as told:
        save_file(Path("/dev/full"), Secret("x"))

    assert told.value.reason == "disk-full"


def test_what_is_attached_can_be_taken_back_and_stays_in_the_history(sample: SampleSession) -> None:
    result = attach(sample.session, GITHUB, [ReadFile("a.txt", Secret("text"))], doors=sample.doors)

    undo(sample.session, result.undo, doors=sample.doors)

    item = sample.session.vault.item(GITHUB)
    assert files_of(item) == ()
    assert [(entry.field.label, entry.why) for entry in item.history[-1:]] == [("a.txt", Why.REMOVED)]


def test_only_files_are_extracted(sample: SampleSession, tmp_path: Path) -> None:
    with pytest.raises(ItemNotFound):
        extract(sample.session, GITHUB, PASSWORD, tmp_path / "x")
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_attached_to_a_vault_that_is_only_read(sample: SampleSession) -> None:
    sample.session.read_only = "newer"
    file = ReadFile("a.txt", Secret("text"))

    with pytest.raises(ReadOnly):
        attach(sample.session, GITHUB, [file], doors=sample.doors)

    assert not file.content
