import errno
import json
import os
import stat
from pathlib import Path

import pytest

from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.core.errors import DiskFull, StorageError
from vault_app.core.ids import VaultId
from vault_app.ports.device_state import Pin

VAULT, OTHER = VaultId(b"\x01" * 16), VaultId(b"\x02" * 16)
PIN = Pin(7, b"a" * 32, b"b" * 32, b"c" * 32, (b"d" * 32, b"e" * 32))
WRITTEN = {"number": 7, "sha256": "61" * 32, "key_tag": "62" * 32, "recovery": "", "retired": []}


def test_a_device_that_has_not_seen_a_vault_knows_nothing_of_it(tmp_path: Path) -> None:
    device = DeviceFiles(tmp_path / "state")

    assert device.pin(VAULT) is None
    assert device.last_good(VAULT) is None
    assert device.sidecar(VAULT) is None
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize("pin", [PIN, Pin(0, b"a" * 32, b"b" * 32)])
def test_a_pin_is_remembered_whole_between_starts(tmp_path: Path, pin: Pin) -> None:
    DeviceFiles(tmp_path / "state").set_pin(VAULT, pin)

    assert DeviceFiles(tmp_path / "state").pin(VAULT) == pin
    assert DeviceFiles(tmp_path / "state").pin(OTHER) is None


def test_everything_is_readable_by_this_user_only(tmp_path: Path) -> None:
    device = DeviceFiles(tmp_path / "state")
    device.set_pin(VAULT, PIN)
    device.set_last_good(VAULT, b"copy")
    device.set_sidecar(VAULT, b"drafts")

    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "state").iterdir()} == {0o600}
    assert len(list((tmp_path / "state").iterdir())) == 3


@pytest.mark.parametrize(
    "facts",
    [
        [],
        "text",
        5,
        None,
        {},
        WRITTEN | {"number": "7"},
        WRITTEN | {"number": True},
        WRITTEN | {"number": -1},
        WRITTEN | {"number": 2**63},
        WRITTEN | {"sha256": "61" * 31},
        WRITTEN | {"sha256": "zz" * 32},
        WRITTEN | {"key_tag": None},
        WRITTEN | {"retired": "62" * 32},
        WRITTEN | {"retired": ["62"]},
        WRITTEN | {"more": 1},
    ],
)
def test_a_pin_that_is_none_counts_as_unseen_and_is_put_aside(tmp_path: Path, facts: object) -> None:
    device = DeviceFiles(tmp_path)
    device.set_pin(VAULT, PIN)
    (path,) = tmp_path.iterdir()
    path.write_text(json.dumps(facts), encoding="utf-8")

    assert device.pin(VAULT) is None
    assert [entry.name for entry in tmp_path.iterdir()] == [f"{path.name}.broken"]


def test_a_pin_of_the_written_form_is_read(tmp_path: Path) -> None:
    (tmp_path / f"{VAULT.hex()}.pin.json").write_text(json.dumps(WRITTEN), encoding="utf-8")

    assert DeviceFiles(tmp_path).pin(VAULT) == Pin(7, b"a" * 32, b"b" * 32)


