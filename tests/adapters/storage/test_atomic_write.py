import errno
import fcntl
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from vault_app.adapters.storage.atomic_write import new_file, private_folder, replace_file, sweep, sync_folder


def test_a_replaced_file_holds_the_new_bytes_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "pin"
    path.write_bytes(b"old")

    replace_file(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_written_file_is_readable_by_this_user_only(tmp_path: Path) -> None:
    path = tmp_path / "pin"

    replace_file(path, b"new", durable=False)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_error_while_the_new_file_waits_leaves_the_old_one_alone(tmp_path: Path) -> None:
    path, temporary = tmp_path / "pin", tmp_path / "pin.new"
    path.write_bytes(b"old")

    def fail_while_it_waits() -> None:
        with new_file(temporary, b"new"):
            assert temporary.read_bytes() == b"new"
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_while_it_waits()

    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_whole_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int, _data: memoryview) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", full)

    with pytest.raises(OSError, match="full"), new_file(tmp_path / "pin.new", b"new"):
        pass

    assert not list(tmp_path.iterdir())


def test_short_writes_go_on_where_they_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole_write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: whole_write(handle, data[:3]))

    replace_file(tmp_path / "pin", b"0123456789")

    assert (tmp_path / "pin").read_bytes() == b"0123456789"


def test_a_file_that_stands_in_the_way_is_not_touched(tmp_path: Path) -> None:
    there = tmp_path / "pin.new"
    there.write_bytes(b"someone's")

    with pytest.raises(FileExistsError), new_file(there, b"new"):
        pass

    assert there.read_bytes() == b"someone's"


def test_a_new_file_can_be_given_another_mode(tmp_path: Path) -> None:
    with new_file(tmp_path / "pin.new", b"new", mode=0o640):
        assert stat.S_IMODE((tmp_path / "pin.new").stat().st_mode) == 0o640


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_cannot_flush_folders_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def cannot(_handle: int) -> None:
        raise OSError(number, "cannot")

    monkeypatch.setattr(os, "fsync", cannot)

    sync_folder(tmp_path)


def test_a_folder_that_fails_to_flush_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_handle: int) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fsync", broken)

    with pytest.raises(OSError, match="broken"):
        sync_folder(tmp_path)


def test_a_folder_that_may_not_be_read_is_left_to_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _flags: int) -> int:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(os, "open", refuse)

    sync_folder(tmp_path)


def test_macos_is_asked_to_flush_the_drive_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _handle, command: asked.append(command))

    replace_file(tmp_path / "pin", b"new", durable=False)
    assert asked == []
    with new_file(tmp_path / "pin.new", b"new"):
        assert asked == [51]


def test_a_folder_is_made_for_this_user_only_with_what_is_missing_above(tmp_path: Path) -> None:
    private_folder(tmp_path / "a" / "b")

    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700


def test_a_folder_that_others_could_read_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o755)

    private_folder(folder)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def finished_process() -> int:
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def test_what_a_killed_process_left_behind_is_swept(tmp_path: Path) -> None:
    (tmp_path / f".pin.{finished_process()}-0.new").write_bytes(b"half")

    sweep(tmp_path)

    assert not list(tmp_path.iterdir())


def test_what_a_living_process_is_writing_and_files_of_others_stay(tmp_path: Path) -> None:
    kept = [f".pin.{os.getpid()}-0.new", ".pin.1-0.new", "pin", ".pin.new", "pin.99-0.new"]
    for name in kept:
        (tmp_path / name).write_bytes(b"")

    sweep(tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(kept)


def test_a_process_of_another_user_lives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def not_ours(_pid: int, _signal: int) -> None:
        raise PermissionError

    (tmp_path / ".pin.4711-0.new").write_bytes(b"")
    monkeypatch.setattr(os, "kill", not_ours)

    sweep(tmp_path)

    assert (tmp_path / ".pin.4711-0.new").exists()


def test_a_folder_that_cannot_be_swept_is_no_error(tmp_path: Path) -> None:
    sweep(tmp_path / "missing")


def test_a_folder_that_a_link_leads_to_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir(mode=0o755)
    (tmp_path / "link").symlink_to("shared")

    private_folder(tmp_path / "link")

    assert stat.S_IMODE((tmp_path / "shared").stat().st_mode) == 0o755
