"""Archives that are made to do harm."""

import io
import struct
import warnings
import zipfile

import pytest

from tests.adapters.transfer.samples import zipped_as
from vault_app.adapters.transfer.archive import Archive, is_archive
from vault_app.core.errors import FileDamaged, FileTooLarge, FileUnsafe


def test_parts_are_given_by_name() -> None:
    archive = Archive(zipped_as({"a/b.txt": b"x", "c": b""}))

    assert archive.names == ("a/b.txt", "c")
    assert archive.part("a/b.txt") == b"x"


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "C:x", "\\x", "a\\..\\x"])
def test_a_name_that_leaves_the_archive_is_refused(name: str) -> None:
    with pytest.raises(FileUnsafe) as caught:
        Archive(zipped_as({name: b"x"}))
    assert caught.value.reason == "names"


def test_two_parts_of_one_name_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("a", b"1")
        archive.writestr("a", b"2")

    with pytest.raises(FileUnsafe):
        Archive(stream.getvalue())


def test_a_part_that_unfolds_far_beyond_its_size_is_refused() -> None:
    with pytest.raises(FileUnsafe) as caught:
        Archive(zipped_as({"bomb": bytes(4 << 20)}))
    assert caught.value.reason == "ratio"


def test_a_part_longer_than_its_head_says_is_damage() -> None:
    data = bytearray(zipped_as({"a": b"x" * 5000}))
    entry = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, 10)

    with pytest.raises(FileDamaged):
        Archive(bytes(data)).part("a")


def test_a_changed_part_is_damage() -> None:
    data = bytearray(zipped_as({"a": bytes(range(256)) * 20}))
    data[60] ^= 0xFF

    with pytest.raises(FileDamaged):
        Archive(bytes(data)).part("a")


def test_a_sum_beyond_the_limit_is_refused() -> None:
    data = bytearray(zipped_as({"a": b"x"}))
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, 0x7FFFFFFF)

    with pytest.raises(FileTooLarge):
        Archive(bytes(data))


def test_what_is_no_archive_is_damage_and_has_no_parts() -> None:
    with pytest.raises(FileDamaged):
        Archive(b"PK\x03\x04 nothing more")
    assert Archive.peek(b"PK\x03\x04", "a") is None
    assert not is_archive(b"name,url")


def test_a_part_that_is_not_there_is_damage() -> None:
    with pytest.raises(FileDamaged):
        Archive(zipped_as({"a": b"x"})).part("b")
