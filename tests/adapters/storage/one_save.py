"""Saves a vault once, or reads it once, and says in one word how it went: a process to be killed by the crash test."""

import sys
from pathlib import Path

from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.adapters.system.clock import SystemClock
from vault_app.core.errors import StorageError

NEW = b"new vault" * 5000


def main(job: str, path: Path) -> str:
    """Do the job; "done", or the name of the typed error."""
    store = FileVaultStore(path, clock=SystemClock(), patience=1)
    try:
        if job == "create":
            store.create(NEW)
        else:
            _, version = store.read()
            if job == "save":
                store.replace(NEW, expected=version)
    except StorageError as error:
        return type(error).__name__
    return "done"


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1], Path(sys.argv[2])))
