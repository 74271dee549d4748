"""What this device remembers about each vault: a few small files in the state folder, named by the vault's id.

``ID.pin.json`` is what was last seen, ``ID.last.vault`` this device's own last good copy, ``ID.sidecar`` the encrypted
drafts, last-used times and generator history, ``ID.quick.json`` that quick unlock is on. ``ID.HASH.aside.vault`` is a
last good copy that gave way to one which does not descend from it. Nothing here is readable without the vault's key
but the pin, which holds hashes, and the enrolment, which holds a random locator and a time. A pin that cannot be read
is no pin; it is put aside, not overwritten.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from vault_app.adapters.storage.atomic_write import private_folder, replace_file, sweep, sync_folder
from vault_app.adapters.storage.ordinary_file import holds, read_ordinary
from vault_app.adapters.storage.os_errors import typed_errors
from vault_app.core.ids import VaultId
from vault_app.ports.device_state import Enrolment, Pin

_HASH: Final = 32
_ASIDE: Final = "aside.vault"
_LOCATOR: Final = 16
_LARGEST_FILE: Final = 300 * 2**20  # the last good copy is a vault
_LARGEST_NUMBER: Final = 2**63


class DeviceFiles:
    """Per-vault files in ``folder``, which is made when something is first written; readable by this user only.

    Every method that writes raises a `StorageError`. See `ports.device_state.DeviceState` for the promises.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._swept = False

    def pin(self, vault_id: VaultId) -> Pin | None:
        """Give what was last seen, or None on a device that has not seen this vault."""
        path = self._path(vault_id, "pin.json")
        data = _read(path)
        if data is None:
            return None
        try:
            return _parse_pin(data)
        except (ValueError, TypeError, KeyError, RecursionError):
            with suppress(OSError):
                path.replace(path.with_name(f"{path.name}.broken"))
            return None

    def set_pin(self, vault_id: VaultId, pin: Pin) -> None:
        """Remember what was seen, durably."""
        facts: dict[str, object] = {**_seen(pin), "retired": [tag.hex() for tag in pin.retired]}
        if pin.announced is not None:
            facts["announced"] = _seen(pin.announced)
        self._write(self._path(vault_id, "pin.json"), json.dumps(facts).encode())

    def last_good(self, vault_id: VaultId) -> bytes | None:
        """Give this device's own last good copy of the file, or None."""
        return _read(self._path(vault_id, "last.vault"))

    def set_last_good(self, vault_id: VaultId, data: bytes) -> None:
        """Keep this device's own copy of the file, unless it is there already.

        It is not flushed, for it is one more copy of what was flushed already.
        """
        path = self._path(vault_id, "last.vault")
        if not _holds(path, data):
            self._write(path, data, durable=False)

    def set_aside(self, vault_id: VaultId, data: bytes) -> None:
        """Keep a copy that gives way to another one, durably, as a vault file named by its own hash."""
        self._write(self._aside(vault_id, data), data)

    def asides(self, vault_id: VaultId) -> Sequence[bytes]:
        """Give every copy that was set aside and can be read. Raises a `StorageError` where the folder cannot."""
        with typed_errors(self._folder), suppress(FileNotFoundError):
            paths = [path for path in self._folder.iterdir() if path.match(f"{vault_id.hex()}.*.{_ASIDE}")]
            found = map(_read, sorted(paths))
            return [data for data in found if data is not None]
        return []

    def drop_aside(self, vault_id: VaultId, data: bytes) -> None:
        """Delete the copy that holds these bytes, durably."""
        self._replace(self._aside(vault_id, data), None)

    def sidecar(self, vault_id: VaultId) -> bytes | None:
        """Give the encrypted sidecar, or None."""
        return _read(self._path(vault_id, "sidecar"))

    def set_sidecar(self, vault_id: VaultId, data: bytes | None) -> None:
        """Replace the encrypted sidecar, durably; None removes it."""
        self._replace(self._path(vault_id, "sidecar"), data)

    def enrolment(self, vault_id: VaultId) -> Enrolment | None:
        """Give how quick unlock was turned on here, or None."""
        data = _read(self._path(vault_id, "quick.json"))
        if data is None:
            return None
        try:
            return _parse_enrolment(data)
        except (ValueError, TypeError, KeyError, RecursionError):
            return None

    def set_enrolment(self, vault_id: VaultId, enrolment: Enrolment | None) -> None:
        """Remember that quick unlock is on, durably; None forgets it."""
        facts = enrolment and {"locator": enrolment.locator.hex(), "passphrase_ms": enrolment.passphrase_ms}
        self._replace(self._path(vault_id, "quick.json"), json.dumps(facts).encode() if facts else None)

    def _replace(self, path: Path, data: bytes | None) -> None:
        if data is not None:
            self._write(path, data)
            return
        with typed_errors(path):
            path.unlink(missing_ok=True)
            if self._folder.is_dir():
                sync_folder(self._folder)

    def _aside(self, vault_id: VaultId, data: bytes) -> Path:
        return self._path(vault_id, f"{sha256(data).hexdigest()[:16]}.{_ASIDE}")

    def _path(self, vault_id: VaultId, ending: str) -> Path:
        return self._folder / f"{vault_id.hex()}.{ending}"

    def _write(self, path: Path, data: bytes, *, durable: bool = True) -> None:
        with typed_errors(path, needed_bytes=len(data)):
            private_folder(self._folder)
            if not self._swept:
                sweep(self._folder)
                self._swept = True
            replace_file(path, data, durable=durable)


