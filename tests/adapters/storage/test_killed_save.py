"""A save is killed before each of its system calls, and each of them is made to fail."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adapters.storage import one_save
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.adapters.system.clock import SystemClock

OLDEST, OLD, NEW = b"oldest vault" * 4000, b"old vault" * 5000, one_save.NEW
CALLS = (
    "openat,write,pwrite64,fsync,ftruncate,flock,link,linkat,rename,renameat,renameat2,"
    "unlink,unlinkat,mkdir,mkdirat,chmod,fchmod,fchmodat"
)
CHILD = Path(one_save.__file__)
ROOT = Path(__file__).parents[3]
TYPED = {"done", "DiskFull", "StorageFailed", "NotAllowed", "NotFound", "InUse"}

pytestmark = [
    pytest.mark.peer,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed; tests/run installs it"),
]


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """Give a vault that was saved before, so that a backup is there already."""
    path = tmp_path / "vaults" / "work.vault"
    path.parent.mkdir()
    store = FileVaultStore(path, clock=SystemClock())
    store.replace(OLD, expected=store.create(OLDEST))
    shutil.rmtree(path.parent / "work.vault.backups")  # so that this save is the day's first, which does most
    return path


def run(job: str, vault: Path, *, inject: str = "") -> tuple[int, str, str]:
    """Run the job under strace; give its exit code, its word, and the calls that touched the vault's folder."""
    trace = vault.parent.parent / "trace"
    watched = [vault, vault.parent, *(vault.parent / name for name in names_of(vault))]
    command = ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={CALLS}"]
    for path in watched:
        command += ["-P", str(path)]
    if inject:
        command += ["-e", f"inject={inject}"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [*command, sys.executable, str(CHILD), job, str(vault)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=environment,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout, trace.read_text(encoding="utf-8")


def names_of(vault: Path) -> Iterator[str]:
    for trace in ("saving", "keeping", "lock"):
        yield f".{vault.name}.{trace}"
    yield f"{vault.name}.bak"
    yield f"{vault.name}.backups"
    yield from (f"{vault.name}.backups/{entry.name}" for entry in sorted(vault.parent.glob(f"{vault.name}.backups/*")))


def calls_of(job: str, vault: Path) -> list[tuple[str, int]]:
    """Run the job unharmed; give every call it made as its name and which of that name it was."""
    code, word, trace = run(job, vault)
    assert (code, word) == (0, "done")
    seen: Counter[str] = Counter()
    calls = []
    for name in re.findall(r"^\d+ +(\w+)\(", trace, re.MULTILINE):
        seen[name] += 1
        calls.append((name, seen[name]))
    return calls


def restored(folder: Path, copy: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(copy, folder)


def left_over(vault: Path) -> list[str]:
    return sorted(path.name for path in vault.parent.iterdir() if path.name.startswith("."))


def test_a_save_killed_at_any_call_leaves_the_old_or_the_new_vault_and_a_backup(vault: Path, tmp_path: Path) -> None:
    shutil.copytree(vault.parent, tmp_path / "before")
    calls = calls_of("save", vault)
    assert {"fsync", "flock"} <= {name for name, _ in calls}
    assert len(calls) > 15
    outcomes = Counter[bytes]()

    for name, when in calls:
        restored(vault.parent, tmp_path / "before")
        code, word, _ = run("save", vault, inject=f"{name}:signal=KILL:when={when}")
        assert (code, word) == (-9, ""), f"{name} {when}"

        found = vault.read_bytes()
        outcomes[found] += 1
        assert found in {OLD, NEW}, f"{name} {when}"
        assert (vault.parent / "work.vault.bak").read_bytes() in {OLDEST, OLD}, f"{name} {when}"
        assert FileVaultStore(vault, clock=SystemClock(), patience=0).read()[0] == found
        assert not left_over(vault), f"{name} {when}"

    assert outcomes[OLD] > 5
    assert outcomes[NEW] > 2


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_a_save_whose_calls_fail_is_refused_by_type_or_done(vault: Path, tmp_path: Path, error: str) -> None:
    shutil.copytree(vault.parent, tmp_path / "before")
    refused = 0

    for name, when in calls_of("save", vault):
        restored(vault.parent, tmp_path / "before")
        code, word, _ = run("save", vault, inject=f"{name}:error={error}:when={when}")
        assert code == 0, f"{name} {when}"
        assert word in TYPED, f"{name} {when}"
        refused += word != "done"

        found = vault.read_bytes()
        assert found == NEW if word == "done" else found in {OLD, NEW}, f"{name} {when}: {word}"
        assert (vault.parent / "work.vault.bak").read_bytes() in {OLDEST, OLD}, f"{name} {when}"
        assert FileVaultStore(vault, clock=SystemClock(), patience=0).read()[0] == found
        assert not left_over(vault), f"{name} {when}"

    assert refused > 5


def test_a_creation_killed_at_any_call_leaves_a_whole_vault_or_none(tmp_path: Path) -> None:
    vault = tmp_path / "vaults" / "work.vault"
    vault.parent.mkdir()

    for name, when in calls_of("create", vault):
        shutil.rmtree(vault.parent)
        vault.parent.mkdir()
        run("create", vault, inject=f"{name}:signal=KILL:when={when}")

        assert not vault.exists() or vault.read_bytes() == NEW, f"{name} {when}"
