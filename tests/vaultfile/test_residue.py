"""What is left in memory, in a process whose freed memory is overwritten, as the app's own launcher starts it."""

import json
import os
import platform
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VAULT = ROOT / "tests" / "vectors" / "kit" / "ok-login.vault"
TEXTS = {"passphrase": "kit passphrase", "password": "hunter2", "earlier password": "older\0\0\0\0\0\0"}

pytestmark = pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc" or not Path("/proc/self/mem").exists(),
    reason="overwrites freed memory by a setting of glibc, and reads /proc",
)


@cache
def found() -> dict[str, dict[str, int]]:
    turned = {name: bytes(byte ^ 0xFF for byte in text.encode()).hex() for name, text in TEXTS.items()}
    ran = subprocess.run(
        [sys.executable, "-m", "tests.vaultfile.residue_probe", str(VAULT)],
        input=json.dumps(turned),
        env={
            **os.environ,
            "PYTHONMALLOC": "malloc",
            "GLIBC_TUNABLES": "glibc.malloc.perturb=85:glibc.malloc.tcache_count=0:glibc.malloc.mmap_threshold=1048576",
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    answer: dict[str, dict[str, int]] = json.loads(ran.stdout)
    return answer


@pytest.mark.parametrize("moment", ["open", "shown", "hidden", "locked"])
def test_the_passphrase_is_gone_once_the_vault_is_open(moment: str) -> None:
    assert found()[moment]["passphrase"] == 0


def test_the_vault_key_is_in_one_place_while_open_and_in_none_after_locking() -> None:
    keys = [found()[moment]["vault key"] for moment in ("open", "shown", "hidden", "locked")]

    assert keys == [1, 1, 1, 0]


def test_a_password_is_there_only_while_it_is_shown() -> None:
    passwords = [found()[moment]["password"] for moment in ("open", "shown", "hidden", "locked")]

    assert passwords == [0, 1, 0, 0]


def test_an_earlier_password_is_never_there() -> None:
    assert sum(moment["earlier password"] for moment in found().values()) == 0
