import errno
import fcntl
import getpass
import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from vault_app.adapters.storage.file_lock import DEAD_AFTER_MS, Owner, locked, this_owner
from vault_app.adapters.system.clock import SystemClock
from vault_app.core.errors import InUse

VAULT = Path("work.vault")


def take(path: Path, patience: float = 0) -> None:
    with locked(path, target=VAULT, clock=SystemClock(), patience=patience):
        pass


@contextmanager
def held(path: Path) -> Iterator[None]:
    with locked(path, target=VAULT, clock=SystemClock(), patience=0):
        yield


def written_by(path: Path, **facts: object) -> None:
    path.write_text(json.dumps({"host": "", "pid": 1, "user": "ann", "since_ms": 7} | facts), encoding="utf-8")


def test_the_lock_file_is_there_while_the_block_runs_and_gone_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "lock"

    with held(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not path.exists()


def test_the_lock_file_names_host_process_user_and_time(tmp_path: Path) -> None:
    path = tmp_path / "lock"

    with held(path):
        facts = json.loads(path.read_text(encoding="utf-8"))

    assert facts["pid"] == os.getpid()
    assert facts["host"]
    assert facts["since_ms"] > 1_700_000_000_000
    assert facts.keys() == {"host", "pid", "user", "since_ms"}


def test_an_error_in_the_block_gives_the_lock_back(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), held(tmp_path / "lock"):
        raise RuntimeError

    assert not (tmp_path / "lock").exists()


def test_a_second_writer_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    with held(tmp_path / "lock"), pytest.raises(InUse) as caught:
        take(tmp_path / "lock")

    assert caught.value.pid == os.getpid()
    assert caught.value.path == VAULT
    assert caught.value.host


def test_a_waiting_writer_goes_on_as_soon_as_the_lock_is_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    first = held(path)
    first.__enter__()
    pauses: list[float] = []

    def wait(seconds: float) -> None:
        pauses.append(seconds)
        first.__exit__(None, None, None)

    with locked(path, target=VAULT, clock=SystemClock(), patience=60, wait=wait):
        assert len(pauses) == 1


def test_the_lock_of_a_process_that_was_killed_is_free_at_once(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    child = (
        "import os, sys, pathlib\n"
        "from vault_app.adapters.storage.file_lock import locked\n"
        "from vault_app.adapters.system.clock import SystemClock\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "with locked(path, target=path, clock=SystemClock()):\n"
        "    os.kill(os.getpid(), 9)\n"
    )

    done = subprocess.run([sys.executable, "-c", child, str(path)], check=False)

    assert done.returncode == -9
    assert path.exists()
    take(path)
    assert not path.exists()


def test_the_lock_of_another_computer_is_respected(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    written_by(path, host="elsewhere")

    with pytest.raises(InUse) as caught:
        take(path)

    assert (caught.value.host, caught.value.user, caught.value.since_ms) == ("elsewhere", "ann", 7)
    assert path.exists()


def test_the_lock_that_another_computer_forgot_long_ago_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    written_by(path, host="elsewhere")
    long_ago = SystemClock().now_ms() - DEAD_AFTER_MS - 1000
    os.utime(path, ns=(long_ago * 1_000_000, long_ago * 1_000_000))

    take(path)

    assert not path.exists()


@pytest.mark.parametrize(
    "text", [b"", b"{", b"[]", b"null", b'{"pid": 3}', b'{"host": 3}', b'{"since_ms": true}', b"\xff", b"[" * 4000]
)
def test_a_lock_file_that_names_nobody_is_free(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "lock"
    path.write_bytes(text)

    take(path)

    assert not path.exists()


def test_where_the_file_system_has_no_locks_the_text_decides_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_handle: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(fcntl, "flock", unknown)
    written_by(tmp_path / "lock", host="elsewhere")

    with pytest.raises(InUse):
        take(tmp_path / "lock")
    take(tmp_path / "other")


def test_a_lock_that_fails_in_another_way_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_handle: int, _how: int) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(fcntl, "flock", broken)

    with pytest.raises(OSError, match="broken"):
        take(tmp_path / "lock")


def test_a_full_disk_leaves_no_lock_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", full)

    with pytest.raises(OSError, match="full"):
        take(tmp_path / "lock")
    assert not list(tmp_path.iterdir())


def test_a_lock_file_taken_away_under_a_waiting_writer_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lock"
    real = fcntl.flock
    taken: list[int] = []

    def lock_after_the_owner_left(handle: int, how: int) -> None:
        if not taken:
            path.unlink()
        taken.append(handle)
        real(handle, how)

    monkeypatch.setattr(fcntl, "flock", lock_after_the_owner_left)

    with locked(path, target=VAULT, clock=SystemClock(), patience=60, wait=lambda _seconds: None):
        assert path.exists()
    assert len(taken) == 2


def test_a_user_without_a_name_still_gets_the_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError

    monkeypatch.setattr(getpass, "getuser", nameless)

    assert this_owner(5) == Owner(this_owner(5).host, os.getpid(), "", 5)


def test_a_lock_from_a_clock_that_is_far_ahead_does_not_hold_until_that_time_has_come(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    written_by(path, host="elsewhere")
    ahead = path.stat().st_mtime + DEAD_AFTER_MS / 1000 + 60
    os.utime(path, (ahead, ahead))

    take(path)

    assert not path.exists()
