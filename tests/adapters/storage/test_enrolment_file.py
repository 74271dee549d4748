import json
from pathlib import Path

import pytest

from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.core.errors import StorageError
from vault_app.core.ids import VaultId
from vault_app.ports.device_state import Enrolment

VAULT = VaultId(b"the first vault.")
ENROLMENT = Enrolment(b"l" * 16, 1_772_366_400_000)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / f"{VAULT.hex()}.quick.json"


def test_the_file_holds_a_locator_and_a_time(tmp_path: Path, file: Path) -> None:
    DeviceFiles(tmp_path).set_enrolment(VAULT, ENROLMENT)

    assert json.loads(file.read_bytes()) == {"locator": "6c" * 16, "passphrase_ms": 1_772_366_400_000}
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b"{}",
        b'{"locator": "6c", "passphrase_ms": 1}',
        b'{"locator": 5, "passphrase_ms": 1}',
        b'{"locator": "6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c", "passphrase_ms": "1"}',
        b'{"locator": "6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c", "passphrase_ms": 1, "more": 2}',
    ],
)
def test_a_file_that_cannot_be_read_means_that_quick_unlock_is_off(tmp_path: Path, file: Path, content: bytes) -> None:
    file.write_bytes(content)

    assert DeviceFiles(tmp_path).enrolment(VAULT) is None


def test_a_folder_in_its_place_is_an_error_when_written_and_none_when_read(tmp_path: Path, file: Path) -> None:
    file.mkdir()

    assert DeviceFiles(tmp_path).enrolment(VAULT) is None
    with pytest.raises(StorageError):
        DeviceFiles(tmp_path).set_enrolment(VAULT, None)
