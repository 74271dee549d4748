"""Jobs under strace: every system call on the vault's files seen, and one of them killed or made to fail."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from tests.crashes.jobs import Place

ROOT = Path(__file__).parents[2]
# Everything that names a file or holds one open.
EVERY_CALL = "%file,%desc"
# What leaves something on the disk: the calls whose record the power cut is made from.
WRITING_CALLS = (
    "openat,write,pwrite64,fsync,fdatasync,ftruncate,link,linkat,rename,renameat,renameat2,unlink,unlinkat,"
    "mkdir,mkdirat,rmdir,close"
)
_CALL = re.compile(r"^(?:(\d+) +)?(\w+)\(", re.MULTILINE)  # the thread is named where every thread is traced
_SWITCHES = ("saving", "keeping", "lock")
_STATE = ("pin.json", "last.vault", "sidecar", "quick.json")
_MOST_WRITES = 40


@dataclass(frozen=True)
class Ended:
    """How a job ended: its process, exit code (-9 when it was killed), its word, and the record of its calls."""

    pid: int
    code: int
    word: str
    trace: str

    def calls(self) -> list[tuple[str, int]]:
        """Give every call of the job's own thread as its name and which of that name it was."""
        return self._counted(lambda thread: thread in {"", str(self.pid)})

    def calls_of_other_threads(self) -> list[tuple[str, int]]:
        """Give every call of the others likewise, counted for each thread."""
        return self._counted(lambda thread: thread not in {"", str(self.pid)})

    def _counted(self, is_meant: Callable[[str], bool]) -> list[tuple[str, int]]:
        seen: Counter[tuple[str, str]] = Counter()
        calls = []
        for thread, name in _CALL.findall(self.trace):
            seen[thread, name] += 1
            if is_meant(thread):
                calls.append((name, seen[thread, name]))
        return calls


class TracedJobs:
    """Starts jobs that have everything loaded, and holds strace to each."""

    def __init__(self, scratch: Path) -> None:
        self._trace = scratch / "trace"
        environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        self._zygote = subprocess.Popen(
            [sys.executable, "-m", "tests.crashes.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        assert self._said() == "ready"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        pipe(self._zygote.stdin).close()
        self._zygote.wait(60)
        pipe(self._zygote.stdout).close()

    def run(
        self,
        job: str,
        place: Place,
        *,
        inject: str = "",
        trace: str = EVERY_CALL,
        data: bool = False,
        every_thread: bool = False,
    ) -> Ended:
        """Run a job; ``inject`` as strace takes it. With ``data``, the record holds what was written, and where.

        With ``every_thread``, a fault comes at that call of each thread.
        """
        pid = int(self._ask(json.dumps({"job": job, "folder": str(place.folder)})))
        command = ["strace", "-p", str(pid), "-o", str(self._trace), "-e", f"trace={trace}"]
        command += ["-y", "-xx", "-s", "10000000"] if data else []
        command += ["-f"] if every_thread else []
        for path in watched(place, pid):
            command += ["-P", str(path)]
        command += ["-e", f"inject={inject}"] if inject else []
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
            said = pipe(strace.stderr)
            while "attached" not in (line := said.readline()):
                assert line, "strace ended"
            code, word = json.loads(self._ask("go"))
            said.read()
        return Ended(pid, code, word, self._trace.read_text("utf-8"))

    def _ask(self, line: str) -> str:
        sending = pipe(self._zygote.stdin)
        sending.write(f"{line}\n")
        sending.flush()
        return self._said()

    def _said(self) -> str:
        return pipe(self._zygote.stdout).readline().strip()


def pipe(end: IO[str] | None) -> IO[str]:
    assert end is not None
    return end


def watched(place: Place, pid: int) -> list[Path]:
    """Give every path that a job may touch at the vault and in the device's state."""
    folder, name = place.vault.parent, place.vault.name
    backups = folder / f"{name}.backups"
    paths = [place.vault, folder, folder / f"{name}.bak", backups, place.state]
    paths += [folder / f".{name}.{switch}" for switch in _SWITCHES]
    paths += sorted({*backups.glob("*"), backups / f"{_today()}.vault"})
    for vault_id in {path.name.partition(".")[0] for path in place.state.glob("*.pin.json")}:
        for ending in _STATE:
            paths.append(place.state / f"{vault_id}.{ending}")
            paths += [place.state / f".{vault_id}.{ending}.{pid}-{write}.new" for write in range(_MOST_WRITES)]
    return paths


def _today() -> str:
    from datetime import UTC, datetime  # noqa: PLC0415  # the one place

    return datetime.now(UTC).date().isoformat()  # noqa: TID251  # as the product's own clock says
