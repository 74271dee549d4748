"""A thousand saves in a row on a real disk: neither the file, nor its folder, nor memory creeps.

Here enough of them to pass the 256 ancestors that a file lists; tests/prove makes all thousand.
"""

import gc
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.crashes.reckoning import THOROUGH
from tests.fakes.fake_clock import FakeClock
from tests.fakes.office import add
from tests.fakes.sample_session import PASSPHRASE, quiet_doors
from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.core.ancestry import KEPT
from vault_app.core.secret import Secret
from vault_app.services.create_vault import create_vault
from vault_app.services.organise import set_favourite
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential

SAVES = 1_000 if THOROUGH else 360
SETTLED = KEPT + 44  # from then on a file lists as many ancestors as ever
DAY = 86_400


def resident_kib() -> int:
    gc.collect()
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def test_a_thousand_saves_in_a_row_let_nothing_creep(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    clock, path = FakeClock(), tmp_path / "vaults" / "work.vault"
    path.parent.mkdir()
    doors = replace(quiet_doors(clock), device=DeviceFiles(tmp_path / "state"))
    store = FileVaultStore(path, clock=clock)
    session = create_vault(store, Secret(PASSPHRASE), name="Long", doors=doors, generated_bits=90.5).session
    items = [add(session, f"Login {number}").id for number in range(50)]
    settled = (0, 0, 0)

    for number in range(SAVES):
        clock.pass_seconds(DAY // 8)
        item = items[number % len(items)]
        set_favourite(session, item, favourite=not session.vault.item(item).favourite, doors=doors)
        if number == SETTLED:
            settled = (path.stat().st_size, resident_kib(), len(list(tmp_path.rglob("*"))))

    size, memory, files = path.stat().st_size, resident_kib(), len(list(tmp_path.rglob("*")))
    assert (size, files) == (settled[0], settled[2])
    assert memory - settled[1] < 4_096
    assert len(store.backups()) == 8  # the copy before, and one for each of seven days
    session.lock()
    again = unlock_vault(store, PassphraseCredential(Secret(PASSPHRASE)), doors=doors)
    assert again.number == SAVES + len(items) + 1
    rounds, more = divmod(SAVES, len(items))
    assert sum(item.favourite for item in again.vault.items()) == (len(items) - more if rounds % 2 else more)
    record_property(
        "table",
        f"{SAVES} saves in a row: from save {SETTLED} on the file grew by {size - settled[0]} bytes (of {size:,}), "
        f"memory by {memory - settled[1]} KiB, its folders by {files - settled[2]} files",
    )
