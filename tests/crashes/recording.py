"""What a job did to its files, read out of strace's record: the steps from which a power cut is played."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r"^(\w+)\((.*)\) = (\d+)", re.MULTILINE)
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_HANDLE = re.compile(r"^(\d+)<")
_NAMING = {"link": "link", "linkat": "link", "rename": "rename", "renameat": "rename", "renameat2": "rename"}
_ENDING = {"unlink", "unlinkat", "rmdir"}
_MAKING = {"mkdir", "mkdirat"}
_FLUSHING = {"fsync", "fdatasync"}


@dataclass(frozen=True)
class Step:
    """One call that changed something.

    Attributes:
        call: "open", "write", "fsync", "truncate", "link", "rename", "unlink" or "mkdir".
        handle: of the file that is open, where one is.
        paths: what the call names.
        data: what is written; of "open", b"new" where the file may be made.
    """

    call: str
    handle: int = -1
    paths: tuple[Path, ...] = ()
    data: bytes = b""


def steps_of(trace: str) -> Iterator[Step]:
    """Read a record that was made with data (`TracedJobs.run`); calls that failed changed nothing."""
    for name, arguments, result in _LINE.findall(trace):
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
        paths = tuple(Path(os.fsdecode(text)) for text in texts)
        held = _HANDLE.match(arguments)
        handle = int(held[1]) if held else -1
        if name == "openat":
            yield Step("open", int(result), paths, b"new" if "O_CREAT" in arguments else b"")
        elif name == "write":
            yield Step("write", handle, data=texts[0][: int(result)])
        elif name == "ftruncate":
            yield Step("truncate", handle)
        elif name in _FLUSHING:
            yield Step("fsync", handle)
        elif name in _NAMING:
            yield Step(_NAMING[name], paths=paths)
        elif name in _ENDING:
            yield Step("unlink", paths=paths)
        elif name in _MAKING:
            yield Step("mkdir", paths=paths)
        else:
            assert name == "close", name
