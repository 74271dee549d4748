"""Searching by hand in a real window, ours and the peer's in the same way: from a key to the last pixel it changes.

Nothing inside the program is asked. A keystroke is over when the program has neither painted nor worked for a while;
its time is that of the last change of the results, its work that of all the program's threads.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from tests.benchmarks import keepassxc
from tests.benchmarks.keyboard import BACKSPACE, CONTROL, RETURN, Keyboard, keyboard
from tests.benchmarks.running import CHECKOUT
from tests.benchmarks.screen import WHOLE, Region, Screen, screen
from tests.benchmarks.vault_file import PASSPHRASE

QUERIES = ("north", "admin", "sierra")
IDLE = 0.6  # seconds without a change and without work; the peer waits 0.1 before it searches
STARTED = 3.0  # seconds in which whatever follows typing, and opening, has begun
IDLE_WORK = 0.03  # of work in that time: a cursor blinks
LIMIT = 120.0

# Below the search fields, whose cursor blinks, and beside the clock that counts down to our lock.
OUR_RESULTS, PEERS_RESULTS = Region(236, 64, 1000, 680), Region(0, 86, 800, 510)


@dataclass(frozen=True)
class Typed:
    """What a search by hand took.

    Attributes:
        p50, p95: seconds from a key to the last pixel that it changed.
        work: seconds of processor for a key on average, over all threads.
        resident, own: MiB of memory while the list is open, with and without what is shared with other programs.
    """

    p50: float
    p95: float
    work: float
    resident: float
    own: float


def ours(vault: Path) -> Typed:
    """Search in our window, started as a person starts it."""
    words = [sys.executable, "-P", str(CHECKOUT / "vault_app" / "__main__.py"), str(vault)]
    return _searched(lambda _home: words, PASSPHRASE, name="Team Vault", results=OUR_RESULTS)


def peers(vault: Path) -> Typed:
    """Search in the KeePassXC window."""
    return _searched(
        lambda home: keepassxc.window_command(home, vault),
        keepassxc.PASSPHRASE,
        name="KeePassXC",
        results=PEERS_RESULTS,
    )


def _searched(command: Callable[[Path], Sequence[str]], passphrase: str, *, name: str, results: Region) -> Typed:
    with tempfile.TemporaryDirectory() as home, screen() as shown, keyboard(shown.display) as keys:
        environment = shown.environment(Path(home))
        start = time.perf_counter()
        program = subprocess.Popen(
            command(Path(home)), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        watch = _Watch(shown, results, program.pid)
        try:
            shown.painted(WHOLE, start)
            window = ["xdotool", "search", "--onlyvisible", "--name", name, "windowfocus", "--sync"]
            subprocess.run(window, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            keys.type(passphrase)
            time.sleep(STARTED)
            keys.press(RETURN)
            time.sleep(STARTED)
            watch.begin()
            watch.settle(IDLE)
            return _summary([key for query in QUERIES for key in _query(watch, keys, query)], program.pid)
        finally:
            program.kill()
            program.wait()


def _query(watch: "_Watch", keys: Keyboard, query: str) -> list[tuple[float | None, float]]:
    """Type a query into the search field, and give the time and the work of each key."""
    keys.press("f", held=CONTROL)
    keys.press("a", held=CONTROL)
    keys.press(BACKSPACE)
    watch.settle(IDLE)
    taken = []
    for letter in query:
        watch.begin()
        keys.press(letter)
        taken.append(watch.settle(IDLE))
    return taken


class _Watch:
    """The pixels of one program's results, and its work."""

    def __init__(self, shown: Screen, results: Region, pid: int) -> None:
        self._shown, self._results, self._pid = shown, results, pid
        self.begin()

    def begin(self) -> None:
        """Count from now on."""
        self._start, self._work = time.perf_counter(), _work(self._pid)
        self._frame = self._shown.rows(self._results)

    def settle(self, quiet: float) -> tuple[float | None, float]:
        """Wait until nothing has changed for ``quiet`` seconds; give when the last change was, and the work until then.

        The time is None where nothing changed: the same was found.
        """
        changed: float | None = None
        rest, work = time.perf_counter(), _work(self._pid)
        while (now := time.perf_counter()) - self._start < LIMIT:
            frame = self._shown.rows(self._results)
            if frame != self._frame:
                changed, self._frame, rest = now - self._start, frame, now
            if now - rest > quiet:
                spent = _work(self._pid)
                if spent - work < IDLE_WORK:
                    return changed, spent - self._work
                rest, work = now, spent
            time.sleep(0.001)
        raise TimeoutError("the program does not come to rest")


def _work(pid: int) -> float:
    """Give the processor time of all the program's threads, ended ones included, in seconds; to a hundredth."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _summary(keys: Sequence[tuple[float | None, float]], pid: int) -> Typed:
    times = sorted(seconds for seconds, _ in keys if seconds is not None)
    if len(times) < len(keys) // 2:
        raise RuntimeError("most keys changed nothing: the search has no keyboard")
    kib = dict.fromkeys(("Rss", "Private_Clean", "Private_Dirty"), 0)
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        name, _, rest = line.partition(":")
        if name in kib:
            kib[name] = int(rest.split()[0])
    return Typed(
        p50=times[len(times) // 2],
        p95=times[int(len(times) * 0.95)],
        work=mean(work for _, work in keys),
        resident=kib["Rss"] / 1024,
        own=(kib["Private_Clean"] + kib["Private_Dirty"]) / 1024,
    )


if __name__ == "__main__":
    search = peers if sys.argv[1].endswith("kdbx") else ours
    sys.stdout.write(f"{search(Path(sys.argv[1]))}\n")
