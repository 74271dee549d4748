"""What another program can find in the memory of a process: texts by their middle, keys as they are. Root only."""

import os
import signal
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

# How Python and C hold text, and how Qt does.
ENCODINGS: Final = ("utf-8", "utf-16-le")
# The kernel's own.
UNREADABLE: Final = ("[vvar]", "[vvar_vclock]", "[vsyscall]")


@contextmanager
def standing_still(pid: int) -> Iterator[None]:
    """Stop a process meanwhile, so that what is read belongs to one moment."""
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def memory_of(pid: int) -> list[bytes]:
    """Give every readable part of the memory of a process."""
    parts = []
    with standing_still(pid):
        lines = Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines()
        with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
            for line in lines:
                span, rights, *_rest = line.split()
                if "r" not in rights or line.endswith(UNREADABLE):
                    continue
                begin, end = (int(edge, 16) for edge in span.split("-"))
                memory.seek(begin)
                while begin < end and (part := memory.read(end - begin)):
                    parts.append(part)
                    begin += len(part)
    return parts


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
