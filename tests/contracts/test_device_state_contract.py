"""What every `DeviceState` does, the one in memory included; register a new one in ``DEVICES``."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.memory_device_state import MemoryDeviceState
from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.core.ids import VaultId
from vault_app.ports.device_state import DeviceState, Enrolment, Pin

DEVICES: dict[str, Callable[[Path], DeviceState]] = {
    "memory": lambda _folder: MemoryDeviceState(),
    "files": DeviceFiles,
}

ONE = VaultId(b"the first vault.")
OTHER = VaultId(b"another vault...")
PIN = Pin(number=7, sha256=b"h" * 32, key_tag=b"t" * 32)
FULL_PIN = Pin(
    number=2**63 - 1, sha256=b"\0" * 32, key_tag=b"\xff" * 32, recovery=b"r" * 32, retired=(b"1" * 32, b"2" * 32)
)


@pytest.fixture(params=DEVICES)
def device(request: pytest.FixtureRequest, tmp_path: Path) -> DeviceState:
    return DEVICES[request.param](tmp_path)


def test_a_device_that_has_not_seen_a_vault_remembers_nothing(device: DeviceState) -> None:
    assert device.pin(ONE) is None
    assert device.last_good(ONE) is None
    assert device.sidecar(ONE) is None


@pytest.mark.parametrize("pin", [PIN, FULL_PIN, replace(FULL_PIN, announced=PIN)])
def test_a_pin_is_remembered_whole(device: DeviceState, pin: Pin) -> None:
    device.set_pin(ONE, pin)

    assert device.pin(ONE) == pin


def test_a_newer_pin_takes_the_place_of_the_older(device: DeviceState) -> None:
    device.set_pin(ONE, PIN)
    device.set_pin(ONE, FULL_PIN)

    assert device.pin(ONE) == FULL_PIN


def test_the_last_good_copy_is_kept_byte_for_byte(device: DeviceState) -> None:
    device.set_last_good(ONE, b"older")
    device.set_last_good(ONE, bytes(range(256)))

    assert device.last_good(ONE) == bytes(range(256))


def test_the_sidecar_is_kept_and_removed(device: DeviceState) -> None:
    device.set_sidecar(ONE, b"sealed")
    assert device.sidecar(ONE) == b"sealed"

    device.set_sidecar(ONE, None)
    device.set_sidecar(ONE, None)

    assert device.sidecar(ONE) is None


def test_an_enrolment_is_remembered_renewed_and_forgotten(device: DeviceState) -> None:
    assert device.enrolment(ONE) is None
    device.set_enrolment(ONE, Enrolment(b"l" * 16, 5))
    device.set_enrolment(ONE, Enrolment(b"m" * 16, 1_772_366_400_000))
    assert device.enrolment(ONE) == Enrolment(b"m" * 16, 1_772_366_400_000)

    device.set_enrolment(ONE, None)
    device.set_enrolment(ONE, None)

    assert device.enrolment(ONE) is None


def test_vaults_are_kept_apart(device: DeviceState) -> None:
    device.set_enrolment(ONE, Enrolment(b"l" * 16, 5))
    device.set_pin(ONE, PIN)
    device.set_last_good(ONE, b"copy")
    device.set_sidecar(ONE, b"sealed")

    assert device.pin(OTHER) is None
    assert device.last_good(OTHER) is None
    assert device.sidecar(OTHER) is None
    assert device.enrolment(OTHER) is None


def test_copies_set_aside_are_kept_each_once_until_they_are_dropped(device: DeviceState) -> None:
    assert list(device.asides(ONE)) == []
    for data in (b"one", b"two", b"one"):
        device.set_aside(ONE, data)

    assert sorted(device.asides(ONE)) == [b"one", b"two"]
    device.drop_aside(ONE, b"one")
    device.drop_aside(ONE, b"one")
    assert list(device.asides(ONE)) == [b"two"]