@pytest.mark.parametrize("text", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_a_pin_that_is_no_json_counts_as_unseen(tmp_path: Path, text: bytes) -> None:
    (tmp_path / f"{VAULT.hex()}.pin.json").write_bytes(text)

    assert DeviceFiles(tmp_path).pin(VAULT) is None


def test_a_sidecar_is_kept_replaced_and_removed(tmp_path: Path) -> None:
    device = DeviceFiles(tmp_path)

    device.set_sidecar(VAULT, b"one")
    device.set_sidecar(VAULT, b"two")
    assert device.sidecar(VAULT) == b"two"
    device.set_sidecar(VAULT, None)
    device.set_sidecar(VAULT, None)
    assert device.sidecar(VAULT) is None


def test_removing_a_sidecar_makes_no_folder(tmp_path: Path) -> None:
    DeviceFiles(tmp_path / "state").set_sidecar(VAULT, None)

    assert not (tmp_path / "state").exists()


def test_the_last_good_copy_is_kept(tmp_path: Path) -> None:
    DeviceFiles(tmp_path).set_last_good(VAULT, b"copy")

    assert DeviceFiles(tmp_path).last_good(VAULT) == b"copy"


def test_the_last_good_copy_is_not_written_again_when_it_is_there(tmp_path: Path) -> None:
    device = DeviceFiles(tmp_path)
    device.set_last_good(VAULT, b"copy")
    (path,) = tmp_path.iterdir()
    before = path.stat().st_ino

    device.set_last_good(VAULT, b"copy")
    assert path.stat().st_ino == before
    device.set_last_good(VAULT, b"copz")
    assert device.last_good(VAULT) == b"copz"


def test_what_a_killed_write_left_behind_goes_with_the_next(tmp_path: Path) -> None:
    (tmp_path / f".{VAULT.hex()}.sidecar.4194999-0.new").write_bytes(b"half")  # above the highest process id

    DeviceFiles(tmp_path).set_sidecar(VAULT, b"whole")

    assert [path.name for path in tmp_path.iterdir()] == [f"{VAULT.hex()}.sidecar"]


def test_a_full_disk_is_told_by_type_and_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    device = DeviceFiles(tmp_path)
    device.set_sidecar(VAULT, b"one")

    def full(_handle: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", full)

    with pytest.raises(DiskFull):
        device.set_sidecar(VAULT, b"two")
    assert device.sidecar(VAULT) == b"one"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("ending", ["pin.json", "last.vault", "sidecar", "quick.json"])
def test_a_pipe_in_the_place_of_a_file_keeps_nobody_waiting(tmp_path: Path, ending: str) -> None:
    os.mkfifo(tmp_path / f"{VAULT.hex()}.{ending}")
    device = DeviceFiles(tmp_path)

    remembered = (device.pin(VAULT), device.last_good(VAULT), device.sidecar(VAULT), device.enrolment(VAULT))

    assert remembered == (None,) * 4


def test_a_file_too_large_to_be_a_vault_is_not_read_into_memory(tmp_path: Path) -> None:
    with (tmp_path / f"{VAULT.hex()}.last.vault").open("wb") as file:
        file.truncate(300 * 2**20 + 1)

    assert DeviceFiles(tmp_path).last_good(VAULT) is None


def test_copies_set_aside_lie_beside_each_other_as_vaults(tmp_path: Path) -> None:
    device = DeviceFiles(tmp_path)

    device.set_aside(VAULT, b"one")
    device.set_aside(VAULT, b"two")
    device.set_aside(VAULT, b"one")

    assert sorted(path.read_bytes() for path in tmp_path.glob("*.aside.vault")) == [b"one", b"two"]


def test_copies_set_aside_in_what_cannot_be_listed_are_an_error_of_its_type(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")

    with pytest.raises(StorageError):
        DeviceFiles(tmp_path / "state").asides(VAULT)


@pytest.mark.parametrize(
    "announced", ["text", 5, [], {"number": 1}, {"number": 1, "sha256": "", "key_tag": "", "recovery": ""}]
)
def test_a_pin_whose_announcement_cannot_be_read_is_no_pin(tmp_path: Path, announced: object) -> None:
    device = DeviceFiles(tmp_path)
    device.set_pin(VAULT, PIN)
    path = next(tmp_path.glob("*.pin.json"))
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"announced": announced}), encoding="utf-8")

    assert device.pin(VAULT) is None


def test_a_last_good_copy_of_another_length_or_end_is_written_again(tmp_path: Path) -> None:
    device, long = DeviceFiles(tmp_path), bytes(200_000)

    for copy in (long, long[:-1] + b"x", long[1:], long):
        device.set_last_good(VAULT, copy)
        assert device.last_good(VAULT) == copy
