"""Faults that really happen: a full disk, a folder closed to writing, another process that holds a lock or saves."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from vault_app.adapters.storage import atomic_write

CHECKOUT: Final = Path(__file__).resolve().parents[2]


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


@contextmanager
def full_disk(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nothing more fit into ``folder`` while the block runs.

    Root mounts a small disk over it and fills it. Others cannot: the system's answer is given in its place.
    """
    if not is_root() or sys.platform != "linux":
        with patch.context() as patched:
            patched.setattr(atomic_write, "_write_all", _no_space)
            yield
        return
    kept = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    size = sum(map(len, kept.values())) + 64 * 1024
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)], check=True)
    try:
        for name, data in kept.items():
            (folder / name).write_bytes(data)
        _fill(folder / "filler")
        yield
        kept = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
    for name, data in kept.items():
        (folder / name).write_bytes(data)


def _no_space(*_args: object) -> None:
    raise OSError(errno.ENOSPC, "no space left")


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        while True:
            try:
                file.write(bytes(4096))
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
                return


@contextmanager
def no_writing(folder: Path) -> Iterator[None]:
    """Take the right to write into ``folder`` away: by its mode, or from root by mounting it read-only."""
    if is_root() and sys.platform == "linux":
        subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
        return
    folder.chmod(0o500)
    try:
        yield
    finally:
        folder.chmod(0o700)


_HOLDER: Final = """
import sys
from pathlib import Path
from vault_app.adapters.storage.file_lock import locked
from vault_app.adapters.system.clock import SystemClock
path = Path(sys.argv[1])
with locked(path.with_name(f".{path.name}.lock"), target=path, clock=SystemClock(), patience=5):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def lock_held_elsewhere(vault: Path) -> Iterator[None]:
    """Let another process hold the lock of a vault while the block runs."""
    with _process(_HOLDER, str(vault)) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield


_SAVER: Final = """
import sys
from pathlib import Path
from dataclasses import replace
from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.office import add, draft_of, save
from vault_app.core.secret import Secret
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential
path, title, user = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
around = FakeSurroundings(path.parent)
doors = replace(around.doors(), device=MemoryDeviceState())
session = unlock_vault(around.store_at(path), PassphraseCredential(Secret(PASSPHRASE)), doors=doors)
found = [item for item in session.vault.items() if item.title == title]
if found:
    save(session, draft_of(found[0], username=user))
else:
    add(session, title)
session.lock()
"""


def save_in_another_process(vault: Path, title: str, *, user: str = "theirs") -> None:
    """Let another process open the vault and give the item of that title another user name, or add it."""
    with _process(_SAVER, str(vault), title, user) as process:
        _out, complaints = process.communicate(timeout=60)
        assert process.returncode == 0, complaints


@contextmanager
def _process(program: str, *words: str) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", program, *words],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            if process.stdin is not None and not process.stdin.closed:
                process.stdin.close()
            process.wait(timeout=30)
