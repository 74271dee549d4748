import errno
from pathlib import Path

import pytest

from vault_app.adapters.storage.os_errors import storage_error, typed_errors
from vault_app.core.errors import DiskFull, NotAllowed, NotFound, StorageError, StorageFailed

PLACE = Path("/somewhere/work.vault")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, NotAllowed),
        (errno.EPERM, NotAllowed),
        (errno.EROFS, NotAllowed),
        (errno.ENOENT, NotFound),
        (errno.ENOTDIR, NotFound),
        (errno.EIO, StorageFailed),
        (errno.EISDIR, StorageFailed),
    ],
)
def test_what_the_system_says_becomes_a_typed_error_naming_the_place(number: int, kind: type[StorageError]) -> None:
    error = storage_error(OSError(number, "said"), PLACE)

    assert type(error) is kind
    assert error.path == PLACE


def test_a_full_disk_tells_how_much_was_needed() -> None:
    with pytest.raises(DiskFull) as caught, typed_errors(PLACE, needed_bytes=4096):
        raise OSError(errno.ENOSPC, "full")

    assert caught.value.needed_bytes == 4096


def test_another_failure_keeps_its_number_for_the_record() -> None:
    error = storage_error(OSError(errno.EIO, "broken"), PLACE)

    assert isinstance(error, StorageFailed)
    assert error.errno == errno.EIO


def test_a_failure_without_a_number_is_still_a_storage_failure() -> None:
    error = storage_error(OSError("odd"), PLACE)

    assert isinstance(error, StorageFailed)
    assert error.errno == 0
