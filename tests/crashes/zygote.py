"""A process that has everything loaded and forks one child per job: strace takes hold of the child before it begins.

It reads a line of JSON (job, folder) and answers the child's pid; on the next line the child goes ahead, and the
answer is the child's exit status and word.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from tests.crashes.jobs import JOBS, Place, do, furnish


def warm_up() -> None:
    """Do each job once, so that a job reads no module any more."""
    for job in JOBS:
        with tempfile.TemporaryDirectory() as folder:
            place = Place(Path(folder))
            furnish(place)
            word = do(job, place)
            if word != "done":
                raise SystemExit(word)


def _child(job: str, place: Place, start: int, answer: int) -> None:
    os.read(start, 1)
    os.write(answer, do(job, place).encode())
    os._exit(0)


def main() -> None:
    warm_up()
    print("ready", flush=True)  # noqa: T201  # what the test waits for
    for line in sys.stdin:
        wanted = json.loads(line)
        (waiting, starting), (reading, answering) = os.pipe(), os.pipe()
        pid = os.fork()
        if pid == 0:
            _child(wanted["job"], Place(Path(wanted["folder"])), waiting, answering)
        os.close(answering)
        os.close(waiting)
        print(pid, flush=True)  # noqa: T201
        sys.stdin.readline()
        os.write(starting, b"!")
        word = b""
        while part := os.read(reading, 65_536):
            word += part
        _, status = os.waitpid(pid, 0)
        os.close(reading)
        os.close(starting)
        print(json.dumps([os.waitstatus_to_exitcode(status), word.decode()]), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
