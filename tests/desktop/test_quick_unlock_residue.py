"""The real window over a real keyring: one press opens the vault, and what opened it is nowhere in memory.

Read by root, as in `test_residue`: whoever finds that secret opens the file with it, just as by the passphrase.
"""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.desktop.known_vault import COST, KnownVault, known_vault
from tests.desktop.process_memory import count, memory_of
from tests.desktop.started import home_folder, until, window_of
from tests.desktop.throwaway_user import needs_root
from tests.desktop.x_desktop import needs_x11, x_desktop
from tests.fakes.desktop_keyring import desktop_keyring, needs_keyring
from tests.fakes.sample_session import quiet_doors
from vault_app.adapters.keychain.os_keychain import OsKeychain
from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.adapters.system.clock import SystemClock
from vault_app.core.secret import Secret
from vault_app.format.limits import READ_LIMITS
from vault_app.services.quick_unlock import enrol
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential

pytestmark = [*needs_x11, *needs_keyring, needs_root]

BUS = "DBUS_SESSION_BUS_ADDRESS"
BUTTON = ("640", "637")  # below the links of the unlock page


@dataclass(frozen=True, slots=True)
class Found:
    """How often the vault key and the device's secret were in memory."""

    key: int
    secret: int


def enrolled(vault: KnownVault, home: Path) -> bytes:
    """Turn quick unlock on for the app of that home; give the secret."""
    device = DeviceFiles(home / "state" / "vault-app" / "vaults")
    doors = replace(quiet_doors(), clock=SystemClock(), device=device, limits=READ_LIMITS, cost=COST)
    store = FileVaultStore(vault.path, clock=SystemClock())
    session = unlock_vault(store, PassphraseCredential(Secret(vault.passphrase)), doors=doors)
    enrol(session, OsKeychain(), doors=doors)
    enrolment = device.enrolment(session.vault.id)
    session.lock()
    assert enrolment is not None
    return bytes(OsKeychain().load(enrolment.locator))


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, Found]]:
    with (
        pytest.MonkeyPatch.context() as patch,
        home_folder() as home,
        x_desktop(home) as desktop,
        desktop_keyring(home) as keyring,
    ):
        patch.setenv(BUS, keyring.address)
        vault = known_vault(home / "desk.vault")
        secret = enrolled(vault, home)
        # Any 12 bytes of it in a row, and 16 characters of its text.
        pieces = (*(secret[at : at + 12] for at in range(0, 21, 4)), *_texts(b64encode(secret)))

        def look(pid: int) -> Found:
            parts = memory_of(pid)
            return Found(count(parts, vault.key), sum(count(parts, piece) for piece in pieces))

        with window_of(vault.path, {**desktop.environment, BUS: keyring.address}) as app:
            desktop.focus("Team Vault")

            def is_open() -> bool:
                # The button comes when the keyring has answered; until then nothing is there.
                desktop.run("xdotool", "mousemove", *BUTTON, "click", "1")
                return until(lambda: look(app.pid).key > 0, patience=1)

            assert until(is_open)
            settled = until(lambda: (seen := look(app.pid)).secret == 0 and seen)
            found = {"unlocked": settled or look(app.pid)}
            desktop.press("ctrl+l")
            assert until(lambda: look(app.pid).key == 0)
            found["locked"] = look(app.pid)
            assert all(count([b"before" + piece + b"after"], piece) == 1 for piece in pieces)
            yield found


def _texts(text: bytes) -> tuple[bytes, ...]:
    halves = (text[:16], text[16:32])
    return (*halves, *(half.decode().encode("utf-16-le") for half in halves))


def test_after_quick_unlock_the_key_is_there_once_and_what_opened_it_not_at_all(found: dict[str, Found]) -> None:
    assert found["unlocked"] == Found(key=1, secret=0)


def test_after_locking_neither_is_there(found: dict[str, Found]) -> None:
    assert found["locked"] == Found(key=0, secret=0)
