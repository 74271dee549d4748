"""The real window, run by a user without rights: what that user's other programs can do to it, and where its key is."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.desktop.known_vault import KnownVault, known_vault
from tests.desktop.process_memory import UNREADABLE, count, memory_of
from tests.desktop.started import ended, home_folder, until, window_of
from tests.desktop.throwaway_user import ThrowawayUser, needs_root, needs_throwaway_user
from tests.desktop.x_desktop import needs_x11, x_desktop
from vault_app.__main__ import TUNABLES

pytestmark = [*needs_x11, needs_root, needs_throwaway_user]

USER = ThrowawayUser()
# Run as that user: tries each way into another process, and prints the number of the error it got, or 0.
INTRUDER = """
import ctypes, json, sys
pid, answer = int(sys.argv[1]), {}
for name in ("maps", "mem", "environ"):
    try:
        open(f"/proc/{pid}/{name}", "rb").close()
        answer[name] = 0
    except OSError as error:
        answer[name] = error.errno
libc = ctypes.CDLL(None, use_errno=True)
seize = 0x4206
answer["attach"] = ctypes.get_errno() if libc.ptrace(seize, pid, None, None) else 0
print(json.dumps(answer))
"""
EPERM, EACCES = 1, 13


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """The process of an app whose vault is open."""

    pid: int
    vault: KnownVault

    def proc(self, name: str) -> str:
        """Give what the kernel says of it."""
        return Path(f"/proc/{self.pid}/{name}").read_text("utf-8")


@pytest.fixture(scope="module")
def window() -> Iterator[OpenWindow]:
    with home_folder(USER) as home, x_desktop(home) as desktop:
        vault = known_vault(home / "desk.vault")
        USER.given(home)
        with window_of(vault.path, desktop.environment, user=USER) as app:
            desktop.focus("Team Vault")
            desktop.type(vault.passphrase)
            desktop.press("Return")
            assert until(lambda: count(memory_of(app.pid), vault.key))
            yield OpenWindow(app.pid, vault)


def intrude(pid: int) -> dict[str, int]:
    ran = subprocess.run(USER.command([sys.executable, "-c", INTRUDER, str(pid)]), check=True, capture_output=True)
    answer: dict[str, int] = json.loads(ran.stdout)
    return answer


def test_the_window_is_that_users_and_overwrites_the_memory_that_it_frees(window: OpenWindow) -> None:
    user = next(line.split() for line in window.proc("status").splitlines() if line.startswith("Uid:"))

    assert user[1:] == [str(USER.number)] * 4
    # The dynamic loader cuts its own setting into pieces where it lies.
    assert f"GLIBC_TUNABLES={TUNABLES}\0" in window.proc("environ").replace("\0glibc", ":glibc")


def test_another_program_of_the_same_user_reads_nothing_and_cannot_attach(window: OpenWindow) -> None:
    refused = intrude(window.pid)

    assert refused == {"maps": EACCES, "mem": EACCES, "environ": EACCES, "attach": EPERM}


def test_that_program_does_get_at_a_process_that_is_not_closed() -> None:
    asleep = subprocess.Popen(USER.command(["sleep", "60"]))
    with ended(asleep):
        # Until setpriv has become the user: before, it is root's.
        assert until(lambda: Path(f"/proc/{asleep.pid}").stat().st_uid == USER.number)
        assert until(lambda: intrude(asleep.pid)["maps"] == 0)


def test_the_kernel_has_the_process_for_undumpable(window: OpenWindow) -> None:
    assert Path(f"/proc/{window.pid}/mem").stat().st_uid == 0  # proc(5): root's, unless it is dumpable


def test_a_crash_writes_no_core_file(window: OpenWindow) -> None:
    limit = next(line for line in window.proc("limits").splitlines() if line.startswith("Max core file size"))

    assert limit.split()[4:6] == ["0", "0"]


def test_the_vault_key_is_in_a_page_that_is_locked_and_left_out_of_dumps(window: OpenWindow) -> None:
    flags = flags_of_the_place_of(window.vault.key, window)

    assert {"lo", "dd"} <= flags


def flags_of_the_place_of(needle: bytes, window: OpenWindow) -> set[str]:
    """Give the kernel's flags (proc(5), VmFlags) of the one mapping that holds ``needle``."""
    found: list[set[str]] = []
    with Path(f"/proc/{window.pid}/mem").open("rb", buffering=0) as memory:
        span = ""
        for line in window.proc("smaps").splitlines():
            name, *rest = line.split()
            if not name.endswith(":"):
                span = name if rest[0].startswith("r") and not line.endswith(UNREADABLE) else ""
            elif name == "VmFlags:" and span:
                begin, end = (int(edge, 16) for edge in span.split("-"))
                memory.seek(begin)
                if needle in memory.read(end - begin):
                    found.append(set(rest))
    assert len(found) == 1
    return found[0]
