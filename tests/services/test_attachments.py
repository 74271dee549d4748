"""Files on their way into items and out of them, on a real session."""

import os
from pathlib import Path

import pytest

from tests.fakes.sample_session import SampleSession, item_id, sample_session
from vault_app.adapters.storage.attached_files import FilesOnDisk
from vault_app.core.attachments import about_bytes, files_of
from vault_app.core.errors import (
    AttachmentTooLarge,
    ItemNotFound,
    ReadOnly,
)
from vault_app.core.ids import PASSWORD
from vault_app.core.item import Sealed, Why
from vault_app.core.secret import Secret
from vault_app.ports.attached_files import ReadFile
from vault_app.services.attachments import attach, extract
from vault_app.services.save_item import undo

GITHUB = item_id("GitHub")
FILES = FilesOnDisk()
MOST = 16 << 20


@pytest.fixture
def sample() -> SampleSession:
    return sample_session()


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_file_comes_back_byte_for_byte(sample: SampleSession, tmp_path: Path) -> None:
    content = os.urandom(100_000)
    read = FILES.read(written(tmp_path / "key.bin", content))

    attach(sample.session, GITHUB, [read], doors=sample.doors)
    (file,) = files_of(sample.session.vault.item(GITHUB))
    extract(sample.session, GITHUB, file.id, tmp_path / "out.bin")

    assert (tmp_path / "out.bin").read_bytes() == content
    assert file.label == "key.bin"
    assert isinstance(file.value, Sealed)
    assert 0 <= about_bytes(file.value) - len(content) < 64
    assert not read.content


def test_the_largest_file_is_kept_and_one_byte_more_is_not(sample: SampleSession, tmp_path: Path) -> None:
    read = FILES.read(written(tmp_path / "large", bytes(MOST)))
    attach(sample.session, GITHUB, [read], doors=sample.doors)
    assert len(files_of(sample.session.vault.item(GITHUB))) == 1

    with pytest.raises(AttachmentTooLarge) as told:
        FILES.read(written(tmp_path / "larger", bytes(MOST + 1)))
    assert (told.value.size, told.value.most) == (MOST + 1, MOST)


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
