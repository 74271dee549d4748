"""What another program can find in the memory of a process: texts by their middle, keys as they are. Root only."""

import os
import signal
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.desktop.started import until

# How Python and C hold text, and how Qt does.
ENCODINGS: Final = ("utf-8", "utf-16-le")
# The kernel's own.
UNREADABLE: Final = ("[vvar]", "[vvar_vclock]", "[vsyscall]")
WRITTEN_TO: Final = ("Anonymous:", "Swap:")


@contextmanager
def standing_still(pid: int) -> Iterator[None]:
    """Stop a process meanwhile, so that what is read belongs to one moment."""
    os.kill(pid, signal.SIGSTOP)
    try:
        # The signal is on its way when the call returns, and a thread may yet give memory back.
        assert until(lambda: _is_still(pid))
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def _is_still(pid: int) -> bool:
    """Tell whether every thread is stopped (``man 5 proc_pid_stat``)."""
    stats = [(task / "stat").read_text("utf-8") for task in Path(f"/proc/{pid}/task").iterdir()]
    return all(stat.rpartition(")")[2].split()[0] in "Tt" for stat in stats)


def memory_of(pid: int) -> list[bytes]:
    """Give every readable part of the memory of a process, but for parts of files that it never wrote to."""
    parts = []
    with standing_still(pid):
        lines = Path(f"/proc/{pid}/smaps").read_text("utf-8").splitlines()
        with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
            for begin, end in _own_spans(lines):
                memory.seek(begin)
                at = begin
                while at < end and (part := memory.read(end - at)):
                    parts.append(part)
                    at += len(part)
    return parts


def _own_spans(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give where memory begins and ends that holds something of the process's own (``man 5 proc_pid_smaps``)."""
    heads = [at for at, line in enumerate(lines) if not line.split(" ", 1)[0].endswith(":")]
    for at, after in zip(heads, [*heads[1:], len(lines)], strict=True):
        span, rights, _offset, _device, inode, *_name = lines[at].split()
        if "r" not in rights or lines[at].endswith(UNREADABLE):
            continue
        written = sum(int(line.split()[1]) for line in lines[at + 1 : after] if line.startswith(WRITTEN_TO))
        # What is private and of a file gets a page of its own with the first write to it.
        if inode == "0" or "p" not in rights or written:
            begin, end = span.split("-")
            yield int(begin, 16), int(end, 16)


def count(parts: Sequence[bytes], needle: bytes) -> int:
    """Give how often these bytes are in memory."""
    return sum(part.count(needle) for part in parts)


def texts_found(parts: Sequence[bytes], texts: Collection[str], *, middle: slice, least: int) -> dict[str, int]:
    """Give how often each text was found, whole or any ``least`` characters of it in a row.

    All texts are equally long, and ``middle`` must lie in every stretch that is long enough. It may be the same in all
    texts: it is what memory is searched for, and what stands around it is compared with each.
    """
    found: dict[str, int] = {}
    for encoding in ENCODINGS:
        unit = len("a".encode(encoding))
        by_middle: dict[bytes, list[tuple[str, bytes]]] = {}
        for text in texts:
            by_middle.setdefault(text[middle].encode(encoding), []).append((text, text.encode(encoding)))
        for tag, candidates in by_middle.items():
            for part in parts:
                at = part.find(tag)
                while at >= 0:
                    _note_match(found, part, at, candidates, before=middle.start * unit, unit=unit, least=least)
                    at = part.find(tag, at + 1)
    return found


def _note_match(
    found: dict[str, int],
    part: bytes,
    at: int,
    candidates: Sequence[tuple[str, bytes]],
    *,
    before: int,
    unit: int,
    least: int,
) -> None:
    for text, whole in candidates:
        if _stretch(part, at, whole, before) // unit >= least:
            found[text] = found.get(text, 0) + 1
            return


def _stretch(part: bytes, at: int, whole: bytes, before: int) -> int:
    """Give how many bytes of ``whole``, whose middle begins at ``before``, stand in a row around ``at``."""
    first = before
    while first > 0 and at - (before - first) > 0 and part[at - (before - first) - 1] == whole[first - 1]:
        first -= 1
    end = before
    while end < len(whole) and at + end - before < len(part) and part[at + end - before] == whole[end]:
        end += 1
    return end - first
