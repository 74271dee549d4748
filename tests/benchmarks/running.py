"""Starts programs and times them from outside, or lets our window time itself in a process of its own."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.screen import WHOLE, screen
from vault_app.__main__ import zeroing_environment

CHECKOUT = Path(__file__).parents[2]


def start_seconds(command: Callable[[Path], Sequence[str]]) -> float:
    """Give the seconds from the start of a program until its first window shows what it will show."""
    with tempfile.TemporaryDirectory() as home, screen() as shown:
        words = command(Path(home))
        start = time.perf_counter()
        program = subprocess.Popen(
            words, env=shown.environment(Path(home)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            return shown.painted(WHOLE, start)
        finally:
            program.kill()
            program.wait()


def unlock_seconds(vault: Path) -> dict[str, float]:
    """Open a vault twice in our window and give the times of the second (`window_times`)."""
    with tempfile.TemporaryDirectory() as home, screen() as shown:
        command = [sys.executable, "-m", "tests.benchmarks.window_times", str(vault)]
        # As the app starts itself: freed memory is overwritten, and large pieces go back to the system.
        environment = zeroing_environment(shown.environment(Path(home)))
        # The first time, the device has nothing pinned.
        subprocess.run(command, env=environment, cwd=CHECKOUT, check=True, capture_output=True)
        answer = subprocess.run(command, env=environment, cwd=CHECKOUT, check=True, capture_output=True)
        times: dict[str, float] = json.loads(answer.stdout)
        return times


def cli_seconds(words: Sequence[str], passphrase: str, home: Path) -> float:
    """Give the seconds of a whole command of ours; with the same home again, the device knows the vault."""
    start = time.perf_counter()
    subprocess.run(
        words,
        input=f"{passphrase}\n".encode(),
        env={"HOME": str(home), "PATH": "/usr/bin:/bin"},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start
