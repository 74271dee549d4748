"""A process that saves one login after the other, and says each title once its save was acknowledged."""

import sys
from dataclasses import replace
from pathlib import Path

from tests.crashes.jobs import OLD_PASSPHRASE, Place
from tests.fakes.office import add
from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.core.errors import ChangedElsewhere, InUse
from vault_app.core.secret import Secret
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential


def main(folder: Path, name: str, count: int) -> None:
    place = Place(folder)
    # Each writer is a computer of its own, with its own memory of the vault.
    doors = replace(place.doors(), device=DeviceFiles(folder / f"state of {name}"))
    credential = PassphraseCredential(Secret(OLD_PASSPHRASE))
    session = unlock_vault(place.store(patience=30), credential, doors=doors)
    print("ready", flush=True)  # noqa: T201  # what the test waits for
    sys.stdin.readline()
    for number in range(count):
        title = f"{name} {number}"
        while True:
            try:
                add(session, title)
            except (ChangedElsewhere, InUse):  # as a person would: again
                continue
            break
        print(title, flush=True)  # noqa: T201
    session.lock()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
