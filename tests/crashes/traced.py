"""Jobs under strace: every system call on the vault's files seen, and one of them killed or made to fail."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
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
_CALL = re.compile(r"^(\w+)\(", re.MULTILINE)
_SWITCHES = ("saving", "keeping", "lock")
_STATE = ("pin.json", "last.vault", "sidecar", "quick.json")
_MOST_WRITES = 40


@dataclass(frozen=True)
class Ended:
    """How a job ended: exit code (-9 when it was killed), its word, and the record of its calls."""

    code: int
    word: str
    trace: str

    def calls(self) -> list[tuple[str, int]]:
        """Give every call as its name and which of that name it was."""
        seen: Counter[str] = Counter()
        calls = []
        for name in _CALL.findall(self.trace):
            seen[name] += 1
            calls.append((name, seen[name]))
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

    def run(self, job: str, place: Place, *, inject: str = "", trace: str = EVERY_CALL, data: bool = False) -> Ended:
        """Run a job; ``inject`` as strace takes it. With ``data``, the record holds what was written, and where."""
        pid = int(self._ask(json.dumps({"job": job, "folder": str(place.folder)})))
        command = ["strace", "-p", str(pid), "-o", str(self._trace), "-e", f"trace={trace}"]
        command += ["-y", "-xx", "-s", "10000000"] if data else []
        for path in watched(place, pid):
            command += ["-P", str(path)]
        command += ["-e", f"inject={inject}"] if inject else []
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
            said = pipe(strace.stderr)
            while "attached" not in (line := said.readline()):
                assert line, "strace ended"
            code, word = json.loads(self._ask("go"))
            said.read()
        return Ended(code, word, self._trace.read_text("utf-8"))

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
