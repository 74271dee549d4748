import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from vault_app.ui.system.single_instance import MOST_BYTES, Instance, Wish, read_wish, written

CHECKOUT = Path(__file__).parents[3]
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from vault_app.ui.system.single_instance import Instance, Wish
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.claim(), instance.hand_over(Wish(Path(sys.argv[2]))))
"""
CRASHING = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from vault_app.ui.system.single_instance import Instance
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.claim(), instance.listen(), flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def first(tmp_path: Path, qapp: object) -> Iterator[Instance]:  # noqa: ARG001
    instance = Instance(tmp_path / "run")
    assert instance.claim()
    assert instance.listen()
    yield instance
    instance.end()


def wishes_of(instance: Instance) -> list[Wish]:
    wishes: list[Wish] = []
    instance.wished.connect(wishes.append)
    return wishes


def python(code: str, *words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *words],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_process_hands_over_what_it_was_asked_for(first: Instance, qtbot: QtBot, tmp_path: Path) -> None:
    wishes = wishes_of(first)

    with python(SECOND, str(tmp_path / "run"), "/home/mia/other.vault") as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert second.stdout is not None
        assert second.stdout.read().split() == ["False", "True"]

    assert wishes == [Wish(Path("/home/mia/other.vault"))]


def test_what_a_crashed_start_left_behind_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    with python(CRASHING, str(tmp_path / "run")) as crashed:
        assert crashed.wait(20) == -9
    left = (tmp_path / "run" / "window").exists()
    instance = Instance(tmp_path / "run")

    claimed, listens = instance.claim(), instance.listen()

    assert (left, claimed, listens) == (True, True, True)
    wishes = wishes_of(instance)
    with python(SECOND, str(tmp_path / "run"), "/x.vault") as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert wishes == [Wish(Path("/x.vault"))]
    instance.end()


def test_only_this_person_can_reach_it(first: Instance, tmp_path: Path) -> None:
    assert (tmp_path / "run").stat().st_mode & 0o077 == 0
    assert Path(first.place).stat().st_mode & 0o077 == 0


def test_a_folder_that_others_can_enter_is_not_used(tmp_path: Path) -> None:
    open_to_all = tmp_path / "open"
    open_to_all.mkdir()
    open_to_all.chmod(0o755)

    instance = Instance(open_to_all)

    assert not instance.claim()
    assert not instance.listen()
    assert not any(open_to_all.iterdir())


def test_a_folder_that_cannot_be_made_leaves_a_window_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    instance = Instance(tmp_path / "file" / "run")

    assert not instance.claim()
    assert not instance.hand_over(Wish(), patience_ms=200)


def test_a_lock_that_is_no_file_of_ours_is_not_taken(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    (folder / "lock").symlink_to(tmp_path / "elsewhere")

    assert not Instance(folder).claim()
    assert not (tmp_path / "elsewhere").exists()


def test_a_first_start_that_does_not_answer_is_not_waited_for_long(tmp_path: Path, qapp: object) -> None:  # noqa: ARG001
    hung = Instance(tmp_path / "run")
    assert hung.claim()

    assert not Instance(tmp_path / "run").hand_over(Wish(), patience_ms=100)
    with closing(socket.socket(socket.AF_UNIX)) as deaf:
        deaf.bind(hung.place)
        deaf.listen()
        assert not Instance(tmp_path / "run").hand_over(Wish(), patience_ms=100)
    hung.end()


def test_after_its_end_another_start_is_the_first(tmp_path: Path, qapp: object) -> None:  # noqa: ARG001
    one, other = Instance(tmp_path / "run"), Instance(tmp_path / "run")
    assert one.claim()
    assert not other.claim()

    one.end()

    assert other.claim()
    other.end()


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"hello\n",
        b"[]\n",
        b"{}\n",
        b"\xff\xfe\n",
        b'{"open": "relative.vault", "quick": false, "token": ""}\n',
        b'{"open": "/a\\u0000b", "quick": false, "token": ""}\n',
        b'{"open": "/a", "quick": 1, "token": ""}\n',
        b'{"open": "/a", "quick": false, "token": "\\u001b"}\n',
        b'{"open": "/a", "quick": false, "token": "", "run": "/bin/sh"}\n',
        b'{"open": "/' + b"a" * 4096 + b'", "quick": false, "token": ""}\n',
        b'{"open": "", "quick": false, "token": "' + b"t" * 300 + b'"}\n',
        b"[" * 5000 + b"\n",
    ],
)
def test_a_line_that_is_no_wish_is_not_answered(first: Instance, qtbot: QtBot, line: bytes) -> None:
    wishes = wishes_of(first)

    with closing(socket.socket(socket.AF_UNIX)) as guest:
        guest.connect(first.place)
        guest.sendall(line)
        guest.setblocking(False)
        closed: list[bytes] = []

        def is_closed() -> bool:
            try:
                closed.append(guest.recv(64))
            except BlockingIOError:
                return False
            except ConnectionResetError:
                closed.append(b"")
            return True

        qtbot.waitUntil(is_closed)

    assert closed == [b""]
    assert wishes == []


def test_a_line_without_an_end_is_cut_off(first: Instance, qtbot: QtBot) -> None:
    wishes = wishes_of(first)

    with closing(socket.socket(socket.AF_UNIX)) as guest:
        guest.connect(first.place)
        guest.setblocking(False)

        def is_refused() -> bool:
            try:
                guest.send(b"a" * 4096)
            except BlockingIOError:
                return False
            except (BrokenPipeError, ConnectionResetError):
                return True
            return False

        qtbot.waitUntil(is_refused)

    assert wishes == []


def test_a_crowd_is_turned_away_and_the_next_one_is_served(first: Instance, qtbot: QtBot, tmp_path: Path) -> None:
    wishes = wishes_of(first)
    crowd = [socket.socket(socket.AF_UNIX) for _ in range(12)]
    for guest in crowd:
        guest.connect(first.place)
    qtbot.wait(1)
    for guest in crowd:
        guest.close()

    with python(SECOND, str(tmp_path / "run"), "/x.vault") as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)

    assert wishes == [Wish(Path("/x.vault"))]


@given(
    path=st.none()
    | st.text(min_size=1, max_size=60).filter(lambda text: "\0" not in text).map(lambda t: Path("/") / t),
    quick=st.booleans(),
    token=st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=40),
)
def test_a_wish_comes_back_as_it_was(path: Path | None, quick: bool, token: str) -> None:  # noqa: FBT001
    wish = Wish(path, quick, token)

    assert read_wish(written(wish)) == wish


@given(st.binary(max_size=200))
def test_no_bytes_do_harm(line: bytes) -> None:
    wish = read_wish(line)

    assert wish is None or read_wish(written(wish)) == wish


def test_a_path_that_is_no_text_is_handed_over_whole() -> None:
    path = Path(os.fsdecode(b"/home/\xff.vault"))

    assert read_wish(written(Wish(path))) == Wish(path)


def test_too_long_a_line_is_no_wish() -> None:
    line = json.dumps({"open": "", "quick": False, "token": ""}).encode()

    assert read_wish(line + b" " * MOST_BYTES) is None