def _read(path: Path) -> bytes | None:
    """Read a file, or give None where there is none or the system does not let it be read.

    Losing this state loses an alarm, never data: it must not keep a vault from opening.
    """
    try:
        return read_ordinary(path, most=_LARGEST_FILE)
    except OSError:
        return None


def _holds(path: Path, data: bytes) -> bool:
    try:
        return holds(path, data)
    except OSError:
        return False


def _seen(pin: Pin) -> dict[str, object]:
    """Give what a pin says of a file."""
    return {
        "number": pin.number,
        "sha256": pin.sha256.hex(),
        "key_tag": pin.key_tag.hex(),
        "recovery": pin.recovery.hex(),
    }


def _parse_pin(data: bytes) -> Pin:
    facts = json.loads(data)
    if not isinstance(facts, dict):
        raise TypeError("facts")
    retired, announced = facts.pop("retired"), facts.pop("announced", None)
    if not isinstance(retired, list):
        raise TypeError("retired")
    pin = replace(_parse_seen(facts), retired=tuple(map(_hash, retired)))
    return pin if announced is None else replace(pin, announced=_parse_seen(announced))


def _parse_seen(facts: dict[str, Any]) -> Pin:
    number = facts["number"]
    if type(number) is not int or not 0 <= number < _LARGEST_NUMBER:
        raise ValueError("number")
    if facts.keys() != {"number", "sha256", "key_tag", "recovery"}:
        raise ValueError("keys")
    return Pin(
        number=number,
        sha256=_hash(facts["sha256"]),
        key_tag=_hash(facts["key_tag"]),
        recovery=_hash(facts["recovery"]) if facts["recovery"] else b"",
    )


def _parse_enrolment(data: bytes) -> Enrolment:
    facts = json.loads(data)
    time = facts["passphrase_ms"]
    if type(time) is not int or facts.keys() != {"locator", "passphrase_ms"}:
        raise ValueError("keys")
    return Enrolment(_sized(facts["locator"], _LOCATOR), time)


def _hash(text: str) -> bytes:
    return _sized(text, _HASH)


def _sized(text: str, size: int) -> bytes:
    value = bytes.fromhex(text)
    if len(value) != size:
        raise ValueError("length")
    return value
